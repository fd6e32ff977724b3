#ifndef CORE_HOOKS_H
#define CORE_HOOKS_H

#include "base/cx.h"

/*
 * The small scripts that Git calls.  They stand where Git looks for hooks;
 * one that stood there before is kept as <name>.d/10-previous and runs first.
 */
enum hook_state {
	HOOK_MISSING, /* Git calls nothing */
	HOOK_OURS,    /* installed, as it was shipped */
	HOOK_ASLEEP,  /* the same, but not executable: Git passes over it */
	HOOK_CHANGED, /* ours once, but of another version or edited */
	HOOK_FOREIGN, /* somebody else's; ours is not called */
};

/* dir: where Git looks; shipped: where the scripts were installed to. */
struct hook_place {
	struct str dir;
	struct str shipped;
	bool server; /* a bare repository, to which others push */
};

/* Those that belong there, ended by NULL. */
const char *const *hook_names(const struct hook_place *at);

int hook_look(struct cx *cx, const struct hook_place *at, const char *name,
    enum hook_state *state, bool *has_previous);

/*
 * All or nothing a hook, and never a moment without one that was there.  0; 1
 * if it is installed already and nothing was done; -1.
 */
int hook_install(struct cx *cx, const struct hook_place *at, const char *name);

/* Takes ours away and puts the previous one back, byte for byte.  1: there
 * was none of ours, and nothing was done. */
int hook_uninstall(
    struct cx *cx, const struct hook_place *at, const char *name);

#endif
