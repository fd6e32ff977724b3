#include "core/format.h"

#include "base/date.h"
#include "core/format_grammar.h"
#include "port/idn.h"

struct row {
	const char *name;
	const char *example;
	const char *pattern;	     /* NULL: none is asked */
	bool (*is)(struct str text); /* what no pattern can say, or NULL */
};

struct format {
	const struct row *row;
	struct regex *pattern; /* or NULL */
};

static bool
is_date(struct str s)
{
	int day;

	return date_parse(s, &day);
}

static int
two_digits(struct str s, size_t at)
{
	return str_number(str_slice(s, at, at + 2));
}

/* hh:mm:ss[.fraction](Z|+hh:mm): RFC 3339, a leap second at 23:59 UTC only. */
static bool
is_time(struct str s)
{
	int hour, minute, second, offset = 0, utc;
	size_t at = 8;

	if (s.n < 9 || s.p[2] != ':' || s.p[5] != ':')
		return false;
	hour = two_digits(s, 0);
	minute = two_digits(s, 3);
	second = two_digits(s, 6);
	if (s.p[at] == '.')
		for (at++; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++)
			;
	if (at == 9 || at >= s.n)
		return false;
	if (s.p[at] == '+' || s.p[at] == '-') {
		int h = two_digits(s, at + 1), m = two_digits(s, at + 4);

		if (s.n != at + 6 || s.p[at + 3] != ':' || h < 0 || h > 23 ||
		    m < 0 || m > 59)
			return false;
		offset = (s.p[at] == '-' ? 1 : -1) * (h * 60 + m);
	} else if ((s.p[at] | 0x20) != 'z' || s.n != at + 1) {
		return false;
	}
	utc = ((hour * 60 + minute + offset) % 1440 + 1440) % 1440;
	return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 &&
	    second >= 0 && (second <= 59 || (second == 60 && utc == 1439));
}

static bool
is_date_time(struct str s)
{
	return s.n > 11 && (s.p[10] | 0x20) == 't' &&
	    is_date(str_slice(s, 0, 10)) && is_time(str_slice(s, 11, s.n));
}

/* Every label that stands for one in other letters must do so rightly. */
static bool
is_hostname(struct str s)
{
	struct str label;

	while (str_next(&s, '.', &label))
		if (label.n > 4 && (label.p[0] | 0x20) == 'x' &&
		    (label.p[1] | 0x20) == 'n' && label.p[2] == '-' &&
		    label.p[3] == '-' && !idn_is_label(label))
			return false;
	return true;
}

/* The other full stops of RFC 3490 §3.1, as U+002E. */
static struct str
next_label(struct str *rest)
{
	static const char *const stops[] = { ".", "\u3002", "\uFF0E",
		"\uFF61" };
	struct str label = *rest;
	size_t i, k;

	for (i = 0; i < rest->n; i++)
		for (k = 0; k < 4; k++) {
			struct str stop = str_from(stops[k]);

			if (!str_starts(str_slice(*rest, i, rest->n), stop))
				continue;
			label = str_slice(*rest, 0, i);
			*rest = str_slice(*rest, i + stop.n, rest->n);
			return label;
		}
	*rest = (struct str){ 0 };
	return label;
}

/* RFC 5890 to 5893; 253 is what fits into a query once it is encoded. */
static bool
is_idn_hostname(struct str s)
{
	size_t encoded = 0, n;

	if (s.n == 0)
		return false;
	while (!str_none(s)) {
		n = idn_label_length(next_label(&s));
		if (n == 0)
			return false;
		encoded += n + 1;
	}
	return encoded <= 254;
}

/* An address literal, or a host. */
static struct str
domain_of(struct str mailbox)
{
	size_t at = mailbox.n;

	while (mailbox.p[at - 1] != '@')
		at--;
	return str_slice(mailbox, at, mailbox.n);
}

static bool
is_email(struct str s)
{
	struct str domain = domain_of(s);
	size_t i;

	if (s.n - domain.n - 1 > 64)
		return false;
	if (domain.p[0] == '[')
		return true;
	for (i = 0; i < domain.n; i++)
		if ((unsigned char)domain.p[i] >= 0x80)
			return false;
	return is_idn_hostname(domain);
}

static bool
is_idn_email(struct str s)
{
	struct str domain = domain_of(s);

	return s.n - domain.n - 1 <= 64 &&
	    (domain.p[0] == '[' || is_idn_hostname(domain));
}

static const struct row rows[] = {
	{ "date", "2018-03-12", NULL, is_date },
	{ "time", "08:30:00+08:00", NULL, is_time },
	{ "date-time", "2018-03-12T08:30:00+08:00", NULL, is_date_time },
	{ "duration", "P1Y6M", DURATION, NULL },
	{ "email", "name@example.org", EMAIL, is_email },
	{ "idn-email", "name@example.org", IDN_EMAIL, is_idn_email },
	{ "hostname", "pc-1.example.org", HOSTNAME, is_hostname },
	{ "idn-hostname", "pc-1.example.org", NULL, is_idn_hostname },
	{ "ipv4", "192.0.2.1", IPV4, NULL },
	{ "ipv6", "2001:db8::1", IPV6, NULL },
	{ "uri", "https://example.org/a", URI, NULL },
	{ "uri-reference", "../a#b", URI_REFERENCE, NULL },
	{ "iri", "https://example.org/a", IRI, NULL },
	{ "iri-reference", "../a#b", IRI_REFERENCE, NULL },
	{ "uri-template", "https://example.org/{name}", URI_TEMPLATE, NULL },
	{ "uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", UUID, NULL },
	{ "json-pointer", "/lines/0", JSON_POINTER, NULL },
	{ "relative-json-pointer", "1/name", RELATIVE_JSON_POINTER, NULL },
	{ "regex", "^[a-z]+$", NULL, regex_is_pattern },
};

int
format_open(
    struct cx *cx, struct arena *a, struct str name, const struct format **out)
{
	struct format *f;
	size_t i;

	*out = NULL;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (!str_eq(name, str_from(rows[i].name)))
			continue;
		f = ARENA_NEW(a, struct format);
		f->row = &rows[i];
		if (rows[i].pattern)
			f->pattern =
			    regex_compile(cx, a, str_from(rows[i].pattern));
		*out = f;
		return rows[i].pattern && !f->pattern ? -1 : 0;
	}
	return 0;
}

bool
format_is(struct cx *cx, const struct format *f, struct str text)
{
	int rc = 1;

	if (f->pattern)
		rc = regex_match(cx, f->pattern, text, NULL, NULL);
	if (rc < 0)
		cx_forgive(
		    cx); /* too long to be looked at is not of the form */
	return rc > 0 && (!f->row->is || f->row->is(text));
}

struct str
format_name(const struct format *f)
{
	return str_from(f->row->name);
}

struct str
format_example(const struct format *f)
{
	return str_from(f->row->example);
}
