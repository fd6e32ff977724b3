#include "core/dialect.h"

#include "port/i18n.h"

static const struct dialect standard = {
	VOCABULARY_CORE | VOCABULARY_APPLICATOR | VOCABULARY_UNEVALUATED |
	    VOCABULARY_VALIDATION | VOCABULARY_META_DATA | VOCABULARY_FORMAT |
	    VOCABULARY_CONTENT,
};

/* Refused by name; all but the last begin so, whatever follows. */
static const struct {
	const char *uri, *name;
} drafts[] = {
	{ "https://json-schema.org/draft/2019-09/", "2019-09" },
	{ "://json-schema.org/draft-07/", "7" },
	{ "://json-schema.org/draft-06/", "6" },
	{ "://json-schema.org/draft-05/", "5" },
	{ "://json-schema.org/draft-04/", "4" },
	{ "://json-schema.org/draft-03/", "3" },
	{ "://json-schema.org/draft-02/", "2" },
	{ "://json-schema.org/draft-01/", "1" },
	{ "://json-schema.org/schema", "7" },
};

static const struct {
	const char *name;
	enum vocabulary bit;
} vocabularies[] = {
	{ "core", VOCABULARY_CORE },
	{ "applicator", VOCABULARY_APPLICATOR },
	{ "unevaluated", VOCABULARY_UNEVALUATED },
	{ "validation", VOCABULARY_VALIDATION },
	{ "meta-data", VOCABULARY_META_DATA },
	{ "format-annotation", VOCABULARY_FORMAT },
	{ "format-assertion", VOCABULARY_ASSERTION },
	{ "content", VOCABULARY_CONTENT },
};

#define VOCABULARY_URI STR("https://json-schema.org/draft/2020-12/vocab/")

static unsigned
vocabulary_bit(struct str uri)
{
	size_t i;

	if (!str_starts(uri, VOCABULARY_URI))
		return 0;
	uri = str_slice(uri, VOCABULARY_URI.n, uri.n);
	for (i = 0; i < sizeof(vocabularies) / sizeof(vocabularies[0]); i++)
		if (str_eq(uri, str_from(vocabularies[i].name)))
			return vocabularies[i].bit;
	return 0;
}

static const char *
draft_name(struct str uri)
{
	size_t i;

	for (i = 0; i < sizeof(drafts) / sizeof(drafts[0]); i++)
		if (str_has(uri, str_from(drafts[i].uri)))
			return drafts[i].name;
	return NULL;
}

/* What a meta-schema's $vocabulary asks for. */
static int
read_vocabularies(struct cx *cx, const struct document *d, struct dialect *out)
{
	const struct node *list = node_get(d->root, STR("$vocabulary")), *n;
	unsigned bit;

	if (!list)
		return 0; /* it says nothing: all of 2020-12 */
	out->vocabularies = VOCABULARY_CORE;
	for (n = list->first; n; n = n->next) {
		bit = vocabulary_bit(n->key);
		out->vocabularies |= bit;
		if (bit == 0 && node_is_true(n))
			return document_fail(cx, d, n,
			    _("the vocabulary “%.*s” is not known, and the "
			      "meta-schema requires it"),
			    STR_ARG(n->key));
	}
	return 0;
}

static int
refuse_dialect(struct cx *cx, const struct document *d, const struct node *n)
{
	const char *draft = draft_name(n->text);

	if (draft) {
		document_fail(cx, d, n,
		    _("JSON Schema draft %s is not supported; only 2020-12 "
		      "is"),
		    draft);
		return advise(cx,
		    _("rewrite it for 2020-12, and begin it with “$schema”: "
		      "“%.*s”"),
		    STR_ARG(SCHEMA_DIALECT));
	}
	return document_fail(cx, d, n,
	    _("the dialect “%.*s” is not supported; only %.*s is"),
	    STR_ARG(n->text), STR_ARG(SCHEMA_DIALECT));
}

const struct dialect *
dialect_standard(void)
{
	return &standard;
}

/* A meta-schema of somebody's own: its $vocabulary says what it asks for. */
static int
read_own(struct cx *cx, struct schema_set *set, const struct document *document,
    const struct node *n, struct str uri, struct dialect *own)
{
	struct document *meta;

	if (draft_name(n->text))
		return refuse_dialect(cx, document, n);
	*own = standard;
	set->dialect.arena = set->arena;
	map_add(&set->dialect, uri, own);
	meta = document_get(cx, set, uri);
	if (meta)
		return read_vocabularies(cx, meta, own);
	cx_forgive(cx);
	return refuse_dialect(cx, document, n);
}

int
dialect_of(struct cx *cx, struct schema_set *set,
    const struct document *document, const struct node *root,
    const struct dialect **dialect)
{
	const struct node *n = node_get(root, STR("$schema"));
	struct dialect *own;
	struct str uri;

	if (!n)
		return 0;
	if (n->kind != NODE_TEXT)
		return document_fail(cx, document, n, _("“$schema” is a URI"));
	uri = arena_dup(set->arena, n->text);
	if (str_ends(uri, STR("#")))
		uri.n--;
	*dialect = str_eq(uri, SCHEMA_DIALECT) ? &standard :
						 map_get(&set->dialect, uri);
	if (*dialect)
		return 0;
	own = ARENA_NEW(set->arena, struct dialect);
	*dialect = own;
	return read_own(cx, set, document, n, uri, own);
}
