#ifndef CORE_TREND_H
#define CORE_TREND_H

#include "core/verdict.h"

/*
 * A report by month: its SELECT is asked of the register as it stood in the
 * history at the end of each month, as of that day, and of what is judged, as
 * of the day for which is asked.  Months run from the first commit to the last,
 * and end on or after the day `since`.
 */
int trend_run(struct cx *cx, const struct verdict_ask *ask,
    const struct verdict *v, const struct report *report, int since,
    struct table_model *out);

#endif
