#include "cmd/output.h"

#include "base/buf.h"
#include "core/builtin.h"
#include "port/digest.h"
#include "port/i18n.h"

static const struct output_format formats[] = {
	{ "jsonl", output_jsonl, true },
	{ "sarif", output_sarif, false },
	{ "github", output_github, false },
	{ "gitlab", output_gitlab, false },
	{ "junit", output_junit, false },
	{ "rdjsonl", output_rdjsonl, false },
};

const struct output_format *
output_format_get(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (str_eq(name, str_from(formats[i].name)))
			return &formats[i];
	return NULL;
}

struct str
output_message(const struct output *o, const struct finding *f)
{
	struct buf b = { .arena = &o->cx->run };

	if (f->path.n == 0)
		buf_printf(&b,
		    "%.*s: ", STR_ARG(f->record.n > 0 ? f->record : o->whole));
	buf_add(&b, f->text);
	if (f->severity == SEV_DUE)
		buf_printf(&b, _(" (due %.*s)"), STR_ARG(f->due));
	if (f->remedy.n > 0)
		buf_printf(&b, "\n%s%.*s", _("remedy: "), STR_ARG(f->remedy));
	return buf_str(&b);
}

struct str
output_title(const struct output *o, struct str rule)
{
	const struct rulebook_entry *e = rulebook_get(o->book, rule);
	const struct builtin *b = builtin_get(rule);

	if (e && e->title.n > 0)
		return e->title;
	return b ? str_from(_(b->title)) : rule;
}

struct str
output_why(const struct output *o, struct str rule)
{
	const struct rulebook_entry *e = rulebook_get(o->book, rule);
	const struct builtin *b = builtin_get(rule);

	if (e)
		return e->why;
	return b ? str_from(_(b->why)) : (struct str){ 0 };
}

/* Parts end in NUL, which no path and no pointer has. */
static void
add_part(struct buf *b, struct str part)
{
	buf_add(b, part);
	buf_byte(b, '\0');
}

struct str
output_fingerprint(struct output *o, const struct finding *f)
{
	struct buf b = { .arena = &o->cx->run };
	char hex[DIGEST_HEX];
	size_t *n;

	add_part(&b, f->rule);
	add_part(&b, f->path);
	add_part(&b, f->record);
	add_part(&b, f->field);
	o->prints.arena = &o->cx->run;
	n = map_get(&o->prints, buf_str(&b));
	if (!n) {
		n = ARENA_NEW(&o->cx->run, size_t);
		map_add(&o->prints, arena_dup(&o->cx->run, buf_str(&b)), n);
	}
	if ((*n)++ > 0)
		buf_printf(&b, "%zu", *n);
	digest_sha256(buf_str(&b), hex);
	return arena_dup(&o->cx->run, str_from(hex));
}
