#include "cmd/pager.h"
#include "cmd/state.h"
#include "cmd/table.h"
#include "cmd/sheet_text.h"
#include "core/label.h"

static const struct opt opts[] = {
	{ "format", "text|json|csv", N_("for people, programs or spreadsheets"),
	    0, 0 },
	PAGER_OPTION,
	{ 0 },
};

/* What is shown: a record of a state. */
struct shown {
	struct state state;
	struct roll roll;
	const struct catalogue_item *item;
	struct str name;
	struct sheet sheet;
};

static int
unreadable(struct cx *cx, const struct shown *s)
{
	fail(cx, ERR_WORLD, _("%.*s: this record cannot be read"),
	    STR_ARG(s->item->entry->path));
	return advise(cx, _("“taizhang check” says what is wrong with it"));
}

static int
find(struct cx *cx, const struct call *call, struct shown *s)
{
	struct state *at = &s->state;
	struct repo *repo = open_repo(cx);
	struct str id, name;
	struct node *root;
	int rc;

	str_cut(call->word[0], '@', &id, &name);
	id = roll_id(id);
	if (!repo || state_open(cx, call, repo, name, at) < 0 ||
	    roll_open(cx, at->desk.source, at->desk.config.schema,
		at->desk.config.records, &s->roll) < 0)
		return -1;
	s->item = roll_get(&s->roll, id);
	if (!s->item)
		return roll_unknown(cx, &s->roll, id);
	rc = roll_read(cx, &s->roll, s->item, &root);
	if (rc != 0)
		return rc < 0 ? -1 : unreadable(cx, s);
	s->name = type_name(&cx->run, s->item->type, root);
	return sheet_fill(cx, &s->roll, s->item->type, root, &s->sheet);
}

static void
print_label(const struct term *t, const char *label, struct str text)
{
	term_text(t, LOOK_DIM, str_from(label));
	term_text(t, LOOK_PLAIN, text);
	term_printf(t, "\n");
}

static void
print_text(struct cx *cx, const struct shown *s)
{
	const struct term *t = &s->state.desk.out;
	const struct type *type = s->item->type;

	term_text(t, LOOK_BOLD, s->item->id);
	term_printf(t, "  ");
	term_text(t, LOOK_BOLD, label_type(type, type->name));
	if (!str_none(s->name)) {
		term_printf(t, "  ");
		term_text(t, LOOK_BOLD, s->name);
	}
	term_printf(t, "\n");
	print_label(t, _("file: "), s->item->entry->path);
	print_label(t, _("state: "), state_text(cx, &s->state));
	term_printf(t, "\n");
	sheet_print(cx, t, &s->sheet);
}

static void
print_json(struct cx *cx, const struct shown *s)
{
	const struct type *type = s->item->type;
	struct json j = { .to = stdout };

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put(&j, "record", s->item->id);
	json_put(&j, "type", type->name);
	json_put(&j, "title", label_type(type, type->name));
	json_put(&j, "name", s->name);
	json_put(&j, "path", s->item->entry->path);
	state_json(cx, &j, "commit", &s->state);
	sheet_json(&j, &s->sheet);
	json_close(&j, '}');
}

static int
run(struct cx *cx, const struct call *call)
{
	struct shown *s = ARENA_NEW(&cx->run, struct shown);
	struct table_model table;

	if (find(cx, call, s) < 0)
		return -1;
	if (call_is(call, "format", "json")) {
		print_json(cx, s);
		return EXIT_CLEAN;
	}
	if (call_is(call, "format", "csv")) {
		sheet_table(cx, &s->sheet, &table);
		table_csv(stdout, &table);
		return EXIT_CLEAN;
	}
	if (pager_start(cx, call) < 0)
		return -1;
	print_text(cx, s);
	return EXIT_CLEAN;
}

const struct command command_show = {
	.name = "show",
	.summary = N_("show a record, and what it refers to"),
	.words = "ID[@REV|@DAY]",
	.least = 1,
	.most = 1,
	.opts = opts,
	.run = run,
	.about = N_("Shows the record as it lies here, as it was in a commit, "
		    "or as it was recorded at the end of a day."),
};
