#include "cmd/receive.h"

#include <stdio.h>
#include <time.h>

#include "base/buf.h"
#include "cmd/commits.h"
#include "core/receive.h"

/* A push of more than this many bytes of names is no push of a clerk's. */
enum { INPUT_BYTES = 16 << 20 };

/* So many bad commits say enough to somebody whose push is refused. */
enum { ENOUGH = 10 };

static int
read_input(struct cx *cx, struct str *out)
{
	struct buf b = { .arena = &cx->run };
	char piece[4096];
	size_t n;

	while ((n = fread(piece, 1, sizeof(piece), stdin)) > 0) {
		buf_add(&b, (struct str){ piece, n });
		if (b.n > INPUT_BYTES)
			return fail(cx, ERR_WORLD,
			    _("too many names are pushed at once"));
	}
	if (ferror(stdin))
		return fail(cx, ERR_WORLD, _("standard input: cannot be read"));
	*out = buf_str(&b);
	return 0;
}

static void
print_refusal(const struct update *u, const struct reception *why)
{
	const struct term t = { stderr, false };

	term_text(&t, LOOK_PLAIN, u->ref);
	term_printf(&t, ": error: ");
	term_text(&t, LOOK_PLAIN, why->text);
	term_printf(&t, " [push]\n");
	if (why->remedy.n > 0)
		term_printf(
		    &t, "  %s%.*s\n", _("remedy: "), STR_ARG(why->remedy));
}

/* One name: first what may be done to it, then the commits. */
static int
judge_update(struct commits *c, const struct server *server,
    const struct update *u, bool *refused)
{
	struct reception r;

	if (receive_judge(c->cx, server, u, &r) < 0)
		return -1;
	if (!str_none(r.text)) {
		print_refusal(u, &r);
		*refused = true;
		return 0;
	}
	if (r.range.n > 1 && str_none(c->cache_dir))
		c->cache_dir = commits_cache_dir(c->cx);
	return commits_judge(c, &r.range);
}

/* A setting of the server, which no push can change. */
static int
read_max_age(struct cx *cx, struct repo *repo, int *days)
{
	struct str text = repo_config(cx, repo, STR("taizhang.maxAgeDays"));

	*days = str_none(text) ? 0 : str_number(text);
	return *days >= 0 ? 0 :
			    fail(cx, ERR_WORLD,
				_("taizhang.maxAgeDays: “%.*s” is no number "
				  "of days"),
				STR_ARG(text));
}

int
receive(struct cx *cx, const struct call *call)
{
	struct commits c = {
		.cx = cx,
		.call = call,
		.repo = open_repo(cx),
		.to = stderr,
		.bar = SEV_ERROR,
		.enough = ENOUGH,
		.as_of = judge_today(),
	};
	struct server server = { .repo = c.repo, .now = time(NULL) };
	struct str input, line;
	struct update u;
	bool refused = false;

	if (!c.repo || read_input(cx, &input) < 0 ||
	    read_max_age(cx, c.repo, &server.max_age) < 0)
		return -1;
	judge_warn_of_disguise(cx, c.repo);
	server.main = repo_branch(cx, c.repo);
	if (str_none(server.main)) {
		fail(cx, ERR_WORLD,
		    _("HEAD names no branch here, so none is the register"));
		return advise(cx, _("git symbolic-ref HEAD refs/heads/main"));
	}
	while (str_next(&input, '\n', &line)) {
		if (line.n == 0)
			continue;
		if (receive_parse(cx, line, &u) < 0)
			return -1;
		if (judge_update(&c, &server, &u, &refused) < 0)
			return within(cx, u.ref);
	}
	return refused || c.failed > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}
