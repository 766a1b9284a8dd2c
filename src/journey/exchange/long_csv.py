"""The long CSV: one row an answer, what `journey export` writes and `journey import` reads."""

import datetime as dt
from collections.abc import Iterable, Mapping
from uuid import UUID

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.problems import Problem
from journey.domain.records import Observation
from journey.domain.text import N_
from journey.exchange.csv_file import Table, guarded, unguarded, write_table
from journey.exchange.csv_rows import (
    Answer,
    CellReader,
    Columns,
    RefusedRow,
    Row,
    Rows,
    shortened,
)

COLUMNS = ("date", "time", "measure", "value", "site", "reporter", "written_at", "note")


def is_long(table: Table) -> bool:
    """Whether each row names its measure."""
    return "measure" in table.columns


def read_long(table: Table, cell_reader: CellReader) -> Rows:
    """The rows of a long file; one with an empty value says nothing and holds no answer.

    Raises:
        Problem: a column is lacking that no row can do without.
    """
    for name in ("date", "value"):
        if name not in table.columns:
            raise Problem(N_("The file has no column called “{column}”."), column=name)
    layout = _LongLayout(Columns(table.columns), cell_reader)
    return (layout.read(line, cells) for line, cells in table.rows())


def write_long(observations: Iterable[Observation], reporters: Mapping[UUID, str]) -> bytes:
    """Every observation as a row; `reporters` gives the name for who wrote it, "" the patient."""
    return write_table(
        COLUMNS,
        (
            (
                answer.diary_date.isoformat(),
                _time(answer.at) if answer.at else "",
                answer.measure,
                scales.write(answer.value),
                guarded(answer.site or ""),
                guarded(reporters[answer.reporter_id]),
                answer.written_at.isoformat(),
                guarded(answer.note),
            )
            for answer in observations
        ),
    )


class _LongLayout:
    """Where the eight columns stand in one file."""

    def __init__(self, columns: Columns, cell_reader: CellReader) -> None:
        self._columns = columns
        self._reader = cell_reader
        (
            self._date,
            self._time,
            self._measure,
            self._value,
            self._site,
            self._reporter,
            self._written_at,
            self._note,
        ) = map(columns.place, COLUMNS)

    def read(self, line: int, raw: list[str]) -> Row | RefusedRow:
        reader = self._reader
        column = ""
        try:
            cells = self._columns.filled(raw)
            column = "date"
            date = reader.date(cells[self._date])
            column = "measure"
            measure = _measure(cells[self._measure])
            reporter = reader.name(cells[self._reporter])
            if not cells[self._value].strip():
                return Row(line, date, reporter, ())
            column = "site"
            site = unguarded(cells[self._site]) if cells[self._site] else None
            column = "value"
            value = reader.value(measure, cells[self._value], site)
            column = "time"
            at = reader.time(cells[self._time])
            column = "written_at"
            written_at = reader.written_at(cells[self._written_at])
        except Problem as problem:
            return RefusedRow(line, column, problem.phrase)
        note = cells[self._note] and unguarded(cells[self._note])
        answer = Answer(measure, date, value, at, site, reporter, written_at, note)
        return Row(line, date, reporter, (answer,))


def _time(at: dt.time) -> str:
    return at.isoformat("auto" if at.second or at.microsecond else "minutes")


def _measure(raw: str) -> str:
    if raw in BY_KEY:
        return raw
    key = raw.strip().casefold()
    if key not in BY_KEY:
        raise Problem(N_("“{value}” is not a measure of the diary."), value=shortened(raw.strip()))
    return key
