#ifndef PORT_YAML_EVENT_H
#define PORT_YAML_EVENT_H

#include "base/node.h"

/* What a text in YAML is made of, piece by piece. */
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

#endif
