#define PCRE2_CODE_UNIT_WIDTH 8
#include "port/regex.h"

#include <pcre2.h>
#include <pthread.h>

#include "port/i18n.h"

/* A pattern that needs more steps than this is a trap, not a test. */
enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000 };

struct regex {
	pcre2_code *code;
	pcre2_match_context *limits;
	struct str pattern;
};

/* What a match needs, once a thread. */
static pthread_key_t scratch_key;
static pthread_once_t scratch_once = PTHREAD_ONCE_INIT;

static void
free_scratch(void *p)
{
	pcre2_match_data_free(p);
}

static void
make_key(void)
{
	pthread_key_create(&scratch_key, free_scratch);
}

static pcre2_match_data *
scratch(void)
{
	pcre2_match_data *m;

	pthread_once(&scratch_once, make_key);
	m = pthread_getspecific(scratch_key);
	if (!m) {
		m = pcre2_match_data_create(1, NULL);
		pthread_setspecific(scratch_key, m);
	}
	return m;
}

static void
release(void *arg)
{
	struct regex *re = arg;

	pcre2_match_context_free(re->limits);
	pcre2_code_free(re->code);
}

struct regex *
regex_compile(struct cx *cx, struct arena *a, struct str pattern)
{
	struct regex *re = ARENA_NEW(a, struct regex);
	const uint32_t options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY |
	    PCRE2_MATCH_UNSET_BACKREF | PCRE2_ALT_BSUX |
	    PCRE2_NEVER_BACKSLASH_C;
	PCRE2_SIZE offset;
	PCRE2_UCHAR why[128];
	int error;

	re->pattern = arena_dup(a, pattern);
	re->code = pcre2_compile((PCRE2_SPTR)re->pattern.p, re->pattern.n,
	    options, &error, &offset, NULL);
	if (!re->code) {
		pcre2_get_error_message(error, why, sizeof(why));
		fail(cx, ERR_WORLD, _("pattern “%.*s”, at %zu: %s"),
		    STR_ARG(pattern), (size_t)offset, (const char *)why);
		return NULL;
	}
	re->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(re->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
	pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
	cx_at_end(cx, release, re);
	return re;
}

int
regex_match(struct cx *cx, const struct regex *re, struct str text,
    size_t *from, size_t *to)
{
	pcre2_match_data *m = scratch();
	const PCRE2_SIZE *at;
	int rc;

	rc = pcre2_match(re->code, (PCRE2_SPTR)(text.p ? text.p : ""), text.n,
	    0, PCRE2_NO_UTF_CHECK, m, re->limits);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	if (rc < 0)
		return fail(cx, ERR_WORLD,
		    _("pattern “%.*s”: the text needs "
		      "too many steps to compare (%d)"),
		    STR_ARG(re->pattern), rc);
	at = pcre2_get_ovector_pointer(m);
	if (from)
		*from = at[0];
	if (to)
		*to = at[1];
	return 1;
}
