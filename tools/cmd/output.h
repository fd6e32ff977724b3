#ifndef CMD_OUTPUT_H
#define CMD_OUTPUT_H

#include <stdio.h>

#include "base/map.h"
#include "core/rulebook.h"

/* The words of --format. */
#define OUTPUT_FORMATS "text|json|jsonl|sarif|github|gitlab|junit|rdjsonl"

/*
 * Findings for other programs: one file a format, and all formats in a table.
 * A format sees no more than this.
 */
struct output {
	struct cx *cx;
	FILE *to;
	const struct finding **v; /* those to print, in order */
	size_t n;
	enum severity bar;	     /* up to this one they make it fail */
	const struct rulebook *book; /* the register's rules, or an empty one */
	struct source *source; /* where files are read; NULL: by their paths */
	struct str *asked;     /* what could have failed: rules, or files */
	size_t n_asked;
	bool by_file;
	struct str as_of;  /* YYYY-MM-DD, or none */
	struct str home;   /* where what has no file belongs */
	struct str whole;  /* and what it is about */
	struct map prints; /* fingerprints so far */
};

struct output_format {
	const char *name;
	void (*print)(struct output *o);
	bool upcoming; /* what is still to come belongs to it, marked so */
};

/* By its name on the command line; NULL for text and json. */
const struct output_format *output_format_get(struct str name);

/* The formats: what each is and who reads it is said in its file. */
void output_github(struct output *o);
void output_gitlab(struct output *o);
void output_jsonl(struct output *o);
void output_junit(struct output *o);
void output_rdjsonl(struct output *o);
void output_sarif(struct output *o);

/*
 * A text for people in a log of GitHub Actions stands between these two, so
 * that nothing in it is obeyed as a command.
 */
void output_github_hush(struct output *o);
void output_github_heed(struct output *o);

/* --- for the formats; texts live in cx->run --- */

/*
 * What is wrong (with what, if there is no file), until when, and in a second
 * line what to do.
 */
struct str output_message(const struct output *o, const struct finding *f);

/* What the rule is called (at least its id), and why there is such a rule. */
struct str output_title(const struct output *o, struct str rule);
struct str output_why(const struct output *o, struct str rule);

/*
 * 64 digits that stay the same while lines move and texts change, and that no
 * other finding of this output has.  Ask once for each, in order.
 */
struct str output_fingerprint(struct output *o, const struct finding *f);

#endif
