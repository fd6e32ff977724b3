#define _DEFAULT_SOURCE /* d_type */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_FIRST_READ = 4096 };

static int
fail_errno(struct cx *cx, struct str path)
{
	return fail(cx, ERR_WORLD, "%.*s: %s", STR_ARG(path), strerror(errno));
}

static int
fail_not_regular(struct cx *cx, struct str path)
{
	return fail(cx, ERR_WORLD, "%.*s: not a regular file (不是普通文件)",
	    STR_ARG(path));
}

/* For the system; a NUL inside would make it another path. */
static const char *
path_cstr(struct arena *a, struct str path)
{
	if (str_find(path, '\0') < path.n)
		return "";
	return arena_cstr(a, path);
}

/* Read up to size bytes, fewer only at the end of the file. */
static ssize_t
read_full(int fd, char *to, size_t size)
{
	size_t have = 0;
	ssize_t n;

	while (have < size) {
		n = read(fd, to + have, size - have);
		if (n < 0 && errno != EINTR)
			return -1;
		have += n < 0 ? 0 : (size_t)n;
		if (n >= 0 && have < size)
			break; /* of a regular file this was the end */
	}
	return (ssize_t)have;
}

/*
 * The size is a hint: a file may grow meanwhile, and those of /proc say 0.  A
 * byte more than expected is asked for, to see that there is none.
 */
static int
read_bytes(struct cx *cx, struct arena *a, struct str path, int fd,
    size_t expected, size_t limit, struct str *out)
{
	size_t cap = expected + 1, have = 0;
	char *p = arena_alloc(a, cap + 1), *more;
	ssize_t n;

	for (;;) {
		n = read_full(fd, p + have, cap - have);
		if (n < 0)
			return fail_errno(cx, path);
		have += (size_t)n;
		if (have > limit)
			return 1;
		if (have < cap)
			break;
		cap = cap < FILE_FIRST_READ ? FILE_FIRST_READ : cap * 2;
		more = arena_alloc(a, cap + 1);
		memcpy(more, p, have);
		p = more;
	}
	p[have] = '\0';
	*out = (struct str){ p, have };
	return 0;
}

int
file_read(struct cx *cx, struct arena *a, struct str path, size_t limit,
    struct str *out)
{
	bool program;

	return file_read_at(cx, a, FILE_HERE, path, limit, out, &program);
}

