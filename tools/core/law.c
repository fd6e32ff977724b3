#include "core/law.h"

#include "port/i18n.h"

enum { LAW_BYTES = 1 << 20 };

static struct article *
add_article(struct cx *cx, struct law *law)
{
	if (law->n == law->cap)
		law->v = arena_grow(
		    &cx->run, law->v, law->n, &law->cap, sizeof(*law->v));
	law->v[law->n] = (struct article){ 0 };
	return &law->v[law->n++];
}

/* "## 七、资产管理": 、 is three bytes of UTF-8. */
static void
name_article(struct article *a, struct str heading)
{
	const struct str mark = STR("、");
	size_t i;

	a->key = heading;
	for (i = 0; i + mark.n <= heading.n; i++)
		if (str_eq(str_slice(heading, i, i + mark.n), mark)) {
			a->key = str_slice(heading, 0, i);
			a->title = str_slice(heading, i + mark.n, heading.n);
			return;
		}
}

static void
parse(struct cx *cx, struct str text, struct law *law)
{
	struct str rest = text, line;
	const char *begin = NULL;

	while (str_next(&rest, '\n', &line)) {
		if (str_starts(line, STR("# ")) && law->n == 0)
			law->title = str_trim(str_slice(line, 2, line.n));
		if (!str_starts(line, STR("## ")))
			continue;
		if (begin)
			law->v[law->n - 1].text = str_trim(
			    (struct str){ begin, (size_t)(line.p - begin) });
		name_article(
		    add_article(cx, law), str_trim(str_slice(line, 3, line.n)));
		begin = line.p + line.n;
	}
	if (begin)
		law->v[law->n - 1].text = str_trim(
		    (struct str){ begin, (size_t)(text.p + text.n - begin) });
}

int
law_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct law *out)
{
	struct str path = arena_printf(
		       &cx->run, "%.*s/law.md", STR_ARG(schema_dir)),
		   text;
	int rc;

	*out = (struct law){ 0 };
	rc = source_read_path(cx, source, &cx->run, path, LAW_BYTES, &text);
	if (rc == 0)
		parse(cx, text, out);
	if (rc == 1)
		return fail(cx, ERR_WORLD, _("%.*s: more than %d bytes"),
		    STR_ARG(path), LAW_BYTES);
	return rc < 0 ? -1 : 0;
}

const struct article *
law_get(const struct law *law, struct str key)
{
	size_t i = law_order(law, key);

	return i < law->n ? &law->v[i] : NULL;
}

size_t
law_order(const struct law *law, struct str key)
{
	size_t i;

	for (i = 0; i < law->n; i++)
		if (str_eq(law->v[i].key, key))
			return i;
	return law->n;
}
