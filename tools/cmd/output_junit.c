/*
 * JUnit's XML, as Jenkins and GitLab read it: a rule, or a file, is a test
 * case, and it fails when one of its findings makes the check fail.  The other
 * findings are its output.
 */
#include "base/utf8.h"
#include "cmd/output.h"

struct testcase {
	struct str key;		     /* id of a rule, or path of a file */
	const struct finding *first; /* that makes it fail, or NULL */
	size_t others;		     /* that do not */
};

/* Characters that XML 1.0 does not have become U+FFFD. */
static void
print_char(FILE *to, int32_t c)
{
	char utf8[4];

	if (c < 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') ||
	    c == 0xfffe || c == 0xffff)
		c = 0xfffd;
	if (c < 0x20 || c == '"' || c == '&' || c == '<' || c == '>')
		fprintf(to, "&#%d;", (int)c);
	else
		fwrite(utf8, 1, utf8_put((uint32_t)c, utf8), to);
}

static void
print_text(FILE *to, struct str s)
{
	size_t at = 0;

	while (at < s.n)
		print_char(to, utf8_next(s, &at));
}

static void
print_attribute(FILE *to, const char *name, struct str value)
{
	fprintf(to, " %s=\"", name);
	print_text(to, value);
	fputc('"', to);
}

static struct str
key_of(const struct output *o, const struct finding *f)
{
	return o->by_file ? f->path : f->rule;
}

static struct testcase *
testcase_of(struct map *all, struct str key)
{
	struct testcase *t = map_get(all, key);

	if (!t) {
		t = ARENA_NEW(all->arena, struct testcase);
		t->key = key;
		map_add(all, key, t);
	}
	return t;
}

/* All that were asked, and what else was found. */
static size_t
collect(const struct output *o, struct map *all)
{
	size_t i, failed = 0;

	for (i = 0; i < o->n_asked; i++)
		testcase_of(all, o->asked[i]);
	for (i = 0; i < o->n; i++) {
		struct testcase *t = testcase_of(all, key_of(o, o->v[i]));

		if (o->v[i]->severity > o->bar) {
			t->others++;
			continue;
		}
		failed += !t->first;
		if (!t->first)
			t->first = o->v[i];
	}
	return failed;
}

static void
print_findings(const struct output *o, struct str key, bool failing)
{
	size_t i;

	for (i = 0; i < o->n; i++) {
		const struct finding *f = o->v[i];

		if (!str_eq(key_of(o, f), key) ||
		    (f->severity <= o->bar) != failing)
			continue;
		if (f->path.n > 0) {
			print_text(o->to, f->path);
			fprintf(o->to, ":%u:%u: ", f->line, f->column);
		}
		print_text(o->to, output_message(o, f));
		fputc('\n', o->to);
	}
}

static void
print_testcase(const struct output *o, const struct testcase *t)
{
	fputs("    <testcase classname=\"taizhang\"", o->to);
	print_attribute(o->to, "name",
	    o->by_file ? t->key :
			 arena_printf(&o->cx->run, "%.*s %.*s", STR_ARG(t->key),
			     STR_ARG(output_title(o, t->key))));
	if (!t->first && t->others == 0) {
		fputs(" time=\"0\"/>\n", o->to);
		return;
	}
	fputs(" time=\"0\">\n", o->to);
	if (t->first) {
		fputs("      <failure", o->to);
		print_attribute(
		    o->to, "type", severity_word(t->first->severity));
		print_attribute(o->to, "message", t->first->text);
		fputc('>', o->to);
		print_findings(o, t->key, true);
		fputs("</failure>\n", o->to);
	}
	if (t->others > 0) {
		fputs("      <system-out>", o->to);
		print_findings(o, t->key, false);
		fputs("</system-out>\n", o->to);
	}
	fputs("    </testcase>\n", o->to);
}

void
output_junit(struct output *o)
{
	struct map all = { .arena = &o->cx->run };
	size_t i, failed = collect(o, &all);

	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<testsuites>\n",
	    o->to);
	fprintf(o->to,
	    "  <testsuite name=\"taizhang\" tests=\"%zu\" failures=\"%zu\""
	    " errors=\"0\" skipped=\"0\" time=\"0\"",
	    all.n, failed);
	if (o->as_of.n > 0)
		fprintf(
		    o->to, " timestamp=\"%.*sT00:00:00\"", STR_ARG(o->as_of));
	fputs(">\n", o->to);
	for (i = 0; i < all.n; i++)
		print_testcase(o, all.v[i].value);
	fputs("  </testsuite>\n</testsuites>\n", o->to);
}
