#include "core/echo.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/stamp.h"

enum { ECHO_BYTES = 64 << 20, TEXTS = 9 };

static struct str
file_of(struct cx *cx, const struct echo *e)
{
	return arena_printf(&cx->scratch, "%.*s/findings", STR_ARG(e->dir));
}

struct str
echo_key(struct cx *cx, struct str key, const unsigned char tree[SOURCE_OID],
    struct str day)
{
	struct buf b = { .arena = &cx->run };
	size_t i;

	buf_printf(&b, "%.*s ", STR_ARG(key));
	for (i = 0; i < SOURCE_OID; i++)
		buf_printf(&b, "%02x", tree[i]);
	buf_printf(&b, " %.*s %.*s", STR_ARG(day),
	    STR_ARG(texts_pick((struct texts){ STR("zh"), STR("en") })));
	return buf_str(&b);
}

/* --- leaving it --- */

static void
put(struct buf *b, struct str s)
{
	if (str_none(s)) {
		buf_add(b, STR("-"));
		return;
	}
	buf_printf(b, "%zu:", s.n);
	buf_add(b, s);
}

static void
put_number(struct buf *b, size_t n)
{
	buf_printf(b, "%zu:", n);
}

static void
put_finding(struct buf *b, const struct echo *e, const struct finding *f)
{
	const struct str text[TEXTS] = { f->rule, f->article, f->path,
		f->record, f->field, f->text, f->remedy, f->due, f->owner };
	size_t i;

	put_number(b, f->severity);
	put_number(b, f->line);
	put_number(b, f->column);
	put_number(b, rules_get(&e->rules, f->rule) != NULL);
	for (i = 0; i < TEXTS; i++)
		put(b, text[i]);
}

void
echo_leave(struct cx *cx, const struct echo *e)
{
	struct buf b = { .arena = &cx->scratch };
	struct str file = file_of(cx, e);
	struct str beside = arena_printf(
	    &cx->scratch, "%.*s.%d", STR_ARG(file), stamp_process());
	size_t i;

	put(&b, e->key);
	put_number(&b, e->records);
	put_number(&b, e->findings.n);
	for (i = 0; i < e->findings.n; i++)
		put_finding(&b, e, &e->findings.v[i]);
	if (file_put(beside, buf_str(&b)) && file_rename(cx, beside, file) < 0)
		cx_forgive(cx);
	file_remove(beside);
}

/* --- hearing it --- */

struct hearing {
	struct str rest;
	bool ok;
};

static size_t
take_number(struct hearing *h)
{
	struct str digits;
	size_t n = 0, i;

	h->ok = h->ok && str_cut(h->rest, ':', &digits, &h->rest);
	if (!h->ok || digits.n == 0 || digits.n > 9) {
		h->ok = false;
		return 0;
	}
	for (i = 0; i < digits.n; i++) {
		h->ok = h->ok && digits.p[i] >= '0' && digits.p[i] <= '9';
		n = n * 10 + (size_t)(digits.p[i] - '0');
	}
	return h->ok ? n : 0;
}

static struct str
take(struct hearing *h)
{
	struct str s = { 0 };
	size_t n;

	if (str_starts(h->rest, STR("-"))) {
		h->rest = str_slice(h->rest, 1, h->rest.n);
		return s;
	}
	n = take_number(h);
	if (n > h->rest.n)
		h->ok = false;
	if (!h->ok)
		return s;
	s = str_slice(h->rest, 0, n);
	h->rest = str_slice(h->rest, n, h->rest.n);
	return s;
}

/* Findings come in the order of paths, rules are asked for by id. */
static void
know_rule(struct cx *cx, struct rules *rules, struct str id)
{
	size_t i;

	if (rules_get(rules, id))
		return;
	if (rules->n == rules->cap)
		rules->v = arena_grow(&cx->run, rules->v, rules->n, &rules->cap,
		    sizeof(*rules->v));
	for (i = rules->n++; i > 0 && str_cmp(rules->v[i - 1].id, id) > 0; i--)
		rules->v[i] = rules->v[i - 1];
	rules->v[i] = (struct rule){ .id = id };
}

static void
take_finding(struct cx *cx, struct hearing *h, struct echo *e)
{
	struct finding f = { 0 };
	struct str *text[TEXTS] = { &f.rule, &f.article, &f.path, &f.record,
		&f.field, &f.text, &f.remedy, &f.due, &f.owner };
	bool is_rule;
	size_t i;

	f.severity = (enum severity)take_number(h);
	f.line = (uint32_t)take_number(h);
	f.column = (uint32_t)take_number(h);
	is_rule = take_number(h) != 0;
	for (i = 0; i < TEXTS; i++)
		*text[i] = take(h);
	h->ok = h->ok && f.severity <= SEV_WARNING;
	if (!h->ok)
		return;
	findings_add(cx, &e->findings, &f);
	if (is_rule)
		know_rule(cx, &e->rules, arena_dup(&cx->run, f.rule));
}

bool
echo_hear(struct cx *cx, struct echo *e)
{
	struct arena a = { 0 };
	struct hearing h = { .ok = true };
	size_t n = 0;

	if (file_read(cx, &a, file_of(cx, e), ECHO_BYTES, &h.rest) != 0)
		h.ok = false;
	if (cx->err != ERR_NONE)
		cx_forgive(cx);
	h.ok = h.ok && str_eq(take(&h), e->key);
	if (h.ok) {
		e->records = take_number(&h);
		n = take_number(&h);
	}
	while (h.ok && n-- > 0)
		take_finding(cx, &h, e);
	arena_release(&a);
	return h.ok && h.rest.n == 0;
}
