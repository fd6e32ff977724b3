#include "core/pseudonym.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "core/past.h"
#include "port/digest.h"
#include "port/i18n.h"

enum { DIGITS = 10 };

struct pseudonym {
	struct str text, instead;
};

/* Where a line of a calendar goes on (RFC 5545, 3.1). */
#define FOLD STR("\r\n ")

static void
add(struct cx *cx, struct pseudonyms *p, struct str text, struct str instead)
{
	text = arena_dup(&cx->run, text);
	p->seen.arena = &cx->run;
	if (text.n < 2 || !map_add(&p->seen, text, p))
		return;
	if (p->n == p->cap)
		p->v = arena_grow(&cx->run, p->v, p->n, &p->cap, sizeof(*p->v));
	p->v[p->n++] = (struct pseudonym){ text, instead };
}

/* "p-1a2b3c4d5e" */
static struct str
name_instead(struct cx *cx, const struct pseudonyms *p, struct str who)
{
	char hex[DIGEST_HEX];

	digest_hmac(p->key, who, hex);
	return arena_printf(&cx->run, "p-%.*s", DIGITS, hex);
}

/* An address stays one; .invalid has no mail (RFC 2606). */
static struct str
instead_of(struct cx *cx, struct str text, struct str name)
{
	if (str_find(text, '@') == text.n)
		return name;
	return arena_join(&cx->run, name, STR("@example.invalid"), STR(""));
}

static void
add_value(
    struct cx *cx, struct pseudonyms *p, const struct node *n, struct str name)
{
	const struct node *c;

	if (n->kind == NODE_TEXT)
		add(cx, p, n->text, instead_of(cx, n->text, name));
	for (c = n->kind == NODE_LIST ? n->first : NULL; c; c = c->next)
		add_value(cx, p, c, name);
}

static int
add_record(struct cx *cx, struct pseudonyms *p, const struct roll *r,
    const struct catalogue_item *item)
{
	struct str name = name_instead(cx, p, item->id);
	const struct node *n;
	struct node *root;
	size_t i;
	int rc = roll_read(cx, r, item, &root);

	add(cx, p, item->id, name);
	for (i = 0; rc == 0 && i < item->type->personals; i++) {
		n = node_find(root, item->type->personal[i], NULL);
		if (n)
			add_value(cx, p, n, name);
	}
	return rc < 0 ? -1 : 0;
}

int
pseudonyms_of_tree(struct cx *cx, struct pseudonyms *p, struct source *source,
    struct str schema_dir, struct str records_dir)
{
	struct roll r;
	size_t i, types = 0;

	if (roll_open(cx, source, schema_dir, records_dir, &r) < 0)
		return -1;
	for (i = 0; i < r.types.n; i++)
		types += r.types.v[i]->personals > 0;
	if (types == 0) {
		fail(cx, ERR_WORLD,
		    _("no record type says who is a person (x-personal)"));
		return advise(cx,
		    _("name the fields that do in the type of people, such as "
		      "x-personal: [/name]"));
	}
	for (i = 0; i < r.catalogue.n; i++)
		if (r.catalogue.v[i].type->personals > 0 &&
		    add_record(cx, p, &r, &r.catalogue.v[i]) < 0)
			return -1;
	return 0;
}

static void
add_author(
    struct cx *cx, struct pseudonyms *p, struct str name, struct str email)
{
	struct str instead = name_instead(cx, p, email);

	add(cx, p, name, instead);
	add(cx, p, email, instead_of(cx, STR("@"), instead));
}

int
pseudonyms_of_history(struct cx *cx, struct pseudonyms *p, struct repo *repo,
    const unsigned char tip[REPO_OID])
{
	struct repo_commit c;
	struct past past;
	size_t i;

	if (past_walk(cx, repo, tip, &past) < 0)
		return -1;
	for (i = 0; i < past.n; i++) {
		struct arena a = { 0 };

		if (repo_commit_get(cx, repo, &a, past.v[i].id, &c) < 0)
			return -1;
		add_author(cx, p, c.author, c.author_email);
		add_author(cx, p, c.committer, c.committer_email);
		arena_release(&a);
	}
	return 0;
}

/* --- replacing --- */

static int
longest_first(const void *a, const void *b)
{
	const struct pseudonym *x = a, *y = b;

	if (x->text.n != y->text.n)
		return x->text.n < y->text.n ? 1 : -1;
	return str_cmp(x->text, y->text);
}

static bool
is_letter(struct str s, size_t at)
{
	return at < s.n && ascii_is_alnum(s.p[at]);
}

/* How many bytes of the text it takes up from there, or 0. */
static size_t
match(struct str text, size_t at, struct str word)
{
	size_t i, from = at;

	for (i = 0; i < word.n; i++) {
		if (i > 0 && str_starts(str_slice(text, at, text.n), FOLD))
			at += FOLD.n;
		if (at >= text.n || text.p[at] != word.p[i])
			return 0;
		at++;
	}
	if (is_letter(word, word.n - 1) && is_letter(text, at))
		return 0;
	if (is_letter(word, 0) && from > 0 && is_letter(text, from - 1))
		return 0;
	return at - from;
}

/* Which may begin with a byte: the first of them, in a chain. */
struct chains {
	size_t first[256];
	size_t *next; /* index + 1; 0 ends */
};

static void
chain(struct arena *a, const struct pseudonyms *p, struct chains *c)
{
	unsigned char byte;
	size_t i;

	*c = (struct chains){ .next = ARENA_ARRAY(a, p->n + 1, size_t) };
	for (i = p->n; i > 0; i--) {
		byte = (unsigned char)p->v[i - 1].text.p[0];
		c->next[i - 1] = c->first[byte];
		c->first[byte] = i;
	}
}

struct str
pseudonyms_replace(struct arena *a, struct pseudonyms *p, struct str text)
{
	struct buf to = { .arena = a };
	size_t at = 0, done = 0, i, n;
	struct chains c;

	if (p->n > 0)
		qsort(p->v, p->n, sizeof(*p->v), longest_first);
	chain(a, p, &c);
	while (at < text.n) {
		for (i = c.first[(unsigned char)text.p[at]], n = 0; i > 0;
		     i = c.next[i - 1])
			if ((n = match(text, at, p->v[i - 1].text)) > 0)
				break;
		if (n == 0) {
			at++;
			continue;
		}
		buf_add(&to, str_slice(text, done, at));
		buf_add(&to, p->v[i - 1].instead);
		at += n;
		done = at;
	}
	buf_add(&to, str_slice(text, done, text.n));
	return buf_str(&to);
}
