#include "core/alter.h"

#include "core/catalogue.h"
#include "core/change.h"
#include "core/label.h"

bool
alter_path(struct str path, size_t folder, struct str *type, struct str *id)
{
	struct str rest;

	path = str_slice(path, folder, path.n);
	if (!str_ends(path, STR(".yaml")) || !str_cut(path, '/', type, &rest))
		return false;
	*id = catalogue_id(rest);
	return id->n > 0 && type->n > 0;
}

static int
read_state(struct cx *cx, struct arena *a, const struct type *type,
    struct str path, struct str bytes, struct node **root)
{
	struct findings ignored = { 0 };

	*root = NULL;
	if (str_none(bytes))
		return 0;
	return reader_record(cx, a, path, bytes,
		   type ? &type->limits : &reader_record_limits, &ignored,
		   root) < 0 ?
	    -1 :
	    0;
}

static int
add_field(struct cx *cx, void *arg, struct str pointer, struct str old,
    struct str new)
{
	struct alteration *a = arg;

	(void)cx;
	if (a->n == a->cap)
		a->v = arena_grow(a->arena, a->v, a->n, &a->cap, sizeof(*a->v));
	a->v[a->n++] = (struct alter_field){
		.pointer = arena_dup(a->arena, pointer),
		.label = label_pointer(a->arena, a->type, pointer),
		.old = old,
		.new = new,
	};
	return 0;
}

int
alter_make(struct cx *cx, struct arena *arena, const struct type *type,
    struct str path, size_t folder, struct str old, struct str new,
    struct alteration *a)
{
	*a = (struct alteration){
		.arena = arena,
		.type = type,
		.path = path,
	};
	alter_path(path, folder, &a->type_name, &a->id);
	a->kind = str_none(old) ? ALTER_ADDED :
	    str_none(new)	? ALTER_REMOVED :
				  ALTER_MODIFIED;
	if (read_state(cx, arena, type, path, old, &a->was) < 0 ||
	    read_state(cx, arena, type, path, new, &a->is) < 0)
		return -1;
	a->unreadable =
	    (!str_none(old) && !a->was) || (!str_none(new) && !a->is);
	if (type && (a->is || a->was))
		a->name = type_name(arena, type, a->is ? a->is : a->was);
	if (a->was && a->is)
		return change_leaves(cx, a->was, a->is, add_field, a);
	return 0;
}

struct str
alter_word(enum alter_kind kind)
{
	switch (kind) {
	case ALTER_ADDED:
		return STR("added");
	case ALTER_MODIFIED:
		return STR("modified");
	case ALTER_REMOVED:
		return STR("removed");
	}
	return (struct str){ 0 };
}
