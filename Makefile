# taizhang: `make help` says what there is.  GNU make; everything that is made
# goes to build/<variant>/, so that variants never mix their objects.

VERSION = 0.1.0
PREFIX  = /usr/local
BINDIR  = $(PREFIX)/bin
DATADIR = $(PREFIX)/share
MANDIR  = $(DATADIR)/man

ifeq ($(origin CC),default)
CC = gcc
endif
CFLAGS  ?= -O2 -g
WERROR  = -Werror
JOBS    = $(shell nproc)
PROVE_FLAGS = $(if $(CI),-v)

comma := ,
# A variant is a compiler, with sanitizers (SAN=address,undefined) or with
# counters for coverage (COV=1).
# STATIC=1 links all libraries into the program: it starts twice as fast.
SAN =
COV =
STATIC =
BUILD = build/$(if $(COV),cov,$(if $(SAN),$(SAN)-)$(if $(STATIC),static-)$(notdir $(CC)))
B    := $(BUILD)

COMPILER = gcc libc6-dev pkgconf gettext
LIBS     = libgit2-dev libyaml-dev libinih-dev libsqlite3-dev libpcre2-dev \
	libssl-dev libidn2-dev $(if $(STATIC),libunistring-dev)
TESTING  = perl libcmocka-dev clang libclang-rt-14-dev clang-format \
	shellcheck mandoc libtest-json-schema-acceptance-perl \
	libxml2-utils python3-icalendar python3-yaml pre-commit sqlite3 \
	$(shell command -v npm >/dev/null || echo nodejs npm)
# From npm, for tests that drive an editor's server and another validator.
NODE     = build/node
PEERS    = build/peers
MODULES  = libgit2 yaml-0.1 inih sqlite3 libpcre2-8 libcrypto libidn2

# Asked for when first needed: pkg-config may not be there before `deps`.
lazy = $(eval $(1) := $(2))$($(1))
MODULE_CFLAGS = $(call lazy,MODULE_CFLAGS,$(shell pkg-config --cflags $(MODULES)))
MODULE_LIBS   = $(call lazy,MODULE_LIBS,$(shell pkg-config --libs $(MODULES))) \
	$(if $(STATIC),-lmbedcrypto -lhttp_parser -lunistring -lz -lm)
CMOCKA_LIBS   = $(call lazy,CMOCKA_LIBS,$(shell pkg-config --libs cmocka))

WARN = -Wall -Wextra -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes \
	-Wformat=2 -Wwrite-strings $(WERROR)
OUR_CPPFLAGS = -Itools -D_POSIX_C_SOURCE=200809L \
	-DTAIZHANG_VERSION='"$(VERSION)"' $(if $(SAN),-DARENA_MALLOC)
