/*
 * The whole of `taizhang check` in the work tree that $FUZZ_REGISTER names,
 * with main renamed.  An input is a path in its first line and, behind it, the
 * bytes of the file at that path: a record, or anything that check reads.
 */
int taizhang_main(int argc, char **argv);

#define main taizhang_main
#include "taizhang.c"
#undef main

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PATH_LONGEST = 200 };

static const char aside[] = "aside";

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *home = getenv("FUZZ_REGISTER");

	(void)argc;
	(void)argv;
	if (!home || chdir(home) != 0 || !freopen("/dev/null", "w", stdout)) {
		fputs("fuzz: FUZZ_REGISTER names no register\n", stderr);
		exit(1);
	}
	return 0;
}

/* A path inside the register, and none that could hurt it or its history. */
static int
is_harmless(const char *path)
{
	const char *p;

	if (*path == '/' || *path == '.' || strstr(path, "..") ||
	    strstr(path, "//") || strstr(path, "/.") || !*path)
		return 0;
	for (p = path; *p; p++)
		if (!isalnum((unsigned char)*p) && !strchr("./-_", *p))
			return 0;
	return p[-1] != '/';
}

static void
make_folders(char *path)
{
	char *slash;

	for (slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0777);
		*slash = '/';
	}
}

static int
put(char *path, const uint8_t *bytes, size_t n)
{
	FILE *f;

	make_folders(path);
	if (rename(path, aside) != 0)
		unlink(aside);
	f = fopen(path, "w");
	if (!f)
		return -1;
	fwrite(bytes, 1, n, f);
	return fclose(f);
}

static void
put_back(const char *path)
{
	unlink(path);
	rename(aside, path);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char word[][11] = { "taizhang", "check", "--as-of", "2018-12-31",
		"--format", "json" };
	char *argv[] = { word[0], word[1], word[2], word[3], word[4], word[5],
		NULL };
	const uint8_t *end = memchr(data, '\n', size);
	char path[PATH_LONGEST + 1];
	size_t n = end ? (size_t)(end - data) : 0;

	if (n == 0 || n > PATH_LONGEST)
		return -1;
	memcpy(path, data, n);
	path[n] = '\0';
	if (!is_harmless(path))
		return -1;
	if (put(path, end + 1, size - n - 1) == 0)
		taizhang_main(6, argv);
	put_back(path);
	return 0;
}
