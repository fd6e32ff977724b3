#include "core/recount.h"

#include <string.h>

#include "base/date.h"
#include "core/header.h"
#include "core/hindsight.h"
#include "core/past.h"
#include "port/i18n.h"

enum { RECOUNT_BYTES = 64 << 10 };

static const char *const recount_keys[] = { "recount", "from", "at", "day",
	NULL };

/* What is asked for records of a type. */
struct asking {
	const struct recount *r;
	const struct type *type;
	struct str file, sql;
	unsigned sql_line;
	struct str from;    /* the type's table, or a view beside it */
	struct str at, day; /* its columns: which commit, as of which day */
	struct query *insert;
	struct hindsight hindsight;
};

/* A record that names a commit. */
struct named {
	struct str record, commit, day;
};

static int
parse(struct cx *cx, struct asking *a, struct str text)
{
	struct header h;
	struct str name;

	if (header_parse(cx, text, recount_keys, &h) < 0 ||
	    header_need(cx, &h, "recount", &name) < 0 ||
	    header_need(cx, &h, "at", &a->at) < 0 ||
	    header_need(cx, &h, "day", &a->day) < 0)
		return -1;
	a->from = header_get(&h, "from");
	if (str_none(a->from))
		a->from = a->type->table;
	a->sql = h.sql;
	a->sql_line = h.sql_line;
	return 0;
}

static struct str
file_of(struct cx *cx, const struct recount *r, const struct type *type)
{
	return arena_printf(&cx->run, "%.*s/recount/%.*s.sql",
	    STR_ARG(r->schema_dir), STR_ARG(type->name));
}

/* 1 with what is asked for a type; 0: nothing is. */
static int
read_file(struct cx *cx, struct asking *a)
{
	struct str text;
	int rc;

	a->file = file_of(cx, a->r, a->type);
	rc = source_read_path(
	    cx, a->r->source, &cx->run, a->file, RECOUNT_BYTES, &text);
	if (rc > 0)
		return 0;
	if (rc < 0 || parse(cx, a, text) < 0)
		return within(cx, a->file);
	return 1;
}

/* The SELECT, and whether its columns are those that are wanted. */
static struct query *
ask(struct cx *cx, const struct asking *a, struct store *store)
{
	static const char *const needed[] = { "name", "key", "value" };
	struct db_use use;
	struct query *q = store_ask(cx, store, a->sql, a->sql_line, &use);
	size_t i;

	for (i = 0; q && i < sizeof(needed) / sizeof(needed[0]); i++)
		if (query_column(q, str_from(needed[i])) != (int)i) {
			query_close(q);
			q = NULL;
			fail(cx, ERR_WORLD,
			    _("%u:1: the SELECT has the columns name, key and "
			      "value"),
			    a->sql_line);
		}
	if (!q)
		within(cx, a->file);
	return q;
}

static int
add_row(struct cx *cx, const struct asking *a, const struct str v[4],
    const struct query *number)
{
	int i;

	for (i = 0; i < 4; i++)
		query_bind_text(a->insert, i + 1, v[i]);
	if (number && query_kind(number, 2) == QUERY_INT)
		query_bind_int(a->insert, 4, query_int(number, 2));
	return query_run(cx, a->insert);
}

static bool
parse_id(struct str hex, unsigned char id[REPO_OID])
{
	static const char digits[] = "0123456789abcdef";
	size_t i;

	if (hex.n != 2 * REPO_OID)
		return false;
	memset(id, 0, REPO_OID);
	for (i = 0; i < hex.n; i++) {
		const char *d = memchr(digits, hex.p[i], 16);

		if (!d)
			return false;
		id[i / 2] = (unsigned char)(id[i / 2] << 4 | (d - digits));
	}
	return true;
}

/* 1 with the tree of a commit that the tip follows; 0: there is none. */
static int
find_tree(struct cx *cx, const struct recount *r, struct str hex,
    unsigned char tree[REPO_OID])
{
	unsigned char id[REPO_OID];
	struct past p;

	if (!r->tip || !parse_id(hex, id))
		return 0;
	if (past_walk_to(cx, r->repo, r->tip, id, &p) < 0)
		return -1;
	memcpy(tree, p.v[0].tree, REPO_OID);
	return memcmp(p.v[0].id, id, REPO_OID) == 0;
}

static int
count_at(struct cx *cx, struct asking *a, const struct named *n)
{
	const struct str commit[] = { n->record, STR("commit"), n->commit,
		STR("") };
	unsigned char tree[REPO_OID];
	struct query *q;
	int day, rc = find_tree(cx, a->r, n->commit, tree);

	if (rc <= 0 || !date_parse(n->day, &day))
		return rc < 0 ? -1 : 0;
	if (hindsight_stand(cx, &a->hindsight, tree, day) < 0 ||
	    add_row(cx, a, commit, NULL) < 0)
		return -1;
	q = ask(cx, a, a->hindsight.store);
	while (q && (rc = query_step(cx, q)) > 0) {
		const struct str v[] = { n->record, query_text(q, 0),
			query_text(q, 1), query_text(q, 2) };

		if (add_row(cx, a, v, q) < 0)
			break;
	}
	query_close(q);
	return q && rc == 0 ? 0 : -1;
}

