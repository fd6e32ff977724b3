#include "core/load.h"

#include <string.h>

#include "core/crew.h"
#include "core/further.h"
#include "core/refer.h"
#include "port/digest.h"
#include "port/i18n.h"

/* How much a thread reads before it waits for its turn at the store. */
enum { BATCH_BYTES = 8 << 20 };

/* Larger than any profile allows, so that the reader can say by how much. */
enum { READ_MAX = 64 << 20 };

/* Fewer records than this are read faster without a second thread. */
enum { WORTH_A_THREAD = 1000 };

enum { MODE_PROGRAM = 0100755 }; /* as git writes it */

struct worker {
	struct hand *hand;
	struct cx *cx; /* the hand's */
	struct load *load;
	struct findings found;
};

/* A record that was read and waits to be stored. */
struct ready {
	const struct catalogue_item *item;
	struct node *root; /* NULL: broken */
	char sha256[DIGEST_HEX];
};

static struct str
text_at(const struct node *root, struct str pointer)
{
	const struct node *n;

	if (str_none(pointer) || !root)
		return (struct str){ 0 };
	n = node_find(root, pointer, NULL);
	return n && n->kind == NODE_TEXT ? n->text : (struct str){ 0 };
}

struct str
load_state(const struct type *type, const struct node *root)
{
	return text_at(root, type->state_field);
}

struct str
load_key_date(const struct type *type, const struct node *root)
{
	return text_at(root, type->key_date);
}

static bool
differs_from_base(struct source *source, const struct catalogue_item *item,
    struct str bytes, unsigned mode)
{
	unsigned char id[SOURCE_OID];

	if (mode != item->base->mode)
		return true;
	if (source_has_oids(source))
		return memcmp(item->entry->oid, item->base->oid, SOURCE_OID) !=
		    0;
	source_blob_id(bytes, id);
	return memcmp(id, item->base->oid, SOURCE_OID) != 0;
}

static void
refuse_size(struct worker *w, const struct catalogue_item *item)
{
	findings_add(w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("yaml-bytes"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = arena_printf(&w->cx->scratch,
		    _("the file is larger than %u bytes"),
		    item->type->limits.bytes),
		.remedy =
		    str_from(_("divide it into several records; documents and "
			       "pictures do not belong into a record")),
	    });
}

static void
refuse_program(struct worker *w, const struct catalogue_item *item)
{
	findings_add(w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("tree-mode"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = str_from(_("a record may not be executable")),
		.remedy = arena_printf(&w->cx->scratch,
		    _("run: chmod 644 %.*s"), STR_ARG(item->entry->path)),
	    });
}

/* The record must lie where its id and fields say. */
static void
check_path(struct worker *w, const struct catalogue_item *item,
    const struct node *root)
{
	struct arena *a = &w->cx->scratch;
	struct str want = type_path(a, item->type, item->id, root);
	struct str is = item->entry->path;

	is = str_slice(is, w->load->catalogue->folder, is.n);
	if (str_none(want) || str_eq(want, is))
		return;
	findings_add(w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("x2-path"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = str_from(_("the file does not stand where its id and "
				   "fields say")),
		.remedy = item->base ?
		    str_from(_("put back the fields from which the place "
			       "follows; if they were wrong from the start, "
			       "void the record and make another")) :
		    arena_printf(a, _("move it to %.*s%.*s"),
			(int)w->load->catalogue->folder, item->entry->path.p,
			STR_ARG(want)),
	    });
}

/* What the id says of the record's fields, they must say as well. */
static int
check_id(struct worker *w, const struct catalogue_item *item,
    const struct node *root)
{
	struct arena *a = &w->cx->scratch;
	struct str field, says;
	const struct node *n;
	int rc =
	    type_id_denies(w->cx, item->type, item->id, root, &field, &says);

	if (rc <= 0)
		return rc;
	n = node_get(root, field);
	findings_add(w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("x2-id"),
		.path = item->entry->path,
		.line = n->at.line,
		.column = n->at.column,
		.record = item->id,
		.field = arena_printf(a, "/%.*s", STR_ARG(field)),
		.text = arena_printf(a,
		    _("the id says “%.*s”, the record says “%.*s”"),
		    STR_ARG(says), STR_ARG(n->text)),
		.remedy = item->base ?
		    str_from(_("put the field back as the id has it; if the "
			       "record is about something else, void it and "
			       "make another")) :
		    str_from(_("name the file after what it is about, or "
			       "mend the field")),
	    });
	return 0;
}

