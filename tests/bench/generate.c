/*
 * generate FOLDER N: adds N records to the register in FOLDER, which holds the
 * sample bureau: computers, their licences and, two of three, entries of what
 * is installed on them.  The same N gives the same bytes.
 */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_LONGEST = 512, PRODUCT_COMPUTERS = 100 };

static long left;

static void
die(const char *what)
{
	fprintf(stderr, "generate: %s: %s\n", what, strerror(errno));
	exit(1);
}

static void
make_folders(char *path)
{
	char *slash;

	for (slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0777) != 0 && errno != EEXIST)
			die(path);
		*slash = '/';
	}
}

/* The next record's file, or NULL when N is reached. */
__attribute__((format(printf, 1, 2))) static FILE *
record(const char *path_of, ...)
{
	char path[PATH_LONGEST];
	va_list ap;
	FILE *f;

	if (left <= 0)
		return NULL;
	left--;
	va_start(ap, path_of);
	vsnprintf(path, sizeof(path), path_of, ap);
	va_end(ap);
	f = fopen(path, "w");
	if (!f) {
		make_folders(path);
		f = fopen(path, "w");
	}
	if (!f)
		die(path);
	return f;
}

static void
end(FILE *f)
{
	if (f && fclose(f) != 0)
		die("write");
}

static void
product(const char *kind, const char *category, long n)
{
	FILE *f = record("records/product/%s-%04ld.yaml", kind, n);

	if (f)
		fprintf(f,
		    "name: 示例软件 %s %04ld\n"
		    "publisher: 示例软件公司\n"
		    "category: %s\n"
		    "kind: 商业\n"
		    "domestic: true\n"
		    "aliases: [\"示例软件 %s %04ld*\"]\n",
		    kind, n, category, kind, n);
	end(f);
}

static void
computer(long i)
{
	FILE *f =
	    record("records/computer/bench-%05ld/bench-%07ld.yaml", i / 100, i);

	if (f)
		fprintf(f,
		    "# 台式机，随整机批次到货，机箱侧面贴有资产标签\n"
		    "kind: 台式\n"
		    "brand: 联想\n"
		    "model: M4380\n"
		    "serial: SN17B%07ld\n"
		    "hostname: OFFICE-%07ld\n"
		    "dept: office\n"
		    "room: \"%ld\"\n"
		    "user: ma-xiaohong\n"
		    "acquired: \"2017-%02ld-%02ld\"\n"
		    "asset_no: ZC-2017-%07ld\n"
		    "network: 外网\n"
		    "status: 在用\n"
		    "exempt:\n"
		    "  - {category: 杀毒, reason: 政务终端由市级平台统一防护，"
		    "不另装杀毒软件}\n"
		    "  - {category: 其他, reason: 通用办公终端，不需要专业软件}"
		    "\n",
		    i, i, 101 + i % 700, 1 + i % 12, 1 + i % 28, i);
	end(f);
}

static const char papers[] =
    "documents:\n"
    "  - {kind: 验收文件, title: 整机验收单, form: 纸质,"
    " custodian: ma-xiaohong, place: 办公室 2 号柜,"
    " received: \"2017-12-30\"}\n"
    "  - {kind: 调拨单, title: 软件调拨单, form: 纸质,"
    " custodian: ma-xiaohong, place: 办公室 3 号柜,"
    " received: \"2017-12-30\"}\n"
    "  - {kind: 授权证书, title: 授权书, form: 纸质,"
    " custodian: ma-xiaohong, place: 办公室 3 号柜,"
    " received: \"2017-12-30\"}\n"
    "  - {kind: 载体, title: 安装光盘, form: 光盘,"
    " custodian: ma-xiaohong, place: 办公室 3 号柜,"
    " received: \"2017-12-30\"}\n"
    "registered_by: ma-xiaohong\n"
    "registered_on: \"2018-03-13\"\n"
    "verified_by: tang-rui\n"
    "verified_on: \"2018-03-29\"\n"
    "status: 在用\n";

