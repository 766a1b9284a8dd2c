"""The colours and fonts of a figure on screen, taken from the look of the window."""

from journey.charts.style import Style
from journey.domain.text import Language
from journey.report.sheet import fonts_of
from journey.ui.theme import Theme

_SMALL_TEXT_PX = 12.5
_POINTS_PER_PIXEL = 0.75


def screen_style(theme: Theme, language: Language) -> Style:
    """A figure's style in the window's light, dark or contrast colours, grown with the text."""
    tokens = theme.tokens
    return Style(
        surface=tokens.surface,
        text=tokens.text,
        muted=tokens.muted,
        grid=tokens.line,
        line=tokens.accent,
        band=tokens.accent_soft,
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
