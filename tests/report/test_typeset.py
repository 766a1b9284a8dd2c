"""The printed pages: archivable, accessible, complete on page 1, and as typed."""

import datetime as dt
import io
import re
from pathlib import Path
from uuid import UUID

import page
import pytest
from pypdf import PdfReader

from journey.domain.records import Note
from journey.domain.text import Language
from journey.report.contents import NumberedEvent, Summary, Who
from journey.report.layout import Options
from journey.report.sheet import Paper
from journey.report.typeset import TypesetSummary, typeset
from tests.report.summaries import LAST, event, finding, summary_of

MEASURES = (
    "pain",
    "pain_worst",
    "spasticity",
    "numbness",
    "hand_function",
    "fatigue",
    "sleep",
    "mood",
)
HOSTILE = r"#let x = $1$ \u{41} *b* _i_ @ref <label> // 龘 😀 שלום مرحبا"
LONG = "long words " * 900 + "x" * 300
NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
ENDS_IN_RETURN = "PDFA2A-STREAM-LENGTH-001"
"""The validator takes a compressed stream's last byte for part of the line end if it is 0x0D."""
HONEST = "a change after an event does not show"


def full() -> Summary:
    return summary_of(*(finding(key, [3, 4] * 14 + [6, 7] * 14) for key in MEASURES))


def hostile() -> Summary:
    return summary_of(
        finding("pain", [3, 4] * 28),
        who=Who(HOSTILE + "n" * 300, None, None, None, None),
        goals=(HOSTILE, LONG, LONG, "x" * 300, LONG),
        questions=(LONG, HOSTILE),
        events=tuple(NumberedEvent(n, event(40 - n, LONG)) for n in range(1, 13)),
        nearby_events=tuple(event(40 - n, LONG) for n in range(1, 13)),
    )


SUMMARIES = {
    "full": full,
    "empty": summary_of,
    "three days": lambda: summary_of(finding("pain", [3, 4, 5])),
    "hostile": hostile,
}


def pages_of(made: TypesetSummary) -> list[str]:
    reader = PdfReader(io.BytesIO(made.pdf()))
    return [" ".join(each.extract_text().split()) for each in reader.pages]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", SUMMARIES)
def test_the_file_is_accessible_and_archivable(
    tmp_path: Path, name: str, language: Language, paper: Paper
) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(typeset(SUMMARIES[name](), Options(language, paper)).pdf())
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(str(path), profile=profile)
        assert not [one for one in report.failures if one.rule_id != ENDS_IN_RETURN]
    reader = PdfReader(path)
    assert reader.metadata is not None
    assert reader.metadata.title
    assert str(reader.root_object["/Lang"]).startswith(language.value[:2])


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", SUMMARIES)
def test_page_one_is_complete(name: str, paper: Paper) -> None:
    pages = pages_of(typeset(SUMMARIES[name](), Options(Language.ENGLISH, paper)))
    assert HONEST in pages[0]
    assert f"page 1 of {len(pages)}" in pages[0]
    whole = " ".join(pages)
    assert not {"nan", "None", "inf"} & set(whole.split())


def test_a_note_is_printed_as_typed() -> None:
    text = HOSTILE + "\nsecond line"
    note = Note(
        id=UUID(int=1), diary_date=LAST, text=text, reporter_id=UUID(int=2), written_at=NOON
    )
    made = typeset(full(), Options(Language.ENGLISH, notes=(note,)))
    reader = PdfReader(io.BytesIO(made.pdf()))
    printed = "\n".join(each.extract_text() for each in reader.pages)
    latin = HOSTILE[: HOSTILE.index("😀")].replace(" ", "")
    assert latin in "".join(printed.split())
    assert set("😀שלוםمرحبا") <= set(printed)
    assert "\nsecond line" in printed
    assert made.marked_characters == ()


def test_what_cannot_be_printed_is_told_in_the_foot() -> None:
    made = typeset(summary_of(goals=("a\ue000b",)), Options(Language.ENGLISH))
    assert made.marked_characters == ("\ue000",)
    [text] = pages_of(made)
    assert "a〓b" in text
    assert "stands for a character that cannot be printed" in text


def test_the_same_summary_gives_the_same_bytes() -> None:
    options = Options(Language.TRADITIONAL_CHINESE)
    assert typeset(full(), options).pdf() == typeset(full(), options).pdf()


def test_the_whole_of_a_shortened_goal_stands_on_a_later_page() -> None:
    goal = "word " * 100 + "end of the goal"
    pages = pages_of(typeset(summary_of(goals=(goal,)), Options(Language.ENGLISH)))
    assert "end of the goal" not in pages[0]
    assert "end of the goal" in pages[1]


def test_every_font_is_embedded() -> None:
    made = typeset(hostile(), Options(Language.TRADITIONAL_CHINESE)).pdf()
    files = [b"/FontFile2", b"/FontFile3"]
    descriptors = re.findall(rb"/Type\s*/FontDescriptor.*?endobj", made, re.DOTALL)
    assert len(descriptors) > 3
    assert all(any(file in descriptor for file in files) for descriptor in descriptors)
