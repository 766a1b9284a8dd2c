"""The long CSV, one row an answer."""

import datetime as dt
from pathlib import Path

import pytest

from journey.domain.problems import Problem
from journey.domain.text import Language
from journey.exchange.csv_file import read_table
from journey.exchange.csv_rows import Answer, CellReader, RefusedRow, Row
from journey.exchange.long_csv import read_long

TODAY = dt.date(2026, 11, 23)
DAY = dt.date(2026, 1, 2)


def rows_of(folder: Path, text: str) -> list[Row | RefusedRow]:
    path = folder / "long.csv"
    path.write_text(text, encoding="utf-8")
    return list(read_long(read_table(path), CellReader(TODAY, None)))


def test_every_column_is_read_wherever_it_stands(tmp_path: Path) -> None:
    [row] = rows_of(
        tmp_path,
        "note,written_at,reporter,site,value,measure,time,date\n"
        "'=1+1,2026-01-02T21:00:00+08:00, Anna ,leg_left,7,Pain,08:30,2026-01-02\n",
    )
    written_at = dt.datetime(2026, 1, 2, 21, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    answer = Answer("pain", DAY, 7, dt.time(8, 30), "leg_left", "Anna", written_at, "=1+1")
    assert row == Row(2, DAY, "Anna", (answer,))


def test_three_columns_are_enough_and_an_empty_value_is_missing(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "date,measure,value\n2026-01-02,pain,0\n2026-01-02,mood,\n")
    assert rows[0] == Row(2, DAY, "", (Answer("pain", DAY, 0, None, None, "", None, ""),))
    assert rows[1] == Row(3, DAY, "", ())


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("2026-02-30,pain,3", "date", "“2026-02-30” is not a day of the calendar."),
        ("2026-01-02,agony,3", "measure", "“agony” is not a measure of the diary."),
        ("2026-01-02,pain,3.5", "value", "“3.5” is not a whole number from 0 to 10."),
        ("2026-01-02,pain,3,too,much", "", "The row has more cells than the header has columns."),
    ],
)
def test_a_refused_row_says_where_and_why(
    tmp_path: Path, row: str, column: str, reason: str
) -> None:
    [good, refused] = rows_of(tmp_path, f"date,measure,value\n2026-01-02,mood,5\n{row}\n")
    assert isinstance(good, Row)
    assert isinstance(refused, RefusedRow)
    assert (refused.line, refused.column) == (3, column)
    assert refused.reason.to(Language.ENGLISH) == reason


def test_a_file_without_dates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no column called “date”"):
        rows_of(tmp_path, "day,measure,value\n1,pain,3\n")
