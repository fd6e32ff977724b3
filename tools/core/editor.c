#include "core/editor.h"

#include <string.h>

#include "base/buf.h"

/*
 * Nothing is fetched or told to anybody, and nothing rewrites a record: what a
 * formatter takes for the same YAML has other bytes.
 */
static const char fixed[] =
    "  \"yaml.schemaStore.enable\": false,\n"
    "  \"yaml.kubernetesCRDStore.enable\": false,\n"
    "  \"yaml.format.enable\": false,\n"
    "  \"redhat.telemetry.enabled\": false,\n"
    "  \"files.encoding\": \"utf8\",\n"
    "  \"files.eol\": \"\\n\",\n"
    "  \"files.insertFinalNewline\": true,\n"
    "  \"editor.unicodeHighlight.allowedLocales\": { \"zh-hans\": true },\n"
    "  \"[yaml]\": {\n"
    "    \"editor.tabSize\": 2,\n"
    "    \"editor.insertSpaces\": true,\n"
    "    \"editor.formatOnSave\": false,\n"
    "    \"editor.wordBasedSuggestions\": \"off\",\n"
    "    \"editor.quickSuggestions\": { \"other\": true, \"comments\": false, "
    "\"strings\": true }\n"
    "  }\n";

/* A name within a text of JSON. */
static void
add_name(struct buf *b, struct str name)
{
	size_t i;

	for (i = 0; i < name.n; i++) {
		if ((unsigned char)name.p[i] < 0x20) {
			buf_printf(b, "\\u%04x", (unsigned)name.p[i]);
			continue;
		}
		if (name.p[i] == '"' || name.p[i] == '\\')
			buf_byte(b, '\\');
		buf_byte(b, name.p[i]);
	}
}

static void
add_glob(struct buf *b, struct str folder)
{
	buf_add(b, STR("\"/"));
	add_name(b, folder);
	buf_add(b, STR("/**/*.yaml\""));
}

/* As it stands in a URI (RFC 3986). */
static struct str
encoded(struct arena *a, struct str path)
{
	struct buf b = { .arena = a };
	size_t i;
	char c;

	for (i = 0; i < path.n; i++) {
		c = path.p[i];
		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
		    (c >= 'a' && c <= 'z') || (c && strchr("-._~/", c)))
			buf_byte(&b, c);
		else
			buf_printf(&b, "%%%02X", (unsigned char)c);
	}
	return buf_str(&b);
}

/*
 * yaml-language-server compares with the file's URI, which says %E5%8F%B0 for
 * 台; its documents say it would compare with the path, so both are written.
 */
static void
add_type(
    struct cx *cx, struct buf *b, const struct config *config, struct str type)
{
	struct str folder = arena_printf(&cx->scratch, "%.*s/%.*s",
		       STR_ARG(config->records), STR_ARG(type)),
		   uri = encoded(&cx->scratch, folder);

	buf_add(b, STR("    \"./"));
	add_name(b, config->schema);
	buf_add(b, STR("/types/"));
	add_name(b, type);
	buf_add(b, STR(".yaml\": "));
	if (str_eq(uri, folder)) {
		add_glob(b, folder);
		return;
	}
	buf_byte(b, '[');
	add_glob(b, folder);
	buf_add(b, STR(", "));
	add_glob(b, uri);
	buf_byte(b, ']');
}

int
editor_settings(struct cx *cx, struct source *schema,
    const struct config *config, struct str *out)
{
	struct buf b = { .arena = &cx->run };
	struct source_list list;
	const char *comma = "\n";
	struct str type;
	size_t i;

	if (source_list(cx, schema, STR("types"), &list) < 0)
		return -1;
	buf_add(&b, STR("{\n  \"yaml.schemas\": {"));
	for (i = 0; i < list.n; i++) {
		type = list.v[i].path;
		if (!str_ends(type, STR(".yaml")))
			continue;
		buf_add(&b, str_from(comma));
		add_type(cx, &b, config,
		    str_slice(type, STR("types/").n, type.n - STR(".yaml").n));
		comma = ",\n";
	}
	buf_add(&b, STR("\n  },\n"));
	buf_add(&b, str_from(fixed));
	buf_add(&b, STR("}\n"));
	*out = buf_str(&b);
	return 0;
}
