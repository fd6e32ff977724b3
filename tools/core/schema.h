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

/* Schemas whose URI begins with the prefix are files below the folder. */
struct schema_place {
	struct str prefix; /* "http://example.org/schema/" */
	struct str dir;
};

/*
 * Where documents come from that schemas refer to.  Nothing is ever fetched: a
 * document is a file of the source, is below one of the places, or is a
 * meta-schema, which we carry along.  Start with the first members set; the
 * rest is zero.
 */
struct schema_set {
	struct arena *arena;   /* where compiled schemas live */
	struct source *source; /* NULL: files of the system, see below */
	const struct schema_place *place;
	size_t places;
	bool formats_annotate; /* "format" asks nothing of a value */

	/* see core/resource.h and core/compile.c */
	struct map document, resource, dialect, at, compiled, keyword;
	struct schema *pending, *last_pending;
	struct str beside; /* the folder of the first schema */
};

/*
 * Compile the schema document at path (and what it refers to).  NULL with an
 * error "path:line:column: …" if it is no schema, uses a keyword wrongly, or
 * refers to something that is not there.  Without a source the path is one of
 * the system; what it refers to must be below its folder, below the working
 * directory, or in one of the places.
 */
const struct schema *schema_load(
    struct cx *cx, struct schema_set *set, struct str path);

/* The schema at a URI: a meta-schema or one of the places. */
const struct schema *schema_load_uri(
    struct cx *cx, struct schema_set *set, struct str uri);

/* The dialect that we speak. */
#define SCHEMA_DIALECT STR("https://json-schema.org/draft/2020-12/schema")

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
 *
 * A schema may ask for more work than anybody would wait for.  It is stopped
 * then, and the finding "schema-limit" says so: nobody knows whether it holds.
 */
bool schema_validate(struct cx *cx, const struct schema *s,
    const struct node *instance, const struct schema_subject *subject,
    struct findings *found);

#endif
