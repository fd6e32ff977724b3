#include "base/ascii.h"
#include "base/utf8.h"
#include "core/formats.h"

/* An IRI is not only ASCII, and its query may have private characters. */
enum alphabet { URI, IRI, IRI_QUERY };

bool
is_ucschar(int32_t c)
{
	if (c < 0x10000)
		return (c >= 0xa0 && c <= 0xd7ff) ||
		    (c >= 0xf900 && c <= 0xfdcf) ||
		    (c >= 0xfdf0 && c <= 0xffef);
	return c < 0xf0000 && (c & 0xffff) <= 0xfffd &&
	    (c < 0xe0000 || c >= 0xe1000);
}

bool
is_iprivate(int32_t c)
{
	return (c >= 0xe000 && c <= 0xf8ff) ||
	    (c >= 0xf0000 && (c & 0xffff) <= 0xfffd);
}

bool
is_percent(struct str s, size_t at)
{
	return at + 3 <= s.n && s.p[at] == '%' && ascii_is_hex(s.p[at + 1]) &&
	    ascii_is_hex(s.p[at + 2]);
}

/* unreserved and sub-delims, and those of `more` */
static bool
is_mark(int32_t c, const char *more)
{
	return c > 0 && c < 0x80 &&
	    (ascii_is_alnum((char)c) || strchr("-._~!$&'()*+,;=", c) ||
		strchr(more, c));
}

/* Nothing but marks, %xx and, in an IRI, letters of the world. */
static bool
has_only(struct str s, enum alphabet alphabet, const char *more)
{
	size_t at = 0;

	while (at < s.n) {
		int32_t c = utf8_next(s, &at);

		if (c == '%') {
			if (!is_percent(s, at - 1))
				return false;
			at += 2;
		} else if (!is_mark(c, more) &&
		    !(alphabet != URI && is_ucschar(c)) &&
		    !(alphabet == IRI_QUERY && is_iprivate(c))) {
			return false;
		}
	}
	return true;
}

/* IPvFuture: "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" ) */
static bool
is_future(struct str s)
{
	struct str version, rest;
	size_t i;

	if (s.n == 0 || (s.p[0] | 0x20) != 'v' ||
	    !str_cut(str_slice(s, 1, s.n), '.', &version, &rest))
		return false;
	for (i = 0; i < version.n; i++)
		if (!ascii_is_hex(version.p[i]))
			return false;
	for (i = 0; i < rest.n; i++)
		if (!is_mark(rest.p[i], ":"))
			return false;
	return version.n > 0 && rest.n > 0;
}

/* [ userinfo "@" ] host [ ":" port ] */
static bool
is_authority(struct str s, enum alphabet alphabet)
{
	struct str user, rest, host, port;
	size_t i;

	if (str_cut(s, '@', &user, &rest)) {
		if (!has_only(user, alphabet, ":"))
			return false;
		s = rest;
	}
	if (s.n && s.p[0] == '[') {
		if (!str_cut(str_slice(s, 1, s.n), ']', &host, &port) ||
		    (!is_ipv6(host) && !is_future(host)) ||
		    (port.n && port.p[0] != ':'))
			return false;
		port = str_slice(port, 1, port.n);
	} else {
		str_cut(s, ':', &host, &port);
		if (!has_only(host, alphabet, ""))
			return false;
	}
	for (i = 0; i < port.n; i++)
		if (!ascii_is_digit(port.p[i]))
			return false;
	return true;
}

static bool
is_scheme(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!ascii_is_letter(s.p[i]) &&
		    (i == 0 ||
			(!ascii_is_digit(s.p[i]) && s.p[i] != '+' &&
			    s.p[i] != '-' && s.p[i] != '.')))
			return false;
	return s.n > 0;
}

/* A scheme, or not if it is a reference; what stands behind goes to *rest. */
static bool
cut_scheme(struct str s, bool reference, struct str *rest)
{
	size_t at = 0;

	while (at < s.n && !strchr(":/?#", s.p[at]))
		at++;
	if (at < s.n && s.p[at] == ':') {
		*rest = str_slice(s, at + 1, s.n);
		return is_scheme(str_slice(s, 0, at));
	}
	*rest = s;
	return reference;
}

static bool
is_resource(struct str s, enum alphabet alphabet, bool reference)
{
	struct str path, query, fragment;
	size_t slash;

	if (!cut_scheme(s, reference, &s))
		return false;
	str_cut(s, '#', &s, &fragment);
	str_cut(s, '?', &path, &query);
	if (str_starts(path, STR("//"))) {
		path = str_slice(path, 2, path.n);
		slash = str_find(path, '/');
		if (!is_authority(str_slice(path, 0, slash), alphabet))
			return false;
		path = str_slice(path, slash, path.n);
	}
	return has_only(path, alphabet, ":@/") &&
	    has_only(query, alphabet == IRI ? IRI_QUERY : URI, ":@/?") &&
	    has_only(fragment, alphabet, ":@/?");
}

bool
is_uri(struct str s)
{
	return is_resource(s, URI, false);
}

bool
is_uri_reference(struct str s)
{
	return is_resource(s, URI, true);
}

bool
is_iri(struct str s)
{
	return is_resource(s, IRI, false);
}

bool
is_iri_reference(struct str s)
{
	return is_resource(s, IRI, true);
}
