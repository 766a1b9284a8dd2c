"""What a row of a diary's CSV file says, in either layout, and how its cells are read."""

import datetime as dt
from collections.abc import Callable, Container, Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cache
from typing import NamedTuple

from journey.domain import rules, scales
from journey.domain.catalogue import BY_KEY
from journey.domain.problems import Problem
from journey.domain.scales import Amount, Choice, Choices, Count, Rating, Score, Value, YesNo
from journey.domain.text import N_, Phrase
from journey.exchange.csv_file import unguarded

ONE_DAY = dt.timedelta(days=1)
SIDES = ("right", "left")


class Answer(NamedTuple):
    """One answer in a file; who wrote it is a name yet, and `written_at` None where not given."""

    measure: str
    diary_date: dt.date
    value: Value
    at: dt.time | None
    site: str | None
    reporter: str
    written_at: dt.datetime | None
    note: str


class Row(NamedTuple):
    """A row that can be read; `day_note` is what a wide file's note says about the whole day."""

    line: int
    diary_date: dt.date
    reporter: str
    answers: tuple[Answer, ...]
    day_note: str = ""


class RefusedRow(NamedTuple):
    """A row nothing was taken from: its line, the column at fault where one is, and why."""

    line: int
    column: str
    reason: Phrase


class CellReader:
    """Reads single cells, each different text of a date, time or value only once.

    `today` is the last day an answer may be about, `birth_date` the first.
    """

    def __init__(self, today: dt.date, birth_date: dt.date | None, *, rounds: bool = False) -> None:
        self._today = today
        self._birth_date = birth_date
        self._rounds = rounds
        # A file of ten years names each date some twenty times and each value thousands of times.
        self.date: Callable[[str], dt.date] = cache(self._read_date)
        self.time: Callable[[str], dt.time | None] = cache(_read_time)
        self.name: Callable[[str], str] = cache(lambda raw: unguarded(raw.strip()))
        self.value: Callable[[str, str, str | None], Value] = cache(self._read_value)

    def written_at(self, raw: str) -> dt.datetime | None:
        """When it was written; without an offset the computer's own zone is meant."""
        text = raw.strip()
        if not text:
            return None
        try:
            moment = dt.datetime.fromisoformat(text)
            moment = moment if moment.tzinfo else moment.astimezone()
            is_future = moment.date() > self._today + ONE_DAY
        except (ValueError, OverflowError, OSError):
            raise Problem(
                N_("“{value}” is not a time written as 2026-12-31T20:15:00+08:00."),
                value=shortened(text),
            ) from None
        if is_future:
            raise Problem(N_("{date} has not come yet."), date=moment.date().isoformat())
        return moment

    def _read_date(self, raw: str) -> dt.date:
        text = raw.strip()
        if not (len(text) == 10 and text[4] == text[7] == "-"):
            raise Problem(
                N_("“{value}” is not a date written as 2026-12-31."), value=shortened(text)
            )
        try:
            date = dt.date.fromisoformat(text)
        except ValueError:
            raise Problem(N_("“{value}” is not a day of the calendar."), value=text) from None
        rules.check_date(date, today=self._today, birth_date=self._birth_date)
        return date

    def _read_value(self, measure: str, raw: str, site: str | None) -> Value:
        scale = BY_KEY[measure].scale
        if site and BY_KEY[measure].is_clinic_score and site not in SIDES:
            raise Problem(N_("“{value}” is neither right nor left."), value=shortened(site))
        if not self._rounds:
            return scales.read(scale, raw, site)
        match scale:
            case Rating() | Count() | Score():
                highest = scale.maximum_at(site) if isinstance(scale, Score) else scale.maximum
                return scales.read(scale, _rounded(raw, scale.minimum, highest), site)
            case Amount():
                whole = scale.decimals == 0
                rounded = _rounded(raw, scale.minimum, scale.maximum) if whole else raw
                return scales.read(scale, rounded)
            case Choice() | Choices() | YesNo():
                return scales.read(scale, raw)


class Columns:
    """Where each column of a file stands, so that a row's cells are found by name."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._places = {name: place for place, name in enumerate(names)}

    def place(self, name: str) -> int:
        """Where a column stands; the empty cell that `filled` adds, for one the file lacks."""
        return self._places.get(name, len(self._names))

    def besides(self, known: Container[str]) -> tuple[str, ...]:
        """The columns not known, those without a name by their number."""
        return tuple(
            name or f"#{place}" for place, name in enumerate(self._names, 1) if name not in known
        )

    def filled(self, cells: list[str]) -> list[str]:
        """A row's cells with empty ones for what the row lacks, and one more.

        Raises:
            Problem: the row is wider than the header, so its cells may have shifted.
        """
        missing = len(self._names) + 1 - len(cells)
        if missing > 0:
            return cells + [""] * missing
        if any(cells[len(self._names) :]):
            raise Problem(N_("The row has more cells than the header has columns."))
        return [*cells[: len(self._names)], ""]


Rows = Iterator[Row | RefusedRow]


def shortened(text: str) -> str:
    """A refused cell, shortened: an error names it but does not repeat a whole page."""
    return text if len(text) <= 40 else f"{text[:39]}…"


def _read_time(raw: str) -> dt.time | None:
    text = raw.strip()
    if not text:
        return None
    try:
        time = dt.time.fromisoformat(text) if ":" in text else None
    except ValueError:
        time = None
    if time is None or time.tzinfo:
        raise Problem(N_("“{value}” is not a time written as 20:15."), value=shortened(text))
    return time


def _rounded(raw: str, minimum: float, maximum: float) -> str:
    """The number rounded half up; left as it is where it is none or outside even unrounded."""
    try:
        number = Decimal(raw.strip())
        if minimum <= number <= maximum:
            return str(number.quantize(Decimal(1), ROUND_HALF_UP))
    except InvalidOperation:
        pass
    return raw
