.DEFAULT_GOAL := help
.PHONY: help run dev test test-next check bench lighthouse guide clean lock messages

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
DEV := DJANGO_SETTINGS_MODULE=brand_site.settings.dev HOST=$(HOST) PORT=$(PORT)
CATALOGUES := $(wildcard locale/*/LC_MESSAGES/*.po locale/admin/*/LC_MESSAGES/*.po)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: $(VENV)/.run node_modules/.installed locale/.compiled ## Serve the site with its demo (HOST=, PORT=)
	@$(DEV) $(BIN)/python manage.py serve $(HOST) $(PORT)

dev: $(VENV)/.dev node_modules/.installed locale/.compiled ## Serve with automatic reload, for developers
	@DEBUG=true $(DEV) $(BIN)/python manage.py runserver $(HOST):$(PORT)

test: $(VENV)/.dev node_modules/.installed locale/.compiled ## Run the tests (DATABASE_URL= for PostgreSQL)
	@$(BIN)/python -m pytest -n $${TEST_WORKERS:-auto} --dist loadgroup $(ARGS)

check: $(VENV)/.dev node_modules/.installed locale/.compiled ## Lint, types, layers, templates, migrations, deployment, catalogues
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy brand_site home stories heritage programmes creators core translation search media languages patterns
	@$(BIN)/lint-imports
	@$(BIN)/djlint templates --lint --quiet
	@$(BIN)/python -m tools.catalogues check
	@DJANGO_SETTINGS_MODULE=brand_site.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	@SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') ALLOWED_HOSTS=example.org \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

test-next: node_modules/.installed locale/.compiled ## Run the tests on the newest Wagtail and Django
	@test -d .venv-next || $(PYTHON) -m venv .venv-next
	@.venv-next/bin/pip install --quiet --upgrade -r requirements/next.in
	@.venv-next/bin/python -m pytest -n $${TEST_WORKERS:-auto} --dist loadgroup $(ARGS)

bench: $(VENV)/.dev node_modules/.installed locale/.compiled ## Measure requests, queries and bytes of each page type
	@$(BIN)/python tools/bench/run.py $(ARGS)

lighthouse: $(VENV)/.dev node_modules/.installed locale/.compiled ## Run Lighthouse on every page type (ARGS="--languages kk --runs 3")
	@cd tools/lighthouse && { test -d node_modules || npm ci --silent --ignore-scripts; }
	@$(BIN)/python tools/lighthouse/run.py $(ARGS)

guide: $(VENV)/.dev node_modules/.installed locale/.compiled ## Take the pictures of the editors' guide (ARGS="--languages kk --only editor")
	@$(BIN)/python -m tools.guide $(ARGS)

lock: $(VENV)/.dev ## Work out the lock files anew from pyproject.toml
	@$(BIN)/pip install --quiet uv
	@for extra in run dev; do \
		test $$extra = run && option= || option="--extra $$extra -c requirements/run.txt"; \
		$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
			--python-version 3.11 $$option pyproject.toml -o requirements/$$extra.txt; \
	done

messages: $(VENV)/.dev ## Bring the interface's catalogues up to date with the code
	@$(BIN)/python -m tools.catalogues extract

clean: ## Remove what was installed or made, but for var/ (database, uploads, password)
	@rm -rf $(VENV) .venv-next node_modules locale/.compiled locale/*/LC_MESSAGES/*.mo locale/admin/*/LC_MESSAGES/*.mo .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; install it, or name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V 2>&1)."; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: requirements/run.txt | $(VENV)/bin/python
	@echo "Installing Python packages …"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt | $(VENV)/bin/python
	@echo "Installing Python packages for development …"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $(VENV)/.run $@

node_modules/.installed: package.json package-lock.json | $(VENV)/bin/python
	@echo "Installing typefaces …"
	@if command -v npm >/dev/null; then npm ci --silent --ignore-scripts; \
	else $(BIN)/pip install --quiet --require-hashes -r requirements/node.txt && PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --ignore-scripts; fi
	@touch $@

locale/.compiled: $(CATALOGUES) | $(VENV)/.run
	@$(BIN)/python -m tools.catalogues compile
	@touch $@
