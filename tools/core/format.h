#ifndef CORE_FORMAT_H
#define CORE_FORMAT_H

#include "port/regex.h"

/*
 * The forms of text that JSON Schema 2020-12 names (Validation, §7.3), each by
 * its RFC: dates and times, mail addresses, hosts, addresses of the network,
 * resource identifiers, pointers, patterns.
 */
struct format;

/*
 * *out is the format of that name, ready to be asked; NULL if it is not one
 * that we know: it is an annotation then.  -1 with an error.
 */
int format_open(
    struct cx *cx, struct arena *a, struct str name, const struct format **out);

/* Does the text have the form? */
bool format_is(struct cx *cx, const struct format *f, struct str text);

struct str format_name(const struct format *f);
struct str format_example(const struct format *f); /* for people */

#endif
