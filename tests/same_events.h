#ifndef TESTS_SAME_EVENTS_H
#define TESTS_SAME_EVENTS_H

#include <string.h>

#include "port/yaml_event.h"

/* Of a list or map by indentation it matters that it ends, not where. */
static inline bool
same_events(const struct yaml_event *a, const struct yaml_event *b)
{
	bool anywhere = a->kind == YAML_LIST_END || a->kind == YAML_MAP_END ||
	    a->kind == YAML_END;

	if (a->kind != b->kind || a->style != b->style ||
	    a->anchor != b->anchor || a->tag != b->tag ||
	    a->directive != b->directive || a->verbatim != b->verbatim ||
	    a->text.p != b->text.p || a->text.n != b->text.n)
		return false;
	return anywhere || a->kind == YAML_DOCUMENT ||
	    (a->last_line == b->last_line &&
		memcmp(&a->at, &b->at, sizeof(a->at)) == 0);
}

#endif
