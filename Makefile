# Everything one does with this tree. `make demo` and `make test` set themselves up on a fresh machine.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
DEMO ?= demo.habeas

.PHONY: demo test check lint types contracts manual golden bench floors lock clean help

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

# One stamp for each lock file, so that a second run does nothing and a new lock installs itself.
$(VENV)/runtime.stamp: requirements/runtime.lock.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Habeas needs Python 3.11 or newer; install it and run make again."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.stamp: $(VENV)/runtime.stamp requirements/dev.lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock.txt
	touch $@

demo: $(VENV)/runtime.stamp  ## the sample case, from papers to dossier
	$(BIN)/habeas demo --to $(DEMO) --force

test: $(VENV)/dev.stamp  ## every test
	$(BIN)/pytest

check: lint types contracts test  ## lint, types, import contracts, tests, manual

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/dev.stamp
	$(BIN)/mypy

contracts: $(VENV)/dev.stamp
	$(BIN)/lint-imports

manual: $(VENV)/dev.stamp  ## print the manual's pages anew
	$(BIN)/python -m tools.print_manual

golden: $(VENV)/dev.stamp  ## renew the golden dossiers; look at the difference before you commit it
	HABEAS_RENEW_GOLDEN=1 $(BIN)/pytest tests/golden

bench: $(VENV)/dev.stamp  ## every measurement of benchmarks/
	$(BIN)/python -m tools.bench

lock: $(VENV)/runtime.stamp  ## resolve the dependencies anew, for every platform, with hashes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --custom-compile-command "make lock" --quiet -o requirements/runtime.lock.txt
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --custom-compile-command "make lock" --quiet -o requirements/dev.lock.txt

clean:  ## everything that can be made again
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis $(DEMO) $(DEMO:.habeas=.html)
