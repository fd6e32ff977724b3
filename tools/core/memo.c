#include "core/memo.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/stamp.h"

enum { PASSED_BYTES = 4096 };

static int
keep(struct cx *cx, struct query *q, const struct rule *r, size_t n)
{
	const struct str text[] = { r->id, r->of, r->reads, r->views, r->file,
		r->sql };
	size_t i;

	for (i = 0; i < sizeof(text) / sizeof(text[0]); i++)
		query_bind_text(q, (int)i + 1, text[i]);
	query_bind_int(q, 7, r->severity);
	query_bind_int(q, 8, r->on);
	query_bind_int(q, 9, r->sql_line);
	query_bind_int(q, 10, (int64_t)n);
	return query_run(cx, q);
}

int
memo_keep(struct cx *cx, struct db *db, const struct rules *rules)
{
	struct query *q;
	size_t i;
	int rc = 0;

	if (db_exec(cx, db,
		"CREATE TABLE rule_memo(rule, of, reads, views, file, sql,"
		" severity, on_, line, n, PRIMARY KEY(severity, n))"
		" WITHOUT ROWID") < 0)
		return -1;
	q = db_prepare(
	    cx, db, STR("INSERT INTO rule_memo VALUES(?,?,?,?,?,?,?,?,?,?)"));
	for (i = 0; q && rc == 0 && i < rules->n; i++)
		rc = keep(cx, q, &rules->v[i], i);
	query_close(q);
	return q ? rc : -1;
}

static void
recall(struct cx *cx, const struct query *q, struct rule *r)
{
	struct arena *a = &cx->run;

	*r = (struct rule){
		.id = arena_dup(a, query_text(q, 0)),
		.of = arena_dup(a, query_text(q, 1)),
		.reads = arena_dup(a, query_text(q, 2)),
		.views = arena_dup(a, query_text(q, 3)),
		.file = arena_dup(a, query_text(q, 4)),
		.sql = arena_dup(a, query_text(q, 5)),
		.on = (enum stir)query_int(q, 6),
		.on_change = query_int(q, 6) != STIR_NONE,
		.sql_line = (unsigned)query_int(q, 7),
	};
	if (r->of.n == 0)
		r->of = (struct str){ 0 };
}

int
memo_recall(
    struct cx *cx, struct db *db, enum severity severity, struct rules *out)
{
	struct query *q = db_prepare(cx, db,
	    STR("SELECT rule, of, reads, views, file, sql, on_, line"
		" FROM rule_memo WHERE severity = ? ORDER BY n"));
	int rc = -1;

	*out = (struct rules){ 0 };
	if (q)
		query_bind_int(q, 1, severity);
	while (q && (rc = query_step(cx, q)) > 0) {
		if (out->n == out->cap)
			out->v = arena_grow(&cx->run, out->v, out->n, &out->cap,
			    sizeof(*out->v));
		recall(cx, q, &out->v[out->n]);
		out->v[out->n++].severity = severity;
	}
	query_close(q);
	return rc;
}

static struct str
file_of(struct cx *cx, struct str dir)
{
	return arena_printf(&cx->scratch, "%.*s/passed", STR_ARG(dir));
}

static struct str
hex_of(struct cx *cx, const unsigned char tree[SOURCE_OID])
{
	struct buf hex = { .arena = &cx->scratch };
	size_t i;

	for (i = 0; i < SOURCE_OID; i++)
		buf_printf(&hex, "%02x", tree[i]);
	return buf_str(&hex);
}

bool
memo_passed(struct cx *cx, struct str dir, struct str key,
    const unsigned char tree[SOURCE_OID])
{
	struct str text, line, hex = hex_of(cx, tree);

	if (file_read(
		cx, &cx->scratch, file_of(cx, dir), PASSED_BYTES, &text) != 0) {
		cx_forgive(cx);
		return false;
	}
	if (!str_next(&text, '\n', &line) || !str_eq(line, key))
		return false;
	while (str_next(&text, '\n', &line))
		if (str_eq(line, hex))
			return true;
	return false;
}

void
memo_pass(struct cx *cx, struct str dir, struct str key,
    const unsigned char was[SOURCE_OID], const unsigned char is[SOURCE_OID])
{
	struct str file = file_of(cx, dir);
	struct str beside = arena_printf(
	    &cx->scratch, "%.*s.%d", STR_ARG(file), stamp_process());
	struct str text = arena_printf(&cx->scratch, "%.*s\n%.*s\n%.*s\n",
	    STR_ARG(key), STR_ARG(hex_of(cx, is)),
	    STR_ARG(was ? hex_of(cx, was) : STR("")));

	if (file_put(beside, text) && file_rename(cx, beside, file) < 0)
		cx_forgive(cx);
	file_remove(beside);
}
