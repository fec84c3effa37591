# Entente: `make dataset` builds the tables, `make test` checks everything. Both set up what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help setup dataset test lint bench docs clean

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## the environment in .venv, exactly as requirements.lock says

dataset: $(READY) ## raw/ -> output/ and datapackage.json
	@$(BIN)/entente build

test: lint ## what lint checks, and all tests
	$(BIN)/python -m pytest -n 2

lint: $(READY) ## style (ruff), types (mypy), lexicons and patterns (entente lint)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/entente lint

bench: $(READY) ## how fast the stages are
	$(BIN)/python -m pytest tests/benchmarks -p no:xdist -s -o python_files='bench_*.py' -o python_functions='bench_*'

docs: $(READY) ## what is generated in README.md, schemas/README.md, CITATION.cff
	$(BIN)/entente docs

clean: ## everything that make made, but the published files
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

# Made anew only when the lock or the project's own metadata change. The stamp is the last thing written, so a half
# finished environment is never taken for a whole one.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'Entente needs Python 3.11 or newer as "$(PYTHON)"; name another one: make PYTHON=python3.12 …' >&2; exit 1; }
	@rm -f $(READY)
	@$(BIN)/python -c '' 2>/dev/null || rm -rf $(VENV)
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@echo 'Installing what requirements.lock lists into $(VENV) …'
	@$(BIN)/python -m pip install --quiet --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@$(BIN)/python -m flows.server || echo 'Prefect has no database yet; the first build will make it.' >&2
	@touch $(READY)
