#include "cmd/schema_units.h"

#include <string.h>

#include "base/buf.h"

struct printing {
	struct cx *cx;
	struct json *to;
};

/* --- values --- */

/* Numbers of YAML that JSON writes otherwise become texts. */
static bool
is_json_number(struct str s)
{
	size_t i = s.n > 0 && s.p[0] == '-' ? 1 : 0;

	if (i == s.n || s.p[i] < '0' || s.p[i] > '9' || s.p[s.n - 1] == '.' ||
	    str_has(s, STR(".e")) || str_has(s, STR(".E")))
		return false;
	return s.p[i] != '0' || i + 1 == s.n ||
	    (s.p[i + 1] != 'x' && s.p[i + 1] != 'o' &&
		(s.p[i + 1] < '0' || s.p[i + 1] > '9'));
}

static void
print_value(struct json *j, const struct node *n)
{
	const struct node *m;

	switch (n->kind) {
	case NODE_NULL:
		json_literal(j, STR("null"));
		return;
	case NODE_BOOL:
		json_literal(j, node_is_true(n) ? STR("true") : STR("false"));
		return;
	case NODE_INT:
	case NODE_FLOAT:
		if (is_json_number(n->text))
			json_literal(j, n->text);
		else
			json_text(j, n->text);
		return;
	case NODE_TEXT:
		json_text(j, n->text.n > 0 ? n->text : STR(""));
		return;
	case NODE_LIST:
	case NODE_MAP:
		json_open(j, n->kind == NODE_LIST ? '[' : '{');
		for (m = n->first; m; m = m->next) {
			if (n->kind == NODE_MAP)
				json_name(j, m->key);
			print_value(j, m);
		}
		json_close(j, n->kind == NODE_LIST ? ']' : '}');
	}
}

/* --- basic --- */

/* The keyword at a place; the schema `false` has none. */
static struct str
keyword_at(struct printing *p, struct str place, const struct note *n)
{
	if (*n->keyword == '\0')
		return place;
	return node_pointer(&p->cx->scratch, place, str_from(n->keyword));
}

static void
print_basic_note(struct printing *p, const struct unit *u, const struct note *n)
{
	struct json *j = p->to;

	json_open(j, '{');
	json_put_bool(j, "valid", str_none(n->text));
	json_put(j, "keywordLocation", keyword_at(p, u->path, n));
	json_put(j, "absoluteKeywordLocation", keyword_at(p, u->location, n));
	json_put(j, "instanceLocation", n->instance);
	if (n->value) {
		json_key(j, "annotation");
		print_value(j, n->value);
	} else if (!str_none(n->text)) {
		json_put(j, "error", n->text);
	}
	json_close(j, '}');
}

/* Nothing failed because of it: the keyword holds, or only asked whether. */
static bool
is_beside_the_point(const struct unit *u)
{
	return u->harmless || strcmp(u->by, "not") == 0 ||
	    strcmp(u->by, "contains") == 0 || str_ends(u->path, STR("/if"));
}

/* What is below it, of the same answer. */
static bool
is_told(const struct unit *u, const struct unit *sub)
{
	return sub->valid == u->valid &&
	    (u->valid || !is_beside_the_point(sub));
}

/* Errors where it does not hold, annotations where it does. */
static void
print_basic_unit(struct printing *p, const struct unit *u)
{
	const struct note *n;
	const struct unit *sub;

	for (n = u->valid ? u->annotations : u->errors; n; n = n->next)
		print_basic_note(p, u, n);
	for (sub = u->first; sub; sub = sub->next)
		if (is_told(u, sub))
			print_basic_unit(p, sub);
}

static void
print_basic(struct printing *p, const struct unit *u)
{
	struct json *j = p->to;

	json_key(j, u->valid ? "annotations" : "errors");
	json_open(j, '[');
	print_basic_unit(p, u);
	json_close(j, ']');
}

/* --- detailed --- */

/* What stands below it: errors, or annotations, and units that have any. */
static size_t
count_below(const struct unit *u)
{
	const struct note *n;
	const struct unit *sub;
	size_t count = 0;

	for (n = u->valid ? u->annotations : u->errors; n; n = n->next)
		count += !u->valid || n->value;
	for (sub = u->first; sub; sub = sub->next)
		count += is_told(u, sub) && count_below(sub) > 0;
	return count;
}

static void print_detailed_unit(struct printing *p, const struct unit *u);

static void
print_below(struct printing *p, const struct unit *u)
{
	const struct note *n;
	const struct unit *sub;

	for (n = u->valid ? u->annotations : u->errors; n; n = n->next)
		if (!u->valid || n->value)
			print_basic_note(p, u, n);
	for (sub = u->first; sub; sub = sub->next)
		if (is_told(u, sub) && count_below(sub) > 0)
			print_detailed_unit(p, sub);
}

