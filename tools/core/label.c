#include "core/label.h"

#include "base/buf.h"
#include "core/texts.h"

struct str
label_field(const struct field *f, struct str key)
{
	if (!f)
		return key;
	return texts_pick((struct texts){ f->title, f->title_en });
}

struct str
label_type(const struct type *t, struct str name)
{
	return t ? texts_pick((struct texts){ t->title, t->title_en }) : name;
}

/* A step of a JSON pointer as it was before it was escaped (RFC 6901). */
static struct str
unescape(struct arena *a, struct str step)
{
	struct buf b = { .arena = a };
	size_t i;

	if (str_find(step, '~') == step.n)
		return step;
	for (i = 0; i < step.n; i++) {
		if (step.p[i] == '~' && i + 1 < step.n)
			buf_byte(&b, step.p[++i] == '0' ? '~' : '/');
		else
			buf_byte(&b, step.p[i]);
	}
	return buf_str(&b);
}

static const struct field *
member(const struct field *f, struct str key)
{
	return f && f->kind == FIELD_OBJECT ? map_get(&f->member, key) : NULL;
}

static bool
is_index(const struct field *f, struct str step)
{
	return str_number(step) >= 0 && (!f || f->kind == FIELD_LIST);
}

struct str
label_pointer(struct arena *a, const struct type *type, struct str pointer)
{
	const struct field *f = type ? type->root : NULL;
	struct buf b = { .arena = a };
	struct str rest = str_slice(pointer, 1, pointer.n), step;

	while (pointer.n > 0 && str_next(&rest, '/', &step)) {
		if (is_index(f, step)) {
			buf_printf(
			    &b, b.n ? " %d" : "%d", str_number(step) + 1);
			f = f ? f->item : NULL;
			continue;
		}
		step = unescape(a, step);
		f = member(f, step);
		if (b.n > 0)
			buf_add(&b, STR(" / "));
		buf_add(&b, label_field(f, step));
	}
	return buf_str(&b);
}
