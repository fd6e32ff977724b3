#ifndef CORE_INSTANCE_H
#define CORE_INSTANCE_H

#include "base/node.h"
#include "core/finding.h"

/*
 * Documents that somebody wants to be judged by a schema: any YAML 1.2 of the
 * core schema, or JSON; not the record profile.  Anchors are followed, as far
 * as the result stays within bounds; an alias is the node that it names, not a
 * copy.  Keys become texts, as they are written.  What JSON cannot say (.inf,
 * other tags than those of the core schema, a map as a key) is refused.
 */
struct instances;

/* Larger texts are refused by whoever reads them. */
enum { INSTANCE_BYTES = 256 << 20 };

/*
 * Start on a text, which must live as long as the nodes.  It is JSON if
 * its path ends in .json, .jsonl or .ndjson, or if its first value is JSON and
 * the path does not end in .yaml or .yml.  Complaints go to found, with rules
 * "yaml-…" and "json-…".
 */
struct instances *instances_open(struct cx *cx, struct arena *arena,
    struct str path, struct str text, struct findings *found);
void instances_close(struct instances *in);

/*
 * 1: *root, in the arena, is the next document; 0: there is none; 2: the text
 * is broken, and found says where; -1 with an error.
 */
int instances_next(struct cx *cx, struct instances *in, struct arena *arena,
    struct node **root);

/* After 2: one line of JSON lines was broken; the next one may be asked for. */
bool instances_goes_on(const struct instances *in);

/* A second document came, and nobody asked for it. */
void instances_refuse_more(struct instances *in, const struct node *root);

#endif
