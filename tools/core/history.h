#ifndef CORE_HISTORY_H
#define CORE_HISTORY_H

#include "core/past.h"

/*
 * Which commits of the line back from a tip by first parents changed a file,
 * or anything below a folder.  Only Git's own objects are believed.
 */
struct history_ask {
	struct repo *repo;
	const unsigned char *tip;
	struct str path; /* "records/person/zhang-san.yaml", "records/person" */
	bool folder;	 /* that is a folder */
	struct str records_dir;
	bool cache; /* see core/history_index.h */
};

/* Newest first, in cx->run. */
int history_find(
    struct cx *cx, const struct history_ask *ask, struct past *out);

#endif
