#include "core/rulebook.h"

#include "core/builtin.h"
#include "core/refuse.h"
#include "core/suggest.h"
#include "port/i18n.h"

#define EVERYWHERE STR("总")

static struct rulebook_entry *
add(struct cx *cx, struct rulebook *b)
{
	if (b->n == b->cap)
		b->v = arena_grow(&cx->run, b->v, b->n, &b->cap, sizeof(*b->v));
	return &b->v[b->n++];
}

static void
add_rules(struct cx *cx, struct rulebook *b)
{
	size_t i;

	for (i = 0; i < b->rules.n; i++) {
		const struct rule *r = &b->rules.v[i];

		*add(cx, b) = (struct rulebook_entry){
			.id = r->id,
			.article = r->article,
			.clause = r->clause,
			.severity = r->severity,
			.on_change = r->on_change,
			.title = texts_pick(r->title),
			.why = texts_pick(r->why),
			.text = texts_pick(r->text),
			.remedy = texts_pick(r->remedy),
			.rule = r,
		};
	}
}

/* One rule may refuse several texts: the first one stands for it. */
static void
add_refused(struct cx *cx, struct rulebook *b, const struct refusals *refusals)
{
	struct refused r;
	size_t i;

	for (i = 0; refuse_nth(refusals, i, &r); i++)
		if (!rulebook_get(b, r.rule))
			*add(cx, b) = (struct rulebook_entry){
				.id = r.rule,
				.article = EVERYWHERE,
				.title = texts_pick(r.text),
				.why = str_from(
				    _("History is for ever: what "
				      "was committed once cannot be taken "
				      "back.")),
				.remedy = texts_pick(r.remedy),
			};
}

static void
add_builtins(struct cx *cx, struct rulebook *b, const struct builtin *one,
    bool of_schema)
{
	for (; one->id; one++)
		*add(cx, b) = (struct rulebook_entry){
			.id = str_from(one->id),
			.article = EVERYWHERE,
			.title = str_from(_(one->title)),
			.why = str_from(_(one->why)),
			.of_schema = of_schema,
		};
}

bool
rulebook_is_general(struct str article)
{
	return str_eq(article, EVERYWHERE);
}

size_t
rulebook_order(const struct law *law, struct str article)
{
	return rulebook_is_general(article) ? law->n : law_order(law, article);
}

static void
sort(struct rulebook *b)
{
	size_t i, j;

	/* By insertion: there are few, and qsort() cannot see the law. */
	for (i = 1; i < b->n; i++) {
		struct rulebook_entry e = b->v[i];
		size_t order = rulebook_order(&b->law, e.article);

		for (j = i; j > 0; j--) {
			const struct rulebook_entry *o = &b->v[j - 1];
			size_t before = rulebook_order(&b->law, o->article);

			if (before < order ||
			    (before == order && str_cmp(o->id, e.id) <= 0))
				break;
			b->v[j] = *o;
		}
		b->v[j] = e;
	}
}

int
rulebook_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct rulebook *out)
{
	struct refusals *refusals;

	*out = (struct rulebook){ 0 };
	if (law_load(cx, source, schema_dir, &out->law) < 0 ||
	    rules_load(cx, source, schema_dir, &out->rules) < 0 ||
	    refuse_load(cx, source, schema_dir, &refusals) < 0)
		return -1;
	add_rules(cx, out);
	add_refused(cx, out, refusals);
	add_builtins(cx, out, builtins, false);
	add_builtins(cx, out, builtins_of_schemas, true);
	sort(out);
	return 0;
}

const struct rulebook_entry *
rulebook_get(const struct rulebook *b, struct str id)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		if (str_eq(b->v[i].id, id))
			return &b->v[i];
	return NULL;
}

int
rulebook_unknown(struct cx *cx, const struct rulebook *b, struct str id)
{
	struct str *words = ARENA_ARRAY(&cx->run, b->n, struct str), near;
	size_t i;

	for (i = 0; i < b->n; i++)
		words[i] = b->v[i].id;
	near = suggest_nearest(&cx->run, id, words, b->n);
	fail(cx, ERR_USAGE, _("there is no rule or article “%.*s”"),
	    STR_ARG(id));
	if (!str_none(near))
		return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
	return advise(cx, _("“taizhang rules” lists them"));
}
