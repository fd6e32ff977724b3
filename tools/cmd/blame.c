#include "base/utf8.h"
#include "cmd/lookback.h"
#include "cmd/pager.h"
#include "cmd/table.h"
#include "cmd/text.h"
#include "core/change.h"
#include "core/label.h"

enum { VALUE_MOST = 36 };

static const struct opt opts[] = {
	{ "format", "text|json|csv", N_("for people, programs or spreadsheets"),
	    0, 0 },
	{ "no-cache", NULL, N_("do without what earlier runs left"), 0, 0 },
	PAGER_OPTION,
	{ 0 },
};

enum { DATE, AUTHOR, COMMIT, LABEL, VALUE, FIELD, SUBJECT, COLUMNS };

static const char *const names[COLUMNS] = { "date", "author", "commit", "label",
	"value", "field", "subject" };
static const char *const labels[COLUMNS] = { N_("date"), N_("author"),
	N_("commit"), N_("field"), N_("value"), N_("pointer"), N_("subject") };

/* A value as it stands, and the commit that wrote it. */
struct line {
	struct str pointer, label, value;
	const struct repo_commit *by; /* NULL: not found yet */
};

struct blame {
	struct lookback back;
	struct alteration last; /* the newest: what stands now */
	struct line *v;
	size_t n, cap, open;
	struct map by_pointer;
};

static int
add_line(struct cx *cx, void *arg, struct str pointer, struct str old,
    struct str new)
{
	struct blame *b = arg;

	(void)old;
	if (b->n == b->cap)
		b->v = arena_grow(&cx->run, b->v, b->n, &b->cap, sizeof(*b->v));
	b->v[b->n++] = (struct line){
		.pointer = arena_dup(&cx->run, pointer),
		.label = label_pointer(&cx->run, b->last.type, pointer),
		.value = arena_dup(&cx->run, new),
	};
	return 0;
}

static void
take(struct blame *b, struct line *line, const struct repo_commit *by)
{
	if (!line || line->by)
		return;
	line->by = by;
	b->open--;
}

/* Of the newest commit: what stands now. */
static int
begin(struct cx *cx, struct blame *b, const struct alteration *a)
{
	const struct node none = { .kind = NODE_MAP };
	size_t i;

	if (!a->is)
		return fail(cx,
		    a->kind == ALTER_REMOVED ? ERR_USAGE : ERR_WORLD,
		    a->kind == ALTER_REMOVED ?
			_("%.*s was removed; “taizhang log” says when") :
			_("%.*s: this record cannot be read"),
		    STR_ARG(a->id));
	b->last = *a; /* what of it outlives the commit: */
	b->last.id = arena_dup(&cx->run, a->id);
	b->last.type_name = arena_dup(&cx->run, a->type_name);
	b->last.path = arena_dup(&cx->run, a->path);
	if (!str_none(a->name))
		b->last.name = arena_dup(&cx->run, a->name);

	if (change_leaves(cx, &none, a->is, add_line, b) < 0)
		return -1;
	b->by_pointer.arena = &cx->run;
	for (i = 0; i < b->n; i++)
		map_add(&b->by_pointer, b->v[i].pointer, &b->v[i]);
	b->open = b->n;
	return 0;
}

/* What this commit wrote, and nobody wrote anew since. */
static int
read_commit(struct cx *cx, struct blame *b, size_t at)
{
	struct alteration a;
	struct deed deed;
	struct repo_commit *by;
	size_t i;
	int rc = lookback_deed(cx, &b->back, at, &deed);

	if (rc == 0 && deed.n == 1)
		rc = deed_read(cx, &deed, &deed.v[0], &a);
	if (rc == 0 && deed.n == 1 && at == 0)
		rc = begin(cx, b, &a);
	if (rc == 0 && deed.n == 1) {
		by = ARENA_NEW(&cx->run, struct repo_commit);
		rc = repo_commit_get(
		    cx, deed.repo, &cx->run, b->back.commits.v[at].id, by);
		for (i = 0; rc == 0 && i < a.n; i++)
			take(b, map_get(&b->by_pointer, a.v[i].pointer), by);
		/* before it there was nothing that could be read */
		for (i = 0; rc == 0 && i < b->n && !a.was; i++)
			take(b, &b->v[i], by);
	}
	deed_close(&deed);
	arena_clear(&cx->scratch);
	return rc;
}

