# Everything one does with a checkout of Journey. `make help` lists the words.

VENV ?= .venv
ifeq ($(OS),Windows_NT)
    BIN := $(VENV)/Scripts
    PYTHON ?= python
    SCREEN := yes
else
    BIN := $(VENV)/bin
    PYTHON ?= python3
    SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname))
endif

READY := $(VENV)/.ready
TRANSLATED := $(VENV)/.translated
PO := $(wildcard resources/translations/*/LC_MESSAGES/*.po)
DEMO := demo/demo.journey
DEMO_SUMMARY := demo/summary.pdf

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo run test check bench screens translations lock

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(TRANSLATED)  ## Build a year-long demonstration diary and its summary, and open it
	@mkdir -p demo
	@if [ -e $(DEMO) ]; then \
	    echo "Keeping the demonstration diary of an earlier run (delete $(DEMO) for a new one)."; \
	else \
	    $(BIN)/journey demo $(DEMO); \
	fi
	@$(BIN)/journey summary $(DEMO) --out $(DEMO_SUMMARY)
	@echo "The diary:   $(CURDIR)/$(DEMO)"
	@echo "Its summary: $(CURDIR)/$(DEMO_SUMMARY)"
ifeq ($(strip $(SCREEN)),)
	@echo "There is no screen here, so no window was opened. With one: make demo"
else
	@echo "Opening the window..."
	@$(BIN)/journey open $(DEMO)
endif

run: $(TRANSLATED)  ## Open my own diary
	$(BIN)/python -m journey

test: $(TRANSLATED)  ## Run every test, without a screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: $(TRANSLATED)  ## Format, lint, types, architecture, translations, then every test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/translations.py check
	@$(MAKE) --no-print-directory test

bench: $(TRANSLATED)  ## Measure how fast the diary is, beside bare tools
	$(BIN)/python benchmarks/run.py

screens: $(TRANSLATED)  ## Paint every page into build/screens, to be looked at
	$(BIN)/python benchmarks/screens.py build/screens

translations: $(READY)  ## Take new texts into the translation files, and compile them
	$(BIN)/python packaging/translations.py update
	$(BIN)/python hatch_build.py

lock: pyproject.toml  ## Choose the locked versions afresh (needs uv)
	uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate \
	    --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.lock

$(READY): pyproject.toml requirements.lock hatch_build.py packaging/set-up.sh packaging/system-packages.txt
	@PYTHON="$(PYTHON)" sh packaging/set-up.sh $(VENV)
	@touch $@

$(TRANSLATED): $(READY) $(PO)
	@$(BIN)/python hatch_build.py
	@touch $@
