#ifndef CORE_ATTRIBUTES_H
#define CORE_ATTRIBUTES_H

#include <stdint.h>

#include "base/str.h"

/*
 * The text of a .gitattributes, see gitattributes(5): attributes by which Git
 * shows, stores or merges files otherwise than they are ("-diff", "binary",
 * "filter=x"), given to files that may be records, schemas or rules.
 */
struct attributes_fault {
	uint32_t line;
	struct str attribute; /* as it stands there */
};

/*
 * The next fault; *text is what is left to read, fault what was found last
 * (zeros at first).  False: there is none.
 */
bool attributes_next(struct str *text, struct str records_dir,
    struct str schema_dir, struct attributes_fault *fault);

#endif
