#include "cmd/check_range.h"

#include <string.h>

#include "cmd/commits.h"

/* "A..B"; what is not said is HEAD.  Before A of zeros there was nothing. */
struct ends {
	struct repo_commit from, to;
	bool has_from;
};

static bool
is_zeros(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] != '0')
			return false;
	return s.n >= 7;
}

/* Where "A" ends in "A..B". */
static size_t
find_dots(struct str s)
{
	size_t i;

	for (i = 0; i + 1 < s.n; i++)
		if (s.p[i] == '.' && s.p[i + 1] == '.')
			return i;
	return s.n;
}

static int
read_ends(struct cx *cx, struct repo *repo, struct str text, struct ends *e)
{
	size_t dots = find_dots(text);
	struct str from = str_slice(text, 0, dots), to;

	to = dots < text.n ? str_slice(text, dots + 2, text.n) : text;
	if (dots == text.n || str_starts(to, STR("."))) {
		fail(cx, ERR_USAGE, _("“%.*s” is no range of commits"),
		    STR_ARG(text));
		return advise(cx,
		    _("write A..B: all that B has and A has not, such as "
		      "origin/main..HEAD; one commit alone: --at REV"));
	}
	*e = (struct ends){ .has_from = !is_zeros(from) };
	if (e->has_from &&
	    repo_commit(cx, repo, from.n > 0 ? from : STR("HEAD"), &e->from) <
		0)
		return -1;
	return repo_commit(cx, repo, to.n > 0 ? to : STR("HEAD"), &e->to);
}

static void
print_tally(const struct commits *c)
{
	const struct term t = { c->to, false };

	if (c->judged == 0)
		term_printf(&t, _("no commit to judge\n"));
	else if (c->failed == 0)
		term_printf(&t, _("%zu commits judged: nothing that fails\n"),
		    c->judged);
	else
		term_printf(&t, _("%zu commits judged: %zu of them fail\n"),
		    c->judged, c->failed);
}

int
check_range(struct cx *cx, const struct call *call, enum severity bar)
{
	struct json json = { .to = stdout };
	struct commits c = {
		.cx = cx,
		.call = call,
		.repo = open_repo(cx),
		.to = stdout,
		.all = call_has(call, "all"),
		.bar = bar,
		.as_of = judge_today(),
		.no_cache = call_has(call, "no-cache"),
	};
	struct range range;
	struct ends e;

	if (!c.repo || call_day(cx, call, "as-of", &c.as_of) < 0 ||
	    read_ends(cx, c.repo, call_text(call, "range"), &e) < 0 ||
	    range_walk(
		cx, c.repo, e.has_from ? e.from.id : NULL, e.to.id, &range) < 0)
		return -1;
	judge_warn_of_disguise(cx, c.repo);
	if (str_none(repo_root(c.repo)) && range.n > 1)
		c.cache_dir = commits_cache_dir(cx);
	if (call_is(call, "format", "json")) {
		c.json = &json;
		json_open(&json, '{');
		json_put_number(&json, "version", 1);
		json_put(&json, "door", STR("range"));
		json_key(&json, "commits");
		json_open(&json, '[');
	}
	if (commits_judge(&c, &range) < 0)
		return -1;
	if (c.json) {
		json_close(&json, ']');
		json_close(&json, '}');
	} else if (!call_has(call, "quiet") || c.failed > 0) {
		print_tally(&c);
	}
	return c.failed > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}