OUR_CFLAGS = -std=c11 -pthread $(WARN) $(if $(COV),--coverage) \
	$(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
# Calls between files cost a check of many records one part in twenty; tests
# do without, as they are linked often.
LTO = $(if $(SAN)$(COV)$(filter-out gcc,$(notdir $(CC))),,-flto=auto)
COMPILE = $(CC) $(OUR_CPPFLAGS) $(CPPFLAGS) $(OUR_CFLAGS) $(MODULE_CFLAGS) \
	$(CFLAGS) -MMD -MP
say = $(if $(V),,@echo '  $(1)	$@';)
LINK = $(CC) $(OUR_CFLAGS) $(CFLAGS) $(LDFLAGS) \
	$(if $(STATIC),-static -Wl$(comma)--no-warnings,-Wl$(comma)--export-dynamic-symbol=mbedtls_x509_crt_parse_file)

BASE := $(wildcard tools/base/*.c)
PORT := $(wildcard tools/port/*.c)
CORE := $(wildcard tools/core/*.c)
CMD  := $(wildcard tools/cmd/*.c)
MAIN := $(wildcard tools/taizhang.c)
UNIT := $(wildcard tests/unit/test_*.c)
FUZZ := $(wildcard tests/fuzz/*.c)
GENERIC := $(wildcard tools/core/generic/*.sql)
DIALECT := $(wildcard tools/core/dialect/*.json)
SHIPPED := $(wildcard schema hooks)
PAGES := $(wildcard docs/man/*.1 docs/man/*.5)

OBJECTS  = $(patsubst %.c,$(B)/%.o,$(BASE) $(PORT) $(CORE) $(CMD)) \
	$(B)/embedded.o
ARCHIVE  = $(B)/libtaizhang.a
BINARY   = $(if $(MAIN),$(B)/taizhang)
UNITS    = $(patsubst tests/unit/%.c,$(B)/unit/%,$(UNIT))
FUZZERS  = $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(FUZZ))
MUTANTS  = $(B)/mutants/mutants
BENCH    = $(patsubst tests/bench/%.c,$(B)/bench/%,$(wildcard tests/bench/*.c))
CATALOGS = $(patsubst tools/po/%.po,$(B)/share/locale/%/LC_MESSAGES/taizhang.mo,$(wildcard tools/po/*.po))
ROOT     = $(CURDIR)/$(B)/root
TESTS    = $(wildcard tests/t/t[0-9]*.sh)
# Long ones that run no C but what others run, too: not under the sanitizers,
# which take three times as long.
LONG     = t0003-examples t0117-obligations t0121-published t0204-ways \
	t0205-places t0206-attacks t0221-doors t0222-ci t0300-editor \
	t0136-growth t0301-agree t0900-story t0901-demo t0902-no-c t0910-year \
	t0911-adopting

.DEFAULT_GOAL = all
.DELETE_ON_ERROR:
.PHONY: all deps deps-demo deps-peers demo check check-all check-unit check-cli \
	check-rules check-mutants check-suite check-san check-fuzz \
	check-records lint fuzz bench bench-peers coverage format messages records stage install uninstall clean help \
	units fuzzers mutants

all: $(ARCHIVE) $(BINARY) $(CATALOGS)	## build the program

help:	## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16
	@echo 'Variables: CC CFLAGS LDFLAGS WERROR= SAN=address,undefined COV=1 STATIC=1 BUILD= PREFIX= DESTDIR= DRY=1 V=1'

# --- set-up ------------------------------------------------------------------

deps: PACKAGES = $(COMPILER) $(LIBS) $(TESTING)
deps-demo: PACKAGES = $(COMPILER) $(LIBS)
deps-peers: PACKAGES = $(COMPILER) $(LIBS) python3-jsonschema python3-yaml \
	yamllint $(shell command -v npm >/dev/null || echo nodejs npm)
deps: ## install what building and testing need (apt; DRY=1 only shows)
deps deps-demo deps-peers:
	@if ! command -v dpkg-query >/dev/null; then \
		echo 'make deps: not Debian; please see to: $(PACKAGES)'; exit 0; fi; \
	for p in $(PACKAGES); do \
		dpkg-query -W -f '$${Status}\n' $$p 2>/dev/null | \
		grep -q '^install ok installed$$' || missing="$$missing $$p"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	for do in "apt-get update -qq" \
	    "apt-get install -qq -y --no-install-recommends$$missing"; do \
		do="$${sudo:+$$sudo }env DEBIAN_FRONTEND=noninteractive $$do"; echo "$$do"; \
		[ -n "$(DRY)" ] || $$do >/dev/null </dev/null || exit 1; \
	done
	@[ $@ = deps-demo ] || $(MAKE) -s --no-print-directory \
		$(if $(filter deps-peers,$@),$(PEERS),$(NODE))/installed

# An office whose mirror has no npm can still run all other tests.
NPM = npm ci --ignore-scripts --no-audit --no-fund
$(NODE)/installed: tests/node/package.json tests/node/package-lock.json
$(PEERS)/installed: tests/peers/package.json tests/peers/package-lock.json
$(NODE)/installed $(PEERS)/installed:
	@echo '$(NPM)'
	@[ -n "$(DRY)" ] || { mkdir -p $(@D) && cp $^ $(@D) && \
		(cd $(@D) && $(NPM) >npm.log 2>&1 </dev/null) && touch $@; } || \
		echo 'make deps: npm failed, see $(@D)/npm.log; tests that need it are skipped'

# --- build -------------------------------------------------------------------

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC)$(COMPILE) $(LTO:%=% -ffat-lto-objects) -c -o $@ $<

$(B)/embedded.c: $(GENERIC) $(DIALECT) Makefile
	@mkdir -p $(@D)
	@as_c() { sed 's/[\\"?]/\\&/g; s/.*/	"&\\n"/' $$1; echo '	},'; }; \
	{ echo '#include "core/embedded.h"'; echo; \
	echo 'const struct embedded embedded_rules[] = {'; \
	for f in $(GENERIC); do \
		echo "	{ \"$$(basename $$f .sql)\","; as_c $$f; \
	done; echo '	{ NULL, NULL }'; echo '};'; echo; \
	echo 'const struct embedded embedded_dialects[] = {'; \
	for f in $(DIALECT); do \
		echo "	{ $$(sed -n 's/.*"$$id": \("[^"]*"\).*/\1/p' $$f),"; as_c $$f; \
	done; echo '	{ NULL, NULL }'; echo '};'; } >$@

