"""The days of a summary as a table: what the charts draw, for eyes that cannot read them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from journey.domain.scales import Choice, Choices
from journey.domain.text import N_, Language, tr
from journey.report.contents import MeasureFinding, Summary
from journey.report.numbers import plain

Index = QModelIndex | QPersistentModelIndex
Cell = Callable[[int], str]


class DaysTable(QAbstractTableModel):
    """A row for every day of the period, the newest first, and a column for every measure.

    An empty cell is a day without an answer; an asterisk marks one written late.
    """

    def __init__(
        self, summary: Summary, dates: Callable[[dt.date], str], language: Language
    ) -> None:
        super().__init__()
        self._last, self._n_days = summary.last, summary.coverage.days
        self._dates = dates
        self._head = [tr(N_("Day"), language)]
        self._head += [finding.measure.label.to(language) for finding in summary.measures]
        self._columns = [_cells(finding, language) for finding in summary.measures]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._n_days

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._head)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if index.column() == 0:
            return self._dates(self._last - dt.timedelta(days=index.row()))
        return self._columns[index.column() - 1](self._n_days - 1 - index.row())

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._head[section] if orientation is Qt.Orientation.Horizontal else section + 1


def _cells(finding: MeasureFinding, language: Language) -> Cell:
    if finding.number is not None:
        series = finding.number.series

        def number(day: int) -> str:
            if not series.written[day]:
                return ""
            return plain(float(series.values[day])) + ("*" if series.late[day] else "")

        return number
    choice, scale = finding.choice, finding.measure.scale
    assert choice is not None
    assert isinstance(scale, Choice | Choices)
    labels = {option.key: option.label.to(language) for option in scale.options}
    comma = ", " if language is Language.ENGLISH else "、"

    def named(day: int) -> str:
        given = zip(choice.options, choice.strips, strict=True)
        words = comma.join(labels.get(option.key, option.key) for option, on in given if on[day])
        return f"{words}*" if words and choice.series.late[day] else words

    return named
