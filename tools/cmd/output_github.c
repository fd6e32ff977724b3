/*
 * Workflow commands of GitHub Actions: the runner reads them from the log and
 * makes annotations of them.
 */
#include "base/buf.h"
#include "cmd/output.h"
#include "port/digest.h"

static const char *
command_of(enum severity s)
{
	switch (s) {
	case SEV_ERROR:
		return "error";
	case SEV_FINDING:
	case SEV_DUE:
		return "warning";
	case SEV_WARNING:
		return "notice";
	}
	return "";
}

/*
 * As the runner undoes it: %25 %0D %0A, in a property %3A and %2C, too.  Other
 * controls are shown: the log is a terminal.
 */
static void
print_escaped(FILE *to, struct str s, const char *special)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c != '\0' && strchr(special, c))
			fprintf(to, "%%%02X", c);
		else if (c < 0x20 || c == 0x7f)
			fprintf(to, "\\x%02x", c);
		else
			fputc(c, to);
	}
}

static void
print_property(FILE *to, const char *name, struct str value)
{
	fprintf(to, "%s=", name);
	print_escaped(to, value, "%\r\n:,");
}

static void
print_annotation(const struct output *o, const struct finding *f)
{
	fprintf(o->to, "::%s ", command_of(f->severity));
	if (f->path.n > 0) {
		print_property(o->to, "file", f->path);
		if (f->line > 0)
			fprintf(o->to, ",line=%u,col=%u", f->line, f->column);
		fputc(',', o->to);
	}
	print_property(o->to, "title", output_title(o, f->rule));
	fputs(" [", o->to);
	print_escaped(o->to, f->rule, "%\r\n:,");
	fputs("]::", o->to);
	print_escaped(o->to, output_message(o, f), "%\r\n");
	fputc('\n', o->to);
}

/*
 * A runner obeys every line of its log that looks like a command, and a text
 * for people quotes records, which anybody may have written: in between the
 * two it obeys none but the second.  Nobody can write a record that has the
 * digest of what is said about it.
 */
static struct str
password_of(const struct output *o)
{
	struct buf b = { .arena = &o->cx->run };
	char hex[DIGEST_HEX];
	size_t i;

	for (i = 0; i < o->n; i++)
		buf_add(&b, output_message(o, o->v[i]));
	digest_sha256(buf_str(&b), hex);
	return arena_dup(&o->cx->run, str_from(hex));
}

void
output_github_hush(struct output *o)
{
	fprintf(o->to, "::stop-commands::%.*s\n", STR_ARG(password_of(o)));
}

void
output_github_heed(struct output *o)
{
	fprintf(o->to, "::%.*s::\n", STR_ARG(password_of(o)));
}

void
output_github(struct output *o)
{
	size_t i;

	for (i = 0; i < o->n; i++)
		print_annotation(o, o->v[i]);
}
