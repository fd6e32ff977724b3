#ifndef CMD_JSON_H
#define CMD_JSON_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"

/*
 * Write JSON: values one after the other, and the writer sees to commas, line
 * ends and escaping.  Start with { .to = stdout }.
 *
 *	json_open(&j, '{'); json_key(&j, "n"); json_number(&j, 1);
 *	json_close(&j, '}');
 */
enum { JSON_DEEPEST = 9000 }; /* what --output hierarchical may need */

struct json {
	FILE *to;
	unsigned depth;
	bool any[JSON_DEEPEST];	 /* has this level a value already? */
	bool flat[JSON_DEEPEST]; /* is it written in one line? */
	bool after_key;
};

void json_open(struct json *j, char bracket);	   /* '{' or '[' */
void json_open_flat(struct json *j, char bracket); /* all in one line */
void json_close(struct json *j, char bracket);
void json_key(struct json *j, const char *key);
void json_name(struct json *j, struct str key); /* one that is data */

/* Bytes that are not UTF-8 become U+FFFD; no text at all becomes null. */
void json_text(struct json *j, struct str s);
void json_number(struct json *j, long long n);
void json_literal(struct json *j, struct str word); /* true, null, 1.5 */

/* A key and its value. */
void json_put(struct json *j, const char *key, struct str s);
void json_put_number(struct json *j, const char *key, long long n);
void json_put_bool(struct json *j, const char *key, bool is);

#endif
