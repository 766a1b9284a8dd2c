"""What a record must satisfy before it may be written, beyond what its scale allows."""

import datetime as dt
from collections.abc import Iterator, Mapping

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.problems import Problem
from journey.domain.scales import NotScored, Value
from journey.domain.text import N_

ScoreKey = tuple[str, str | None]
"""A clinic score's measure and side: ("lems", None) is the total, ("lems", "right") a side."""

_SUMS: tuple[tuple[ScoreKey, tuple[ScoreKey, ...]], ...] = (
    (("motor_total", None), (("uems", None), ("lems", None))),
    (
        ("scim_total", None),
        (
            ("scim_self_care", None),
            ("scim_respiration_sphincter", None),
            ("scim_mobility", None),
        ),
    ),
    *(
        ((key, None), ((key, "right"), (key, "left")))
        for key in ("uems", "lems", "light_touch", "pin_prick")
    ),
)


def check_date(diary_date: dt.date, *, today: dt.date, birth_date: dt.date | None) -> None:
    """Refuse a day that has not come yet, or that lies before the person was born.

    Raises:
        Problem: the date is outside the person's life so far.
    """
    if diary_date > today:
        raise Problem(N_("{date} has not come yet."), date=diary_date.isoformat())
    if birth_date is not None and diary_date < birth_date:
        raise Problem(N_("{date} is before the date of birth."), date=diary_date.isoformat())


def check_scores(scores: Mapping[ScoreKey, Value]) -> None:
    """Refuse clinic scores of one visit that do not fit each other.

    Parts must add up to their total (UEMS + LEMS = motor total, right + left, the SCIM III
    subscales), and a total is not determinable as soon as one part is not testable (ISNCSCI 2019).

    Raises:
        Problem: naming the total, what the paper says and what the parts give.
    """
    for _, problem in misfits(scores):
        raise problem


def misfits(scores: Mapping[ScoreKey, Value]) -> Iterator[tuple[ScoreKey, Problem]]:
    """Each total that does not fit its parts, with the reason `check_scores` would give."""
    for total, parts in _SUMS:
        if total in scores:
            try:
                _check_sum(total, [scores.get(part) for part in parts], scores[total])
            except Problem as problem:
                yield total, problem


def _check_sum(total: ScoreKey, parts: list[Value | None], stated: Value) -> None:
    label = BY_KEY[total[0]].label
    if any(isinstance(part, NotScored) for part in parts):
        if not isinstance(stated, NotScored):
            raise Problem(
                N_("{score}: a part was not testable, so the total is not determinable (ND)."),
                score=label,
            )
        return
    numbers = [scales.number(part) for part in parts if part is not None]
    given = [part for part in numbers if part is not None]
    if len(given) < len(parts) or isinstance(stated, NotScored):
        return
    if sum(given) != scales.number(stated):
        raise Problem(
            N_("{score}: the parts add up to {sum}, not {stated}. Please look at the paper again."),
            score=label,
            sum=int(sum(given)),
            stated=scales.write(stated),
        )
