#include "core/trace.h"

#include <string.h>

#include "core/seen.h"
#include "port/i18n.h"

enum { UNITS_MAX = 200000 };

static struct arena *
arena_of(const struct run *r)
{
	return &r->cx->scratch;
}

/* --- where things are --- */

/* The pointer from one node down to another one; false if it is not there. */
static bool
pointer_to(struct arena *a, const struct node *from, const struct node *to,
    struct str *pointer)
{
	const struct str up = *pointer;
	const struct node *n;
	size_t i = 0;

	if (from == to)
		return true;
	for (n = from->kind >= NODE_LIST ? from->first : NULL; n;
	     n = n->next, i++) {
		/* what lies below lies between its first byte and its last */
		if (to->at.offset < n->at.offset ||
		    (n->next && n->next->at.offset > n->at.offset &&
			to->at.offset >= n->next->at.offset))
			continue;
		*pointer = from->kind == NODE_MAP ?
		    node_pointer(a, up, n->key) :
		    node_pointer_at(a, up, i);
		if (pointer_to(a, n, to, pointer))
			return true;
	}
	*pointer = up;
	return false;
}

/* "/allOf/0" of the schema that the keyword of another one asked. */
static struct str
step_of(struct arena *a, const struct unit *up, const struct schema *s)
{
	static const char *const beside[] = { "then", "else" };
	const struct node *document = up->schema->document, *n;
	struct str step = node_pointer(a, STR(""), str_from(up->keyword));
	size_t i;

	n = node_get(document, str_from(up->keyword));
	if (strcmp(up->keyword, "$ref") == 0 ||
	    strcmp(up->keyword, "$dynamicRef") == 0 ||
	    (n && pointer_to(a, n, s->document, &step)))
		return step;
	for (i = 0; i < 2; i++)
		if (node_get(document, str_from(beside[i])) == s->document)
			return node_pointer(a, STR(""), str_from(beside[i]));
	return step;
}

static struct str
location_of(struct arena *a, const struct schema *s)
{
	struct str pointer = STR("");

	pointer_to(a, s->resource->root, s->document, &pointer);
	return arena_printf(
	    a, "%.*s#%.*s", STR_ARG(s->resource->uri), STR_ARG(pointer));
}

/* --- notes --- */

static struct note *
add_note(struct run *r, struct note **first, struct note **last)
{
	struct note *n = ARENA_NEW(arena_of(r), struct note);

	n->keyword = r->unit->keyword;
	n->instance = r->unit->instance;
	if (*last)
		(*last)->next = n;
	else
		*first = n;
	*last = n;
	return n;
}

bool
trace_error(struct run *r, const struct spot *spot, const struct wrong *wrong)
{
	const struct node_step member = { .up = spot->at, .key = wrong->key };
	struct unit *u = r->unit;
	struct note *n = add_note(r, &u->errors, &u->last_error);

	n->text = arena_dup(arena_of(r), wrong->text);
	/* a member that is there, and should not be */
	if (wrong->place && !str_none(wrong->key))
		n->instance = node_spell(arena_of(r), &member);
	return false;
}

static void
annotate(struct run *r, const struct node *value)
{
	struct unit *u = r->unit;

	add_note(r, &u->annotations, &u->last_annotation)->value = value;
}

static struct node *
make(struct run *r, enum node_kind kind, struct str text)
{
	struct node *n = ARENA_NEW(arena_of(r), struct node);

	n->kind = kind;
	n->text = text;
	return n;
}

/* The children that a keyword has looked at, by their names or numbers. */
static struct node *
children_seen(struct run *r, const struct spot *spot, const uint64_t *before)
{
	struct node *list = make(r, NODE_LIST, (struct str){ 0 }), *last = NULL;
	const struct node *n;
	struct node *one;
	size_t i = 0;

	for (n = spot->value->first; n; n = n->next, i++) {
		if (!seen_has(r, i) || (before[i / 64] >> i % 64 & 1))
			continue;
		one = spot->value->kind == NODE_MAP ?
		    make(r, NODE_TEXT, n->key) :
		    make(r, NODE_INT, arena_printf(arena_of(r), "%zu", i));
		node_append(list, last, one);
		last = one;
	}
	return list;
}

/* Which keywords say what they have looked at, and how (Core, §10 and §11). */
enum says { SAYS_NOTHING, SAYS_NAMES, SAYS_NUMBERS, SAYS_TRUE, SAYS_LAST };

static enum says
says_of(const char *keyword)
{
	static const struct {
		const char *keyword;
		enum says says;
	} table[] = {
		{ "properties", SAYS_NAMES },
		{ "patternProperties", SAYS_NAMES },
		{ "additionalProperties", SAYS_NAMES },
		{ "unevaluatedProperties", SAYS_NAMES },
		{ "contains", SAYS_NUMBERS },
		{ "prefixItems", SAYS_LAST },
		{ "items", SAYS_TRUE },
		{ "unevaluatedItems", SAYS_TRUE },
	};
	size_t i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (strcmp(keyword, table[i].keyword) == 0)
			return table[i].says;
	return SAYS_NOTHING;
}