/* What has one child is replaced by it. */
static void
print_detailed_unit(struct printing *p, const struct unit *u)
{
	struct json *j = p->to;

	if (count_below(u) == 1) {
		print_below(p, u);
		return;
	}
	json_open(j, '{');
	json_put_bool(j, "valid", u->valid);
	json_put(j, "keywordLocation", u->path);
	json_put(j, "absoluteKeywordLocation", u->location);
	json_put(j, "instanceLocation", u->instance);
	json_key(j, u->valid ? "annotations" : "errors");
	json_open(j, '[');
	print_below(p, u);
	json_close(j, ']');
	json_close(j, '}');
}

/* --- list and hierarchical --- */

static bool
is_first(const struct unit *u, const struct note *note)
{
	const struct note *n = u->errors;

	while (strcmp(n->keyword, note->keyword) != 0)
		n = n->next;
	return n == note;
}

/* What is wrong by its keyword, there and in what follows. */
static struct str
all_texts(struct printing *p, const struct note *first)
{
	struct buf b = { .arena = &p->cx->scratch };
	const struct note *n;

	for (n = first; n; n = n->next) {
		if (strcmp(n->keyword, first->keyword) != 0)
			continue;
		if (b.n > 0)
			buf_add(&b, STR("; "));
		buf_add(&b, n->text);
	}
	return buf_str(&b);
}

static void
print_errors(struct printing *p, const struct unit *u)
{
	struct json *j = p->to;
	const struct note *n;

	if (!u->errors)
		return;
	json_key(j, "errors");
	json_open(j, '{');
	for (n = u->errors; n; n = n->next)
		if (is_first(u, n))
			json_put(j, n->keyword, all_texts(p, n));
	json_close(j, '}');
}

static void
print_annotations(struct printing *p, const struct unit *u, bool dropped)
{
	struct json *j = p->to;
	const struct note *n;
	bool any = false;

	for (n = u->annotations; n; n = n->next) {
		if (!n->value)
			continue;
		if (!any) {
			json_key(
			    j, dropped ? "droppedAnnotations" : "annotations");
			json_open(j, '{');
		}
		any = true;
		json_key(j, n->keyword);
		print_value(j, n->value);
	}
	if (any)
		json_close(j, '}');
}

static void
print_places(struct printing *p, const struct unit *u)
{
	struct json *j = p->to;

	json_put_bool(j, "valid", u->valid);
	json_put(j, "evaluationPath", u->path);
	json_put(j, "schemaLocation", u->location);
	json_put(j, "instanceLocation", u->instance);
}

static void
print_list_unit(struct printing *p, const struct unit *u, bool dropped)
{
	struct json *j = p->to;
	const struct unit *sub;

	dropped = dropped || !u->valid;
	json_open(j, '{');
	print_places(p, u);
	print_errors(p, u);
	print_annotations(p, u, dropped);
	json_close(j, '}');
	for (sub = u->first; sub; sub = sub->next)
		print_list_unit(p, sub, dropped);
}

static void
print_tree_unit(struct printing *p, const struct unit *u, bool dropped)
{
	struct json *j = p->to;
	const struct unit *sub;

	dropped = dropped || !u->valid;
	print_places(p, u);
	print_errors(p, u);
	print_annotations(p, u, dropped);
	if (!u->first)
		return;
	json_key(j, "details");
	json_open(j, '[');
	for (sub = u->first; sub; sub = sub->next) {
		json_open(j, '{');
		print_tree_unit(p, sub, dropped);
		json_close(j, '}');
	}
	json_close(j, ']');
}

void
schema_units_print(
    struct cx *cx, struct json *j, struct str format, const struct unit *unit)
{
	struct printing printing = { cx, j }, *p = &printing;

	json_open_flat(j, '{');
	if (str_eq(format, STR("hierarchical"))) {
		print_tree_unit(p, unit, false);
		json_close(j, '}');
		return;
	}
	json_put_bool(j, "valid", unit->valid);
	if (str_eq(format, STR("basic")) || str_eq(format, STR("detailed"))) {
		json_put(j, "keywordLocation", unit->path);
		json_put(j, "instanceLocation", unit->instance);
	}
	if (str_eq(format, STR("basic")))
		print_basic(p, unit);
	if (str_eq(format, STR("detailed"))) {
		json_key(j, unit->valid ? "annotations" : "errors");
		json_open(j, '[');
		print_below(p, unit);
		json_close(j, ']');
	}
	if (str_eq(format, STR("list"))) {
		json_key(j, "details");
		json_open(j, '[');
		print_list_unit(p, unit, false);
		json_close(j, ']');
	}
	json_close(j, '}');
}
