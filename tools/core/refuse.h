#ifndef CORE_REFUSE_H
#define CORE_REFUSE_H

#include "core/catalogue.h"
#include "core/texts.h"

/*
 * What may stand nowhere in the repository: texts such as product keys, files
 * such as installers.  Which, says <schema>/refuse.yaml.
 */
struct refusals;

/* Without the file nothing is refused. */
int refuse_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct refusals **out);

/* The refusal number n (from 0), as people are told; false behind the last. */
struct refused {
	struct str rule;
	struct texts text, remedy;
};

bool refuse_nth(const struct refusals *r, size_t n, struct refused *out);

/*
 * Look for refused texts, in whatever bytes; is_utf8 if that is known of them.
 * f says where the text stands (path, record); line and column are filled in
 * here.  -1 if a pattern ran into its limit.
 */
int refuse_text(struct cx *cx, const struct refusals *r, struct str text,
    bool is_utf8, const struct finding *f, struct findings *found);

/*
 * Look for refused files among those that the move adds or changes, outside
 * the records' folder (which holds texts only, and they were read).
 */
int refuse_files(struct cx *cx, const struct refusals *r, struct source *source,
    const struct source_list *files, const struct source_list *base,
    struct str records_dir, struct findings *found);

#endif
