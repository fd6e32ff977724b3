#include "port/digest.h"

#include <openssl/sha.h>

void
digest_sha256(struct str bytes, char hex[DIGEST_HEX])
{
	static const char digit[] = "0123456789abcdef";
	unsigned char raw[SHA256_DIGEST_LENGTH];
	size_t i;

	SHA256((const unsigned char *)bytes.p, bytes.n, raw);
	for (i = 0; i < sizeof(raw); i++) {
		hex[2 * i] = digit[raw[i] >> 4];
		hex[2 * i + 1] = digit[raw[i] & 15];
	}
	hex[2 * sizeof(raw)] = '\0';
}
