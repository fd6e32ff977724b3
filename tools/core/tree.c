#include "core/tree.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "core/attributes.h"
#include "core/text.h"
#include "port/i18n.h"

enum { NAME_LONGEST = 200, FILE_BYTES = 1 << 20 };

static void
add(struct cx *cx, struct findings *found, enum severity severity,
    const char *rule, struct str path, const char *text, const char *remedy)
{
	findings_add(cx, found,
	    &(struct finding){
		.severity = severity,
		.rule = str_from(rule),
		.path = path,
		.line = 1,
		.column = 1,
		.text = str_from(text),
		.remedy = str_from(remedy),
	    });
}

/* --- names ----------------------------------------------------------------*/

static bool
is_same_but_case(struct str a, struct str b)
{
	size_t i;

	if (a.n != b.n)
		return false;
	for (i = 0; i < a.n; i++)
		if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
			return false;
	return true;
}

static bool
is_utf8(struct str s)
{
	size_t at = 0;

	while (at < s.n)
		if (utf8_next(s, &at) < 0)
			return false;
	return true;
}

/* Names that Windows keeps for devices, whatever follows the first dot. */
static bool
is_device(struct str name)
{
	static const char *const device[] = { "con", "prn", "aux", "nul",
		"com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3" };
	struct str head = str_slice(name, 0, str_find(name, '.'));
	size_t i;

	for (i = 0; i < sizeof(device) / sizeof(device[0]); i++)
		if (is_same_but_case(head, str_from(device[i])))
			return true;
	return false;
}

static bool
is_for_windows(struct str name)
{
	static const char refused[] = "\\:*?\"<>|";
	size_t i;

	for (i = 0; i < sizeof(refused) - 1; i++)
		if (str_find(name, refused[i]) < name.n)
			return false;
	return !str_ends(name, STR(".")) && !str_ends(name, STR(" ")) &&
	    !is_device(name);
}

static const char *
fault_of_name(struct str name)
{
	if (!is_utf8(name))
		return _("this file's name is not UTF-8");
	if (text_forbidden(name) >= 0 || str_find(name, '\n') < name.n)
		return _("in this file's name stands a character that nobody "
			 "sees");
	if (name.n > NAME_LONGEST)
		return _("this file's name is too long for other systems");
	if (!is_for_windows(name))
		return _("Windows can have no file of this name, so the "
			 "register cannot be opened there");
	return NULL;
}

/* On systems that do not tell A from a it would take the other's place. */
static bool
is_twin(struct str path, struct str of)
{
	struct str head = str_slice(path, 0, of.n);

	return is_same_but_case(head, of) && !str_eq(head, of) &&
	    (path.n == of.n || path.p[of.n] == '/');
}

static void
check_name(struct cx *cx, const struct tree_move *m, struct str path,
    struct findings *found)
{
	struct str rest = path, name;
	const char *fault = NULL;

	while (!fault && str_next(&rest, '/', &name))
		fault = fault_of_name(name);
	if (!fault &&
	    (is_twin(path, m->records_dir) || is_twin(path, m->schema_dir) ||
		is_twin(path, STR("taizhang.ini")) ||
		is_twin(path, STR(".gitattributes"))))
		fault = _("this name differs from the register's own in "
			  "capitals only");
	if (fault)
		add(cx, found, SEV_ERROR, "tree-name", path, fault,
		    _("rename the file: letters, digits, Chinese characters, "
		      "dots and hyphens"));
}

/* --- files that Git itself obeys ------------------------------------------*/

static int
check_attributes(struct cx *cx, const struct tree_move *m,
    const struct source_entry *e, struct findings *found)
{
	struct attributes_fault fault = { 0 };
	struct str text;
	int rc = source_read(cx, m->to, &cx->scratch, e, FILE_BYTES, &text);

	if (rc < 0)
		return within(cx, e->path);
	while (rc == 0 &&
	    attributes_next(&text, m->records_dir, m->schema_dir, &fault))
		findings_add(cx, found,
		    &(struct finding){
			.severity = SEV_ERROR,
			.rule = STR("tree-attributes"),
			.path = e->path,
			.line = fault.line,
			.column = 1,
			.text = arena_printf(&cx->scratch,
			    _("“%.*s” makes Git show or store records "
			      "otherwise than they are"),
			    STR_ARG(fault.attribute)),
			.remedy = str_from(
			    _("take it away, or let it apply to other files "
			      "only (*.pdf, say)")),
		    });
	return 0;
}

static int
check_file(struct cx *cx, const struct tree_move *m,
    const struct source_entry *e, struct findings *found)
{
	if (str_eq(e->path, STR(".mailmap")))
		add(cx, found, SEV_FINDING, "tree-mailmap", e->path,
		    _("this commit changes .mailmap: Git shows other names "
		      "than those that stand in the commits"),
		    _("have it looked at by a second person; what taizhang "
		      "shows is what stands in the commits"));
	if (str_eq(e->path, STR(".gitattributes")) ||
	    (str_ends(e->path, STR("/.gitattributes")) &&
		source_is_below(e->path, m->schema_dir)))
		return check_attributes(cx, m, e, found);
	return 0;
}

/* Of the work tree nobody knows the id without reading. */
static int
is_same(struct cx *cx, const struct tree_move *m,
    const struct source_entry *old, const struct source_entry *new)
{
	const struct source_list was = { (struct source_entry *)old, 1, 1 };
	const struct source_list is = { (struct source_entry *)new, 1, 1 };

	return source_same(cx, m->to, &is, &was);
}

static bool
is_obeyed(struct str path)
{
	return str_ends(path, STR(".gitattributes")) ||
	    str_eq(path, STR(".mailmap"));
}

int
tree_check(struct cx *cx, const struct tree_move *m, struct findings *found)
{
	size_t i, k = 0;
	int order, rc;

	for (i = 0; i < m->files->n; i++) {
		const struct source_entry *e = &m->files->v[i];

		order = 1;
		while (k < m->base->n &&
		    (order = str_cmp(m->base->v[k].path, e->path)) < 0)
			k++;
		if (k == m->base->n || order != 0)
			check_name(cx, m, e->path, found);
		if (!is_obeyed(e->path))
			continue;
		rc = k < m->base->n && order == 0 ?
		    is_same(cx, m, &m->base->v[k], e) :
		    0;
		if (rc < 0 || (rc == 0 && check_file(cx, m, e, found) < 0))
			return -1;
	}
	return 0;
}
