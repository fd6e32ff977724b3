#include "base/buf.h"
#include "cmd/ics.h"
#include "cmd/table.h"
#include "cmd/text.h"
#include "core/agenda.h"
#include "port/digest.h"

enum { DAYS_MOST = 36500, UID_HEX = 32 };

static const struct opt opts[] = {
	JUDGE_OPTIONS,
	{ "within", "DAYS", N_("what is still to come: only so many days"), 0,
	    0 },
	{ "format", "text|json|csv|md|ics",
	    N_("for people, programs, spreadsheets, documents or calendars"), 0,
	    0 },
	{ 0 },
};

/* What is to be said: the first n duties of the agenda. */
struct due {
	struct judged judged;
	struct agenda agenda;
	size_t n;
};

static int
make(struct cx *cx, const struct call *call, struct due *d)
{
	int within = DAYS_MOST;

	if (call_number(cx, call, "within", 0, DAYS_MOST, &within) < 0 ||
	    judge_ask(cx, call, &d->judged) < 0 || judge(cx, &d->judged) < 0 ||
	    judge_warn(cx, &d->judged) < 0 ||
	    agenda_make(cx, &d->judged.verdict, d->judged.ask.schema_dir,
		d->judged.ask.as_of, &d->agenda) < 0)
		return -1;
	d->n = d->agenda.n;
	while (d->n > 0 && d->agenda.v[d->n - 1].days > within)
		d->n--;
	return 0;
}

static struct str
basis_of(struct cx *cx, const struct duty *duty)
{
	return arena_printf(&cx->run, _("article %.*s (%.*s)"),
	    STR_ARG(duty->article), STR_ARG(duty->clause));
}

enum { COLUMNS = 6 };

static void
add_row(struct cx *cx, const struct duty *duty, struct cell *row)
{
	const struct str days = arena_printf(&cx->run, "%d", duty->days);

	row[0] = (struct cell){ CELL_TEXT, duty->due };
	row[1] = (struct cell){ CELL_NUMBER, days };
	row[2] = (struct cell){ CELL_TEXT, basis_of(cx, duty) };
	row[3] = (struct cell){ str_none(duty->owner) ? CELL_NULL : CELL_TEXT,
		duty->owner };
	row[4] = (struct cell){ CELL_TEXT, duty->text };
	row[5] = (struct cell){ str_none(duty->record) ? CELL_NULL : CELL_TEXT,
		duty->record };
}

/* Those from one to before another, as a table. */
static struct table_model
table_of(struct cx *cx, const struct due *d, size_t from, size_t to)
{
	static const char *const names[COLUMNS] = { "due", "days", "basis",
		"owner", "text", "record" };
	const char *labels[COLUMNS] = { _("Due"), _("Days"), _("Basis"),
		_("Who"), _("What"), _("Record") };
	struct table_model t = { .columns = COLUMNS, .rows = to - from };
	size_t i;

	t.name = ARENA_ARRAY(&cx->run, COLUMNS, struct str);
	t.label = ARENA_ARRAY(&cx->run, COLUMNS, struct str);
	t.numeric = ARENA_ARRAY(&cx->run, COLUMNS, bool);
	t.cell = ARENA_ARRAY(&cx->run, t.rows * COLUMNS, struct cell);
	for (i = 0; i < COLUMNS; i++) {
		t.name[i] = str_from(names[i]);
		t.label[i] = str_from(labels[i]);
		t.numeric[i] = i == 1;
	}
	for (i = from; i < to; i++)
		add_row(cx, &d->agenda.v[i], t.cell + (i - from) * COLUMNS);
	return t;
}

static void
print_part(struct cx *cx, const struct due *d, const char *title, size_t from,
    size_t to)
{
	const struct term *t = &d->judged.desk.out;
	const struct table_model table = table_of(cx, d, from, to);

	if (from == to)
		return;
	term_printf(t, "\n");
	term_text(t, LOOK_BOLD, str_from(title));
	term_printf(t, "\n");
	table_print(cx, t, &table);
}

static void
print_text(struct cx *cx, const struct due *d)
{
	const size_t late = d->agenda.overdue;

	term_printf(&d->judged.desk.out,
	    _("as of %.*s: %zu overdue, %zu still to come\n"),
	    STR_ARG(d->judged.verdict.as_of), late, d->n - late);
	print_part(cx, d, _("Overdue"), 0, late);
	print_part(cx, d, _("Still to come"), late, d->n);
}

