#include "core/texts.h"

#include "port/i18n.h"

struct str
texts_pick(struct texts t)
{
	if (str_none(t.en) || (i18n_chinese() && !str_none(t.zh)))
		return t.zh;
	return t.en;
}
