#include "cmd/command.h"

#include "core/suggest.h"
#include "port/i18n.h"

const struct opt opts_common[] = {
	{ "directory", "DIR", N_("begin in this folder"), 'C', 0 },
	{ "lang", "zh_CN|en", N_("language of the output"), 0, 0 },
	{ "color", "auto|always|never", N_("colour the output"), 0, 0 },
	{ "anonymise", NULL, N_("people under pseudonyms"), 0, 0 },
	{ "help", NULL, N_("say how to call it, and nothing else"), 'h', 0 },
	{ 0 },
};

const struct command *const commands[] = {
	&command_check,
	&command_summary,
	&command_due,
	&command_query,
	&command_show,
	&command_diff,
	&command_log,
	&command_blame,
	&command_rules,
	&command_explain,
	&command_schema,
	&command_init,
	&command_hook,
	&command_help,
	&command_version,
	NULL,
};

const struct command *
command_get(struct str name)
{
	size_t i;

	for (i = 0; commands[i]; i++)
		if (str_eq(str_from(commands[i]->name), name))
			return commands[i];
	return NULL;
}

int
command_unknown(struct cx *cx, struct str name)
{
	struct str names[sizeof(commands) / sizeof(commands[0])], near;
	size_t n;

	for (n = 0; commands[n]; n++)
		names[n] = str_from(commands[n]->name);
	near = suggest_nearest(&cx->run, name, names, n);
	fail(cx, ERR_USAGE, _("there is no command “%.*s”"), STR_ARG(name));
	if (str_none(near))
		return advise(cx, _("“taizhang help” lists the commands"));
	return advise(cx, _("did you mean “%.*s”?"), STR_ARG(near));
}
