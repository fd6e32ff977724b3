#include "core/refer.h"

#include "base/buf.h"
#include "core/keyword.h"
#include "core/source.h"
#include "core/suggest.h"
#include "port/i18n.h"

/* Whoever has more to mend is not helped by the search for each. */
enum { FEW_FINDINGS = 20, FEW_RECORDS = 2000, RECORD_BYTES = 1 << 16 };

struct referring {
	struct cx *cx;
	const struct catalogue *c;
	struct source *source;
	const struct catalogue_item *item;
	struct findings *found;
};

static bool
is_wanted(const struct field *f, struct str type)
{
	size_t i;

	for (i = 0; i < f->refs; i++)
		if (str_eq(f->ref[i], type) || str_eq(f->ref[i], STR("*")))
			return true;
	return false;
}

/* "设备（thing）" */
static struct str
type_label(struct arena *a, const struct type *t)
{
	const struct texts title = { t->title, t->title_en };

	return member_label(a, title, t->name);
}

/* "设备（thing）或说明（note）" */
static struct str
wanted_types(struct referring *r, const struct field *f)
{
	struct arena *a = &r->cx->scratch;
	struct buf b = { .arena = a };
	const struct type *t;
	size_t i;

	for (i = 0; i < f->refs; i++) {
		if (i > 0)
			buf_add(&b, str_from(_(" or ")));
		t = types_get(r->c->types, f->ref[i]);
		buf_add(&b, t ? type_label(a, t) : f->ref[i]);
	}
	return buf_str(&b);
}

/* The id that was probably meant, of those that may stand here. */
static struct str
nearest_id(struct referring *r, const struct field *f, struct str id)
{
	struct str *word = ARENA_ARRAY(&r->cx->scratch, r->c->n, struct str);
	size_t i, n = 0;

	if (r->found->n > FEW_FINDINGS)
		return (struct str){ 0 };
	for (i = 0; i < r->c->n; i++)
		if (is_wanted(f, r->c->v[i].type->name))
			word[n++] = r->c->v[i].id;
	return suggest_nearest(&r->cx->scratch, id, word, n);
}

/*
 * The line "key: said" at the top of a record, said in quotes or not.  The
 * field that refers may be there, too, and be as wrong.
 */
static struct str
line_saying(struct str text, struct str said, struct str refers)
{
	struct str line, key, value;

	while (str_next(&text, '\n', &line)) {
		if (!str_cut(line, ':', &key, &value) || key.n == 0 ||
		    key.p[0] == ' ' || key.p[0] == '#' || str_eq(key, refers))
			continue;
		value = str_trim(value);
		if (value.n > 1 && value.p[0] == '"')
			value = str_slice(value, 1, value.n - 1);
		if (str_eq(value, said))
			return line;
	}
	return (struct str){ 0 };
}

/* The one record of those wanted that says this of itself, or NULL. */
static const struct catalogue_item *
namesake(struct referring *r, const struct field *f, struct str said,
    struct str *line)
{
	const struct catalogue_item *item, *one = NULL;
	struct str text, found;
	size_t i, read = 0;

	for (i = 0; i < r->c->n && r->found->n <= FEW_FINDINGS; i++) {
		item = &r->c->v[i];
		if (item->unlisted || !is_wanted(f, item->type->name))
			continue;
		if (++read > FEW_RECORDS)
			return NULL;
		if (source_read(r->cx, r->source, &r->cx->scratch, item->entry,
			RECORD_BYTES, &text) != 0) {
			cx_forgive(r->cx);
			continue;
		}
		found = line_saying(text, said, f->name);
		if (found.n == 0)
			continue;
		if (one)
			return NULL;
		one = item;
		*line = found;
	}
	return one;
}

static bool
is_several(struct str id)
{
	return str_has(id, STR("，")) || str_has(id, STR("、")) ||
	    str_find(id, ',') < id.n;
}

static struct str
remedy_for(struct referring *r, const struct field *f, struct str id,
    const struct catalogue_item *target)
{
	struct arena *a = &r->cx->scratch;
	struct str near, line;
	const struct catalogue_item *named;

	if (is_several(id))
		return str_from(
		    _("set several apart by half-width commas: [a, b]"));
	named = target ? NULL : namesake(r, f, id, &line);
	if (named)
		return arena_printf(a,
		    _("write its id, %.*s: there stands “%.*s”"),
		    STR_ARG(named->id), STR_ARG(line));
	near = nearest_id(r, f, id);
	if (near.n > 0)
		return arena_printf(
		    a, _("did you mean “%.*s”?"), STR_ARG(near));
	if (target || f->refs != 1)
		return arena_printf(a,
		    _("write the id of a record of type %.*s"),
		    STR_ARG(wanted_types(r, f)));
	return arena_printf(a,
	    _("mend the id, or add the record %.*s.yaml under records/%.*s in "
	      "the same commit"),
	    STR_ARG(id), STR_ARG(f->ref[0]));
}

static void
refuse(struct referring *r, const struct field *f, struct str pointer,
    const struct node *n, const struct catalogue_item *target)
{
	struct arena *a = &r->cx->scratch;
	const struct texts title = { f->title, f->title_en };
	struct str label = member_label(a, title, f->name);
	struct str wanted = wanted_types(r, f);

	findings_add(r->cx, r->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = STR("x3-reference"),
		.path = r->item->entry->path,
		.line = n->at.line,
		.column = n->at.column,
		.record = r->item->id,
		.field = pointer,
		.text = target ?
		    arena_printf(a,
			_("%.*s names “%.*s”, which is a record of type %.*s, "
			  "not %.*s"),
			STR_ARG(label), STR_ARG(n->text),
			STR_ARG(type_label(a, target->type)), STR_ARG(wanted)) :
		    arena_printf(a,
			_("%.*s names “%.*s”, and there is no such record of "
			  "type %.*s"),
			STR_ARG(label), STR_ARG(n->text), STR_ARG(wanted)),
		.remedy = remedy_for(r, f, n->text, target),
	    });
}

static void
check_scalar(struct referring *r, const struct field *f, const struct node *n,
    const struct node_step *at)
{
	const struct catalogue_item *target;

	if (f->refs == 0 || n->kind == NODE_NULL)
		return;
	target = catalogue_get(r->c, n->text);
	if (!target || !is_wanted(f, target->type->name))
		refuse(r, f, node_spell(&r->cx->scratch, at), n, target);
}

static void
check_field(struct referring *r, const struct field *f, const struct node *n,
    const struct node_step *at)
{
	struct node_step below = { .up = at };
	const struct field *m;
	const struct node *c;

	if (f->kind == FIELD_LIST && n->kind == NODE_LIST) {
		for (c = n->first; c; c = c->next, below.index++)
			check_field(r, f->item, c, &below);
	} else if (f->kind == FIELD_OBJECT && n->kind == NODE_MAP) {
		for (c = n->first; c; c = c->next) {
			m = map_get(&f->member, c->key);
			below.key = c->key;
			if (m)
				check_field(r, m, c, &below);
		}
	} else if (f->kind < FIELD_OBJECT && n->kind < NODE_LIST) {
		check_scalar(r, f, n, at);
	}
}

void
refer_check(struct cx *cx, const struct catalogue *c, struct source *source,
    const struct catalogue_item *item, const struct node *root,
    struct findings *found)
{
	struct referring r = { cx, c, source, item, found };

	check_field(&r, item->type->root, root, NULL);
}
