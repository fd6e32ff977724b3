#include "core/instance.h"

#include "base/map.h"
#include "core/mistake.h"
#include "core/reader_json.h"
#include "core/scalar.h"
#include "core/text.h"
#include "port/i18n.h"

/* Nodes of one document, those that aliases stand for counted each time. */
enum { NODES_MAX = 5000000, DEPTH_MAX = 256, SMALL_MAP = 16 };

/* A node with a name, and how many it is made of. */
struct anchored {
	struct node *node; /* NULL: it is being read */
	unsigned long nodes;
};

struct instances {
	struct cx *cx;
	struct arena *own;   /* what lasts */
	struct arena *arena; /* the document's */
	struct complaints complaints;
	struct str text;
	bool is_json;
	bool over;
	bool is_lines; /* JSON lines */
	bool goes_on;  /* with the next line */
	struct reader_json json;
	struct yaml *yaml;
	struct yaml_event now;
	struct yaml_event quote;
	struct map anchors;
	unsigned long nodes;
	unsigned depth;
};

static struct node *read_node(struct instances *in);

static void
complain(struct instances *in, struct str rule, struct place at,
    const char *text, const char *remedy)
{
	complaints_add(&in->complaints,
	    &(struct complaint){
		.rule = rule,
		.line = at.line,
		.column = at.column,
		.text = str_from(text),
		.remedy = str_from(remedy),
	    });
}

static bool
next(struct instances *in)
{
	struct yaml_problem problem;

	if (yaml_next(in->cx, in->yaml, &in->now) < 0)
		return false;
	if (in->now.kind != YAML_BROKEN)
		return true;
	problem = yaml_problem(in->yaml);
	mistake_explain(&in->complaints, in->text, &problem, &in->quote);
	return false;
}

static bool
count_nodes(struct instances *in, unsigned long n)
{
	in->nodes += n;
	if (in->nodes <= NODES_MAX)
		return true;
	complain(in, STR("yaml-nodes"), in->now.at,
	    _("the document has too many fields and values, those counted "
	      "that * stands for"),
	    _("divide it, or write less with *"));
	return false;
}

/* --- anchors and tags, which stand before the value they belong to --- */

static bool
is_break(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
ends_property(char c)
{
	return is_break(c) || c == ',' || c == '[' || c == ']' || c == '{' ||
	    c == '}';
}

/* The word at an offset. */
static struct str
word_at(struct str text, size_t at)
{
	size_t end = at;

	if (str_starts(str_slice(text, at, text.n), STR("!<")))
		while (end < text.n && text.p[end] != '>')
			end++;
	while (end < text.n && !ends_property(text.p[end]))
		end++;
	return str_slice(text, at, end);
}

static size_t
skip_to_word(struct str text, size_t at)
{
	while (at < text.n && (is_break(text.p[at]) || text.p[at] == '#'))
		if (text.p[at] == '#')
			while (at < text.n && text.p[at] != '\n')
				at++;
		else
			at++;
	return at;
}

struct properties {
	struct str anchor, tag; /* none, if there is none; tag as written */
};

static struct properties
properties_of(const struct instances *in)
{
	struct properties p = { .anchor = { 0 } };
	size_t at = in->now.at.offset;
	int left = in->now.anchor + in->now.tag;
	struct str word;

	for (; left > 0; left--) {
		at = skip_to_word(in->text, at);
		word = word_at(in->text, at);
		at += word.n;
		if (str_starts(word, STR("&")))
			p.anchor = str_slice(word, 1, word.n);
		else
			p.tag = word;
	}
	return p;
}

#define CORE_TAG STR("tag:yaml.org,2002:")

/* What of the core schema a tag names; none if it names nothing of it. */
static struct str
core_tag(struct str tag)
{
	if (str_starts(tag, STR("!!")))
		return str_slice(tag, 2, tag.n);
	if (str_starts(tag, STR("!<")) && str_ends(tag, STR(">")))
		tag = str_slice(tag, 2, tag.n - 1);
	if (str_starts(tag, CORE_TAG))
		return str_slice(tag, CORE_TAG.n, tag.n);
	return (struct str){ 0 };
}

static bool
apply_tag(struct node *n, struct str tag)
{
	static const struct {
		const char *name;
		enum node_kind kind;
	} kinds[] = {
		{ "null", NODE_NULL },
		{ "bool", NODE_BOOL },
		{ "int", NODE_INT },
		{ "float", NODE_FLOAT },
		{ "seq", NODE_LIST },
		{ "map", NODE_MAP },
	};
	struct str name = core_tag(tag);
	enum node_kind kind = n->kind;
	size_t i;

	if (n->kind < NODE_LIST &&
	    (str_eq(tag, STR("!")) || str_eq(name, STR("str")))) {
		n->kind = NODE_TEXT;
		return true;
	}
	if (kind < NODE_LIST)
		kind = scalar_kind(n->text);
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_eq(name, str_from(kinds[i].name)) &&
		    (kind == kinds[i].kind ||
			(kind == NODE_INT && kinds[i].kind == NODE_FLOAT))) {
			n->kind = kinds[i].kind;
			return true;
		}
	return false;
}

