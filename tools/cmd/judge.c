#include "cmd/judge.h"

#include <time.h>

#include "base/buf.h"
#include "base/date.h"
#include "cmd/progress.h"
#include "core/store.h"

int
judge_today(void)
{
	time_t now = time(NULL);
	struct tm tm;
	char text[64];
	int day = 0;

	if (localtime_r(&now, &tm) &&
	    strftime(text, sizeof(text), "%Y-%m-%d", &tm) > 0)
		date_parse(str_from(text), &day);
	return day;
}

/* The tree that the register moves from; *out is NULL if there is none. */
static int
open_base(struct cx *cx, const struct verdict_ask *ask, struct source **out)
{
	struct repo_commit commit;
	bool judged = ask->door == DOOR_COMMIT;
	int rc = judged ? repo_commit(cx, ask->repo, ask->rev, &commit) :
			  repo_head(cx, ask->repo, &commit);

	*out = NULL;
	if (rc != 0 || (judged && commit.parents == 0))
		return rc < 0 ? -1 : 0;
	*out = source_tree(cx, ask->repo, judged ? commit.parent : commit.id);
	return *out ? 0 : -1;
}

/*
 * Records of a folder that taizhang.ini does not name any more would be gone
 * without a word.
 */
static int
refuse_other_folder(struct cx *cx, const struct judged *j)
{
	struct source *base;
	struct config was;

	if (open_base(cx, &j->ask, &base) < 0)
		return -1;
	if (!base)
		return 0;
	if (config_load(cx, base, &was) < 0) {
		cx_forgive(cx);
		return 0;
	}
	if (str_eq(was.records, j->ask.records_dir))
		return 0;
	fail(cx, ERR_WORLD,
	    _("%s: the records' folder was %.*s and cannot become %.*s"),
	    CONFIG_FILE, STR_ARG(was.records), STR_ARG(j->ask.records_dir));
	return advise(cx, _("put the folder back: records never move"));
}

/* The desk is open: what stands there is the question's, too. */
static int
ask_there(struct cx *cx, struct judged *j)
{
	struct verdict_ask *ask = &j->ask;

	ask->repo = j->desk.repo;
	ask->schema_dir = j->desk.config.schema;
	ask->records_dir = j->desk.config.records;
	/* a bare repository is a server's, which keeps no notes of its own */
	ask->cache = !str_none(repo_root(ask->repo));
	return refuse_other_folder(cx, j);
}

void
judge_warn_of_disguise(struct cx *cx, struct repo *repo)
{
	const struct term err = { stderr, false };
	const char *by = repo_disguise(cx, repo);

	if (by)
		term_printf(&err,
		    _("taizhang: warning: %s makes Git show another past than "
		      "the one that is stored; it was not heeded here\n"),
		    by);
}

static int
sit_down(struct cx *cx, const struct call *call, struct judged *j)
{
	if (desk_open(cx, call, j->ask.door, j->ask.rev, &j->desk) < 0)
		return -1;
	judge_warn_of_disguise(cx, j->desk.repo);
	return ask_there(cx, j);
}

int
judge_ask(struct cx *cx, const struct call *call, struct judged *j)
{
	*j = (struct judged){ .ask.as_of = judge_today() };
	if (call_has(call, "staged"))
		j->ask.door = DOOR_STAGED;
	if (call_has(call, "at"))
		j->ask.door = DOOR_COMMIT;
	j->ask.rev = call_text(call, "at");
	if (call_day(cx, call, "as-of", &j->ask.as_of) < 0)
		return -1;
	return sit_down(cx, call, j);
}

int
judge_ask_staged(struct cx *cx, const struct call *call, struct judged *j)
{
	*j = (struct judged){
		.ask.as_of = judge_today(),
		.ask.door = DOOR_STAGED,
		.ask.errors_only = true,
	};
	return sit_down(cx, call, j);
}

int
judge_ask_commit(struct cx *cx, const struct call *call,
    const unsigned char id[REPO_OID], int as_of, struct judged *j)
{
	struct buf hex = { .arena = &cx->run };
	size_t i;

	for (i = 0; i < REPO_OID; i++)
		buf_printf(&hex, "%02x", id[i]);
	j->ask = (struct verdict_ask){
		.as_of = as_of,
		.door = DOOR_COMMIT,
		.rev = buf_str(&hex),
	};
	if (desk_open_commit(cx, call, id, &j->desk) < 0)
		return -1;
	return ask_there(cx, j);
}

static void
close_verdict(void *verdict)
{
	verdict_close(verdict);
}

int
judge(struct cx *cx, struct judged *j)
{
	struct progress p = progress_begin();
	int rc;

	if (progress_is_seen()) {
		j->ask.progress = progress_show;
		j->ask.progress_arg = &p;
	}
	rc = verdict_judge(cx, &j->ask, &j->verdict);
	progress_hide(&p);
	if (rc < 0)
		return -1;
	cx_at_end(cx, close_verdict, &j->verdict);
	return 0;
}

int
judge_warn(struct cx *cx, const struct judged *j)
{
	const struct term err = { stderr, false };
	struct query *q = db_prepare(
	    cx, store_db(j->verdict.store), STR("SELECT count(*) FROM broken"));
	int rc;

	if (!q)
		return -1;
	rc = query_step(cx, q);
	if (rc > 0 && query_int(q, 0) > 0)
		term_printf(&err,
		    _("taizhang: %d records have errors and are missing here; "
		      "see taizhang check\n"),
		    (int)query_int(q, 0));
	query_close(q);
	return rc < 0 ? -1 : 0;
}
