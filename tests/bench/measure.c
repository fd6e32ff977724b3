/*
 * measure ROUNDS -- COMMAND… [-- COMMAND…]…
 *
 * Runs the commands in turn, ROUNDS times, with their output thrown away, and
 * prints a line for each: median wall seconds, median CPU seconds, and peak
 * memory in KiB.  In turn, because a machine's speed drifts.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COMMANDS_MAX = 16, ROUNDS_MAX = 1001 };

static struct command {
	char **argv;
	double wall[ROUNDS_MAX];
	double cpu[ROUNDS_MAX];
	long kib;
} command[COMMANDS_MAX];

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
run(struct command *c, int round)
{
	struct rusage used;
	double start = now();
	int status, null;
	pid_t pid = fork();

	if (pid == 0) {
		null = open("/dev/null", O_WRONLY);
		dup2(null, 1);
		execvp(c->argv[0], c->argv);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &used) < 0 ||
	    !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "measure: %s failed\n", c->argv[0]);
		exit(1);
	}
	c->wall[round] = now() - start;
	c->cpu[round] = seconds(used.ru_utime) + seconds(used.ru_stime);
	if (used.ru_maxrss > c->kib)
		c->kib = used.ru_maxrss;
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *v, int n)
{
	qsort(v, (size_t)n, sizeof(*v), by_size);
	return v[n / 2];
}

int
main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 0;
	int commands = 0, i, round;

	for (i = 2; i < argc && commands < COMMANDS_MAX; i++) {
		if (strcmp(argv[i], "--") != 0)
			continue;
		argv[i] = NULL;
		command[commands++].argv = argv + i + 1;
	}
	if (rounds < 1 || rounds > ROUNDS_MAX || commands == 0) {
		fputs("usage: measure ROUNDS -- COMMAND… [-- COMMAND…]…\n",
		    stderr);
		return 2;
	}
	for (round = 0; round < rounds; round++)
		for (i = 0; i < commands; i++)
			run(&command[i], round);
	for (i = 0; i < commands; i++)
		printf("%.6f %.6f %ld\n", median(command[i].wall, rounds),
		    median(command[i].cpu, rounds), command[i].kib);
	return 0;
}
