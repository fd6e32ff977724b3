#include "base/stamp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A short file of the kernel's, or nothing. */
static struct str
read_short(struct arena *a, const char *path)
{
	char text[128];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	if (fd < 0)
		return STR("");
	n = read(fd, text, sizeof(text));
	close(fd);
	while (n > 0 && text[n - 1] == '\n')
		n--;
	return arena_dup(a, (struct str){ text, n > 0 ? (size_t)n : 0 });
}

struct str
stamp_program(struct arena *a)
{
	struct str boot = read_short(a, "/proc/sys/kernel/random/boot_id");
	struct stat st = { 0 };

	stat("/proc/self/exe", &st);
	return arena_printf(a, "%s %lld.%09ld %lld %.*s", TAIZHANG_VERSION,
	    (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
	    (long long)st.st_size, STR_ARG(boot));
}

int
stamp_process(void)
{
	return (int)getpid();
}