$(B)/embedded.o: $(B)/embedded.c
	$(call say,CC)$(COMPILE) -c -o $@ $<

$(ARCHIVE): $(OBJECTS)
	@rm -f $@
	$(call say,AR)$(AR) rcs $@ $(OBJECTS)

# What stands in the place of libgit2's networks must be found before it.
$(B)/taizhang: $(B)/tools/taizhang.o $(if $(STATIC),$(B)/tools/port/static/offline.o) $(ARCHIVE)
	$(call say,LD)$(LINK) $(LTO) -o $@ $^ $(MODULE_LIBS)

$(B)/share/locale/%/LC_MESSAGES/taizhang.mo: tools/po/%.po
	@mkdir -p $(@D)
	$(call say,PO)msgfmt --check -o $@ $<

$(B)/unit/%: tests/unit/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LD)$(COMPILE) $(LTO:%=-fno-lto) -MF $@.d $(LDFLAGS) -o $@ $< $(ARCHIVE) $(MODULE_LIBS) $(CMOCKA_LIBS)

$(B)/fuzz/%: tests/fuzz/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LD)$(COMPILE) -MF $@.d -fsanitize=fuzzer -o $@ $< $(ARCHIVE) $(MODULE_LIBS)

$(B)/mutants/%: tests/mutants/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(call say,LD)$(COMPILE) -MF $@.d $(LDFLAGS) -o $@ $< $(ARCHIVE) $(MODULE_LIBS)

$(B)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(call say,LD)$(COMPILE) -MF $@.d $(LDFLAGS) -Wl,--no-as-needed -o $@ $< $(MODULE_LIBS)

units: $(UNITS)
fuzzers: $(FUZZERS)

