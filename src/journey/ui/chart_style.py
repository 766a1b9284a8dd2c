"""The colours and fonts of a figure on screen, taken from the look of the window."""

from PySide6.QtGui import QColor

from journey.charts.style import Style
from journey.domain.text import Language
from journey.report.sheet import fonts_of
from journey.ui.theme import Theme

_SMALL_TEXT_PX = 12.5
_POINTS_PER_PIXEL = 0.75
_BAND_SHARE = 0.22
"""Enough of the line's colour to be seen, little enough for line and dots to stand out."""


def screen_style(theme: Theme, language: Language) -> Style:
    """A figure's style in the window's light, dark or contrast colours, grown with the text."""
    tokens = theme.tokens
    return Style(
        surface=tokens.surface,
        text=tokens.text,
        muted=tokens.muted,
        grid=tokens.line,
        line=tokens.accent,
        band=_blend(tokens.accent, tokens.surface, _BAND_SHARE),
        dot=tokens.control,
        baseline=tokens.accent,
        window=tokens.shade,
        tick=tokens.control,
        event=tokens.event,
        on_event=tokens.on_event,
        choices=(tokens.accent, tokens.control, tokens.text, tokens.event),
        families=fonts_of(language),
        text_points=theme.px(_SMALL_TEXT_PX) * _POINTS_PER_PIXEL,
    )


def _blend(over: str, under: str, share: float) -> str:
    """So much of one colour on another, as #rrggbb."""
    above, below = QColor(over), QColor(under)
    mixed = [
        round(a * share + b * (1 - share))
        for a, b in zip(above.getRgb()[:3], below.getRgb()[:3], strict=True)  # type: ignore[index]  # the stub says object
    ]
    return QColor(*mixed).name()
