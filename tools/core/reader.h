#ifndef CORE_READER_H
#define CORE_READER_H

#include "base/node.h"
#include "core/finding.h"

/*
 * Text to nodes.  The record profile is stricter than YAML: one block mapping
 * in UTF-8 with LF, without anchors, aliases, tags, directives, a second
 * document, duplicate keys, tabs, BOM, CR, control, bidi, zero-width or
 * private code points; plain scalars that YAML 1.1 would read otherwise must
 * be quoted.  See taizhang-record(5).
 */
struct reader_limits {
	uint32_t bytes;
	uint32_t depth; /* maps and lists inside each other; the root is 1 */
	uint32_t nodes; /* keys are counted */
};

extern const struct reader_limits reader_record_limits; /* 64 KiB, 6, 4000 */

/*
 * Read a record.  Returns 0 with *root (a map, in arena, pointing into text
 * where it can: text must live as long); 1 if the text was refused: findings
 * say why, each with a rule "yaml-…", line, column and remedy, all that can be
 * seen in one pass; -1 on an error.  path goes into the findings; their record
 * is none.
 *
 * With found NULL nothing is said, and of a text that was refused *root is what
 * could be read, if that is a map and it was read to its end.
 *
 * A list or map written by indentation ends (at.end) where its last child
 * does; one in brackets ends behind its bracket.
 */
int reader_record(struct cx *cx, struct arena *arena, struct str path,
    struct str text, const struct reader_limits *limits, struct findings *found,
    struct node **root);

/*
 * Read any one YAML document that is ours or a tool's: schemas and the like,
 * up to 16 MiB.  What is not one in UTF-8, or has duplicate keys, keys that
 * are no text, anchors, aliases or tags is an error with line and column
 * (fail(), "path:line:column: …"); so is an empty one.  Returns 0 or -1.
 */
int reader_document(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct node **root);

#endif
