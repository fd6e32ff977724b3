#include "core/receive.h"

#include <string.h>

#include "base/ascii.h"
#include "core/config.h"
#include "core/refuse.h"
#include "core/tag.h"
#include "port/i18n.h"

static int
digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' :
	    c >= 'a' && c <= 'f'    ? c - 'a' + 10 :
				      -1;
}

/* True if it is an id; *zeros if it is nothing but zeros. */
static bool
read_id(struct str hex, unsigned char id[REPO_OID], bool *zeros)
{
	size_t i;
	int high, low;

	*zeros = true;
	for (i = 0; i < REPO_OID && hex.n == 2 * (size_t)REPO_OID; i++) {
		high = digit(hex.p[2 * i]);
		low = digit(hex.p[2 * i + 1]);
		if (high < 0 || low < 0)
			return false;
		id[i] = (unsigned char)(high * 16 + low);
		*zeros &= id[i] == 0;
	}
	return i == REPO_OID;
}

int
receive_parse(struct cx *cx, struct str line, struct update *out)
{
	struct str rest = line, old, new;

	*out = (struct update){ 0 };
	if (str_next(&rest, ' ', &old) && str_next(&rest, ' ', &new) &&
	    read_id(old, out->old, &out->creates) &&
	    read_id(new, out->new, &out->deletes) && rest.n > 0) {
		out->ref = rest;
		return 0;
	}
	fail(cx, ERR_USAGE, _("“%.*s” is not what git hands to pre-receive"),
	    STR_ARG(line));
	return advise(
	    cx, _("lines of “old new ref” are expected, see githooks"));
}

/* --- dates ---------------------------------------------------------------- */

/* Clocks differ by that much. */
enum { MARGIN = 5 * 60, DAY = 24 * 60 * 60 };

/* The first that is wrong is told: mending it mends what follows. */
static void
refuse(struct reception *out, const char *text, const char *remedy)
{
	if (!str_none(out->text))
		return;
	out->text = str_from(text);
	out->remedy = str_from(remedy);
}

static void
refuse_commit(struct cx *cx, const struct repo_step *c, const char *text,
    const char *remedy, struct reception *out)
{
	struct str whole = arena_printf(&cx->run, _("commit %.*s: %s"),
	    STR_ARG(repo_short(cx, c->id)), text);

	refuse(out, whole.p, remedy);
}

/* When the latest of its parents was made; of a root, long ago. */
static int
find_parent_date(struct cx *cx, const struct server *s,
    const struct repo_step *c, const struct repo_step *before, int64_t *out)
{
	unsigned char id[REPO_OID];
	struct repo_step parent;
	unsigned i;

	*out = INT64_MIN;
	for (i = 0; i < c->parents; i++) {
		memcpy(id, c->parent, REPO_OID);
		if (i > 0 && repo_parent(cx, s->repo, c->id, i, id) < 0)
			return -1;
		if (before && memcmp(before->id, id, REPO_OID) == 0)
			parent = *before;
		else if (repo_step(cx, s->repo, id, &parent) < 0)
			return -1;
		if (parent.when > *out)
			*out = parent.when;
	}
	return 0;
}

/*
 * A commit's date is what its committer's computer said, and is believed only
 * as far as it can be true.
 */
static int
judge_dates(struct cx *cx, const struct server *s, bool taken_over,
    struct reception *out)
{
	const char *again = _("set this computer's clock right, then give the "
			      "commits new dates: git rebase --force-rebase "
			      "origin/main");
	const struct range range = out->range;
	const struct repo_step *c;
	int64_t parent;
	size_t i;

	for (i = 0; i < range.n; i++) {
		c = &range.v[i];
		if (find_parent_date(cx, s, c, i > 0 ? c - 1 : NULL, &parent) <
		    0)
			return -1;
		if (c->when > s->now + MARGIN)
			refuse_commit(
			    cx, c, _("it is dated in the future"), again, out);
		if (c->when < parent)
			refuse_commit(cx, c,
			    _("it is dated before the one that it "
			      "follows"),
			    again, out);
		if (!taken_over && s->max_age > 0 &&
		    c->when < s->now - (int64_t)s->max_age * DAY)
			refuse_commit(cx, c,
			    _("it is dated too long ago to be new"), again,
			    out);
	}
	return 0;
}

/* --- names ---------------------------------------------------------------- */

static bool
is_hex(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ascii_is_hex(s.p[i]))
			return false;
	return s.n >= 7;
}

