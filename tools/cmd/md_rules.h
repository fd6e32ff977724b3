#ifndef CMD_MD_RULES_H
#define CMD_MD_RULES_H

#include "core/obligation.h"
#include "core/rulebook.h"

/*
 * Every obligation of the law as a Markdown table, by article: what is asked
 * for, what enforces it, how severely, and its tests.  article: only that
 * one; none: all.
 */
void md_rules(struct cx *cx, const struct rulebook *b,
    const struct obligations *all, struct str article);

#endif
