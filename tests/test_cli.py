"""The command line, command by command."""

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from journey.diary.diary import Diary
from tests.command_line import Said, run, sentence

Journey = Callable[..., Said]
WIDE = "date,pain,mood\n2024-01-01,0,5\n2024-01-02,11,4\n2024-01-03,3,\n"


@pytest.fixture
def journey(capsys: pytest.CaptureFixture[str]) -> Journey:
    return lambda *arguments: run(capsys, *arguments)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.csv"
    path.write_text(WIDE, encoding="utf-8")
    return path


@pytest.fixture
def diary(tmp_path: Path, journey: Journey) -> Path:
    path = tmp_path / "my.journey"
    assert journey("demo", path, "--days", 120).code == 0
    return path


def test_it_says_its_version_and_its_commands(journey: Journey) -> None:
    assert journey("--version") == Said(0, "journey 0.1.0\n", "")
    told = journey("--help")
    assert told.code == 0
    for command in ("open", "demo", "import", "export", "figures", "summary", "check"):
        assert f"    {command} " in told.out
        assert journey(command, "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [("import",), ("paint", "x"), ("export", "x"), ("open",), ("demo", "x", "--days", "many"),
     ("summary", "x", "--out", "y", "--paper", "a5"), ("figures", "x", "--from", "2026-02-30"),
     ("demo", "x", "--lang", "en")],
)  # fmt: skip
def test_wrong_arguments_get_one_sentence(journey: Journey, arguments: tuple[str, ...]) -> None:
    assert "--help" in sentence(journey(*arguments))


def test_import_makes_the_diary_and_tells_of_every_row(
    journey: Journey, tmp_path: Path, source: Path
) -> None:
    path = tmp_path / "new.journey"
    said = journey("import", path, source)
    assert said.code == 3
    assert said.out.splitlines() == [
        "line 3, pain: 11 is outside 0 to 10.",
        "rows in the file: 3",
        "imported: 2 (3 answers, 0 new visits)",
        "already there: 0",
        "refused: 1",
    ]
    source.write_text(WIDE.replace("11", "10").replace("mood", "weather"), encoding="utf-8")
    again = journey("import", path, source)
    assert again.code == 0
    assert "columns left out: weather" in again.out
    assert "imported: 1 (1 answers" in again.out
    assert "already there: 2" in again.out


def test_a_dry_run_leaves_no_trace(journey: Journey, tmp_path: Path, source: Path) -> None:
    path = tmp_path / "new.journey"
    said = journey("import", path, source, "--dry-run", "--reporter", "Anna")
    assert said.code == 3
    assert "dry run: nothing was written" in said.out
    assert "caregivers added: Anna" in said.out
    assert not path.exists()
    assert journey("import", path, source).code == 3
    before = path.read_bytes()
    assert "already there: 2" in journey("import", path, source, "--dry-run").out
    assert path.read_bytes() == before


def test_a_source_that_is_none_leaves_no_new_diary(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "new.journey"
    assert "no file none.csv" in sentence(journey("import", path, tmp_path / "none.csv"))
    assert list(tmp_path.iterdir()) == []


def test_export_and_import_are_each_other_s_inverse(
    journey: Journey, tmp_path: Path, diary: Path
) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    before = diary.read_bytes()
    assert journey("export", diary, "--out", first).code == 0
    assert diary.read_bytes() == before
    assert journey("import", tmp_path / "copy.journey", first).code == 0
    assert journey("export", tmp_path / "copy.journey", "--out", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    with first.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with Diary.open(diary) as opened:
        assert len(rows) == len(opened.observations())


def test_figures_are_json_without_gaps_filled(journey: Journey, diary: Path) -> None:
    said = journey("figures", diary)
    assert said.code == 0
    found = json.loads(said.out, parse_constant=pytest.fail)
    assert found["period"]["days"] == 120
    assert {"date", "type", "scores", "change"} <= found["visits"][0].keys()
    day = found["period"]["to"]
    assert json.loads(journey("figures", diary, "--from", day, "--to", day).out)["period"] == {
        **found["period"], "from": day, "days": 1, "written_days": 1, "late_days": 0,
    }  # fmt: skip
    assert sentence(journey("figures", diary, "--from", "2026-02-01", "--to", "2026-01-01"))


@pytest.mark.parametrize(
    ("language", "paper", "title"),
    [("en", "a4", "Symptom diary summary"), ("zh-Hant", "letter", "疼痛")],
)
def test_the_summary_is_a_pdf(
    journey: Journey, tmp_path: Path, diary: Path, language: str, paper: str, title: str
) -> None:
    out = tmp_path / "summary.pdf"
    said = journey("summary", diary, "--out", out, "--language", language, "--paper", paper)
    assert said == Said(0, f"{out}\n", "")
    page = PdfReader(out).pages[0]
    assert title in page.extract_text()
    assert round(page.mediabox.width) == {"a4": 595, "letter": 612}[paper]


def test_what_is_asked_for_is_never_written_over_the_diary(journey: Journey, diary: Path) -> None:
    before = diary.read_bytes()
    for command in ("export", "summary"):
        assert "is the diary itself" in sentence(journey(command, diary, "--out", diary))
    assert "is there already" in sentence(journey("demo", diary))
    assert diary.read_bytes() == before


def test_check_tells_good_damaged_and_foreign_apart(
    journey: Journey, tmp_path: Path, diary: Path
) -> None:
    good = journey("check", diary)
    assert good.code == 0
    assert "observation: " in good.out
    assert good.out.endswith("good\n")
    content = bytearray(diary.read_bytes())
    content[8192:60000] = bytes(60000 - 8192)
    damaged = tmp_path / "damaged.journey"
    damaged.write_bytes(content)
    assert journey("check", damaged).code == 1
    other = tmp_path / "other.journey"
    sqlite3.connect(other).execute("CREATE TABLE t (x)").connection.close()
    for path in (other, tmp_path, tmp_path / "none.journey"):
        sentence(journey("check", path))
    (tmp_path / "empty.journey").touch()
    assert "is empty" in sentence(journey("check", tmp_path / "empty.journey"))


def test_a_diary_open_in_a_window_is_read_but_not_written(
    journey: Journey, diary: Path, source: Path
) -> None:
    with Diary.open(diary):
        assert journey("check", diary).code == 0
        assert journey("figures", diary).code == 0
        assert "is open elsewhere" in sentence(journey("import", diary, source))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "not written in UTF-8"),
        (b"PK\x03\x04\x14\x00\x00", "is not a text file"),
        (b"who,what\nme,this\n", "no column called “date”"),
        (b"date,weather\n2024-01-01,rain\n", "named like a measure"),
        (b'date,pain\n2024-01-01,"3\n', "quotation mark"),
    ],
)
def test_a_source_of_something_else_gets_one_sentence(
    journey: Journey, diary: Path, source: Path, content: bytes, reason: str
) -> None:
    source.write_bytes(content)
    before = diary.read_bytes()
    assert reason in sentence(journey("import", diary, source))
    assert diary.read_bytes() == before
