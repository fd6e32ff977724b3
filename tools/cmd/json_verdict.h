#ifndef CMD_JSON_VERDICT_H
#define CMD_JSON_VERDICT_H

#include "cmd/json.h"
#include "cmd/text.h"

/* Members of the object that is open: "version" to "counts". */
void json_head(struct cx *cx, struct json *j, const struct judged *judged);

/* The member "findings". */
void json_findings(
    struct json *j, const struct judged *judged, const struct wanted *w);

#endif