static bool
take_tag(struct instances *in, struct node *n, struct str tag)
{
	if (str_none(tag) || apply_tag(n, tag))
		return true;
	complain(in, STR("yaml-tag"), n->at,
	    _("this tag is none of the core schema, or does not fit the "
	      "value"),
	    _("delete it"));
	return false;
}

static struct anchored *
open_anchor(struct instances *in, struct str name)
{
	struct anchored *a;

	if (str_none(name))
		return NULL;
	a = map_get(&in->anchors, name);
	if (!a) {
		a = ARENA_NEW(in->arena, struct anchored);
		map_add(&in->anchors, name, a);
	}
	a->node = NULL;
	a->nodes = in->nodes - 1; /* it is one of its own */
	return a;
}

static void
close_anchor(struct instances *in, struct anchored *a, struct node *n)
{
	if (!a)
		return;
	a->node = n;
	a->nodes = in->nodes - a->nodes;
}

/* A node of its own, with the children of the one that it stands for. */
static struct node *
read_alias(struct instances *in)
{
	struct str name = word_at(in->text, in->now.at.offset + 1);
	const struct anchored *a = map_get(&in->anchors, name);
	struct node *n;

	if (!a || !a->node) {
		complain(in, STR("yaml-alias"), in->now.at,
		    a ? _("the sign * stands for a value that it is part of") :
			_("nothing before bears this name"),
		    _("write the value itself"));
		return NULL;
	}
	if (!count_nodes(in, a->nodes))
		return NULL;
	n = ARENA_NEW(in->arena, struct node);
	*n = *a->node;
	n->at = in->now.at;
	n->next = NULL;
	return n;
}

/* --- values --- */

/* .inf and .nan, which no JSON is. */
static bool
is_special(const struct node *n)
{
	return n->kind == NODE_FLOAT &&
	    (str_has(n->text, STR(".i")) || str_has(n->text, STR(".I")) ||
		str_has(n->text, STR(".n")) || str_has(n->text, STR(".N")));
}

static bool
read_scalar(struct instances *in, struct node *n)
{
	n->text = in->now.text.n > 0 ? in->now.text : STR("");
	n->quoted = in->now.style != YAML_PLAIN;
	n->kind = n->quoted ? NODE_TEXT : scalar_kind(n->text);
	if (n->quoted && in->now.last_line != in->now.at.line)
		in->quote = in->now;
	if (!is_special(n))
		return true;
	complain(in, STR("yaml-number"), n->at, _("JSON knows no such number"),
	    _("put it in quotes, as a text"));
	return false;
}

static bool
read_list(struct instances *in, struct node *list)
{
	struct node *last = NULL, *item;

	for (; next(in); last = item) {
		if (in->now.kind == YAML_LIST_END)
			return true;
		item = read_node(in);
		if (!item)
			return false;
		node_append(list, last, item);
	}
	return false;
}

static bool
has_member(struct map *index, const struct node *map, struct str key)
{
	struct node *n;

	if (map->count < SMALL_MAP)
		return node_get(map, key) != NULL;
	if (index->n == 0)
		for (n = map->first; n; n = n->next)
			map_add(index, n->key, n);
	return map_get(index, key) != NULL;
}

static struct node *
read_member(struct instances *in, struct map *index, const struct node *map)
{
	struct node *key = read_node(in), *value;

	if (!key)
		return NULL;
	if (key->kind >= NODE_LIST) {
		complain(in, STR("yaml-key"), key->at,
		    _("a field name must be a word"),
		    _("write the field name without brackets and signs"));
		return NULL;
	}
	if (has_member(index, map, key->text)) {
		complain(in, STR("yaml-duplicate-key"), key->at,
		    _("the key stands here twice"),
		    _("keep the line that is right and delete the other"));
		return NULL;
	}
	value = next(in) ? read_node(in) : NULL;
	if (!value)
		return NULL;
	value->key = key->text;
	value->key_at = key->at;
	if (index->n > 0)
		map_add(index, value->key, value);
	return value;
}

static bool
read_map(struct instances *in, struct node *map)
{
	struct map index = { .arena = in->arena };
	struct node *last = NULL, *member;

	while (next(in)) {
		if (in->now.kind == YAML_MAP_END)
			return true;
		member = read_member(in, &index, map);
		if (!member)
			return false;
		node_append(map, last, member);
		last = member;
	}
	return false;
}

