#include "core/store_found.h"

int
store_set_found(struct cx *cx, struct store *s, const struct findings *found)
{
	struct query *q;
	size_t i;
	int rc = db_exec(cx, store_db(s), "SAVEPOINT found; DELETE FROM found");

	q = rc < 0 ? NULL :
		     db_prepare(cx, store_db(s),
			 STR("INSERT INTO found VALUES(?,?,?,?,?)"));
	for (i = 0; q && rc == 0 && i < found->n; i++) {
		const struct finding *f = &found->v[i];

		query_bind_text(q, 1, f->rule);
		query_bind_text(q, 2, severity_word(f->severity));
		query_bind_text(q, 3, f->record);
		query_bind_text(q, 4, f->field);
		query_bind_text(q, 5, f->due);
		rc = query_run(cx, q);
	}
	query_close(q);
	return q && rc == 0 ? db_exec(cx, store_db(s), "RELEASE found") : -1;
}
