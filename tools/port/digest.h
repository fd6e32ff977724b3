#ifndef PORT_DIGEST_H
#define PORT_DIGEST_H

#include "base/str.h"

/* The one door to libcrypto. */

enum { DIGEST_HEX = 65 };

/* The SHA-1 that Git gives a blob of these bytes as its id. */
enum { DIGEST_BLOB = 20 };
void digest_blob(struct str bytes, unsigned char id[DIGEST_BLOB]);

/* SHA-256 (FIPS 180-4) in lower-case hex, NUL-terminated. */
void digest_sha256(struct str bytes, char hex[DIGEST_HEX]);

#endif
