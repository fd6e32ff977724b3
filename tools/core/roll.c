#include "core/roll.h"

#include "core/suggest.h"
#include "port/i18n.h"

enum { READ_MAX = 64 << 20 };

int
roll_open(struct cx *cx, struct source *source, struct str schema_dir,
    struct str records_dir, struct roll *r)
{
	struct findings ignored = { 0 };

	*r = (struct roll){ .source = source, .name.arena = &cx->run };
	if (types_load(cx, source, schema_dir, &r->types) < 0 ||
	    source_list(cx, source, records_dir, &r->files) < 0)
		return -1;
	return catalogue_build(
	    cx, &r->files, &r->types, records_dir, &r->catalogue, &ignored);
}

struct str
roll_id(struct str word)
{
	return str_ends(word, STR(".yaml")) ? catalogue_id(word) : word;
}

const struct catalogue_item *
roll_get(const struct roll *r, struct str id)
{
	return catalogue_get(&r->catalogue, id);
}

int
roll_unknown(struct cx *cx, const struct roll *r, struct str id)
{
	const struct catalogue *c = &r->catalogue;
	struct str *ids = ARENA_ARRAY(&cx->run, c->n + 1, struct str), near;
	size_t i;

	for (i = 0; i < c->n; i++)
		ids[i] = c->v[i].id;
	near = suggest_nearest(&cx->run, id, ids, c->n);
	fail(cx, ERR_USAGE, _("there is no record “%.*s”"), STR_ARG(id));
	if (str_none(near))
		return advise(
		    cx, _("a record is named by its file, without .yaml"));
	return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
}

int
roll_read(struct cx *cx, const struct roll *r,
    const struct catalogue_item *item, struct node **root)
{
	struct findings ignored = { 0 };
	struct str bytes;
	int rc =
	    source_read(cx, r->source, &cx->run, item->entry, READ_MAX, &bytes);

	*root = NULL;
	if (rc == 0)
		rc = reader_record(cx, &cx->run, item->entry->path, bytes,
		    &item->type->limits, &ignored, root);
	return rc < 0 ? within(cx, item->entry->path) : rc > 0;
}

int
roll_name(struct cx *cx, struct roll *r, struct str id, struct str *out)
{
	const struct catalogue_item *item;
	struct str *name = map_get(&r->name, id);
	struct node *root;
	int rc;

	if (!name) {
		name = ARENA_NEW(&cx->run, struct str);
		item = roll_get(r, id);
		rc = item ? roll_read(cx, r, item, &root) : 1;
		if (rc < 0)
			return -1;
		if (rc == 0)
			*name = type_name(&cx->run, item->type, root);
		map_add(&r->name, arena_dup(&cx->run, id), name);
	}
	*out = *name;
	return 0;
}
