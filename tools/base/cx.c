#include "base/cx.h"

#include <assert.h>

struct cx_end {
	void (*fn)(void *);
	void *arg;
	struct cx_end *next;
};

void
cx_at_end(struct cx *cx, void (*fn)(void *), void *arg)
{
	struct cx_end *e = ARENA_NEW(&cx->run, struct cx_end);

	*e = (struct cx_end){ fn, arg, cx->end };
	cx->end = e;
}

void
cx_release(struct cx *cx)
{
	for (; cx->end; cx->end = cx->end->next)
		cx->end->fn(cx->end->arg);
	arena_release(&cx->scratch);
	arena_release(&cx->run);
}

int
fail(struct cx *cx, enum error_kind kind, const char *fmt, ...)
{
	va_list ap;

	assert(cx->err == ERR_NONE);
	assert(kind != ERR_NONE);
	cx->err = kind;
	va_start(ap, fmt);
	cx->err_text = arena_vprintf(&cx->run, fmt, ap);
	va_end(ap);
	return -1;
}

/* Does it begin with "line:column: "? */
static bool
begins_with_place(struct str text)
{
	struct str line, column;

	return str_next(&text, ':', &line) && str_next(&text, ':', &column) &&
	    str_number(line) > 0 && str_number(column) > 0;
}

int
within(struct cx *cx, struct str place)
{
	assert(cx->err != ERR_NONE);
	cx->err_text = arena_printf(&cx->run,
	    begins_with_place(cx->err_text) ? "%.*s:%.*s" : "%.*s: %.*s",
	    STR_ARG(place), STR_ARG(cx->err_text));
	return -1;
}

int
advise(struct cx *cx, const char *fmt, ...)
{
	va_list ap;

	assert(cx->err != ERR_NONE);
	va_start(ap, fmt);
	cx->err_remedy = arena_vprintf(&cx->run, fmt, ap);
	va_end(ap);
	return -1;
}

void
cx_forgive(struct cx *cx)
{
	cx->err = ERR_NONE;
	cx->err_text = cx->err_remedy = (struct str){ 0 };
}

int
cx_adopt(struct cx *cx, const struct cx *other)
{
	assert(other->err != ERR_NONE);
	fail(cx, other->err, "%.*s", STR_ARG(other->err_text));
	cx->err_remedy = arena_dup(&cx->run, other->err_remedy);
	return -1;
}
