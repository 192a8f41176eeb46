# Two commands on a fresh machine with Python 3.11 and make: `make site`, `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: site look test test-long lint lock golden bench clean help

help:                 ## say what each command does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# `--now` stops the clock where the example's story is told, so that it reads the same on any day.
site: $(READY)        ## build the example site into public/
	@$(BIN)/weeknotes build . --now 2027-01-18T09:00

look: $(READY)        ## show the example site on port 8000, and follow what is changed in it
	@$(BIN)/weeknotes serve . --now 2027-01-18T09:00

test: $(READY)        ## run the tests (about four minutes)
	@$(BIN)/pytest -n auto -m "not long"

test-long: $(READY)   ## run the tests and their longer forms
	@$(BIN)/pytest -n auto

lint: $(READY)        ## ruff and mypy
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

golden: $(READY)      ## renew the golden files, to be read in the diff
	@$(BIN)/pytest -q --renew-golden

# Two files: all that the project is developed with, and the part of it that a site needs.
COMPILE := $(BIN)/uv pip compile -q pyproject.toml --universal --generate-hashes \
  --python-version 3.11 --no-header --no-annotate
lock: $(READY)        ## renew the two requirements.lock from pyproject.toml
	@$(COMPILE) --group dev --upgrade -o requirements.lock
	@$(COMPILE) --constraints requirements.lock -o weeknotes/drafting/scaffold/site/requirements.lock

clean:                ## remove what make made
	@rm -rf $(VENV) benchmarks/.peers benchmarks/.work public .weeknotes .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "weeknotes needs Python 3.11 or later; this is " + sys.version.split()[0])'
	@echo "Setting up (once): a Python environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

PEERS := benchmarks/.peers

bench: $(READY) $(PEERS)/.ready   ## measure beside Hugo, Pelican, Eleventy and others (an hour)
	@$(BIN)/python benchmarks/bench.py -o benchmarks/.work/results.json

$(PEERS)/.ready: benchmarks/requirements.txt benchmarks/package.json benchmarks/package-lock.json
	@echo "Setting up (once): the tools of the comparison in $(PEERS)"
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/pip install -q --disable-pip-version-check --require-hashes -r benchmarks/requirements.txt
	@cp benchmarks/package.json benchmarks/package-lock.json $(PEERS)/
	@npm ci --silent --no-audit --no-fund --ignore-scripts --prefix $(PEERS)
	@touch $@