static void
annotate_seen(
    struct run *r, const struct spot *spot, enum says says, struct node *seen)
{
	const bool is_map = spot->value->kind == NODE_MAP;
	const struct node *last;

	if (spot->value->kind < NODE_LIST || is_map != (says == SAYS_NAMES))
		return;
	if (says == SAYS_NAMES || says == SAYS_NUMBERS) {
		annotate(r, seen);
		return;
	}
	if (seen->count == 0)
		return;
	last = node_at(seen, seen->count - 1);
	annotate(r,
	    says == SAYS_LAST && seen->count < spot->value->count ?
		last :
		make(r, NODE_BOOL, STR("true")));
}

/*
 * One keyword.  To tell what it has looked at, it begins with an empty set;
 * but those that look at what is left need to know what is not.
 */
static bool
ask_one(struct run *r, const struct schema *s, const struct check *c,
    const struct spot *spot)
{
	const size_t words = (spot->value->count + 63) / 64;
	const bool rest = c->keyword->vocabularies == VOCABULARY_UNEVALUATED;
	const enum says says = says_of(c->keyword->name);
	uint64_t *before = ARENA_ARRAY(arena_of(r), words + 1, uint64_t);
	uint64_t *none = ARENA_ARRAY(arena_of(r), words + 1, uint64_t);
	struct unit *asked = r->unit->last;
	size_t i;
	bool ok;

	r->unit->keyword = c->keyword->name;
	for (i = 0; i < words; i++) {
		before[i] = r->effort->seen[r->seen_at + i];
		if (!rest)
			r->effort->seen[r->seen_at + i] = 0;
	}
	ok = c->keyword->holds(r, s, c->data, spot);
	r->unit->keyword = c->keyword->name;
	asked = asked ? asked->next : r->unit->first;
	for (; ok && asked; asked = asked->next)
		asked->harmless = true;
	if (ok && says == SAYS_NOTHING)
		annotate(r, NULL);
	if (ok && says != SAYS_NOTHING)
		annotate_seen(r, spot, says,
		    children_seen(r, spot, rest ? before : none));
	for (i = 0; i < words; i++)
		r->effort->seen[r->seen_at + i] |= before[i];
	return ok;
}

static bool
is_asked(const struct schema *s, struct str name)
{
	size_t i;

	for (i = 0; i < s->checks; i++)
		if (str_eq(name, str_from(s->check[i].keyword->name)))
			return true;
	return false;
}

/* Members that only say something: what they say. */
static void
annotate_remarks(struct run *r, const struct schema *s)
{
	static const char *const parts[] = { "then", "else", "minContains",
		"maxContains", NULL };
	const struct node *n;
	size_t i;

	for (n = s->document->first; n; n = n->next) {
		if (str_starts(n->key, STR("$")))
			continue;
		if (is_asked(s, n->key) && !str_eq(n->key, STR("format")))
			continue;
		for (i = 0; parts[i]; i++)
			if (str_eq(n->key, str_from(parts[i])))
				break;
		if (parts[i])
			continue;
		r->unit->keyword = arena_cstr(arena_of(r), n->key);
		annotate(r, n);
	}
}

static struct unit *
open_unit(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct arena *a = arena_of(r);
	struct unit *up = r->unit, *u = ARENA_NEW(a, struct unit);

	u->schema = s;
	u->instance = node_spell(a, spot->at);
	u->location = location_of(a, s);
	u->keyword = "";
	u->path = STR("");
	if (!up) {
		r->effort->first_unit = u;
		return u;
	}
	u->by = up->keyword;
	u->path = arena_join(a, up->path, step_of(a, up, s), STR(""));
	if (up->last)
		up->last->next = u;
	else
		up->first = u;
	up->last = u;
	return u;
}

bool
trace_ask(struct run *r, const struct schema *s, const struct spot *spot)
{
	struct unit *up = r->unit, *u = open_unit(r, s, spot);
	struct seen_outer outer;
	bool ok = !s->refuses_all;
	size_t i;

	r->unit = u;
	outer = seen_open(r, spot);
	if (s->refuses_all)
		trace_error(r, spot,
		    &(struct wrong){
			.text = arena_printf(arena_of(r),
			    _("%.*s may not be given here"),
			    STR_ARG(spot_label(arena_of(r), spot))),
		    });
	for (i = 0; i < s->checks; i++)
		if (!ask_one(r, s, &s->check[i], spot))
			ok = false;
	if (ok && s->document->kind == NODE_MAP)
		annotate_remarks(r, s);
	u->valid = ok;
	seen_close(r, spot, outer, ok);
	r->unit = up;
	return ok;
}

const struct unit *
trace(struct cx *cx, const struct schema *s, const struct node *instance,
    const char **limit)
{
	const struct schema_subject nobody = { { 0 }, { 0 } };
	/* each step is kept, so there are fewer of them */
	struct effort effort = { .steps = STEPS_MAX - UNITS_MAX };
	struct findings none = { 0 };
	struct run r = {
		.cx = cx,
		.subject = &nobody,
		.found = &none,
		.effort = &effort,
		.tracing = true,
	};
	const struct spot spot = { .value = instance };

	run_holds(&r, s, &spot);
	*limit = effort.limit;
	return effort.limit ? NULL : effort.first_unit;
}
