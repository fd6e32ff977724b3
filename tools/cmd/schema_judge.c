#include "cmd/schema_judge.h"

#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cmd/progress.h"
#include "core/crew.h"
#include "core/instance.h"
#include "port/i18n.h"

#define STANDARD_INPUT STR("-")

/* What waits for its turn to be printed, in bytes and in documents. */
enum { WAITING_BYTES = 4 << 20, WAITING_MAX = 64 };

enum { WORTH_A_THREAD = 64 };

/* Who judges, in a thread of its own. */
struct judge {
	struct judging *v;
	struct hand *hand;
	struct cx *cx;	    /* the hand's */
	struct arena texts; /* of what waits, and of the file in hand */
	struct arena nodes; /* of the document in hand */
	struct judged_document waiting[WAITING_MAX];
	size_t n;
	bool unwanted; /* it failed before us */
};

static int
read_input(struct cx *cx, struct arena *a, struct str *out)
{
	struct buf b = { .arena = a };
	char bytes[1 << 16];
	size_t n;

	while ((n = fread(bytes, 1, sizeof(bytes), stdin)) > 0) {
		if (b.n + n > INSTANCE_BYTES)
			return 1;
		buf_add(&b, (struct str){ bytes, n });
	}
	if (ferror(stdin))
		return fail(cx, ERR_WORLD, "%s",
		    _("the standard input could not be read"));
	*out = b.n > 0 ? buf_str(&b) : STR("");
	return 0;
}

static int
read_text(struct cx *cx, struct arena *a, struct str path, struct str *out)
{
	int rc = str_eq(path, STANDARD_INPUT) ?
	    read_input(cx, a, out) :
	    file_read(cx, a, path, INSTANCE_BYTES, out);

	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: larger than %d bytes"),
		    STR_ARG(path), INSTANCE_BYTES);
	if (rc == 2)
		return fail(
		    cx, ERR_WORLD, _("%.*s is not there"), STR_ARG(path));
	return rc;
}

/* In the order of the files.  Texts and nodes may go afterwards. */
static void
print_waiting(struct judge *j)
{
	struct judging *v = j->v;
	size_t i;

	j->unwanted = j->unwanted || !crew_turn(j->hand);
	if (!j->unwanted)
		progress_hide(&v->progress);
	for (i = 0; i < j->n && !j->unwanted; i++) {
		schema_output_document(&v->out, &j->waiting[i]);
		arena_clear(&v->out.cx->scratch);
	}
	j->n = 0;
}

/* The document is judged. */
static void
wait_for_print(struct judge *j, const struct judged_document *d)
{
	j->waiting[j->n++] = *d;
	if (j->n == WAITING_MAX || d->unit || j->texts.total > WAITING_BYTES)
		print_waiting(j);
	arena_clear(&j->cx->scratch);
	arena_clear(&j->nodes);
}

static void
refuse_empty(struct judge *j, struct judged_document *d)
{
	findings_add(j->cx, &d->findings,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("yaml-empty"),
		.path = d->path,
		.line = 1,
		.column = 1,
		.text = str_from(_("there is nothing in the file")),
	    });
}

static void
judge_root(struct judge *j, struct judged_document *d, const struct node *root)
{
	const struct schema_subject subject = { d->path, { 0 } };
	const char *limit;

	d->judged = true;
	schema_validate(j->cx, j->v->schema, root, &subject, &d->findings);
	if (schema_output_wants_units(&j->v->out))
		d->unit = trace(j->cx, j->v->schema, root, &limit);
}

/* The only document of a text, once its end was seen: it may be broken. */
static int
judge_one(struct judge *j, struct instances *in, struct judged_document *d)
{
	struct node *root, *more;
	int rc;

	rc = instances_next(j->cx, in, &j->nodes, &root);
	if (rc == 0)
		refuse_empty(j, d);
	if (rc == 1) {
		rc = instances_next(j->cx, in, &j->nodes, &more);
		if (rc == 0 || rc == 1)
			judge_root(j, d, root);
		d->judged = rc == 0;
		if (rc == 1)
			instances_refuse_more(in, more);
	}
	if (rc < 0)
		return -1;
	wait_for_print(j, d);
	return 0;
}

/* All documents of a text, one after the other. */
static int
judge_each(struct judge *j, struct instances *in, struct judged_document *d)
{
	struct node *root;
	int rc;

	while ((rc = instances_next(j->cx, in, &j->nodes, &root)) > 0) {
		d->number++;
		if (rc == 1)
			judge_root(j, d, root);
		wait_for_print(j, d);
		if (rc == 2 && !instances_goes_on(in))
			return 0;
		d->findings = (struct findings){ 0 };
		d->judged = false;
		d->unit = NULL;
	}
	return rc;
}

static int
judge_file(struct judge *j, struct str path)
{
	struct judged_document d = { .path = path };
	struct instances *in;
	int rc;

	if (read_text(j->cx, &j->texts, path, &d.text) < 0)
		return -1;
	in = instances_open(j->cx, &j->texts, path, d.text, &d.findings);
	rc = j->v->each ? judge_each(j, in, &d) : judge_one(j, in, &d);
	instances_close(in);
	if (j->n == 0)
		arena_clear(&j->texts);
	return rc;
}

static int
judge_batch(struct hand *h, size_t i, size_t end)
{
	struct judge *j = h->own;
	int rc = 0;

	for (; rc == 0 && i < end && !j->unwanted; i++)
		rc = judge_file(j, j->v->inputs.v[i]);
	print_waiting(j);
	arena_clear(&j->texts);
	return rc;
}

static void
begin(struct hand *h)
{
	struct judge *j = ARENA_NEW(&h->cx.run, struct judge);

	j->v = h->arg;
	j->hand = h;
	j->cx = &h->cx;
	h->own = j;
}

static void
end(struct hand *h, struct cx *cx)
{
	struct judge *j = h->own;

	(void)cx;
	arena_release(&j->texts);
	arena_release(&j->nodes);
}

int
schema_judge(struct cx *cx, struct judging *v)
{
	struct crew_job job = {
		.arg = v,
		.n = v->inputs.n,
		.threads = v->threads,
		.worth = WORTH_A_THREAD,
		.begin = begin,
		.work = judge_batch,
		.end = end,
	};
	int rc;

	v->progress = progress_begin();
	if (progress_is_seen() && (v->out.quiet || !isatty(STDOUT_FILENO))) {
		job.progress = progress_show;
		job.progress_arg = &v->progress;
	}
	rc = crew_run(cx, &job);
	progress_hide(&v->progress);
	return rc;
}
