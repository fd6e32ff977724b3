#include "port/db_calls.h"

#include <stddef.h>

#include "port/i18n.h"

const struct db_call db_calls[] = {
	{ "as_of", 0, "as_of()", N_("the day for which is asked (--as-of)") },
	{ "days", 2, "days(a, b)", N_("days from a to b") },
	{ "workdays", 2, "workdays(a, b)",
	    N_("Mondays to Fridays after a, up to b") },
	{ "add_days", 2, "add_days(day, n)", N_("the day n days later") },
	{ "add_months", 2, "add_months(day, n)",
	    N_("the day n months later; month ends stay month ends") },
	{ "year", 1, "year(day)", N_("its year, a number") },
	{ "yuan", 1, "yuan(fen)", N_("an amount as text, such as 12500.00") },
	{ "shape", 1, "shape(pointer)",
	    N_("a JSON pointer with * for each index: /lines/*/room") },
	{ "regexp", 2, "text REGEXP pattern",
	    N_("does the text match? Perl-compatible") },
	{ 0 },
};
