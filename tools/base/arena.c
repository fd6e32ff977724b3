#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	ARENA_ALIGN = 16,
	ARENA_CHUNK = 64 * 1024,
#ifdef ARENA_MALLOC
	ARENA_LARGE = 0, /* each object has a chunk of its own */
#else
	ARENA_LARGE = ARENA_CHUNK / 4,
#endif
	EXIT_NO_MEMORY = 3
};

struct arena_chunk {
	struct arena_chunk *before;
	size_t size;
	_Alignas(ARENA_ALIGN) unsigned char bytes[];
};

static void
no_memory(void)
{
	fputs("taizhang: fatal: out of memory (内存不足)\n", stderr);
	exit(EXIT_NO_MEMORY);
}

static struct arena_chunk *
new_chunk(struct arena *a, size_t size)
{
	struct arena_chunk *c;

	if (size > SIZE_MAX - sizeof(*c))
		no_memory();
	c = malloc(sizeof(*c) + size);
	if (!c)
		no_memory();
	c->size = size;
	a->total += size;
	return c;
}

static void
push_chunk(struct arena *a, size_t size)
{
	struct arena_chunk *c = new_chunk(a, size);

	c->before = a->chunk;
	a->chunk = c;
	a->used = 0;
}

/* A large object has a chunk of its own, behind the one being filled. */
static void *
alloc_large(struct arena *a, size_t size)
{
	struct arena_chunk *c;

	if (!a->chunk)
		push_chunk(a, ARENA_CHUNK);
	c = new_chunk(a, size);
	c->before = a->chunk->before;
	a->chunk->before = c;
	return memset(c->bytes, 0, size);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	size_t need = (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
	void *p;

	if (need < size)
		no_memory();
	if (need > ARENA_LARGE)
		return alloc_large(a, size);
	if (!a->chunk || a->chunk->size - a->used < need)
		push_chunk(a, ARENA_CHUNK);
	p = a->chunk->bytes + a->used;
	a->used += need;
	return memset(p, 0, size);
}

void *
arena_array(struct arena *a, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		no_memory();
	return arena_alloc(a, count * size);
}

/* Give back the chunk that holds this object and nothing else, if it does. */
static void
release_large(struct arena *a, const void *object)
{
	struct arena_chunk **at, *c;

	if (!a->chunk)
		return;
	for (at = &a->chunk->before; (c = *at) != NULL; at = &c->before) {
		if (c->bytes != object || c->size <= ARENA_LARGE)
			continue;
		*at = c->before;
		a->total -= c->size;
		free(c);
		return;
	}
}

void *
arena_grow(struct arena *a, void *old, size_t count, size_t *cap, size_t size)
{
	void *new;

	*cap = *cap ? *cap * 2 : 8;
	new = arena_array(a, *cap, size);
	if (count > 0)
		memcpy(new, old, count * size);
	if (count * size > ARENA_LARGE)
		release_large(a, old);
	return new;
}

char *
arena_cstr(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return p;
}

struct str
arena_dup(struct arena *a, struct str s)
{
	if (str_none(s))
		return s;
	return (struct str){ arena_cstr(a, s), s.n };
}

static char *
append(char *to, struct str s)
{
	if (s.n > 0)
		memcpy(to, s.p, s.n);
	return to + s.n;
}

struct str
arena_join(struct arena *a, struct str x, struct str y, struct str z)
{
	char *p = arena_alloc(a, x.n + y.n + z.n + 1);

	append(append(append(p, x), y), z);
	return (struct str){ p, x.n + y.n + z.n };
}

struct str
arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *p;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n < 0)
		return STR("(unprintable)");
	p = arena_alloc(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	return (struct str){ p, (size_t)n };
}

struct str
arena_printf(struct arena *a, const char *fmt, ...)
{
	struct str s;
	va_list ap;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

void
arena_release(struct arena *a)
{
	struct arena_chunk *before;

	for (; a->chunk; a->chunk = before) {
		before = a->chunk->before;
		free(a->chunk);
	}
	a->used = a->total = 0;
}

void
arena_clear(struct arena *a)
{
	struct arena_chunk *keep = a->chunk, *old;

#ifdef ARENA_MALLOC
	arena_release(a);
	return;
#endif
	if (!keep)
		return;
	while ((old = keep->before) != NULL) {
		keep->before = old->before;
		a->total -= old->size;
		free(old);
	}
	a->used = 0;
}