static void
print_json(const struct due *d)
{
	struct json j = { .to = stdout };
	size_t i;

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put(&j, "as_of", d->judged.verdict.as_of);
	json_key(&j, "due");
	json_open(&j, '[');
	for (i = 0; i < d->n; i++) {
		const struct duty *duty = &d->agenda.v[i];

		json_open(&j, '{');
		json_put(&j, "due", duty->due);
		json_put_number(&j, "days", duty->days);
		json_put_bool(&j, "overdue", duty->days < 0);
		json_put(&j, "article", duty->article);
		json_put(&j, "clause", duty->clause);
		json_put(&j, "owner", duty->owner);
		json_put(&j, "text", duty->text);
		json_put(&j, "remedy", duty->remedy);
		json_put(&j, "rule", duty->rule);
		json_put(&j, "record", duty->record);
		json_put(&j, "field", duty->field);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
}

static bool
is_twin(const struct duty *a, const struct duty *b)
{
	return str_eq(a->due, b->due) && str_eq(a->clause, b->clause) &&
	    str_eq(a->rule, b->rule) && str_eq(a->record, b->record) &&
	    str_eq(a->field, b->field) && str_eq(a->owner, b->owner);
}

/*
 * The same duty is the same event, whenever it is asked for; its text may
 * count on ("1 of 2").  Those that differ in the text alone are numbered: they
 * stand side by side.
 */
static struct str
uid_of(struct cx *cx, const struct agenda *a, size_t i)
{
	const struct duty *duty = &a->v[i];
	struct buf b = { .arena = &cx->run };
	char hex[DIGEST_HEX];
	size_t n = 0;

	while (n < i && is_twin(duty, &a->v[i - n - 1]))
		n++;
	buf_printf(&b, "%.*s|%.*s|%.*s|%.*s|%.*s|%.*s|%zu",
	    STR_ARG(duty->clause), STR_ARG(duty->due), STR_ARG(duty->rule),
	    STR_ARG(duty->record), STR_ARG(duty->field), STR_ARG(duty->owner),
	    n);
	digest_sha256(buf_str(&b), hex);
	return arena_printf(&cx->run, "%.*s@taizhang", UID_HEX, hex);
}

static struct str
description_of(struct cx *cx, const struct duty *duty)
{
	struct str basis = basis_of(cx, duty);

	if (str_none(duty->remedy))
		return basis;
	return arena_join(&cx->run, duty->remedy, STR("\n"), basis);
}

static void
print_ics(struct cx *cx, const struct due *d)
{
	size_t i;

	ics_open(stdout, str_from(_("Duties")));
	for (i = 0; i < d->n; i++) {
		const struct duty *duty = &d->agenda.v[i];
		struct str who = str_none(duty->owner) ?
		    STR("") :
		    arena_printf(&cx->run, _("%.*s: "), STR_ARG(duty->owner));

		ics_put(stdout,
		    &(struct ics_event){
			.uid = uid_of(cx, &d->agenda, i),
			.stamp = d->judged.verdict.as_of,
			.day = duty->due,
			.summary =
			    arena_join(&cx->run, who, STR(""), duty->text),
			.description = description_of(cx, duty),
			.category = arena_printf(&cx->run, _("article %.*s"),
			    STR_ARG(duty->article)),
			.alarm = duty->days >= 0,
		    });
	}
	ics_close(stdout);
}

static int
run(struct cx *cx, const struct call *call)
{
	struct due *d = ARENA_NEW(&cx->run, struct due);
	struct table_model all;

	if (make(cx, call, d) < 0)
		return -1;
	if (call_is(call, "format", "json")) {
		print_json(d);
		return EXIT_CLEAN;
	}
	if (call_is(call, "format", "ics")) {
		print_ics(cx, d);
		return EXIT_CLEAN;
	}
	all = table_of(cx, d, 0, d->n);
	if (call_is(call, "format", "csv"))
		table_csv(stdout, &all);
	else if (call_is(call, "format", "md"))
		table_md(cx, stdout, &all);
	else
		print_text(cx, d);
	return EXIT_CLEAN;
}

const struct command command_due = {
	.name = "due",
	.summary = N_("list what is to be done: what, by whom, by when"),
	.opts = opts,
	.run = run,
	.about =
	    N_("Lists what is overdue and what is still to come, by day, with "
	       "the article that orders it. What is overdue does not make it "
	       "fail."),
};
