# make run     builds the board and opens it on Data/
# make test    builds and tests everything
# make ci      what every change has to pass: lint, test and bare
# make release the fully static binary for other machines
# make check   finds faults in Data/, by ourselves and by the standard's own tool
# make fuzz    runs each fuzzer for a minute, or for SECONDS=…; TARGETS=… for some of them
# make bench   times the importer beside DuckDB, Polars and calamine
# make soak    lets a virtual year pass on the wall and fails if it has grown
# make screens draws the golden frames anew: read them before they are committed
# make guide   draws the guide's pictures anew (alone: make pictures), and its pages in .build/guide
# make install puts what “make release” built under DESTDIR/PREFIX; make uninstall takes it away
# make deb     a Debian package of it, in .build
# make bare    runs the release where there is nothing else: no terminfo, no locale, no Swift
# make bench-peers compares it with other dashboards of the terminal, where they are installed

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := build

SWIFT ?= swift
PYTHON ?= python3
DATA ?= Data

# What the terminal, the data formats and the settings are read and written with.
# The descriptions of terminals in ncurses-term become part of the program.
BUILD_PACKAGES := libncurses-dev ncurses-term zlib1g-dev libexpat1-dev libtomlplusplus-dev
# Terminals to test in, what sets the manual, and a Python to validate the data package with.
TEST_PACKAGES := tmux screen groff-base python3-venv
# What exports are read with; large, so that elsewhere their tests say that they were skipped.
ifdef CI
TEST_PACKAGES += prometheus postgresql
endif

FRICTIONLESS := .build/python/bin/frictionless

GUIDE := Sources/paceboard/Paceboard.docc

.PHONY: run build release test lint ci check fuzz bench soak screens pictures guide deps test-deps
.PHONY: clean install uninstall deb bare bench-peers

run: build
	@"$$($(SWIFT) build --show-bin-path)/paceboard" $(DATA)

build: deps
	@$(SWIFT) build

# Copies a program in one write: Linux then keeps it in pieces of up to 2 MiB, which are mapped whole
# (7 page faults on code before the first frame, not 150): it starts 0.2 to 0.4 ms sooner.
# Under another name at first, as a program that runs cannot be written to.
copy_program = dd if="$(1)" of="$(2).new" bs=64M status=none && chmod 755 "$(2).new" && \
  mv "$(2).new" "$(2)"

# Static, so that it runs on any Linux; -s leaves out the symbols, two thirds of its size.
release: deps
	@$(SWIFT) build -c release --product paceboard -Xswiftc -static-executable -Xlinker -s
	@program="$$($(SWIFT) build -c release --show-bin-path)/paceboard"; \
	  $(call copy_program,$$program,$$program) && ls -l "$$program"

