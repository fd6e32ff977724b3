#ifndef CORE_RULEBOOK_H
#define CORE_RULEBOOK_H

#include "core/law.h"
#include "core/rule.h"

/*
 * Every rule that holds in a register, whoever enforces it: the SELECTs, the
 * refused texts and files, and what reader, schemas and tree refuse.  Texts are
 * in the language of the run.
 */
struct rulebook_entry {
	struct str id;
	struct str article; /* "七"; "总" for all */
	struct str clause;  /* "7.11", or none */
	enum severity severity;
	bool on_change;
	bool of_schema; /* schemas are judged, not records */
	struct str title, why;
	struct str text, remedy; /* with {names} in them; or none */
	const struct rule *rule; /* NULL: not a SELECT */
};

struct rulebook {
	struct law law;
	struct rules rules;
	struct rulebook_entry *v; /* in the law's order (general ones last),
				     then by id */
	size_t n;
	size_t cap;
};

/* All of it lives in cx->run. */
int rulebook_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct rulebook *out);

const struct rulebook_entry *rulebook_get(
    const struct rulebook *b, struct str id);

/* A usage error with the nearest id, or article, as remedy.  Returns -1. */
int rulebook_unknown(struct cx *cx, const struct rulebook *b, struct str id);

/* The article's place in the law; all general and unknown ones come last. */
size_t rulebook_order(const struct law *law, struct str article);

/* Is it the key of rules that serve no article, but all? */
bool rulebook_is_general(struct str article);

#endif
