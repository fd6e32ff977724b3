#include "base/buf.h"
#include "base/date.h"
#include "cmd/alter_text.h"
#include "cmd/lookback.h"
#include "cmd/pager.h"
#include "cmd/table.h"
#include "cmd/text.h"
#include "core/label.h"

enum { SHOWN_MOST = 20, MOST = 1000000000 };

static const struct opt opts[] = {
	{ "limit", "N", N_("at most so many commits"), 'n', 0 },
	{ "since", "DAY", N_("commits dated on this day or later"), 0, 0 },
	{ "until", "DAY", N_("commits dated on this day or earlier"), 0, 0 },
	{ "author", "TEXT", N_("whose author's name or address holds this"), 0,
	    0 },
	{ "field", "FIELD", N_("only changes of this field"), 0, 0 },
	{ "all", NULL, N_("list all records of a commit, not the first 20"), 0,
	    0 },
	{ "format", "text|json|csv", N_("for people, programs or spreadsheets"),
	    0, 0 },
	{ "no-cache", NULL, N_("do without what earlier runs left"), 0, 0 },
	PAGER_OPTION,
	{ 0 },
};

/* The columns for spreadsheets. */
enum {
	DATE,
	COMMIT,
	AUTHOR,
	EMAIL,
	SUBJECT,
	RECORD,
	TYPE,
	NAME,
	KIND,
	FIELD,
	LABEL,
	OLD,
	NEW,
	BASIS,
	COLUMNS
};

static const char *const names[COLUMNS] = { "date", "commit", "author",
	"author_email", "subject", "record", "type", "name", "kind", "field",
	"label", "old", "new", "basis" };
static const char *const labels[COLUMNS] = { N_("date"), N_("commit"),
	N_("author"), N_("address"), N_("subject"), N_("record"), N_("type"),
	N_("name"), N_("change"), N_("pointer"), N_("field"), N_("before"),
	N_("after"), N_("basis") };

enum form { FORM_TEXT, FORM_JSON, FORM_CSV };

struct log {
	struct lookback back;
	const struct term *t;
	enum form form;
	struct json json;
	int since, until, limit;
	struct str author, field;
	bool all;
	struct deed deed; /* the commit in hand */
	int shown;	  /* commits */
	size_t records;	  /* of the commit in hand */
};

/* --- what is wanted --- */

static bool
is_wanted_commit(const struct log *l)
{
	const struct repo_commit *c = &l->deed.commit;
	int day = 0;

	date_parse(c->committed, &day);
	if (day < l->since || day > l->until)
		return false;
	return str_none(l->author) || str_has(c->author, l->author) ||
	    str_has(c->author_email, l->author);
}

/* By key, pointer or label; what is below it is wanted, too. */
static bool
is_wanted_field(const struct log *l, const struct alter_field *f)
{
	struct str word = l->field, rest = f->pointer, step;

	if (str_none(word) || str_has(f->label, word))
		return true;
	if (str_starts(word, STR("/")))
		return str_starts(f->pointer, word) &&
		    (f->pointer.n == word.n || f->pointer.p[word.n] == '/');
	while (rest.n > 0 && str_next(&rest, '/', &step))
		if (str_eq(step, word))
			return true;
	return false;
}

static bool
keep_wanted(const struct log *l, struct alteration *a)
{
	size_t i, n = 0;

	if (str_none(l->field))
		return true;
	for (i = 0; i < a->n; i++)
		if (is_wanted_field(l, &a->v[i]))
			a->v[n++] = a->v[i];
	a->n = n;
	return n > 0;
}

/* --- bases --- */

static struct str
basis_text(struct arena *a, const struct basis *b)
{
	if (str_none(b->target))
		return b->text; /* it said itself what it is */
	if (str_none(b->name))
		return arena_printf(
		    a, "%.*s %.*s", STR_ARG(b->label), STR_ARG(b->text));
	return arena_printf(a, _("%.*s %.*s (%.*s)"), STR_ARG(b->label),
	    STR_ARG(b->text), STR_ARG(b->name));
}

/*
 * Of the record as a whole (pointer none), or of one field of it; what the
 * message says is told with the commit.
 */
static struct str
bases_of(struct log *l, struct str record, struct str pointer, bool message)
{
	struct arena *a = &l->deed.arena;
	struct buf b = { .arena = a };
	size_t i;

	for (i = 0; i < l->deed.bases.n; i++) {
		const struct basis *one = &l->deed.bases.v[i];

		if (!basis_is_of(one, record, pointer) ||
		    str_none(one->pointer) != str_none(pointer) ||
		    (str_none(one->target) && !message))
			continue;
		if (b.n > 0)
			buf_add(&b, str_from(_("; ")));
		buf_add(&b, basis_text(a, one));
	}
	return b.n > 0 ? buf_str(&b) : (struct str){ 0 };
}

