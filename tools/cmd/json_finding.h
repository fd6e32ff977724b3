#ifndef CMD_JSON_FINDING_H
#define CMD_JSON_FINDING_H

#include "cmd/json.h"
#include "core/finding.h"

/* A finding's members, into the object that is open. */
void json_put_finding(
    struct json *j, const struct finding *f, struct str as_of);

#endif
