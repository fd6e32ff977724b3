#ifndef CORE_CONFIG_H
#define CORE_CONFIG_H

#include "core/source.h"

/*
 * taizhang.ini: how this tool is to talk and where things are.  No rule of
 * the office stands there.  See taizhang.ini(5).
 */
#define CONFIG_FILE "taizhang.ini"

enum { CONFIG_BYTES = 64 << 10 };

struct config {
	struct str lang;    /* "zh_CN", "en", or none */
	struct str color;   /* "auto" "always" "never", or none */
	struct str records; /* folder; "records" if not said otherwise */
	struct str schema;  /* folder; "schema" */
};

/* Before anything was read. */
void config_default(struct config *out);

/* An unknown section, key or value is an error that names the line. */
int config_parse(struct cx *cx, struct str text, struct config *out);

/* From the file of the source; the defaults where there is none. */
int config_load(struct cx *cx, struct source *source, struct config *out);

#endif
