#include <string.h>

#include "base/file.h"
#include "port/repo.h"
#include "port/repo_git.h"

/*
 * The index file, as gitformat-index(5) has it.  libgit2 reads all of it to
 * answer anything, which takes longer than the rest of a judging; and the
 * answer stands near its end, behind the entries: the tree that a commit would
 * have.  git itself writes that tree, and believes what stands there, before it
 * calls a hook.  It is not there where the index holds more than a commit could
 * (a conflict, a file of which only the name was added).
 *
 * Where the entries end is known to those who read them all, so it is looked
 * for: extensions fill the rest of the file, and the tree's root counts as many
 * entries as the head.
 */
enum {
	HEAD_BYTES = 12,
	EXTENSION_BYTES = 8, /* before what it says */
	CHECKSUM_BYTES = 20,
	NEAR = 1 << 16, /* how much of the end is read at first, ... */
	PART = 16,	/* ... or which part of it */
};

static unsigned
number_at(struct str s, size_t at)
{
	unsigned n = 0;
	size_t i;

	for (i = 0; i < 4; i++)
		n = n << 8 | (unsigned char)s.p[at + i];
	return n;
}

/* "\0entries folders\n" and the id; entries is negative if it is not known. */
static bool
read_root(struct str tree, unsigned entries, unsigned char oid[REPO_OID])
{
	size_t end = str_find(tree, '\n'), i;
	unsigned long n = 0;

	if (tree.n < 2 || tree.p[0] != '\0' || end + 1 + REPO_OID > tree.n)
		return false;
	for (i = 1; i < end && tree.p[i] >= '0' && tree.p[i] <= '9'; i++)
		n = n * 10 + (unsigned long)(tree.p[i] - '0');
	if (i == 1 || i == end || tree.p[i] != ' ' || n != entries)
		return false;
	memcpy(oid, tree.p + end + 1, REPO_OID);
	return true;
}

/* An extension in small letters changes what all the rest means. */
static bool
are_extensions(struct str rest)
{
	size_t n;

	while (rest.n >= EXTENSION_BYTES) {
		n = number_at(rest, 4);
		if (rest.p[0] < 'A' || rest.p[0] > 'Z' ||
		    n > rest.n - EXTENSION_BYTES)
			return false;
		rest = str_slice(rest, EXTENSION_BYTES + n, rest.n);
	}
	return rest.n == 0;
}

static bool
find_tree(struct str end, unsigned entries, unsigned char oid[REPO_OID])
{
	struct str rest = end;
	size_t at;

	for (;;) {
		at = str_find(rest, 'T');
		if (at == rest.n)
			return false;
		rest = str_slice(rest, at, rest.n);
		if (str_starts(rest, STR("TREE")) && are_extensions(rest) &&
		    read_root(
			str_slice(rest, EXTENSION_BYTES, rest.n), entries, oid))
			return true;
		rest = str_slice(rest, 1, rest.n);
	}
}

static struct str
index_file(struct cx *cx, struct repo *r)
{
	if (!str_none(r->index_file))
		return r->index_file;
	return arena_printf(&cx->scratch, "%.*s/index", STR_ARG(r->git_dir));
}

/* In larger and larger parts of the end. */
static bool
look(struct cx *cx, struct arena *a, struct str path, unsigned char *tree)
{
	struct str head, end;
	size_t size, n;
	unsigned entries;

	if (file_read_part(cx, a, path, 0, HEAD_BYTES, &head, &size) != 0 ||
	    head.n < HEAD_BYTES || size < HEAD_BYTES + CHECKSUM_BYTES ||
	    !str_starts(head, STR("DIRC")))
		return false;
	entries = number_at(head, 8);
	n = size / PART > NEAR ? size / PART : NEAR;
	for (;; n *= 2) {
		if (n > size - HEAD_BYTES)
			n = size - HEAD_BYTES;
		if (file_read_part(cx, a, path, size - n, n, &end, &size) !=
			0 ||
		    end.n < n)
			return false;
		end.n -= CHECKSUM_BYTES;
		if (find_tree(end, entries, tree))
			return true;
		if (n == size - HEAD_BYTES)
			return false;
	}
}

int
repo_index_tree(struct cx *cx, struct repo *r, unsigned char tree[REPO_OID])
{
	struct arena a = { 0 };
	git_oid id;

	if (!r->index_asked) {
		r->index_asked = true;
		r->index_has = !look(cx, &a, index_file(cx, r), r->index_tree);
		if (cx->err != ERR_NONE)
			cx_forgive(cx); /* libgit2 says what is wrong with it */
		arena_release(&a);
		git_oid_fromraw(&id, r->index_tree);
		if (r->index_has == 0 && !git_odb_exists(r->odb, &id))
			r->index_has = 1;
	}
	memcpy(tree, r->index_tree, REPO_OID);
	return r->index_has;
}
