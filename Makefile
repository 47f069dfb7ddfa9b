# make run     builds the board and opens it on Data/
# make test    builds and tests everything
# make ci      what every change has to pass: lint and test
# make release the fully static binary for other machines
# make check   finds faults in Data/, by ourselves and by the standard's own tool
# make fuzz    runs each fuzzer for a minute, or for SECONDS=…; TARGETS=… for some of them
# make screens draws the golden frames anew: read them before they are committed
# make guide   draws the guide's pictures anew (alone: make pictures), and its pages in .build/guide

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := build

SWIFT ?= swift
PYTHON ?= python3
DATA ?= Data

# What the terminal, the data formats and the settings are read and written with.
BUILD_PACKAGES := libncurses-dev zlib1g-dev libexpat1-dev libtomlplusplus-dev
# Terminals to test in, their descriptions, and a Python to validate the data package with.
TEST_PACKAGES := tmux screen ncurses-term python3-venv
# What exports are read with; large, so that elsewhere their tests say that they were skipped.
ifdef CI
TEST_PACKAGES += prometheus postgresql
endif

FRICTIONLESS := .build/python/bin/frictionless

GUIDE := Sources/paceboard/Paceboard.docc

.PHONY: run build release test lint ci check fuzz screens pictures guide deps test-deps clean

run: build
	@"$$($(SWIFT) build --show-bin-path)/paceboard" $(DATA)

build: deps
	@$(SWIFT) build

# Static, so that it runs on any Linux; -s leaves out the symbols, two thirds of its size.
release: deps
	@$(SWIFT) build -c release --product paceboard -Xswiftc -static-executable -Xlinker -s
	@ls -l "$$($(SWIFT) build -c release --show-bin-path)/paceboard"

test: test-deps
	@$(FRICTIONLESS) validate $(DATA)/datapackage.json
	@$(SWIFT) test

lint:
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	@for script in $$(grep -l "^#!.*bash" .ci/* Tests/EndToEndTests/Recipes/*); do bash -n "$$script"; done

ci: lint test

check: build $(FRICTIONLESS)
	@"$$($(SWIFT) build --show-bin-path)/paceboard" check $(DATA)
	@$(FRICTIONLESS) validate $(DATA)/datapackage.json

SECONDS ?= 60
TARGETS ?=

fuzz: deps
	@SWIFT=$(SWIFT) .ci/fuzz $(SECONDS) $(TARGETS)

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
