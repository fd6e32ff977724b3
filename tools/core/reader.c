#include "core/reader.h"

#include <assert.h>

#include "base/map.h"
#include "core/line.h"
#include "core/mistake.h"
#include "core/scalar.h"
#include "core/text.h"
#include "port/i18n.h"

const struct reader_limits reader_record_limits = { 64 * 1024, 6, 4000 };

static const struct reader_limits document_limits = { 16 * 1024 * 1024, 64,
	UINT32_MAX };

/* Larger maps are indexed, so that looking for duplicates stays cheap. */
enum { SMALL_MAP = 32 };

/* A slip is where the trouble began, or soon after. */
enum { LINES_LOOKED_AT = 8 };

/* The way down to the node that is being read, on the stack. */
struct step {
	const struct step *up;
	struct str key; /* in a map */
	uint32_t index; /* in a list */
	bool in_list;
};

struct reading {
	struct cx *cx;
	struct arena *arena;
	struct complaints complaints;
	const struct reader_limits *limits;
	bool record; /* the whole profile, not just YAML */
	bool partly; /* what is refused, too */
	struct str text;
	struct yaml *yaml;
	struct yaml_event now;
	struct yaml_event quote; /* the last one in quotes on several lines */
	struct complaint plain;	 /* made unless an error explains it better */
	const struct step *step;
	uint32_t nodes;
	uint32_t depth;
};

static struct str
pointer_to(struct arena *a, const struct step *s)
{
	struct str up;

	if (!s)
		return STR("");
	up = pointer_to(a, s->up);
	if (!s->in_list && s->key.n == 0)
		return up;
	return s->in_list ? node_pointer_at(a, up, s->index) :
			    node_pointer(a, up, s->key);
}

static void
complain_at(struct reading *r, struct str rule, struct place at,
    struct str text, struct str remedy)
{
	complaints_add(&r->complaints,
	    &(struct complaint){
		.rule = rule,
		.line = at.line,
		.column = at.column,
		.field = pointer_to(&r->cx->scratch, r->step),
		.text = text,
		.remedy = remedy,
	    });
}

/* About what is being read now, in fixed words. */
static void
complain(
    struct reading *r, struct str rule, const char *text, const char *remedy)
{
	complain_at(r, rule, r->now.at, str_from(text), str_from(remedy));
}

/* False if there is no going on. */
static bool
next(struct reading *r)
{
	struct yaml_problem problem;

	if (r->cx->err != ERR_NONE || yaml_next(r->cx, r->yaml, &r->now) < 0)
		return false;
	if (r->now.kind == YAML_BROKEN) {
		problem = yaml_problem(r->yaml);
		mistake_explain(&r->complaints, r->text, &problem, &r->quote);
		return false;
	}
	if (r->plain.line > 0) {
		complaints_add(&r->complaints, &r->plain);
		r->plain.line = 0;
	}
	return true;
}

static bool
count_node(struct reading *r)
{
	if (++r->nodes <= r->limits->nodes)
		return true;
	complain_at(r, STR("yaml-nodes"), r->now.at,
	    arena_printf(&r->cx->scratch,
		_("the record has more than %u "
		  "fields and values"),
		r->limits->nodes),
	    str_from(_("divide it into several records")));
	return false;
}

static bool
enter(struct reading *r)
{
	if (++r->depth <= r->limits->depth)
		return true;
	complain_at(r, STR("yaml-depth"), r->now.at,
	    arena_printf(&r->cx->scratch,
		_("lists and fields stand more than "
		  "%u levels deep inside each other"),
		r->limits->depth),
	    str_from(_("check the indentation and the brackets")));
	return false;
}

/* --- scalars --------------------------------------------------------------*/

static struct str
reading_text(struct arena *a, enum scalar_reading reading, struct str s)
{
	switch (reading) {
	case SCALAR_AS_BOOL:
		return arena_printf(a,
		    _("some programs read %.*s as true or false"), STR_ARG(s));
	case SCALAR_AS_DATE:
		return arena_printf(a,
		    _("some programs read %.*s as a date, others as text"),
		    STR_ARG(s));
	case SCALAR_AS_NUMBER:
		return arena_printf(a,
		    _("programs do not agree which number %.*s is, or whether "
		      "it is one"),
		    STR_ARG(s));
	case SCALAR_SAME:
	case SCALAR_AS_SIGN:
		break;
	}
	return arena_printf(
	    a, _("%.*s means something else to YAML"), STR_ARG(s));
}

