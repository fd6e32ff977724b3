#include "base/utf8.h"
#include "cmd/desk.h"
#include "cmd/schema.h"
#include "cmd/table.h"
#include "cmd/wrap.h"
#include "core/describe.h"
#include "core/suggest.h"

enum { LINE_WIDTH = 78, BELOW = 6, GAP = 2 };

/* The columns, for people and for programs. */
enum { FIELD, TITLE, KIND, REQUIRED, VALUES, TEXT, COLUMNS };

static const char *const names[COLUMNS] = { "field", "title", "kind",
	"required", "values", "text" };
static const char *const labels[COLUMNS] = { N_("field"), N_("name"),
	N_("kind"), N_("required"), N_("values"), N_("what to write") };

static int
unknown_type(struct cx *cx, const struct types *types, struct str name)
{
	struct str *all = ARENA_ARRAY(&cx->run, types->n, struct str), near;
	size_t i;

	for (i = 0; i < types->n; i++)
		all[i] = types->v[i]->name;
	near = suggest_nearest(&cx->run, name, all, types->n);
	fail(cx, ERR_USAGE, _("there is no type “%.*s”"), STR_ARG(name));
	if (str_none(near))
		return advise(cx, _("“taizhang schema show” lists them"));
	return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
}

static struct str
field_title(const struct field *f)
{
	return texts_pick((struct texts){ f->title, f->title_en });
}

static struct table_model
table_of(struct cx *cx, const struct descriptions *d)
{
	struct table_model m;
	size_t i;

	table_begin(cx, &m, names, labels, COLUMNS, d->n);
	for (i = 0; i < d->n; i++) {
		const struct description *one = &d->v[i];
		const struct field *f = one->field;
		const struct str text[COLUMNS] = { f->pointer, field_title(f),
			one->kind, one->required, one->values, one->text };

		table_add(&m, text);
	}
	return m;
}

/* --- for people --- */

/* One line of cells, with nothing behind the last that is not empty. */
static void
print_line(const struct term *t, enum look look, const struct str *text,
    const size_t *width, size_t n)
{
	size_t i, taken;

	while (n > 0 && text[n - 1].n == 0)
		n--;
	for (i = 0; i < n; i++) {
		term_text(t, i == 0 ? LOOK_BOLD : look, text[i]);
		taken = utf8_width(text[i]);
		if (i + 1 < n)
			term_blanks(
			    t, GAP + (taken < width[i] ? width[i] - taken : 0));
	}
	term_printf(t, "\n");
}

static void
print_below(
    struct cx *cx, const struct term *t, const char *label, struct str text)
{
	if (text.n == 0)
		return;
	text = arena_printf(&cx->run, "%s%.*s", label, STR_ARG(text));
	text = wrap(&cx->run, term_escape(&cx->run, text), LINE_WIDTH, BELOW);
	term_printf(t, "%.*s", STR_ARG(text));
}

static struct str
field_cell(struct cx *cx, const struct description *d)
{
	return arena_printf(&cx->run, "%*s%.*s", (int)d->level * GAP, "",
	    STR_ARG(d->field->name));
}

static size_t
wider(size_t width, struct str text)
{
	size_t n = utf8_width(text);

	return n > width ? n : width;
}

/* The cells that stand side by side. */
static void
line_of(struct cx *cx, const struct description *d, struct str cell[VALUES])
{
	cell[FIELD] = field_cell(cx, d);
	cell[TITLE] = field_title(d->field);
	cell[KIND] = d->kind;
	cell[REQUIRED] = d->required;
}

/*
 * A line of each field, and below it what may be written and what it means:
 * side by side they would be wider than any window.
 */
static void
print_fields(
    struct cx *cx, const struct term *t, const struct descriptions *all)
{
	struct str cell[VALUES];
	size_t width[VALUES], i, k;

	for (k = 0; k < VALUES; k++)
		width[k] = utf8_width(str_from(_(labels[k])));
	for (i = 0; i < all->n; i++) {
		line_of(cx, &all->v[i], cell);
		for (k = 0; k < VALUES; k++)
			width[k] = wider(width[k], cell[k]);
	}
	for (k = 0; k < VALUES; k++)
		cell[k] = str_from(_(labels[k]));
	print_line(t, LOOK_BOLD, cell, width, VALUES);
	for (i = 0; i < all->n; i++) {
		line_of(cx, &all->v[i], cell);
		print_line(t, LOOK_PLAIN, cell, width, VALUES);
		print_below(cx, t, _("values: "), all->v[i].values);
		print_below(cx, t, "", all->v[i].text);
	}
}

static void
print_types(const struct term *t, const struct types *types)
{
	size_t i, width = 0;

	for (i = 0; i < types->n; i++)
		width = wider(width, types->v[i]->name);
	for (i = 0; i < types->n; i++) {
		const struct str cell[] = { types->v[i]->name,
			field_title(types->v[i]->root) };

		print_line(t, LOOK_PLAIN, cell, &width, 2);
	}
}

static void
print_type(struct cx *cx, const struct term *t, const struct type *type,
    const struct descriptions *all)
{
	const struct node *zh = field_says(type->root, STR("description"));
	const struct texts about = { zh ? zh->text : (struct str){ 0 },
		node_text(
		    field_says(type->root, STR("x-en")), STR("description")) };

	term_text(t, LOOK_BOLD, type->name);
	term_printf(t, "  ");
	term_text(t, LOOK_BOLD, field_title(type->root));
	term_printf(t, "\n");
	print_below(cx, t, "", texts_pick(about));
	print_below(cx, t, _("file: "), type->path);
	term_printf(t, "\n");
	print_fields(cx, t, all);
}

static void
print_json(
    struct cx *cx, const struct type *type, const struct descriptions *all)
{
	const struct table_model m = table_of(cx, all);
	struct json j = { .to = stdout };

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put(&j, "type", type->name);
	json_put(&j, "title", field_title(type->root));
	json_put(&j, "path", type->path);
	table_json(&j, &m);
	json_close(&j, '}');
}

int
schema_run_show(struct cx *cx, const struct call *call)
{
	struct descriptions all;
	const struct type *type;
	struct types types;
	struct desk desk;

	if (desk_open_here(cx, call, &desk) < 0 ||
	    types_load(cx, desk.source, desk.config.schema, &types) < 0)
		return -1;
	if (call->words == 1) {
		print_types(&desk.out, &types);
		return EXIT_CLEAN;
	}
	type = types_get(&types, call->word[1]);
	if (!type)
		return unknown_type(cx, &types, call->word[1]);
	describe_type(cx, &types, type, &all);
	if (call_is(call, "format", "json"))
		print_json(cx, type, &all);
	else
		print_type(cx, &desk.out, type, &all);
	return EXIT_CLEAN;
}
