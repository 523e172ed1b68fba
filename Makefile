# Sets up, runs and checks Samspil. `make` alone lists the targets.
# Another Python: make PYTHON=python3.12 run

PYTHON ?= python3
PORT ?= 8501
# This machine alone; with SAMSPIL_HOSTS, which needs SAMSPIL_CODE, the whole network.
ADDRESS ?= $(if $(SAMSPIL_HOSTS),0.0.0.0,127.0.0.1)
VENV := .venv
BIN := $(VENV)/bin
# One more than there are processors: tests in a browser wait half of their time.
CORES := --numprocesses $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --maxprocesses 5 --dist worksteal
# A test that fails is tried twice more, and pytest ends with their names: a machine that stood still is
# forgiven, a fault is not, for it fails each time.
AGAIN := --reruns 2 -rR
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# Stamps: installed again only when the lists they were made from have changed.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

# What is compiled once is kept: the tests start the app and the command line many times.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check types quick-tests coverage bench fix lock translations clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(READY) ## start the app on http://localhost:8501
	$(BIN)/streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT)

test: $(READY_DEV) ## run the tests
	$(BIN)/pytest $(CORES) $(AGAIN)

check: $(READY_DEV) ## style, types, imports, all tests: before each merge
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	@$(MAKE) --no-print-directory --jobs=2 types quick-tests

# Beside each other: mypy keeps one processor busy, and tests in a browser wait half of their time.
types: $(READY_DEV)
	$(BIN)/mypy
	$(BIN)/lint-imports

quick-tests: $(READY_DEV)
	$(BIN)/pytest --hypothesis-profile=quick $(CORES) $(AGAIN)

coverage: $(READY_DEV) ## the lines that tests reach; takes twice as long as check
	$(BIN)/pytest --cov --hypothesis-profile=quick -m "not browser" $(CORES)

bench: $(READY_DEV) ## measure speed, beside other tools
	$(BIN)/python -m tests.bench

fix: $(READY_DEV) ## mend style and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: ## write constraints.txt anew from the ranges in requirements*.txt
	fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && $(PYTHON) -m venv "$$fresh" && \
	"$$fresh/bin/python" -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt && \
	"$$fresh/bin/python" -m pip freeze > "$$fresh/frozen" && \
	{ echo "# Written by \`make lock\`: change requirements*.txt instead."; cat "$$fresh/frozen"; } > constraints.txt

translations: $(READY_DEV) ## bring the catalogues of texts up to date
	$(BIN)/python -m lib.text.catalogues

clean: ## remove the virtual environments and all caches; libraries are kept
	rm -rf $(VENV) .bench .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Samspil needs Python 3.11 or newer. Name one: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV)

$(READY): requirements.txt constraints.txt | $(BIN)/python
	$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(READY_DEV): requirements-dev.txt $(READY)
	$(PIP_INSTALL) -r requirements-dev.txt
	@touch $@
