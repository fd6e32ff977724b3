#include "port/digest.h"

#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stdio.h>

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

void
digest_object(
    const char *type, struct str bytes, unsigned char id[DIGEST_OBJECT])
{
	EVP_MD_CTX *c = EVP_MD_CTX_new();
	char head[32];
	int n = snprintf(head, sizeof(head), "%s %zu", type, bytes.n);

	EVP_DigestInit_ex(c, EVP_sha1(), NULL);
	EVP_DigestUpdate(c, head, (size_t)n + 1); /* its NUL, too */
	EVP_DigestUpdate(c, bytes.p, bytes.n);
	EVP_DigestFinal_ex(c, id, NULL);
	EVP_MD_CTX_free(c);
}