static void
refuse_ambiguous(struct reading *r, enum scalar_reading reading)
{
	struct arena *a = &r->cx->scratch;
	struct place at = r->now.at;
	struct str source = str_slice(r->text, at.offset, at.end);
	struct str line =
	    line_edited(a, r->text, source, line_quoted(a, r->now.text));

	complain_at(r, STR("yaml-ambiguous"), r->now.at,
	    reading_text(a, reading, r->now.text),
	    reading == SCALAR_AS_BOOL ?
		arena_printf(a,
		    _("write: %.*s (or, for yes and no, true and "
		      "false)"),
		    STR_ARG(line)) :
		arena_printf(a, _("write: %.*s"), STR_ARG(line)));
}

static void
refuse_multiline(struct reading *r)
{
	uint32_t line, last = r->now.at.line + LINES_LOOKED_AT;

	for (line = r->now.at.line; line <= r->now.last_line && line < last;
	     line++)
		if (mistake_colon(&r->complaints, r->text, line))
			return;
	r->plain = (struct complaint){
		.rule = STR("yaml-multiline-plain"),
		.line = r->now.at.line,
		.column = r->now.at.column,
		.field = pointer_to(&r->cx->scratch, r->step),
		.text = str_from(_("the value goes on in the next line "
				   "without quotation marks")),
		.remedy = str_from(_("write it on one line, or between "
				     "quotation marks; or check the "
				     "indentation of the next line")),
	};
}

/* What the scalar would be unescaped; as it stands text_check() saw it. */
static bool
refuse_escaped(struct reading *r)
{
	int32_t c = r->now.verbatim ? -1 : text_forbidden(r->now.text);
	struct complaint made;

	if (c < 0)
		return false;
	made = text_complaint(
	    &r->cx->scratch, c, r->now.at.line, r->now.at.column);
	complain_at(r, made.rule, r->now.at, made.text, made.remedy);
	return true;
}

static void
check_scalar(struct reading *r)
{
	enum scalar_reading reading;

	if (r->now.style != YAML_PLAIN) {
		if (r->now.last_line != r->now.at.line)
			r->quote = r->now;
		if (r->record)
			refuse_escaped(r);
		return;
	}
	if (!r->record)
		return;
	if (r->now.last_line != r->now.at.line) {
		refuse_multiline(r);
		return;
	}
	reading = scalar_old_reading(r->now.text);
	if (reading != SCALAR_SAME)
		refuse_ambiguous(r, reading);
}

static void
check_properties(struct reading *r)
{
	if (r->now.anchor)
		complain(r, STR("yaml-anchor"),
		    _("the sign & gives the value a name for YAML itself"),
		    _("delete the name; if the sign belongs to the value, put "
		      "the value into quotation marks"));
	if (r->now.tag)
		complain(r, STR("yaml-tag"),
		    _("the sign ! gives the value a kind for YAML itself"),
		    _("delete it; if the sign belongs to the value, put the "
		      "value into quotation marks"));
}

static void
refuse_alias(struct reading *r)
{
	complain(r, STR("yaml-alias"),
	    _("the sign * stands for a value that is written elsewhere"),
	    _("write the value itself; if the sign belongs to it, put it into "
	      "quotation marks"));
}

static void
take_scalar(struct reading *r, struct node *n)
{
	check_scalar(r);
	n->text = r->now.text;
	n->quoted = r->now.style != YAML_PLAIN;
	n->kind = n->quoted ? NODE_TEXT : scalar_kind(n->text);
}

/* --- lists and maps -------------------------------------------------------*/

static struct node *read_node(struct reading *r);

/* What ends behind the closing bracket, or with the last child. */
static void
close_node(
    struct reading *r, struct node *n, bool flow, const struct node *last)
{
	if (flow)
		n->at.end = r->now.at.end;
	else if (last)
		n->at.end = last->at.end;
	r->depth--;
}

static bool
read_list(struct reading *r, struct node *list)
{
	struct step step = { .up = r->step, .in_list = true };
	bool flow = r->now.style == YAML_FLOW;
	struct node *last = NULL, *item;

	if (!enter(r))
		return false;
	for (; next(r); last = item) {
		if (r->now.kind == YAML_LIST_END) {
			close_node(r, list, flow, last);
			return true;
		}
		r->step = &step;
		item = read_node(r);
		r->step = step.up;
		if (!item)
			return false;
		node_append(list, last, item);
		step.index++;
	}
	return false;
}

static bool
is_ambiguous_key(struct reading *r)
{
	return r->now.style == YAML_PLAIN &&
	    (scalar_kind(r->now.text) != NODE_TEXT ||
		scalar_old_reading(r->now.text) != SCALAR_SAME);
}

