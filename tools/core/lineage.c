#include "core/lineage.h"

#include "core/source.h"
#include "port/i18n.h"

struct checking {
	const struct lineage *of;
	struct findings *found;
};

static void
refuse(struct cx *cx, struct findings *found, struct finding f,
    const char *text, const char *remedy)
{
	f.severity = SEV_ERROR;
	f.text = str_from(text);
	f.remedy = str_from(remedy);
	findings_add(cx, found, &f);
}

static int
refuse_path(struct cx *cx, void *arg, struct str path)
{
	struct checking *c = arg;

	if (!source_is_below(path, c->of->records_dir) &&
	    !source_is_below(path, c->of->schema_dir))
		return 0;
	refuse(cx, c->found,
	    (struct finding){ .rule = STR("tree-merge"), .path = path },
	    _("after this merge the file is not what Git makes of its two "
	      "sides: something was put in, or a side's change was dropped"),
	    _("merge again and change nothing (git pull --rebase); what is "
	      "to be put right is a commit of its own"));
	return 0;
}

int
lineage_check(struct cx *cx, const struct lineage *l, struct findings *found)
{
	struct checking c = { l, found };
	bool joins;

	if (l->commit->parents < 2)
		return 0;
	if (repo_joins_root(cx, l->repo, l->commit->id, &joins) < 0)
		return -1;
	if (joins)
		refuse(cx, found, (struct finding){ .rule = STR("tree-root") },
		    _("this merge joins a history with another beginning to "
		      "the register's own"),
		    _("take the merge back; bring the records over in an "
		      "ordinary commit"));
	if (l->commit->parents > 2) {
		refuse(cx, found, (struct finding){ .rule = STR("tree-merge") },
		    _("this merge has more than two sides, and nobody can see "
		      "what became of them"),
		    _("merge one branch after the other"));
		return 0;
	}
	return joins ?
	    0 :
	    repo_compare_merge(cx, l->repo, l->commit->id, refuse_path, &c);
}
