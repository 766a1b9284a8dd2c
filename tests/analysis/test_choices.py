"""Named answers by day: counted once a day, of one rater, within windows."""

import datetime as dt

from journey.analysis.choices import choice_series, choice_window
from journey.analysis.windows import Window
from journey.domain.kinds import Rater

FIRST = dt.date(2026, 3, 1)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


SERIES = choice_series(
    [
        (day(-1), ("fine",), False),
        (day(0), ("fine",), False),
        (day(0), ("fine", "accident"), True),
        (day(2), ("accident",), False),
        (day(5), ("fine",), False),
    ],
    measure_key="bowel",
    rater=Rater.SELF,
    keys=("none", "fine", "accident"),
    first=FIRST,
    last=day(4),
)


def test_a_day_counts_once_for_each_of_its_answers() -> None:
    assert SERIES.days_by_key() == {"none": 0, "fine": 1, "accident": 2}
    assert (SERIES.n_written, SERIES.n_days) == (2, 5)
    assert SERIES.late.tolist() == [True, False, False, False, False]


def test_a_window_counts_its_own_days_alone() -> None:
    stats, days = choice_window(SERIES, Window(day(1), day(4)))
    assert (stats.n, stats.coverage, stats.median, stats.sd) == (1, 0.25, None, None)
    assert days == {"none": 0, "fine": 0, "accident": 1}


def test_days_left_out_do_not_count() -> None:
    stats, days = choice_window(SERIES, Window(day(0), day(4)), {day(2), day(9)})
    assert (stats.n, days["accident"]) == (1, 1)
    assert SERIES.n_written == 2