/* Would git, asked for this name, look for something else, or find both? */
static bool
is_ambiguous(struct str name, struct str main)
{
	static const char *const begins[] = { "refs/", "heads/", "tags/",
		"remotes/", "origin/" };
	size_t i;

	for (i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
		if (str_starts(name, str_from(begins[i])))
			return true;
	return is_hex(name) || str_ends(name, STR("HEAD")) ||
	    (str_ends(main, name) && main.n > name.n &&
		main.p[main.n - name.n - 1] == '/');
}

static void
judge_name(const struct server *s, const struct update *u, struct str begin,
    struct reception *out)
{
	if (u->creates &&
	    is_ambiguous(str_slice(u->ref, begin.n, u->ref.n), s->main))
		refuse(out,
		    _("who asks Git for this name may be shown another state "
		      "than the one that is meant"),
		    _("choose another name"));
}

/* What is there stays there: all but new ones is refused. */
static void
judge_growth(const struct update *u, struct reception *out)
{
	if (u->deletes)
		refuse(out, _("this branch cannot be deleted"),
		    _("what was received is kept; open a branch of your own "
		      "with another name"));
	else if (!u->creates && !out->range.descends)
		refuse(out, _("this would rewrite what was committed before"),
		    _("git pull --rebase, then push again without --force; "
		      "or push it as a branch with another name"));
}

static int
walk(struct cx *cx, const struct server *s, const unsigned char *from,
    const struct update *u, struct reception *out)
{
	struct tag tag;

	if (tag_peel(cx, s->repo, u->new, &tag) < 0)
		return -1;
	if (!str_none(tag.text) || !str_eq(tag.kind, STR("commit"))) {
		refuse(out, _("a branch ends in a commit"),
		    _("push the commit itself"));
		return 0;
	}
	return range_walk(cx, s->repo, from, u->new, &out->range);
}

static int
judge_main(struct cx *cx, const struct server *s, const struct update *u,
    struct reception *out)
{
	const struct repo_step *c;
	size_t i;

	if (!u->deletes && walk(cx, s, u->creates ? NULL : u->old, u, out) < 0)
		return -1;
	judge_growth(u, out);
	for (i = 0; i < out->range.n; i++) {
		c = &out->range.v[i];
		if (c->parents > 1)
			refuse_commit(cx, c, _("it is a merge"),
			    _("put your commits behind those that are there: "
			      "git pull --rebase"),
			    out);
		if (c->parents == 0 && !(u->creates && i == 0))
			refuse_commit(cx, c, _("it begins another history"),
			    _("clone the register and commit there"), out);
	}
	return judge_dates(cx, s, u->creates, out);
}

/* What main has already: none before its first commit. */
static int
find_main(struct cx *cx, const struct server *s, struct repo_commit *head,
    const unsigned char **id)
{
	int rc = repo_head(cx, s->repo, head);

	*id = rc == 0 ? head->id : NULL;
	return rc < 0 ? -1 : 0;
}

static int
judge_branch(struct cx *cx, const struct server *s, const struct update *u,
    struct reception *out)
{
	struct repo_commit head;
	const unsigned char *from;

	judge_name(s, u, STR("refs/heads/"), out);
	if (find_main(cx, s, &head, &from) < 0 ||
	    (!u->deletes &&
		walk(cx, s, u->creates ? from : u->old, u, out) < 0))
		return -1;
	judge_growth(u, out);
	return judge_dates(cx, s, !from, out);
}

/* What stands in no record may stand in no tag either. */
static int
judge_words(struct cx *cx, const struct server *s, struct str text,
    const unsigned char commit[REPO_OID], struct reception *out)
{
	struct source *source = source_tree(cx, s->repo, commit);
	struct findings found = { 0 };
	struct refusals *refusals;
	struct config config;

	if (!source || config_load(cx, source, &config) < 0 ||
	    refuse_load(cx, source, config.schema, &refusals) < 0 ||
	    refuse_text(
		cx, refusals, text, false, &(struct finding){ 0 }, &found) < 0)
		return -1;
	if (found.n > 0 && str_none(out->text)) {
		out->text = found.v[0].text;
		out->remedy = found.v[0].remedy;
	}
	return 0;
}

static int
judge_tag(struct cx *cx, const struct server *s, const struct update *u,
    struct reception *out)
{
	struct repo_commit head;
	const unsigned char *from;
	struct tag tag;

	judge_name(s, u, STR("refs/tags/"), out);
	if (!u->creates)
		refuse(out, _("a tag stays where it is"),
		    _("make another one, with another name"));
	if (u->deletes)
		return 0;
	if (find_main(cx, s, &head, &from) < 0 ||
	    tag_peel(cx, s->repo, u->new, &tag) < 0)
		return -1;
	if (!str_eq(tag.kind, STR("commit"))) {
		refuse(out,
		    _("a tag names a commit, and this one something else"),
		    _("tag the commit that holds it; nobody judges what lies "
		      "in no commit"));
		return 0;
	}
	if (!str_none(tag.text) &&
	    judge_words(cx, s, tag.text, from ? from : tag.id, out) < 0)
		return -1;
	if (range_walk(cx, s->repo, from, tag.id, &out->range) < 0)
		return -1;
	return judge_dates(cx, s, !from, out);
}

/* Each kind of name, and who judges it; the first that fits. */
static const struct kind {
	const char *begins;
	int (*judge)(struct cx *cx, const struct server *s,
	    const struct update *u, struct reception *out);
} kinds[] = {
	{ "refs/heads/", judge_branch },
	{ "refs/tags/", judge_tag },
};

int
receive_judge(struct cx *cx, const struct server *s, const struct update *u,
    struct reception *out)
{
	size_t i;

	*out = (struct reception){ 0 };
	if (!str_none(repo_stands_for(cx, s->repo, u->ref))) {
		refuse(out, _("this name stands for another branch"),
		    _("push to that branch"));
		return 0;
	}
	if (str_eq(u->ref, s->main))
		return judge_main(cx, s, u, out);
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_starts(u->ref, str_from(kinds[i].begins)))
			return kinds[i].judge(cx, s, u, out);
	refuse(out, _("only branches and tags are taken"),
	    _("replacements, notes and other names change how history is "
	      "read, or count for nothing here"));
	return 0;
}