int
file_read_part(struct cx *cx, struct arena *a, struct str path, size_t from,
    size_t n, struct str *out, size_t *size)
{
	struct stat st;
	ssize_t have = -1;
	char *p;
	int fd;

	*out = (struct str){ 0 };
	fd = open(
	    path_cstr(a, path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return errno == ENOENT ? 2 : fail_errno(cx, path);
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		*size = (size_t)st.st_size;
		from = from < *size ? from : *size;
		n = n < *size - from ? n : *size - from;
		p = arena_alloc(a, n);
		if (lseek(fd, (off_t)from, SEEK_SET) >= 0)
			have = read_full(fd, p, n);
		*out = (struct str){ p, have < 0 ? 0 : (size_t)have };
	}
	close(fd);
	return have < 0 ? fail_not_regular(cx, path) : 0;
}

static void
close_folder(void *arg)
{
	close(*(int *)arg);
}

int
file_open_folder(struct cx *cx, struct str dir, int *out)
{
	int *fd = ARENA_NEW(&cx->run, int);

	*fd = open(
	    path_cstr(&cx->scratch, dir), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*fd < 0)
		return fail_errno(cx, dir);
	cx_at_end(cx, close_folder, fd);
	*out = *fd;
	return 0;
}

int
file_read_at(struct cx *cx, struct arena *a, int folder, struct str path,
    size_t limit, struct str *out, bool *program)
{
	struct stat st;
	int fd, rc = -1;

	*out = (struct str){ 0 };
	*program = false;
	/* not blocking: a pipe without a writer must not hold us up */
	fd = openat(folder == FILE_HERE ? AT_FDCWD : folder, path_cstr(a, path),
	    O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return 2;
	if (fd < 0 && (errno == ELOOP || errno == ENXIO))
		return fail_not_regular(cx, path);
	if (fd < 0)
		return fail_errno(cx, path);
	if (fstat(fd, &st) < 0)
		fail_errno(cx, path);
	else if (!S_ISREG(st.st_mode))
		fail_not_regular(cx, path);
	else if (st.st_size > 0 && (unsigned long long)st.st_size > limit)
		rc = 1;
	else
		rc =
		    read_bytes(cx, a, path, fd, (size_t)st.st_size, limit, out);
	*program = rc >= 0 && st.st_mode & S_IXUSR;
	close(fd);
	return rc;
}

static struct str
folder_of(struct str path)
{
	size_t n = path.n;

	while (n > 0 && path.p[n - 1] != '/')
		n--;
	if (n == 0)
		return STR(".");
	return str_slice(path, 0, n > 1 ? n - 1 : 1);
}

int
file_mkdirs(struct cx *cx, struct str dir)
{
	char *p = arena_cstr(&cx->scratch, dir);
	struct stat st;
	size_t i;

	for (i = 1; i <= dir.n; i++) {
		if (i < dir.n && p[i] != '/')
			continue;
		p[i] = '\0';
		if (mkdir(p, 0777) < 0 && errno != EEXIST)
			return fail_errno(cx, str_slice(dir, 0, i));
		if (i < dir.n)
			p[i] = '/';
	}
	if (dir.n > 0 && (stat(p, &st) < 0 || !S_ISDIR(st.st_mode))) {
		errno = ENOTDIR;
		return fail_errno(cx, dir);
	}
	return 0;
}

static int
write_full(int fd, struct str bytes)
{
	ssize_t n;

	while (bytes.n > 0) {
		n = write(fd, bytes.p, bytes.n);
		if (n < 0 && errno != EINTR)
			return -1;
		if (n > 0)
			bytes = str_slice(bytes, (size_t)n, bytes.n);
	}
	return 0;
}

/* Make the rename itself last; not every file system can. */
static int
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
	int rc;

	if (fd < 0)
		return -1;
	rc = fsync(fd);
	if (rc < 0 && (errno == EINVAL || errno == ENOTSUP))
		rc = 0;
	close(fd);
	return rc;
}

/* Give the new file its bytes and mode and see that they are on the disk. */
static int
fill(int fd, struct str bytes, unsigned mode)
{
	int rc = 0, why;

	if (write_full(fd, bytes) < 0 || fchmod(fd, (mode_t)mode) < 0 ||
	    fsync(fd) < 0)
		rc = -1;
	why = errno;
	if (close(fd) < 0 && rc == 0)
		return -1;
	errno = why;
	return rc;
}

static int
write_beside(struct cx *cx, struct str path, struct str bytes, unsigned mode)
{
	struct str folder = folder_of(path);
	const char *to = path_cstr(&cx->scratch, path);
	struct str temporary;
	char *name;
	int fd;

	temporary = arena_printf(
	    &cx->scratch, "%.*s/.taizhang-XXXXXX", STR_ARG(folder));
	name = arena_cstr(&cx->scratch, temporary);
	fd = mkstemp(name);
	if (fd < 0)
		return fail_errno(cx, path);
	if (fill(fd, bytes, mode) < 0 || rename(name, to) < 0) {
		fail_errno(cx, path);
		unlink(name);
		return -1;
	}
	if (sync_folder(arena_cstr(&cx->scratch, folder)) < 0)
		return fail_errno(cx, folder);
	return 0;
}

/* Ctrl-C is heard a moment later: it must not leave the temporary file. */
int
file_write(struct cx *cx, struct str path, struct str bytes, unsigned mode)
{
	sigset_t ends, before;
	int rc;

	if (file_mkdirs(cx, folder_of(path)) < 0)
		return -1;
	sigemptyset(&ends);
	sigaddset(&ends, SIGHUP);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	pthread_sigmask(SIG_BLOCK, &ends, &before);
	rc = write_beside(cx, path, bytes, mode);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return rc;
}

bool
file_put(struct str path, struct str bytes)
{
	struct arena a = { 0 };
	FILE *f = fopen(arena_cstr(&a, path), "w");
	bool ok = f && fwrite(bytes.p, 1, bytes.n, f) == bytes.n;

	ok = f && fclose(f) == 0 && ok;
	arena_release(&a);
	return ok;
}

int
file_rename(struct cx *cx, struct str from, struct str to)
{
	if (rename(arena_cstr(&cx->scratch, from),
		arena_cstr(&cx->scratch, to)) < 0)
		return fail_errno(cx, to);
	return 0;
}

void
file_remove(struct str path)
{
	char name[PATH_MAX];

	if (path.n == 0 || path.n >= sizeof(name))
		return;
	memcpy(name, path.p, path.n);
	name[path.n] = '\0';
	unlink(name);
}

bool
file_exists(struct str path)
{
	struct arena a = { 0 };
	struct stat st;
	bool there = lstat(path_cstr(&a, path), &st) == 0;

	arena_release(&a);
	return there;
}

bool
file_is_folder(struct str path)
{
	struct arena a = { 0 };
	struct stat st;
	bool is = stat(path_cstr(&a, path), &st) == 0 && S_ISDIR(st.st_mode);

	arena_release(&a);
	return is;
}

/* --- walking --------------------------------------------------------------*/

struct walk {
	struct cx *cx;
	struct str dir;
	file_fn *fn;
	file_enter_fn *enter;
	void *arg;
};

struct entry {
	struct str name; /* a folder's ends in '/', and so it sorts */
	enum file_kind kind;
	bool folder;
};

struct entries {
	struct entry *v;
	size_t n, cap;
};

static int
entry_cmp(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;

	return str_cmp(a->name, b->name);
}

/* What the folder itself says of an entry: that spares a look at each. */
static unsigned char
type_of(DIR *d, const struct dirent *ent)
{
	struct stat st;

	if (ent->d_type != DT_UNKNOWN)
		return ent->d_type;
	if (fstatat(dirfd(d), ent->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return DT_UNKNOWN;
	if (S_ISLNK(st.st_mode))
		return DT_LNK;
	if (S_ISDIR(st.st_mode))
		return DT_DIR;
	return S_ISREG(st.st_mode) ? DT_REG : DT_SOCK;
}

/* 1 if there is no such thing any more: somebody else works here, too. */
static int
entry_add(struct arena *a, DIR *d, const struct dirent *ent, struct entries *to)
{
	unsigned char type = type_of(d, ent);
	struct entry *e;

	if (type == DT_UNKNOWN)
		return errno == ENOENT ? 1 : -1;
	if (to->n == to->cap)
		to->v = arena_grow(a, to->v, to->n, &to->cap, sizeof(*e));
	e = &to->v[to->n++];
	e->folder = type == DT_DIR;
	e->kind = type == DT_REG ? FILE_REGULAR :
	    type == DT_LNK	 ? FILE_LINK :
				   FILE_OTHER;
	e->name = arena_join(
	    a, str_from(ent->d_name), e->folder ? STR("/") : STR(""), STR(""));
	return 0;
}

static int
list_folder(
    struct walk *w, struct arena *a, struct str full, struct entries *to)
{
	const char *path = path_cstr(a, full);
	DIR *d = opendir(*path ? path : ".");
	struct dirent *ent;
	int rc = -1;

	if (!d && errno == ENOENT)
		return 0;
	if (!d)
		return fail_errno(w->cx, full);
	for (;;) {
		errno = 0;
		ent = readdir(d);
		if (!ent)
			break;
		if (strcmp(ent->d_name, ".") == 0 ||
		    strcmp(ent->d_name, "..") == 0)
			continue;
		if (entry_add(a, d, ent, to) < 0)
			break;
	}
	if (errno != 0) {
		fail_errno(w->cx, full);
		goto out;
	}
	if (to->n > 1)
		qsort(to->v, to->n, sizeof(*to->v), entry_cmp);
	rc = 0;
out:
	closedir(d);
	return rc;
}

static int walk_folder(struct walk *w, struct str below);

static int
walk_entry(
    struct walk *w, struct arena *a, struct str below, const struct entry *e)
{
	struct str path = arena_join(a, below, e->name, STR(""));

	if (!e->folder)
		return w->fn(w->cx, w->arg, path, e->kind);
	if (w->enter && !w->enter(w->arg, str_slice(path, 0, path.n - 1)))
		return 0;
	return walk_folder(w, path);
}

/* below is "" or ends in '/'.  PATH_MAX bounds the recursion. */
static int
walk_folder(struct walk *w, struct str below)
{
	const char *slash = w->dir.n && !str_ends(w->dir, STR("/")) ? "/" : "";
	struct arena a = { 0 };
	struct entries entries = { 0 };
	struct str full;
	size_t i;
	int rc;

	full = arena_printf(
	    &a, "%.*s%s%.*s", STR_ARG(w->dir), slash, STR_ARG(below));
	rc = list_folder(w, &a, full, &entries);
	for (i = 0; i < entries.n && rc == 0; i++)
		rc = walk_entry(w, &a, below, &entries.v[i]);
	arena_release(&a);
	return rc;
}

int
file_walk(
    struct cx *cx, struct str dir, file_fn *fn, file_enter_fn *enter, void *arg)
{
	struct walk w = { cx, dir, fn, enter, arg };

	return walk_folder(&w, STR(""));
}
