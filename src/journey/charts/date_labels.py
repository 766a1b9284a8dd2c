"""The dates at the foot of a figure: days, months or years, as many as there is room for."""

import datetime as dt

from journey.charts.panels import Days

_LONGEST_SHOWN_BY_DAY = 45
_STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120)
"""Between two labels, in months."""


def date_labels(days: Days, month_names: tuple[str, ...], most: int) -> list[tuple[dt.date, str]]:
    """At most so many dates of a run of days, in order, each with its words."""
    if len(days) <= _LONGEST_SHOWN_BY_DAY:
        step = max(-(-len(days) // most), 1)
        dates = [days.first + dt.timedelta(days=offset) for offset in range(0, len(days), step)]
        return [(date, f"{date.day} {month_names[date.month - 1]}") for date in dates]
    months = _first_days_of_months(days)
    step = next((step for step in _STEPS if len(months) <= step * most), _STEPS[-1])
    if step >= 12:
        years = [month for month in months if month.month == 1] or months[:1]
        return [(year, str(year.year)) for year in years[:: step // 12]]
    return _months(months[::step], month_names)


def _months(months: list[dt.date], month_names: tuple[str, ...]) -> list[tuple[dt.date, str]]:
    labels, year = [], None
    for month in months:
        words = month_names[month.month - 1]
        labels.append((month, words if month.year == year else f"{words} {month.year}"))
        year = month.year
    return labels


def _first_days_of_months(days: Days) -> list[dt.date]:
    month = days.first.replace(day=1)
    found = []
    while month <= days.last:
        if month >= days.first:
            found.append(month)
        month = (month + dt.timedelta(days=32)).replace(day=1)
    return found or [days.first]
