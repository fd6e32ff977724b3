#include "cmd/commits.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/json_verdict.h"
#include "core/series.h"

/*
 * Commits share one cx->run until it holds so much: what is known of schemas
 * and rules is read once for them, and what was said of each is given back
 * after the last.
 */
enum { TOGETHER_BYTES = 32 << 20 };

/* "commit 1a2b3c4d5e6f: what it says of itself" */
static void
print_name(struct cx *cx, const struct judged *j)
{
	const struct term *t = &j->desk.out;
	const struct repo_commit *c = &j->verdict.commit;

	term_printf(t, _("commit "));
	term_text(t, LOOK_BOLD, short_id(cx, c));
	term_printf(t, ": ");
	term_text(t, LOOK_PLAIN, c->subject);
	term_printf(t, "\n");
}

static bool
fails(const struct commits *c, const struct judged *j)
{
	const struct tally n = tally_findings(&j->verdict);
	enum severity s;

	for (s = SEV_ERROR; s <= c->bar; s++)
		if (n.of[s] > 0)
			return true;
	return false;
}

static void
print_one(struct commits *c, struct cx *cx, const struct judged *j, bool failed)
{
	const struct wanted all = { SEV_WARNING, true, true };
	const struct wanted some = { c->bar, false, false };

	if (c->json) {
		json_open(c->json, '{');
		json_head(cx, c->json, j);
		json_findings(c->json, j, &all);
		json_close(c->json, '}');
	} else if (c->all || failed) {
		print_name(cx, j);
		text_findings(cx, j, c->all ? &all : &some);
	}
}

static int
judge_one(struct commits *c, struct cx *cx, const struct repo_step *step)
{
	struct judged *j = ARENA_NEW(&cx->run, struct judged);
	bool failed;

	j->desk.repo = c->repo;
	if (judge_ask_commit(cx, c->call, step->id, c->as_of, j) < 0)
		return -1;
	j->ask.errors_only = !c->json && !c->all && c->bar == SEV_ERROR;
	if (j->ask.cache || !str_none(c->cache_dir))
		j->ask.series = c->series;
	j->ask.cache_dir = c->cache_dir;
	j->ask.cache_made = true;
	if (judge(cx, j) < 0)
		return -1;
	j->desk.out =
	    term_open(c->to, call_text(c->call, "color"), j->desk.config.color);
	failed = fails(c, j);
	c->judged++;
	c->failed += failed;
	print_one(c, cx, j, failed);
	return 0;
}

static bool
is_enough(const struct commits *c)
{
	return c->enough > 0 && c->failed >= c->enough;
}

/* Those from *i on that one series judges. */
static int
judge_some(
    struct commits *c, struct cx *cx, const struct range *range, size_t *i)
{
	size_t begun = *i, limit = TOGETHER_BYTES;

	c->series = c->no_cache ? NULL : series_open(cx, c->repo);
	for (; *i < range->n && !is_enough(c) && cx->run.total < limit; ++*i) {
		if (judge_one(c, cx, &range->v[*i]) < 0)
			return within(cx,
			    arena_printf(&cx->run, _("commit %.*s"),
				STR_ARG(repo_short(cx, range->v[*i].id))));
		if (*i == begun) /* a large register takes more */
			limit += cx->run.total;
	}
	return 0;
}

int
commits_judge(struct commits *c, const struct range *range)
{
	size_t i = 0;
	int rc = 0;

	while (rc == 0 && i < range->n && !is_enough(c)) {
		struct cx cx = { 0 };

		rc = judge_some(c, &cx, range, &i);
		if (rc < 0)
			cx_adopt(c->cx, &cx);
		cx_release(&cx);
	}
	if (rc == 0 && i < range->n)
		term_printf(&(struct term){ c->to, false },
		    _("%zu commits more were not judged: mend those first\n"),
		    range->n - i);
	return rc;
}

static void
remove_dir(void *arg)
{
	const char *dir = arg;
	struct arena a = { 0 };

	file_remove(arena_printf(&a, "%s/register.db", dir));
	file_remove(arena_printf(&a, "%s/register.db-journal", dir));
	arena_release(&a);
	rmdir(dir);
}

struct str
commits_cache_dir(struct cx *cx)
{
	const char *base = getenv("TMPDIR");
	struct str name = arena_printf(
	    &cx->run, "%s/taizhang-XXXXXX", base && *base ? base : "/tmp");
	char *dir = arena_cstr(&cx->run, name);

	if (!mkdtemp(dir))
		return (struct str){ 0 };
	cx_at_end(cx, remove_dir, dir);
	return str_from(dir);
}
