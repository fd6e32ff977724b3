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
};

/* By --format, --quiet and --color. */
struct schema_output schema_output_open(struct cx *cx, const struct call *call);

/* Does --output tell more than whether it holds? */
bool schema_output_wants_units(const struct schema_output *out);

/* The findings get sorted. */
void schema_output_document(
    struct schema_output *out, struct judged_document *d);

/* Ends it, and gives the exit status. */
int schema_output_close(struct schema_output *out);

#endif
