#include "core/store.h"

#include "core/store_bind.h"
#include "core/store_index.h"
#include "core/store_reads.h"
#include "core/store_schema.h"
#include "core/store_settle.h"
#include "core/store_views.h"
#include "core/texts.h"
#include "core/view.h"

struct store {
	struct db *db;
	const struct types *types;
	struct table **table; /* each type's own, as types->v */
	struct map by_type;   /* type name → its struct table */
	struct query *broken, *change, *change_field;
	struct query *find;
	struct table *stirred; /* by the change that came last, or NULL */
	enum stir stir;	       /* the most that the move did */
	struct store_indexes indexes;
	struct store_views views;
	struct store_reads reads;
	bool bounded, stays;
	struct cx *cx;	   /* of the statement that is being prepared */
	struct db_use use; /* ... by way of views that are kept */
};

static const char tables_of_the_move[] =
    "CREATE TABLE broken(type, id, path);"
    "CREATE TABLE change(type, record, path, kind, state, was_state,"
    " old_sha256, new_sha256, key_date, PRIMARY KEY(record, path))"
    " WITHOUT ROWID;"
    "CREATE TABLE change_field(record, field, old, new,"
    " PRIMARY KEY(record, field)) WITHOUT ROWID;"
    "CREATE TABLE recount(record, name, key, value);"
    "CREATE TABLE found(rule, severity, record, field, due);"
    "CREATE TABLE act(commit_id, author, author_email, committer,"
    " committer_email, subject, message, signer, verdict, seen_at);";

static const char *const time_prefix[] = { "", "was_" };

static int
make_table(struct cx *cx, void *arg, struct table *t)
{
	struct store *s = arg;
	int i;

	for (i = STORE_NOW; i <= STORE_WAS; i++)
		if (db_exec(cx, s->db,
			table_ddl(&cx->scratch, t, time_prefix[i]).p) < 0)
			return -1;
	return 0;
}

static int
plan_table(struct cx *cx, void *arg, struct table *t)
{
	struct store *s = arg;

	store_index_plan(cx, &s->indexes, t);
	store_reads_plan(cx, &s->reads, t);
	return 0;
}

static struct table *
plan_type(struct cx *cx, struct store *s, size_t i)
{
	const struct type *type = s->types->v[i];

	s->table[i] = table_of_type(cx, type);
	map_add(&s->by_type, type->name, s->table[i]);
	table_each(cx, s->table[i], plan_table, s);
	return s->table[i];
}

/* What the schemas say of tables. */
static void
plan_tables(struct cx *cx, struct store *s)
{
	const struct types *types = s->types;
	size_t i;

	s->table = ARENA_ARRAY(&cx->run, types->n, struct table *);
	s->by_type.arena = &cx->run;
	for (i = 0; i < types->n; i++)
		if (types->v[i]->schema || !types->set)
			plan_type(cx, s, i);
}

/* The type's own table, though it was read only now; it lives as long. */
static struct table *
own_table(struct store *s, const struct type *type)
{
	struct table *t = map_get(&s->by_type, type->name);
	size_t i;

	for (i = 0; !t && i < s->types->n; i++)
		if (s->types->v[i] == type)
			t = plan_type(s->types->cx, s, i);
	return t;
}

static int
make_tables(struct cx *cx, struct store *s)
{
	size_t i;

	for (i = 0; i < s->types->n; i++)
		if (table_each(cx, s->table[i], make_table, s) < 0)
			return -1;
	return 0;
}

static int
prepare_inserts(struct cx *cx, struct store *s)
{
	s->broken =
	    db_prepare(cx, s->db, STR("INSERT INTO broken VALUES(?,?,?)"));
	if (!s->broken)
		return -1;
	s->change = db_prepare(
	    cx, s->db, STR("INSERT INTO change VALUES(?,?,?,?,?,?,?,?,?)"));
	if (!s->change)
		return -1;
	s->change_field = db_prepare(cx, s->db,
	    STR("INSERT OR REPLACE INTO change_field VALUES(?,?,?,?)"));
	return s->change_field ? 0 : -1;
}

