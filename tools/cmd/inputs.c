#include "cmd/inputs.h"

#include "base/file.h"
#include "port/i18n.h"

struct finding_inputs {
	struct inputs *to;
	struct str dir; /* with a / at its end */
};

static void
add(struct cx *cx, struct inputs *to, struct str path)
{
	if (to->n == to->cap)
		to->v = arena_grow(
		    &cx->run, to->v, to->n, &to->cap, sizeof(*to->v));
	to->v[to->n++] = path;
}

static int
add_file(struct cx *cx, void *arg, struct str path, enum file_kind kind)
{
	const struct finding_inputs *f = arg;

	if (kind == FILE_REGULAR &&
	    (str_ends(path, STR(".yaml")) || str_ends(path, STR(".yml")) ||
		str_ends(path, STR(".json"))))
		add(cx, f->to, arena_join(&cx->run, f->dir, path, STR("")));
	return 0;
}

static bool
enter(void *arg, struct str path)
{
	(void)arg;
	return !str_eq(path, STR(".git")) && !str_ends(path, STR("/.git"));
}

static int
add_folder(struct cx *cx, struct inputs *to, struct str dir)
{
	const char *slash = str_ends(dir, STR("/")) ? "" : "/";
	struct finding_inputs f = { to,
		arena_join(&cx->run, dir, str_from(slash), STR("")) };
	size_t before = to->n;

	if (file_walk(cx, dir, add_file, enter, &f) < 0)
		return -1;
	if (to->n > before)
		return 0;
	return fail(cx, ERR_WORLD,
	    _("%.*s: no file there ends in .yaml, .yml or .json"),
	    STR_ARG(dir));
}

int
inputs_find(
    struct cx *cx, const struct str *word, size_t words, struct inputs *out)
{
	size_t i;

	*out = (struct inputs){ 0 };
	for (i = 0; i < words; i++) {
		if (!file_is_folder(word[i]))
			add(cx, out, word[i]);
		else if (add_folder(cx, out, word[i]) < 0)
			return -1;
	}
	return 0;
}
