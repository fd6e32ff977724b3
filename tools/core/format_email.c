#include "base/ascii.h"
#include "core/formats.h"

enum { LOCAL_MAX_BYTES = 64 };

/* RFC 5322 §3.2.3 atext; RFC 6531 adds all that is not ASCII. */
static bool
is_atext(char c, bool idn)
{
	return ascii_is_alnum(c) ||
	    (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~", c)) ||
	    (idn && (unsigned char)c >= 0x80);
}

/* Behind the dot-string that s begins with, 0 if there is none. */
static size_t
skip_dots(struct str s, bool idn)
{
	size_t at = 0;

	for (;;) {
		size_t from = at;

		while (at < s.n && is_atext(s.p[at], idn))
			at++;
		if (at == from)
			return 0;
		if (at == s.n || s.p[at] != '.')
			return at;
		at++;
	}
}

/* Behind the quoted string that s begins with, 0 if there is none. */
static size_t
skip_quoted(struct str s, bool idn)
{
	size_t at;

	for (at = 1; at < s.n && s.p[at] != '"'; at++) {
		bool escaped = s.p[at] == '\\';
		unsigned char c;

		at += escaped;
		if (at == s.n)
			return 0;
		c = (unsigned char)s.p[at];
		if (c < ' ' || c == 0x7f || (c > 0x7f && (escaped || !idn)))
			return 0;
	}
	return at < s.n ? at + 1 : 0;
}

/* RFC 5321 §4.1.3; no tag but IPv6 was ever registered. */
static bool
is_literal(struct str s)
{
	struct str tag, address;

	if (s.n < 2 || s.p[0] != '[' || s.p[s.n - 1] != ']')
		return false;
	s = str_slice(s, 1, s.n - 1);
	if (!str_cut(s, ':', &tag, &address))
		return is_ipv4(s);
	return tag.n == 4 && (tag.p[0] | 0x20) == 'i' &&
	    (tag.p[1] | 0x20) == 'p' && (tag.p[2] | 0x20) == 'v' &&
	    tag.p[3] == '6' && is_ipv6(address);
}

static bool
is_mailbox(struct str s, bool idn)
{
	size_t at =
	    s.n && s.p[0] == '"' ? skip_quoted(s, idn) : skip_dots(s, idn);
	struct str domain;

	if (at == 0 || at > LOCAL_MAX_BYTES || at == s.n || s.p[at] != '@')
		return false;
	domain = str_slice(s, at + 1, s.n);
	return is_literal(domain) ||
	    (idn ? is_idn_hostname(domain) : is_hostname(domain));
}

bool
is_email(struct str s)
{
	return is_mailbox(s, false);
}

bool
is_idn_email(struct str s)
{
	return is_mailbox(s, true);
}