static int
make_all(struct cx *cx, struct store *s)
{
	if (db_exec(cx, s->db, "BEGIN") < 0 ||
	    db_exec(cx, s->db, tables_of_the_move) < 0 ||
	    make_tables(cx, s) < 0 || store_schema_add(cx, s->db, s->types) < 0)
		return -1;
	return prepare_inserts(cx, s);
}

/* What was made in an earlier run. */
static int
resume_all(struct cx *cx, struct store *s)
{
	if (db_exec(cx, s->db, "BEGIN IMMEDIATE") < 0 ||
	    store_index_resume(cx, &s->indexes, s->db) < 0 ||
	    store_views_resume(cx, s->db, &s->views) < 0)
		return -1;
	/* who reads types as they are asked for needs few views, too */
	if (!s->types->set && store_wake(cx, s, (struct str){ 0 }) < 0)
		return -1;
	return prepare_inserts(cx, s);
}

static bool
is_touched(void *arg, struct str type)
{
	return store_stir(arg, type) > STIR_NONE;
}

static struct store *
start(struct cx *cx, const struct types *types, struct db *db,
    int (*fill)(struct cx *cx, struct store *s))
{
	struct store *s = ARENA_NEW(&cx->run, struct store);

	if (!db)
		return NULL;
	s->types = types;
	s->db = db;
	db_set_touched(db, is_touched, s);
	plan_tables(cx, s);
	if (fill(cx, s) < 0) {
		store_close(s);
		return NULL;
	}
	return s;
}

struct store *
store_open(struct cx *cx, const struct types *types, int as_of)
{
	return start(cx, types, db_open(cx, as_of), make_all);
}

struct store *
store_create(
    struct cx *cx, const struct types *types, int as_of, struct str path)
{
	return start(cx, types, db_open_file(cx, as_of, path, true), make_all);
}

struct store *
store_resume(
    struct cx *cx, const struct types *types, int as_of, struct str path)
{
	return start(
	    cx, types, db_open_file(cx, as_of, path, false), resume_all);
}

/* As large as a move commonly is, for SQLite's choice of where to begin. */
static int
expect_move(struct cx *cx, void *arg, struct table *t)
{
	struct store *s = arg;

	return db_exec(cx, s->db,
	    arena_printf(&cx->scratch,
		"INSERT INTO sqlite_stat1 VALUES('was_%.*s', 'was_%.*s',"
		" '8 4 1')",
		STR_ARG(t->name), STR_ARG(t->name))
		.p);
}

/* Its tables are empty now, and would be taken for large ones. */
static int
expect_moves(struct cx *cx, struct store *s)
{
	size_t i;

	for (i = 0; i < s->types->n; i++)
		if (table_each(cx, s->table[i], expect_move, s) < 0)
			return -1;
	return db_exec(cx, s->db,
	    "INSERT INTO sqlite_stat1 VALUES('change', 'change', '4 1 1'),"
	    " ('change_field', 'change_field', '16 4 1'), ('act', NULL, '1')");
}

int
store_keep(struct cx *cx, struct store *s)
{
	if (db_exec(cx, s->db, "BEGIN; DELETE FROM change;") < 0 ||
	    expect_moves(cx, s) < 0 ||
	    store_views_save(cx, s->db, &s->views) < 0)
		return -1;
	return db_exec(cx, s->db, "COMMIT");
}

static int
close_table(struct cx *cx, void *arg, struct table *t)
{
	(void)cx;
	(void)arg;
	query_close(t->insert[STORE_NOW]);
	query_close(t->insert[STORE_WAS]);
	query_close(t->forget);
	query_close(t->settle);
	return 0;
}

void
store_close(struct store *s)
{
	size_t i;

	if (!s)
		return;
	for (i = 0; s->table && i < s->types->n; i++)
		if (s->table[i])
			table_each(NULL, s->table[i], close_table, NULL);
	query_close(s->find);
	store_views_close(&s->views);
	query_close(s->broken);
	query_close(s->change);
	query_close(s->change_field);
	db_close(s->db);
}

