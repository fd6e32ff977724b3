#ifndef CMD_SCHEMA_OUTPUT_H
#define CMD_SCHEMA_OUTPUT_H

#include "cmd/json.h"
#include "cmd/output.h"
#include "cmd/term.h"
#include "core/trace.h"

/* One document, and what was found in it. */
struct judged_document {
	struct str path, text;
	size_t number; /* in its file, from 1; 0: it has one only */
	struct findings findings;
	bool judged; /* as a whole; else it is broken, and no schema asked */
	const struct unit *unit; /* for --output; or NULL */
};

struct held_text {
	char *p;
	size_t n;
};

/* For people, document by document, or for programs, all of them together. */
struct schema_output {
	struct cx *cx;
	struct term to;
	struct json json;
	bool as_json, quiet;
	struct str standard;		    /* --output, or none */
	const struct output_format *format; /* or NULL */
	struct source *source; /* where files are read; NULL: by their paths */
	struct findings all;   /* for a format */
	struct str *path;      /* of the documents, for a format */
	size_t paths, cap;
	size_t invalid, undecided; /* documents */
	struct held_text *held;	   /* in a job of GitHub Actions; or NULL */
};

/* By --format, --quiet and --color. */
struct schema_output schema_output_open(struct cx *cx, const struct call *call);

/* Does --output tell more than whether it holds? */
bool schema_output_wants_units(const struct schema_output *out);

/* The findings get sorted. */
void schema_output_document(
    struct schema_output *out, struct judged_document *d);

/* Prints what was held back; for one who fails before the end. */
void schema_output_release(struct schema_output *out);

/* Ends it, and gives the exit status. */
int schema_output_close(struct schema_output *out);

#endif
