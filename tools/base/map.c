#include "base/map.h"

#include <stdint.h>
#include <string.h>

static uint64_t
mix(uint64_t h, uint64_t part)
{
	h = (h ^ part) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

/* Up to eight bytes, some of them twice. */
static uint64_t
load_short(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;
	uint32_t first, last;

	if (n == 0)
		return 0;
	if (n < 4)
		return u[0] | u[n / 2] << 8 | u[n - 1] << 16;
	memcpy(&first, p, sizeof(first));
	memcpy(&last, p + n - 4, sizeof(last));
	return (uint64_t)first << 32 | last;
}

/*
 * Eight bytes at a time, as every field of every record is looked up.  Nobody
 * outside chooses keys to collide: the sizes of records and schemas are
 * bounded before they come here.
 */
static unsigned
hash_of(struct str key)
{
	uint64_t h = key.n, part;
	size_t i;

	if (key.n <= 8)
		return (unsigned)mix(h, load_short(key.p, key.n));
	for (i = 0; key.n - i > 8; i += 8) {
		memcpy(&part, key.p + i, 8);
		h = mix(h, part);
	}
	memcpy(&part, key.p + key.n - 8, 8);
	return (unsigned)mix(h, part);
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
