/*
 * history COMMITS COMPUTERS: a stream for git fast-import that adds so many
 * commits to the branch main, each of which moves one to three of the first
 * COMPUTERS computers that `generate` made to another room.  The same numbers
 * give the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_DAY = 1514768400, STEP = 1800 };

static unsigned long seed = 1;

static unsigned long
pick(unsigned long below)
{
	seed = (seed * 1103515245 + 12345) & 0x7fffffff;
	return (seed >> 8) % below;
}

static void
computer(unsigned long i, unsigned long room)
{
	static char text[4096];
	int n = snprintf(text, sizeof(text),
	    "# 台式机，随整机批次到货，机箱侧面贴有资产标签\n"
	    "kind: 台式\n"
	    "brand: 联想\n"
	    "model: M4380\n"
	    "serial: SN17B%07lu\n"
	    "hostname: OFFICE-%07lu\n"
	    "dept: office\n"
	    "room: \"%lu\"\n"
	    "user: ma-xiaohong\n"
	    "acquired: \"2017-%02lu-%02lu\"\n"
	    "asset_no: ZC-2017-%07lu\n"
	    "network: 外网\n"
	    "status: 在用\n"
	    "exempt:\n"
	    "  - {category: 杀毒, reason: 政务终端由市级平台统一防护，"
	    "不另装杀毒软件}\n"
	    "  - {category: 其他, reason: 通用办公终端，不需要专业软件}\n",
	    i, i, room, 1 + i % 12, 1 + i % 28, i);

	printf("M 100644 inline "
	       "records/computer/bench-%05lu/bench-%07lu.yaml\ndata %d\n%s\n",
	    i / 100, i, n, text);
}

int
main(int argc, char **argv)
{
	unsigned long commits, computers, i, k;

	if (argc != 3) {
		fputs("usage: history COMMITS COMPUTERS\n", stderr);
		return 2;
	}
	commits = strtoul(argv[1], NULL, 10);
	computers = strtoul(argv[2], NULL, 10);
	for (i = 0; i < commits; i++) {
		printf("commit refs/heads/main\ncommitter 张三 "
		       "<zhang.san@example.org> %lu +0800\ndata 6\n调整\n%s",
		    FIRST_DAY + i * STEP,
		    i == 0 ? "from refs/heads/main^0\n" : "");
		for (k = 1 + pick(3); k > 0; k--)
			computer(1 + pick(computers), 101 + pick(900));
	}
	return 0;
}
