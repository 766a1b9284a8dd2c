"""The wide CSV, one row a day."""

import datetime as dt
from pathlib import Path

import pytest

from journey.domain.problems import Problem
from journey.exchange.csv_file import read_table
from journey.exchange.csv_rows import CellReader, RefusedRow, Row
from journey.exchange.wide_csv import read_wide

TODAY = dt.date(2026, 11, 23)


def rows_of(folder: Path, text: str) -> list[Row | RefusedRow]:
    path = folder / "wide.csv"
    path.write_text(text, encoding="utf-8")
    return list(read_wide(read_table(path), CellReader(TODAY, None)))


def test_an_empty_cell_is_missing_and_zero_is_an_answer(tmp_path: Path) -> None:
    [first, second] = rows_of(tmp_path, "date,pain,bowel\n2026-01-01,0,\n2026-01-02,,none\n")
    assert isinstance(first, Row)
    assert isinstance(second, Row)
    assert [(a.measure, a.value) for a in first.answers] == [("pain", 0)]
    assert [(a.measure, a.value) for a in second.answers] == [("bowel", ("none",))]


def test_one_refused_cell_refuses_the_row(tmp_path: Path) -> None:
    [refused] = rows_of(tmp_path, "date,pain,mood\n2026-01-01,3,eleven\n")
    assert isinstance(refused, RefusedRow)
    assert (refused.line, refused.column) == (2, "mood")


def test_time_and_note_are_of_the_day_not_of_the_clinic(tmp_path: Path) -> None:
    [row] = rows_of(
        tmp_path, "date,time,reporter,pain,lems,note\n2026-01-01,08:00,Anna,3,24,Rain\n"
    )
    assert isinstance(row, Row)
    assert {a.measure: a.at for a in row.answers} == {"pain": dt.time(8), "lems": None}
    assert (row.reporter, row.day_note) == ("Anna", "Rain")


@pytest.mark.parametrize(
    ("header", "sentence"),
    [("day,pain", "no column called “date”"), ("date,weather", "No column of the file is named")],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, header: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        rows_of(tmp_path, f"{header}\n2026-01-01,3\n")
