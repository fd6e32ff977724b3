#include "port/yaml.h"

#include <assert.h>
#include <string.h>
#include <yaml.h>

#include "base/utf8.h"
#include "port/i18n.h"
#include "port/yaml_plain.h"

struct yaml {
	yaml_parser_t parser;
	struct arena *arena;
	struct str source;
	/* libyaml counts characters; the last one asked for, and its byte */
	size_t index;
	size_t offset;
	bool over; /* the last event was given out */

	struct yaml_plain plain; /* a plain text: its events, */
	size_t given;		 /* and how many were given out */
};

static int
fail_memory(struct cx *cx)
{
	return fail(cx, ERR_WORLD, "%s", _("out of memory"));
}

struct yaml *
yaml_open(struct cx *cx, struct arena *arena, struct str source)
{
	struct yaml_plain plain;
	struct yaml *y;

	if (!yaml_plain_read(&plain, arena, source))
		return yaml_open_libyaml(cx, arena, source);
	y = ARENA_NEW(arena, struct yaml);
	y->plain = plain;
	return y;
}

struct yaml *
yaml_open_libyaml(struct cx *cx, struct arena *arena, struct str source)
{
	struct yaml *y = ARENA_NEW(arena, struct yaml);

	assert(source.n < UINT32_MAX);
	if (!yaml_parser_initialize(&y->parser)) {
		fail_memory(cx);
		return NULL;
	}
	y->arena = arena;
	y->source = source;
	yaml_parser_set_encoding(&y->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &y->parser, (const unsigned char *)source.p, source.n);
	return y;
}

void
yaml_close(struct yaml *y)
{
	if (y->plain.n == 0)
		yaml_parser_delete(&y->parser);
}

void
yaml_use(struct yaml *y, struct arena *arena)
{
	y->arena = arena;
}

/*
 * The byte at which a character begins.  Events come in the order of the text
 * but for a step back now and then, so this walks over each byte about once,
 * and not even that where know_offset() helps.
 */
static size_t
offset_of(struct yaml *y, size_t index)
{
	const char *p = y->source.p;
	size_t at = y->offset, n = y->source.n;

	for (; y->index < index && at < n; y->index++)
		for (at++; at < n && utf8_is_tail(p[at]); at++)
			;
	for (; y->index > index && at > 0; y->index--)
		for (at--; at > 0 && utf8_is_tail(p[at]); at--)
			;
	return y->offset = at;
}

static void
know_offset(struct yaml *y, size_t index, size_t offset)
{
	y->index = index;
	y->offset = offset;
}

static struct place
place_of(struct yaml *y, const yaml_mark_t *mark)
{
	size_t offset = offset_of(y, mark->index);

	return (struct place){ (uint32_t)mark->line + 1,
		(uint32_t)mark->column + 1, (uint32_t)offset,
		(uint32_t)offset };
}

static enum yaml_style
style_of(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return YAML_SINGLE;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return YAML_DOUBLE;
	case YAML_LITERAL_SCALAR_STYLE:
		return YAML_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return YAML_FOLDED;
	case YAML_ANY_SCALAR_STYLE:
	case YAML_PLAIN_SCALAR_STYLE:
		break;
	}
	return YAML_PLAIN;
}

/*
 * Do the same bytes stand in the source, between the quotes if there are any?
 * A '' at the end of a text in single quotes looks as if they did; but then
 * there are more characters than the bytes can be.
 */
static bool
is_verbatim(
    const struct yaml *y, const yaml_event_t *from, const struct yaml_event *to)
{
	struct str value = { (const char *)from->data.scalar.value,
		from->data.scalar.length };
	size_t characters = from->end_mark.index - from->start_mark.index;
	size_t begin = to->at.offset, end = begin + 1 + value.n;

	if (from->start_mark.line != from->end_mark.line || to->anchor ||
	    to->tag || to->style == YAML_LITERAL || to->style == YAML_FOLDED)
		return false;
	if (to->style == YAML_PLAIN)
		return true;
	return end < y->source.n && y->source.p[end] == y->source.p[begin] &&
	    str_eq(str_slice(y->source, begin + 1, end), value) &&
	    (characters == value.n + 2 || characters == utf8_count(value) + 2);
}

/*
 * Point into the source where the same bytes stand there; else copy.  What is
 * verbatim ends as many bytes further on as it has: no need to walk there.
 */
