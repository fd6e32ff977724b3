#define PCRE2_CODE_UNIT_WIDTH 8
#include "port/regex.h"

#include <pcre2.h>
#include <pthread.h>

#include "base/ecma.h"
#include "port/i18n.h"

/* A pattern that needs more steps than this is a trap, not a test. */
enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000 };
enum { PAIRS = 10 }; /* the match and the groups whose places are kept */
enum { STACK_FIRST = 32 << 10, STACK_MOST = 16 << 20 }; /* bytes */

struct regex {
	pcre2_code *code;
	pcre2_match_context *limits;
	struct str pattern;
};

/* What a match needs, once a thread. */
static pthread_key_t match_key, stack_key;
static pthread_once_t keys_once = PTHREAD_ONCE_INIT;

static void
free_match(void *p)
{
	pcre2_match_data_free(p);
}

static void
free_stack(void *p)
{
	pcre2_jit_stack_free(p);
}

static void
make_keys(void)
{
	pthread_key_create(&match_key, free_match);
	pthread_key_create(&stack_key, free_stack);
}

static pcre2_match_data *
match_data(void)
{
	pcre2_match_data *m;

	pthread_once(&keys_once, make_keys);
	m = pthread_getspecific(match_key);
	if (!m) {
		m = pcre2_match_data_create(PAIRS, NULL);
		pthread_setspecific(match_key, m);
	}
	return m;
}

/*
 * On the machine's stack a compiled pattern would have 32 KiB, and so
 * `^(/[^/]+)+$` would give up on a text of 16 KiB.
 */
static pcre2_jit_stack *
match_stack(void *arg)
{
	pcre2_jit_stack *s;

	(void)arg;
	pthread_once(&keys_once, make_keys);
	s = pthread_getspecific(stack_key);
	if (!s) {
		s = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
		pthread_setspecific(stack_key, s);
	}
	return s;
}

static void
release(void *arg)
{
	struct regex *re = arg;

	pcre2_match_context_free(re->limits);
	pcre2_code_free(re->code);
}

enum {
	OPTIONS = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF |
	    PCRE2_NEVER_BACKSLASH_C
};

/* A pattern as somebody wrote it, and as PCRE2 understands it. */
struct written {
	struct str pattern, translated;
	bool is_ecma;
};

static int
refuse(struct cx *cx, struct str pattern, size_t offset, const char *why)
{
	return fail(cx, ERR_WORLD, _("pattern “%.*s”, at %zu: %s"),
	    STR_ARG(pattern), offset, why);
}

static struct regex *
compile(struct cx *cx, struct arena *a, const struct written *w)
{
	struct regex *re = ARENA_NEW(a, struct regex);
	PCRE2_UCHAR why[128];
	PCRE2_SIZE offset;
	int error;

	re->pattern = arena_dup(a, w->pattern);
	re->code = pcre2_compile((PCRE2_SPTR)w->translated.p, w->translated.n,
	    w->is_ecma ? OPTIONS : OPTIONS | PCRE2_ALT_BSUX, &error, &offset,
	    NULL);
	if (!re->code) {
		pcre2_get_error_message(error, why, sizeof(why));
		if (w->is_ecma)
			offset = ecma_offset(&cx->scratch, w->pattern, offset);
		refuse(cx, w->pattern, offset, (const char *)why);
		return NULL;
	}
	re->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(re->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
	pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
	pcre2_jit_stack_assign(re->limits, match_stack, NULL);
	cx_at_end(cx, release, re);
	return re;
}

struct regex *
regex_compile(struct cx *cx, struct arena *a, struct str pattern)
{
	struct written w = { .pattern = pattern, .is_ecma = true };
	const char *why = "";
	size_t at = 0;

	if (ecma_translate(&cx->scratch, pattern, &w.translated, &at, &why))
		return compile(cx, a, &w);
	refuse(cx, pattern, at, _(why));
	return NULL;
}

struct regex *
regex_compile_perl(struct cx *cx, struct arena *a, struct str pattern)
{
	const struct written w = { .pattern = pattern, .translated = pattern };

	return compile(cx, a, &w);
}

int
regex_match(struct cx *cx, const struct regex *re, struct str text,
    size_t *from, size_t *to)
{
	pcre2_match_data *m = match_data();
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

/* The n-th named group: its name, and its number. */
static struct str
group_name(const struct regex *re, uint32_t n, uint32_t *number)
{
	PCRE2_SPTR table;
	uint32_t size;

	pcre2_pattern_info(re->code, PCRE2_INFO_NAMETABLE, &table);
	pcre2_pattern_info(re->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
	table += n * size;
	*number = (uint32_t)table[0] << 8 | table[1];
	return str_from((const char *)table + 2);
}

int
regex_groups(struct cx *cx, const struct regex *re, struct str text,
    struct regex_group v[REGEX_GROUPS])
{
	const PCRE2_SIZE *at;
	uint32_t n, i, k;
	int rc;

	pcre2_pattern_info(re->code, PCRE2_INFO_NAMECOUNT, &n);
	if (n > REGEX_GROUPS)
		n = REGEX_GROUPS;
	rc = n == 0 ? 0 : regex_match(cx, re, text, NULL, NULL);
	if (rc < 0)
		return -1;
	at = pcre2_get_ovector_pointer(match_data());
	for (i = 0; i < n; i++) {
		v[i].name = group_name(re, i, &k);
		v[i].text = (struct str){ 0 };
		if (rc > 0 && k < PAIRS && at[2 * k] != PCRE2_UNSET)
			v[i].text = str_slice(text, at[2 * k], at[2 * k + 1]);
	}
	return (int)n;
}

bool
regex_is_pattern(struct str pattern)
{
	struct arena a = { 0 };
	pcre2_code *code = NULL;
	struct str translated;
	PCRE2_SIZE offset;
	const char *why;
	int error = 0;
	size_t at;

	if (ecma_translate(&a, pattern, &translated, &at, &why))
		code = pcre2_compile((PCRE2_SPTR)translated.p, translated.n,
		    OPTIONS, &error, &offset, NULL);
	arena_release(&a);
	pcre2_code_free(code);
	return code || error == PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH;
}