struct db *
store_db(struct store *s)
{
	return s->db;
}

/* What all rows of one record share. */
struct adding {
	struct store *store;
	enum store_time when;
	struct str id;
};

/* The table's INSERT, prepared when a first row comes: most never do. */
static struct query *
insert_into(struct cx *cx, const struct adding *add, struct table *t)
{
	struct query **q = &t->insert[add->when];

	if (!*q)
		*q = db_prepare(cx, add->store->db,
		    table_insert(&cx->scratch, t, time_prefix[add->when]));
	return *q;
}

static int
end_row(struct cx *cx, const struct adding *add, struct table *t)
{
	t->rows += add->when == STORE_NOW;
	return query_run(cx, t->insert[add->when]);
}

static int add_list(struct cx *cx, const struct adding *add, struct table *t,
    struct str pointer, struct str in, const struct node *list);

/*
 * Bind the row's columns; lists in it are rows of their own tables.  pointer
 * is where n stands, in that of the element (or record) whose row this is.
 */
static int
fill_row(struct cx *cx, const struct adding *add, const struct table *t,
    const struct slot *s, struct str pointer, struct str in,
    const struct node *n)
{
	const struct slot *m;
	const struct node *child;

	switch (s->field->kind) {
	case FIELD_LIST:
		return add_list(cx, add, s->table, pointer, in, n);
	case FIELD_OBJECT:
		for (child = n->first; child; child = child->next) {
			m = map_get(&s->member, child->key);
			if (m &&
			    fill_row(cx, add, t, m,
				m->field->kind < FIELD_OBJECT ?
				    pointer :
				    node_pointer(
					&cx->scratch, pointer, child->key),
				in, child) < 0)
				return -1;
		}
		return 0;
	default:
		store_bind(t->insert[add->when], table_fixed(t) + s->column + 1,
		    s->field->kind, n);
		return 0;
	}
}

static int
add_list(struct cx *cx, const struct adding *add, struct table *t,
    struct str pointer, struct str in, const struct node *list)
{
	struct query *q = insert_into(cx, add, t);
	const struct node *n;
	struct str at;
	size_t i = 0;

	if (!q)
		return -1;
	if (list->kind != NODE_LIST)
		return 0;
	for (n = list->first; n; n = n->next) {
		at = node_pointer_at(&cx->scratch, pointer, i);
		query_bind_text(q, 1, add->id);
		query_bind_text(q, 2, at);
		query_bind_text(q, 3, in);
		query_bind_int(q, 4, (int64_t)i++);
		if (fill_row(cx, add, t, t->row, at, at, n) < 0 ||
		    end_row(cx, add, t) < 0)
			return -1;
	}
	return 0;
}

int
store_add(struct cx *cx, struct store *s, enum store_time when,
    const struct type *type, struct str id, struct str path,
    const struct node *root)
{
	struct table *t = own_table(s, type);
	const struct adding add = { s, when, id };
	struct query *q = insert_into(cx, &add, t);

	if (!q)
		return -1;
	query_bind_text(q, 1, id);
	query_bind_text(q, 2, path);
	if (fill_row(cx, &add, t, t->row, STR(""), STR(""), root) < 0)
		return -1;
	return end_row(cx, &add, t);
}

static int
forget_in(struct cx *cx, struct store *s, struct table *t, struct str id)
{
	size_t i;

	if (!t->forget)
		t->forget =
		    db_prepare(cx, s->db, table_delete(&cx->scratch, t));
	if (!t->forget)
		return -1;
	query_bind_text(t->forget, 1, id);
	if (query_run(cx, t->forget) < 0)
		return -1;
	for (i = 0; i < t->children; i++)
		if (forget_in(cx, s, t->child[i], id) < 0)
			return -1;
	return 0;
}

int
store_forget(
    struct cx *cx, struct store *s, const struct type *type, struct str id)
{
	return forget_in(cx, s, own_table(s, type), id);
}

int
store_find(struct cx *cx, struct store *s, struct str id, struct str *type,
    struct str *path)
{
	int rc;

