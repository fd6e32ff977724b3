#include "cmd/alter_text.h"

#include "base/utf8.h"
#include "core/label.h"
#include "port/i18n.h"

enum { INDENT = 2, GAP = 2, LABEL_MOST = 30, VALUE_MOST = 200 };

struct str
alter_text(enum alter_kind kind)
{
	switch (kind) {
	case ALTER_ADDED:
		return str_from(_("added"));
	case ALTER_MODIFIED:
		return str_from(_("changed"));
	case ALTER_REMOVED:
		return str_from(_("removed"));
	}
	return (struct str){ 0 };
}

static enum look
look_of(enum alter_kind kind)
{
	return kind == ALTER_REMOVED ? LOOK_RED :
	    kind == ALTER_ADDED	     ? LOOK_CYAN :
				       LOOK_YELLOW;
}

/* In one line, and not all of a text that fills a page: `show` has it. */
static void
print_value(struct cx *cx, const struct term *t, enum look look, struct str s)
{
	size_t at = 0, width = 0, i;
	char *line;

	if (str_none(s)) {
		term_text(t, LOOK_DIM, str_from(_("(none)")));
		return;
	}
	s = str_trim(s);
	while (at < s.n && width++ < VALUE_MOST)
		utf8_next(s, &at);
	line = arena_cstr(&cx->scratch, str_slice(s, 0, at));
	for (i = 0; i < at; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	term_text(t, look, (struct str){ line, at });
	if (at < s.n)
		term_text(t, LOOK_DIM, STR("…"));
}

static void
print_fields(struct cx *cx, const struct term *t, const struct alteration *a)
{
	const struct alter_field *f;
	size_t width = 0, n;

	for (f = a->v; f < a->v + a->n; f++) {
		n = utf8_width(f->label);
		if (n > width && n <= LABEL_MOST)
			width = n;
	}
	for (f = a->v; f < a->v + a->n; f++) {
		n = utf8_width(f->label);
		term_blanks(t, INDENT * 2);
		term_text(t, LOOK_DIM, f->label);
		term_blanks(t, (n < width ? width - n : 0) + GAP);
		print_value(cx, t, LOOK_PLAIN, f->old);
		term_printf(t, " → ");
		print_value(cx, t, LOOK_BOLD, f->new);
		term_printf(t, "\n");
	}
}

static void
print_note(const struct term *t, const char *note)
{
	term_blanks(t, INDENT * 2);
	term_text(t, LOOK_DIM, str_from(note));
	term_printf(t, "\n");
}

void
alter_print(struct cx *cx, const struct term *t, const struct alteration *a)
{
	term_blanks(t, INDENT);
	term_text(t, look_of(a->kind), alter_text(a->kind));
	term_printf(t, "  ");
	term_text(t, LOOK_BOLD, a->id);
	term_printf(t, "  ");
	term_text(t, LOOK_PLAIN, label_type(a->type, a->type_name));
	if (!str_none(a->name)) {
		term_printf(t, "  ");
		term_text(t, LOOK_PLAIN, a->name);
	}
	term_printf(t, "\n");
	if (a->unreadable)
		print_note(t, _("cannot be read as a record"));
	else if (a->kind == ALTER_MODIFIED && a->n == 0)
		print_note(t, _("comments or layout only"));
	print_fields(cx, t, a);
}

void
alter_json(struct json *j, const struct alteration *a)
{
	const struct alter_field *f;

	json_put(j, "record", a->id);
	json_put(j, "type", a->type_name);
	json_put(j, "title", label_type(a->type, a->type_name));
	json_put(j, "name", a->name);
	json_put(j, "path", a->path);
	json_put(j, "kind", alter_word(a->kind));
	json_put_bool(j, "unreadable", a->unreadable);
	json_key(j, "fields");
	json_open(j, '[');
	for (f = a->v; f < a->v + a->n; f++) {
		json_open_flat(j, '{');
		json_put(j, "field", f->pointer);
		json_put(j, "label", f->label);
		json_put(j, "old", f->old);
		json_put(j, "new", f->new);
		json_close(j, '}');
	}
	json_close(j, ']');
}
