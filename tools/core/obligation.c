#include "core/obligation.h"

#include "core/reader.h"
#include "port/i18n.h"

enum { OBLIGATION_BYTES = 1 << 20 };

static int
read_one(struct cx *cx, const struct node *n, struct obligation *o)
{
	*o = (struct obligation){
		.clause = node_text(n, STR("clause")),
		.article = node_text(n, STR("article")),
		.duty = { node_text(n, STR("duty")),
		    node_text(n, STR("duty_en")) },
		.note = { node_text(n, STR("note")),
		    node_text(n, STR("note_en")) },
		.schema = node_get(n, STR("schema")),
		.engine = node_get(n, STR("engine")),
		.report = node_get(n, STR("report")),
		.test = node_get(n, STR("test")),
	};
	if (str_none(o->clause) || str_none(o->article) || str_none(o->duty.zh))
		return fail(cx, ERR_WORLD,
		    _("%u:%u: an obligation has a clause, an article and a "
		      "duty"),
		    n->at.line, n->at.column);
	return 0;
}

int
obligations_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct obligations *out)
{
	struct str path = arena_printf(
		       &cx->run, "%.*s/obligations.yaml", STR_ARG(schema_dir)),
		   text;
	const struct node *list, *e;
	struct node *root;
	int rc;

	*out = (struct obligations){ 0 };
	rc = source_read_path(
	    cx, source, &cx->run, path, OBLIGATION_BYTES, &text);
	if (rc == 2)
		return 0;
	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d bytes"),
		    STR_ARG(path), OBLIGATION_BYTES);
	if (rc < 0 || reader_document(cx, &cx->run, path, text, &root) < 0)
		return -1;
	list = node_get(root, STR("obligations"));
	out->v =
	    ARENA_ARRAY(&cx->run, list ? list->count : 0, struct obligation);
	for (e = list ? list->first : NULL; e; e = e->next)
		if (read_one(cx, e, &out->v[out->n++]) < 0)
			return within(cx, path);
	return 0;
}

bool
obligation_is_of(const struct obligation *o, struct str clauses)
{
	struct str rest = clauses, one;

	while (str_next(&rest, ',', &one))
		if (str_eq(str_trim(one), o->clause))
			return true;
	return false;
}
