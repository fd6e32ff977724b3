#ifndef PORT_YAML_H
#define PORT_YAML_H

#include "base/cx.h"
#include "base/node.h"

/*
 * The one door to libyaml: a stream of events.  It knows YAML and no policy;
 * what a record may hold is for core/reader to say.
 */
enum yaml_kind {
	YAML_DOCUMENT, /* one more document begins */
	YAML_SCALAR,
	YAML_LIST,
	YAML_LIST_END,
	YAML_MAP,
	YAML_MAP_END,
	YAML_ALIAS,
	YAML_END,    /* of the text; nothing follows */
	YAML_BROKEN, /* a syntax error; nothing follows */
};

enum yaml_style {
	YAML_PLAIN, /* scalars: without quotes */
	YAML_SINGLE,
	YAML_DOUBLE,
	YAML_LITERAL, /* | */
	YAML_FOLDED,  /* > */
	YAML_BLOCK,   /* lists and maps: by indentation */
	YAML_FLOW,    /* lists and maps: in brackets */
};

struct yaml_event {
	enum yaml_kind kind;
	enum yaml_style style; /* scalar, list, map */
	bool anchor;	       /* scalar, list, map: has &anchor */
	bool tag;	       /* scalar, list, map: has !tag */
	bool directive;	       /* document: has %YAML or %TAG before it */
	bool verbatim;	       /* scalar: the text stands so in the source */
	struct place at;       /* from the anchor or tag on, if any */
	uint32_t last_line; /* where it ends; block scalars: the line after */
	struct str text;    /* scalar: unescaped, in source or arena */
};

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
void yaml_close(struct yaml *y);

/* From now on texts go to this arena. */
void yaml_use(struct yaml *y, struct arena *arena);

/*
 * Many texts of one document each, one after the other, without setting up a
 * parser for each.  yaml_turn() starts on the next text, which must end with a
 * line feed and outlive its events; false with an error only if libyaml found
 * no memory.  A text that is not exactly one document without signs of its
 * own (---, ...), whatever else is wrong with it, ends in YAML_BROKEN, without
 * a yaml_problem(): read it by itself to learn what it is.
 */
struct yaml *yaml_open_series(struct cx *cx, struct arena *arena);
bool yaml_turn(
    struct cx *cx, struct yaml *y, struct arena *arena, struct str source);

/* The next event.  -1 with an error only if libyaml found no memory. */
int yaml_next(struct cx *cx, struct yaml *y, struct yaml_event *out);

/* Once YAML_BROKEN came. */
struct yaml_problem yaml_problem(struct yaml *y);

#endif
