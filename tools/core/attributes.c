#include "core/attributes.h"

/*
 * How an attribute may stand for records, of those that change what is seen or
 * stored.  All others do no harm.
 */
enum { SET = 1, UNSET = 2 };

static const struct {
	const char *name;
	int good;	   /* SET | UNSET */
	const char *value; /* and this value */
} harmful[] = {
	{ "binary", UNSET, NULL },
	{ "crlf", 0, "input" },
	{ "diff", SET, NULL },
	{ "eol", 0, "lf" },
	{ "export-ignore", UNSET, NULL },
	{ "export-subst", UNSET, NULL },
	{ "filter", UNSET, NULL },
	{ "ident", UNSET, NULL },
	{ "merge", SET | UNSET, "text" },
	{ "text", SET, "auto" },
	{ "working-tree-encoding", UNSET, NULL },
};

static bool
next_word(struct str *line, struct str *word)
{
	*line = str_trim(*line);
	if (line->n == 0)
		return false;
	for (word->n = 0; word->n < line->n && line->p[word->n] != ' ' &&
	     line->p[word->n] != '\t';)
		word->n++;
	word->p = line->p;
	*line = str_slice(*line, word->n, line->n);
	return true;
}

static bool
is_harmful(struct str word)
{
	struct str name, value;
	bool has_value;
	size_t i;
	int how = SET;

	if (str_starts(word, STR("!")))
		return false;
	if (str_starts(word, STR("-"))) {
		how = UNSET;
		word = str_slice(word, 1, word.n);
	}
	has_value = str_cut(word, '=', &name, &value);
	for (i = 0; i < sizeof(harmful) / sizeof(harmful[0]); i++)
		if (str_eq(name, str_from(harmful[i].name)))
			return has_value ?
			    !str_eq(value, str_from(harmful[i].value)) :
			    !(harmful[i].good & how);
	return false;
}

static bool
has_glob(struct str s)
{
	return str_find(s, '*') < s.n || str_find(s, '?') < s.n ||
	    str_find(s, '[') < s.n || str_find(s, '\\') < s.n;
}

/* Does a pattern end with the extension of no file of the register's own? */
static bool
is_for_others(struct str pattern)
{
	static const char *const ours[] = { "yaml", "sql", "md", "ini", "json",
		"gitattributes", "mailmap" };
	size_t i, dot = pattern.n;
	struct str extension;

	while (dot > 0 && pattern.p[dot - 1] != '.')
		dot--;
	extension = str_slice(pattern, dot, pattern.n);
	if (dot == 0 || extension.n == 0 || has_glob(extension) ||
	    str_find(extension, '/') < extension.n)
		return false;
	for (i = 0; i < sizeof(ours) / sizeof(ours[0]); i++)
		if (str_eq(extension, str_from(ours[i])))
			return false;
	return true;
}

/* May the pattern match a file below one of the folders?  In doubt: yes. */
static bool
may_match(struct str pattern, struct str records_dir, struct str schema_dir)
{
	struct str head, rest, first;

	if (str_starts(pattern, STR("\"")) || str_starts(pattern, STR("[")))
		return true;
	if (is_for_others(pattern))
		return false;
	if (str_starts(pattern, STR("/")))
		pattern = str_slice(pattern, 1, pattern.n);
	if (!str_cut(pattern, '/', &head, &rest) || has_glob(head))
		return true;
	str_cut(records_dir, '/', &first, &rest);
	if (str_eq(head, first))
		return true;
	str_cut(schema_dir, '/', &first, &rest);
	return str_eq(head, first);
}

bool
attributes_next(struct str *text, struct str records_dir, struct str schema_dir,
    struct attributes_fault *fault)
{
	struct str line, word;

	while (str_next(text, '\n', &line)) {
		fault->line++;
		if (!next_word(&line, &word) || str_starts(word, STR("#")) ||
		    !may_match(word, records_dir, schema_dir))
			continue;
		while (next_word(&line, &word))
			if (is_harmful(word)) {
				fault->attribute = word;
				return true;
			}
	}
	return false;
}
