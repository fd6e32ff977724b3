#ifndef PORT_I18N_H
#define PORT_I18N_H

#include <libintl.h>

#include "base/str.h"

/*
 * The one door to gettext.  Message ids are English; the Chinese texts are in
 * tools/po/zh_CN.po.  Answers in Chinese even where no Chinese locale exists.
 */
#define _(text) gettext(text)
#define N_(text) (text) /* marked for translation, translated later */

/* Choose the language once, at the start: "zh_CN" or "en"; dir holds
 * <lang>/LC_MESSAGES/taizhang.mo. */
void i18n_init(const char *lang, const char *dir);

/* Is the language of this run Chinese?  For texts that come from data. */
bool i18n_chinese(void);

#endif
