# Seals a test from the machine: sourced with TRASH (a folder that holds home)
# and TEST_BUILD set.  Locale, clock, HOME, git's configuration and identity
# are the same everywhere; the installed copy of the program is first on PATH.
# shellcheck disable=SC2154

for seal_v in $(env | sed -n 's/^\(\(GIT\|GITHUB\|TAIZHANG\|LC\|XDG\)_[A-Z_]*\)=.*/\1/p')
do
	unset "$seal_v"
done
unset LANGUAGE NO_COLOR CLICOLOR_FORCE CDPATH MAKEFLAGS MAKELEVEL PAGER
export LANG=C LC_ALL=C TZ=UTC TERM=dumb HOME="$TRASH/home"
export XDG_CONFIG_HOME="$HOME/.config" GIT_CONFIG_NOSYSTEM=1
export GIT_CEILING_DIRECTORIES="$TRASH"
export GIT_AUTHOR_NAME='张三' GIT_AUTHOR_EMAIL=zhang.san@example.org
export GIT_COMMITTER_NAME='张三' GIT_COMMITTER_EMAIL=zhang.san@example.org
export PATH="$TEST_BUILD/root/bin:$PATH"
# Sanitizers report into files: even a crash inside a hook is then noticed.
export ASAN_OPTIONS="exitcode=99:log_path='$TRASH/sanitizer'"
export UBSAN_OPTIONS="print_stacktrace=1:$ASAN_OPTIONS"
