"""No text of the summary claims that a treatment does anything, in any of its languages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRINTED = (
    *sorted((ROOT / "src/journey/report").glob("*.py")),
    ROOT / "resources/templates/summary.typ",
)
CLAIMS = re.compile(
    r"\b(?:effective|caused|significant(?:ly)?|plateau|cures?|cured|proven)\b"
    r"|有效|療效|疗效|治癒|治愈|顯著|显著|見效|见效",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_printed_texts_make_no_claim(path: Path) -> None:
    assert CLAIMS.findall(path.read_text(encoding="utf-8")) == []


def test_translations_make_no_claim() -> None:
    said = [
        line
        for path in (ROOT / "resources/translations").rglob("*.po")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("msgid", "msgstr", '"')) and CLAIMS.search(line)
    ]
    assert said == []
