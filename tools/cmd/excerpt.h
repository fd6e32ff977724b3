#ifndef CMD_EXCERPT_H
#define CMD_EXCERPT_H

#include "cmd/term.h"
#include "core/finding.h"
#include "core/source.h"

/* The file that was shown last: findings come sorted by path. */
struct excerpt {
	struct cx *cx;
	struct source *source; /* NULL: a path is one of the machine */
	struct arena arena;    /* the file's */
	struct str path, text;

	/* Where the last one was found: they come sorted. */
	uint32_t number;
	struct str line;
	size_t next; /* the bytes of text before the next line */
	uint32_t column;
	size_t offset;
};

/*
 * The finding's line with a caret below its column.  Nothing where there is no
 * such line or its file cannot be shown.  It must be closed at the end.
 */
void excerpt_print(
    struct excerpt *x, const struct term *t, const struct finding *f);

/*
 * That line, and the bytes in it before the finding's column; false if there
 * is no such line.  Clears cx->scratch when it reads another file.
 */
bool excerpt_find(struct excerpt *x, const struct finding *f, struct str *line,
    size_t *offset);

void excerpt_close(struct excerpt *x);

#endif
