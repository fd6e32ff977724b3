#ifndef CORE_LOCATE_H
#define CORE_LOCATE_H

#include "core/catalogue.h"

/*
 * A rule names a record and a field; people want a file, a line and a column.
 * Fills them in for every finding that has a record and no path, by reading
 * that one file again.  A field that is not there is placed at the nearest one
 * above it that is.
 */
int locate_findings(struct cx *cx, struct source *source,
    const struct catalogue *catalogue, const struct source_list *base,
    struct findings *found);

#endif
