#include "core/builtin.h"

#include "port/i18n.h"

/* Reasons that several share. */
#define ONE_READING \
	N_("Programs read this differently. A register must say the same to " \
	   "everybody who reads it.")
#define CANNOT_READ \
	N_("The file cannot be read as a record, so nothing in it can be " \
	   "checked.")
#define HIDDEN N_("What is stored would not be what people see in the file.")
#define BOUNDED \
	N_("A record is one thing on one page. Without a limit a single file " \
	   "could stop the checks for all.")
#define SCHEMA_SAYS \
	N_("The schema says so; those of records stand in schema/types. It " \
	   "is what forms, checks and tables agree on.")
#define EDITORS_READ \
	N_("The same schemas serve in editors, forms and checks. What one of " \
	   "them does not know, it passes over in silence.")
#define PATH_SAYS \
	N_("Where a record stands follows from what it is, so that everybody " \
	   "finds it and nobody writes it twice.")

const struct builtin builtins[] = {
	{ "tree-attributes",
	    N_("Git is told to show or store records otherwise than they are"),
	    HIDDEN },
	{ "tree-mailmap", N_("other names than those in the commits"),
	    N_("Who did it is what stands in the commit. A .mailmap has Git "
	       "show another name, without a trace in the commit.") },
	{ "tree-merge", N_("a merge that is more, or less, than its two sides"),
	    N_("What a merge changes by itself is shown by no log and no "
	       "diff, so nobody would see it.") },
	{ "tree-mode", N_("a record that is not a plain file"), PATH_SAYS },
	{ "tree-name", N_("a file name that is not the same everywhere"),
	    PATH_SAYS },
	{ "tree-root", N_("a second beginning of the history"),
	    N_("The register is one history from one first commit. What joins "
	       "it from elsewhere was judged by nobody.") },
	{ "tree-stray", N_("a file among the records that is none"),
	    PATH_SAYS },
	{ "tree-type", N_("a folder without a schema"), PATH_SAYS },
	{ "x2-id", N_("an id that does not look as the schema says"),
	    PATH_SAYS },
	{ "x2-path", N_("a record in another place than its fields say"),
	    PATH_SAYS },
	{ "x2-unique", N_("an id that two records have"), PATH_SAYS },
	{ "x3-reference", N_("a reference to a record that is not there"),
	    N_("Rules follow references from record to record; one that leads "
	       "nowhere breaks the chain of evidence.") },
	{ "json-syntax", N_("a text that is no JSON"), CANNOT_READ },
	{ "schema-const", N_("not the one value that is allowed"),
	    SCHEMA_SAYS },
	{ "schema-contains", N_("a list that lacks what must be in it"),
	    SCHEMA_SAYS },
	{ "schema-dependent-required",
	    N_("a field that goes with another one and is missing"),
	    SCHEMA_SAYS },
	{ "schema-enum", N_("not one of the values that are allowed"),
	    SCHEMA_SAYS },
	{ "schema-exclusive-maximum", N_("a number that is too large"),
	    SCHEMA_SAYS },
	{ "schema-exclusive-minimum", N_("a number that is too small"),
	    SCHEMA_SAYS },
	{ "schema-false", N_("a field that must not be there"), SCHEMA_SAYS },
	{ "schema-format", N_("not a date, an address or the like"),
	    SCHEMA_SAYS },
	{ "schema-limit", N_("a schema that asks for too much work"),
	    N_("Without a limit one schema could stop the checks for all; "
	       "whether it holds is not known.") },
	{ "schema-max-contains", N_("too many of a kind in a list"),
	    SCHEMA_SAYS },
	{ "schema-max-items", N_("too many list items"), SCHEMA_SAYS },
	{ "schema-max-length", N_("a text that is too long"), SCHEMA_SAYS },
	{ "schema-max-properties", N_("too many fields"), SCHEMA_SAYS },
	{ "schema-maximum", N_("a number that is too large"), SCHEMA_SAYS },
	{ "schema-min-items", N_("too few list items"), SCHEMA_SAYS },
	{ "schema-min-length", N_("a text that is too short"), SCHEMA_SAYS },
	{ "schema-min-properties", N_("too few fields"), SCHEMA_SAYS },
	{ "schema-minimum", N_("a number that is too small"), SCHEMA_SAYS },
	{ "schema-multiple-of", N_("a number that is not a multiple"),
	    SCHEMA_SAYS },
	{ "schema-not", N_("a value that is excluded"), SCHEMA_SAYS },
	{ "schema-one-of",
	    N_("a value that fits none, or several, of the "
	       "alternatives"),
	    SCHEMA_SAYS },
	{ "schema-pattern", N_("a text of another shape"), SCHEMA_SAYS },
	{ "schema-required", N_("a field that is missing"), SCHEMA_SAYS },
	{ "schema-type", N_("a value of another kind"), SCHEMA_SAYS },
	{ "schema-unevaluated",
	    N_("a field or element that no part of the schema describes"),
	    SCHEMA_SAYS },
	{ "schema-unique-items", N_("a list item that is there twice"),
	    SCHEMA_SAYS },
	{ "schema-unknown-key", N_("a field that the schema does not know"),
	    N_("A misspelt field would be ignored in silence, and what it "
	       "says would never be checked.") },
	{ "yaml-alias", N_("an alias (*name)"), ONE_READING },
	{ "yaml-ambiguous", N_("a value that programs read differently"),
	    ONE_READING },
	{ "yaml-ambiguous-key",
	    N_("a field name that programs read "
	       "differently"),
	    ONE_READING },
	{ "yaml-anchor", N_("an anchor (&name)"), ONE_READING },
	{ "yaml-bom", N_("a byte order mark"), HIDDEN },
	{ "yaml-bracket", N_("brackets or commas that do not fit"),
	    CANNOT_READ },
	{ "yaml-bytes", N_("a file that is too large"), BOUNDED },
	{ "yaml-code-point", N_("a character that cannot be seen"), HIDDEN },
	{ "yaml-colon", N_("a colon that is full-width, or without a space"),
	    CANNOT_READ },
	{ "yaml-conflict", N_("marks that a merge has left"), CANNOT_READ },
	{ "yaml-cr", N_("line ends of another system"), HIDDEN },
	{ "yaml-dash", N_("a dash without a space behind it"), CANNOT_READ },
	{ "yaml-depth", N_("values nested too deeply"), BOUNDED },
	{ "yaml-directive", N_("a line that begins with %"), ONE_READING },
	{ "yaml-documents", N_("two documents in one file"), ONE_READING },
	{ "yaml-duplicate-key", N_("a field that is there twice"),
	    N_("Some programs take the first, others the last; the other "
	       "value would be lost in silence.") },
	{ "yaml-empty", N_("an empty file"), CANNOT_READ },
	{ "yaml-escape", N_("a backslash between double quotation marks"),
	    CANNOT_READ },
	{ "yaml-flow-root", N_("a record in braces"), ONE_READING },
	{ "yaml-indent", N_("lines that are not lined up"), CANNOT_READ },
	{ "yaml-key", N_("a field name that is no plain word"), ONE_READING },
	{ "yaml-merge", N_("a merge key (<<)"), ONE_READING },
	{ "yaml-multiline-plain",
	    N_("a text over several lines without a "
	       "mark"),
	    ONE_READING },
	{ "yaml-nodes", N_("too many fields and values"), BOUNDED },
	{ "yaml-number", N_("a number that JSON does not know"),
	    N_("JSON Schema speaks of what JSON can say.") },
	{ "yaml-nul", N_("a NUL byte"), HIDDEN },
	{ "yaml-quote", N_("a quotation mark that is not closed"),
	    CANNOT_READ },
	{ "yaml-root", N_("a record that has no fields"), CANNOT_READ },
	{ "yaml-syntax", N_("a line that is not understood"), CANNOT_READ },
	{ "yaml-tab", N_("a tab"), ONE_READING },
	{ "yaml-tag", N_("a tag (!name)"), ONE_READING },
	{ "yaml-utf8", N_("bytes that are not UTF-8"), HIDDEN },
	{ "yaml-value", N_("a value that needs quotation marks"), CANNOT_READ },
	{ 0 },
};

const struct builtin builtins_of_schemas[] = {
	{ "lint-editor", N_("a keyword that editors do not judge"),
	    EDITORS_READ },
	{ "lint-keyword", N_("a keyword that does not exist"), EDITORS_READ },
	{ "lint-name", N_("a field without a name or a description"),
	    N_("Forms, tables and messages call a field by its name, in the "
	       "language of the reader.") },
	{ "schema-broken", N_("a schema that cannot be used"),
	    N_("By a schema that is broken nothing can be judged, so every "
	       "check ends there.") },
	{ 0 },
};

static const struct builtin *
find(const struct builtin *b, struct str id)
{
	for (; b->id; b++)
		if (str_eq(str_from(b->id), id))
			return b;
	return NULL;
}

const struct builtin *
builtin_get(struct str id)
{
	const struct builtin *b = find(builtins, id);

	return b ? b : find(builtins_of_schemas, id);
}
