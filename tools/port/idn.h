#ifndef PORT_IDN_H
#define PORT_IDN_H

#include "base/str.h"

/*
 * The one door to libidn2: labels of host names in all letters (RFC 5890 to
 * 5893), with the rules on what may stand beside what.
 */

/* How long the label is in ASCII, 0 if it is none.  At most 63. */
size_t idn_label_length(struct str label);
bool idn_is_label(struct str label);

#endif
