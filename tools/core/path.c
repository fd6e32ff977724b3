#include "core/path.h"

#include "base/buf.h"

/* The next {term} of a template; what stands before it goes to *text. */
static bool
next_term(struct str *rest, struct str *text, struct str *term)
{
	size_t open = str_find(*rest, '{'), end;

	*text = str_slice(*rest, 0, open);
	end = open + str_find(str_slice(*rest, open, rest->n), '}');
	if (open == rest->n || end == rest->n)
		return false;
	*term = str_slice(*rest, open + 1, end);
	*rest = str_slice(*rest, end + 1, rest->n);
	return true;
}

static bool
is_part(struct str part)
{
	return str_none(part) || str_eq(part, STR("year")) ||
	    str_eq(part, STR("month")) ||
	    (str_starts(part, STR("-")) &&
		str_number(str_slice(part, 1, part.n)) > 0);
}

bool
path_check(const struct field *root, struct str path, struct str *bad)
{
	struct str rest = path, text, term, name, part;
	const struct field *f;

	while (next_term(&rest, &text, &term)) {
		str_cut(term, ':', &name, &part);
		f = map_get(&root->member, name);
		if ((!f && !str_eq(name, STR("id"))) || !is_part(part)) {
			*bad = term;
			return false;
		}
	}
	return true;
}

int
path_keeps(struct str path, struct str field)
{
	struct str rest = path, text, term, name, part;
	int keeps = 0, these;

	while (next_term(&rest, &text, &term)) {
		str_cut(term, ':', &name, &part);
		if (!str_eq(name, field))
			continue;
		these = str_none(part)	       ? PATH_WHOLE :
		    str_eq(part, STR("year"))  ? 4 :
		    str_eq(part, STR("month")) ? 7 :
						 PATH_WHOLE;
		if (these > keeps)
			keeps = these;
	}
	return keeps;
}

static struct str
cut_part(struct str value, struct str part)
{
	size_t drop;

	if (str_none(part) || str_none(value))
		return value;
	if (part.p[0] == '-') {
		drop = (size_t)str_number(str_slice(part, 1, part.n));
		if (drop >= value.n)
			return (struct str){ 0 };
		return str_slice(value, 0, value.n - drop);
	}
	if (value.n != 10)
		return (struct str){ 0 };
	return str_eq(part, STR("year")) ? str_slice(value, 0, 4) :
					   str_slice(value, 5, 7);
}

struct str
path_fill(
    struct arena *a, struct str path, struct str id, const struct node *root)
{
	struct buf b = { .arena = a };
	struct str rest = path, text, term, name, part, value;

	while (next_term(&rest, &text, &term)) {
		str_cut(term, ':', &name, &part);
		value = cut_part(
		    str_eq(name, STR("id")) ? id : node_text(root, name), part);
		if (str_none(value))
			return value;
		buf_add(&b, text);
		buf_add(&b, value);
	}
	buf_add(&b, text);
	return buf_str(&b);
}
