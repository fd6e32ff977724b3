#ifndef CORE_EDITOR_H
#define CORE_EDITOR_H

#include "core/config.h"

/*
 * What an editor wants to know of a register: which schema belongs to which
 * records.  See docs/editors.md.
 */
#define EDITOR_SETTINGS ".vscode/settings.json"

/*
 * The text of that file, in cx->run: each types/<type>.yaml of the folder of
 * schemas is bound to the records below <type>/.  -1 if it cannot be listed.
 */
int editor_settings(struct cx *cx, struct source *schema,
    const struct config *config, struct str *out);

#endif
