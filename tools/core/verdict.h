#ifndef CORE_VERDICT_H
#define CORE_VERDICT_H

#include "core/door.h"
#include "core/finding.h"
#include "core/law.h"
#include "core/profile.h"
#include "core/report.h"
#include "core/rule.h"
#include "core/type.h"
#include "port/repo.h"

struct series;

/*
 * The one judge: the register moves from tree A to tree B, and the same move
 * gets the same findings through every door, see core/door.h.
 */
/* done of all records were read.  Called from time to time. */
typedef void verdict_progress_fn(void *arg, size_t done, size_t all);

struct verdict_ask {
	struct repo *repo;
	enum door door;
	struct str rev;		/* DOOR_COMMIT: which */
	struct str schema_dir;	/* "schema" */
	struct str records_dir; /* "records" */
	int as_of;		/* day, see base/date.h */
	struct str only;	/* judge by this rule alone; none: by all */
	bool errors_only;	/* ask for nothing that weighs less */
	bool load_only;		/* fill the store, ask no rule */
	bool findings_only;	/* nobody asks the store afterwards */
	bool cache;	 /* the register may be kept in a file, core/cache.h */
	bool cache_made; /* DOOR_COMMIT: in a new one, if need be */
	struct str cache_dir;  /* where; none: in the git directory */
	struct series *series; /* of which it is one, core/series.h; or NULL */
	unsigned jobs;	       /* threads that read; 0: one per processor */
	verdict_progress_fn *progress;
	void *progress_arg;
	profile_clock_fn *clock; /* NULL: no profile is made */
};

struct verdict {
	struct findings findings; /* sorted, with path, line and column */
	size_t records;
	bool has_commit;	   /* else: nothing was committed yet */
	struct repo_commit commit; /* DOOR_COMMIT: it; else HEAD */
	struct str as_of;	   /* YYYY-MM-DD */
	struct source *source;	   /* what was judged: tree B */
	struct types types;
	struct rules rules;
	struct law law;
	struct store *store; /* open, for reports; or NULL: findings_only */
	struct profile profile;
};

/*
 * 0 with *out, which verdict_close() releases; -1 if it could not be decided
 * (and nothing is left open).  What the verdict holds lives in cx->run.
 */
int verdict_judge(
    struct cx *cx, const struct verdict_ask *ask, struct verdict *out);
void verdict_close(struct verdict *v);

#endif