static bool
read_below(struct instances *in, struct node *n)
{
	bool is_map = in->now.kind == YAML_MAP, ok;

	n->kind = is_map ? NODE_MAP : NODE_LIST;
	if (in->depth == DEPTH_MAX) {
		complain(in, STR("yaml-depth"), in->now.at,
		    _("lists and maps stand too deep inside each other"),
		    _("check the indentation and the brackets"));
		return false;
	}
	in->depth++;
	ok = is_map ? read_map(in, n) : read_list(in, n);
	in->depth--;
	return ok;
}

/* From its first event, which is there, to its last. */
static struct node *
read_node(struct instances *in)
{
	struct properties p = properties_of(in);
	struct anchored *anchored;
	struct node *n;
	bool ok;

	if (in->now.kind == YAML_ALIAS)
		return read_alias(in);
	if (!count_nodes(in, 1))
		return NULL;
	n = ARENA_NEW(in->arena, struct node);
	n->at = in->now.at;
	anchored = open_anchor(in, p.anchor);
	ok = in->now.kind == YAML_SCALAR ? read_scalar(in, n) :
					   read_below(in, n);
	if (!ok || !take_tag(in, n, p.tag))
		return NULL;
	close_anchor(in, anchored, n);
	return n;
}

/* --- the whole --- */

static bool
looks_like_json(struct instances *in, struct str path)
{
	struct reader_json try = in->json;
	struct complaint wrong;
	struct arena arena = { 0 };
	struct node *root;
	bool is;

	if (str_ends(path, STR(".json")) || str_ends(path, STR(".jsonl")) ||
	    str_ends(path, STR(".ndjson")))
		return true;
	if (str_ends(path, STR(".yaml")) || str_ends(path, STR(".yml")) ||
	    !reader_json_more(&try) ||
	    str_find(STR("{[\""), try.text.p[try.at]) == 3)
		return false;
	is = reader_json_next(in->cx, &arena, &try, &root, &wrong) == 0;
	arena_release(&arena);
	return is;
}

struct instances *
instances_open(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct findings *found)
{
	struct instances *in = ARENA_NEW(arena, struct instances);

	in->cx = cx;
	in->own = arena;
	in->complaints =
	    (struct complaints){ .cx = cx, .path = path, .found = found };
	if (str_starts(text, STR("\xEF\xBB\xBF")))
		text = str_slice(text, 3, text.n);
	in->text = text;
	in->json = reader_json_open(text);
	in->is_json = looks_like_json(in, path);
	in->is_lines =
	    str_ends(path, STR(".jsonl")) || str_ends(path, STR(".ndjson"));
	if (in->is_json)
		return in;
	text_check(&in->complaints, text, TEXT_ANY);
	in->over = in->complaints.n > 0;
	return in;
}

void
instances_close(struct instances *in)
{
	if (in->yaml)
		yaml_close(in->yaml);
}

static int
next_json(struct instances *in, struct node **root)
{
	struct reader_json line;
	struct complaint wrong;

	if (!reader_json_more(&in->json))
		return 0;
	line = in->json;
	if (reader_json_next(in->cx, in->arena, &in->json, root, &wrong) == 0)
		return 1;
	complaints_add(&in->complaints, &wrong);
	in->json = line;
	in->goes_on = in->is_lines && reader_json_next_line(&in->json);
	return 2;
}

static int
next_yaml(struct instances *in, struct node **root)
{
	if (!in->yaml)
		in->yaml = yaml_open(in->cx, in->own, in->text);
	if (!in->yaml)
		return -1;
	yaml_use(in->yaml, in->arena);
	*root = NULL;
	in->anchors = (struct map){ .arena = in->arena };
	in->nodes = 0;
	if (next(in)) {
		if (in->now.kind == YAML_END)
			return 0;
		*root = next(in) ? read_node(in) : NULL;
	}
	if (*root)
		return 1;
	return in->cx->err == ERR_NONE ? 2 : -1;
}

int
instances_next(struct cx *cx, struct instances *in, struct arena *arena,
    struct node **root)
{
	int rc;

	(void)cx;
	if (in->goes_on) {
		in->goes_on = false;
		in->over = false;
		in->complaints.n = 0;
	}
	if (in->over)
		return in->complaints.n > 0 ? 2 : 0;
	in->arena = arena;
	if (in->is_json)
		rc = next_json(in, root);
	else
		rc = next_yaml(in, root);
	in->over |= rc != 1;
	return rc;
}

bool
instances_goes_on(const struct instances *in)
{
	return in->goes_on;
}

void
instances_refuse_more(struct instances *in, const struct node *root)
{
	complain(in, STR("yaml-documents"), root->at,
	    _("a second document begins here"),
	    _("delete it, or ask for all of them: --each-document"));
}
