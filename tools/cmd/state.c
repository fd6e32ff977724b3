#include "cmd/state.h"

#include "base/date.h"
#include "cmd/text.h"
#include "core/past.h"

static struct str
hex(struct cx *cx, const unsigned char id[REPO_OID])
{
	struct repo_commit c = { 0 };

	memcpy(c.id, id, REPO_OID);
	return full_id(cx, &c);
}

static int
none_so_early(struct cx *cx, struct str day, const struct past *past)
{
	char first[11];

	date_format(past->v[0].day, first);
	fail(cx, ERR_USAGE, _("there is no commit up to %.*s"), STR_ARG(day));
	return advise(cx, _("the first one is of %s"), first);
}

/* Somebody's clock was wrong, or he meant it to be. */
static void
warn_misdated(
    struct cx *cx, const struct past *past, const struct repo_step *at, int day)
{
	const struct term err = { stderr, false };
	const struct repo_step *first;
	size_t n = past_misdated(past, at, day, &first);
	char text[11];

	if (n == 0)
		return;
	date_format(first->day, text);
	term_printf(&err,
	    _("taizhang: %zu later commits are dated no later than that, but "
	      "follow %.12s, which is dated %s; they do not count\n"),
	    n, hex(cx, first->id).p, text);
}

static int
commit_of_day(struct cx *cx, struct repo *repo, struct str name, int day,
    struct repo_commit *out)
{
	const struct repo_step *step;
	struct past past;
	int rc = repo_head(cx, repo, out);

	if (rc > 0)
		return fail(cx, ERR_USAGE, _("nothing was committed yet"));
	if (rc < 0)
		return -1;
	repo_hurry(cx, repo);
	rc = past_walk(cx, repo, out->id, &past);
	if (repo_hurried(cx, repo) < 0 || rc < 0)
		return -1;

	step = past_on(&past, day);
	if (!step)
		return none_so_early(cx, name, &past);
	warn_misdated(cx, &past, step, day);
	return repo_commit(cx, repo, hex(cx, step->id), out);
}

int
state_open(struct cx *cx, const struct call *call, struct repo *repo,
    struct str name, struct state *s)
{
	int day, rc;

	*s = (struct state){ .desk.repo = repo };

	if (str_none(name) && !str_none(repo_root(repo)))
		return desk_open_files(cx, call, &s->desk);
	s->committed = true;
	if (str_none(name))
		name = STR("HEAD");
	rc = date_parse(name, &day) ?
	    commit_of_day(cx, repo, name, day, &s->commit) :
	    repo_commit(cx, repo, name, &s->commit);
	if (rc < 0)
		return -1;
	return desk_open_commit(cx, call, s->commit.id, &s->desk);
}

struct str
state_text(struct cx *cx, const struct state *s)
{
	const struct repo_commit *c = &s->commit;

	if (!s->committed)
		return str_from(_("the files as they lie here"));
	return arena_printf(&cx->run, "%.*s  %.*s  %.*s  %.*s",
	    STR_ARG(c->committed), STR_ARG(short_id(cx, c)),
	    STR_ARG(c->committer), STR_ARG(c->subject));
}

void
state_json(
    struct cx *cx, struct json *j, const char *key, const struct state *s)
{
	const struct repo_commit *c = &s->commit;

	json_key(j, key);
	if (!s->committed) {
		json_literal(j, STR("null"));
		return;
	}
	json_open(j, '{');
	json_put(j, "id", full_id(cx, c));
	json_put(j, "date", c->committed);
	json_put(j, "author", c->author);
	json_put(j, "author_email", c->author_email);
	json_put(j, "committer", c->committer);
	json_put(j, "committer_email", c->committer_email);
	json_put(j, "subject", c->subject);
	json_close(j, '}');
}
