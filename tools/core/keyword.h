#ifndef CORE_KEYWORD_H
#define CORE_KEYWORD_H

#include "base/map.h"
#include "core/resource.h"
#include "core/texts.h"

struct regex;
struct unit;

/*
 * What compile.c, validate.c and the keywords share.  A compiled schema is a
 * list of checks, in the order of the table in keyword.c; a check is a keyword
 * and what was made of its value.
 */
struct check {
	const struct keyword *keyword;
	const void *data;
};

struct schema {
	const struct node *document; /* as it was read */
	const struct resource *resource;
	struct str file;
	bool refuses_all; /* the schema `false` */
	bool tracks;	  /* it asks what no other keyword has looked at */
	struct check *check;
	size_t checks;
	struct texts title;
	struct texts message;	      /* errorMessage, x-en.error */
	struct texts pattern_message; /* patternErrorMessage, x-en.pattern */
	struct schema *pending;	      /* the next one to compile */
};

struct compiling {
	struct cx *cx;
	struct schema_set *set;
	const struct resource *resource;
	const struct node *schema; /* in hand */
};

/* The value in hand: where it stands and what people call it. */
struct spot {
	const struct node *value;
	const struct node_step *at;
	struct texts title;
	const struct schema *schema; /* the first that is asked about it */
};

/* The resources that one came through, the innermost first. */
struct scope {
	const struct resource *resource;
	const struct scope *up;
};

/* Schemas asked for one instance; more than that is no answer in time. */
enum { STEPS_MAX = 50000000 };

/* Words that are looked through for what was meant, and how often. */
enum { WORDS_MAX = 1000, GUESSES_MAX = 1000 };

/* A member that is there under another name. */
struct guess {
	struct str field; /* JSON pointer */
	struct guess *next;
};

/* What all runs of one validation share. */
struct effort {
	unsigned long steps;
	unsigned guesses;
	struct guess *guessed;
	const char *limit; /* why nobody knows the answer; NULL: all is well */
	struct unit *first_unit; /* see trace.h */
	/* a stack of bits: which children were looked at, see seen.c */
	uint64_t *seen;
	size_t n, cap;
};

/* One validation.  Without findings it only answers. */
struct run {
	struct cx *cx;
	const struct schema_subject *subject;
	struct findings *found; /* NULL: silent */
	struct str when; /* "状态为“完成”时，": why it is asked */
	struct effort *effort;
	const struct scope *scope;
	unsigned depth;
	unsigned here;	/* schemas asked of the value in hand */
	bool tracking;	/* somebody wants to know which children are seen */
	size_t seen_at; /* ... in effort->seen */
	bool tracing;	/* all is asked, and entered in units; see trace.h */
	struct unit *unit;
};

struct keyword {
	const char *name;
	unsigned vocabularies; /* one of them must be asked for */
	/* Make *data of the keyword's value; 0 or -1. */
	int (*compile)(const struct compiling *c, const struct node *value,
	    const void **data);
	/* NULL: it is part of another one, or only says where things are. */
	bool (*holds)(struct run *r, const struct schema *s, const void *data,
	    const struct spot *spot);
};

extern const struct keyword keywords[]; /* ended by a NULL name */

/* --- for compiling --- */