test: test-deps
	@$(FRICTIONLESS) validate $(DATA)/datapackage.json
	@$(SWIFT) test

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	@for script in .ci/* Tests/EndToEndTests/Recipes/*; do \
	  case $$(head -1 "$$script") in \
	    *python3) $(PYTHON) -c 'import ast, sys; ast.parse(open(sys.argv[1]).read())' "$$script" ;; \
	    *) bash -n "$$script" ;; \
	  esac; done

ci: lint test bare

check: build $(FRICTIONLESS)
	@"$$($(SWIFT) build --show-bin-path)/paceboard" check $(DATA)
	@$(FRICTIONLESS) validate $(DATA)/datapackage.json

SECONDS ?= 60
TARGETS ?=

fuzz: deps
	@SWIFT=$(SWIFT) .ci/fuzz $(SECONDS) $(TARGETS)

# Those of the others that cannot be installed are left out.
bench: release $(FRICTIONLESS)
	@.build/python/bin/pip install --quiet --disable-pip-version-check \
	  duckdb polars python-calamine openpyxl || true
	@.build/python/bin/python .ci/bench "$$($(SWIFT) build -c release --show-bin-path)/paceboard" \
	  .build/bench $(BENCH)

# Some minutes. STEP=1 draws every second of the year, which takes four times as long.
DAYS ?= 365
STEP ?= 4
soak: deps
	@$(SWIFT) build -c release --product soak
	@"$$($(SWIFT) build -c release --show-bin-path)/soak" --days $(DAYS) --step $(STEP) $(DATA)

screens: build
	@.ci/frames "$$($(SWIFT) build --show-bin-path)/paceboard" \
	  Tests/EndToEndTests/frames.tsv Tests/EndToEndTests/Frames

pictures: build
	@.ci/frames "$$($(SWIFT) build --show-bin-path)/paceboard" \
	  $(GUIDE)/pictures.tsv $(GUIDE)/Resources

guide: pictures
	@docc convert $(GUIDE) --fallback-display-name Paceboard \
	  --fallback-bundle-identifier paceboard --warnings-as-errors --output-path .build/guide
	@echo "The guide: docc preview $(GUIDE), or any web server on .build/guide"

# Where things go; each can be set.
PREFIX ?= /usr/local
DESTDIR ?=
BINARY := $(DESTDIR)$(PREFIX)/bin/paceboard
SHARE := $(DESTDIR)$(PREFIX)/share
OWN := $(SHARE)/paceboard
MANUAL := $(SHARE)/man/man1/paceboard.1
BASH := $(SHARE)/bash-completion/completions/paceboard
ZSH := $(SHARE)/zsh/site-functions/_paceboard
FISH := $(SHARE)/fish/vendor_completions.d/paceboard.fish

RELEASE := .build/release/paceboard
DATA_FILES := $(wildcard Data/*.json Data/*.csv)
THEME_FILES := $(wildcard Themes/*.theme)
WALL_FILES := $(wildcard Sources/paceboard/Wall/*)

# What is installed is the last release: “sudo make install” need not find a compiler.
install:
	@[ -x $(RELEASE) ] || $(MAKE) release
	@install -d "$(dir $(BINARY))"
	@$(call copy_program,$(RELEASE),$(BINARY))
	@install -D -m 644 Sources/paceboard/Manual/paceboard.1 "$(MANUAL)"
	@install -D -m 644 -t "$(OWN)/Data" $(DATA_FILES)
	@install -D -m 644 -t "$(OWN)/Themes" $(THEME_FILES)
	@for file in $(WALL_FILES); do \
	  if [ -x "$$file" ]; then mode=755; else mode=644; fi; \
	  sed 's|/usr/local/|$(PREFIX)/|g' "$$file" | \
	    install -D -m "$$mode" /dev/stdin "$(OWN)/wall/$$(basename "$$file")"; done
	@install -d "$(dir $(BASH))" "$(dir $(ZSH))" "$(dir $(FISH))"
	@$(RELEASE) --generate-completion-script bash | sed "1{/^#!/d}" >"$(BASH)"
	@$(RELEASE) --generate-completion-script zsh >"$(ZSH)"
	@$(RELEASE) --generate-completion-script fish >"$(FISH)"
	@chmod 644 "$(BASH)" "$(ZSH)" "$(FISH)"

# Only what “install” has put there: imported data and themes of others stay.
uninstall:
	@rm -f "$(BINARY)" "$(MANUAL)" "$(BASH)" "$(ZSH)" "$(FISH)" \
	  $(patsubst Data/%,"$(OWN)/Data/%",$(DATA_FILES)) \
	  $(patsubst Themes/%,"$(OWN)/Themes/%",$(THEME_FILES)) \
	  $(patsubst Sources/paceboard/Wall/%,"$(OWN)/wall/%",$(WALL_FILES))
	@for folder in "$(OWN)/Data" "$(OWN)/Themes" "$(OWN)/wall" "$(OWN)"; do \
	  [ ! -d "$$folder" ] || rmdir --ignore-fail-on-non-empty "$$folder"; done

deb: release
	@.ci/deb $(RELEASE)

bare: release
	@.ci/bare $(RELEASE)

bench-peers:
	@[ -x $(RELEASE) ] || $(MAKE) release
	@.ci/bench-peers $(RELEASE)

deps:
	@.ci/packages $(BUILD_PACKAGES)

test-deps: deps
	@.ci/packages $(TEST_PACKAGES)
	@$(MAKE) $(FRICTIONLESS)

$(FRICTIONLESS):
	@echo "Installing frictionless and DuckDB in .build/python"
	@$(PYTHON) -m venv .build/python
	@.build/python/bin/pip install --quiet --disable-pip-version-check \
	  'frictionless>=5.18,<6' 'duckdb>=1.0'

clean:
	@rm -rf .build
