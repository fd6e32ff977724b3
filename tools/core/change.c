#include "core/change.h"

#include "core/load.h"
#include "port/digest.h"

enum { READ_MAX = 64 << 20 };

struct leaves {
	change_leaf_fn *fn;
	void *arg;
};

static int differ(struct cx *cx, const struct leaves *l, struct str pointer,
    const struct node *old, const struct node *new);

static bool
is_leaf(const struct node *n)
{
	return n && n->kind < NODE_LIST;
}

static int
differ_lists(struct cx *cx, const struct leaves *l, struct str pointer,
    const struct node *old, const struct node *new)
{
	const struct node *a =
	    old && old->kind == NODE_LIST ? old->first : NULL;
	const struct node *b = new &&new->kind == NODE_LIST ? new->first : NULL;
	size_t i;

	for (i = 0; a || b; i++) {
		if (differ(cx, l, node_pointer_at(&cx->scratch, pointer, i), a,
			b) < 0)
			return -1;
		a = a ? a->next : NULL;
		b = b ? b->next : NULL;
	}
	return 0;
}

static int
differ_maps(struct cx *cx, const struct leaves *l, struct str pointer,
    const struct node *old, const struct node *new)
{
	const struct node *n;

	for (n = old && old->kind == NODE_MAP ? old->first : NULL; n;
	     n = n->next)
		if (differ(cx, l, node_pointer(&cx->scratch, pointer, n->key),
			n, node_get(new, n->key)) < 0)
			return -1;
	for (n = new &&new->kind == NODE_MAP ? new->first : NULL; n;
	     n = n->next)
		if (!node_get(old, n->key) &&
		    differ(cx, l, node_pointer(&cx->scratch, pointer, n->key),
			NULL, n) < 0)
			return -1;
	return 0;
}

static struct str
leaf_text(const struct node *n)
{
	if (!is_leaf(n))
		return (struct str){ 0 };
	return n->kind == NODE_NULL ? STR("null") : n->text;
}

static int
differ(struct cx *cx, const struct leaves *l, struct str pointer,
    const struct node *old, const struct node *new)
{
	struct str was = leaf_text(old), is = leaf_text(new);

	if ((is_leaf(old) || is_leaf(new)) &&
	    !(is_leaf(old) && is_leaf(new) &&
		old->kind == new->kind &&str_eq(was, is)) &&
	    l->fn(cx, l->arg, pointer, was, is) < 0)
		return -1;
	if (differ_lists(cx, l, pointer, old, new) < 0)
		return -1;
	return differ_maps(cx, l, pointer, old, new);
}

int
change_leaves(struct cx *cx, const struct node *old, const struct node *new,
    change_leaf_fn *fn, void *arg)
{
	const struct leaves l = { fn, arg };

	return differ(cx, &l, STR(""), old, new);
}

/* A version of a record: its bytes and, if it is a valid one, its nodes. */
struct version {
	char sha256[DIGEST_HEX];
	struct node *root;
};

static int
read_version(struct cx *cx, struct source *source, const struct type *type,
    struct str id, const struct source_entry *entry, struct version *v)
{
	const struct schema_subject subject = { entry->path, id };
	struct findings ignored = { 0 };
	struct str bytes;
	int rc;

	*v = (struct version){ 0 };
	rc = source_read(cx, source, &cx->scratch, entry, READ_MAX, &bytes);
	if (rc < 0)
		return -1;
	digest_sha256(bytes, v->sha256);
	if (rc > 0 || !type)
		return 0;
	rc = reader_record(cx, &cx->scratch, entry->path, bytes, &type->limits,
	    &ignored, &v->root);
	if (rc < 0)
		return -1;
	if (rc > 0 ||
	    !schema_validate(cx, type->schema, v->root, &subject, &ignored))
		v->root = NULL;
	return 0;
}

struct entering {
	struct store *store;
	struct str record;
};

static int
enter_leaf(struct cx *cx, void *arg, struct str pointer, struct str old,
    struct str new)
{
	const struct entering *e = arg;

	return store_add_change_field(
	    cx, e->store, e->record, pointer, old, new);
}

static int
enter_modified(
    struct cx *cx, const struct move *m, const struct catalogue_item *item)
{
	struct entering e = { m->store, item->id };
	struct version was, is;
	struct store_change c = {
		.type = item->type->name,
		.record = item->id,
		.path = item->entry->path,
		.kind = STR("modified"),
	};

	if (read_version(cx, m->from, item->type, item->id, item->base, &was) <
		0 ||
	    read_version(cx, m->to, item->type, item->id, item->entry, &is) < 0)
		return -1;
	c.old_sha256 = str_from(was.sha256);
	c.new_sha256 = str_from(is.sha256);
	c.was_state = load_state(item->type, was.root);
	c.state = load_state(item->type, is.root);
	c.key_date = load_key_date(item->type, is.root);
	if (store_add_change(cx, m->store, &c) < 0)
		return -1;
	if (was.root &&
	    store_add(cx, m->store, STORE_WAS, item->type, item->id,
		item->entry->path, was.root) < 0)
		return -1;
	if (!was.root || !is.root)
		return 0;
	return change_leaves(cx, was.root, is.root, enter_leaf, &e);
}

static int
enter_removed(
    struct cx *cx, const struct move *m, const struct source_entry *base)
{
	struct version was;
	struct store_change c = {
		.path = base->path,
		.kind = STR("removed"),
	};
	const struct type *type = catalogue_name(
	    m->types, m->catalogue->folder, base->path, &c.type, &c.record);

	if (read_version(cx, m->from, type, c.record, base, &was) < 0)
		return -1;
	c.old_sha256 = str_from(was.sha256);
	if (was.root) {
		c.was_state = load_state(type, was.root);
		if (store_add(cx, m->store, STORE_WAS, type, c.record,
			base->path, was.root) < 0)
			return -1;
	}
	return store_add_change(cx, m->store, &c);
}

/* Files of the base at whose path no record stands any more. */
static int
enter_all_removed(struct cx *cx, const struct move *m)
{
	const struct catalogue *c = m->catalogue;
	size_t i, k = 0;
	int order;

	for (i = 0; i < m->base->n; i++) {
		order = -1;
		while (k < c->n &&
		    (order = str_cmp(c->v[k].entry->path, m->base->v[i].path)) <
			0)
			k++;
		if ((k < c->n && order == 0) ||
		    !str_ends(m->base->v[i].path, STR(".yaml")))
			continue;
		if (enter_removed(cx, m, &m->base->v[i]) < 0)
			return within(cx, m->base->v[i].path);
		arena_clear(&cx->scratch);
	}
	return 0;
}

int
change_enter(struct cx *cx, const struct move *m)
{
	size_t i;

	for (i = 0; i < m->catalogue->n; i++) {
		const struct catalogue_item *item = &m->catalogue->v[i];

		if (!m->changed[i])
			continue;
		if (enter_modified(cx, m, item) < 0)
			return within(cx, item->entry->path);
		arena_clear(&cx->scratch);
	}
	return enter_all_removed(cx, m);
}
