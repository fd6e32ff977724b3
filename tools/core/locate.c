#include "core/locate.h"

enum { READ_MAX = 64 << 20 };

/* The file that was read last: findings of one record come together. */
struct locating {
	struct source *source;
	const struct catalogue_item *item;
	struct node *root;
};

static int
open_record(
    struct cx *cx, struct locating *l, const struct catalogue_item *item)
{
	struct findings ignored = { 0 };
	struct str bytes;
	int rc;

	if (l->item == item)
		return 0;
	arena_clear(&cx->scratch);
	l->item = item;
	l->root = NULL;
	rc = item->unlisted ? source_read_path(cx, l->source, &cx->scratch,
				  item->entry->path, READ_MAX, &bytes) :
			      source_read(cx, l->source, &cx->scratch,
				  item->entry, READ_MAX, &bytes);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	return reader_record(cx, &cx->scratch, item->entry->path, bytes,
		   &item->type->limits, &ignored, &l->root) < 0 ?
	    -1 :
	    0;
}

static int
locate(struct cx *cx, struct locating *l, const struct catalogue_item *item,
    struct finding *f)
{
	const struct node *nearest = NULL, *n;

	f->path = item->entry->path;
	f->line = f->column = 1;
	if (open_record(cx, l, item) < 0)
		return -1;
	if (!l->root)
		return 0;
	n = node_find(
	    l->root, str_none(f->field) ? STR("") : f->field, &nearest);
	if (!n)
		n = nearest;
	f->line = n->at.line;
	f->column = n->at.column;
	return 0;
}

/*
 * A record that the move removed has a path, but no line any more.  The index
 * of ids is made when the first one is asked for.
 */
static void
locate_removed(struct cx *cx, const struct source_list *base, struct map *by_id,
    struct finding *f)
{
	const struct source_entry *e;
	size_t i;

	by_id->arena = &cx->run;
	for (i = by_id->n > 0 ? base->n : 0; i < base->n; i++)
		map_add(by_id, catalogue_id(base->v[i].path), &base->v[i]);
	e = map_get(by_id, f->record);
	if (e)
		f->path = e->path;
}

int
locate_findings(struct cx *cx, struct source *source,
    const struct catalogue *catalogue, const struct source_list *base,
    struct findings *found)
{
	struct locating l = { .source = source };
	struct map gone = { 0 };
	const struct catalogue_item *item;
	size_t i;

	for (i = 0; i < found->n; i++) {
		struct finding *f = &found->v[i];

		if (!str_none(f->path) || str_none(f->record))
			continue;
		item = catalogue_get(catalogue, f->record);
		if (!item)
			locate_removed(cx, base, &gone, f);
		else if (locate(cx, &l, item, f) < 0)
			return within(cx, item->entry->path);
	}
	arena_clear(&cx->scratch);
	return 0;
}
