#ifndef CMD_ICS_H
#define CMD_ICS_H

#include <stdio.h>

#include "base/str.h"

/*
 * Write a calendar as programs take it (iCalendar, RFC 5545): lines end in
 * CR LF and are folded at 75 bytes, never within a character.
 */
struct ics_event {
	struct str uid;	  /* the same for the same thing, every time */
	struct str stamp; /* the day on which this was known, YYYY-MM-DD */
	struct str day;	  /* all of it, YYYY-MM-DD */
	struct str summary;
	struct str description; /* or none */
	struct str category;	/* or none */
	bool alarm;		/* a week before */
};

void ics_open(FILE *to, struct str name);
void ics_put(FILE *to, const struct ics_event *e);
void ics_close(FILE *to);

#endif
