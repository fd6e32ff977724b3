#ifndef PORT_IDN_H
#define PORT_IDN_H

#include "base/str.h"

/*
 * The one door to libidn2.  The length in ASCII of one label of an
 * internationalized name: a U-label, or an A-label (xn--…) that stands for
 * one.  0 unless IDNA 2008 would register it (RFC 5891 §4.2: normal form,
 * no disallowed or unassigned code point, rules of context, right-to-left).
 * An ASCII label without the prefix is not looked at.
 */
size_t idn_label(struct str label);

#endif
