/*
 * Any bytes, read as a record and as a document: a text is either a map
 * without findings, or has findings that say where.  What the short way for
 * plain texts reads, libyaml reads in the same way.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/reader.h"
#include "../as_libyaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool promise)
{
	if (!promise)
		abort();
}

/* Every place lies inside the text, every child inside of its parent. */
static void
check_places(const struct node *n, struct str text)
{
	const struct node *child;
	uint32_t count = 0;

	require(n->at.line > 0 && n->at.column > 0);
	require(n->at.offset <= n->at.end && n->at.end <= text.n);
	for (child = n->first; child; child = child->next) {
		require(child->at.offset >= n->at.offset);
		require(child->at.end <= n->at.end);
		check_places(child, text);
		count++;
	}
	require(count == n->count);
}

static void
read_record(struct cx *cx, struct str text)
{
	struct findings found = { 0 };
	struct node *root;
	size_t i;
	int rc = reader_record(cx, &cx->scratch, STR("x.yaml"), text,
	    &reader_record_limits, &found, &root);

	require(rc == 0 || rc == 1);
	require((rc == 0) == (found.n == 0) && (rc == 0) == (root != NULL));
	for (i = 0; i < found.n; i++)
		require(found.v[i].line > 0 && found.v[i].column > 0 &&
		    str_starts(found.v[i].rule, STR("yaml-")) &&
		    found.v[i].text.n > 0 && found.v[i].remedy.n > 0);
	if (rc == 0) {
		require(root->kind == NODE_MAP);
		check_places(root, text);
	}
}

static void
read_document(struct cx *cx, struct str text)
{
	struct node *root;
	int rc = reader_document(cx, &cx->scratch, STR("x"), text, &root);

	require((rc == 0) == (cx->err == ERR_NONE));
	require((rc == 0) == (root != NULL));
	if (rc == 0)
		check_places(root, text);
}

static void
read_plain(struct cx *cx, struct str text)
{
	struct yaml_plain plain;

	if (yaml_plain_read(&plain, &cx->scratch, text))
		require(is_as_libyaml(cx, &plain, text));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cx cx = { 0 };
	/* a copy, so that one byte too far is seen */
	char *bytes = malloc(size ? size : 1);
	struct str text = { bytes, size };

	require(bytes != NULL);
	if (size > 0)
		memcpy(bytes, data, size);
	read_plain(&cx, text);
	read_record(&cx, text);
	read_document(&cx, text);
	cx_release(&cx);
	free(bytes);
	return 0;
}
