#ifndef CORE_MISTAKE_H
#define CORE_MISTAKE_H

#include "core/complaint.h"
#include "port/yaml.h"

/*
 * What somebody who does not know YAML meant to write, where libyaml only
 * knows that it gave up.  The texts are those that text_check() let pass.
 */

/*
 * Complain about a syntax error.  quote is where the last text in quotes that
 * runs over several lines began (line 0: there was none): a forgotten mark is
 * often closed by the next one that comes along.
 */
void mistake_explain(struct complaints *to, struct str text,
    const struct yaml_problem *broken, const struct yaml_event *quote);

/*
 * Is there a field on that line whose colon is a full-width one, or is not
 * followed by a blank?  Complains and returns true.
 */
bool mistake_colon(struct complaints *to, struct str text, uint32_t line);

/*
 * Is that field name the rest of a number with a comma, 12,500 in braces?
 * Complains and returns true.
 */
bool mistake_comma(
    struct complaints *to, struct str text, const struct yaml_event *name);

#endif
