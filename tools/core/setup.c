#include "core/setup.h"

#include <string.h>
#include <sys/random.h>

#include "base/buf.h"
#include "base/file.h"
#include "core/editor.h"
#include "port/i18n.h"
#include "port/repo.h"

enum { FILE_BYTES = 16 << 20, FILE_MODE = 0644 };

/*
 * What every register has besides its schemas; @records and @schema are the
 * folders that taizhang.ini names.
 */
static const struct {
	const char *path;
	const char *text;
} files[] = {
	{ "taizhang.ini",
	    "; 本工具的偏好，见 taizhang.ini(5)；规则和政策不写在这里\n"
	    "[output]\n"
	    "lang = zh_CN\n"
	    "color = auto\n" },
	{ ".gitattributes",
	    "@records/** text eol=lf\n"
	    "@schema/** text eol=lf\n" },
	{ ".gitignore",
	    "*~\n"
	    "~$*\n"
	    ".*.sw?\n"
	    ".DS_Store\n" },
	{ ".vscode/extensions.json",
	    "{\n"
	    "  \"recommendations\": [\n"
	    "    \"redhat.vscode-yaml\",\n"
	    "    \"MS-CEINTL.vscode-language-pack-zh-hans\"\n"
	    "  ]\n"
	    "}\n" },
	{ "@records/README.md",
	    "# 台账记录\n"
	    "\n"
	    "一条记录一个 YAML 文件，放在以记录类型命名的文件夹里；文件名就是编号。\n"
	    "有哪些类型、各写哪些字段，见 @schema/types/ 下的说明。\n"
	    "\n"
	    "改完运行 taizhang check，没有问题再 git add、git commit。\n"
	    "\n"
	    "用 VS Code 打开整个台账文件夹，按提示装上推荐的 YAML 扩展，输入时就有"
	    "中文提示和检查，\n"
	    "不需要联网。记录里不写 # yaml-language-server 开头的行："
	    "用哪个模式由记录所在的文件夹决定。\n" },
};

/* So that Git shows Chinese names and words, and history stays linear. */
static const struct setting {
	const char *key;
	const char *value;
} settings[] = {
	{ "core.quotepath", "false" },
	{ "diff.wordregex", "." },
	{ "pull.rebase", "true" },
};

/*
 * What a register that others push to must not lose: broken objects are not
 * taken, what was there is never given up, and what is said to be written is.
 */
static const struct setting server_settings[] = {
	{ "receive.fsckObjects", "true" },
	{ "transfer.fsckObjects", "true" },
	{ "receive.denyDeletes", "true" },
	{ "receive.denyNonFastForwards", "true" },
	{ "receive.maxInputSize", "268435456" },
	{ "core.logAllRefUpdates", "always" },
	{ "gc.reflogExpire", "never" },
	{ "gc.reflogExpireUnreachable", "never" },
	{ "gc.pruneExpire", "never" },
	{ "core.fsync", "all" },
};

static void
note_kept(struct cx *cx, struct setup *s, struct str path)
{
	if (s->kepts == s->kept_cap)
		s->kept = arena_grow(&cx->run, s->kept, s->kepts, &s->kept_cap,
		    sizeof(*s->kept));
	s->kept[s->kepts++] = arena_dup(&cx->run, path);
}

static int
put(struct cx *cx, struct setup *s, struct str path, struct str text)
{
	struct str full = arena_printf(&cx->scratch, "%.*s/%.*s",
		       STR_ARG(s->dir), STR_ARG(path)),
		   old;
	int rc;

	if (!file_exists(full)) {
		s->written++;
		return file_write(cx, full, text, FILE_MODE);
	}
	rc = file_read(cx, &cx->scratch, full, FILE_BYTES, &old);
	if (rc < 0)
		cx_forgive(cx); /* whatever it is, it stays */
	if (rc != 0 || !str_eq(old, text))
		note_kept(cx, s, path);
	return 0;
}

/* The text with the folders' names in it. */
static struct str
filled(struct cx *cx, const struct config *config, const char *text)
{
	struct buf b = { .arena = &cx->scratch };
	struct str rest = str_from(text), piece;

	str_cut(rest, '@', &piece, &rest);
	buf_add(&b, piece);
	while (str_next(&rest, '@', &piece)) {
		bool records = str_starts(piece, STR("records"));
		size_t n = records ? strlen("records") : strlen("schema");

		buf_add(&b, records ? config->records : config->schema);
		buf_add(&b, str_slice(piece, n, piece.n));
	}
	return buf_str(&b);
}

static int
put_files(struct cx *cx, struct setup *s, const struct config *config)
{
	size_t i;

	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		if (put(cx, s, filled(cx, config, files[i].path),
			filled(cx, config, files[i].text)) < 0)
			return -1;
	return 0;
}

static int
list_schema(struct cx *cx, struct setup *s, struct source *from,
    struct source_list *out)
{
	size_t i;

