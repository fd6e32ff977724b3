#ifndef CORE_LAW_H
#define CORE_LAW_H

#include "core/source.h"

/*
 * The law that the rules serve: a Markdown file with one heading an article,
 * "## 七、资产管理".  What stands before the 、 is the article's key.
 */
struct article {
	struct str key;	  /* "七" */
	struct str title; /* "资产管理" */
	struct str text;  /* paragraphs as they stand */
};

struct law {
	struct str title;  /* the file's first heading */
	struct article *v; /* in the law's order */
	size_t n;
	size_t cap;
};

int law_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct law *out);

const struct article *law_get(const struct law *law, struct str key);

/* Its place in the law, for sorting; unknown ones come last. */
size_t law_order(const struct law *law, struct str key);

#endif
