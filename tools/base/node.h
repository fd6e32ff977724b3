#ifndef BASE_NODE_H
#define BASE_NODE_H

#include <stdint.h>

#include "base/arena.h"

/*
 * A parsed document: scalars, lists and maps, each with the place where it
 * stands.  Scalars keep their text exactly as written (after unescaping), so
 * no number is ever rounded and "1.10" stays "1.10"; kind says what the YAML
 * 1.2 core schema makes of it.
 */
enum node_kind {
	NODE_NULL,
	NODE_BOOL,  /* text is "true" or "false" in any allowed case */
	NODE_INT,   /* text is as written, e.g. "12", "-3", "0x1f" */
	NODE_FLOAT, /* text is as written, e.g. "1.50", "1e3" */
	NODE_TEXT,
	NODE_LIST,
	NODE_MAP,
};

/* Line and column count from 1; columns count characters, offsets bytes. */
struct place {
	uint32_t line;
	uint32_t column;
	uint32_t offset;
	uint32_t end; /* offset behind the last byte */
};

struct node {
	enum node_kind kind;
	bool quoted; /* a scalar in quotes or a block scalar */
	struct place at;
	struct str text;     /* scalars only */
	struct str key;	     /* members of a map: its key */
	struct place key_at; /* ... and where the key stands */
	uint32_t count;	     /* elements or members */
	struct node *first;  /* the first element or member */
	struct node *next;   /* the next one of the same parent */
};

/* The member with that key, or NULL (also if map is NULL or no map). */
const struct node *node_get(const struct node *map, struct str key);

/* The element at index (from 0), or NULL. */
const struct node *node_at(const struct node *list, size_t index);

/*
 * The node at a JSON pointer (RFC 6901), or NULL; "" is root itself.  Where
 * the pointer leads nowhere, *nearest (if not NULL) gets the deepest node on
 * the way that exists, which is where a missing key is reported.
 */
const struct node *node_find(
    const struct node *root, struct str pointer, const struct node **nearest);

/* Text of the member if it is a scalar that is not null, else none. */
struct str node_text(const struct node *map, struct str key);

bool node_is_true(const struct node *n); /* a NODE_BOOL that is true */

/* Add a child at the end; last is the child before it or NULL. */
void node_append(struct node *parent, struct node *last, struct node *child);

/* pointer + "/" + key, escaped as RFC 6901 says, in the arena. */
struct str node_pointer(struct arena *a, struct str pointer, struct str key);
struct str node_pointer_at(struct arena *a, struct str pointer, size_t index);

/*
 * Where one is while walking down a tree: spelled out as a JSON pointer only
 * when somebody asks.  NULL is the root.
 */
struct node_step {
	const struct node_step *up;
	struct str key; /* of a member; none for an element */
	size_t index;	/* of an element */
};

struct str node_spell(struct arena *a, const struct node_step *at);

#endif