	if (source_list(cx, from, STR(""), out) < 0)
		return -1;
	for (i = 0; i < out->n; i++)
		if (str_starts(out->v[i].path, STR("types/")))
			return 0;
	fail(cx, ERR_WORLD, _("%.*s: there are no schemas (no types/)"),
	    STR_ARG(s->schema));
	if (str_starts(s->schema, s->shipped))
		return advise(cx, _("install taizhang with “make install”"));
	return advise(cx, _("name a folder with types/, rules/ and reports/"));
}

static int
copy_one(struct cx *cx, struct setup *s, const struct config *config,
    struct source *from, const struct source_entry *e)
{
	struct str path = arena_printf(&cx->scratch, "%.*s/%.*s",
		       STR_ARG(config->schema), STR_ARG(e->path)),
		   text;
	int rc = source_read(cx, from, &cx->scratch, e, FILE_BYTES, &text);

	if (rc < 0)
		return -1;
	if (rc > 0)
		return fail(
		    cx, ERR_WORLD, _("%.*s: cannot be read"), STR_ARG(e->path));
	return put(cx, s, path, text);
}

static int
copy_schema(struct cx *cx, struct setup *s, const struct config *config)
{
	struct source *from = source_folder(cx, s->schema);
	struct source_list list;
	size_t i;

	if (list_schema(cx, s, from, &list) < 0)
		return -1;
	for (i = 0; i < list.n; i++) {
		if (copy_one(cx, s, config, from, &list.v[i]) < 0)
			return -1;
		arena_clear(&cx->scratch);
	}
	return 0;
}

/* By the schemas that are there now, the office's own among them. */
static int
put_editor(struct cx *cx, struct setup *s, const struct config *config)
{
	struct str dir = arena_printf(&cx->run, "%.*s/%.*s", STR_ARG(s->dir),
		       STR_ARG(config->schema)),
		   text;

	if (editor_settings(cx, source_folder(cx, dir), config, &text) < 0)
		return -1;
	return put(cx, s, STR(EDITOR_SETTINGS), text);
}

int
setup_files(struct cx *cx, struct setup *s)
{
	struct config config;

	if (config_load(cx, source_folder(cx, s->dir), &config) < 0) {
		cx_forgive(cx); /* what is wrong there, `check` says */
		config_default(&config);
	}
	if (put_files(cx, s, &config) < 0)
		return -1;
	if (copy_schema(cx, s, &config) < 0)
		return -1;
	return put_editor(cx, s, &config);
}

static int
set_all(struct cx *cx, struct repo *repo, const struct setting *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (repo_set_config(
			cx, repo, str_from(v[i].key), str_from(v[i].value)) < 0)
			return -1;
	return 0;
}

static int
install_hooks(struct cx *cx, struct setup *s, struct repo *repo)
{
	const struct hook_place at = {
		.dir = repo_hooks_dir(cx, repo),
		.shipped =
		    arena_printf(&cx->run, "%.*s/hooks", STR_ARG(s->shipped)),
		.server = str_none(repo_root(repo)),
	};
	const char *const *name;
	int rc;

	for (name = hook_names(&at); *name; name++) {
		rc = hook_install(cx, &at, *name);
		if (rc < 0)
			return -1;
		s->hooks += rc == 0;
	}
	return 0;
}

int
setup_repository(struct cx *cx, struct setup *s, struct repo *repo)
{
	if (set_all(
		cx, repo, settings, sizeof(settings) / sizeof(settings[0])) < 0)
		return -1;
	return install_hooks(cx, s, repo);
}

/* Nobody may know it beforehand: push certificates count on that. */
static int
set_seed(struct cx *cx, struct repo *repo)
{
	const struct str key = STR("receive.certNonceSeed");
	unsigned char seed[16];
	struct buf hex = { .arena = &cx->scratch };
	size_t i;

	if (!str_none(repo_config(cx, repo, key)))
		return 0;
	if (getrandom(seed, sizeof(seed), 0) != sizeof(seed))
		return fail(
		    cx, ERR_WORLD, _("the system gives no random numbers"));
	for (i = 0; i < sizeof(seed); i++)
		buf_printf(&hex, "%02x", seed[i]);
	return repo_set_config(cx, repo, key, buf_str(&hex));
}

/* How long ago a commit may have been made: the office may choose otherwise. */
static int
set_max_age(struct cx *cx, struct repo *repo)
{
	const struct str key = STR("taizhang.maxAgeDays");

	return str_none(repo_config(cx, repo, key)) ?
	    repo_set_config(cx, repo, key, STR("30")) :
	    0;
}

int
setup_server(struct cx *cx, struct setup *s, struct repo *repo)
{
	if (set_all(cx, repo, server_settings,
		sizeof(server_settings) / sizeof(server_settings[0])) < 0 ||
	    set_seed(cx, repo) < 0 || set_max_age(cx, repo) < 0)
		return -1;
	return install_hooks(cx, s, repo);
}