static int
find_all(struct cx *cx, struct blame *b)
{
	size_t i;

	for (i = 0; i < b->back.commits.n && (i == 0 || b->open > 0); i++)
		if (read_commit(cx, b, i) < 0)
			return -1;
	return 0;
}

/* --- output --- */

/* Enough of it to know it by. */
static struct str
shortened(struct cx *cx, struct str s)
{
	size_t at = 0, end = 0, i;
	char *line;

	s = str_trim(s);
	while (at < s.n && utf8_width(str_slice(s, 0, at)) < VALUE_MOST)
		utf8_next(s, &at);
	end = at;
	line = arena_cstr(&cx->run, str_slice(s, 0, end));
	for (i = 0; i < end; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	return arena_printf(
	    &cx->run, "%.*s%s", (int)end, line, end < s.n ? "…" : "");
}

static void
fill(struct cx *cx, const struct blame *b, bool people, struct table_model *m)
{
	const struct line *l;

	table_begin(cx, m, names, labels, people ? FIELD : COLUMNS, b->n);
	for (l = b->v; l < b->v + b->n; l++) {
		const struct str text[COLUMNS] = { l->by->committed,
			l->by->author,
			people ? short_id(cx, l->by) : full_id(cx, l->by),
			l->label, people ? shortened(cx, l->value) : l->value,
			l->pointer, l->by->subject };

		table_add(m, text);
	}
}

static void
print_text(struct cx *cx, const struct blame *b)
{
	const struct term *t = &b->back.desk.out;
	struct table_model m;

	term_text(t, LOOK_BOLD, b->last.id);
	term_printf(t, "  ");
	term_text(t, LOOK_BOLD, label_type(b->last.type, b->last.type_name));
	if (!str_none(b->last.name)) {
		term_printf(t, "  ");
		term_text(t, LOOK_BOLD, b->last.name);
	}
	term_printf(t, "\n\n");
	fill(cx, b, true, &m);
	table_print(cx, t, &m);
}

static void
print_json(struct cx *cx, const struct blame *b)
{
	struct json j = { .to = stdout };
	const struct line *l;

	json_open(&j, '{');
	json_put_number(&j, "version", 1);
	json_put(&j, "record", b->last.id);
	json_put(&j, "type", b->last.type_name);
	json_put(&j, "title", label_type(b->last.type, b->last.type_name));
	json_put(&j, "name", b->last.name);
	json_put(&j, "path", b->last.path);
	json_key(&j, "fields");
	json_open(&j, '[');
	for (l = b->v; l < b->v + b->n; l++) {
		json_open(&j, '{');
		json_put(&j, "field", l->pointer);
		json_put(&j, "label", l->label);
		json_put(&j, "value", l->value);
		json_put(&j, "commit", full_id(cx, l->by));
		json_put(&j, "date", l->by->committed);
		json_put(&j, "author", l->by->author);
		json_put(&j, "author_email", l->by->author_email);
		json_put(&j, "committer", l->by->committer);
		json_put(&j, "committer_email", l->by->committer_email);
		json_put(&j, "subject", l->by->subject);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
}

static int
run(struct cx *cx, const struct call *call)
{
	struct blame *b = ARENA_NEW(&cx->run, struct blame);
	struct table_model m;

	if (lookback_open(cx, call, call->word[0], true, &b->back) < 0 ||
	    find_all(cx, b) < 0)
		return -1;
	if (call_is(call, "format", "json")) {
		print_json(cx, b);
		return EXIT_CLEAN;
	}
	if (call_is(call, "format", "csv")) {
		fill(cx, b, false, &m);
		table_csv(stdout, &m);
		return EXIT_CLEAN;
	}
	if (pager_start(cx, call) < 0)
		return -1;
	print_text(cx, b);
	return EXIT_CLEAN;
}

const struct command command_blame = {
	.name = "blame",
	.summary = N_("say who wrote each field of a record, and when"),
	.words = "ID",
	.least = 1,
	.most = 1,
	.opts = opts,
	.run = run,
	.about =
	    N_("Of each value that HEAD has: the commit that wrote it last."),
};
