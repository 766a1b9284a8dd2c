"""What SQLite can hold, and the dates, times, ids and values made of it."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, assert_never
from uuid import UUID

from journey.domain.catalogue import BY_KEY
from journey.domain.scales import (
    CHOICES_SEPARATOR,
    Amount,
    Choice,
    Choices,
    Count,
    NotScored,
    Rating,
    Score,
    Value,
    YesNo,
)

_T = TypeVar("_T")

Cell = bytes | str | int | float | None

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_MINUTE = dt.timedelta(minutes=1)
_UNIX_ORDINAL = dt.date(1970, 1, 1).toordinal()


@lru_cache(maxsize=4096)
def id_of(raw: bytes) -> UUID:
    return UUID(bytes=raw)


@lru_cache(maxsize=8192)
def day_of(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)


def unix_us(moment: dt.datetime) -> int:
    """An aware time as microseconds since 1970, exact."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(us: int, offset: int) -> dt.datetime:
    """The aware time, in its writer's own offset in minutes."""
    return (_EPOCH + us * _MICROSECOND).astimezone(_zone(offset))


def written_ordinal(us: int, offset: int) -> int:
    """The writer's own calendar day, as `date.toordinal` counts."""
    return (us // 60_000_000 + offset) // 1440 + _UNIX_ORDINAL


@lru_cache(maxsize=256)
def _zone(minutes: int) -> dt.timezone:
    return dt.timezone(minutes * _MINUTE)


def offset_minutes(moment: dt.datetime) -> int:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("the time of writing needs an offset")
    return offset // _MINUTE


def cells_of(value: Value) -> tuple[float | None, str | None]:
    """A value as number or text: one of the two, never both."""
    if isinstance(value, tuple):
        return None, CHOICES_SEPARATOR.join(value)
    if isinstance(value, NotScored):
        return None, value.value
    if isinstance(value, str):
        return None, value
    return float(value), None


@lru_cache(maxsize=256)
def value_reader(measure: str) -> Callable[[float | None, str | None], Value]:
    """How the number or text of a measure is read back in the form its scale gives it."""
    declared = BY_KEY.get(measure)
    if declared is None:
        return _undeclared
    match declared.scale:
        case Rating() | Count():
            return lambda number, _: int(_given(number))
        case Amount():
            return lambda number, _: _given(number)
        case YesNo():
            return lambda number, _: bool(_given(number))
        case Choice():
            return lambda _, text: _given(text)
        case Choices():
            return lambda _, text: tuple(_given(text).split(CHOICES_SEPARATOR))
        case Score():
            return lambda number, text: NotScored(_given(text)) if number is None else int(number)
    assert_never(declared.scale)


def _undeclared(number: float | None, text: str | None) -> Value:
    return _given(text) if number is None else number


def _given(cell: _T | None) -> _T:
    if cell is None:
        raise ValueError("a value is missing")
    return cell


def clock_text(at: dt.time | None) -> str | None:
    if at is None:
        return None
    return at.isoformat("auto" if at.second or at.microsecond else "minutes")


@lru_cache(maxsize=2048)
def clock_time(at: str | None) -> dt.time | None:
    return None if at is None else dt.time.fromisoformat(at)
