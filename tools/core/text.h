#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include "core/complaint.h"

/*
 * What can be seen in a text before anybody asks what it means.  A reader
 * must not see a text that has one of these faults: what libyaml, an editor
 * and a person take for a line or a letter would not be the same.
 */
enum text_profile {
	TEXT_RECORD,   /* LF only, no tabs, no conflict markers */
	TEXT_DOCUMENT, /* CR LF and tabs are left to the reader */
	TEXT_ANY,      /* all but line ends that YAML 1.2 does not know */
};

/*
 * Complain of everything that is wrong; the same fault again and again is told
 * a few times at most.
 */
void text_check(
    struct complaints *to, struct str text, enum text_profile profile);

/*
 * A code point that may not stand in a text, for "\u202E" in quotes as well:
 * the first one in s, or -1.  LF is not one, TAB is.
 */
int32_t text_forbidden(struct str s);

/* The complaint about it; line and column are the caller's to know. */
struct complaint text_complaint(
    struct arena *a, int32_t code_point, uint32_t line, uint32_t column);

#endif
