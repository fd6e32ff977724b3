#include "core/receive.h"

#include <string.h>

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

static void
refuse(struct refused_update *out, const char *text, const char *remedy)
{
	*out = (struct refused_update){ str_from(text), str_from(remedy) };
}

/* What main may not do, but for what its commits say. */
static int
judge_main(struct cx *cx, struct repo *repo, const struct update *u,
    struct refused_update *out)
{
	struct range range;
	size_t i;
	int rc;

	if (u->deletes) {
		refuse(out, _("this branch cannot be deleted"),
		    _("it is the register; open a branch of your own"));
		return 0;
	}
	rc = u->creates ? 1 : range_descends(cx, repo, u->old, u->new);
	if (rc < 0)
		return -1;
	if (rc == 0) {
		refuse(out, _("this would rewrite what was committed before"),
		    _("git pull --rebase, then push again without --force"));
		return 0;
	}
	if (range_walk(cx, repo, u->creates ? NULL : u->old, u->new, &range) <
	    0)
		return -1;
	for (i = 0; i < range.n; i++) {
		if (range.v[i].parents > 1)
			refuse(out,
			    arena_printf(&cx->run, _("commit %.*s is a merge"),
				STR_ARG(repo_short(cx, range.v[i].id)))
				.p,
			    _("put your commits behind those that are there: "
			      "git pull --rebase"));
		if (range.v[i].parents == 0 && !(u->creates && i == 0))
			refuse(out,
			    arena_printf(&cx->run,
				_("commit %.*s begins another history"),
				STR_ARG(repo_short(cx, range.v[i].id)))
				.p,
			    _("clone the register and commit there"));
	}
	return 0;
}

static int
judge_branch(struct cx *cx, struct repo *repo, const struct update *u,
    struct refused_update *out)
{
	struct str kind;

	if (u->deletes)
		return 0;
	if (repo_kind(cx, repo, u->new, &kind) < 0)
		return -1;
	if (!str_eq(kind, STR("commit")))
		refuse(out, _("a branch ends in a commit"), "");
	return 0;
}

static int
judge_tag(struct cx *cx, struct repo *repo, const struct update *u,
    struct refused_update *out)
{
	(void)cx;
	(void)repo;
	if (!u->creates)
		refuse(out, _("a tag stays where it is"),
		    _("make another one, with another name"));
	return 0;
}

/* Each kind of name, and who judges it; the first that fits. */
static const struct kind {
	const char *begins;
	int (*judge)(struct cx *cx, struct repo *repo, const struct update *u,
	    struct refused_update *out);
} kinds[] = {
	{ "refs/heads/", judge_branch },
	{ "refs/tags/", judge_tag },
};

int
receive_judge(struct cx *cx, struct repo *repo, struct str main,
    const struct update *u, struct refused_update *out)
{
	size_t i;

	*out = (struct refused_update){ 0 };
	if (str_eq(u->ref, main))
		return judge_main(cx, repo, u, out);
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_starts(u->ref, str_from(kinds[i].begins)))
			return kinds[i].judge(cx, repo, u, out);
	refuse(out, _("only branches and tags are taken"),
	    _("replacements, notes and other names change how history is "
	      "read, or count for nothing here"));
	return 0;
}

int
receive_commits(struct cx *cx, struct repo *repo, struct str main,
    const struct update *u, struct range *out)
{
	struct repo_commit head;
	struct str kind;
	bool of_main = str_eq(u->ref, main);
	int rc;

	*out = (struct range){ 0 };
	if (u->deletes)
		return 0;
	if (repo_kind(cx, repo, u->new, &kind) < 0)
		return -1;
	if (!str_eq(kind, STR("commit")))
		return 0; /* an annotated tag */
	if (of_main)
		return range_walk(
		    cx, repo, u->creates ? NULL : u->old, u->new, out);
	rc = repo_head(cx, repo, &head);
	return rc < 0 ?
	    -1 :
	    range_walk(cx, repo, rc == 0 ? head.id : NULL, u->new, out);
}
