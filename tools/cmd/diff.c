#include "cmd/alter_text.h"
#include "cmd/pager.h"
#include "cmd/state.h"
#include "cmd/table.h"
#include "core/alter.h"
#include "core/compare.h"
#include "core/label.h"

enum { READ_MAX = 64 << 20 };

static const struct opt opts[] = {
	{ "format", "text|json|csv", N_("for people, programs or spreadsheets"),
	    0, 0 },
	PAGER_OPTION,
	{ 0 },
};

/* The columns for spreadsheets. */
enum { RECORD, TYPE, NAME, KIND, FIELD, LABEL, OLD, NEW, COLUMNS };

static const char *const names[COLUMNS] = { "record", "type", "name", "kind",
	"field", "label", "old", "new" };
static const char *const labels[COLUMNS] = { N_("record"), N_("type"),
	N_("name"), N_("change"), N_("pointer"), N_("field"), N_("before"),
	N_("after") };

struct differing {
	struct state from, to;
	struct types was, is; /* types of the two states */
	struct alteration **v;
	size_t n, cap;
	size_t count[ALTER_REMOVED + 1];
};

/* The two states that "A", "A B" or "A..B" names. */
static int
open_states(struct cx *cx, const struct call *call, struct differing *d)
{
	struct repo *repo = open_repo(cx);
	struct str a = call->word[0], b = { 0 };
	size_t i;

	if (!repo)
		return -1;
	if (call->words == 2)
		b = call->word[1];
	for (i = 0; call->words == 1 && i + 2 < a.n; i++) {
		if (a.p[i] != '.' || a.p[i + 1] != '.')
			continue;
		b = arena_dup(&cx->run, str_slice(a, i + 2, a.n));
		a = arena_dup(&cx->run, str_slice(a, 0, i));
	}
	return state_open(cx, call, repo, a, &d->from) < 0 ?
	    -1 :
	    state_open(cx, call, repo, b, &d->to);
}

static int
read_side(struct cx *cx, const struct state *s, const struct source_entry *e,
    struct str *out)
{
	int rc;

	*out = (struct str){ 0 };
	if (!e)
		return 0;
	rc = source_read(cx, s->desk.source, &cx->run, e, READ_MAX, out);
	if (rc > 0)
		*out = STR(""); /* no record: too large */
	return rc < 0 ? within(cx, e->path) : 0;
}

static int
add(struct cx *cx, void *arg, const struct source_entry *old,
    const struct source_entry *new)
{
	struct differing *d = arg;
	const size_t folder = d->to.desk.config.records.n + 1;
	struct str path = arena_dup(&cx->run, (old ? old : new)->path);
	struct str type_word, id, was, is;
	const struct type *type;
	struct alteration *a;

	if (!alter_path(path, folder, &type_word, &id))
		return 0;
	type = types_get(&d->is, type_word);
	if (!type)
		type = types_get(&d->was, type_word);
	a = ARENA_NEW(&cx->run, struct alteration);
	if (read_side(cx, &d->from, old, &was) < 0 ||
	    read_side(cx, &d->to, new, &is) < 0 ||
	    alter_make(cx, &cx->run, type, path, folder, was, is, a) < 0)
		return -1;
	if (d->n == d->cap)
		d->v = arena_grow(&cx->run, d->v, d->n, &d->cap, sizeof(*d->v));
	d->v[d->n++] = a;
	d->count[a->kind]++;
	return 0;
}

static int
compare(struct cx *cx, struct differing *d)
{
	const struct desk *from = &d->from.desk, *to = &d->to.desk;

	if (types_load(cx, from->source, from->config.schema, &d->was) < 0 ||
	    types_load(cx, to->source, to->config.schema, &d->is) < 0)
		return -1;
	return compare_sources(
	    cx, from->source, to->source, to->config.records, add, d);
}

static void
print_state(struct cx *cx, const struct term *t, const char *label,
    const struct state *s)
{
	term_text(t, LOOK_DIM, str_from(label));
	term_text(t, LOOK_PLAIN, state_text(cx, s));
	term_printf(t, "\n");
}

static void
print_text(struct cx *cx, const struct differing *d)
{
	const struct term *t = &d->to.desk.out;
	size_t i;

	print_state(cx, t, _("from: "), &d->from);
	print_state(cx, t, _("to: "), &d->to);
	for (i = 0; i < d->n; i++) {
		if (i == 0)
			term_printf(t, "\n");
		alter_print(cx, t, d->v[i]);
	}
	term_printf(t, "\n");
	term_printf(t, _("%zu records: %zu added, %zu changed, %zu removed"),
	    d->n, d->count[ALTER_ADDED], d->count[ALTER_MODIFIED],
	    d->count[ALTER_REMOVED]);
	term_printf(t, "\n");
}

static void
print_json(struct cx *cx, const struct differing *d)
{
	struct json j = { .to = stdout };
	size_t i;

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	state_json(cx, &j, "from", &d->from);
	state_json(cx, &j, "to", &d->to);
	json_key(&j, "changes");
	json_open(&j, '[');
	for (i = 0; i < d->n; i++) {
		json_open(&j, '{');
		alter_json(&j, d->v[i]);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
}

/* A row of each field; of a record that is new or gone, one. */
static void
print_csv(struct cx *cx, const struct differing *d)
{
	struct table_model m;
	size_t i, k, rows = d->n;

	for (i = 0; i < d->n; i++)
		rows += d->v[i]->n;
	table_begin(cx, &m, names, labels, COLUMNS, rows);
	for (i = 0; i < d->n; i++) {
		const struct alteration *a = d->v[i];
		struct str text[COLUMNS] = { a->id,
			label_type(a->type, a->type_name), a->name,
			alter_text(a->kind) };

		for (k = 0; k < a->n; k++) {
			text[FIELD] = a->v[k].pointer;
			text[LABEL] = a->v[k].label;
			text[OLD] = a->v[k].old;
			text[NEW] = a->v[k].new;
			table_add(&m, text);
		}
		if (a->n == 0)
			table_add(&m, text);
	}
	table_csv(stdout, &m);
}

static int
run(struct cx *cx, const struct call *call)
{
	struct differing *d = ARENA_NEW(&cx->run, struct differing);

	if (open_states(cx, call, d) < 0 || compare(cx, d) < 0)
		return -1;
	if (call_is(call, "format", "json")) {
		print_json(cx, d);
		return EXIT_CLEAN;
	}
	if (call_is(call, "format", "csv")) {
		print_csv(cx, d);
		return EXIT_CLEAN;
	}
	if (pager_start(cx, call) < 0)
		return -1;
	print_text(cx, d);
	return EXIT_CLEAN;
}

const struct command command_diff = {
	.name = "diff",
	.summary = N_("compare two states, record by record, field by field"),
	.words = "STATE [STATE]",
	.least = 1,
	.most = 2,
	.opts = opts,
	.run = run,
	.about = N_("A state is a commit (REV), or the end of a day "
		    "(YYYY-MM-DD); without a second one, the files as they lie "
		    "here. REV..REV will do, too."),
};
