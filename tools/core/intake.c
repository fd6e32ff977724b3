#include "core/intake.h"

/* Rows of what was there before the move. */
static int
forget_base(struct cx *cx, struct intake *in)
{
	const struct type *type;
	struct str name, id;
	size_t i;

	for (i = 0; i < in->base.n; i++) {
		type = catalogue_name(in->types, in->catalogue.folder,
		    in->base.v[i].path, &name, &id);
		if (type && store_forget(cx, in->store, type, id) < 0)
			return -1;
		arena_clear(&cx->scratch);
	}
	return 0;
}

/* Does what the move leaves alone refer to an id that it took away? */
static int
is_missed(struct cx *cx, struct intake *in, struct str id)
{
	struct query *q = NULL;
	int rc;

	if (store_wake(cx, in->store, STR("reference")) == 0)
		q = db_prepare(cx, store_db(in->store),
		    STR("SELECT 1 FROM reference WHERE target = ? LIMIT 1"));
	if (!q)
		return -1;
	query_bind_text(q, 1, id);
	rc = query_step(cx, q);
	query_close(q);
	return rc;
}

static int
miss_removed(struct cx *cx, struct intake *in)
{
	struct str name, id;
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < in->base.n; i++) {
		catalogue_name(in->types, in->catalogue.folder,
		    in->base.v[i].path, &name, &id);
		if (!map_get(&in->catalogue.by_id, id))
			rc = is_missed(cx, in, id);
	}
	return rc;
}

/* A record that the move leaves alone, as the store knows it. */
static const struct catalogue_item *
elsewhere(void *arg, struct str id)
{
	struct intake *in = arg;
	struct cx *cx = in->cx;
	struct catalogue_item *item;
	struct source_entry *entry;
	struct str type;

	item = ARENA_NEW(&cx->run, struct catalogue_item);
	entry = ARENA_NEW(&cx->run, struct source_entry);
	switch (store_find(cx, in->store, id, &type, &entry->path)) {
	case 1:
		break;
	case 0:
		return NULL;
	default:
		cx_forgive(cx);
		in->lost = true;
		return NULL;
	}
	item->type = types_named(in->types, type);
	item->id = arena_dup(&cx->run, id);
	item->entry = entry;
	item->unlisted = true;
	return item->type ? item : NULL;
}

static int
load(struct cx *cx, struct intake *in, struct findings *found)
{
	struct load load = {
		.source = in->source,
		.catalogue = &in->catalogue,
		.refusals = in->refusals,
		.store = in->store,
		.found = found,
		.jobs = in->moving ? 1 : in->jobs,
		.progress = in->progress,
		.progress_arg = in->progress_arg,
	};
	int rc = load_records(cx, &load);

	in->changed = load.changed;
	return rc;
}

int
intake_records(struct cx *cx, struct intake *in, struct findings *found)
{
	size_t before = found->n;
	int rc;

	in->cx = cx;
	in->catalogue.folder = in->records_dir.n + 1;
	if (in->moving) {
		if (forget_base(cx, in) < 0)
			return -1;
		in->catalogue.elsewhere = elsewhere;
		in->catalogue.elsewhere_arg = in;
	}
	if (catalogue_build(cx, &in->records, in->types, in->records_dir,
		&in->catalogue, found) < 0)
		return -1;
	catalogue_pair(&in->catalogue, &in->base);
	if (in->moving && found->n > before)
		return 1;
	rc = in->moving ? miss_removed(cx, in) : 0;
	if (rc == 0)
		rc = load(cx, in, found);
	if (rc == 0 && in->moving && (found->n > before || in->lost))
		rc = 1;
	return rc;
}
