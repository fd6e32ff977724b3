#include "core/config.h"

#include "core/suggest.h"
#include "port/conf.h"
#include "port/i18n.h"

/* Everything that may stand there. */
static const struct key {
	const char *section, *name;
	const char *words; /* what it may be; NULL: a folder */
	size_t at;	   /* where it goes in struct config */
} keys[] = {
	{ "output", "lang", "zh_CN|en", offsetof(struct config, lang) },
	{ "output", "color", "auto|always|never",
	    offsetof(struct config, color) },
	{ "paths", "records", NULL, offsetof(struct config, records) },
	{ "paths", "schema", NULL, offsetof(struct config, schema) },
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

void
config_default(struct config *out)
{
	*out = (struct config){ .records = STR("records"),
		.schema = STR("schema") };
}

static int
suggest(struct cx *cx, struct str word, const struct str *words, size_t n)
{
	struct str near = suggest_nearest(&cx->run, word, words, n);

	if (!str_none(near))
		return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
	return advise(cx, _("man taizhang.ini says what may stand there"));
}

static int
unknown_section(struct cx *cx, struct str section)
{
	const struct str words[] = { STR("output"), STR("paths") };

	fail(cx, ERR_WORLD, _("there is no section [%.*s]"), STR_ARG(section));
	return suggest(cx, section, words, 2);
}

static int
unknown_key(struct cx *cx, struct str section, struct str name)
{
	struct str words[KEYS];
	size_t i, n = 0;

	for (i = 0; i < KEYS; i++)
		if (str_eq(str_from(keys[i].section), section))
			words[n++] = str_from(keys[i].name);
	fail(cx, ERR_WORLD, _("there is no “%.*s” in [%.*s]"), STR_ARG(name),
	    STR_ARG(section));
	return suggest(cx, name, words, n);
}

/* The pairs of an unknown section are not reached. */
static int
know_section(struct cx *cx, struct str section)
{
	const struct key *k;

	for (k = keys; k < keys + KEYS; k++)
		if (str_eq(str_from(k->section), section))
			return 0;
	return unknown_section(cx, section);
}

static bool
is_one_of(struct str value, struct str words)
{
	struct str word;

	while (str_next(&words, '|', &word))
		if (str_eq(word, value))
			return true;
	return false;
}

/* A folder below the root, as git spells it: "records", "data/records". */
static bool
is_folder(struct str path)
{
	struct str part;

	if (path.n == 0)
		return false;
	while (str_next(&path, '/', &part))
		if (part.n == 0 || part.p[0] == '.' ||
		    str_find(part, '\\') < part.n)
			return false;
	return true;
}

struct setting {
	struct config *config;
	bool seen[KEYS];
};

static int
set(struct cx *cx, void *arg, struct str section, struct str name,
    struct str value)
{
	struct setting *s = arg;
	const struct key *k;

	if (str_none(name))
		return know_section(cx, section);
	if (section.n == 0)
		return fail(cx, ERR_WORLD,
		    _("“%.*s” stands before the first [section]"),
		    STR_ARG(name));
	for (k = keys; k < keys + KEYS; k++)
		if (str_eq(str_from(k->section), section) &&
		    str_eq(str_from(k->name), name))
			break;
	if (k == keys + KEYS)
		return unknown_key(cx, section, name);
	if (k->words ? !is_one_of(value, str_from(k->words)) :
		       !is_folder(value)) {
		fail(cx, ERR_WORLD, _("%s cannot be “%.*s”"), k->name,
		    STR_ARG(value));
		if (k->words)
			return advise(cx, _("it is one of: %s"), k->words);
		return advise(cx,
		    _("name a folder of the repository, such "
		      "as %s"),
		    k->name);
	}
	if (s->seen[k - keys])
		return fail(cx, ERR_WORLD, _("%s is there twice"), k->name);
	s->seen[k - keys] = true;
	*(struct str *)(void *)((char *)s->config + k->at) =
	    arena_dup(&cx->run, value);
	return 0;
}

int
config_parse(struct cx *cx, struct str text, struct config *out)
{
	struct setting s = { .config = out };

	config_default(out);
	return conf_parse(cx, text, set, &s);
}

int
config_load(struct cx *cx, struct source *source, struct config *out)
{
	struct str text;
	int rc = source_read_path(
	    cx, source, &cx->run, STR(CONFIG_FILE), CONFIG_BYTES, &text);

	config_default(out);
	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%s: more than %d bytes"),
		    CONFIG_FILE, CONFIG_BYTES);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (config_parse(cx, text, out) == 0)
		return 0;
	cx->err_text = arena_printf(
	    &cx->run, "%s:%.*s", CONFIG_FILE, STR_ARG(cx->err_text));
	return -1;
}
