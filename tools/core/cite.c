#include "core/cite.h"

#include "core/obligation.h"

/* What a finding of a schema is about: a type, and a pointer. */
struct subject {
	struct str type, field;
};

static bool
is_of_schema(const struct finding *f)
{
	return str_starts(f->rule, STR("schema-")) && f->article.n == 0 &&
	    f->record.n > 0 && f->field.n > 0;
}

/* The folder below records/ that a record lies in. */
static struct str
type_of(struct str path, struct str records_dir)
{
	struct str rest, type;

	if (!str_starts(path, records_dir) || path.n <= records_dir.n)
		return STR("");
	rest = str_slice(path, records_dir.n + 1, path.n);
	return str_next(&rest, '/', &type) ? type : STR("");
}

/*
 * How many parts of it the pattern names, or 0 if it names another field.  A
 * star is any element of a list.
 */
static size_t
depth(struct str pattern, const struct subject *s)
{
	struct str part, name, field = s->field;
	size_t n;

	if (!str_next(&pattern, '/', &part) || !str_eq(part, s->type))
		return 0;
	str_next(&field, '/', &name); /* what stands before the first / */
	for (n = 1; str_next(&pattern, '/', &part); n++)
		if (!str_next(&field, '/', &name) ||
		    !(str_eq(part, name) || str_eq(part, STR("*"))))
			return 0;
	return n;
}

/* The article of the obligation that names the subject most closely. */
static struct str
article_of(const struct obligations *all, const struct subject *s)
{
	struct str best = { 0 };
	size_t i, n, most = 0;
	const struct node *e;

	for (i = 0; i < all->n; i++) {
		const struct node *list = all->v[i].schema;

		for (e = list ? list->first : NULL; e; e = e->next) {
			n = depth(e->text, s);
			if (n <= most)
				continue;
			most = n;
			best = all->v[i].article;
		}
	}
	return best;
}

int
cite_articles(struct cx *cx, struct source *source, struct str schema_dir,
    struct str records_dir, struct findings *found)
{
	struct obligations all;
	bool loaded = false;
	size_t i;

	for (i = 0; i < found->n; i++) {
		struct finding *f = &found->v[i];

		if (!is_of_schema(f))
			continue;
		if (!loaded &&
		    obligations_load(cx, source, schema_dir, &all) < 0)
			return -1;
		loaded = true;
		f->article = article_of(&all,
		    &(struct subject){ .type = type_of(f->path, records_dir),
			.field = f->field });
	}
	return 0;
}
