#ifndef PORT_YAML_PLAIN_H
#define PORT_YAML_PLAIN_H

#include "base/arena.h"
#include "port/yaml_event.h"

/*
 * The short way to the events of a text that is written as nearly all records
 * are: one key a line, indented by spaces; lists with "- " or in brackets on
 * one line; texts on one line, in quotes only if these stand for nothing but
 * themselves.  It never says that a text is wrong: whatever it does not know
 * is libyaml's.  What it does know has the events that libyaml gives, place by
 * place, but for where a list or map by indentation ends: that is where its
 * last line does.
 */
struct yaml_plain {
	struct yaml_event *events; /* all of them, YAML_END last */
	size_t n;
};

/* Texts longer than this are left to libyaml, so events take < 8 MB. */
enum { YAML_PLAIN_BYTES_MAX = 64 * 1024 };

/* False, and n is 0: leave it to libyaml.  Events go to the arena. */
bool yaml_plain_read(
    struct yaml_plain *to, struct arena *arena, struct str text);

#endif
