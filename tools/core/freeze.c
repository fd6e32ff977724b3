#include "core/freeze.h"

#include "port/i18n.h"

/* Whose annotations are read. */
struct reading {
	struct str file;
	const struct field *root;
	struct str state;
};

static int
fail_at(struct cx *cx, const struct reading *r, const struct node *n,
    const char *text)
{
	return fail(cx, ERR_WORLD, "%.*s:%u:%u: %s", STR_ARG(r->file),
	    n->at.line, n->at.column, text);
}

/* A list of pointers, each of which names a field. */
static int
read_fields(struct cx *cx, const struct reading *r, const struct node *list,
    struct str **field, size_t *n)
{
	const struct node *e;

	if (list->kind != NODE_LIST)
		return fail_at(cx, r, list, _("a list of fields is expected"));
	*field = ARENA_ARRAY(&cx->run, list->count + 1, struct str);
	for (e = list->first; e; e = e->next) {
		if (!field_find(r->root, e->text))
			return fail_at(cx, r, e, _("there is no such field"));
		(*field)[(*n)++] = e->text;
	}
	return 0;
}

/* {} or {status: [a, b]}: only the state can be asked for. */
static int
read_when(struct cx *cx, const struct reading *r, const struct node *when,
    struct freeze_clause *c)
{
	const struct node *states, *e;

	if (when->kind != NODE_MAP)
		return fail_at(cx, r, when,
		    _("when is {} or names states: {status: [...]}"));
	states = when->first;
	if (!states)
		return 0;
	if (states->next || states->kind != NODE_LIST || str_none(r->state) ||
	    !str_eq(states->key, str_slice(r->state, 1, r->state.n)))
		return fail_at(cx, r, states,
		    _("x-freeze can ask for the field of x-transitions only"));
	c->state = ARENA_ARRAY(&cx->run, states->count + 1, struct str);
	for (e = states->first; e; e = e->next)
		c->state[c->states++] = e->text;
	return 0;
}

static int
read_clause(struct cx *cx, const struct reading *r, const struct node *n,
    struct freeze_clause *c)
{
	const struct node *when = node_get(n, STR("when"));
	const struct node *only = node_get(n, STR("only"));
	const struct node *except = node_get(n, STR("except"));
	const struct node *correctable = node_get(n, STR("correctable"));

	if (only && except)
		return fail_at(cx, r, n, _("either only or except"));
	c->only = only != NULL;
	c->strict = correctable && !node_is_true(correctable);
	if (!when)
		return fail_at(cx, r, n, _("a clause needs when"));
	if (read_when(cx, r, when, c) < 0)
		return -1;
	if (!only && !except)
		return 0;
	return read_fields(cx, r, only ? only : except, &c->field, &c->fields);
}

static int
read_clauses(struct cx *cx, const struct reading *r, const struct node *list,
    struct freeze *out)
{
	const struct node *n;

	if (list->kind != NODE_LIST)
		return fail_at(cx, r, list, _("x-freeze is a list"));
	out->clause =
	    ARENA_ARRAY(&cx->run, list->count + 1, struct freeze_clause);
	for (n = list->first; n; n = n->next)
		if (read_clause(cx, r, n, &out->clause[out->clauses++]) < 0)
			return -1;
	return 0;
}

static int
read_append(struct cx *cx, const struct reading *r, const struct node *list,
    struct freeze *out)
{
	const struct node *n;

	if (read_fields(cx, r, list, &out->append, &out->appends) < 0)
		return -1;
	for (n = list->first; n; n = n->next)
		if (field_find(r->root, n->text)->kind != FIELD_LIST)
			return fail_at(cx, r, n, _("x-append names lists"));
	return 0;
}

static int
read_correction(struct cx *cx, const struct reading *r, const struct node *map,
    struct freeze *out)
{
	const struct {
		const char *key;
		struct str *to;
	} keys[] = {
		{ "target", &out->target },
		{ "field", &out->field },
		{ "old", &out->old },
		{ "new", &out->new },
	};
	const struct field *f;
	const struct node *n;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		n = node_get(map, str_from(keys[i].key));
		f = n ? field_find(r->root, n->text) : NULL;
		if (!f || f->kind != FIELD_TEXT)
			return fail_at(cx, r, n ? n : map,
			    _("x-correction names four texts: target, field, "
			      "old, new"));
		*keys[i].to = n->text;
	}
	return 0;
}

int
freeze_read(struct cx *cx, struct str file, const struct node *schema,
    const struct field *root, struct str state, struct freeze *out)
{
	const struct reading r = { file, root, state };
	const struct node *freeze = node_get(schema, STR("x-freeze"));
	const struct node *append = node_get(schema, STR("x-append"));
	const struct node *correction = node_get(schema, STR("x-correction"));

	if (freeze && read_clauses(cx, &r, freeze, out) < 0)
		return -1;
	if (append && read_append(cx, &r, append, out) < 0)
		return -1;
	return correction ? read_correction(cx, &r, correction, out) : 0;
}
