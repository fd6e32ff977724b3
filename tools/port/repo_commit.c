#include <string.h>

#include "base/date.h"
#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

/* The day where it was, in the offset that was written down. */
static int
day_of(git_time_t seconds, int minutes)
{
	git_time_t day;

	seconds += (git_time_t)minutes * 60;
	day = seconds / 86400;
	return (int)(seconds % 86400 < 0 ? day - 1 : day);
}

static struct str
day_text(struct arena *a, const git_signature *who)
{
	char text[11];

	date_format(day_of(who->when.time, who->when.offset), text);
	return arena_dup(a, str_from(text));
}

/* RFC 3339, in the offset that was written down. */
static struct str
time_text(struct arena *a, const git_signature *who)
{
	int offset = who->when.offset, minutes = offset < 0 ? -offset : offset;
	long second =
	    (long)((who->when.time + (git_time_t)offset * 60) % 86400);
	struct str day = day_text(a, who);

	if (second < 0)
		second += 86400;
	return arena_printf(a, "%.*sT%02ld:%02ld:%02ld%c%02d:%02d",
	    STR_ARG(day), second / 3600, second / 60 % 60, second % 60,
	    offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static void
read_commit(struct arena *a, git_commit *c, struct repo_commit *out)
{
	const git_signature *author = git_commit_author(c);
	const git_signature *committer = git_commit_committer(c);

	*out = (struct repo_commit){ 0 };
	memcpy(out->id, git_commit_id(c)->id, REPO_OID);
	memcpy(out->tree, git_commit_tree_id(c)->id, REPO_OID);
	out->parents = git_commit_parentcount(c);
	if (out->parents > 0)
		memcpy(out->parent, git_commit_parent_id(c, 0)->id, REPO_OID);
	out->author = arena_dup(a, str_from(author->name));
	out->author_email = arena_dup(a, str_from(author->email));
	out->committer = arena_dup(a, str_from(committer->name));
	out->committer_email = arena_dup(a, str_from(committer->email));
	out->subject = arena_dup(a, str_from(git_commit_summary(c)));
	out->message = arena_dup(a, str_from(git_commit_message(c)));
	out->date = day_text(a, author);
	out->committed = day_text(a, committer);
	out->authored_at = time_text(a, author);
	out->committed_at = time_text(a, committer);
}

int
repo_commit_get(struct cx *cx, struct repo *r, struct arena *a,
    const unsigned char id[REPO_OID], struct repo_commit *out)
{
	git_commit *c = NULL;
	git_oid oid;

	git_oid_fromraw(&oid, id);
	if (git_commit_lookup(&c, r->git, &oid) < 0)
		return repo_fail(cx, STR("commit"));
	read_commit(a, c, out);
	git_commit_free(c);
	return 0;
}

int
repo_head(struct cx *cx, struct repo *r, struct repo_commit *out)
{
	git_reference *head = NULL;
	git_object *object = NULL;
	int rc = git_repository_head(&head, r->git);

	*out = (struct repo_commit){ 0 };
	if (rc == GIT_EUNBORNBRANCH || rc == GIT_ENOTFOUND)
		return 1;
	if (rc < 0 ||
	    git_reference_peel(&object, head, GIT_OBJECT_COMMIT) < 0) {
		rc = repo_fail(cx, STR("HEAD"));
		goto out;
	}
	read_commit(&cx->run, (git_commit *)object, out);
	rc = 0;
out:
	git_object_free(object);
	git_reference_free(head);
	return rc;
}

/* A name that means nothing is the caller's fault; a broken object is not. */
static int
fail_revision(struct cx *cx, int rc, struct str rev)
{
	if (rc != GIT_ENOTFOUND && rc != GIT_EAMBIGUOUS &&
	    rc != GIT_EINVALIDSPEC && rc != GIT_EPEEL)
		return repo_fail(cx, rev);
	fail(cx, ERR_USAGE, _("there is no commit “%.*s”"), STR_ARG(rev));
	return advise(cx,
	    _("“git log --oneline” lists the commits; HEAD is "
	      "the last one, HEAD~1 the one before"));
}

int
repo_commit(
    struct cx *cx, struct repo *r, struct str rev, struct repo_commit *out)
{
	git_object *object = NULL, *commit = NULL;
	int rc;

	rc =
	    git_revparse_single(&object, r->git, arena_cstr(&cx->scratch, rev));
	if (rc == 0)
		rc = git_object_peel(&commit, object, GIT_OBJECT_COMMIT);
	if (rc < 0) {
		rc = fail_revision(cx, rc, rev);
		goto out;
	}
	read_commit(&cx->run, (git_commit *)commit, out);
out:
	git_object_free(commit);
	git_object_free(object);
	return rc;
}

int
repo_tree_of(struct cx *cx, struct repo *r,
    const unsigned char commit[REPO_OID], unsigned char tree[REPO_OID])
{
	git_commit *c = NULL;
	git_oid id;

	git_oid_fromraw(&id, commit);
	if (git_commit_lookup(&c, r->git, &id) < 0)
		return repo_fail(cx, STR("commit"));
	memcpy(tree, git_commit_tree_id(c)->id, REPO_OID);
	git_commit_free(c);
	return 0;
}

struct str
repo_stands_for(struct cx *cx, struct repo *r, struct str ref)
{
	git_reference *found = NULL;
	struct str name = { 0 };

	if (git_reference_lookup(
		&found, r->git, arena_cstr(&cx->scratch, ref)) == 0 &&
	    git_reference_type(found) == GIT_REFERENCE_SYMBOLIC)
		name = arena_dup(
		    &cx->run, str_from(git_reference_symbolic_target(found)));
	git_reference_free(found);
	return name;
}

struct str
repo_branch(struct cx *cx, struct repo *r)
{
	return repo_stands_for(cx, r, STR("HEAD"));
}

int
repo_kind(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    struct str *out)
{
	git_object_t type;
	size_t size;
	git_oid oid;

	git_oid_fromraw(&oid, id);
	if (git_odb_read_header(&size, &type, r->odb, &oid) < 0)
		return repo_fail(cx, str_from(git_oid_tostr_s(&oid)));
	*out = str_from(git_object_type2string(type));
	return 0;
}