/* Which commits do the records of the move name? */
static struct query *
prepare_list(struct cx *cx, const struct asking *a)
{
	struct query *q;

	if (store_wake(cx, a->r->store, (struct str){ 0 }) < 0)
		return NULL;
	q = db_prepare(cx, store_db(a->r->store),
	    arena_printf(&cx->run,
		"SELECT t._id, t.\"%.*s\", t.\"%.*s\" FROM change c"
		" JOIN \"%.*s\" t ON t._id = c.record"
		" WHERE c.type = ? AND t.\"%.*s\" IS NOT NULL"
		" AND (c.kind = 'added' OR c.state IS NOT c.was_state)",
		STR_ARG(a->at), STR_ARG(a->day), STR_ARG(a->from),
		STR_ARG(a->at)));
	if (!q)
		within(cx, a->file);
	return q;
}

static int
list_named(struct cx *cx, const struct asking *a, struct named **v, size_t *n)
{
	struct query *q = prepare_list(cx, a);
	size_t cap = 0;
	int rc = -1;

	*v = NULL;
	*n = 0;
	if (q)
		query_bind_text(q, 1, a->type->name);
	while (q && (rc = query_step(cx, q)) > 0) {
		if (*n == cap)
			*v = arena_grow(&cx->run, *v, *n, &cap, sizeof(**v));
		(*v)[(*n)++] = (struct named){
			arena_dup(&cx->run, query_text(q, 0)),
			arena_dup(&cx->run, query_text(q, 1)),
			arena_dup(&cx->run, query_text(q, 2)),
		};
	}
	query_close(q);
	return rc;
}

/* The past is read with all types, and what is refused today was not then. */
static int
prepare_hindsight(struct cx *cx, struct asking *a)
{
	const struct recount *r = a->r;
	struct refusals *none;

	if (refuse_load(cx, source_empty(cx), r->schema_dir, &none) < 0)
		return -1;
	a->hindsight = (struct hindsight){
		.repo = r->repo,
		.source = r->source,
		.schema_dir = r->schema_dir,
		.records_dir = r->records_dir,
		.types = r->types,
		.refusals = none,
		.jobs = r->jobs,
	};
	return 0;
}

static int
count_named(struct cx *cx, struct asking *a, const struct named *v, size_t n)
{
	size_t i;
	int rc;

	a->insert = db_prepare(cx, store_db(a->r->store),
	    STR("INSERT INTO recount VALUES(?,?,?,?)"));
	rc = a->insert ? prepare_hindsight(cx, a) : -1;
	for (i = 0; rc == 0 && i < n; i++)
		rc = count_at(cx, a, &v[i]);
	hindsight_close(&a->hindsight);
	query_close(a->insert);
	return rc;
}

static bool
is_moved(const struct recount *r, const struct type *type)
{
	return store_stir(r->store, type->name) >= STIR_MOVED;
}

/* Both statements, though nothing may be counted. */
static int
try_out(struct cx *cx, const struct asking *a)
{
	struct query *q = ask(cx, a, a->r->store);

	query_close(q);
	if (!q)
		return -1;
	q = prepare_list(cx, a);
	query_close(q);
	return q ? 0 : -1;
}

static int
enter_type(struct cx *cx, const struct recount *r, const struct type *type)
{
	struct asking a = { .r = r, .type = type };
	struct named *v;
	size_t n;
	int rc = read_file(cx, &a);

	if (rc <= 0)
		return rc;
	if (!r->known && try_out(cx, &a) < 0)
		return -1;
	if (!is_moved(r, type))
		return 0;
	if (list_named(cx, &a, &v, &n) < 0)
		return -1;
	return n > 0 ? count_named(cx, &a, v, n) : 0;
}

int
recount_is_wanted(struct cx *cx, const struct recount *r)
{
	struct str text;
	size_t i;
	int rc;

	for (i = 0; i < r->types->n; i++) {
		if (!is_moved(r, r->types->v[i]))
			continue;
		rc = source_read_path(cx, r->source, &cx->scratch,
		    file_of(cx, r, r->types->v[i]), RECOUNT_BYTES, &text);
		if (rc <= 0)
			return rc < 0 ? -1 : 1;
	}
	return 0;
}

int
recount_enter(struct cx *cx, const struct recount *r)
{
	size_t i;

	if (db_exec(cx, store_db(r->store), "DELETE FROM recount") < 0)
		return -1;
	for (i = 0; i < r->types->n; i++)
		if ((!r->known || is_moved(r, r->types->v[i])) &&
		    enter_type(cx, r, r->types->v[i]) < 0)
			return -1;
	return 0;
}
