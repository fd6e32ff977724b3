#include <string.h>

#include "port/i18n.h"
#include "port/repo.h"
#include "port/repo_git.h"

/* "tree " and an id: the line's id, behind which *rest moves. */
static bool
read_id(struct str *rest, struct str word, unsigned char out[REPO_OID])
{
	const size_t n = word.n + GIT_OID_HEXSZ;
	git_oid id;

	if (!str_starts(*rest, word) || rest->n <= n || rest->p[n] != '\n' ||
	    git_oid_fromstrn(&id, rest->p + word.n, GIT_OID_HEXSZ) < 0)
		return false;
	memcpy(out, id.id, REPO_OID);
	*rest = str_slice(*rest, n + 1, rest->n);
	return true;
}

/* "1514768400"; "-" before it is history, too. */
static bool
read_number(struct str s, int64_t *out)
{
	bool minus = s.n > 0 && s.p[0] == '-';
	size_t i;

	*out = 0;
	for (i = minus || (s.n > 0 && s.p[0] == '+'); i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9' || i > 15)
			return false;
		*out = *out * 10 + (s.p[i] - '0');
	}
	if (minus)
		*out = -*out;
	return s.n > 0;
}

/* What stands behind the last blank of *line, which is cut off there. */
static struct str
last_word(struct str *line)
{
	size_t n = line->n;
	struct str word;

	while (n > 0 && line->p[n - 1] != ' ')
		n--;
	word = str_slice(*line, n, line->n);
	line->n = n > 0 ? n - 1 : 0;
	return word;
}

/* "Name <mail> 1514768400 +0800": the day there, and when it was. */
static bool
read_day(struct str line, struct repo_step *out)
{
	struct str zone = last_word(&line), when = last_word(&line);
	int64_t offset, seconds;

	if (!read_number(zone, &offset) || !read_number(when, &seconds))
		return false;
	out->when = seconds;
	seconds += (offset / 100 * 60 + offset % 100) * 60;
	out->day = (int)(seconds / 86400 - (seconds % 86400 < 0));
	return true;
}

static bool
parse(struct str rest, struct repo_step *out)
{
	const struct str committer = STR("committer ");
	unsigned char other[REPO_OID];
	struct str line;

	if (!read_id(&rest, STR("tree "), out->tree))
		return false;
	while (
	    read_id(&rest, STR("parent "), out->parents ? other : out->parent))
		out->parents++;
	while (str_next(&rest, '\n', &line) && line.n > 0)
		if (str_starts(line, committer))
			return read_day(
			    str_slice(line, committer.n, line.n), out);
	return false;
}

int
repo_step(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    struct repo_step *out)
{
	git_odb_object *object = NULL;
	git_oid oid;
	bool good;

	*out = (struct repo_step){ 0 };
	git_oid_fromraw(&oid, id);
	if (repo_read_object(cx, r, &oid, GIT_OBJECT_COMMIT, &object) < 0)
		return -1;
	memcpy(out->id, id, REPO_OID);
	good = parse((struct str){ git_odb_object_data(object),
			 git_odb_object_size(object) },
	    out);
	git_odb_object_free(object);
	if (good)
		return 0;
	fail(cx, ERR_WORLD, _("commit %s is damaged"), git_oid_tostr_s(&oid));
	return advise(cx, _("“git fsck” shows the damage"));
}

int
repo_parent(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    unsigned n, unsigned char out[REPO_OID])
{
	unsigned char tree[REPO_OID];
	git_odb_object *object = NULL;
	struct str rest;
	git_oid oid;
	bool good;
	unsigned i;

	git_oid_fromraw(&oid, id);
	if (repo_read_object(cx, r, &oid, GIT_OBJECT_COMMIT, &object) < 0)
		return -1;
	rest = (struct str){ git_odb_object_data(object),
		git_odb_object_size(object) };
	good = read_id(&rest, STR("tree "), tree);
	for (i = 0; good && i <= n; i++)
		good = read_id(&rest, STR("parent "), out);
	git_odb_object_free(object);
	if (good)
		return 0;
	return fail(
	    cx, ERR_WORLD, _("commit %s is damaged"), git_oid_tostr_s(&oid));
}

struct str
repo_short(struct cx *cx, const unsigned char id[REPO_OID])
{
	git_oid oid;

	git_oid_fromraw(&oid, id);
	return arena_dup(
	    &cx->run, str_slice(str_from(git_oid_tostr_s(&oid)), 0, 12));
}

int
repo_tag(struct cx *cx, struct repo *r, const unsigned char id[REPO_OID],
    unsigned char target[REPO_OID], struct str *text)
{
	git_odb_object *object = NULL;
	struct str rest;
	git_oid oid;

	git_oid_fromraw(&oid, id);
	if (repo_read_object(cx, r, &oid, GIT_OBJECT_TAG, &object) < 0)
		return -1;
	*text = arena_dup(&cx->run,
	    (struct str){
		git_odb_object_data(object), git_odb_object_size(object) });
	git_odb_object_free(object);
	rest = *text;
	if (read_id(&rest, STR("object "), target))
		return 0;
	fail(cx, ERR_WORLD, _("tag %s is damaged"), git_oid_tostr_s(&oid));
	return advise(cx, _("“git fsck” shows the damage"));
}