static void
licence(const char *kind, int oem, long i)
{
	long n = i / PRODUCT_COMPUTERS;
	FILE *f = record(
	    "records/licence/%s-%04ld/%s-bench-%07ld.yaml", kind, n, kind, i);

	if (!f)
		return;
	fprintf(f,
	    "licence_no: SQ-2017-%s-%07ld\n"
	    "product: %s-%04ld\n"
	    "version: 示例软件 %04ld 专业版\n"
	    "type: %s\n"
	    "source: %s\n"
	    "seats: 1\n"
	    "valid_from: \"2017-12-30\"\n"
	    "valid_to: 永久\n"
	    "vendor: 示例市恒源电脑公司\n"
	    "price: \"%s\"\n"
	    "bought: \"2017-12-30\"\n"
	    "covers:\n"
	    "  - {product: %s-%04ld, versions: \">=10 <12\", basis: 购买版本,"
	    " evidence: 授权书}\n"
	    "not_capitalised: 随机预装计入硬件\n",
	    kind, i, kind, n, n, oem ? "OEM" : "单机",
	    oem ? "预装" : "上级配发", oem ? "0.00" : "460.00", kind, n);
	if (oem)
		fprintf(f, "bound_computer: bench-%07ld\n", i);
	fputs(papers, f);
	end(f);
}

static void
ledger(
    long i, const char *product_id, const char *version, const char *licence_id)
{
	FILE *f = record("records/ledger/bench-%05ld/bench-%07ld/"
			 "bench-%07ld.%s.yaml",
	    i / 100, i, i, product_id);

	if (f)
		fprintf(f,
		    "# 2018 年软件清查时逐台核对后补登：安装介质和授权书在办公室"
		    "三号柜，\n# 装机日期按整机验收单填写；科室负责人已在核对表"
		    "上签字，核对表随清查\n# 材料归档，存放年限按档案管理规定"
		    "执行，到期由办公室统一处理。\n"
		    "# 装机人员与科室使用人双方签字，签字页扫描件编号与本条编号"
		    "相同。\n"
		    "computer: bench-%07ld\n"
		    "product: %s\n"
		    "version: \"%s\"\n"
		    "licence: %s\n"
		    "installed: \"2017-12-30\"\n"
		    "origin: 清查补登\n"
		    "basis: stocktake-2018\n"
		    "registered_by: ma-xiaohong\n"
		    "registered_on: \"2018-03-13\"\n"
		    "verified_by: tang-rui\n"
		    "verified_on: \"2018-03-29\"\n"
		    "status: 在用\n",
		    i, product_id, version, licence_id);
	end(f);
}

/* A computer, its two licences and what is installed on it. */
static void
office(long i)
{
	static const char *const free_of_charge[][3] = {
		{ "7-zip", "18.05", "7-zip-oss" },
		{ "firefox-esr", "60.3", "firefox-oss" },
		{ "foxit-reader-9", "9.1", "foxit-free" },
		{ "sogou-pinyin", "9.0", "sogou-free" },
	};
	char product_id[64], licence_id[64];
	long n = i / PRODUCT_COMPUTERS;
	int k;

	if (i % PRODUCT_COMPUTERS == 0) {
		product("os", "操作系统", n);
		product("suite", "办公", n);
	}
	computer(i);
	for (k = 0; k < 2; k++) {
		const char *kind = k == 0 ? "os" : "suite";

		licence(kind, k == 0, i);
		snprintf(product_id, sizeof(product_id), "%s-%04ld", kind, n);
		snprintf(
		    licence_id, sizeof(licence_id), "%s-bench-%07ld", kind, i);
		ledger(i, product_id, "10.1", licence_id);
	}
	for (k = 0; k < 4; k++)
		ledger(i, free_of_charge[k][0], free_of_charge[k][1],
		    free_of_charge[k][2]);
}

int
main(int argc, char **argv)
{
	long i;

	if (argc != 3 || chdir(argv[1]) != 0) {
		fputs("usage: generate FOLDER N\n", stderr);
		return 2;
	}
	left = atol(argv[2]);
	for (i = 0; left > 0; i++)
		office(i);
	return 0;
}