$(B)/taizhang.pot: $(BASE) $(PORT) $(CORE) $(CMD) $(MAIN) $(wildcard tools/*/*.h)
	@mkdir -p $(@D)
	@LC_ALL=C.UTF-8 xgettext --from-code=UTF-8 -cL10N -k_ -kN_ --flag=_:1:pass-c-format \
		--no-location -o $@ $^ && touch $@

-include $(patsubst %.o,%.d,$(OBJECTS)) $(B)/tools/taizhang.d \
	$(addsuffix .d,$(UNITS) $(FUZZERS) $(BENCH) $(MUTANTS))

# --- install -----------------------------------------------------------------

install: all	## to PREFIX (and DESTDIR)
	install -d '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(DATADIR)/taizhang' \
		'$(DESTDIR)$(MANDIR)/man1' '$(DESTDIR)$(MANDIR)/man5'
	$(if $(BINARY),install '$(BINARY)' '$(DESTDIR)$(BINDIR)/taizhang')
	for d in $(SHIPPED); do \
		rm -rf '$(DESTDIR)$(DATADIR)/taizhang/'$$d && \
		cp -R $$d '$(DESTDIR)$(DATADIR)/taizhang/' || exit 1; done
	for l in $(patsubst tools/po/%.po,%,$(wildcard tools/po/*.po)); do \
		install -D -m 644 $(B)/share/locale/$$l/LC_MESSAGES/taizhang.mo \
		'$(DESTDIR)$(DATADIR)/locale/'$$l/LC_MESSAGES/taizhang.mo || exit 1; done
	for p in $(PAGES); do \
		install -m 644 $$p '$(DESTDIR)$(MANDIR)/man'$${p##*.}/ || exit 1; done

uninstall:	## the same PREFIX and DESTDIR
	rm -f '$(DESTDIR)$(BINDIR)/taizhang'
	rm -f '$(DESTDIR)$(DATADIR)'/locale/*/LC_MESSAGES/taizhang.mo
	for p in $(PAGES); do \
		rm -f '$(DESTDIR)$(MANDIR)/man'$${p##*.}/$${p##*/}; done
	rm -rf '$(DESTDIR)$(DATADIR)/taizhang'

stage: all	# an installed copy inside the build folder, for tests
	@$(MAKE) -s --no-print-directory install DESTDIR= PREFIX='$(ROOT)'

# --- see it, test it ---------------------------------------------------------

demo: deps-demo	## see it work: a sample bureau in build/demo
	@$(MAKE) -s --no-print-directory -j$(JOBS) install DESTDIR= PREFIX='$(CURDIR)/build/demo-root'
	@PATH='$(CURDIR)/build/demo-root/bin':"$$PATH" sh tests/demo.sh build/demo

check: deps	## everything that CI runs
	@$(MAKE) -s --no-print-directory -j$(JOBS) units stage
	@$(MAKE) -s --no-print-directory check-all

check-all: lint check-unit check-cli check-rules check-mutants check-suite \
	check-san check-fuzz

check-unit: units	## unit tests (cmocka)
	CMOCKA_MESSAGE_OUTPUT=TAP prove $(PROVE_FLAGS) -j$(JOBS) -e '' $(UNITS)

check-cli: stage $(B)/bench/generate	## command-line tests
	TEST_BUILD='$(CURDIR)/$(B)' prove $(PROVE_FLAGS) -j$(JOBS) -e sh \
		$(if $(SAN),$(filter-out $(LONG:%=tests/t/%.sh),$(TESTS)),$(TESTS))

check-rules: stage	## the good and bad cases of every rule
	TEST_BUILD='$(CURDIR)/$(B)' prove $(PROVE_FLAGS) -e sh tests/rules/run

check-suite: stage	## the official test suite of JSON Schema 2020-12 (SUITE=folder)
	perl tests/suite/run.pl '$(ROOT)/bin/taizhang' $(SUITE:%='%')

check-mutants: stage $(MUTANTS)	## no term of a rule is unneeded (of rules that changed)
	TEST_BUILD='$(CURDIR)/$(B)' prove $(PROVE_FLAGS) -e sh tests/mutants/run

mutants: stage $(MUTANTS)	## the same of all rules (5 minutes), noting that it is so
	TEST_BUILD='$(CURDIR)/$(B)' sh tests/mutants/run --all

check-san:	## unit, command line and rules under the sanitizers
	@$(MAKE) -s --no-print-directory -j$(JOBS) SAN=address,undefined units stage
	@RULES_BRIEFLY=bad SEEDS=3 $(MAKE) --no-print-directory SAN=address,undefined \
		check-unit check-cli check-rules

# In a repository of their own: what moves them here is their story.
check-records: stage	## the repository's own records, as they stand
	@rm -rf $(B)/own && mkdir -p $(B)/own && cp -R records schema $(B)/own
	@cd $(B)/own && git init -q --template= && git add -A && \
		git -c user.name=make -c user.email=make@localhost \
		-c commit.gpgsign=false commit -q -m records && \
		'$(ROOT)/bin/taizhang' check

check-fuzz: SECONDS = 60
fuzz: SECONDS = 600
fuzz: ## fuzz for ten minutes (check: one)
check-fuzz fuzz:
	@$(MAKE) -s --no-print-directory -j$(JOBS) CC=clang \
		SAN=fuzzer-no-link,address,undefined BUILD=build/fuzz fuzzers
	prove $(PROVE_FLAGS) -e sh tests/fuzz/run :: build/fuzz $(SECONDS)

lint: stage	## style, layers, pages, completeness; clang
	@$(MAKE) -s --no-print-directory -j$(JOBS) $(B)/taizhang.pot
	TEST_BUILD='$(CURDIR)/$(B)' prove $(PROVE_FLAGS) -e sh tests/lint/run

format:	## lay out all C as lint wants it
	clang-format -i $(wildcard tools/*.c tools/*/*.[ch] tests/*/*.[ch])

bench: stage $(BENCH)	## speed and memory, as ratios taken in one run (N=1000000)
	@TEST_BUILD='$(CURDIR)/$(B)' sh tests/bench/run $(N)
	@TEST_BUILD='$(CURDIR)/$(B)' sh tests/bench/past
	@TEST_BUILD='$(CURDIR)/$(B)' sh tests/bench/range

bench-peers: deps-peers stage $(BENCH)	## schema validate beside what others use (6 minutes)
	@TEST_BUILD='$(CURDIR)/$(B)' sh tests/peers/run

coverage:	## which lines the tests reach
	@$(MAKE) -s --no-print-directory -j$(JOBS) COV=1 units stage
	@$(MAKE) --no-print-directory COV=1 check-unit check-cli check-rules
	@sh tests/coverage build/cov

messages: stage	## write tests/messages/golden anew
	rm -rf '$(B)/trash/messages' && git init -q '$(B)/trash/messages'
	cd '$(B)/trash/messages' && PATH='$(ROOT)/bin':"$$PATH" perl \
		'$(CURDIR)/tests/messages/recreate.pl' \
		'$(CURDIR)/tests/messages/golden' >../golden
	mv '$(B)/trash/golden' tests/messages/golden

records: stage	## make records/ and docs/rules.md anew after a change of schema/
	PATH='$(ROOT)/bin':"$$PATH" sh tests/story/refresh
	'$(ROOT)/bin/taizhang' --lang zh_CN rules --format md >docs/rules.md

clean:	## remove build/
	rm -rf build
