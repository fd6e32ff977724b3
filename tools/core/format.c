#include "core/format.h"

#include "core/formats.h"
#include "port/regex.h"

static const struct format formats[] = {
	{ "date", is_date, "2018-03-12" },
	{ "time", is_time, "08:30:00+08:00" },
	{ "date-time", is_date_time, "2018-03-12T08:30:00+08:00" },
	{ "duration", is_duration, "P1DT12H" },
	{ "email", is_email, "name@example.org" },
	{ "idn-email", is_idn_email, "δοκιμή@παράδειγμα.example" },
	{ "hostname", is_hostname, "pc-1.example.org" },
	{ "idn-hostname", is_idn_hostname, "主机.example" },
	{ "ipv4", is_ipv4, "192.0.2.1" },
	{ "ipv6", is_ipv6, "2001:db8::1" },
	{ "uri", is_uri, "https://example.org/a" },
	{ "uri-reference", is_uri_reference, "../a#b" },
	{ "iri", is_iri, "https://example.org/路径" },
	{ "iri-reference", is_iri_reference, "../路径" },
	{ "uri-template", is_uri_template, "https://example.org/{name}" },
	{ "uuid", is_uuid, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
	{ "json-pointer", is_json_pointer, "/lines/0" },
	{ "relative-json-pointer", is_relative_json_pointer, "1/name" },
	{ "regex", regex_is_pattern, "^[a-z]+$" },
};

const struct format *
format_get(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (str_eq(name, str_from(formats[i].name)))
			return &formats[i];
	return NULL;
}
