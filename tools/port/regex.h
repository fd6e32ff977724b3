#ifndef PORT_REGEX_H
#define PORT_REGEX_H

#include "base/cx.h"

/*
 * The one door to PCRE2: UTF-8, patterns as ECMA-262 has them (base/ecma.h),
 * not anchored.  Matching is bounded.
 */
struct regex;

/*
 * NULL with an error that names the offset, if the pattern is broken.  It
 * lives as long as the arena and cx do, whichever ends first.
 */
struct regex *regex_compile(struct cx *cx, struct arena *a, struct str pattern);

/* The same for one that is written as PCRE2 has them, (?i) and all. */
struct regex *regex_compile_perl(
    struct cx *cx, struct arena *a, struct str pattern);

/*
 * 1: it matches, and from and to, where they are not NULL, get byte offsets;
 * 0: it does not; -1 with an error: it ran into its limits.  The text must
 * be UTF-8: nobody looks again.  Safe from several threads.
 */
int regex_match(struct cx *cx, const struct regex *re, struct str text,
    size_t *from, size_t *to);

/* What (?<name>…) takes of a text; none: it took no part. */
struct regex_group {
	struct str name, text;
};

enum { REGEX_GROUPS = 4 }; /* as many are told of */

/*
 * The named groups of the pattern, and what each takes of the text where it
 * matches: how many there are, or -1 with an error.  Names live as long as re.
 */
int regex_groups(struct cx *cx, const struct regex *re, struct str text,
    struct regex_group v[REGEX_GROUPS]);

/*
 * Is it a pattern of ECMA-262?  regex_compile() takes all of them but those
 * that look behind by no fixed length: (?<=a+).
 */
bool regex_is_pattern(struct str pattern);

#endif
