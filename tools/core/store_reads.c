#include "core/store_reads.h"

#include "base/buf.h"

void
store_reads_plan(struct cx *cx, struct store_reads *all, struct table *table)
{
	all->by_table.arena = &cx->run;
	map_add(&all->by_table, table->name, table);
}

void
store_reads_learn(struct cx *cx, struct store_reads *all)
{
	all->learning = true;
	all->columns = (struct map){ .arena = &cx->run };
	all->views = (struct map){ .arena = &cx->run };
}

void
store_reads_note(struct cx *cx, struct store_reads *all, const char *table,
    const char *column)
{
	struct str name = str_from(table);

	if (!all->learning)
		return;
	if (map_get(&all->by_table, name)) {
		name = arena_printf(&cx->run, "%s/%s", table, column);
		map_add(&all->columns, name, all);
	} else if (!map_get(&all->views, name)) {
		map_add(&all->views, arena_dup(&cx->run, name), all);
	}
}

static struct str
join(struct cx *cx, const struct map *names)
{
	struct buf b = { .arena = &cx->run };
	size_t i;

	for (i = 0; i < names->n; i++)
		buf_printf(
		    &b, "%s%.*s", i ? "," : "", STR_ARG(names->v[i].key));
	return names->n > 0 ? buf_str(&b) : STR("");
}

void
store_reads_end(struct cx *cx, struct store_reads *all, struct str *columns,
    struct str *views)
{
	all->learning = false;
	*columns = join(cx, &all->columns);
	*views = join(cx, &all->views);
}

void
store_reads_touch(struct table *own, struct str pointer)
{
	size_t i;

	for (i = 0; i < own->columns; i++)
		if (str_eq(own->column[i].pointer, pointer)) {
			own->column[i].touched = true;
			return;
		}
	own->touched = true;
}

void
store_reads_settle(struct table *own)
{
	size_t i;

	own->touched = false;
	for (i = 0; i < own->columns; i++)
		own->column[i].touched = false;
}

static bool
is_touched(const struct table *t, struct str column)
{
	const struct table *own = t;
	size_t i;

	while (own->parent)
		own = own->parent;
	if (own->touched)
		return true;
	for (i = 0; t == own && i < t->columns; i++)
		if (t->column[i].touched && str_eq(t->column[i].name, column))
			return true;
	return false;
}

bool
store_reads_touched(const struct store_reads *all, struct str columns)
{
	struct str one, table, column;
	const struct table *t;

	while (str_next(&columns, ',', &one)) {
		str_cut(one, '/', &table, &column);
		t = map_get(&all->by_table, table);
		if (t && is_touched(t, column))
			return true;
	}
	return false;
}
