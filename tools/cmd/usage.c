#include "cmd/usage.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "cmd/command.h"
#include "port/i18n.h"

enum { OPTION_WIDTH = 28, COMMAND_WIDTH = 12 };

static void
add_option(struct buf *b, const struct opt *o)
{
	if (o->letter)
		buf_printf(b, "-%c", o->letter);
	else
		buf_printf(b, "--%s", o->name);
	if (o->value)
		buf_printf(b, " %s", o->value);
}

/* "[--staged | --at REV]": those of one group stand together. */
static void
add_options(struct buf *b, const struct opt *o)
{
	char group;

	while (o && o->name) {
		buf_add(b, STR(" ["));
		add_option(b, o);
		group = o->group;
		for (o++; o->name && group && o->group == group; o++) {
			buf_add(b, STR(" | "));
			add_option(b, o);
		}
		buf_byte(b, ']');
	}
}

struct str
usage_line(struct arena *a, const struct command *command)
{
	struct buf b = { .arena = a };

	buf_printf(&b, "taizhang %s", command->name);
	add_options(&b, command->opts);
	if (command->words)
		buf_printf(&b, " %s", command->words);
	return buf_str(&b);
}

/* Two blanks, the text, blanks up to the width; on a new line if it is long. */
static void
add_left(struct buf *b, struct str text, size_t width)
{
	size_t at = utf8_width(text);

	buf_add(b, STR("  "));
	buf_add(b, text);
	if (at >= width) {
		buf_add(b, STR("\n  "));
		at = 0;
	}
	for (; at < width; at++)
		buf_byte(b, ' ');
}

static void
list_options(struct buf *b, const struct opt *o)
{
	for (; o && o->name; o++) {
		struct buf left = { .arena = b->arena };

		if (o->letter)
			buf_printf(&left, "-%c, --%s", o->letter, o->name);
		else
			buf_printf(&left, "    --%s", o->name);
		if (o->value)
			buf_printf(&left, " %s", o->value);
		add_left(b, buf_str(&left), OPTION_WIDTH);
		buf_printf(b, "%s\n", _(o->help));
	}
}

struct str
usage_help(struct arena *a, const struct command *command)
{
	struct buf b = { .arena = a };
	struct str line = usage_line(a, command);

	buf_printf(
	    &b, "usage: %.*s\n\n%s\n", STR_ARG(line), _(command->summary));
	if (command->about)
		buf_printf(&b, "\n%s\n", _(command->about));
	if (command->opts) {
		buf_printf(&b, "\n%s\n", _("Options:"));
		list_options(&b, command->opts);
	}
	buf_printf(&b, "\n%s\n", _("Options of every command:"));
	list_options(&b, opts_common);
	buf_printf(&b, "\n");
	buf_printf(&b, _("More: man taizhang-%s"), command->name);
	buf_byte(&b, '\n');
	return buf_str(&b);
}

struct str
usage_program(struct arena *a)
{
	struct buf b = { .arena = a };
	size_t i;

	buf_printf(&b,
	    "usage: taizhang [-C DIR] [--lang zh_CN|en] COMMAND "
	    "...\n       taizhang [-h | --version]\n\n%s\n\n%s\n",
	    _("An office's records as text in Git: checked, summed up, and "
	      "guarded."),
	    _("Commands:"));
	for (i = 0; commands[i]; i++) {
		add_left(&b, str_from(commands[i]->name), COMMAND_WIDTH);
		buf_printf(&b, "%s\n", _(commands[i]->summary));
	}
	buf_printf(&b, "\n%s\n", _("Options of every command:"));
	list_options(&b, opts_common);
	buf_printf(&b, "\n%s\n",
	    _("“taizhang help COMMAND” says more; so does "
	      "man taizhang."));
	return buf_str(&b);
}
