#include "core/catalogue.h"

#include <assert.h>

#include "core/suggest.h"
#include "port/i18n.h"
#include "port/regex.h"

enum { MODE_FILE = 0100644, MODE_PROGRAM = 0100755, MODE_LINK = 0120000 };

/* What the functions below share. */
struct building {
	struct cx *cx;
	const struct types *types;
	struct catalogue *c;
	struct findings *found;
	const struct source_entry *entry; /* the file in hand */
};

static void
refuse(struct building *b, struct str rule, struct str text, struct str remedy)
{
	findings_add(b->cx, b->found,
	    &(struct finding){
		.severity = SEV_ERROR,
		.rule = rule,
		.path = b->entry->path,
		.line = 1,
		.column = 1,
		.text = text,
		.remedy = remedy,
	    });
}

/* Only plain files; whether one may be executed is known when it is read. */
static bool
has_good_mode(struct building *b)
{
	if (b->entry->mode == MODE_FILE || b->entry->mode == MODE_PROGRAM)
		return true;
	refuse(b, STR("tree-mode"),
	    b->entry->mode == MODE_LINK ?
		str_from(_("a symbolic link stands where a record should be")) :
		str_from(_("a folder or submodule stands where a record should "
			   "be")),
	    str_from(_("put the record itself there as a plain file")));
	return false;
}

/* The type that the first folder names; NULL and a finding if there is none. */
static const struct type *
type_of(struct building *b, struct str folder)
{
	const struct type *t = types_get(b->types, folder);
	struct arena *a = &b->cx->scratch;
	struct str near;
	struct str *name;
	size_t i;

	if (t)
		return t;
	name = ARENA_ARRAY(a, b->types->n + 1, struct str);
	for (i = 0; i < b->types->n; i++)
		name[i] = b->types->v[i]->name;
	near = suggest_nearest(a, folder, name, b->types->n);
	refuse(b, STR("tree-type"),
	    arena_printf(
		a, _("there is no record type “%.*s”"), STR_ARG(folder)),
	    str_none(near) ?
		str_from(_("move the file into the folder of its record type; "
			   "the types are the files under schema/types")) :
		arena_printf(a, _("did you mean “%.*s”?"), STR_ARG(near)));
	return NULL;
}

static bool
is_plain_id(struct str id)
{
	size_t i;

	for (i = 0; i < id.n; i++)
		if (!((id.p[i] >= 'a' && id.p[i] <= 'z') ||
			(id.p[i] >= '0' && id.p[i] <= '9') ||
			(i > 0 && (id.p[i] == '.' || id.p[i] == '-'))))
			return false;
	return id.n > 0;
}

/* 1 if the id is one of the type's, 0 with a finding, -1 on an error. */
static int
has_good_id(struct building *b, const struct type *type, struct str id)
{
	struct arena *a = &b->cx->scratch;
	int ok = is_plain_id(id);

	if (ok && type->id)
		ok = regex_match(b->cx, type->id, id, NULL, NULL);
	if (ok != 0)
		return ok;
	refuse(b, STR("x2-id"),
	    arena_printf(
		a, _("“%.*s” is no id for a record of this type"), STR_ARG(id)),
	    arena_printf(a,
		_("rename the file; lower-case letters, digits, "
		  "dots and hyphens, as in the other files of records/%.*s"),
		STR_ARG(type->name)));
	return 0;
}

static void
add_item(struct building *b, const struct type *type, struct str id)
{
	struct catalogue *c = b->c;
	const struct catalogue_item *first = catalogue_get(c, id);

	if (first) {
		refuse(b, STR("x2-unique"),
		    arena_printf(&b->cx->scratch,
			_("the id “%.*s” is taken already by %.*s"),
			STR_ARG(id), STR_ARG(first->entry->path)),
		    str_from(_("give one of the two records another id")));
		return;
	}
	assert(c->n < c->cap);
	c->v[c->n] = (struct catalogue_item){
		.type = type,
		.id = id,
		.entry = b->entry,
	};
	map_add(&c->by_id, id, &c->v[c->n++]);
}

/* Somebody meant a record: x.yml, x.YAML, x.yaml.txt */
static bool
is_yaml(struct str path)
{
	static const char *const ends[] = { ".yml", ".YML", ".YAML", ".Yaml",
		".yaml.txt", "．yaml", "。yaml" };
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (str_ends(path, str_from(ends[i])))
			return true;
	return false;
}

static int
sort_in(struct building *b)
{
	struct str path = b->entry->path, type_name, rest, id;
	const struct type *type;
	int ok;

	path = str_slice(path, b->c->folder, path.n);
	if (str_eq(path, STR("README.md")) || !has_good_mode(b))
		return 0;
	if (!str_cut(path, '/', &type_name, &rest) ||
	    !str_ends(path, STR(".yaml"))) {
		refuse(b, STR("tree-stray"),
		    str_from(_("this file is no record")),
		    is_yaml(path) ?
			str_from(_("let its name end in .yaml, half-width "
				   "and in small letters")) :
			str_from(_("records are files named <id>.yaml in the "
				   "folder of their type; keep other files "
				   "elsewhere")));
		return 0;
	}
	type = type_of(b, type_name);
	if (!type)
		return 0;
	id = catalogue_id(rest);
	ok = has_good_id(b, type, id);
	if (ok > 0)
		add_item(b, type, id);
	return ok < 0 ? -1 : 0;
}

int
catalogue_build(struct cx *cx, const struct source_list *files,
    const struct types *types, struct str records_dir, struct catalogue *out,
    struct findings *found)
{
	struct building b = { cx, types, out, found, NULL };
	size_t i;

	out->types = types;
	out->folder = records_dir.n + 1;
	out->by_id.arena = &cx->run;
	out->cap = files->n;
	out->v = ARENA_ARRAY(&cx->run, files->n, struct catalogue_item);
	for (i = 0; i < files->n; i++) {
		b.entry = &files->v[i];
		if (sort_in(&b) < 0)
			return within(cx, b.entry->path);
	}
	return 0;
}

void
catalogue_pair(struct catalogue *c, const struct source_list *base)
{
	size_t i, k = 0;
	int order;

	for (i = 0; i < c->n; i++) {
		order = -1;
		while (k < base->n &&
		    (order = str_cmp(base->v[k].path, c->v[i].entry->path)) < 0)
			k++;
		if (k < base->n && order == 0)
			c->v[i].base = &base->v[k];
	}
}

struct str
catalogue_id(struct str path)
{
	size_t at = path.n;

	while (at > 0 && path.p[at - 1] != '/')
		at--;
	path = str_slice(path, at, path.n);
	if (str_ends(path, STR(".yaml")))
		path.n -= STR(".yaml").n;
	return path;
}

const struct type *
catalogue_name(const struct types *types, size_t folder, struct str path,
    struct str *type, struct str *id)
{
	struct str rest;

	path = str_slice(path, folder, path.n);
	str_cut(path, '/', type, &rest);
	*id = catalogue_id(path);
	return types_get(types, *type);
}

const struct catalogue_item *
catalogue_get(const struct catalogue *c, struct str id)
{
	const struct catalogue_item *item = map_get(&c->by_id, id);

	if (!item && c->elsewhere)
		item = c->elsewhere(c->elsewhere_arg, id);
	return item;
}
