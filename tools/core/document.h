#ifndef CORE_DOCUMENT_H
#define CORE_DOCUMENT_H

#include "core/schema.h"

/* A schema document: a file, or a meta-schema that we carry along. */
struct document {
	struct str file; /* what people call it */
	struct node *root;
};

/*
 * The document at a URI, read once.  NULL with an error if it is not there or
 * cannot be read.
 */
struct document *document_get(
    struct cx *cx, struct schema_set *set, struct str uri);

/* The URI of a file: "file:" and its path. */
struct str document_uri(struct arena *a, struct str path);

/* "file:line:column: text"; always -1. */
int document_fail(struct cx *cx, const struct document *d,
    const struct node *at, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
int document_vfail(struct cx *cx, const struct document *d,
    const struct node *at, const char *fmt, va_list ap)
    __attribute__((format(printf, 4, 0)));

/* Put "file:line:column: " before the error; always -1. */
int document_within(
    struct cx *cx, const struct document *d, const struct node *at);

#endif
