#include "cmd/json.h"

#include <assert.h>
#include <stdint.h>

#include "base/utf8.h"

static void
new_line(struct json *j)
{
	fprintf(j->to, "\n%*s", (int)j->depth * 2, "");
}

/* What goes before a value or a key. */
static void
begin(struct json *j)
{
	if (j->after_key) {
		j->after_key = false;
		return;
	}
	if (j->depth == 0)
		return;
	if (j->any[j->depth - 1])
		fputc(',', j->to);
	if (!j->flat[j->depth - 1])
		new_line(j);
	else if (j->any[j->depth - 1])
		fputc(' ', j->to);
	j->any[j->depth - 1] = true;
}

static void
open_level(struct json *j, char bracket, bool flat)
{
	assert(j->depth < JSON_DEEPEST);
	begin(j);
	fputc(bracket, j->to);
	j->any[j->depth] = false;
	j->flat[j->depth] = flat || (j->depth > 0 && j->flat[j->depth - 1]);
	j->depth++;
}

void
json_open(struct json *j, char bracket)
{
	open_level(j, bracket, false);
}

void
json_open_flat(struct json *j, char bracket)
{
	open_level(j, bracket, true);
}

void
json_close(struct json *j, char bracket)
{
	assert(j->depth > 0 && !j->after_key);
	j->depth--;
	if (j->any[j->depth] && !j->flat[j->depth])
		new_line(j);
	fputc(bracket, j->to);
	if (j->depth == 0)
		fputc('\n', j->to);
}

static void
write_char(FILE *to, int32_t c)
{
	char utf8[4];

	if (c == '"' || c == '\\')
		fprintf(to, "\\%c", (char)c);
	else if (c == '\n')
		fputs("\\n", to);
	else if ((c >= 0 && c < 0x20) || c == 0x7f || c == 0x2028 ||
	    c == 0x2029)
		fprintf(to, "\\u%04x", (unsigned)c);
	else
		fwrite(
		    utf8, 1, utf8_put(c < 0 ? 0xfffd : (uint32_t)c, utf8), to);
}

static void
write_text(FILE *to, struct str s)
{
	size_t at = 0;

	fputc('"', to);
	while (at < s.n)
		write_char(to, utf8_next(s, &at));
	fputc('"', to);
}

void
json_name(struct json *j, struct str key)
{
	assert(j->depth > 0 && !j->after_key);
	begin(j);
	write_text(j->to, key);
	fputs(": ", j->to);
	j->after_key = true;
}

void
json_key(struct json *j, const char *key)
{
	json_name(j, str_from(key));
}

void
json_text(struct json *j, struct str s)
{
	begin(j);
	if (str_none(s))
		fputs("null", j->to);
	else
		write_text(j->to, s);
}

void
json_number(struct json *j, long long n)
{
	begin(j);
	fprintf(j->to, "%lld", n);
}

void
json_literal(struct json *j, struct str word)
{
	begin(j);
	fwrite(word.p, 1, word.n, j->to);
}

void
json_put(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_text(j, s);
}

void
json_put_number(struct json *j, const char *key, long long n)
{
	json_key(j, key);
	json_number(j, n);
}

void
json_put_bool(struct json *j, const char *key, bool is)
{
	json_key(j, key);
	json_literal(j, is ? STR("true") : STR("false"));
}
