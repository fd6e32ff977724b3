#ifndef CMD_WRAP_H
#define CMD_WRAP_H

#include "base/arena.h"

/*
 * Text in lines of at most so many columns, each behind indent blanks; the
 * last one ends in a line end too.  Lines break at blanks and between Chinese
 * characters, but not before a closing mark or behind an opening one.  Line
 * ends of the text stay.
 */
struct str wrap(struct arena *a, struct str text, size_t width, size_t indent);

#endif
