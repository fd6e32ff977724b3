#ifndef CORE_ROLL_H
#define CORE_ROLL_H

#include "core/catalogue.h"

/*
 * The records of one tree as they stand: found by id, read one by one, called
 * by their names.  Nothing is judged here, and only what is asked for is read.
 */
struct roll {
	struct source *source;
	struct types types; /* as that tree's schemas say */
	struct source_list files;
	struct catalogue catalogue;
	struct map name; /* id → struct str, as far as somebody asked */
};

int roll_open(struct cx *cx, struct source *source, struct str schema_dir,
    struct str records_dir, struct roll *out);

/* The id that somebody means who names a record or its file. */
struct str roll_id(struct str word);

/* NULL: there is no such record. */
const struct catalogue_item *roll_get(const struct roll *r, struct str id);

/* ERR_USAGE that names the id that was probably meant.  -1. */
int roll_unknown(struct cx *cx, const struct roll *r, struct str id);

/*
 * Read a record into cx->run; 1 if it cannot be read as one, for which `check`
 * has the reasons.
 */
int roll_read(struct cx *cx, const struct roll *r,
    const struct catalogue_item *item, struct node **root);

/* What a record is called (x-name); none if it has no name.  -1. */
int roll_name(struct cx *cx, struct roll *r, struct str id, struct str *out);

#endif
