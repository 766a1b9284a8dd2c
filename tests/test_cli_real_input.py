"""Two real records, through the command line to the printed page."""

import csv
import datetime as dt
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.command_line import Said, run, sentence

DATA = Path(__file__).parent / "data"
FIRST = dt.date(2024, 3, 4)


def printed(capsys: pytest.CaptureFixture[str], diary: Path) -> str:
    out = diary.with_suffix(".pdf")
    assert run(capsys, "summary", diary, "--out", out).code == 0
    return " ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split())


def figures(capsys: pytest.CaptureFixture[str], diary: Path) -> dict[str, list[dict[str, object]]]:
    return dict(json.loads(run(capsys, "figures", diary).out))


def days_of(person: str) -> list[tuple[str, str]]:
    with (DATA / "pain_two_weeks.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["person"] == person]
    return [
        ((FIRST + dt.timedelta(days=int(row["day"]))).isoformat(), row["pain_vas"]) for row in rows
    ]


def test_a_patient_s_course_of_seven_visits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary = tmp_path / "course.journey"
    said = run(capsys, "import", diary, DATA / "clinic_course.csv")
    assert said.code == 0
    assert "imported: 7 (42 answers, 7 new visits)" in said.out
    visits = figures(capsys, diary)["visits"]
    assert len(visits) == 7
    assert visits[0]["type"] == "baseline"
    last = visits[-1]
    assert last["date"] == "2021-06-30"
    assert isinstance(last["scores"], dict)
    assert isinstance(last["change"], dict)
    assert last["scores"]["lems"] == 24
    assert (last["change"]["lems"], last["change"]["light_touch"]) == (24, -2)
    assert last["change"]["ais"] == "A→C"
    text = printed(capsys, diary)
    for words in ("24 (+24)", "A → C", "T9 → T8", "70 (−2)", "(n=7)"):
        assert words in text


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_a_person_s_pain_of_two_weeks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], layout: str
) -> None:
    diary, source = tmp_path / "pain.journey", tmp_path / "pain.csv"
    days = days_of({"wide": "1", "long": "2"}[layout])
    written = [(day, vas) for day, vas in days if vas]
    source.write_text(written_as(layout, days), encoding="utf-8")
    refused = run(capsys, "import", diary, source)
    decimals = [n for n, (_, vas) in enumerate(days, 2) if vas and float(vas) % 1]
    assert refused.code == (3 if decimals else 0)
    for line in decimals:
        assert f"line {line}, {'pain' if layout == 'wide' else 'value'}: “" in refused.out
    said = run(capsys, "import", diary, source, "--round")
    assert said.code == 0
    assert f"rows in the file: {len(days)}" in said.out
    [pain] = figures(capsys, diary)["measures"]
    assert (pain["measure"], pain["rater"], pain["days"]) == ("pain", "self", len(written))
    assert pain["late_days"] == len(written)
    text = printed(capsys, diary)
    assert f"Written on {len(written)} of" in text
    assert "Pain (0–10, lower is better)" in text
    assert "not enough days to compare" in text


def written_as(layout: str, days: list[tuple[str, str]]) -> str:
    if layout == "wide":
        return "date,pain\n" + "".join(f"{day},{vas}\n" for day, vas in days)
    return "date,measure,value\n" + "".join(f"{day},pain,{vas}\n" for day, vas in days)


def test_the_file_as_published_has_no_dates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said: Said = run(capsys, "import", tmp_path / "x.journey", DATA / "pain_two_weeks.csv")
    assert "no column called “date”" in sentence(said)
