#ifndef CORE_RULE_H
#define CORE_RULE_H

#include "core/finding.h"
#include "core/profile.h"
#include "core/source.h"
#include "core/table.h"
#include "core/texts.h"

/*
 * A rule is a file: a header of comment lines and one SELECT, each row of
 * which is a finding.  See taizhang-rule(5).
 */
struct store;

struct rule {
	struct str id;	    /* "07-seats": the file's name */
	struct str article; /* a heading of the law, "七"; "总" for all */
	struct str clause;  /* "7.11", or none */
	enum severity severity;
	bool on_change; /* judges the move, not the state ... */
	enum stir on;	/* ... which did as much ... */
	struct str of;	/* ... to records of one of these types; none: any */
	bool builtin;	/* embedded in the program */
	struct texts title, why, text, remedy;
	struct query **kept; /* its statement, where many moves are judged by
				one store; NULL: it is prepared each time */
	struct str reads;    /* columns, after rule_learn() ... */
	struct str views;    /* ... and views; see core/store.h */
	struct str file;     /* where it stands, for errors */
	struct str sql;
	unsigned sql_line; /* where the SQL begins in the file */
};

struct rules {
	struct rule *v; /* sorted by id */
	size_t n;
	size_t cap;
};

/*
 * The built-in rules and those in <schema_dir>/rules.  A header that is
 * incomplete, unknown or contradicts itself is an error with file and line.
 */
int rules_load(struct cx *cx, struct source *source, struct str schema_dir,
    struct rules *out);

const struct rule *rules_get(const struct rules *r, struct str id);

/*
 * Prepare the rule's SELECT on the store without running it: is it one
 * statement, reading only, with the columns record and field (and due), is
 * every {name} in its texts a column; a rule of severity error may not ask
 * for as_of(), a state rule may not look at the move.  -1 with an error that
 * names file and line.
 */
int rule_check(struct cx *cx, struct store *store, const struct rule *rule);

/* Did the move do what the rule judges?  One on the state judges it always. */
bool rule_is_on(const struct rule *rule, const struct store *store);

/* Learn what the rule's SELECT wants, and make its indexes. */
int rule_learn(struct cx *cx, struct store *store, struct rule *rule);

/*
 * Where a profile is made: make the indexes and tables that it will want, as a
 * step of their own, so that no rule is blamed for what others read as well.
 */
int rule_ready(struct cx *cx, struct store *store, const struct rule *rule,
    struct profile *profile);

/* Check and run; findings get no path and place yet (see locate.h). */
int rule_run(struct cx *cx, struct store *store, const struct rule *rule,
    struct findings *found);

#endif
