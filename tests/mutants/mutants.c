/*
 * mutants RULE FILE [FOLDER DAY]…
 *
 * Which changes of a rule does no case notice?  FILE holds mutants of the
 * rule's SELECT, as mutate.pl writes them.  Each FOLDER is a case, ready to be
 * judged: a repository whose last commit is the case's base and whose files
 * are its move.  A mutant that finds anything else than the rule in any case
 * is killed; the names of the others are printed, one a line.
 *
 * A register is loaded once a case, for all mutants of the rule.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/verdict.h"

enum { MUTANTS_MAX = 256, FILE_MAX = 8 << 20, SECONDS_MAX = 10 };

static struct mutant {
	struct str name, sql;
	bool killed;
} mutant[MUTANTS_MAX];

static size_t mutants;

static void
die(const struct cx *cx, const char *what)
{
	fprintf(stderr, "mutants: %s: %.*s\n", what, STR_ARG(cx->err_text));
	exit(1);
}

/* Each mutant: its name, U+001F, its SELECT, U+001E. */
static void
read_mutants(const char *path)
{
	static char text[FILE_MAX];
	FILE *f = fopen(path, "r");
	size_t n = f ? fread(text, 1, sizeof(text), f) : 0;
	struct str rest = { text, n }, one;

	if (!f || n == sizeof(text))
		die(&(struct cx){ 0 }, path);
	fclose(f);
	while (mutants < MUTANTS_MAX && str_next(&rest, '\036', &one))
		if (str_cut(one, '\037', &mutant[mutants].name,
			&mutant[mutants].sql))
			mutants++;
}

/* What the rule finds, as one text, whatever the order of its rows. */
static struct str
answer(struct cx *cx, struct store *store, const struct rule *rule)
{
	struct findings found = { 0 };
	struct buf b = { .arena = &cx->run };
	size_t i;

	if (rule_run(cx, store, rule, &found) < 0) {
		cx_forgive(cx);
		return STR("broken");
	}
	/* Nobody has placed them: those of two records are not the same one. */
	for (i = 0; i < found.n; i++)
		found.v[i].path = found.v[i].record;
	findings_sort(&found);
	for (i = 0; i < found.n; i++)
		buf_printf(&b, "%.*s %.*s %.*s %.*s %.*s\n",
		    STR_ARG(found.v[i].record), STR_ARG(found.v[i].field),
		    STR_ARG(found.v[i].text), STR_ARG(found.v[i].due),
		    STR_ARG(found.v[i].owner));
	return buf_str(&b);
}

/*
 * Does it answer otherwise?  Asked in a process of its own, for some mutants
 * would never end; that is otherwise, too.
 */
static bool
differs(struct cx *cx, struct store *store, const struct rule *wrong,
    struct str right)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		alarm(SECONDS_MAX);
		_exit(str_eq(right, answer(cx, store, wrong)) ? 0 : 1);
	}
	return child < 0 || waitpid(child, &status, 0) < 0 || status != 0;
}

static void
try_case(struct str id, const char *folder, const char *day)
{
	struct cx cx = { 0 };
	struct verdict v;
	struct verdict_ask ask = {
		.door = DOOR_WORKTREE,
		.schema_dir = STR("schema"),
		.records_dir = STR("records"),
		.only = id,
		.jobs = 1,
	};
	const struct rule *rule;
	struct str right;
	size_t i;

	ask.repo =
	    repo_open(&cx, &(struct repo_where){ .dir = str_from(folder) });
	if (!ask.repo || !date_parse(str_from(day), &ask.as_of) ||
	    verdict_judge(&cx, &ask, &v) < 0)
		die(&cx, folder);
	rule = rules_get(&v.rules, id);
	if (!rule)
		die(&cx, "no such rule");
	right = answer(&cx, v.store, rule);
	for (i = 0; i < mutants; i++) {
		struct rule wrong = *rule;

		if (mutant[i].killed)
			continue;
		wrong.sql = mutant[i].sql;
		mutant[i].killed = differs(&cx, v.store, &wrong, right);
	}
	verdict_close(&v);
	repo_close(ask.repo);
	cx_release(&cx);
}

int
main(int argc, char **argv)
{
	int i;
	size_t m;

	if (argc < 3)
		return 2;
	read_mutants(argv[2]);
	for (i = 3; i + 1 < argc; i += 2)
		try_case(str_from(argv[1]), argv[i], argv[i + 1]);
	for (m = 0; m < mutants; m++)
		if (!mutant[m].killed)
			printf("%.*s\n", STR_ARG(mutant[m].name));
	return 0;
}
