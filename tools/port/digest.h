#ifndef PORT_DIGEST_H
#define PORT_DIGEST_H

#include "base/arena.h"

/* The one door to libcrypto. */

enum { DIGEST_HEX = 65 };

/*
 * The SHA-1 that Git gives an object of that type ("blob") and these bytes as
 * its id.
 */
enum { DIGEST_OBJECT = 20 };
void digest_object(
    const char *type, struct str bytes, unsigned char id[DIGEST_OBJECT]);

/* The same of many, faster. */
struct digest;
struct digest *digest_open(struct arena *a);
void digest_next(struct digest *d, const char *type, struct str bytes,
    unsigned char id[DIGEST_OBJECT]);
void digest_close(struct digest *d);

/* HMAC-SHA-256 (RFC 2104), likewise. */
void digest_hmac(struct str key, struct str bytes, char hex[DIGEST_HEX]);

/* As many bytes of chance as a secret needs; false if there are none. */
bool digest_random(unsigned char *bytes, size_t n);

/* SHA-256 (FIPS 180-4) in lower-case hex, NUL-terminated. */
void digest_sha256(struct str bytes, char hex[DIGEST_HEX]);

#endif
