#include <stdint.h>

#include "cmd/output.h"
#include "cmd/schema.h"
#include "core/suggest.h"

static const struct opt opts[] = {
	{ "map", "PREFIX=DIR",
	    N_("schemas whose URI begins so are files of the folder"), 0, 0 },
	{ "assert-format", NULL, N_("formats are asked for, not only noted"), 0,
	    0 },
	{ "each-document", NULL, N_("a file may hold several documents"), 0,
	    0 },
	{ "jobs", "N", N_("threads that read files"), 0, 0 },
	{ "format", OUTPUT_FORMATS, N_("for people or for programs"), 0, 1 },
	{ "output", "flag|basic|detailed|list|hierarchical",
	    N_("as JSON Schema says, an object for each document"), 0, 1 },
	{ "quiet", NULL, N_("print nothing of what is valid"), 'q', 0 },
	{ 0 },
};

static const struct {
	const char *word;
	size_t least; /* how many words follow */
	const char *words;
	int (*run)(struct cx *cx, const struct call *call);
} words[] = {
	{ "validate", 2, "SCHEMA FILE...", schema_run_validate },
	{ "check", 0, "[SCHEMA...]", schema_run_check },
	{ "show", 0, "[TYPE]", schema_run_show },
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

static int
run(struct cx *cx, const struct call *call)
{
	struct str name[WORDS], near;
	size_t i;

	for (i = 0; i < WORDS; i++) {
		name[i] = str_from(words[i].word);
		if (!str_eq(call->word[0], name[i]))
			continue;
		if (call->words > words[i].least)
			return words[i].run(cx, call);
		return fail(cx, ERR_USAGE, _("%s: something is missing: %s"),
		    words[i].word, words[i].words);
	}
	near = suggest_nearest(&cx->run, call->word[0], name, WORDS);
	fail(cx, ERR_USAGE, _("there is no schema command “%.*s”"),
	    STR_ARG(call->word[0]));
	return advise(cx, _("did you mean “%.*s”?"),
	    STR_ARG(str_none(near) ? name[0] : near));
}

const struct command command_schema = {
	.name = "schema",
	.summary = N_("judge any document by any JSON Schema; show a type"),
	.words = "validate SCHEMA FILE... | check [SCHEMA...] | show [TYPE]",
	.least = 1,
	.most = SIZE_MAX,
	.opts = opts,
	.run = run,
	.about = N_("It knows JSON Schema 2020-12. A FILE is YAML or JSON, "
		    "or a folder of them; - is the standard input. Exit "
		    "status: 0 all are valid, 1 some are not, 2 wrong call, 3 "
		    "could not be decided."),
};
