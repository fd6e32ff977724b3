#include "core/header.h"

#include <string.h>

#include "core/suggest.h"
#include "port/i18n.h"

/* How a line that carries a value on begins. */
#define CONTINUED STR("--   ")

enum { KEYS_MAX = 32 };

static bool
is_allowed(struct str key, const char *const *allowed)
{
	for (; *allowed; allowed++)
		if (str_eq(key, str_from(*allowed)))
			return true;
	return false;
}

static int
refuse_key(
    struct cx *cx, struct str key, unsigned line, const char *const *allowed)
{
	struct str name[KEYS_MAX], near;
	size_t n;

	for (n = 0; allowed[n] && n < KEYS_MAX; n++)
		name[n] = str_from(allowed[n]);
	near = suggest_nearest(&cx->scratch, key, name, n);
	if (str_none(near))
		near = name[0];
	return fail(cx, ERR_WORLD,
	    _("%u:4: the header knows no “%.*s”; did "
	      "you mean “%.*s”?"),
	    line, STR_ARG(key), STR_ARG(near));
}

static int
add_line(struct cx *cx, struct str line, unsigned number,
    const char *const *allowed, struct header *out, struct header_value **last)
{
	struct header_value *v;
	struct str key, value;

	if (str_starts(line, CONTINUED) && *last) {
		(*last)->text = arena_printf(&cx->run, "%.*s%s%.*s",
		    STR_ARG((*last)->text), (*last)->text.n ? " " : "",
		    STR_ARG(str_trim(str_slice(line, CONTINUED.n, line.n))));
		return 0;
	}
	line = str_slice(line, 2, line.n);
	if (!str_cut(line, ':', &key, &value))
		return fail(cx, ERR_WORLD,
		    _("%u:1: the header is made of "
		      "lines “-- key: value”"),
		    number);
	key = str_trim(key);
	if (!is_allowed(key, allowed))
		return refuse_key(cx, key, number, allowed);
	v = ARENA_NEW(&cx->run, struct header_value);
	*v = (struct header_value){ str_trim(value), number };
	if (!map_add(&out->value, key, v))
		return fail(cx, ERR_WORLD,
		    _("%u:4: “%.*s” stands in the "
		      "header twice"),
		    number, STR_ARG(key));
	*last = v;
	return 0;
}

int
header_parse(struct cx *cx, struct str text, const char *const *allowed,
    struct header *out)
{
	struct header_value *last = NULL;
	struct str rest = text, line;

	*out = (struct header){ .value.arena = &cx->run, .sql_line = 1 };
	out->sql = text;
	while (str_next(&rest, '\n', &line) && str_starts(line, STR("--"))) {
		if (add_line(cx, line, out->sql_line, allowed, out, &last) < 0)
			return -1;
		out->sql = str_none(rest) ? STR("") : rest;
		out->sql_line++;
	}
	return 0;
}

struct str
header_get(const struct header *h, const char *key)
{
	const struct header_value *v = map_get(&h->value, str_from(key));

	return v ? v->text : (struct str){ 0 };
}

int
header_need(
    struct cx *cx, const struct header *h, const char *key, struct str *out)
{
	*out = header_get(h, key);
	if (out->n == 0)
		return fail(cx, ERR_WORLD,
		    _("1:1: the header lacks a line "
		      "“-- %s: …”"),
		    key);
	return 0;
}
