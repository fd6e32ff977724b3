#include "port/yaml.h"

#include <assert.h>
#include <yaml.h>

#include "port/i18n.h"

struct yaml {
	yaml_parser_t parser;
	struct arena *arena;
	struct str source;
	/* libyaml counts characters; the last one asked for, and its byte */
	size_t index;
	size_t offset;
	bool over; /* the last event was given out */
};

static int
fail_memory(struct cx *cx)
{
	return fail(cx, ERR_WORLD, "%s", _("out of memory"));
}

struct yaml *
yaml_open(struct cx *cx, struct arena *arena, struct str source)
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
	yaml_parser_delete(&y->parser);
}

static bool
is_tail(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/*
 * The byte at which a character begins.  Events come in the order of the text
 * but for a step back now and then, so this walks over each byte about once.
 */
static size_t
offset_of(struct yaml *y, size_t index)
{
	const char *p = y->source.p;
	size_t at = y->offset, n = y->source.n;

	for (; y->index < index && at < n; y->index++)
		for (at++; at < n && is_tail(p[at]); at++)
			;
	for (; y->index > index && at > 0; y->index--)
		for (at--; at > 0 && is_tail(p[at]); at--)
			;
	return y->offset = at;
}

static struct place
place_of(struct yaml *y, const yaml_mark_t *from, const yaml_mark_t *to)
{
	struct place at;

	at.line = (uint32_t)from->line + 1;
	at.column = (uint32_t)from->column + 1;
	at.offset = (uint32_t)offset_of(y, from->index);
	at.end = (uint32_t)offset_of(y, to->index);
	return at;
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

/* Point into the source where the same bytes stand there; else copy. */
static void
take_scalar(struct yaml *y, const yaml_event_t *from, struct yaml_event *to)
{
	struct str value = { (const char *)from->data.scalar.value,
		from->data.scalar.length };
	struct str raw = str_slice(y->source, to->at.offset, to->at.end);

	to->kind = YAML_SCALAR;
	to->style = style_of(from->data.scalar.style);
	to->anchor = from->data.scalar.anchor != NULL;
	to->tag = from->data.scalar.tag != NULL;
	if (to->style == YAML_SINGLE || to->style == YAML_DOUBLE)
		raw = str_slice(raw, 1, raw.n - 1);
	to->verbatim = str_eq(raw, value);
	to->text = to->verbatim ? raw : arena_dup(y->arena, value);
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
	to->at = place_of(y, &from->start_mark, &from->end_mark);
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

/* The reader's errors have a byte offset and no mark; the others the mark. */
static void
take_problem(struct yaml *y, struct yaml_event *to)
{
	const yaml_parser_t *p = &y->parser;
	const yaml_mark_t *mark = &p->problem_mark;

	*to = (struct yaml_event){ .kind = YAML_BROKEN };
	if (p->error == YAML_READER_ERROR)
		mark = &p->mark;
	to->at = place_of(y, mark, mark);
	to->last_line = to->at.line;
	to->problem = p->problem ? p->problem : "";
	to->context = p->context ? p->context : "";
	if (p->context)
		to->context_at =
		    place_of(y, &p->context_mark, &p->context_mark);
	y->over = true;
}

int
yaml_next(struct cx *cx, struct yaml *y, struct yaml_event *out)
{
	yaml_event_t event;
	bool taken;

	assert(!y->over);
	do {
		if (!yaml_parser_parse(&y->parser, &event)) {
			if (y->parser.error == YAML_MEMORY_ERROR)
				return fail_memory(cx);
			take_problem(y, out);
			return 0;
		}
		taken = take(y, &event, out);
		yaml_event_delete(&event);
	} while (!taken);
	return 0;
}
