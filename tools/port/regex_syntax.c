#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "port/regex.h"

/*
 * What may stand behind a backslash (ECMA-262, AtomEscape and ClassEscape); a
 * letter that is not among these would mean something else elsewhere (\Z, \a).
 */
static bool
knows_escapes(struct str s)
{
	const struct str letters = STR("dDwWsSbBfnrtvcxukpP");
	size_t i;

	for (i = 0; i + 1 < s.n; i++) {
		char c = s.p[i + 1];

		if (s.p[i] != '\\')
			continue;
		if (((c | 0x20) >= 'a' && (c | 0x20) <= 'z') &&
		    str_find(letters, c) == letters.n)
			return false;
		i++;
	}
	return true;
}

bool
regex_is_pattern(struct str pattern)
{
	PCRE2_SIZE offset;
	pcre2_code *code;
	int error;

	if (!knows_escapes(pattern))
		return false;
	code = pcre2_compile((PCRE2_SPTR)(pattern.p ? pattern.p : ""),
	    pattern.n, PCRE2_UTF | PCRE2_ALT_BSUX | PCRE2_NEVER_BACKSLASH_C,
	    &error, &offset, NULL);
	pcre2_code_free(code);
	return code != NULL;
}
