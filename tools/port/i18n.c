#include "port/i18n.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static bool chinese;

/*
 * A fresh system has no Chinese locale, and in the locale "C" gettext answers
 * in English whatever LANGUAGE says; "C.UTF-8" is always there and is not "C".
 */
void
i18n_init(const char *lang, const char *dir)
{
	chinese = strcmp(lang, "zh_CN") == 0;
	setlocale(LC_CTYPE, "C.UTF-8");
	setlocale(LC_MESSAGES, "C.UTF-8");
	setenv("LANGUAGE", lang, 1);
	if (dir)
		bindtextdomain("taizhang", dir);
	bind_textdomain_codeset("taizhang", "UTF-8");
	textdomain("taizhang");
}

bool
i18n_chinese(void)
{
	return chinese;
}
