"""Dates as a person reads them, on screen and on paper alike; files and logs use ISO dates."""

import datetime as dt
from typing import Literal

from journey.domain.text import Language

DateStyle = Literal["long", "medium", "short", "weekday", "month"]
"""Long "Monday 23 November 2026", medium "23 Nov 2026", short "23 Nov", weekday "Mon", month
"November 2026"."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHINESE_WEEKDAYS = "一二三四五六日"


def format_date(date: dt.date, style: DateStyle, language: Language) -> str:
    """A date in the order and words of a language; Taiwan's and the mainland's differ in 週/周."""
    if language is Language.ENGLISH:
        return _english(date, style)
    return _chinese(date, style, "週" if language is Language.TRADITIONAL_CHINESE else "周")


def format_range(first: dt.date, last: dt.date, language: Language) -> str:
    """Two dates with a dash between them; a year they share is said once."""
    if first == last:
        return format_date(first, "medium", language)
    is_one_year, is_english = first.year == last.year, language is Language.ENGLISH
    begin = format_date(first, "short" if is_one_year and is_english else "medium", language)
    end = format_date(last, "medium" if is_english or not is_one_year else "short", language)
    return f"{begin} – {end}"


def month_names(language: Language) -> tuple[str, ...]:
    """The twelve short names, January first."""
    if language is Language.ENGLISH:
        return tuple(month[:3] for month in _MONTHS)
    return tuple(f"{month}月" for month in range(1, 13))


def _english(date: dt.date, style: DateStyle) -> str:
    month, weekday = _MONTHS[date.month - 1], _WEEKDAYS[date.weekday()]
    match style:
        case "long":
            return f"{weekday} {date.day} {month} {date.year}"
        case "medium":
            return f"{date.day} {month[:3]} {date.year}"
        case "short":
            return f"{date.day} {month[:3]}"
        case "weekday":
            return weekday[:3]
        case "month":
            return f"{month} {date.year}"


def _chinese(date: dt.date, style: DateStyle, week: str) -> str:
    weekday = _CHINESE_WEEKDAYS[date.weekday()]
    match style:
        case "long":
            return f"{date.year}年{date.month}月{date.day}日 星期{weekday}"
        case "medium":
            return f"{date.year}年{date.month}月{date.day}日"
        case "short":
            return f"{date.month}月{date.day}日"
        case "weekday":
            return f"{week}{weekday}"
        case "month":
            return f"{date.year}年{date.month}月"
