"""Every page of the window, in the order of the rail; each is imported when first shown."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from journey.domain.text import N_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from journey.domain.text import Language
    from journey.ui.desk import Desk
    from journey.ui.pages.page import Page
    from journey.ui.theme import Theme


class PageEntry(NamedTuple):
    """A page of the rail: imported and built when first shown."""

    key: str
    title: str
    module: str
    page: str


PAGES = (
    PageEntry("today", N_("Today"), "journey.ui.pages.today", "TodayPage"),
    PageEntry("journey", N_("Journey"), "journey.ui.pages.journey", "JourneyPage"),
    PageEntry("charts", N_("Charts"), "journey.ui.pages.charts", "ChartsPage"),
    PageEntry("visits", N_("Visits"), "journey.ui.pages.visits", "VisitsPage"),
    PageEntry("summary", N_("Summary"), "journey.ui.pages.summary", "SummaryPage"),
    PageEntry("settings", N_("Settings"), "journey.ui.pages.settings", "SettingsPage"),
)
HELP = PageEntry("help", N_("Get help"), "journey.ui.pages.help", "HelpPage")


def build_page(key: str, desk: "Desk") -> "Page":
    from journey.ui.pages.page import Page

    entry = next(entry for entry in (*PAGES, HELP) if entry.key == key)
    page = getattr(import_module(entry.module), entry.page)(desk)
    assert isinstance(page, Page)
    return page


def show_help(window: "QWidget", theme: "Theme", language: "Language") -> None:
    """Get help in a window of its own, as long as there is no diary and so no page."""
    from journey.ui.dialogs.help_dialog import HelpDialog

    HelpDialog(theme, language, window).show()
