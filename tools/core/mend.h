#ifndef CORE_MEND_H
#define CORE_MEND_H

#include "base/arena.h"
#include "base/str.h"

/*
 * What somebody meant who typed something else, for remedies: a program that
 * asks people to do better says how.  Each returns no text if nobody can tell.
 */

/* Half-width signs, and no blanks or quotation marks around it. */
struct str mend_text(struct arena *a, struct str s);

/* １２, 12,500 and 12台 are numbers to people. */
struct str mend_number(struct arena *a, struct str s);

/* ￥12,500, 12500元 and 12 500.5 are amounts: "12500.00", "12500.50". */
struct str mend_money(struct arena *a, struct str s);

/*
 * 2018/3/12, 20180312 and 2018年3月12日 are days: "2018-03-12"; and so is 43171
 * to a spreadsheet.
 */
struct str mend_day(struct arena *a, struct str s);

/* 是, 有 and yes are "true"; 否, 无 and no are "false". */
struct str mend_bool(struct arena *a, struct str s);

#endif