static void
take_scalar(struct yaml *y, const yaml_event_t *from, struct yaml_event *to)
{
	size_t n = from->data.scalar.length, begin, quote;

	to->kind = YAML_SCALAR;
	to->style = style_of(from->data.scalar.style);
	to->anchor = from->data.scalar.anchor != NULL;
	to->tag = from->data.scalar.tag != NULL;
	to->verbatim = is_verbatim(y, from, to);
	if (to->verbatim) {
		quote = to->style == YAML_PLAIN ? 0 : 1;
		begin = to->at.offset + quote;
		to->text = (struct str){ y->source.p + begin, n };
		know_offset(y, from->end_mark.index, begin + n + quote);
	} else {
		to->text = arena_dup(y->arena,
		    (struct str){ (const char *)from->data.scalar.value, n });
	}
	to->at.end = (uint32_t)offset_of(y, from->end_mark.index);
}

static void
take_list(const yaml_event_t *from, struct yaml_event *to)
{
	bool flow = from->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;

	to->kind = YAML_LIST;
	to->style = flow ? YAML_FLOW : YAML_BLOCK;
	to->anchor = from->data.sequence_start.anchor != NULL;
	to->tag = from->data.sequence_start.tag != NULL;
}

static void
take_map(const yaml_event_t *from, struct yaml_event *to)
{
	bool flow = from->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;

	to->kind = YAML_MAP;
	to->style = flow ? YAML_FLOW : YAML_BLOCK;
	to->anchor = from->data.mapping_start.anchor != NULL;
	to->tag = from->data.mapping_start.tag != NULL;
}

static void
take_document(const yaml_event_t *from, struct yaml_event *to)
{
	to->kind = YAML_DOCUMENT;
	to->directive = from->data.document_start.version_directive ||
	    from->data.document_start.tag_directives.start !=
		from->data.document_start.tag_directives.end;
}

/* False for what nobody needs to know. */
static bool
take(struct yaml *y, const yaml_event_t *from, struct yaml_event *to)
{
	*to = (struct yaml_event){ .kind = YAML_END };
	to->at = place_of(y, &from->start_mark);
	if (from->type != YAML_SCALAR_EVENT)
		to->at.end = (uint32_t)offset_of(y, from->end_mark.index);
	to->last_line = (uint32_t)from->end_mark.line + 1;
	switch (from->type) {
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return false;
	case YAML_STREAM_END_EVENT:
		y->over = true;
		return true;
	case YAML_DOCUMENT_START_EVENT:
		take_document(from, to);
		return true;
	case YAML_ALIAS_EVENT:
		to->kind = YAML_ALIAS;
		return true;
	case YAML_SCALAR_EVENT:
		take_scalar(y, from, to);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		take_list(from, to);
		return true;
	case YAML_SEQUENCE_END_EVENT:
		to->kind = YAML_LIST_END;
		return true;
	case YAML_MAPPING_START_EVENT:
		take_map(from, to);
		return true;
	case YAML_MAPPING_END_EVENT:
		to->kind = YAML_MAP_END;
		return true;
	}
	return false;
}

struct yaml_problem
yaml_problem(struct yaml *y)
{
	const yaml_parser_t *p = &y->parser;
	struct yaml_problem out = { "", "", { 0 }, { 0 } };

	assert(p->error != YAML_NO_ERROR);
	if (p->problem)
		out.text = p->problem;
	/* errors in the encoding have no mark of their own */
	out.at = place_of(
	    y, p->error == YAML_READER_ERROR ? &p->mark : &p->problem_mark);
	if (p->context) {
		out.context = p->context;
		out.context_at = place_of(y, &p->context_mark);
	}
	return out;
}

int
yaml_next(struct cx *cx, struct yaml *y, struct yaml_event *out)
{
	yaml_event_t event;
	bool taken;

	if (y->plain.n > 0) {
		assert(y->given < y->plain.n);
		*out = y->plain.events[y->given++];
		return 0;
	}
	assert(!y->over);
	do {
		if (!yaml_parser_parse(&y->parser, &event)) {
			if (y->parser.error == YAML_MEMORY_ERROR)
				return fail_memory(cx);
			y->over = true;
			*out = (struct yaml_event){ .kind = YAML_BROKEN };
			return 0;
		}
		taken = take(y, &event, out);
		yaml_event_delete(&event);
	} while (!taken);
	return 0;
}
