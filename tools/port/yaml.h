#ifndef PORT_YAML_H
#define PORT_YAML_H

#include "base/cx.h"
#include "port/yaml_event.h"

/*
 * The one door to libyaml: a stream of events.  It knows YAML and no policy;
 * what a record may hold is for core/reader to say.  A plain text is read in a
 * short way, without libyaml, to the same events (port/yaml_plain.h).
 */

/* What YAML_BROKEN means, in libyaml's English. */
struct yaml_problem {
	const char *text;
	const char *context; /* what it was doing, or "" */
	struct place at;
	struct place context_at; /* where it began to; line 0: unknown */
};

struct yaml;

/*
 * Start on a text of less than 4 GiB in UTF-8, which must outlive the stream.
 * Texts of events are pieces of it where they can, else in the arena.  NULL
 * with an error only if libyaml found no memory.
 */
struct yaml *yaml_open(struct cx *cx, struct arena *arena, struct str source);

/* The same, and libyaml reads it whatever it is: for comparison. */
struct yaml *yaml_open_libyaml(
    struct cx *cx, struct arena *arena, struct str source);

void yaml_close(struct yaml *y);

/* From now on texts go to this arena. */
void yaml_use(struct yaml *y, struct arena *arena);

/* The next event.  -1 with an error only if libyaml found no memory. */
int yaml_next(struct cx *cx, struct yaml *y, struct yaml_event *out);

/* Once YAML_BROKEN came. */
struct yaml_problem yaml_problem(struct yaml *y);

#endif
