"""Bringing a CSV file into a diary: one edit, nothing twice, nothing overwritten, all told."""

import contextlib
import gc
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journey.diary.diary import Diary
from journey.diary.import_plan import ImportPlan
from journey.domain.catalogue import BY_KEY
from journey.domain.edits import added
from journey.domain.records import Observation, Person, Visit
from journey.domain.text import N_
from journey.exchange.csv_file import Table, read_table
from journey.exchange.csv_rows import CellReader, Columns, RefusedRow, Row
from journey.exchange.long_csv import COLUMNS, is_long, read_long
from journey.exchange.wide_csv import BESIDE_MEASURES, read_wide

IMPORT = N_("Import")
Progress = Callable[[float], None]
"""Told now and then which share of the work is done, from 0 to 1."""

_LINES_A_STEP = 1000
_READ, _PLANNED = 0.4, 0.6


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file's rows: `rows` = `imported` + `already_there` + refused.

    `without_answer` of those already there hold no answer at all. `people_added` are the names
    nobody in the diary had yet.
    """

    rows: int
    imported: int
    already_there: int
    without_answer: int
    answers: int
    visits: int
    refused: tuple[RefusedRow, ...]
    columns_left_out: tuple[str, ...]
    people_added: tuple[str, ...]


def import_csv(
    diary: Diary,
    source: Path,
    *,
    reporter: str = "",
    rounds: bool = False,
    is_dry_run: bool = False,
    progress: Progress = lambda share: None,
) -> ImportReport:
    """Write what a long or wide CSV file says into the diary, as one undoable edit.

    `reporter` is who wrote the rows that name nobody, the patient if empty; `rounds` takes
    decimals for whole-number scales by rounding half up. A dry run only reports.

    Raises:
        Problem: the file cannot be read as a CSV of a diary, or the diary cannot be written.
    """
    table = read_table(source)
    with _no_search_for_garbage():
        rows, refused = _read(diary, table, rounds=rounds, progress=progress)
        plan = _plan(diary, rows, reporter)
        records = plan.records()
        progress(_PLANNED)
        if records and not is_dry_run:
            diary.apply(added(IMPORT, *records))
    progress(1)
    return ImportReport(
        rows=len(rows) + len(refused),
        imported=plan.imported,
        already_there=plan.already_there,
        without_answer=plan.without_answer,
        answers=sum(isinstance(record, Observation) for record in records),
        visits=sum(isinstance(record, Visit) for record in records),
        refused=tuple(sorted((*refused, *plan.refused), key=lambda row: row.line)),
        columns_left_out=Columns(table.columns).besides(_known_columns(table)),
        people_added=tuple(record.name for record in records if isinstance(record, Person)),
    )


@contextlib.contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Hundreds of thousands of records that are all needed: searching them took a sixth longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(
    diary: Diary, table: Table, *, rounds: bool, progress: Progress
) -> tuple[list[Row], list[RefusedRow]]:
    reader = CellReader(diary.today(), diary.patient.birth_date, rounds=rounds)
    rows: list[Row] = []
    refused: list[RefusedRow] = []
    for row in (read_long if is_long(table) else read_wide)(table, reader):
        if isinstance(row, Row):
            rows.append(row)
        else:
            refused.append(row)
        if row.line % _LINES_A_STEP == 0:
            progress(_READ * min(1, row.line / table.lines))
    return rows, refused


def _plan(diary: Diary, rows: Sequence[Row], reporter: str) -> ImportPlan:
    days = [row.diary_date for row in rows] or [diary.today()]
    plan = ImportPlan(diary, min(days), max(days), reporter=reporter)
    for row in rows:
        plan.take(row)
    return plan


def _known_columns(table: Table) -> Container[str]:
    return COLUMNS if is_long(table) else (*BESIDE_MEASURES, *BY_KEY)