/* --- for people --- */

static void
print_basis(const struct log *l, struct str text)
{
	if (str_none(text))
		return;
	term_text(l->t, LOOK_DIM, str_from(_("basis: ")));
	term_text(l->t, LOOK_PLAIN, text);
}

static void
print_commit(struct cx *cx, struct log *l)
{
	const struct repo_commit *c = &l->deed.commit;
	struct str said = bases_of(l, STR(""), (struct str){ 0 }, true);

	if (l->shown > 0)
		term_printf(l->t, "\n");
	term_text(l->t, LOOK_YELLOW, short_id(cx, c));
	term_printf(l->t, "  ");
	term_text(l->t, LOOK_PLAIN, c->committed);
	term_printf(l->t, "  ");
	term_text(l->t, LOOK_BOLD, c->author);
	if (!str_eq(c->author, c->committer)) {
		term_text(l->t, LOOK_PLAIN,
		    arena_printf(&l->deed.arena, _(" (committed by %.*s)"),
			STR_ARG(c->committer)));
	}
	term_printf(l->t, "  ");
	term_text(l->t, LOOK_PLAIN, c->subject);
	term_printf(l->t, "\n");
	if (str_none(said))
		return;
	term_blanks(l->t, 2);
	print_basis(l, said);
	term_printf(l->t, "\n");
}

static void
print_bases(struct log *l, const struct alteration *a)
{
	struct str none = { 0 }, text = bases_of(l, a->id, none, false);
	size_t i;

	if (!str_none(text)) {
		term_blanks(l->t, 4);
		print_basis(l, text);
		term_printf(l->t, "\n");
	}
	for (i = 0; i < a->n; i++) {
		text = bases_of(l, a->id, a->v[i].pointer, false);
		if (str_none(text))
			continue;
		term_blanks(l->t, 4);
		term_text(l->t, LOOK_PLAIN, a->v[i].label);
		term_printf(l->t, "  ");
		print_basis(l, text);
		term_printf(l->t, "\n");
	}
}

static void
print_rest(const struct log *l)
{
	if (l->records <= SHOWN_MOST || l->all)
		return;
	term_blanks(l->t, 2);
	term_text(l->t, LOOK_DIM,
	    arena_printf((struct arena *)&l->deed.arena,
		_("… and %zu more records; --all shows them"),
		l->records - SHOWN_MOST));
	term_printf(l->t, "\n");
}

/* --- for programs --- */

static void
json_basis(struct json *j, const struct basis *b)
{
	json_open_flat(j, '{');
	json_put(j, "label", b->label);
	json_put(j, "text", b->text);
	json_put(j, "name", b->name);
	json_put(j, "field", b->pointer);
	json_close(j, '}');
}

static void
json_bases(struct log *l, struct str record)
{
	struct json *j = &l->json;
	size_t i;

	json_key(j, "basis");
	json_open(j, '[');
	for (i = 0; i < l->deed.bases.n; i++)
		if (str_eq(l->deed.bases.v[i].target, record))
			json_basis(j, &l->deed.bases.v[i]);
	json_close(j, ']');
}

static void
json_commit(struct cx *cx, struct log *l)
{
	const struct repo_commit *c = &l->deed.commit;
	struct json *j = &l->json;

	json_open(j, '{');
	json_put(j, "id", full_id(cx, c));
	json_put(j, "date", c->committed);
	json_put(j, "author", c->author);
	json_put(j, "author_email", c->author_email);
	json_put(j, "author_date", c->authored_at);
	json_put(j, "committer", c->committer);
	json_put(j, "committer_email", c->committer_email);
	json_put(j, "committer_date", c->committed_at);
	json_put(j, "message", c->message);
	json_bases(l, (struct str){ 0 });
	json_key(j, "changes");
	json_open(j, '[');
}

/* --- for spreadsheets --- */

static void
csv_rows(struct cx *cx, struct log *l, const struct alteration *a)
{
	const struct repo_commit *c = &l->deed.commit;
	struct str none = { 0 }, whole = bases_of(l, a->id, none, true), own;
	struct str text[COLUMNS] = { c->committed, full_id(cx, c), c->author,
		c->author_email, c->subject, a->id,
		label_type(a->type, a->type_name), a->name,
		alter_text(a->kind), [BASIS] = whole };
	struct table_model m;
	size_t i;

	table_begin(cx, &m, names, labels, COLUMNS, a->n + 1);
	for (i = 0; i < a->n; i++) {
		own = bases_of(l, a->id, a->v[i].pointer, false);
		text[FIELD] = a->v[i].pointer;
		text[LABEL] = a->v[i].label;
		text[OLD] = a->v[i].old;
		text[NEW] = a->v[i].new;
		text[BASIS] = str_none(own) ? whole : own;
		table_add(&m, text);
	}
	if (a->n == 0)
		table_add(&m, text);
	table_csv_rows(stdout, &m);
}