	if (!s->find && store_wake(cx, s, STR("record")) < 0)
		return -1;
	if (!s->find)
		s->find = db_prepare(cx, s->db,
		    STR("SELECT type, path FROM record WHERE record = ?"));
	if (!s->find)
		return -1;
	query_bind_text(s->find, 1, id);
	rc = query_step(cx, s->find);
	if (rc > 0) {
		*type = arena_dup(&cx->run, query_text(s->find, 0));
		*path = arena_dup(&cx->run, query_text(s->find, 1));
	}
	query_reset(s->find);
	return rc;
}

int
store_add_broken(struct cx *cx, struct store *s, struct str type, struct str id,
    struct str path)
{
	query_bind_text(s->broken, 1, type);
	query_bind_text(s->broken, 2, id);
	query_bind_text(s->broken, 3, path);
	return query_run(cx, s->broken);
}

/* What came last, a change or a field of it, says as much. */
static void
stir(struct store *s, enum stir much)
{
	if (s->stir < much)
		s->stir = much;
	if (s->stirred && s->stirred->stir < much)
		s->stirred->stir = much;
}

bool
store_has_type(const struct store *s, struct str type)
{
	return map_get(&s->types->by_name, type) != NULL;
}

enum stir
store_stir(const struct store *s, struct str type)
{
	const struct table *t;

	if (str_none(type))
		return s->stir;
	t = map_get(&s->by_type, type);
	return t ? t->stir : STIR_NONE;
}

int
store_add_change(struct cx *cx, struct store *s, const struct store_change *c)
{
	const struct str v[] = { c->type, c->record, c->path, c->kind, c->state,
		c->was_state, c->old_sha256, c->new_sha256, c->key_date };
	const struct type *type = types_get(s->types, c->type);
	size_t i;

	/* its table may not be there before it gets the record */
	s->stirred = type ? own_table(s, type) : NULL;
	stir(s, STIR_CHANGE);
	if (s->stirred && !str_eq(c->kind, STR("modified")))
		store_reads_touch(s->stirred, (struct str){ 0 });
	if (str_eq(c->kind, STR("added")) ||
	    (str_eq(c->kind, STR("modified")) &&
		!str_eq(c->state, c->was_state)))
		stir(s, STIR_MOVED);
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++)
		query_bind_text(s->change, (int)i + 1, v[i]);
	return query_run(cx, s->change);
}

int
store_add_change_field(struct cx *cx, struct store *s, struct str record,
    struct str field, struct str old, struct str new)
{
	const struct str v[] = { record, field, old, new };
	size_t i;

	stir(s, STIR_EDIT);
	if (s->stirred)
		store_reads_touch(s->stirred, field);
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++)
		query_bind_text(s->change_field, (int)i + 1, v[i]);
	return query_run(cx, s->change_field);
}

/* Any statement may be the first to ask for a column, or a view. */
static void
hear_of_column(void *arg, const char *table, const char *column)
{
	struct store *s = arg;

	store_reads_note(s->cx, &s->reads, table, column);
	store_index_want(s->cx, &s->indexes, table, column);
	if (!s->bounded && !s->stays)
		store_views_want(&s->views, table, &s->use);
}

/* Prepare, and hear what it wants. */
static struct query *
prepare(struct cx *cx, struct store *s, struct str sql, unsigned line,
    struct db_use *use)
{
	struct query *q;

	s->cx = cx;
	s->indexes.n = 0;
	s->use = *use = (struct db_use){ 0 };
	db_watch(s->db, hear_of_column, s);
	q = db_prepare_reading(cx, s->db, sql, line, use);
	db_watch(s->db, NULL, NULL);
	use->as_of |= s->use.as_of;
	use->move |= s->use.move;
	return q;
}

/*
 * Kept views that are wanted.  Whoever wants one has heard of all that it
 * reads, and a view reads those before it.
 */