/* Blanks that look like indentation and are not. */
static bool
begins_wide(struct str key)
{
	return (unsigned char)key.p[0] >= 0x80 &&
	    (str_starts(key, STR("\xE3\x80\x80")) ||
		str_starts(key, STR("\xC2\xA0")));
}

/* A field name that is wrong in itself.  False: it is none at all. */
static bool
check_key(struct reading *r)
{
	struct str key = r->now.text;

	check_properties(r);
	if (key.n == 0) {
		complain(r, STR("yaml-key"), _("the field has no name"),
		    _("write a field name before the colon"));
		return false;
	}
	if (r->now.style == YAML_PLAIN && str_eq(key, STR("<<"))) {
		complain(r, STR("yaml-merge"),
		    _("<< would copy fields from elsewhere"),
		    _("write the fields themselves"));
		return false;
	}
	if (r->record && refuse_escaped(r))
		return false;
	if (r->record && begins_wide(key)) {
		complain(r, STR("yaml-indent"),
		    _("the line is indented with full-width or "
		      "non-breaking spaces"),
		    _("indent with ordinary half-width spaces"));
		return false;
	}
	if (r->record && is_ambiguous_key(r) &&
	    !mistake_comma(&r->complaints, r->text, &r->now))
		complain_at(r, STR("yaml-ambiguous-key"), r->now.at,
		    arena_printf(&r->cx->scratch,
			_("some programs read the "
			  "field name %.*s as a number, a date, true or false"),
			STR_ARG(key)),
		    str_from(_("choose a field name that the schema knows")));
	return true;
}

static const struct node *
find_member(struct map *index, const struct node *map, struct str key)
{
	struct node *n;

	if (map->count < SMALL_MAP) {
		for (n = map->first; n; n = n->next)
			if (n->key.n == key.n && n->key.p[0] == key.p[0] &&
			    str_eq(n->key, key))
				return n;
		return NULL;
	}
	if (index->n == 0)
		for (n = map->first; n; n = n->next)
			map_add(index, n->key, n);
	return map_get(index, key);
}

static void
refuse_duplicate(struct reading *r, const struct node *first)
{
	complain_at(r, STR("yaml-duplicate-key"), r->now.at,
	    arena_printf(&r->cx->scratch,
		_("the field %.*s stands in line %u "
		  "already"),
		STR_ARG(first->key), first->key_at.line),
	    str_from(_("keep the line that is right and delete the other")));
}

/* A field name that is a list or a map: read over it. */
static bool
skip_odd_key(struct reading *r)
{
	complain(r, STR("yaml-key"), _("a field name must be a word"),
	    _("write the field name without brackets and signs"));
	return read_node(r) != NULL;
}

/*
 * Read a member, of which the key is there already.  *out is NULL if it cannot
 * be one of the map; false if there is no going on.
 */
static bool
read_member(struct reading *r, struct step *step, const struct node *map,
    struct map *index, struct node **out)
{
	struct place key_at = r->now.at;
	struct node *value;
	bool named = r->now.kind == YAML_SCALAR;
	const struct node *first = NULL;

	*out = NULL;
	step->key = named ? r->now.text : STR("");
	r->step = step;
	if (named && !count_node(r))
		return false;
	if (!named && !skip_odd_key(r))
		return false;
	named = named && check_key(r);
	if (named)
		first = find_member(index, map, step->key);
	if (first)
		refuse_duplicate(r, first);
	value = next(r) ? read_node(r) : NULL;
	r->step = step->up;
	if (!value)
		return false;
	value->key = step->key;
	value->key_at = key_at;
	if (named && !first)
		*out = value;
	return true;
}

static bool
read_map(struct reading *r, struct node *map)
{
	struct map index = { .arena = &r->cx->scratch };
	struct step step = { .up = r->step };
	bool flow = r->now.style == YAML_FLOW;
	struct node *last = NULL, *member;

	if (!enter(r))
		return false;
	while (next(r)) {
		if (r->now.kind == YAML_MAP_END) {
			close_node(r, map, flow, last);
			return true;
		}
		if (!read_member(r, &step, map, &index, &member))
			return false;
		if (!member)
			continue;
		if (index.n > 0)
			map_add(&index, member->key, member);
		node_append(map, last, member);
		last = member;
	}
	return false;
}

/* From its first event, which is there, to its last.  NULL: no going on. */
static struct node *
read_node(struct reading *r)
{
	struct node *n = ARENA_NEW(r->arena, struct node);

	if (!count_node(r))
		return NULL;
	check_properties(r);
	n->at = r->now.at;
	switch (r->now.kind) {
	case YAML_SCALAR:
		take_scalar(r, n);
		return n;
	case YAML_ALIAS:
		refuse_alias(r);
		return n;
	case YAML_LIST:
		n->kind = NODE_LIST;
		return read_list(r, n) ? n : NULL;
	case YAML_MAP:
		n->kind = NODE_MAP;
		return read_map(r, n) ? n : NULL;
	case YAML_DOCUMENT:
	case YAML_LIST_END:
	case YAML_MAP_END:
	case YAML_END:
	case YAML_BROKEN:
		break;
	}
	assert(!"no node begins so");
	return NULL;
}