/* Check the bytes of a record; r->root stays NULL if they are none. */
static int
examine(struct worker *w, const struct catalogue_item *item, struct str bytes,
    struct ready *r)
{
	const struct schema_subject subject = { item->entry->path, item->id };
	struct load *load = w->load;
	struct node *root = NULL;
	const size_t refused = w->found.n;
	size_t before = refused;
	int rc;

	rc = reader_record(w->cx, &w->cx->scratch, item->entry->path, bytes,
	    &item->type->limits, &w->found, &root);
	for (; before < w->found.n; before++)
		w->found.v[before].record = item->id;
	if (rc < 0 ||
	    refuse_text(w->cx, load->refusals, bytes, rc == 0,
		&(struct finding){
		    .path = item->entry->path, .record = item->id },
		&w->found) < 0)
		return -1;
	if (rc > 0)
		return further_check(w->cx, load->catalogue, load->source, item,
		    bytes, &w->found, refused);
	check_path(w, item, root);
	if (check_id(w, item, root) < 0)
		return -1;
	if (!schema_validate(
		w->cx, item->type->schema, root, &subject, &w->found))
		return 0;
	refer_check(
	    w->cx, load->catalogue, load->source, item, root, &w->found);
	r->root = root;
	return 0;
}

/* Read and check one record; what it becomes goes into *r. */
static int
read_one(struct worker *w, const struct catalogue_item *item, struct ready *r)
{
	struct load *load = w->load;
	struct str bytes;
	unsigned mode;
	int rc;

	*r = (struct ready){ .item = item };
	rc = source_read_mode(w->cx, load->source, &w->cx->scratch, item->entry,
	    READ_MAX, &bytes, &mode);
	if (rc == 1)
		refuse_size(w, item);
	if (rc == 2)
		return fail(w->cx, ERR_WORLD,
		    _("the file went away while it was read"));
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (!item->base)
		digest_sha256(bytes, r->sha256);
	else if (differs_from_base(load->source, item, bytes, mode))
		load->changed[item - load->catalogue->v] = true;
	if (mode == MODE_PROGRAM) {
		refuse_program(w, item);
		return 0;
	}
	return examine(w, item, bytes, r);
}

static int
store_one(struct worker *w, const struct ready *r)
{
	const struct catalogue_item *item = r->item;
	struct store *store = w->load->store;
	struct store_change change = {
		.type = item->type->name,
		.record = item->id,
		.path = item->entry->path,
		.kind = STR("added"),
		.state = load_state(item->type, r->root),
		.new_sha256 = str_from(r->sha256),
		.key_date = load_key_date(item->type, r->root),
	};

	if (!item->base && store_add_change(w->cx, store, &change) < 0)
		return -1;
	if (!r->root)
		return store_add_broken(w->cx, store, item->type->name,
		    item->id, item->entry->path);
	return store_add(w->cx, store, STORE_NOW, item->type, item->id,
	    item->entry->path, r->root);
}

static int
store_batch(struct worker *w, const struct ready *v, size_t n)
{
	size_t i;

	if (!crew_turn(w->hand))
		return 0;
	for (i = 0; i < n; i++)
		if (store_one(w, &v[i]) < 0)
			return within(w->cx, v[i].item->entry->path);
	arena_clear(&w->cx->scratch);
	return 0;
}

static int
do_batch(struct hand *h, size_t i, size_t end)
{
	struct worker *w = h->own;
	const struct catalogue *c = w->load->catalogue;
	struct ready ready[CREW_BATCH];
	size_t n = 0;

	for (; i < end; i++) {
		if (read_one(w, &c->v[i], &ready[n++]) < 0)
			return within(&h->cx, c->v[i].entry->path);
		if (h->cx.scratch.total > BATCH_BYTES) {
			if (store_batch(w, ready, n) < 0)
				return -1;
			n = 0;
		}
	}
	return store_batch(w, ready, n);
}

static void
begin(struct hand *h)
{
	struct worker *w = ARENA_NEW(&h->cx.run, struct worker);

	w->hand = h;
	w->cx = &h->cx;
	w->load = h->arg;
	h->own = w;
}

static void
end(struct hand *h, struct cx *cx)
{
	struct worker *w = h->own;

	findings_merge(cx, w->load->found, &w->found);
}

int
load_records(struct cx *cx, struct load *load)
{
	const struct crew_job job = {
		.arg = load,
		.n = load->catalogue->n,
		.threads = load->jobs,
		.worth = WORTH_A_THREAD,
		.begin = begin,
		.work = do_batch,
		.end = end,
		.progress = load->progress,
		.progress_arg = load->progress_arg,
	};

	load->changed = ARENA_ARRAY(&cx->run, load->catalogue->n, bool);
	return crew_run(cx, &job);
}
