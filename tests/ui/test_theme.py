"""Tests that every colour can be read, and that sizes grow with the text."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from journey.diary.preferences import ThemeChoice
from journey.domain.text import Language
from journey.ui import theme as looks
from journey.ui.theme import TOKENS, Theme

GROUNDS = ("background", "surface", "shade")
WRITTEN = ("text", "muted", "accent", "warn", "ok", "event")
ON = (("on_accent", "accent"), ("on_accent_soft", "accent_soft"), ("on_event", "event"),
      ("on_bar", "bar"), ("bar_accent", "bar"), ("bar_warn", "bar"), ("text", "panel"),
      ("accent_soft", "on_accent_soft"))  # fmt: skip
DRAWN = (("control", "surface"), ("control", "background"), ("accent", "surface"),
         ("accent", "background"), ("warn", "surface"), ("bar_control", "bar"),
         ("bar_accent", "bar"), ("event", "surface"))  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    channels = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                        for c in channels)  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", list(TOKENS))
def test_every_text_can_be_read(look: ThemeChoice) -> None:
    theme = Theme(look)
    needed = 7.0 if look is ThemeChoice.CONTRAST else 4.5
    faint = {
        (ink, ground): round(contrast(theme.colour(ink), theme.colour(ground)), 2)
        for ink, ground in (*product(WRITTEN, GROUNDS), *ON)
        if contrast(theme.colour(ink), theme.colour(ground)) < needed
    }
    assert faint == {}


@pytest.mark.parametrize("look", list(TOKENS))
def test_every_border_of_a_control_can_be_seen(look: ThemeChoice) -> None:
    theme = Theme(look)
    faint = {
        (line, ground): round(contrast(theme.colour(line), theme.colour(ground)), 2)
        for line, ground in DRAWN
        if contrast(theme.colour(line), theme.colour(ground)) < 3
    }
    assert faint == {}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_sizes_grow_with_the_text() -> None:
    assert Theme(ThemeChoice.LIGHT, 150).px(48) == 72
    sheet = looks.style_sheet(Theme(ThemeChoice.LIGHT, 200))
    assert "min-height: 92px" in sheet
    assert not re.search(r"\d+tp", sheet)
    assert "$" not in sheet


def test_an_unknown_system_look_is_light(qapp: QApplication) -> None:
    assert looks.resolved(ThemeChoice.SYSTEM) is ThemeChoice.LIGHT
    assert looks.resolved(ThemeChoice.DARK) is ThemeChoice.DARK


@pytest.mark.parametrize("language", list(Language))
def test_the_program_writes_in_its_own_fonts(qapp: QApplication, language: Language) -> None:
    looks.load_all_fonts()
    font = looks.font(Theme(ThemeChoice.LIGHT), language)
    assert QFontInfo(font).family() == "Journey Sans"
    chinese = [family for family in font.families() if family in ("Journey Sans TC",
                                                                  "Journey Sans SC")]  # fmt: skip
    first = "Journey Sans SC" if language is Language.SIMPLIFIED_CHINESE else "Journey Sans TC"
    assert chinese[0] == first
