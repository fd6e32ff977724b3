#include "cmd/call.h"

#include <assert.h>
#include <string.h>

#include "base/date.h"
#include "core/suggest.h"
#include "port/i18n.h"

enum { OPTIONS_MOST = 32 };

/* The arguments, and how far they were read. */
struct reading {
	struct cx *cx;
	int argc, at;
	char **argv;
	struct call *call;
};

static const struct opt *
find_in(const struct opt *o, struct str name, char letter)
{
	for (; o && o->name; o++)
		if (letter ? o->letter == letter :
			     str_eq(str_from(o->name), name))
			return o;
	return NULL;
}

/* By name, or by letter if there is one. */
static const struct opt *
find(const struct call *c, struct str name, char letter)
{
	const struct opt *o = find_in(opts_common, name, letter);

	if (!o && c->command)
		o = find_in(c->command->opts, name, letter);
	return o;
}

static int
see_help(struct cx *cx, const struct call *c)
{
	if (c->command)
		return advise(cx, _("“taizhang %s -h” says how to call it"),
		    c->command->name);
	return advise(cx, _("“taizhang help” lists the commands"));
}

static int
unknown(struct reading *r, struct str name)
{
	struct str names[OPTIONS_MOST], near;
	const struct opt *o;
	size_t n = 0;

	for (o = opts_common; o->name; o++)
		names[n++] = str_from(o->name);
	for (o = r->call->command ? r->call->command->opts : NULL; o && o->name;
	     o++) {
		assert(n < OPTIONS_MOST);
		names[n++] = str_from(o->name);
	}
	fail(r->cx, ERR_USAGE, _("there is no option --%.*s"), STR_ARG(name));
	near = suggest_nearest(&r->cx->run, name, names, n);
	if (str_none(near))
		return see_help(r->cx, r->call);
	return advise(r->cx, _("did you mean --%.*s?"), STR_ARG(near));
}

/* Is the value one of "text|json"?  "DAY" allows any. */
static int
check_value(struct reading *r, const struct opt *o, struct str value)
{
	struct str rest = str_from(o->value), word;

	if (str_find(rest, '|') == rest.n)
		return 0;
	while (str_next(&rest, '|', &word))
		if (str_eq(word, value))
			return 0;
	fail(r->cx, ERR_USAGE, _("--%s cannot be “%.*s”"), o->name,
	    STR_ARG(value));
	return advise(r->cx, _("it is one of: %s"), o->value);
}

static int
check_group(struct reading *r, const struct opt *o)
{
	size_t i;

	for (i = 0; o->group && i < r->call->n; i++) {
		const struct opt *other = r->call->given[i].opt;

		if (other != o && other->group == o->group)
			return fail(r->cx, ERR_USAGE,
			    _("--%s and --%s exclude each other"), other->name,
			    o->name);
	}
	return 0;
}

/* value is none where it must be the next argument. */
static int
give(struct reading *r, const struct opt *o, struct str value)
{
	struct call *c = r->call;

	if (!o->value && !str_none(value))
		return fail(
		    r->cx, ERR_USAGE, _("--%s takes no value"), o->name);
	if (o->value && str_none(value)) {
		if (r->at == r->argc) {
			fail(
			    r->cx, ERR_USAGE, _("--%s needs a value"), o->name);
			return see_help(r->cx, r->call);
		}
		value = str_from(r->argv[r->at++]);
	}
	if ((o->value && check_value(r, o, value) < 0) || check_group(r, o) < 0)
		return -1;
	if (c->n == c->cap)
		c->given = arena_grow(
		    &r->cx->run, c->given, c->n, &c->cap, sizeof(*c->given));
	c->given[c->n++] = (struct given){ o, value };
	return 0;
}

/* "--name" or "--name=value", without the dashes. */
static int
read_long(struct reading *r, struct str arg)
{
	struct str name, value;
	const struct opt *o;

	if (str_eq(arg, STR("version")) && !r->call->command) {
		r->call->command = &command_version;
		return 0;
	}
	str_cut(arg, '=', &name, &value);
	o = find(r->call, name, 0);
	return o ? give(r, o, value) : unknown(r, name);
}

