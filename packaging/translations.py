"""Keeps the translation files in step with the texts in the code: `update` or `check`."""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "journey"
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATE = TRANSLATIONS / "journey.pot"
KEYWORDS = {"tr": None, "N_": None, "tr_plural": (1, 2)}
LOCALES = ("zh_Hant", "zh_Hans")
# Header lines that would change at every run, or that nobody fills in.
UNTOLD_HEADERS = tuple(
    f'"{name}: '.encode()
    for name in (
        "POT-Creation-Date", "PO-Revision-Date", "Project-Id-Version", "Report-Msgid-Bugs-To",
        "Last-Translator", "Language-Team", "Generated-By",
    )
)  # fmt: skip
GAP = re.compile(r"\{(\w+)")


def catalogue_file(locale: str) -> Path:
    return TRANSLATIONS / locale / "LC_MESSAGES" / "journey.po"


def extracted() -> Catalog:
    """Every text marked in the code, without line numbers: they would go stale at each edit."""
    catalogue = Catalog(project="Journey", fuzzy=False, charset="utf-8")
    found = extract_from_dir(SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _, _, msgid, _, context in found:
        catalogue.add(msgid, context=context)
    return catalogue


def read(path: Path, locale: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def write(path: Path, catalogue: Catalog) -> None:
    catalogue.fuzzy = False
    catalogue.header_comment = "# Texts of Journey. `make translations` brings in new ones."
    text = BytesIO()
    write_po(text, catalogue, omit_header=False, sort_output=True, ignore_obsolete=True, width=100)
    kept = [line for line in text.getvalue().splitlines() if not line.startswith(UNTOLD_HEADERS)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\n".join(kept) + b"\n")


def update() -> int:
    template = extracted()
    write(TEMPLATE, template)
    for locale in LOCALES:
        path = catalogue_file(locale)
        catalogue = read(path, locale) if path.exists() else Catalog(locale=locale)
        catalogue.update(template, no_fuzzy_matching=True)
        write(path, catalogue)
    return 0


def texts(catalogue: Catalog) -> set[str]:
    return {str(message.id) for message in catalogue if message.id}


def is_translated(message: Message) -> bool:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(strings) and all(strings) and not message.fuzzy


def gaps(wording: object) -> set[str]:
    forms = wording if isinstance(wording, tuple | list) else (wording,)
    return {gap for form in forms for gap in GAP.findall(str(form))}


def faults(name: Path, message: Message) -> Iterator[str]:
    if not is_translated(message):
        yield f"{name} leaves untranslated: {message.id}"
    elif gaps(message.string) != gaps(message.id):
        yield f"{name} fills other gaps than: {message.id}"


def complaints() -> Iterator[str]:
    wanted = texts(extracted())
    for path in (TEMPLATE, *map(catalogue_file, LOCALES)):
        name = path.relative_to(ROOT)
        if not path.exists():
            yield f"{name} is missing"
            continue
        catalogue = read(path)
        there = texts(catalogue)
        yield from (f"{name} lacks: {text}" for text in sorted(wanted - there))
        yield from (
            f"{name} holds a text no longer used: {text}" for text in sorted(there - wanted)
        )
        if path != TEMPLATE:
            for message in catalogue:
                yield from faults(name, message) if message.id else ()


def check() -> int:
    found = list(complaints())
    for complaint in found:
        print(complaint)
    print(
        f"Translations: {len(found)} to mend (make translations, then translate)."
        if found
        else "Translations: complete."
    )
    return bool(found)


if __name__ == "__main__":
    sys.exit({"update": update, "check": check}[sys.argv[1]]())
