/*
 * baseline FOLDER: reads every file and lets libyaml parse it into events, on
 * one thread, and does nothing else.  What `taizhang check` costs is told in
 * multiples of this.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

static size_t files, events;

static void
parse(const unsigned char *text, size_t n)
{
	yaml_parser_t parser;
	yaml_event_t event;
	int end = 0;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, text, n);
	while (!end && yaml_parser_parse(&parser, &event)) {
		end = event.type == YAML_STREAM_END_EVENT;
		events++;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	files += end;
}

static int
visit(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	static unsigned char text[1 << 16];
	ssize_t n;
	int fd;

	(void)st;
	(void)where;
	if (kind != FTW_F)
		return 0;
	fd = open(path, O_RDONLY);
	n = read(fd, text, sizeof(text));
	close(fd);
	if (n > 0)
		parse(text, (size_t)n);
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc != 2 || nftw(argv[1], visit, 64, FTW_PHYS) != 0)
		return 2;
	printf("%zu files, %zu events\n", files, events);
	return 0;
}