/* "file:line:column: text"; always -1. */
int compile_fail(const struct compiling *c, const struct node *at,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* The schema that a node is, compiled by and by; NULL with an error. */
const struct schema *compile_below(
    const struct compiling *c, const struct node *value);
const struct schema *compile_target(
    const struct compiling *c, const struct target *target);

/* What "items" says, which begins behind those of "prefixItems". */
struct items {
	const struct schema *schema;
	size_t from;
};

/* --- for validating --- */

bool run_holds(struct run *r, const struct schema *s, const struct spot *spot);

/* As run_holds(), for a child of the value. */
bool run_member(struct run *r, const struct schema *s,
    const struct spot *parent, const struct node *child, size_t index);

/* Does it hold?  Nobody hears of it if not. */
bool run_silently(
    struct run *r, const struct schema *s, const struct spot *spot);

/* The answer cannot be found: too much work.  Returns false. */
bool run_give_up(struct run *r, const char *why);

/* Does the text match?  What takes too many steps is given up. */
bool run_matches(struct run *r, const struct regex *re, struct str text);

/* Would it take too long to say which of so many words was meant? */
bool run_may_guess(struct run *r, size_t words);

/* A key that is none was meant to be this one: it is not missing. */
void run_guessed(struct run *r, const struct spot *spot, struct str key);

/* What is wrong, at a node; returns false. */
struct wrong {
	const char *rule;	   /* "schema-minimum" */
	const struct place *place; /* NULL: the value's */
	struct str key;		   /* field is this member; none: the value */
	struct str text, remedy;
	struct texts own; /* the schema's own words, instead */
};
bool run_wrong(struct run *r, const struct spot *spot, struct wrong wrong);

/* "状态（status）" */
struct str spot_label(struct arena *a, const struct spot *spot);
struct str member_label(struct arena *a, struct texts title, struct str key);

/* A member that may be missing: its title where a schema says it. */
struct texts property_title(
    const struct schema *s, const struct spot *spot, struct str key);
struct str property_label(struct run *r, const struct schema *s,
    const struct spot *spot, struct str key);

/* The value as it stands in the file, cut if it is long; a list is "[…]". */
struct str value_shown(struct arena *a, const struct node *n);
bool value_equal(const struct node *a, const struct node *b);

/* Equal values have equal numbers; others mostly not. */
uint32_t value_hash(struct arena *a, const struct node *n);

/* "a、b、c" of a list's scalars; "a, b, c" of a map's keys; not too many. */
struct str value_list(struct arena *a, const struct node *list);
struct str value_keys(struct arena *a, const struct node *map);

/*
 * The property that was meant by a key that is none: misspelt, or its title.
 * None if nothing is near; properties may be NULL.
 */
struct str nearest_key(
    struct run *r, const struct node *properties, struct str key);

/* The table's rows are written in these files. */
#define COMPILE(name) \
	int name##_compile( \
	    const struct compiling *, const struct node *, const void **)
#define HOLDS(name) \
	bool name##_holds(struct run *, const struct schema *, const void *, \
	    const struct spot *)

COMPILE(ref);
COMPILE(dynamic_ref);
COMPILE(defs);
COMPILE(type);
COMPILE(enum);
COMPILE(const);
COMPILE(bound); /* a number */
COMPILE(multiple_of);
COMPILE(count); /* a whole number that is not negative */
COMPILE(pattern);
COMPILE(format);
COMPILE(properties);
COMPILE(pattern_properties);
COMPILE(additional_properties);
COMPILE(property_names);
COMPILE(required);
COMPILE(dependent_required);
COMPILE(dependent_schemas);
COMPILE(dependencies);
COMPILE(prefix_items);
COMPILE(items);
COMPILE(contains);
COMPILE(unique_items);
COMPILE(all_of);
COMPILE(any_of);
COMPILE(one_of);
COMPILE(not );
COMPILE(if);
COMPILE(unevaluated);

HOLDS(ref);
HOLDS(dynamic_ref);
HOLDS(type);
HOLDS(enum);
HOLDS(const);
HOLDS(minimum);
HOLDS(maximum);
HOLDS(exclusive_minimum);
HOLDS(exclusive_maximum);
HOLDS(multiple_of);
HOLDS(min_length);
HOLDS(max_length);
HOLDS(pattern);
HOLDS(format);
HOLDS(properties);
HOLDS(pattern_properties);
HOLDS(additional_properties);
HOLDS(property_names);
HOLDS(required);
HOLDS(dependent_required);
HOLDS(dependent_schemas);
HOLDS(dependencies);
HOLDS(min_properties);
HOLDS(max_properties);
HOLDS(prefix_items);
HOLDS(items);
HOLDS(contains);
HOLDS(min_items);
HOLDS(max_items);
HOLDS(unique_items);
HOLDS(all_of);
HOLDS(any_of);
HOLDS(one_of);
HOLDS(not );
HOLDS(if);
HOLDS(unevaluated_items);
HOLDS(unevaluated_properties);

#endif
