#ifndef CORE_FURTHER_H
#define CORE_FURTHER_H

#include "core/catalogue.h"
#include "core/finding.h"

/*
 * What schema and references say of a record that the reader refused but could
 * read to its end, so that everything is mended in one go.  found has the
 * reader's complaints from `from` on; what only follows from those is left out.
 * 0, or -1 with an error.
 */
int further_check(struct cx *cx, const struct catalogue *catalogue,
    struct source *source, const struct catalogue_item *item, struct str bytes,
    struct findings *found, size_t from);

#endif