static int
keep_views(struct cx *cx, struct store *s)
{
	struct store_view *v;

	while ((v = store_views_next(&s->views)))
		if (store_view_keep(cx, s->db, v) < 0)
			return within(cx, v->file);
	return 0;
}

struct query *
store_ask(struct cx *cx, struct store *s, struct str sql, unsigned line,
    struct db_use *use)
{
	struct query *q = prepare(cx, s, sql, line, use);

	if (!q || (s->indexes.n == 0 && !store_views_next(&s->views)))
		return q;
	query_close(q);
	if (store_index_make(cx, &s->indexes, s->db) < 0 ||
	    keep_views(cx, s) < 0)
		return NULL;
	return prepare(cx, s, sql, line, use);
}

int
store_learn(struct cx *cx, struct store *s, struct str sql, unsigned line,
    struct str *reads, struct str *views)
{
	bool bounded = s->bounded;
	struct db_use use;
	struct query *q;

	s->bounded = true;
	store_reads_learn(cx, &s->reads);
	q = prepare(cx, s, sql, line, &use);
	store_reads_end(cx, &s->reads, reads, views);
	s->bounded = bounded;
	query_close(q);
	return q ? store_index_make(cx, &s->indexes, s->db) : -1;
}

bool
store_is_touched(struct store *s, struct str reads)
{
	return store_reads_touched(&s->reads, reads);
}

int
store_wake(struct cx *cx, struct store *s, struct str views)
{
	return store_views_wake(cx, s->db, &s->views, views);
}

void
store_bound(struct store *s)
{
	db_bound(s->db);
	s->bounded = true;
}

int
store_stay(struct cx *cx, struct store *s)
{
	s->stays = true;
	return store_seal_move(cx, s);
}

int
store_settle(struct cx *cx, struct store *s)
{
	s->stir = STIR_NONE;
	s->stirred = NULL;
	return store_settle_tables(cx, s->db, s->table, s->types->n, STORE_WAS);
}

static struct table *
find_table(struct table *t, struct str name)
{
	struct table *found = str_eq(t->name, name) ? t : NULL;
	size_t i;

	for (i = 0; !found && i < t->children; i++)
		found = find_table(t->child[i], name);
	return found;
}

struct table *
store_table(const struct store *s, struct str name)
{
	struct table *t = NULL;
	size_t i;

	for (i = 0; !t && i < s->types->n; i++)
		t = find_table(s->table[i], name);
	return t;
}

struct str
store_label(const struct store *s, const struct query *q, int column)
{
	struct str name = query_name(q, column), table, origin;
	struct str was = str_from(time_prefix[STORE_WAS]);
	const struct table *t;
	size_t i;

	if (!query_origin(q, column, &table, &origin) || !str_eq(origin, name))
		return name;
	t = store_table(s, table);
	if (!t && str_starts(table, was))
		t = store_table(s, str_slice(table, was.n, table.n));
	if (t && str_eq(name, STR("_id")))
		return texts_pick(
		    (struct texts){ t->type->title, t->type->title_en });
	for (i = 0; t && i < t->columns; i++)
		if (str_eq(t->column[i].name, name))
			return texts_pick(
			    (struct texts){ t->column[i].field->title,
				t->column[i].field->title_en });
	return name;
}

int
store_seal(struct cx *cx, struct store *s, struct source *source,
    struct str schema_dir)
{
	if (db_exec(cx, s->db, view_script(cx, s->table, s->types->n).p) < 0 ||
	    store_seal_move(cx, s) < 0 ||
	    store_views_create(cx, s->db, source, schema_dir, &s->views) < 0)
		return -1;
	return db_exec(cx, s->db, "COMMIT; PRAGMA analysis_limit=200; ANALYZE");
}

int
store_seal_move(struct cx *cx, struct store *s)
{
	if (db_exec(cx, s->db, "DROP VIEW IF EXISTS temp.served_touched") < 0)
		return -1;
	return db_exec(
	    cx, s->db, view_of_touched(cx, s->table, s->types->n, s->stays).p);
}

int
store_look(struct cx *cx, struct store *s)
{
	return store_views_look(cx, s->db, &s->views);
}
