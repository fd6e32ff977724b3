#ifndef CORE_FORMATS_H
#define CORE_FORMATS_H

#include <stdint.h>

#include "base/str.h"

/*
 * The forms that JSON Schema 2020-12 names (Validation §7.3), for the table
 * in format.c.  Any bytes may come in.  Nothing is looked up or fetched.
 */
bool is_date(struct str s);	 /* RFC 3339 §5.6 full-date */
bool is_time(struct str s);	 /* RFC 3339 §5.6 full-time */
bool is_date_time(struct str s); /* RFC 3339 §5.6 date-time */
bool is_duration(struct str s);	 /* RFC 3339 appendix A */

bool is_hostname(struct str s);	    /* RFC 1123 §2.1, A-labels RFC 5891 */
bool is_idn_hostname(struct str s); /* RFC 5890 §2.3.2.3 */
bool is_email(struct str s);	    /* RFC 5321 §4.1.2 Mailbox */
bool is_idn_email(struct str s);    /* RFC 6531 §3.3 Mailbox */
bool is_ipv4(struct str s);	    /* RFC 2673 §3.2 dotted-quad */
bool is_ipv6(struct str s);	    /* RFC 4291 §2.2, no zone */

bool is_uri(struct str s);	     /* RFC 3986 §3 */
bool is_uri_reference(struct str s); /* RFC 3986 §4.1 */
bool is_iri(struct str s);	     /* RFC 3987 §2.2 */
bool is_iri_reference(struct str s); /* RFC 3987 §2.2 */
bool is_uri_template(struct str s);  /* RFC 6570 §2 */
bool is_uuid(struct str s);	     /* RFC 4122 §3 */

bool is_json_pointer(struct str s);	     /* RFC 6901 §3 */
bool is_relative_json_pointer(struct str s); /* draft-bhutton-…-pointer-00 */

/* What two of them share: RFC 3986 §2.1 and RFC 3987 §2.2. */
bool is_percent(struct str s, size_t at); /* %xx there? */
bool is_ucschar(int32_t code_point);
bool is_iprivate(int32_t code_point);

#endif
