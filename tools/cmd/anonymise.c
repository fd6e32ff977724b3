#include "cmd/anonymise.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cmd/cmd.h"
#include "core/pseudonym.h"
#include "port/digest.h"

enum { KEY_BYTES = 32, KEY_MODE = 0600, KEY_MOST = 4096 };

static int
fail_errno(struct cx *cx)
{
	return fail(cx, ERR_WORLD, "--anonymise: %s", strerror(errno));
}

int
anonymise_begin(struct cx *cx, struct anonymise *a)
{
	FILE *file;
	int fd;

	for (fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++) {
		file = tmpfile();
		a->real[fd] = file ? dup(fd) : -1;
		if (!file || a->real[fd] < 0 || dup2(fileno(file), fd) < 0)
			return fail_errno(cx);
		a->held[fd] = fileno(file);
	}
	return 0;
}

/* --- the key --- */

static int
make_key(struct cx *cx, struct str path, struct str *key)
{
	unsigned char bytes[KEY_BYTES];
	struct buf hex = { .arena = &cx->run };
	size_t i;

	if (!digest_random(bytes, sizeof(bytes)))
		return fail(
		    cx, ERR_WORLD, _("the system gives no random numbers"));
	for (i = 0; i < sizeof(bytes); i++)
		buf_printf(&hex, "%02x", bytes[i]);
	buf_byte(&hex, '\n');
	*key = buf_str(&hex);
	return file_write(cx, path, *key, KEY_MODE);
}

static int
read_key(struct cx *cx, struct repo *repo, struct str *key)
{
	struct str path = arena_printf(&cx->run, "%.*s/taizhang/pseudonyms.key",
	    STR_ARG(repo_git_dir(repo)));
	int rc = file_read(cx, &cx->run, path, KEY_MOST, key);

	if (rc == 2)
		return make_key(cx, path, key);
	if (rc == 0 && key->n >= KEY_BYTES)
		return 0;
	if (rc < 0)
		return -1;
	fail(cx, ERR_WORLD, _("%.*s: this is no key"), STR_ARG(path));
	return advise(
	    cx, _("delete it for a new one; pseudonyms will be others then"));
}

/* --- who there is --- */

static int
know_tree(struct cx *cx, struct pseudonyms *p, struct source *source)
{
	struct config config;

	return !source || config_load(cx, source, &config) < 0 ?
	    -1 :
	    pseudonyms_of_tree(cx, p, source, config.schema, config.records);
}

/* The files, the last commit, and who made the commits. */
static int
know_people(struct cx *cx, struct pseudonyms *p)
{
	struct repo *repo = open_repo(cx);
	struct repo_commit head;
	int rc;

	if (!repo || read_key(cx, repo, &p->key) < 0)
		return -1;
	if (!str_none(repo_root(repo)) &&
	    know_tree(cx, p, source_worktree(cx, repo, STR(""))) < 0)
		return -1;
	rc = repo_head(cx, repo, &head);
	if (rc != 0)
		return rc < 0 ? -1 : 0;
	if (know_tree(cx, p, source_tree(cx, repo, head.id)) < 0)
		return -1;
	return pseudonyms_of_history(cx, p, repo, head.id);
}

/* --- letting go --- */

static int
read_all(struct cx *cx, int fd, struct str *out)
{
	struct buf b = { .arena = &cx->run };
	char piece[65536];
	ssize_t n;

	if (lseek(fd, 0, SEEK_SET) < 0)
		return fail_errno(cx);
	while ((n = read(fd, piece, sizeof(piece))) > 0)
		buf_add(&b, (struct str){ piece, (size_t)n });
	*out = buf_str(&b);
	return n < 0 ? fail_errno(cx) : 0;
}

static int
write_all(struct cx *cx, int fd, struct str text)
{
	ssize_t n;

	while (text.n > 0) {
		n = write(fd, text.p, text.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_errno(cx);
		text = str_slice(text, (size_t)n, text.n);
	}
	return 0;
}

/* In a cx of its own: the command's may hold an error. */
int
anonymise_end(struct cx *cx, struct anonymise *a)
{
	struct pseudonyms p = { 0 };
	struct str text;
	int fd, known;

	fflush(stdout);
	fflush(stderr);
	known = know_people(cx, &p);
	for (fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++) {
		if (dup2(a->real[fd], fd) < 0)
			return fail_errno(cx);
		if (known == 0 &&
		    (read_all(cx, a->held[fd], &text) < 0 ||
			write_all(cx, fd,
			    pseudonyms_replace(&cx->run, &p, text)) < 0))
			return -1;
	}
	return known;
}
