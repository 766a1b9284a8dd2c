"""A second implementation of every figure, in plain Python from rows, that the tests hold beside.

Written from the rules alone: no NumPy, no shared code, clarity before speed.
"""

import datetime as dt
import math
import statistics
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

DAY = dt.timedelta(days=1)


class Row(NamedTuple):
    """One answer: of which day, what, whether the patient gave it, whether it was late."""

    date: dt.date
    value: float
    is_self: bool
    is_late: bool


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def by_day(rows: Sequence[Row]) -> dict[dt.date, float]:
    """The mean of each day's answers."""
    return {
        date: statistics.fmean(row.value for row in rows if row.date == date)
        for date in {row.date for row in rows}
    }


def rater_is_self(rows: Sequence[Row], first: dt.date, last: dt.date) -> bool:
    own = {row.date for row in rows if row.is_self and first <= row.date <= last}
    others = {row.date for row in rows if not row.is_self and first <= row.date <= last}
    return len(own) >= len(others)


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    position = (len(ordered) - 1) * share
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)


def weeks(days: dict[dt.date, float], first: dt.date, last: dt.date) -> list[dict[str, object]]:
    names: list[str] = []
    values: dict[str, list[float]] = {}
    for date in days_between(first, last):
        year, week, _ = date.isocalendar()
        name = f"{year}-W{week:02d}"
        if name not in values:
            names.append(name)
            values[name] = []
        if date in days:
            values[name].append(days[date])
    return [
        {
            "week": name,
            "n": len(values[name]),
            "median": statistics.median(values[name]) if len(values[name]) >= 5 else None,
        }
        for name in names
    ]


def windows(first: dt.date, last: dt.date) -> tuple[list[dt.date], list[dt.date]]:
    every = days_between(first, last)
    size = 28 if len(every) >= 56 else max(1, len(every) // 2)
    return every[:size], every[-size:]


def left_out(procedures: Sequence[dt.date]) -> set[dt.date]:
    return {date + n * DAY for date in procedures for n in range(8)}


def window(days: dict[dt.date, float], dates: Sequence[dt.date]) -> dict[str, object]:
    values = [days[date] for date in dates if date in days]
    return {
        "n": len(values),
        "median": statistics.median(values) if values else None,
        "mean": statistics.fmean(values) if values else None,
        "sd": statistics.stdev(values) if len(values) > 1 else None,
    }


def correlation(sides: Sequence[dict[dt.date, float]]) -> float:
    residuals: dict[dt.date, float] = {}
    products = []
    for side in sides:
        middle = statistics.fmean(side.values())
        own = {date: value - middle for date, value in side.items()}
        products += [own[date] * own[date + DAY] for date in own if date + DAY in own]
        residuals |= own
    variance = statistics.fmean(value**2 for value in residuals.values())
    if variance < 1e-11 or not products:
        return 0.0
    raw = statistics.fmean(products) / variance
    n_of_one_side = len(residuals) / 2
    return min(max(raw + (1 + 3 * raw) / n_of_one_side, 0.0), 0.9)


def change(
    baseline: dict[dt.date, float], latest: dict[dt.date, float], better: int
) -> dict[str, float]:
    """Difference, range, NAP and effective numbers; `better` is 1 where higher counts as better."""
    r = correlation([baseline, latest])
    independent = (1 - r) / (1 + r)
    difference = statistics.fmean(latest.values()) - statistics.fmean(baseline.values())
    error = step_error(baseline, latest, r)
    reach = t_quantile(0.975, (len(baseline) + len(latest)) * independent) * error
    pairs = [(b, a) for b in baseline.values() for a in latest.values()]
    points = [1.0 if (a - b) * better > 0 else 0.5 if a == b else 0.0 for b, a in pairs]
    return {
        "difference": difference,
        "low": difference - reach,
        "high": difference + reach,
        "nap": statistics.fmean(points),
        "n_eff_baseline": len(baseline) * independent,
        "n_eff_latest": len(latest) * independent,
    }


def step_error(baseline: dict[dt.date, float], latest: dict[dt.date, float], r: float) -> float:
    """The standard error of b in y = a + b * step, with days d apart correlated by r ** d."""
    dates, values = [*baseline, *latest], [*baseline.values(), *latest.values()]
    one = [1.0] * len(dates)
    step = [0.0] * len(baseline) + [1.0] * len(latest)
    apart = [[float(r ** abs((a - b).days)) for b in dates] for a in dates]
    w_one, w_step, w_values = (solved(apart, side) for side in (one, step, values))
    a, b, d = dot(one, w_one), dot(one, w_step), dot(step, w_step)
    p, q = dot(one, w_values), dot(step, w_values)
    determinant = a * d - b * b
    level, size = (d * p - b * q) / determinant, (a * q - b * p) / determinant
    residuals = [v - level - size * s for v, s in zip(values, step, strict=True)]
    variance = dot(residuals, solved(apart, residuals)) / (len(values) - 2)
    return math.sqrt(max(variance, 0.0) * a / determinant)


def solved(matrix: Sequence[Sequence[float]], side: Sequence[float]) -> list[float]:
    """Gauss and Jordan, with the largest pivot."""
    rows = [[*row, right] for row, right in zip(matrix, side, strict=True)]
    for column in range(len(rows)):
        pivot = max(range(column, len(rows)), key=lambda n: abs(rows[n][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [cell / rows[column][column] for cell in rows[column]]
        for n, row in enumerate(rows):
            if n != column and row[column]:
                rows[n] = [x - row[column] * y for x, y in zip(row, rows[column], strict=True)]
    return [row[-1] for row in rows]


def dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(one, other, strict=True))


def t_share(t: float, degrees: float, steps: int = 2000) -> float:
    """The share of Student's distribution below t >= 0, by Simpson's rule over its angle."""
    end = math.atan(t / math.sqrt(degrees))
    width = end / steps
    heights = [float(math.cos(n * width) ** (degrees - 1)) for n in range(steps + 1)]
    area = heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2])
    log_front = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)
    return 0.5 + area * width / 3 * math.exp(log_front) / math.sqrt(math.pi)


def t_quantile(probability: float, degrees: float) -> float:
    low, high = 0.0, 1e4
    for _ in range(80):
        middle = (low + high) / 2
        if t_share(middle, degrees, 400) < probability:
            low = middle
        else:
            high = middle
    return low


def theil_sen(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """The median slope of all pairs, and the slopes that end its 95 % range."""
    slopes = sorted(
        (points[j][1] - points[i][1]) / (points[j][0] - points[i][0])
        for i in range(len(points))
        for j in range(i + 1, len(points))
    )
    n = len(points)
    ties = Counter(value for _, value in points).values()
    variance = n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)
    reach = statistics.NormalDist().inv_cdf(0.975) * math.sqrt(variance / 18)
    lowest = max(round((len(slopes) - reach) / 2) - 1, 0)
    highest = min(round((len(slopes) + reach) / 2), len(slopes) - 1)
    return statistics.median(slopes), slopes[lowest], slopes[highest]


def kendall_tau(values: Sequence[float]) -> float | None:
    pairs = [(a, b) for n, a in enumerate(values) for b in values[n + 1 :]]
    score = sum((b > a) - (b < a) for a, b in pairs)
    untied = sum(a != b for a, b in pairs)
    return score / math.sqrt(len(pairs) * untied) if untied else None
