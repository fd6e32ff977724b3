#include "base/uri.h"

#include "base/buf.h"

static bool
is_scheme(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		char c = s.p[i] | 0x20;

		if (c >= 'a' && c <= 'z')
			continue;
		c = s.p[i];
		if (i == 0 ||
		    !((c >= '0' && c <= '9') || c == '+' || c == '-' ||
			c == '.'))
			return false;
	}
	return s.n > 0;
}

struct uri
uri_split(struct str text)
{
	struct uri u = { .scheme = { 0 } };
	struct str head, tail;
	size_t end;

	str_cut(text, '#', &text, &u.fragment);
	str_cut(text, '?', &text, &u.query);
	if (str_cut(text, ':', &head, &tail) && is_scheme(head)) {
		u.scheme = head;
		text = tail;
	}
	if (str_starts(text, STR("//"))) {
		text = str_slice(text, 2, text.n);
		end = str_find(text, '/');
		u.authority = str_slice(text, 0, end);
		text = str_slice(text, end, text.n);
	}
	u.path = text;
	return u;
}

static bool
is_up(struct str step)
{
	return str_eq(step, STR(".."));
}

/* Take the last step away; false if there is none to take. */
static bool
step_back(struct buf *b)
{
	const size_t least = b->n > 0 && b->p[0] == '/' ? 1 : 0;
	struct str done = buf_str(b);
	size_t n = b->n;

	if (n <= least || str_eq(done, STR("../")) ||
	    str_ends(done, STR("/../")))
		return false;
	for (n--; n > least && b->p[n - 1] != '/'; n--)
		;
	b->n = n;
	return true;
}

/* "a/./b/../c" is "a/c". */
static struct str
without_dots(struct arena *a, struct str path)
{
	struct buf b = { .arena = a };
	bool absolute = str_starts(path, STR("/")), more;
	struct str rest = path, step;

	while (str_cut(rest, '/', &step, &rest) || step.n > 0) {
		more = !str_none(rest);
		if (is_up(step)) {
			if (!step_back(&b) && !absolute)
				buf_add(&b, STR("../"));
		} else if (!str_eq(step, STR("."))) {
			buf_add(&b, step);
			if (more)
				buf_byte(&b, '/');
		}
		if (!more)
			break;
	}
	return buf_str(&b);
}

/* The reference in place of what follows the last / of the base. */
static struct str
merge(struct arena *a, const struct uri *base, struct str path)
{
	size_t n = base->path.n;

	if (!str_none(base->authority) && n == 0)
		return arena_join(a, STR("/"), path, STR(""));
	while (n > 0 && base->path.p[n - 1] != '/')
		n--;
	return arena_join(a, str_slice(base->path, 0, n), path, STR(""));
}

static struct str
put_together(struct arena *a, const struct uri *u)
{
	struct buf b = { .arena = a };

	if (!str_none(u->scheme)) {
		buf_add(&b, u->scheme);
		buf_byte(&b, ':');
	}
	if (!str_none(u->authority)) {
		buf_add(&b, STR("//"));
		buf_add(&b, u->authority);
	}
	buf_add(&b, u->path);
	if (!str_none(u->query)) {
		buf_byte(&b, '?');
		buf_add(&b, u->query);
	}
	return b.n > 0 ? buf_str(&b) : STR("");
}

struct str
uri_resolve(struct arena *a, struct str base, struct str reference,
    struct str *fragment)
{
	const struct uri b = uri_split(base);
	struct uri u = uri_split(reference);

	*fragment = u.fragment;
	if (!str_none(u.scheme)) {
		if (!str_none(u.authority) || str_starts(u.path, STR("/")))
			u.path = without_dots(a, u.path);
		return put_together(a, &u);
	}
	u.scheme = b.scheme;
	if (!str_none(u.authority)) {
		u.path = without_dots(a, u.path);
		return put_together(a, &u);
	}
	u.authority = b.authority;
	if (u.path.n == 0) {
		u.path = b.path;
		if (str_none(u.query))
			u.query = b.query;
	} else if (str_starts(u.path, STR("/"))) {
		u.path = without_dots(a, u.path);
	} else {
		u.path = without_dots(a, merge(a, &b, u.path));
	}
	return put_together(a, &u);
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct str
uri_decode(struct arena *a, struct str text)
{
	struct buf b = { .arena = a };
	size_t i;

	if (str_find(text, '%') == text.n)
		return text;
	for (i = 0; i < text.n; i++) {
		if (text.p[i] == '%' && i + 2 < text.n &&
		    hex_value(text.p[i + 1]) >= 0 &&
		    hex_value(text.p[i + 2]) >= 0) {
			buf_byte(&b,
			    (char)(hex_value(text.p[i + 1]) * 16 +
				hex_value(text.p[i + 2])));
			i += 2;
		} else {
			buf_byte(&b, text.p[i]);
		}
	}
	return buf_str(&b);
}
