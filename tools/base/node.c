#include "base/node.h"

#include "base/buf.h"

const struct node *
node_get(const struct node *map, struct str key)
{
	const struct node *n;

	if (!map || map->kind != NODE_MAP)
		return NULL;
	for (n = map->first; n; n = n->next)
		if (str_eq(n->key, key))
			return n;
	return NULL;
}

const struct node *
node_at(const struct node *list, size_t index)
{
	const struct node *n;

	if (!list || list->kind != NODE_LIST)
		return NULL;
	for (n = list->first; n && index > 0; n = n->next)
		index--;
	return n;
}

/* Does the pointer's step, with ~0 and ~1 in it, spell the key? */
static bool
step_is(struct str step, struct str key)
{
	size_t i, k = 0;

	for (i = 0; i < step.n; i++, k++) {
		char c = step.p[i];

		if (c == '~' && i + 1 < step.n)
			c = step.p[++i] == '1' ? '/' : '~';
		if (k >= key.n || key.p[k] != c)
			return false;
	}
	return k == key.n;
}

static const struct node *
step_into(const struct node *n, struct str step)
{
	int index;

	if (n->kind == NODE_LIST) {
		index = str_number(step);
		return index < 0 ? NULL : node_at(n, (size_t)index);
	}
	if (n->kind != NODE_MAP)
		return NULL;
	for (n = n->first; n; n = n->next)
		if (step_is(step, n->key))
			return n;
	return NULL;
}

const struct node *
node_find(
    const struct node *root, struct str pointer, const struct node **nearest)
{
	struct str rest = pointer, step;
	const struct node *n = root;

	if (nearest)
		*nearest = root;
	if (!root || pointer.n == 0)
		return root;
	str_next(&rest, '/', &step); /* what stands before the first / */
	while (n && str_next(&rest, '/', &step)) {
		n = step_into(n, step);
		if (n && nearest)
			*nearest = n;
	}
	return n;
}

struct str
node_text(const struct node *map, struct str key)
{
	const struct node *n = node_get(map, key);

	if (!n || n->kind == NODE_NULL || n->kind >= NODE_LIST)
		return (struct str){ 0 };
	return n->text;
}

bool
node_is_true(const struct node *n)
{
	return n && n->kind == NODE_BOOL && n->text.n == 4;
}

void
node_append(struct node *parent, struct node *last, struct node *child)
{
	if (last)
		last->next = child;
	else
		parent->first = child;
	parent->count++;
}

struct str
node_pointer(struct arena *a, struct str pointer, struct str key)
{
	struct buf b = { .arena = a };
	size_t i;

	buf_add(&b, pointer);
	buf_byte(&b, '/');
	for (i = 0; i < key.n; i++) {
		if (key.p[i] == '~')
			buf_add(&b, STR("~0"));
		else if (key.p[i] == '/')
			buf_add(&b, STR("~1"));
		else
			buf_byte(&b, key.p[i]);
	}
	return buf_str(&b);
}

struct str
node_pointer_at(struct arena *a, struct str pointer, size_t index)
{
	return arena_printf(a, "%.*s/%zu", STR_ARG(pointer), index);
}

struct str
node_spell(struct arena *a, const struct node_step *at)
{
	if (!at)
		return STR("");
	if (str_none(at->key))
		return node_pointer_at(a, node_spell(a, at->up), at->index);
	return node_pointer(a, node_spell(a, at->up), at->key);
}
