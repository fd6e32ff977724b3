#ifndef CORE_LINE_H
#define CORE_LINE_H

#include <stdint.h>

#include "base/arena.h"

/*
 * Lines of a source text, for messages that show how one should look.  Pieces
 * point into the text they were cut from; none has a line end.
 */
struct str line_numbered(struct str text, uint32_t number); /* from 1 */
struct str line_at(struct str text, size_t offset);

/* The number of the nearest one above that is not blank; 0 if there is none. */
uint32_t line_above(struct str text, uint32_t number);

/* From there to the end of the line, without comment and blanks at the end. */
struct str line_rest(struct str text, size_t offset);

/*
 * The line with one piece of it replaced, without indentation; of a long line,
 * which nobody would read in a message, only what replaces the piece.
 */
struct str line_edited(
    struct arena *a, struct str text, struct str piece, struct str by);

/* The value in double quotes, or in single ones if it has " or \ inside. */
struct str line_quoted(struct arena *a, struct str value);
struct str line_single_quoted(struct arena *a, struct str value);

#endif
