#ifndef CORE_SCHEMA_H
#define CORE_SCHEMA_H

#include "base/map.h"
#include "base/node.h"
#include "core/finding.h"
#include "core/source.h"

/*
 * JSON Schema 2020-12, compiled once.  A schema is read-only after it was
 * compiled and may be used by several threads.
 */
struct schema;

/* Where documents that are referred to by $ref come from: a source and the
 * path of the referring file.  Nothing is ever fetched. */
struct schema_set {
	struct source *source;
	struct map document; /* path → compiled root, see compile.c */
	struct arena *arena; /* where compiled schemas live */
};

/*
 * Compile the schema document at path (and what it refers to).  NULL with an
 * error "path:line:column: …" if it is no schema, uses a keyword wrongly, or
 * refers to something that is not there.
 */
const struct schema *schema_load(
    struct cx *cx, struct schema_set *set, struct str path);

/* The document as it was read, for annotations (x-path, …). */
const struct node *schema_document(const struct schema *s);

/*
 * What a schema says of the parts of its instances: the schema of a member, of
 * a list's elements, and the one it refers to by $ref; NULL if it says nothing.
 */
const struct schema *schema_property(const struct schema *s, struct str name);
const struct schema *schema_items(const struct schema *s);
const struct schema *schema_reference(const struct schema *s);
struct str schema_file(const struct schema *s);

/* What findings of one validation share. */
struct schema_subject {
	struct str path;   /* of the record's file */
	struct str record; /* its id */
};

/*
 * Validate the instance: every violation becomes a finding of severity error
 * at the line and column of the offending value or key, with a rule named
 * "schema-<keyword>", a text and a remedy in the language of the run.  Returns
 * true if there was none.  What is allocated meanwhile goes to cx->scratch.
 */
bool schema_validate(struct cx *cx, const struct schema *s,
    const struct node *instance, const struct schema_subject *subject,
    struct findings *found);

#endif
