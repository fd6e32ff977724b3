#include "base/map.h"

/* FNV-1a: short keys, and nobody outside chooses them to collide: the sizes
 * of records and schemas are bounded before they come here. */
static unsigned
hash_of(struct str key)
{
	unsigned h = 2166136261u;
	size_t i;

	for (i = 0; i < key.n; i++)
		h = (h ^ (unsigned char)key.p[i]) * 16777619u;
	return h;
}

/* The slot where the key is, or the free one where it would go. */
static unsigned *
slot_of(const struct map *m, struct str key, unsigned hash)
{
	size_t i = hash & (m->slots - 1);

	while (m->slot[i] != 0) {
		const struct map_entry *e = &m->v[m->slot[i] - 1];

		if (e->hash == hash && str_eq(e->key, key))
			break;
		i = (i + 1) & (m->slots - 1);
	}
	return &m->slot[i];
}

void *
map_get(const struct map *m, struct str key)
{
	unsigned at;

	if (m->slots == 0)
		return NULL;
	at = *slot_of(m, key, hash_of(key));
	return at ? m->v[at - 1].value : NULL;
}

static void
widen(struct map *m)
{
	size_t i;

	m->slots = m->slots ? m->slots * 2 : 16;
	m->slot = ARENA_ARRAY(m->arena, m->slots, unsigned);
	for (i = 0; i < m->n; i++)
		*slot_of(m, m->v[i].key, m->v[i].hash) = (unsigned)i + 1;
}

bool
map_add(struct map *m, struct str key, void *value)
{
	unsigned hash = hash_of(key);
	unsigned *slot;

	if (m->n * 2 >= m->slots)
		widen(m);
	slot = slot_of(m, key, hash);
	if (*slot != 0)
		return false;
	if (m->n == m->cap)
		m->v = arena_grow(m->arena, m->v, m->n, &m->cap, sizeof(*m->v));
	m->v[m->n++] = (struct map_entry){ key, value, hash };
	*slot = (unsigned)m->n;
	return true;
}