/* "-q", "-qh", "-Cdir", without the dash. */
static int
read_short(struct reading *r, struct str arg)
{
	struct str rest;
	const struct opt *o;
	size_t i;

	for (i = 0; i < arg.n; i++) {
		o = find(r->call, STR(""), arg.p[i]);
		if (!o) {
			fail(r->cx, ERR_USAGE, _("there is no option -%.*s"),
			    STR_ARG(str_slice(arg, i, arg.n)));
			return see_help(r->cx, r->call);
		}
		rest = str_slice(arg, i + 1, arg.n);
		if (o->value)
			return give(
			    r, o, rest.n > 0 ? rest : (struct str){ 0 });
		if (give(r, o, (struct str){ 0 }) < 0)
			return -1;
	}
	return 0;
}

static int
read_word(struct reading *r, struct str arg)
{
	struct call *c = r->call;

	if (c->command) {
		c->word[c->words++] = arg;
		return 0;
	}
	c->command = command_get(arg);
	return c->command ? 0 : command_unknown(r->cx, arg);
}

static int
check_words(struct cx *cx, struct call *c)
{
	if (call_has(c, "help"))
		return 0;
	if (!c->command) {
		fail(cx, ERR_USAGE, _("a command is missing"));
		return see_help(cx, c);
	}
	if (c->words >= c->command->least && c->words <= c->command->most)
		return 0;
	if (c->words < c->command->least)
		fail(cx, ERR_USAGE, _("%s: something is missing: %s"),
		    c->command->name, c->command->words);
	else
		fail(cx, ERR_USAGE, _("%s: “%.*s” is one word too many"),
		    c->command->name, STR_ARG(c->word[c->command->most]));
	return see_help(cx, c);
}

int
call_parse(struct cx *cx, int argc, char **argv, struct call *out)
{
	struct reading r = { cx, argc, 1, argv, out };
	bool plain = false;
	int rc = 0;

	*out = (struct call){ 0 };
	out->word = ARENA_ARRAY(&cx->run, (size_t)argc + 1, struct str);
	while (rc == 0 && r.at < argc) {
		struct str arg = str_from(argv[r.at++]);

		if (plain || arg.n < 2 || arg.p[0] != '-')
			rc = read_word(&r, arg);
		else if (str_eq(arg, STR("--")))
			plain = true;
		else if (arg.p[1] == '-')
			rc = read_long(&r, str_slice(arg, 2, arg.n));
		else
			rc = read_short(&r, str_slice(arg, 1, arg.n));
	}
	return rc < 0 ? -1 : check_words(cx, out);
}

static const struct given *
last(const struct call *c, const char *name)
{
	const struct opt *o = find(c, str_from(name), 0);
	size_t i;

	assert(o || !c->command);
	for (i = c->n; i > 0; i--)
		if (c->given[i - 1].opt == o)
			return &c->given[i - 1];
	return NULL;
}

bool
call_has(const struct call *c, const char *name)
{
	return last(c, name) != NULL;
}

struct str
call_text(const struct call *c, const char *name)
{
	const struct given *g = last(c, name);

	return g ? g->value : (struct str){ 0 };
}

bool
call_is(const struct call *c, const char *name, const char *word)
{
	return str_eq(call_text(c, name), str_from(word));
}

int
call_day(struct cx *cx, const struct call *c, const char *name, int *day)
{
	const struct given *g = last(c, name);

	if (!g || date_parse(g->value, day))
		return 0;
	fail(cx, ERR_USAGE, _("--%s: there is no day “%.*s”"), name,
	    STR_ARG(g->value));
	return advise(cx, _("write it as %s"), "2018-12-31");
}

int
call_number(struct cx *cx, const struct call *c, const char *name, int least,
    int most, int *number)
{
	const struct given *g = last(c, name);
	int n = g ? str_number(g->value) : -1;

	if (!g)
		return 0;
	if (n < least || n > most)
		return fail(cx, ERR_USAGE,
		    _("--%s must be a number from %d to %d, not “%.*s”"), name,
		    least, most, STR_ARG(g->value));
	*number = n;
	return 0;
}
