#include "core/suggest.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* Nobody mistypes a word longer than this. */
enum { WORD_MAX = 48 };

struct word {
	int32_t c[WORD_MAX];
	size_t n;
};

/* Signs that look alike to people are one; blanks and quotes are none. */
static int32_t
fold(int32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xfee0;
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 'a';
	if (c == ' ' || c == 0x3000 || c == '"' || c == '\'' ||
	    (c >= 0x2018 && c <= 0x201d))
		return 0;
	return c;
}

static bool
decode(struct str s, struct word *w)
{
	size_t at = 0;
	int32_t c;

	w->n = 0;
	while (at < s.n) {
		c = fold(utf8_next(s, &at));
		if (c == 0)
			continue;
		if (w->n == WORD_MAX)
			return false;
		w->c[w->n++] = c;
	}
	return true;
}

/* 停用（三楼） is 停用 with a remark. */
static bool
begins_with(const struct word *w, const struct word *start)
{
	return start->n >= 2 && start->n < w->n &&
	    memcmp(w->c, start->c, start->n * sizeof(*w->c)) == 0;
}

static size_t
least(size_t a, size_t b, size_t c)
{
	size_t m = a < b ? a : b;

	return m < c ? m : c;
}

/* Optimal string alignment. */
static size_t
distance(const struct word *a, const struct word *b)
{
	size_t d[WORD_MAX + 1][WORD_MAX + 1];
	size_t i, j;

	for (i = 0; i <= a->n; i++)
		d[i][0] = i;
	for (j = 0; j <= b->n; j++)
		d[0][j] = j;
	for (i = 1; i <= a->n; i++) {
		for (j = 1; j <= b->n; j++) {
			d[i][j] = least(d[i - 1][j] + 1, d[i][j - 1] + 1,
			    d[i - 1][j - 1] + (a->c[i - 1] != b->c[j - 1]));
			if (i > 1 && j > 1 && a->c[i - 1] == b->c[j - 2] &&
			    a->c[i - 2] == b->c[j - 1] &&
			    d[i - 2][j - 2] + 1 < d[i][j])
				d[i][j] = d[i - 2][j - 2] + 1;
		}
	}
	return d[a->n][b->n];
}

struct str
suggest_nearest(
    struct arena *a, struct str word, const struct str *words, size_t n)
{
	struct word *w = ARENA_ARRAY(a, 2, struct word);
	struct str best = { 0 };
	size_t i, edits, fewest = SIZE_MAX;

	if (!decode(word, &w[0]) || w[0].n == 0)
		return best;
	for (i = 0; i < n; i++) {
		if (!decode(words[i], &w[1]))
			continue;
		edits = distance(&w[0], &w[1]);
		if (fewest == SIZE_MAX && begins_with(&w[0], &w[1]))
			best = words[i];
		/* A third of the word may be wrong; of two characters, one. */
		if (edits < fewest && edits < w[1].n &&
		    edits <= (w[1].n + 2) / 3) {
			fewest = edits;
			best = words[i];
		}
	}
	return best;
}