/* --- the whole ------------------------------------------------------------*/

static void
refuse_empty(struct reading *r)
{
	r->now.at = (struct place){ .line = 1, .column = 1 };
	complain(r, STR("yaml-empty"), _("there is nothing in the file"),
	    _("write the fields, or delete the file"));
}

static void
check_root(struct reading *r, const struct node *root)
{
	bool empty = root->kind == NODE_NULL && root->text.n == 0;

	if (root->kind == NODE_MAP || (!r->record && !empty))
		return;
	r->now.at = root->at;
	if (empty) {
		refuse_empty(r);
		return;
	}
	/* what is wrong inside of a single value explains it better */
	if (root->kind < NODE_LIST && r->complaints.n > 0)
		return;
	if (root->kind < NODE_LIST &&
	    mistake_colon(&r->complaints, r->text, root->at.line))
		return;
	complain(r, STR("yaml-root"),
	    _("the file does not consist of fields and their values"),
	    _("write one field a line, like this: name: value"));
}

static struct node *
read_root(struct reading *r)
{
	bool flow;

	if (!next(r))
		return NULL;
	if (r->now.kind == YAML_END) {
		refuse_empty(r);
		return NULL;
	}
	if (r->now.directive)
		complain(r, STR("yaml-directive"),
		    _("the line begins with %, which is for YAML itself"),
		    _("delete the line, or begin it with # if it is a "
		      "remark"));
	if (!next(r))
		return NULL;
	flow = r->now.kind == YAML_MAP && r->now.style == YAML_FLOW;
	if (flow && r->record)
		complain(r, STR("yaml-flow-root"),
		    _("the record is written in brackets"),
		    _("write one field a line, without { and }"));
	return read_node(r);
}

static struct node *
read_all(struct reading *r)
{
	struct node *root = read_root(r);

	if (!root || !next(r))
		return NULL;
	if (r->now.kind != YAML_END)
		complain(r, STR("yaml-documents"),
		    _("a second document begins here"),
		    _("delete the line ---, and make a file for each record"));
	check_root(r, root);
	return root;
}

static bool
check_text(struct reading *r)
{
	if (r->text.n > r->limits->bytes) {
		complain_at(r, STR("yaml-bytes"), (struct place){ 1, 1, 0, 0 },
		    arena_printf(&r->cx->scratch,
			_("the file is larger than "
			  "%u bytes"),
			r->limits->bytes),
		    str_from(_("divide it into several records; documents and "
			       "pictures do not belong into a record")));
		return false;
	}
	text_check(
	    &r->complaints, r->text, r->record ? TEXT_RECORD : TEXT_DOCUMENT);
	if (r->complaints.n == 0 && r->text.n == 0)
		refuse_empty(r);
	return r->complaints.n == 0;
}

static int
read_text(struct reading *r, struct node **root)
{
	*root = NULL;
	if (check_text(r)) {
		r->yaml = yaml_open(r->cx, r->arena, r->text);
		if (!r->yaml)
			return -1;
		*root = read_all(r);
		yaml_close(r->yaml);
	}
	if (r->cx->err == ERR_NONE && r->complaints.n == 0) {
		assert(*root);
		return 0;
	}
	if (r->cx->err != ERR_NONE || !r->partly ||
	    (*root && (*root)->kind != NODE_MAP))
		*root = NULL;
	return r->cx->err == ERR_NONE ? 1 : -1;
}

int
reader_record(struct cx *cx, struct arena *arena, struct str path,
    struct str text, const struct reader_limits *limits, struct findings *found,
    struct node **root)
{
	struct findings ignored = { 0 };
	struct reading r = {
		.cx = cx,
		.arena = arena,
		.complaints = { .cx = cx,
		    .path = path,
		    .found = found ? found : &ignored },
		.limits = limits,
		.record = true,
		.partly = !found,
		.text = text,
	};

	return read_text(&r, root);
}

int
reader_document(struct cx *cx, struct arena *arena, struct str path,
    struct str text, struct node **root)
{
	struct reading r = {
		.cx = cx,
		.arena = arena,
		.complaints = { .cx = cx, .path = path },
		.limits = &document_limits,
		.text = text,
	};

	return read_text(&r, root);
}
