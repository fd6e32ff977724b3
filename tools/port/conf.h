#ifndef PORT_CONF_H
#define PORT_CONF_H

#include "base/cx.h"

/*
 * The one door to inih, which reads [section] and key = value.  What inih
 * would mend in silence is refused before it is asked: a line that it would
 * split, a name that it would cut, words behind a [section], a NUL, bytes that
 * are not UTF-8.
 */

/*
 * Called for each section, with neither key nor value, and for each pair;
 * returns -1 with an error to stop.
 */
typedef int conf_fn(struct cx *cx, void *arg, struct str section,
    struct str key, struct str value);

/*
 * All, or the first error, which begins with "line: "; what fn was told counts
 * only if there is none.  Texts given to it are valid during the call.
 */
int conf_parse(struct cx *cx, struct str text, conf_fn *fn, void *arg);

#endif
