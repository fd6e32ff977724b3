#ifndef CORE_COMPARE_H
#define CORE_COMPARE_H

#include "core/source.h"

/*
 * The files below a folder ("" for all) in which two sources differ, in path
 * order; NULL where there is no such file.  Of two trees only folders that
 * differ are entered; of files that were never added to git the bytes decide.
 * What fn gets is valid during the call; it must not clear cx->scratch.
 */
typedef int compare_fn(struct cx *cx, void *arg, const struct source_entry *old,
    const struct source_entry *new);
int compare_sources(struct cx *cx, struct source *old, struct source *new,
    struct str folder, compare_fn *fn, void *arg);

#endif
