/*
 * Any schema and any instance, with the line ==== between them: the schema is
 * refused with a reason, or judges the instance in bounded time; whoever is
 * only asked whether it holds gets the answer that the findings give.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/instance.h"
#include "core/schema.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct str divider = { "\n====\n", 6 };

static void
require(bool promise)
{
	if (!promise)
		abort();
}

static void
put(const char *path, struct str text)
{
	FILE *f = fopen(path, "w");

	require(f != NULL);
	fwrite(text.p, 1, text.n, f);
	require(fclose(f) == 0);
}

static void
judge(struct cx *cx, const struct schema *s, const struct node *root)
{
	const struct schema_subject subject = { STR("i"), STR("") };
	struct findings found = { 0 };
	bool holds = schema_validate(cx, s, root, &subject, &found);
	size_t i;

	require(cx->err == ERR_NONE && holds == (found.n == 0));
	for (i = 0; i < found.n; i++)
		require(found.v[i].line > 0 && found.v[i].column > 0 &&
		    str_starts(found.v[i].rule, STR("schema-")) &&
		    found.v[i].text.n > 0 && found.v[i].remedy.n > 0);
}

static void
judge_all(struct cx *cx, const struct schema *s, struct str text)
{
	struct findings found = { 0 };
	struct instances *in =
	    instances_open(cx, &cx->run, STR("i"), text, &found);
	struct node *root;
	int rc;

	while ((rc = instances_next(cx, in, &cx->run, &root)) == 1) {
		judge(cx, s, root);
		arena_clear(&cx->scratch);
	}
	require(rc == 0 || (rc == 2 && found.n > 0));
	instances_close(in);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cx cx = { 0 };
	struct schema_set set = { .arena = &cx.run };
	struct str path = str_from(getenv("FUZZ_SCHEMA"));
	struct str text = { (const char *)data, size };
	const struct schema *s;
	size_t at = 0;

	require(!str_none(path));
	while (at < size && !str_starts(str_slice(text, at, size), divider))
		at++;
	put(path.p, str_slice(text, 0, at));
	s = schema_load(&cx, &set, path);
	require((s == NULL) == (cx.err != ERR_NONE));
	if (s && at < size)
		judge_all(&cx, s, str_slice(text, at + divider.n, size));
	cx_release(&cx);
	return 0;
}
