#ifndef CORE_TEXTS_H
#define CORE_TEXTS_H

#include "base/str.h"

/* A text that comes from data, in both languages. */
struct texts {
	struct str zh;
	struct str en;
};

/* The one of this run's language; the other one where it is missing. */
struct str texts_pick(struct texts t);

#endif
