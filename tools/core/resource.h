#ifndef CORE_RESOURCE_H
#define CORE_RESOURCE_H

#include "core/dialect.h"
#include "core/document.h"

/*
 * What schemas are called: the resources that have a URI of their own ($id),
 * and the names of schemas in them ($anchor).  All of a document is entered
 * when it is read, so that whoever refers to a part of it finds it.
 */

struct resource {
	struct str uri; /* absolute, without a fragment */
	const struct document *document;
	const struct node *root;
	const struct dialect *dialect;
	struct map anchor;  /* name → struct node */
	struct map dynamic; /* name → struct node, of $dynamicAnchor */
};

/* Where a reference leads. */
struct target {
	const struct resource *resource;
	const struct node *node;
	struct str dynamic; /* the $dynamicAnchor that it named, or none */
};

/*
 * The resource of a URI, whose document is read if it was not yet.  NULL with
 * an error.
 */
struct resource *resource_get(
    struct cx *cx, struct schema_set *set, struct str uri);

/*
 * Where a reference in a resource leads: the value of $ref or $dynamicRef.
 * -1 with an error that says where the reference stands.
 */
int resource_refer(struct cx *cx, struct schema_set *set,
    const struct resource *from, const struct node *reference,
    struct target *out);

/* The resource of which the node is the root, or NULL. */
struct resource *resource_at(
    const struct schema_set *set, const struct node *node);

/* Call fn for a schema and every one inside of it that is a map. */
typedef void resource_walk_fn(void *arg, const struct node *schema);
void resource_walk(const struct node *schema, resource_walk_fn *fn, void *arg);

/* The key of a node in a map: its address, which lives in lvalue. */
#define NODE_KEY(lvalue) \
	((struct str){ (const char *)&(lvalue), sizeof(const struct node *) })

#endif
