#ifndef CORE_READER_H
#define CORE_READER_H

#include "base/node.h"
#include "core/finding.h"

/*
 * Text to nodes.  The record profile is stricter than YAML: one block mapping
 * in UTF-8 with LF, without anchors, aliases, tags, directives, a second
 * document, duplicate keys, tabs, BOM, CR, control, bidi, zero-width or private code
 * points; plain scalars that YAML 1.1 would read otherwise must be quoted.
 * See record(5).
 */
struct reader_limits {
	uint32_t bytes;
	uint32_t depth;
	uint32_t nodes;		/* keys are counted */
};

extern const struct reader_limits reader_record_limits;	/* 64 KiB, 6, 4000 */

/*
 * Read a record.  Returns 0 with *root (in arena, pointing into text where it
 * can: text must live as long), 1 if the text was refused and findings say
 * why (every refusal of TRAPS has a rule "yaml-…" of its own, with line,
 * column and remedy; all that can be seen in one pass are reported), -1 on an
 * error.  path goes into the findings.
 */
int reader_record(struct cx *cx, struct arena *arena, struct str path,
    struct str text, const struct reader_limits *limits,
    struct findings *found, struct node **root);

/*
 * Read any one YAML document that is ours or a tool's: schemas and the like.
 * Duplicate keys, aliases and syntax errors are errors with line and column
 * (fail(), "path:line:column: …").  An empty document is an error too.
 */
int reader_document(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct node **root);

#endif
