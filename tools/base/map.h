#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

/*
 * From text to a pointer; start with { .arena = a }.  Keys are not copied and
 * must live as long as the map.  Entries keep the order in which they were
 * put: walk them as v[0..n).
 */
struct map_entry {
	struct str key;
	void *value;
	unsigned hash;
};

struct map {
	struct arena *arena;
	struct map_entry *v;
	size_t n;
	size_t cap;
	unsigned *slot; /* index + 1 into v; 0 is free */
	size_t slots;	/* a power of two */
};

/* The value, or NULL. */
void *map_get(const struct map *m, struct str key);

/* False, and nothing changed, if the key is there already. */
bool map_add(struct map *m, struct str key, void *value);

#endif
