#include "core/lint.h"

#include "core/resource.h"
#include "core/suggest.h"
#include "port/i18n.h"

/* Keywords that the YAML extension of editors judges, shows or passes over
 * without harm. */
static const char *const known[] = { "$schema", "$comment", "$defs", "$ref",
	"title", "description", "default", "examples", "deprecated", "type",
	"enum", "const", "minimum", "maximum", "exclusiveMinimum",
	"exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
	"format", "properties", "patternProperties", "additionalProperties",
	"propertyNames", "required", "minProperties", "maxProperties", "items",
	"minItems", "maxItems", "uniqueItems", "contains", "allOf", "anyOf",
	"oneOf", "not", "if", "then", "else", "enumDescriptions",
	"patternErrorMessage", "errorMessage", "markdownDescription",
	"markdownEnumDescriptions", "defaultSnippets", NULL };

/* Those of 2020-12 that many editors do not judge. */
static const char *const unseen[] = { "$id", "$anchor", "$dynamicRef",
	"$dynamicAnchor", "$vocabulary", "prefixItems", "minContains",
	"maxContains", "dependentRequired", "dependentSchemas", "dependencies",
	"unevaluatedItems", "unevaluatedProperties", "contentEncoding",
	"contentMediaType", "contentSchema", "readOnly", "writeOnly", NULL };

/* Ours. */
static const char *const annotations[] = { "x-append", "x-approval", "x-basis",
	"x-en", "x-correction", "x-freeze", "x-id", "x-identity", "x-immutable",
	"x-index", "x-key-date", "x-limits", "x-money", "x-name", "x-personal",
	"x-not-before", "x-path", "x-ref", "x-served", "x-transitions", NULL };

enum { WORDS_MAX = 80 };

struct linting {
	struct cx *cx;
	struct str path;
	struct findings *found;
};

static void
find(const struct linting *l, const char *rule, const struct place *at,
    struct str text, struct str remedy)
{
	findings_add(l->cx, l->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = str_from(rule),
		.path = l->path,
		.line = at->line,
		.column = at->column,
		.text = text,
		.remedy = remedy,
	    });
}

static bool
is_among(struct str word, const char *const *list)
{
	for (; *list; list++)
		if (str_eq(word, str_from(*list)))
			return true;
	return false;
}

static struct str
nearest(struct cx *cx, struct str word)
{
	struct str words[WORDS_MAX];
	const char *const *list;
	size_t n = 0;

	for (list = known; *list; list++)
		words[n++] = str_from(*list);
	for (list = annotations; *list; list++)
		words[n++] = str_from(*list);
	return suggest_nearest(&cx->scratch, word, words, n);
}

static void
lint_keyword(const struct linting *l, const struct node *n)
{
	struct arena *a = &l->cx->scratch;
	struct str near;

	if (is_among(n->key, known) || is_among(n->key, annotations))
		return;
	if (is_among(n->key, unseen)) {
		find(l, "lint-editor", &n->key_at,
		    arena_printf(a,
			_("editors do not judge “%.*s”: who writes a record "
			  "there does not see the mistake"),
			STR_ARG(n->key)),
		    str_from(_("say it with properties, items, if and then")));
		return;
	}
	near = nearest(l->cx, n->key);
	find(l, "lint-keyword", &n->key_at,
	    arena_printf(a, _("there is no keyword “%.*s”"), STR_ARG(n->key)),
	    str_none(near) ?
		str_from(_("delete it; what is for people goes into a "
			   "comment")) :
		arena_printf(a, _("did you mean “%.*s”?"), STR_ARG(near)));
}

static void
lint_schema(void *arg, const struct node *schema)
{
	const struct node *n;

	for (n = schema->first; n; n = n->next)
		lint_keyword(arg, n);
}

void
lint_document(struct cx *cx, struct str path, const struct node *root,
    struct findings *found)
{
	struct linting l = { cx, path, found };

	resource_walk(root, lint_schema, &l);
}

/* --- names --- */

/* Does the field's schema, or one that it refers to, say it? */
static bool
says(const struct field *f, struct str key, bool in_english)
{
	const struct schema *s;
	const struct node *n;

	for (s = f->schema; s; s = schema_reference(s)) {
		n = schema_document(s);
		if (in_english)
			n = node_get(n, STR("x-en"));
		if (node_text(n, key).n > 0)
			return true;
	}
	return false;
}

static void
lint_field(const struct linting *l, const struct field *f)
{
	static const struct {
		struct str key;
		bool in_english;
		const char *text;
	} wanted[] = {
		{ { "title", 5 }, false, N_("no Chinese name") },
		{ { "title", 5 }, true, N_("no English name") },
		{ { "description", 11 }, false, N_("no Chinese description") },
		{ { "description", 11 }, true, N_("no English description") },
	};
	const struct linting here = { l->cx, f->file, l->found };
	struct str name =
	    f->pointer.n > 0 ? f->pointer : str_from(_("the type"));
	size_t i;

	for (i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		if (!says(f, wanted[i].key, wanted[i].in_english))
			find(&here, "lint-name", &f->said->at,
			    arena_printf(&l->cx->scratch, "%.*s: %s",
				STR_ARG(name), _(wanted[i].text)),
			    str_from(_("write title and description, and both "
				       "in x-en")));
}

static void
lint_fields(const struct linting *l, const struct field *f)
{
	const struct field *m;

	if (!str_none(f->name) || f->pointer.n == 0)
		lint_field(l, f);
	if (f->kind == FIELD_LIST)
		lint_fields(l, f->item);
	for (m = f->kind == FIELD_OBJECT ? f->first : NULL; m; m = m->next)
		lint_fields(l, m);
}

void
lint_type(struct cx *cx, const struct type *type, struct findings *found)
{
	const struct linting l = { cx, type->file, found };

	lint_fields(&l, type->root);
}
