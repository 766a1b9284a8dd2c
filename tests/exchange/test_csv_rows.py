"""Reading single cells of a CSV file."""

import datetime as dt

import pytest

from journey.domain.problems import Problem
from journey.domain.scales import NotScored
from journey.exchange.csv_rows import CellReader, Columns

TODAY = dt.date(2026, 11, 23)
READER = CellReader(TODAY, dt.date(1988, 5, 4))
ROUNDING = CellReader(TODAY, None, rounds=True)


def test_dates_are_iso_and_within_the_life_so_far() -> None:
    assert READER.date(" 2026-11-23 ") == TODAY
    for raw, sentence in {
        "2026-02-30": "“2026-02-30” is not a day of the calendar.",
        "30.01.2026": "“30.01.2026” is not a date written as 2026-12-31.",
        "20260130": "“20260130” is not a date",
        "2026-W05-1": "is not a date",
        "": "“” is not a date",
        "2026-11-24": "2026-11-24 has not come yet.",
        "1988-05-03": "1988-05-03 is before the date of birth.",
    }.items():
        with pytest.raises(Problem, match=sentence):
            READER.date(raw)


def test_times_are_those_of_a_clock() -> None:
    assert READER.time("") is None
    assert READER.time("08:05") == dt.time(8, 5)
    assert READER.time("08:05:30") == dt.time(8, 5, 30)
    for raw in ("25:00", "8pm", "0805", "08:05+08:00"):
        with pytest.raises(Problem, match="is not a time written as"):
            READER.time(raw)


def test_the_time_of_writing_keeps_its_offset() -> None:
    written = READER.written_at("2026-01-02T21:15:00.123456+05:45")
    assert written is not None
    assert written.isoformat() == "2026-01-02T21:15:00.123456+05:45"
    assert READER.written_at(" ") is None
    naive = READER.written_at("2026-01-02T21:15")
    assert naive is not None
    assert naive.tzinfo is not None
    with pytest.raises(Problem, match="is not a time written as"):
        READER.written_at("yesterday")
    with pytest.raises(Problem, match="has not come yet"):
        READER.written_at("2027-01-01T00:00Z")


def test_values_are_those_of_the_measure() -> None:
    assert READER.value("pain", "0", None) == 0
    assert READER.value("bowel", "accident|planned_fine", None) == ("planned_fine", "accident")
    assert READER.value("pin_prick", "nd", None) is NotScored.NOT_DETERMINABLE
    assert READER.value("lems", "25", "left") == 25
    for measure, raw, site, sentence in (
        ("pain", "11", None, "11 is outside 0 to 10."),
        ("pain", "much", None, "“much” is not a number."),
        ("pain", "6.8", None, "“6.8” is not a whole number from 0 to 10."),
        ("lems", "26", "left", "26 is outside 0 to 25."),
        ("lems", "20", "middle", "neither right nor left"),
        ("ais", "F", None, "“F” is not one of"),
    ):
        with pytest.raises(Problem, match=sentence):
            READER.value(measure, raw, site)


@pytest.mark.parametrize(
    ("raw", "rounded"),
    [("6.8", 7), ("6.5", 7), ("5.5", 6), ("0.49", 0), ("10", 10), ("9.5", 10)],
)
def test_rounding_is_half_up(raw: str, rounded: int) -> None:
    assert ROUNDING.value("pain", raw, None) == rounded
    assert ROUNDING.value("bowel_minutes", raw, None) == rounded


def test_rounding_takes_nothing_outside_the_scale_in() -> None:
    for raw in ("10.4", "-0.4", "nan", "inf", "x"):
        with pytest.raises(Problem):
            ROUNDING.value("pain", raw, None)
    assert ROUNDING.value("bowel", "none", None) == ("none",)


def test_a_row_wider_than_the_header_is_refused() -> None:
    columns = Columns(("date", "", "pain"))
    assert columns.filled(["a"]) == ["a", "", "", ""]
    assert columns.filled(["a", "b", "c", ""]) == ["a", "b", "c", ""]
    with pytest.raises(Problem, match="more cells than the header"):
        columns.filled(["a", "b", "c", "d"])
    assert columns.besides(("date", "pain")) == ("#2",)
