#ifndef CMD_INPUTS_H
#define CMD_INPUTS_H

#include "base/cx.h"

/* The files that a call asks for. */
struct inputs {
	struct str *v;
	size_t n, cap;
};

/*
 * Each word is a file; a folder is all files below it that end in .yaml, .yml
 * or .json, in the order of their paths, without links and what Git keeps in
 * .git.  -1 with an error if a folder has none, or cannot be read.
 */
int inputs_find(
    struct cx *cx, const struct str *word, size_t words, struct inputs *out);

#endif
