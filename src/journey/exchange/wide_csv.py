"""The wide CSV: one row a day, one column a measure; an empty cell is a missing answer."""

from journey.domain.catalogue import BY_KEY
from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.exchange.csv_file import Table, unguarded
from journey.exchange.csv_rows import Answer, CellReader, Columns, RefusedRow, Row, Rows

BESIDE_MEASURES = ("date", "time", "reporter", "written_at", "note")


def read_wide(table: Table, cell_reader: CellReader) -> Rows:
    """The rows of a wide file; a row with one refused cell is refused as a whole.

    A note is the day's; a time is that of the daily answers, not of clinic scores.

    Raises:
        Problem: the file has no dates, or no column is a measure.
    """
    if "date" not in table.columns:
        raise Problem(N_("The file has no column called “{column}”."), column="date")
    if not any(name in BY_KEY for name in table.columns):
        raise Problem(N_("No column of the file is named like a measure, such as “pain”."))
    layout = _WideLayout(Columns(table.columns), cell_reader, table.columns)
    return (layout.read(line, cells) for line, cells in table.rows())


class _WideLayout:
    """Where the columns stand in one file."""

    def __init__(self, columns: Columns, cell_reader: CellReader, names: tuple[str, ...]) -> None:
        self._columns = columns
        self._reader = cell_reader
        self._measures = [
            (name, columns.place(name), BY_KEY[name].is_clinic_score)
            for name in names
            if name in BY_KEY
        ]

    def read(self, line: int, raw: list[str]) -> Row | RefusedRow:
        reader, place = self._reader, self._columns.place
        column = ""
        try:
            cells = self._columns.filled(raw)
            column = "date"
            date = reader.date(cells[place(column)])
            column = "time"
            time = reader.time(cells[place(column)])
            column = "written_at"
            written_at = reader.written_at(cells[place(column)])
            reporter = reader.name(cells[place("reporter")])
            answers = []
            for column, where, is_clinic_score in self._measures:
                if cells[where].strip():
                    value = reader.value(column, cells[where], None)
                    at = None if is_clinic_score else time
                    answers.append(Answer(column, date, value, at, None, reporter, written_at, ""))
        except Problem as problem:
            return RefusedRow(line, column, problem.phrase)
        return Row(line, date, reporter, tuple(answers), unguarded(cells[place("note")]))