/* --- all of them --- */

static void
begin_commit(struct cx *cx, struct log *l)
{
	if (l->form == FORM_TEXT)
		print_commit(cx, l);
	else if (l->form == FORM_JSON)
		json_commit(cx, l);
}

static void
end_commit(struct log *l)
{
	if (l->form == FORM_TEXT)
		print_rest(l);
	if (l->form == FORM_JSON) {
		json_close(&l->json, ']');
		json_close(&l->json, '}');
	}
	l->shown++;
}

static void
put_record(struct cx *cx, struct log *l, const struct alteration *a)
{
	switch (l->form) {
	case FORM_TEXT:
		alter_print(cx, l->t, a);
		print_bases(l, a);
		return;
	case FORM_JSON:
		json_open(&l->json, '{');
		alter_json(&l->json, a);
		json_bases(l, a->id);
		json_close(&l->json, '}');
		return;
	case FORM_CSV:
		csv_rows(cx, l, a);
		return;
	}
}

/* Those that nobody will see are not even read. */
static int
put_records(struct cx *cx, struct log *l)
{
	struct alteration a;
	size_t i;

	l->records = 0;
	for (i = 0; i < l->deed.n; i++) {
		if (l->form == FORM_TEXT && !l->all && str_none(l->field) &&
		    l->records >= SHOWN_MOST) {
			l->records++;
			continue;
		}
		if (deed_read(cx, &l->deed, &l->deed.v[i], &a) < 0)
			return -1;
		if (!keep_wanted(l, &a))
			continue;
		if (l->records++ == 0)
			begin_commit(cx, l);
		if (l->form != FORM_TEXT || l->all || l->records <= SHOWN_MOST)
			put_record(cx, l, &a);
		arena_clear(&cx->scratch);
	}
	if (l->records > 0)
		end_commit(l);
	return 0;
}

static int
put_commits(struct cx *cx, struct log *l)
{
	const struct past *p = &l->back.commits;
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < p->n && l->shown < l->limit; i++) {
		rc = lookback_deed(cx, &l->back, i, &l->deed);
		if (rc == 0 && is_wanted_commit(l))
			rc = put_records(cx, l);
		deed_close(&l->deed);
		arena_clear(&cx->scratch);
	}
	return rc;
}

static int
put_all(struct cx *cx, struct log *l)
{
	struct table_model m;
	int rc;

	if (l->form == FORM_JSON) {
		l->json.to = stdout;
		json_open(&l->json, '{');
		json_put_number(&l->json, "version", 1);
		json_key(&l->json, "commits");
		json_open(&l->json, '[');
	}
	if (l->form == FORM_CSV) {
		table_begin(cx, &m, names, labels, COLUMNS, 0);
		table_csv_head(stdout, &m);
	}
	rc = put_commits(cx, l);
	if (l->form == FORM_JSON) {
		json_close(&l->json, ']');
		json_close(&l->json, '}');
	}
	if (rc == 0 && l->form == FORM_TEXT && l->shown == 0)
		term_printf(l->t, "%s\n", _("no such change"));
	return rc;
}

static int
run(struct cx *cx, const struct call *call)
{
	struct log *l = ARENA_NEW(&cx->run, struct log);
	struct str name = { 0 };

	if (call->words > 0)
		name = call->word[0];
	date_parse(STR("0001-01-01"), &l->since);
	date_parse(STR("9999-12-31"), &l->until);
	l->limit = MOST;
	if (call_day(cx, call, "since", &l->since) < 0 ||
	    call_day(cx, call, "until", &l->until) < 0 ||
	    call_number(cx, call, "limit", 1, MOST, &l->limit) < 0)
		return -1;
	l->author = call_text(call, "author");
	l->field = call_text(call, "field");
	l->all = call_has(call, "all");
	if (call_is(call, "format", "json"))
		l->form = FORM_JSON;
	else if (call_is(call, "format", "csv"))
		l->form = FORM_CSV;
	if (lookback_open(cx, call, name, false, &l->back) < 0)
		return -1;
	l->t = &l->back.desk.out;
	if (l->form == FORM_TEXT && pager_start(cx, call) < 0)
		return -1;
	return put_all(cx, l) < 0 ? -1 : EXIT_CLEAN;
}

const struct command command_log = {
	.name = "log",
	.summary = N_("list what changed, field by field: who, when and why"),
	.words = "[RECORD|TYPE]",
	.least = 0,
	.most = 1,
	.opts = opts,
	.run = run,
	.about = N_("The newest commit comes first. Only commits of the main "
		    "line count: from HEAD back by first parents."),
};
