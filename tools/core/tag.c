#include "core/tag.h"

#include <string.h>

#include "base/buf.h"

int
tag_peel(struct cx *cx, struct repo *repo, const unsigned char id[REPO_OID],
    struct tag *out)
{
	struct buf said = { .arena = &cx->run };
	struct str text;

	*out = (struct tag){ 0 };
	memcpy(out->id, id, REPO_OID);
	for (;;) {
		if (repo_kind(cx, repo, out->id, &out->kind) < 0)
			return -1;
		if (!str_eq(out->kind, STR("tag")))
			break;
		if (repo_tag(cx, repo, out->id, out->id, &text) < 0)
			return -1;
		buf_add(&said, text);
	}
	if (said.n > 0)
		out->text = buf_str(&said);
	return 0;
}
