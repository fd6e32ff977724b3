#include "core/describe.h"

#include "base/buf.h"
#include "core/texts.h"
#include "port/i18n.h"

struct describing {
	struct cx *cx;
	const struct types *types;
	const struct type *type;
	struct descriptions *out;
};

static struct str
join(struct cx *cx, const struct node *list)
{
	struct buf b = { .arena = &cx->run };
	const struct node *n;

	for (n = list ? list->first : NULL; n; n = n->next) {
		if (b.n > 0)
			buf_add(&b, i18n_chinese() ? STR("、") : STR(", "));
		buf_add(&b, n->kind < NODE_LIST ? n->text : STR("…"));
	}
	return buf_str(&b);
}

/* --- kind --- */

static const char *
kind_name(const struct field *f)
{
	switch (f->kind) {
	case FIELD_TEXT:
		if (field_says(f, STR("enum")) || field_says(f, STR("const")))
			return _("one of some words");
		return f->refs > 0 ? _("the id of a record") : _("a text");
	case FIELD_INT:
		return _("a whole number");
	case FIELD_REAL:
		return _("a number");
	case FIELD_BOOL:
		return _("true or false");
	case FIELD_DATE:
		return _("a date");
	case FIELD_MONEY:
		return _("an amount");
	case FIELD_OBJECT:
		return _("a group of fields");
	case FIELD_LIST:
		return _("a list");
	}
	return "";
}

static struct str
kind_text(struct cx *cx, const struct field *f)
{
	if (f->kind != FIELD_LIST)
		return str_from(kind_name(f));
	return arena_printf(&cx->run, i18n_chinese() ? "%s：%s" : "%s: %s",
	    kind_name(f), kind_name(f->item));
}

/* --- required --- */

/* The words of the field that a condition asks for, if it asks for one. */
static const struct node *
words_of(const struct node *condition, struct str *field)
{
	const struct node *properties = node_get(condition, STR("properties")),
			  *words;

	if (!properties || properties->count != 1)
		return NULL;
	*field = properties->first->key;
	words = node_get(properties->first, STR("enum"));
	return words ? words : node_get(properties->first, STR("const"));
}

static bool
has_word(const struct node *list, struct str word)
{
	const struct node *n;

	for (n = list ? list->first : NULL; n; n = n->next)
		if (str_eq(n->text, word))
			return true;
	return false;
}

/* "where status is 完成, 归档", as an allOf of if and then says it. */
static struct str
when_required(const struct describing *d, const struct field *f)
{
	const struct node *all = field_says(d->type->root, STR("allOf")), *n;
	const struct node *words;
	const struct field *by;
	struct texts title;
	struct str name;

	for (n = all ? all->first : NULL; n; n = n->next) {
		if (!has_word(
			node_get(node_get(n, STR("then")), STR("required")),
			f->name))
			continue;
		words = words_of(node_get(n, STR("if")), &name);
		if (!words)
			continue;
		by = map_get(&d->type->root->member, name);
		title = (struct texts){ by ? by->title : name,
			by ? by->title_en : name };
		return arena_printf(&d->cx->run, _("where %.*s is %.*s"),
		    STR_ARG(texts_pick(title)),
		    STR_ARG(words->kind == NODE_LIST ? join(d->cx, words) :
						       words->text));
	}
	return (struct str){ 0 };
}

/* --- values --- */

/* "an id of: person (人员), …" */
static struct str
references(const struct describing *d, const struct field *f)
{
	struct buf b = { .arena = &d->cx->run };
	size_t i;

	for (i = 0; i < f->refs; i++) {
		const struct type *t = types_get(d->types, f->ref[i]);
		const struct texts title = { t ? t->title : f->ref[i],
			t ? t->title_en : f->ref[i] };

		if (str_eq(f->ref[i], STR("*")))
			return str_from(_("any record"));
		if (b.n > 0)
			buf_add(&b, i18n_chinese() ? STR("、") : STR(", "));
		buf_add(&b, texts_pick(title));
	}
	return buf_str(&b);
}

static struct str
range_text(struct cx *cx, const struct field *f)
{
	const struct node *least = field_says(f, STR("minimum"));
	const struct node *most = field_says(f, STR("maximum"));

	if (least && most)
		return arena_printf(&cx->run, _("%.*s to %.*s"),
		    STR_ARG(least->text), STR_ARG(most->text));
	if (least)
		return arena_printf(
		    &cx->run, _("at least %.*s"), STR_ARG(least->text));
	if (most)
		return arena_printf(
		    &cx->run, _("at most %.*s"), STR_ARG(most->text));
	return (struct str){ 0 };
}

/* What the schema says under a key, and in x-en under another one. */
static struct str
texts_of(const struct schema *s, struct str key, struct str english)
{
	const struct node *n;
	struct texts t = { .zh = { 0 } };

	for (; s; s = schema_reference(s)) {
		n = schema_document(s);
		if (str_none(t.zh))
			t.zh = node_text(n, key);
		if (str_none(t.en))
			t.en = node_text(node_get(n, STR("x-en")), english);
	}
	return texts_pick(t);
}

/* Of the field's own pattern; those of dates and the like say nothing new. */
static struct str
pattern_text(const struct field *f)
{
	if (!node_get(schema_document(f->schema), STR("pattern")))
		return (struct str){ 0 };
	return texts_of(f->schema, STR("patternErrorMessage"), STR("pattern"));
}

static struct str
values_text(const struct describing *d, const struct field *f)
{
	const struct node *one = field_says(f, STR("const"));
	const struct node *some = field_says(f, STR("enum"));
	struct str text;

	if (f->kind == FIELD_LIST)
		return values_text(d, f->item);
	if (one && one->kind < NODE_LIST)
		return one->text;
	if (some)
		return join(d->cx, some);
	if (f->refs > 0)
		return references(d, f);
	text = range_text(d->cx, f);
	return str_none(text) ? pattern_text(f) : text;
}

/* --- the whole --- */

/* What it says, but not again what it is called. */
static struct str
about(const struct field *f)
{
	struct str text =
	    texts_of(f->schema, STR("description"), STR("description"));

	if (str_starts(text, f->title) &&
	    str_starts(str_slice(text, f->title.n, text.n), STR("。")))
		return str_slice(text, f->title.n + STR("。").n, text.n);
	return text;
}

static void
describe(const struct describing *d, const struct field *f, unsigned level)
{
	struct descriptions *out = d->out;
	struct description made = {
		.field = f,
		.level = level,
		.kind = kind_text(d->cx, f),
		.values = values_text(d, f),
		.text = about(f),
	};
	const struct field *m = f->kind == FIELD_LIST ? f->item : f;

	if (f->required)
		made.required = str_from(_("yes"));
	else if (level == 0)
		made.required = when_required(d, f);
	if (out->n == out->cap)
		out->v = arena_grow(
		    &d->cx->run, out->v, out->n, &out->cap, sizeof(*out->v));
	out->v[out->n++] = made;
	for (m = m->kind == FIELD_OBJECT ? m->first : NULL; m; m = m->next)
		describe(d, m, level + 1);
}

void
describe_type(struct cx *cx, const struct types *types, const struct type *type,
    struct descriptions *out)
{
	const struct describing d = { cx, types, type, out };
	const struct field *f;

	*out = (struct descriptions){ 0 };
	for (f = type->root->first; f; f = f->next)
		describe(&d, f, 0);
}
