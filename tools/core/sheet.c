#include "core/sheet.h"

#include "core/label.h"

struct filling {
	struct cx *cx;
	struct roll *roll;
	const struct type *type;
	struct sheet *out;
};

static int fill_children(struct filling *f, const struct field *field,
    const struct node *node, struct str pointer, unsigned level);

struct str
sheet_value(const struct sheet_line *l)
{
	return l->node->kind == NODE_NULL ? STR("null") : l->node->text;
}

static struct sheet_line *
add_line(struct filling *f)
{
	struct sheet *s = f->out;

	if (s->n == s->cap)
		s->v =
		    arena_grow(&f->cx->run, s->v, s->n, &s->cap, sizeof(*s->v));
	s->v[s->n] = (struct sheet_line){ 0 };
	return &s->v[s->n++];
}

static enum sheet_kind
kind_of(const struct node *n)
{
	if (n->kind < NODE_LIST)
		return SHEET_VALUE;
	return n->first ? SHEET_GROUP : SHEET_EMPTY;
}

static int
refer(struct filling *f, const struct field *field, struct sheet_line *l)
{
	const struct catalogue_item *item;

	if (!field || field->refs == 0 || l->kind != SHEET_VALUE)
		return 0;
	item = roll_get(f->roll, l->node->text);
	if (!item)
		return 0;
	l->ref = item->type;
	return roll_name(f->cx, f->roll, l->node->text, &l->ref_name);
}

/* A node, and what is below it. */
static int
fill(struct filling *f, const struct field *field, const struct node *node,
    struct str pointer, struct str label, unsigned level)
{
	size_t at = f->out->n;
	struct sheet_line *l = add_line(f);

	l->kind = kind_of(node);
	l->pointer = pointer;
	l->label = label;
	l->path = label_pointer(&f->cx->run, f->type, pointer);
	l->level = level;
	l->element = str_none(node->key);
	l->node = node;
	if (refer(f, field, l) < 0 ||
	    fill_children(f, field, node, pointer, level + 1) < 0)
		return -1;
	f->out->v[at].below = f->out->n - at - 1;
	return 0;
}

static int
fill_list(struct filling *f, const struct field *field, const struct node *node,
    struct str pointer, unsigned level)
{
	const struct field *item =
	    field && field->kind == FIELD_LIST ? field->item : NULL;
	struct arena *a = &f->cx->run;
	const struct node *n;
	size_t i = 0;

	for (n = node->first; n; n = n->next, i++)
		if (fill(f, item, n, node_pointer_at(a, pointer, i),
			arena_printf(a, "%.*s %zu",
			    STR_ARG(label_field(field, node->key)), i + 1),
			level - 1) < 0)
			return -1;
	return 0;
}

static int
fill_children(struct filling *f, const struct field *field,
    const struct node *node, struct str pointer, unsigned level)
{
	const struct field *m;
	const struct node *n;

	if (node->kind == NODE_LIST)
		return fill_list(f, field, node, pointer, level);
	for (n = node->kind == NODE_MAP ? node->first : NULL; n; n = n->next) {
		m = field && field->kind == FIELD_OBJECT ?
		    map_get(&field->member, n->key) :
		    NULL;
		if (fill(f, m, n, node_pointer(&f->cx->run, pointer, n->key),
			label_field(m, n->key), level) < 0)
			return -1;
	}
	return 0;
}

int
sheet_fill(struct cx *cx, struct roll *roll, const struct type *type,
    const struct node *root, struct sheet *out)
{
	struct filling f = { cx, roll, type, out };

	*out = (struct sheet){ 0 };
	return fill_children(&f, type ? type->root : NULL, root, STR(""), 0);
}
