"""Reading and writing CSV files as tables of text."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.domain.problems import Problem
from journey.exchange.csv_file import guarded, read_table, unguarded, write_table


def table_of(folder: Path, content: bytes | str) -> list[tuple[int, list[str]]]:
    path = folder / "diary.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_table(path).rows())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_usual_way_of_writing_csv_is_read(
    tmp_path: Path, delimiter: str, mark: str, newline: str
) -> None:
    path = tmp_path / "diary.csv"
    lines = [delimiter.join(row) for row in (["Date", " pain "], ["2026-01-02", "3"], ["", ""])]
    path.write_bytes((mark + newline.join(lines) + newline).encode())
    table = read_table(path)
    assert table.columns == ("date", "pain")
    assert list(table.rows()) == [(2, ["2026-01-02", "3"])]


def test_a_row_is_known_by_the_line_it_starts_on(tmp_path: Path) -> None:
    rows = table_of(tmp_path, 'date,note\n2026-01-01,"two\nlines"\n\n2026-01-02,x\n')
    assert [(line, cells[0]) for line, cells in rows] == [(2, "2026-01-01"), (5, "2026-01-02")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "diary.csv is empty."),
        (b"\xef\xbb\xbf\n \n", "diary.csv is empty."),
        (b"SQLite format 3\x00\x10", "not a text file"),
        (b"date,pain\n2026-01-01,\xff\n", r"not written in UTF-8 \(line 2\)"),
        ("date,pain\n".encode("utf-16"), "written in UTF-16"),
        (b"date,pain,pain\n2026-01-01,1,2\n", "more than one column called “pain”"),
        (b'date,pain\n2026-01-01,1\n2026-01-02,"2\n2026-01-03,3\n', "starting on line 3"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    with pytest.raises(Problem, match=sentence):
        table_of(tmp_path, content)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is a folder"):
        read_table(tmp_path)
    with pytest.raises(Problem, match=r"no file none\.csv"):
        read_table(tmp_path / "none.csv")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_guard_against_formulas_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.just("x"))))
def test_what_is_written_is_read_back_by_anybody(rows: list[tuple[str, ...]]) -> None:
    text = write_table(("a", "b"), rows).decode("utf-8-sig")
    assert list(map(tuple, csv.reader(io.StringIO(text, newline=""), strict=True)))[1:] == rows


def test_only_what_needs_it_gets_a_byte_order_mark() -> None:
    assert write_table(("a",), [("plain",)]) == b"a\r\nplain\r\n"
    assert write_table(("a",), [("疼痛",)]).startswith(b"\xef\xbb\xbfa\r\n")
