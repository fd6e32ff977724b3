/*
 * Opens the repository here, looks where HEAD is, and says nothing: the floor
 * of any program that reads one through libgit2.
 */
#include <git2.h>

int
main(void)
{
	git_repository *repo = NULL;
	git_reference *head = NULL;
	git_odb *odb = NULL;

	return git_libgit2_init() < 0 ||
	    git_repository_open_ext(&repo, ".", 0, NULL) < 0 ||
	    git_repository_odb(&odb, repo) < 0 ||
	    git_repository_head(&head, repo) < 0;
}
