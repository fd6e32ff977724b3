#ifndef CORE_FINDING_H
#define CORE_FINDING_H

#include <stdint.h>

#include "base/cx.h"

/*
 * A finding is data: a record, or the register as a whole, breaks a schema or
 * a rule.  Findings are collected and sorted, never thrown.
 */
enum severity {
	SEV_ERROR,   /* refused */
	SEV_FINDING, /* a fact against the rules; never blocks */
	SEV_DUE,     /* a duty whose day is named in `due` */
	SEV_WARNING, /* advice that the law does not order */
};

struct finding {
	enum severity severity;
	struct str rule;    /* "07-seats", "schema-required", "yaml-tab" */
	struct str article; /* "七", or none */
	struct str path;    /* relative to the repository's root */
	uint32_t line;	    /* from 1; 0 where there is no line */
	uint32_t column;    /* from 1, in characters */
	struct str record;  /* id, or none */
	struct str field;   /* JSON pointer, or none */
	struct str text;    /* what is wrong */
	struct str remedy;  /* what to do; none if the text says it all */
	struct str due;	    /* YYYY-MM-DD; SEV_DUE only */
	struct str owner;   /* who has to do it; SEV_DUE only, or none */
};

struct findings {
	struct finding *v;
	size_t n;
	size_t cap;
};

/* Add a copy: all texts are duplicated into cx->run. */
void findings_add(struct cx *cx, struct findings *to, const struct finding *f);

/* Copies of all of from. */
void findings_merge(
    struct cx *cx, struct findings *to, const struct findings *from);

/*
 * By path, line, column, rule, field, text; of those that agree in all of these
 * one is kept, and of a format and a pattern that both refuse a text, the
 * format's.  The same findings in another order give the same result.
 */
void findings_sort(struct findings *f);

/* Only those of one rule. */
void findings_keep(struct findings *f, struct str rule);

/*
 * A due counts once its day is over; everything else counts at once.
 */
bool finding_counts(const struct finding *f, struct str as_of);

size_t findings_count(const struct findings *f, enum severity severity);

/* "error" "finding" "due" "warning"; never translated. */
struct str severity_word(enum severity s);
bool severity_parse(struct str word, enum severity *out);

#endif
