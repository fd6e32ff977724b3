#ifndef CORE_SCALAR_H
#define CORE_SCALAR_H

#include "base/node.h"

/*
 * What a plain scalar (one without quotes) means.
 */

/* By the YAML 1.2 core schema: null, bool, int, float or text. */
enum node_kind scalar_kind(struct str plain);

/*
 * Would a reader of YAML 1.1, and most programs are, take it for something
 * else?  `no` `on` `y` (true or false), `010` (eight), `12:30` (750), 1_000,
 * `2018-03-12` (a date), `1e3` and `0o7` (text there, numbers here), `=`.
 */
bool scalar_ambiguous(struct str plain);

#endif
