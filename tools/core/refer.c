#include "core/refer.h"

#include "base/buf.h"
#include "core/keyword.h"
#include "port/i18n.h"

struct referring {
	struct cx *cx;
	const struct catalogue *c;
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

/* "thing or note" */
static struct str
wanted_types(struct arena *a, const struct field *f)
{
	struct buf b = { .arena = a };
	size_t i;

	for (i = 0; i < f->refs; i++) {
		if (i > 0)
			buf_add(&b, str_from(_(" or ")));
		buf_add(&b, f->ref[i]);
	}
	return buf_str(&b);
}

static void
refuse(struct referring *r, const struct field *f, struct str pointer,
    const struct node *n, const struct catalogue_item *target)
{
	struct arena *a = &r->cx->scratch;
	struct str wanted = wanted_types(a, f);
	const struct texts title = { f->title, f->title_en };
	struct str label = member_label(a, title, f->name);
	struct finding finding = {
		.severity = SEV_ERROR,
		.rule = STR("x3-reference"),
		.path = r->item->entry->path,
		.line = n->at.line,
		.column = n->at.column,
		.record = r->item->id,
		.field = pointer,
	};

	if (target) {
		finding.text = arena_printf(a,
		    _("%.*s names “%.*s”, which is "
		      "a record of type %.*s, not %.*s"),
		    STR_ARG(label), STR_ARG(n->text),
		    STR_ARG(target->type->name), STR_ARG(wanted));
		finding.remedy = arena_printf(a,
		    _("write the id of a record "
		      "under records/%.*s"),
		    STR_ARG(wanted));
	} else {
		finding.text = arena_printf(a,
		    _("%.*s names “%.*s”, and there "
		      "is no such record of type %.*s"),
		    STR_ARG(label), STR_ARG(n->text), STR_ARG(wanted));
		finding.remedy = arena_printf(a,
		    _("mend the id, or add the "
		      "record %.*s.yaml under records/%.*s in the same commit"),
		    STR_ARG(n->text), STR_ARG(wanted));
	}
	findings_add(r->cx, r->found, &finding);
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
refer_check(struct cx *cx, const struct catalogue *c,
    const struct catalogue_item *item, const struct node *root,
    struct findings *found)
{
	struct referring r = { cx, c, item, found };

	check_field(&r, item->type->root, root, NULL);
}
