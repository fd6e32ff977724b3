#ifndef CORE_FORMAT_GRAMMAR_H
#define CORE_FORMAT_GRAMMAR_H

/*
 * The grammars of the RFCs as patterns: names of rules are theirs, groups of
 * (?(DEFINE)…) are rules that others call.
 */

/* RFC 4122 §3 */
#define UUID \
	"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-" \
	"[0-9A-Fa-f]{12}$"

/* RFC 3339 appendix A */
#define DURATION \
	"(?(DEFINE)" \
	"(?<second>\\d+S)(?<minute>\\d+M(?&second)?)" \
	"(?<hour>\\d+H(?&minute)?)" \
	"(?<time>T(?:(?&hour)|(?&minute)|(?&second)))" \
	"(?<day>\\d+D)(?<month>\\d+M(?&day)?)(?<year>\\d+Y(?&month)?)" \
	"(?<date>(?:(?&day)|(?&month)|(?&year))(?&time)?))" \
	"^P(?:(?&date)|(?&time)|\\d+W)$"

/* RFC 6901 §3 and §5, and the draft on relative ones */
#define POINTER "(?:/(?:[^~/]|~[01])*)*"
#define JSON_POINTER "^" POINTER "$"
#define RELATIVE_JSON_POINTER \
	"^(?:0|[1-9]\\d*)(?:[+-][1-9]\\d*)?(?:#|" POINTER ")$"

/* RFC 3986 appendix A; RFC 3987 adds characters to two of its classes. */
#define UCSCHAR \
	"\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF" \
	"\U00010000-\U0001FFFD\U00020000-\U0002FFFD\U00030000-\U0003FFFD" \
	"\U00040000-\U0004FFFD\U00050000-\U0005FFFD\U00060000-\U0006FFFD" \
	"\U00070000-\U0007FFFD\U00080000-\U0008FFFD\U00090000-\U0009FFFD" \
	"\U000A0000-\U000AFFFD\U000B0000-\U000BFFFD\U000C0000-\U000CFFFD" \
	"\U000D0000-\U000DFFFD\U000E1000-\U000EFFFD"
#define IPRIVATE "\uE000-\uF8FF\U000F0000-\U000FFFFD\U00100000-\U0010FFFD"

#define ADDRESSES \
	"(?<octet>25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)" \
	"(?<v4>(?&octet)(?:\\.(?&octet)){3})" \
	"(?<h16>[0-9A-Fa-f]{1,4})(?<ls32>(?&h16):(?&h16)|(?&v4))" \
	"(?<v6>(?:(?&h16):){6}(?&ls32)|::(?:(?&h16):){5}(?&ls32)" \
	"|(?&h16)?::(?:(?&h16):){4}(?&ls32)" \
	"|(?:(?:(?&h16):){0,1}(?&h16))?::(?:(?&h16):){3}(?&ls32)" \
	"|(?:(?:(?&h16):){0,2}(?&h16))?::(?:(?&h16):){2}(?&ls32)" \
	"|(?:(?:(?&h16):){0,3}(?&h16))?::(?&h16):(?&ls32)" \
	"|(?:(?:(?&h16):){0,4}(?&h16))?::(?&ls32)" \
	"|(?:(?:(?&h16):){0,5}(?&h16))?::(?&h16)" \
	"|(?:(?:(?&h16):){0,6}(?&h16))?::)"
#define IPV4 "(?(DEFINE)" ADDRESSES ")^(?&v4)$"
#define IPV6 "(?(DEFINE)" ADDRESSES ")^(?&v6)$"

#define URI_RULES(more, query) \
	"(?(DEFINE)" ADDRESSES "(?<pct>%[0-9A-Fa-f]{2})" \
	"(?<plain>[A-Za-z0-9._~!$&'()*+,;=" more "-]|(?&pct))" \
	"(?<pchar>(?&plain)|[:@])" \
	"(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)" \
	"(?<future>[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+)" \
	"(?<host>\\[(?:(?&v6)|(?&future))\\]|(?&plain)*)" \
	"(?<authority>(?:(?:(?&plain)|:)*@)?(?&host)(?::\\d*)?)" \
	"(?<abempty>(?:/(?&pchar)*)*)" \
	"(?<rootless>(?&pchar)+(?&abempty))" \
	"(?<noscheme>(?:(?&plain)|@)+(?&abempty))" \
	"(?<absolute>/(?&rootless)?)" \
	"(?<tail>(?:\\?(?:(?&pchar)|[/?" query "])*)?" \
	"(?:#(?:(?&pchar)|[/?])*)?)" \
	"(?<uri>(?&scheme):(?://(?&authority)(?&abempty)|(?&absolute)" \
	"|(?&rootless)|)(?&tail))" \
	"(?<relative>(?://(?&authority)(?&abempty)|(?&absolute)" \
	"|(?&noscheme)|)(?&tail)))"
#define URI URI_RULES("", "") "^(?&uri)$"
#define URI_REFERENCE URI_RULES("", "") "^(?:(?&uri)|(?&relative))$"
#define IRI URI_RULES(UCSCHAR, IPRIVATE) "^(?&uri)$"
#define IRI_REFERENCE URI_RULES(UCSCHAR, IPRIVATE) "^(?:(?&uri)|(?&relative))$"

/* RFC 6570 §2 */
#define URI_TEMPLATE \
	"(?(DEFINE)" \
	"(?<pct>%[0-9A-Fa-f]{2})" \
	"(?<literal>[!#$&(-;=?-\\[\\]_a-z~" UCSCHAR IPRIVATE "]|(?&pct))" \
	"(?<char>[A-Za-z0-9_]|(?&pct))" \
	"(?<name>(?&char)(?:\\.?(?&char))*)" \
	"(?<variable>(?&name)(?::[1-9]\\d{0,3}|\\*)?)" \
	"(?<expression>\\{[+#./;?&=,!@|]?(?&variable)(?:,(?&variable))*\\}))" \
	"^(?:(?&literal)|(?&expression))*$"

/* RFC 5321 §4.1.2, 4.1.3; RFC 6531 §3.3 adds what is not ASCII.  The domain
 * is looked at by itself. */
#define MAILBOX(more) \
	"(?(DEFINE)" ADDRESSES "(?<atom>[A-Za-z0-9!#$%&'*+/=?^_`{|}~" more \
	"-]+)" \
	"(?<quoted>\"(?:[ !#-\\[\\]-~" more "]|\\\\[ -~])*\")" \
	"(?<literal>\\[(?:(?&v4)|IPv6:(?&v6)|[A-Za-z0-9-]*[A-Za-z0-9]:" \
	"[!-Z^-~]+)\\]))" \
	"^(?:(?&atom)(?:\\.(?&atom))*|(?&quoted))" \
	"@(?:(?&literal)|[^\\[\\]@]+)$"
#define EMAIL MAILBOX("")
#define IDN_EMAIL MAILBOX("\xC2\x80-\uD7FF\uE000-\U0010FFFF")

/* RFC 1123 §2.1 */
#define HOSTNAME \
	"^(?=.{1,253}$)(?!.*(?:^|\\.)(?:[^.]{64}|-))(?!.*-(?:\\.|$))" \
	"[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*$"

#endif
