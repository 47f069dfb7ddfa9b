# make run     builds the board and opens it on Data/
# make test    builds and tests everything
# make ci      what every change has to pass: lint and test
# make release the fully static binary for other machines
# make check   finds faults in Data/, by ourselves and by the standard's own tool
# make soak    lets a virtual year pass on the wall and fails if it has grown
# make screens draws the golden frames anew: read them before they are committed

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

FRICTIONLESS := .build/python/bin/frictionless

.PHONY: run build release test lint ci check soak screens deps test-deps clean

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
	@for script in .ci/*; do bash -n "$$script"; done

ci: lint test

check: build $(FRICTIONLESS)
	@"$$($(SWIFT) build --show-bin-path)/paceboard" check $(DATA)
	@$(FRICTIONLESS) validate $(DATA)/datapackage.json

# Some minutes. STEP=1 draws every second of the year, which takes four times as long.
DAYS ?= 365
STEP ?= 4
soak: deps
	@$(SWIFT) build -c release --product soak
	@"$$($(SWIFT) build -c release --show-bin-path)/soak" --days $(DAYS) --step $(STEP) $(DATA)

screens: build
	@.ci/screens "$$($(SWIFT) build --show-bin-path)/paceboard"

deps:
	@.ci/packages $(BUILD_PACKAGES)

test-deps: deps
	@.ci/packages $(TEST_PACKAGES)
	@$(MAKE) $(FRICTIONLESS)

$(FRICTIONLESS):
	@echo "Installing frictionless in .build/python"
	@$(PYTHON) -m venv .build/python
	@.build/python/bin/pip install --quiet --disable-pip-version-check 'frictionless>=5.18,<6'

clean:
	@rm -rf .build
