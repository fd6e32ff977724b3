#include <string.h>

#include "base/file.h"
#include "port/repo.h"
#include "port/repo_git.h"

/*
 * The index file, as gitformat-index(5) has it.  libgit2 reads all of it to
 * answer anything, which takes longer than the rest of a judging; and the
 * answer stands at its end: the tree that a commit would have.  git itself
 * writes that tree, and believes what stands there, before it calls a hook.
 */
enum {
	INDEX_BYTES = 1 << 30,
	HEAD_BYTES = 12,
	ENTRY_BYTES = 62, /* before the name */
	FLAGS_AT = 60,
	CHECKSUM_BYTES = 20,
	FLAG_EXTENDED = 0x4000,
	FLAG_STAGE = 0x3000,
	FLAG_NAME = 0x0fff
};

struct index {
	struct str rest; /* what was not read yet */
	unsigned version, entries;
};

static unsigned
number_at(struct str s, size_t at, size_t bytes)
{
	unsigned n = 0;
	size_t i;

	for (i = 0; i < bytes; i++)
		n = n << 8 | (unsigned char)s.p[at + i];
	return n;
}

static bool
skip(struct index *x, size_t n)
{
	if (x->rest.n < n)
		return false;
	x->rest = str_slice(x->rest, n, x->rest.n);
	return true;
}

static bool
read_head(struct index *x)
{
	if (x->rest.n < HEAD_BYTES + CHECKSUM_BYTES ||
	    !str_starts(x->rest, STR("DIRC")))
		return false;
	x->rest.n -= CHECKSUM_BYTES;
	x->version = number_at(x->rest, 4, 4);
	x->entries = number_at(x->rest, 8, 4);
	return x->version >= 2 && x->version <= 4 && skip(x, HEAD_BYTES);
}

/* The name up to its NUL; version 4 has only how it differs from the last. */
static bool
skip_name(struct index *x, unsigned flags, size_t before)
{
	size_t n = flags & FLAG_NAME;

	if (x->version == 4) {
		while (x->rest.n > 0 && (x->rest.p[0] & 0x80))
			skip(x, 1);
		skip(x, 1);
		n = str_find(x->rest, '\0');
		return n < x->rest.n && skip(x, n + 1);
	}
	if (n == FLAG_NAME)
		n = str_find(x->rest, '\0');
	return skip(x, ((before + n + 8) & ~(size_t)7) - before);
}

/* False too where the index holds more than a commit could. */
static bool
skip_entry(struct index *x)
{
	size_t before = ENTRY_BYTES;
	unsigned flags;

	if (x->rest.n < ENTRY_BYTES + 2)
		return false;
	flags = number_at(x->rest, FLAGS_AT, 2);
	if (flags & FLAG_STAGE)
		return false;
	if (flags & FLAG_EXTENDED)
		before += 2;
	return skip(x, before) && skip_name(x, flags, before);
}

/* "\0entries folders\n" and the id; entries is negative if it is not known. */
static bool
read_root(struct str tree, unsigned char oid[REPO_OID])
{
	size_t end = str_find(tree, '\n');

	if (tree.n < 2 || tree.p[0] != '\0' || tree.p[1] < '0' ||
	    tree.p[1] > '9' || end + 1 + REPO_OID > tree.n)
		return false;
	memcpy(oid, tree.p + end + 1, REPO_OID);
	return true;
}

/* An extension in small letters changes what all the rest means. */
static bool
find_tree(struct index *x, unsigned char oid[REPO_OID])
{
	bool found = false;
	struct str body;
	size_t n;

	while (x->rest.n >= 8) {
		n = number_at(x->rest, 4, 4);
		if (x->rest.p[0] < 'A' || x->rest.p[0] > 'Z' ||
		    n > x->rest.n - 8)
			return false;
		body = str_slice(x->rest, 8, 8 + n);
		if (str_starts(x->rest, STR("TREE")))
			found = read_root(body, oid);
		skip(x, 8 + n);
	}
	return found && x->rest.n == 0;
}

static struct str
index_file(struct cx *cx, struct repo *r)
{
	if (!str_none(r->index_file))
		return r->index_file;
	return arena_printf(&cx->scratch, "%.*s/index", STR_ARG(r->git_dir));
}

int
repo_index_tree(struct cx *cx, struct repo *r, unsigned char tree[REPO_OID])
{
	struct arena a = { 0 };
	struct index x = { 0 };
	unsigned i;
	git_oid id;
	bool ok;

	if (file_read(cx, &a, index_file(cx, r), INDEX_BYTES, &x.rest) < 0)
		cx_forgive(cx); /* libgit2 says what is wrong with it */
	ok = read_head(&x);
	for (i = 0; ok && i < x.entries; i++)
		ok = skip_entry(&x);
	ok = ok && find_tree(&x, tree);
	arena_release(&a);
	if (!ok)
		return 1;
	git_oid_fromraw(&id, tree);
	return git_odb_exists(r->odb, &id) ? 0 : 1;
}
