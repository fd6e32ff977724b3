/*
 * The functions for SHA-256 alone, which count as old: the new ones look for a
 * provider of it first, half a millisecond in which it digests 500 records.
 */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "port/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stdio.h>

void
digest_sha256(struct str bytes, char hex[DIGEST_HEX])
{
	static const char digit[] = "0123456789abcdef";
	unsigned char raw[SHA256_DIGEST_LENGTH];
	SHA256_CTX c;
	size_t i;

	SHA256_Init(&c);
	SHA256_Update(&c, bytes.p, bytes.n);
	SHA256_Final(raw, &c);
	for (i = 0; i < sizeof(raw); i++) {
		hex[2 * i] = digit[raw[i] >> 4];
		hex[2 * i + 1] = digit[raw[i] & 15];
	}
	hex[2 * sizeof(raw)] = '\0';
}

struct digest {
	EVP_MD_CTX *c;
};

struct digest *
digest_open(struct arena *a)
{
	struct digest *d = ARENA_NEW(a, struct digest);

	d->c = EVP_MD_CTX_new();
	EVP_DigestInit_ex(d->c, EVP_sha1(), NULL);
	return d;
}

void
digest_close(struct digest *d)
{
	EVP_MD_CTX_free(d->c);
}

void
digest_next(struct digest *d, const char *type, struct str bytes,
    unsigned char id[DIGEST_OBJECT])
{
	char head[32];
	int n = snprintf(head, sizeof(head), "%s %zu", type, bytes.n);

	EVP_DigestInit_ex(d->c, NULL, NULL);
	EVP_DigestUpdate(d->c, head, (size_t)n + 1); /* its NUL, too */
	EVP_DigestUpdate(d->c, bytes.p, bytes.n);
	EVP_DigestFinal_ex(d->c, id, NULL);
}

void
digest_object(
    const char *type, struct str bytes, unsigned char id[DIGEST_OBJECT])
{
	struct arena a = { 0 };
	struct digest *d = digest_open(&a);

	digest_next(d, type, bytes, id);
	digest_close(d);
	arena_release(&a);
}

void
digest_hmac(struct str key, struct str bytes, char hex[DIGEST_HEX])
{
	unsigned char out[EVP_MAX_MD_SIZE];
	unsigned n = 0, i;

	HMAC(EVP_sha256(), key.p, (int)key.n, (const unsigned char *)bytes.p,
	    bytes.n, out, &n);
	for (i = 0; i < n && i < (DIGEST_HEX - 1) / 2; i++)
		snprintf(hex + 2 * i, 3, "%02x", out[i]);
}

bool
digest_random(unsigned char *bytes, size_t n)
{
	return RAND_bytes(bytes, (int)n) == 1;
}
