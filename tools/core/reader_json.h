#ifndef CORE_READER_JSON_H
#define CORE_READER_JSON_H

#include "base/node.h"
#include "core/complaint.h"

/*
 * JSON (RFC 8259) to nodes: strictly, and no number is rounded.  Duplicate
 * keys, half surrogates and more than 512 levels are refused, too.  Several
 * values may follow each other, as in JSON lines.
 */
struct reader_json {
	struct str text; /* nodes point into it */
	size_t at;	 /* where the next value begins */
	uint32_t line, column;
};

/* At the beginning; a byte order mark is passed over. */
struct reader_json reader_json_open(struct str text);

/* Does another value follow? */
bool reader_json_more(struct reader_json *j);

/* 0 with the next value, in the arena; 1 if it is none: *wrong says why. */
int reader_json_next(struct cx *cx, struct arena *arena, struct reader_json *j,
    struct node **root, struct complaint *wrong);

/* From the next line on; false if there is none. */
bool reader_json_next_line(struct reader_json *j);

/* A text that is one value, as reader_document() reads YAML. */
int reader_json_document(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct node **root);

#endif
