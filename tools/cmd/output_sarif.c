/*
 * SARIF 2.1.0 (OASIS), for code scanning and editors.  Paths are relative to
 * the root of the repository, columns count characters.
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "cmd/json.h"
#include "cmd/output.h"
#include "port/i18n.h"

static const char *
level_of(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return "error";
	case SEV_FINDING:
	case SEV_DUE:
		return "warning";
	case SEV_WARNING:
		return "note";
	}
	return "";
}

/* {"text": …}: what SARIF calls a message. */
static void
put_message(struct json *j, const char *key, struct str text)
{
	json_key(j, key);
	json_open_flat(j, '{');
	json_put(j, "text", text);
	json_close(j, '}');
}

static void
put_rule(struct json *j, const struct output *o, struct str id)
{
	struct str why = output_why(o, id);

	json_open(j, '{');
	json_put(j, "id", id);
	put_message(j, "shortDescription", output_title(o, id));
	if (why.n > 0) {
		put_message(j, "fullDescription", why);
		put_message(j, "help", why);
	}
	json_close(j, '}');
}

/* The rules of these findings; a result names its rule by index, too. */
static void
put_rules(struct json *j, const struct output *o, struct map *index)
{
	size_t i;

	json_key(j, "rules");
	json_open(j, '[');
	for (i = 0; i < o->n; i++) {
		size_t *n = ARENA_NEW(index->arena, size_t);

		*n = index->n;
		if (map_add(index, o->v[i]->rule, n))
			put_rule(j, o, o->v[i]->rule);
	}
	json_close(j, ']');
}

static void
put_tool(struct json *j, const struct output *o, struct map *index)
{
	json_key(j, "tool");
	json_open(j, '{');
	json_key(j, "driver");
	json_open(j, '{');
	json_put(j, "name", STR("taizhang"));
	json_put(j, "semanticVersion", STR(TAIZHANG_VERSION));
	json_put(j, "language", i18n_chinese() ? STR("zh-CN") : STR("en"));
	put_rules(j, o, index);
	json_close(j, '}');
	json_close(j, '}');
}

/* RFC 3986: all but unreserved characters and the slash is encoded. */
static struct str
uri_of(struct arena *a, struct str path)
{
	struct buf b = { .arena = a };
	size_t i;

	for (i = 0; i < path.n; i++) {
		char c = path.p[i];

		if (ascii_is_alnum(c) || (c != '\0' && strchr("-._~/", c)))
			buf_byte(&b, c);
		else
			buf_printf(&b, "%%%02X", (unsigned char)c);
	}
	return buf_str(&b);
}

static void
put_place(struct json *j, const struct output *o, const struct finding *f)
{
	json_key(j, "physicalLocation");
	json_open(j, '{');
	json_key(j, "artifactLocation");
	json_open_flat(j, '{');
	json_put(j, "uri", uri_of(&o->cx->run, f->path));
	json_put(j, "uriBaseId", STR("%SRCROOT%"));
	json_close(j, '}');
	if (f->line > 0) {
		json_key(j, "region");
		json_open_flat(j, '{');
		json_put_number(j, "startLine", f->line);
		if (f->column > 0)
			json_put_number(j, "startColumn", f->column);
		json_close(j, '}');
	}
	json_close(j, '}');
}

/* The record and the field in it, where SARIF looks for functions. */
static void
put_record(struct json *j, const struct output *o, const struct finding *f)
{
	json_key(j, "logicalLocations");
	json_open(j, '[');
	json_open_flat(j, '{');
	json_put(j, "fullyQualifiedName",
	    arena_printf(&o->cx->run, "%.*s%.*s", STR_ARG(f->record),
		STR_ARG(f->field)));
	json_put(j, "kind", f->field.n > 0 ? STR("property") : STR("object"));
	json_close(j, '}');
	json_close(j, ']');
}

static void
put_locations(struct json *j, const struct output *o, const struct finding *f)
{
	json_key(j, "locations");
	json_open(j, '[');
	if (f->path.n > 0 || f->record.n > 0) {
		json_open(j, '{');
		if (f->path.n > 0)
			put_place(j, o, f);
		if (f->record.n > 0)
			put_record(j, o, f);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_result(struct json *j, struct output *o, const struct map *index,
    const struct finding *f)
{
	const size_t *rule = map_get(index, f->rule);

	json_open(j, '{');
	json_put(j, "ruleId", f->rule);
	json_put_number(j, "ruleIndex", (long long)*rule);
	json_put(j, "level", str_from(level_of(f->severity)));
	put_message(j, "message", output_message(o, f));
	put_locations(j, o, f);
	json_key(j, "partialFingerprints");
	json_open_flat(j, '{');
	json_put(j, "taizhang/v1", output_fingerprint(o, f));
	json_close(j, '}');
	json_close(j, '}');
}

void
output_sarif(struct output *o)
{
	struct json j = { .to = o->to };
	struct map index = { .arena = &o->cx->run };
	size_t i;

	json_open(&j, '{');
	json_put(&j, "$schema",
	    STR("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
		"schemas/sarif-schema-2.1.0.json"));
	json_put(&j, "version", STR("2.1.0"));
	json_key(&j, "runs");
	json_open(&j, '[');
	json_open(&j, '{');
	put_tool(&j, o, &index);
	json_put(&j, "columnKind", STR("unicodeCodePoints"));
	json_key(&j, "results");
	json_open(&j, '[');
	for (i = 0; i < o->n; i++)
		put_result(&j, o, &index, o->v[i]);
	json_close(&j, ']');
	json_close(&j, '}');
	json_close(&j, ']');
	json_close(&j, '}');
}
