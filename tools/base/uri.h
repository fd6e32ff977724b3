#ifndef BASE_URI_H
#define BASE_URI_H

#include "base/arena.h"

/*
 * Uniform resource identifiers (RFC 3986), as far as references need them.
 * Characters that a URI should escape, such as Chinese ones, stand for
 * themselves.
 */
struct uri {
	struct str scheme, authority, path, query, fragment; /* none: absent */
};

struct uri uri_split(struct str text);

/*
 * What a reference means in a document at base (§5.2), in the arena, without
 * its fragment, which goes to *fragment (none if it has none).  One thing is
 * not as there: leading ".." of a path that does not begin with "/" stay, so
 * that "file:a/s.yaml" may refer to "../../b.yaml".
 */
struct str uri_resolve(struct arena *a, struct str base, struct str reference,
    struct str *fragment);

/* With every %XX replaced by its byte. */
struct str uri_decode(struct arena *a, struct str text);

#endif
