#include "core/store_act.h"

#include <stdio.h>

int
store_act_add(struct cx *cx, struct db *db, const struct repo_commit *c)
{
	struct query *q;
	char id[2 * REPO_OID + 1];
	const struct str v[] = { c->author, c->author_email, c->committer,
		c->committer_email, c->subject, c->message };
	size_t i;
	int rc;

	q = db_prepare(cx, db,
	    STR("INSERT INTO act VALUES(?,?,?,?,?,?,?,NULL,NULL,NULL)"));
	if (!q)
		return -1;
	for (i = 0; i < REPO_OID; i++)
		snprintf(id + 2 * i, 3, "%02x", c->id[i]);
	query_bind_text(q, 1, str_from(id));
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++)
		query_bind_text(q, (int)i + 2, v[i]);
	rc = query_run(cx, q);
	query_close(q);
	return rc;
}
