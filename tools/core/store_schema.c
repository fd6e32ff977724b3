#include "core/store_schema.h"

#include "port/i18n.h"

static const char schema_tables[] =
    "CREATE TABLE schema_type(type PRIMARY KEY, title, title_en, path,"
    " state_field, has_transitions);"
    "CREATE TABLE schema_field(type, pointer, title, title_en, kind,"
    " PRIMARY KEY(type, pointer)) WITHOUT ROWID;"
    "CREATE TABLE schema_initial(type, state);"
    "CREATE TABLE schema_transition(type, was, state);"
    "CREATE TABLE schema_immutable(type, field, kept);"
    "CREATE TABLE schema_freeze(type, clause, state, kind, field, strict);"
    "CREATE TABLE schema_append(type, field);"
    "CREATE INDEX immutable_of ON schema_immutable(type);"
    "CREATE INDEX freeze_of ON schema_freeze(type);"
    "CREATE INDEX append_of ON schema_append(type);";

enum {
	TYPES,
	FIELDS,
	INITIALS,
	TRANSITIONS,
	IMMUTABLES,
	FREEZES,
	APPENDS,
	INSERTS
};

static const char *const inserts[INSERTS] = {
	"INSERT INTO schema_type VALUES(?,?,?,?,?,CAST(? AS INTEGER))",
	"INSERT OR IGNORE INTO schema_field VALUES(?,?,?,?,?)",
	"INSERT INTO schema_initial VALUES(?,?)",
	"INSERT INTO schema_transition VALUES(?,?,?)",
	"INSERT INTO schema_immutable VALUES(?,?,CAST(? AS INTEGER))",
	"INSERT INTO schema_freeze VALUES(?,?,?,?,?,CAST(? AS INTEGER))",
	"INSERT INTO schema_append VALUES(?,?)",
};

/* The INSERTs, prepared when first used. */
struct filling {
	struct db *db;
	struct query *insert[INSERTS];
};

/* INSERT one row of texts. */
static int
add_row(struct cx *cx, struct filling *f, int into, const struct str *v, int n)
{
	struct query **q = &f->insert[into];
	int i;

	if (!*q)
		*q = db_prepare(cx, f->db, str_from(inserts[into]));
	if (!*q)
		return -1;
	for (i = 0; i < n; i++)
		query_bind_text(*q, i + 1, v[i]);
	return query_run(cx, *q);
}

static int
add_states(struct cx *cx, struct filling *to, const struct type *t)
{
	size_t i, k;

	for (i = 0; i < t->transitions; i++) {
		const struct transition *move = &t->transition[i];

		for (k = 0; k < move->states; k++) {
			struct str v[] = { t->name, move->was, move->state[k] };
			struct str first[] = { t->name, move->state[k] };

			if (str_none(move->was) ?
				add_row(cx, to, INITIALS, first, 2) < 0 :
				add_row(cx, to, TRANSITIONS, v, 3) < 0)
				return -1;
		}
	}
	return 0;
}

static struct str
kind_word(enum field_kind kind)
{
	switch (kind) {
	case FIELD_TEXT:
		return STR("text");
	case FIELD_INT:
		return STR("integer");
	case FIELD_REAL:
		return STR("number");
	case FIELD_BOOL:
		return STR("boolean");
	case FIELD_DATE:
		return STR("date");
	case FIELD_MONEY:
		return STR("money");
	case FIELD_OBJECT:
		return STR("object");
	case FIELD_LIST:
		return STR("list");
	}
	return STR("");
}

static int
add_fields(struct cx *cx, struct filling *to, const struct type *t,
    const struct field *f)
{
	struct str v[] = { t->name, f->pointer, f->title, f->title_en,
		kind_word(f->kind) };
	const struct field *m;

	if (f->pointer.n > 0 && add_row(cx, to, FIELDS, v, 5) < 0)
		return -1;
	if (f->kind == FIELD_LIST)
		return add_fields(cx, to, t, f->item);
	for (m = f->kind == FIELD_OBJECT ? f->first : NULL; m; m = m->next)
		if (add_fields(cx, to, t, m) < 0)
			return -1;
	return 0;
}

/* A row for each state and field that a clause names; NULL: for all. */
static int
add_clause(struct cx *cx, struct filling *to, const struct type *t, size_t n)
{
	const struct freeze_clause *c = &t->freeze.clause[n];
	struct str v[] = { t->name, arena_printf(&cx->scratch, "%zu", n), { 0 },
		STR("all"), { 0 }, c->strict ? STR("1") : STR("0") };
	size_t i, k;

	if (c->fields > 0)
		v[3] = c->only ? STR("only") : STR("except");
	for (i = 0; i == 0 || i < c->states; i++)
		for (k = 0; k == 0 || k < c->fields; k++) {
			if (c->states > 0)
				v[2] = c->state[i];
			if (c->fields > 0)
				v[4] = c->field[k];
			if (add_row(cx, to, FREEZES, v, 6) < 0)
				return -1;
		}
	return 0;
}

static int
add_freeze(struct cx *cx, struct filling *to, const struct type *t)
{
	size_t i;

	for (i = 0; i < t->freeze.clauses; i++)
		if (add_clause(cx, to, t, i) < 0)
			return -1;
	for (i = 0; i < t->freeze.appends; i++) {
		struct str row[] = { t->name, t->freeze.append[i] };

		if (add_row(cx, to, APPENDS, row, 2) < 0)
			return -1;
	}
	return 0;
}

static int
add_type(struct cx *cx, struct filling *to, const struct type *t)
{
	struct str v[] = { t->name, t->title, t->title_en, t->path,
		t->state_field, t->transitions ? STR("1") : STR("0") };
	size_t i;

	if (add_row(cx, to, TYPES, v, 6) < 0 || add_states(cx, to, t) < 0 ||
	    add_fields(cx, to, t, t->root) < 0)
		return -1;
	for (i = 0; i < t->immutables; i++) {
		int kept = type_keeps(cx, t, t->immutable[i]);
		struct str row[] = { t->name, t->immutable[i],
			arena_printf(&cx->scratch, "%d", kept) };

		if (kept < 0 || add_row(cx, to, IMMUTABLES, row, 3) < 0)
			return -1;
	}
	return add_freeze(cx, to, t);
}

int
store_schema_add(struct cx *cx, struct db *db, const struct types *types)
{
	struct filling to = { .db = db };
	size_t i;
	int rc = db_exec(cx, db, schema_tables);

	for (i = 0; rc == 0 && i < types->n; i++)
		rc = add_type(cx, &to, types->v[i]);
	for (i = 0; i < INSERTS; i++)
		query_close(to.insert[i]);
	return rc;
}
