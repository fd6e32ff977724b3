#ifndef CORE_PSEUDONYM_H
#define CORE_PSEUDONYM_H

#include "core/roll.h"
#include "port/repo.h"

/*
 * Other names for people: whoever a record of a type with x-personal is about,
 * and whoever made a commit.  A pseudonym is an HMAC of the id under a secret
 * key: the same in each output as long as the key is the same, and not to be
 * guessed from a list of names without it.
 */
struct pseudonyms {
	struct str key;
	struct pseudonym *v; /* the longest text first */
	size_t n, cap;
	struct map seen;
};

/* All that tell who somebody is, of the people of a tree. */
int pseudonyms_of_tree(struct cx *cx, struct pseudonyms *p,
    struct source *source, struct str schema_dir, struct str records_dir);

/* Those who made the commits that lead to this one. */
int pseudonyms_of_history(struct cx *cx, struct pseudonyms *p,
    struct repo *repo, const unsigned char tip[REPO_OID]);

/*
 * The text with all of them replaced: what is written in letters of ASCII as
 * whole words, everything else wherever it stands, also where a calendar has
 * folded its lines.  In the arena.
 */
struct str pseudonyms_replace(
    struct arena *a, struct pseudonyms *p, struct str text);

#endif
