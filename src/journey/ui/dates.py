"""Dates as a person reads them on screen; files and logs use ISO dates instead."""

import datetime as dt
from typing import Literal

from PySide6.QtCore import QDate, QLocale

from journey.domain.text import Language

DateStyle = Literal["long", "medium", "short", "weekday", "month"]

# English month names come from the C locale: en_GB shortens September to four letters.
_ENGLISH: dict[DateStyle, str] = {
    "long": "dddd d MMMM yyyy",
    "medium": "d MMM yyyy",
    "short": "d MMM",
    "weekday": "ddd",
    "month": "MMMM yyyy",
}
_CHINESE: dict[DateStyle, str] = {
    "long": "yyyy年M月d日 dddd",
    "medium": "yyyy年M月d日",
    "short": "M月d日",
    "weekday": "ddd",
    "month": "yyyy年M月",
}


def format_date(date: dt.date, style: DateStyle, language: Language) -> str:
    """A date in words: long "Monday 23 November 2026", medium "23 Nov 2026", short "23 Nov"."""
    day = QDate(date.year, date.month, date.day)
    if language is Language.ENGLISH:
        return QLocale.c().toString(day, _ENGLISH[style])
    return QLocale(language.locale_name).toString(day, _CHINESE[style])
