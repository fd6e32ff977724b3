#include "core/load.h"

#include <pthread.h>
#include <string.h>

#include "core/refer.h"
#include "port/digest.h"
#include "port/i18n.h"

/* Records a thread takes at a time, and how much it reads before it waits
 * for its turn at the store. */
enum { BATCH = 64, BATCH_BYTES = 8 << 20, JOBS_MAX = 64 };

/* Larger than any profile allows, so that the reader can say by how much. */
enum { READ_MAX = 64 << 20 };

enum { MODE_PROGRAM = 0100755 }; /* as git writes it */

struct shared {
	struct load *load;
	size_t batches;
	pthread_mutex_t lock;
	pthread_cond_t turned;
	size_t next; /* the batch to be taken */
	size_t turn; /* the batch that may use the store */
	bool stop;
};

struct worker {
	struct shared *sh;
	struct cx cx;
	struct findings found;
	pthread_t thread;
	struct yaml *series; /* that reads */
	size_t batch;	     /* the one in hand */
	bool has_turn;
};

/* A record that was read and waits to be stored. */
struct ready {
	const struct catalogue_item *item;
	struct node *root; /* NULL: broken */
	char sha256[DIGEST_HEX];
};

struct str
load_state(const struct type *type, const struct node *root)
{
	const struct node *n;

	if (str_none(type->state_field) || !root)
		return (struct str){ 0 };
	n = node_find(root, type->state_field, NULL);
	return n && n->kind == NODE_TEXT ? n->text : (struct str){ 0 };
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
	findings_add(&w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("yaml-bytes"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = arena_printf(&w->cx.scratch,
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
	findings_add(&w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("tree-mode"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = str_from(_("a record may not be executable")),
		.remedy = arena_printf(&w->cx.scratch, _("run: chmod 644 %.*s"),
		    STR_ARG(item->entry->path)),
	    });
}

/* The record must lie where its id and fields say. */
static void
check_path(struct worker *w, const struct catalogue_item *item,
    const struct node *root)
{
	struct arena *a = &w->cx.scratch;
	struct str want = type_path(a, item->type, item->id, root);
	struct str is = item->entry->path;

	is = str_slice(is, w->sh->load->catalogue->folder, is.n);
	if (str_none(want) || str_eq(want, is))
		return;
	findings_add(&w->cx, &w->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("x2-path"),
		.path = item->entry->path,
		.line = 1,
		.column = 1,
		.record = item->id,
		.text = str_from(_("the file does not stand where its id and "
				   "fields say")),
		.remedy = arena_printf(a, _("move it to %.*s%.*s"),
		    (int)w->sh->load->catalogue->folder, item->entry->path.p,
		    STR_ARG(want)),
	    });
}

/* Check the bytes of a record; r->root stays NULL if they are none. */
static int
examine(struct worker *w, const struct catalogue_item *item, struct str bytes,
    struct ready *r)
{
	const struct schema_subject subject = { item->entry->path, item->id };
	struct load *load = w->sh->load;
	struct node *root = NULL;
	size_t before = w->found.n;
	int rc;

	rc = reader_record_of_series(&w->cx, &w->series, &w->cx.scratch,
	    item->entry->path, bytes, &item->type->limits, &w->found, &root);
	for (; before < w->found.n; before++)
		w->found.v[before].record = item->id;
	if (rc < 0 ||
	    refuse_text(&w->cx, load->refusals, bytes, rc == 0,
		&(struct finding){
		    .path = item->entry->path, .record = item->id },
		&w->found) < 0)
		return -1;
	if (rc > 0)
		return 0;
	check_path(w, item, root);
	if (!schema_validate(
		&w->cx, item->type->schema, root, &subject, &w->found))
		return 0;
	refer_check(&w->cx, load->catalogue, item, root, &w->found);
	r->root = root;
	return 0;
}

/* Read and check one record; what it becomes goes into *r. */
static int
read_one(struct worker *w, const struct catalogue_item *item, struct ready *r)
{
	struct load *load = w->sh->load;
	struct str bytes;
	unsigned mode;
	int rc;

	*r = (struct ready){ .item = item };
	rc = source_read_mode(&w->cx, load->source, &w->cx.scratch, item->entry,
	    READ_MAX, &bytes, &mode);
	if (rc == 1)
		refuse_size(w, item);
	if (rc == 2)
		return fail(&w->cx, ERR_WORLD,
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
	struct store *store = w->sh->load->store;
	struct store_change change = {
		.type = item->type->name,
		.record = item->id,
		.path = item->entry->path,
		.kind = STR("added"),
		.state = load_state(item->type, r->root),
		.new_sha256 = str_from(r->sha256),
	};

	if (!item->base && store_add_change(&w->cx, store, &change) < 0)
		return -1;
	if (!r->root)
		return store_add_broken(&w->cx, store, item->type->name,
		    item->id, item->entry->path);
	return store_add(&w->cx, store, STORE_NOW, item->type, item->id,
	    item->entry->path, r->root);
}

static void
wait_for_turn(struct worker *w)
{
	struct shared *sh = w->sh;

	if (w->has_turn)
		return;
	pthread_mutex_lock(&sh->lock);
	while (sh->turn != w->batch)
		pthread_cond_wait(&sh->turned, &sh->lock);
	pthread_mutex_unlock(&sh->lock);
	w->has_turn = true;
}

static int
store_batch(struct worker *w, const struct ready *v, size_t n)
{
	size_t i;

	wait_for_turn(w);
	for (i = 0; i < n; i++)
		if (store_one(w, &v[i]) < 0)
			return within(&w->cx, v[i].item->entry->path);
	arena_clear(&w->cx.scratch);
	return 0;
}

static int
do_batch(struct worker *w)
{
	const struct catalogue *c = w->sh->load->catalogue;
	struct ready ready[BATCH];
	size_t i = w->batch * BATCH, n = 0;
	size_t end = i + BATCH < c->n ? i + BATCH : c->n;

	for (; i < end; i++) {
		if (read_one(w, &c->v[i], &ready[n++]) < 0)
			return within(&w->cx, c->v[i].entry->path);
		if (w->cx.scratch.total > BATCH_BYTES) {
			if (store_batch(w, ready, n) < 0)
				return -1;
			n = 0;
		}
	}
	return store_batch(w, ready, n);
}

/* The next batch, or false when all are taken or somebody failed. */
static bool
take_batch(struct worker *w)
{
	struct shared *sh = w->sh;
	bool more;

	pthread_mutex_lock(&sh->lock);
	more = !sh->stop && sh->next < sh->batches;
	if (more)
		w->batch = sh->next++;
	pthread_mutex_unlock(&sh->lock);
	w->has_turn = false;
	return more;
}

static void
pass_turn(struct worker *w, bool failed)
{
	struct shared *sh = w->sh;
	struct load *load = sh->load;
	size_t done = (w->batch + 1) * BATCH, all = load->catalogue->n;

	wait_for_turn(w);
	pthread_mutex_lock(&sh->lock);
	sh->turn++;
	sh->stop |= failed;
	if (load->progress)
		load->progress(
		    load->progress_arg, done < all ? done : all, all);
	pthread_cond_broadcast(&sh->turned);
	pthread_mutex_unlock(&sh->lock);
}

static void *
work(void *arg)
{
	struct worker *w = arg;
	int rc = 0;

	while (rc == 0 && take_batch(w)) {
		rc = do_batch(w);
		pass_turn(w, rc < 0);
	}
	return NULL;
}

/* Join what threads there are, and take over what they found. */
static int
gather(struct cx *cx, struct worker *w, unsigned n, struct findings *found)
{
	unsigned i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			pthread_join(w[i].thread, NULL);
		reader_end_series(&w[i].series);
		findings_merge(cx, found, &w[i].found);
		if (w[i].cx.err != ERR_NONE && cx->err == ERR_NONE)
			cx_adopt(cx, &w[i].cx);
		cx_release(&w[i].cx);
	}
	return cx->err == ERR_NONE ? 0 : -1;
}

int
load_records(struct cx *cx, struct load *load, struct findings *found)
{
	struct shared sh = {
		.load = load,
		.batches = (load->catalogue->n + BATCH - 1) / BATCH,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.turned = PTHREAD_COND_INITIALIZER,
	};
	struct worker w[JOBS_MAX] = { 0 };
	unsigned n, jobs = load->jobs < JOBS_MAX ? load->jobs : JOBS_MAX;
	int rc;

	load->changed = ARENA_ARRAY(&cx->run, load->catalogue->n, bool);
	for (n = 0; n < jobs && (n == 0 || n < sh.batches); n++) {
		w[n].sh = &sh;
		if (n > 0 &&
		    pthread_create(&w[n].thread, NULL, work, &w[n]) != 0)
			break; /* fewer threads do the same work */
	}
	work(&w[0]);
	rc = gather(cx, w, n, found);
	pthread_mutex_destroy(&sh.lock);
	pthread_cond_destroy(&sh.turned);
	return rc;
}
