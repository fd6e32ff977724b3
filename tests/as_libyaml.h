#ifndef TESTS_AS_LIBYAML_H
#define TESTS_AS_LIBYAML_H

#include <string.h>

#include "port/yaml.h"
#include "port/yaml_plain.h"

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

/* Does libyaml give these events, and no others, of the text? */
static inline bool
is_as_libyaml(struct cx *cx, const struct yaml_plain *plain, struct str text)
{
	struct yaml *yaml = yaml_open_libyaml(cx, &cx->scratch, text);
	struct yaml_event event = { .kind = YAML_BROKEN };
	size_t i;

	for (i = 0; i < plain->n; i++)
		if (yaml_next(cx, yaml, &event) != 0 ||
		    !same_events(&plain->events[i], &event))
			break;
	yaml_close(yaml);
	return i == plain->n && event.kind == YAML_END;
}

#endif
