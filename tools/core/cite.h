#ifndef CORE_CITE_H
#define CORE_CITE_H

#include "core/finding.h"
#include "core/source.h"

/*
 * A rule says in its head which article it serves; a schema cannot.  Gives
 * each finding of a schema the article whose obligation names the field, or
 * the nearest one above it, in its list `schema` of
 * <schema_dir>/obligations.yaml: type/field, where a star stands for any
 * element of a list.  Paths must be known (core/locate).
 */
int cite_articles(struct cx *cx, struct source *source, struct str schema_dir,
    struct str records_dir, struct findings *found);

#endif
