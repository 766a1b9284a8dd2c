"""How a figure looks: colours, sizes and fonts, for a light or dark screen and for paper."""

import logging
from dataclasses import dataclass
from functools import cache

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties

from journey import resources


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as #rrggbb; `text_points` is the size of the smallest text, in points."""

    surface: str
    text: str
    muted: str
    grid: str
    line: str
    band: str
    dot: str
    baseline: str
    window: str
    tick: str
    event: str
    on_event: str
    choices: tuple[str, ...]
    families: tuple[str, ...]
    text_points: float = 9.0
    line_points: float = 1.7
    is_paper: bool = False

    def font(self, size: float = 1.0, *, is_bold: bool = False) -> FontProperties:
        """A font so many times the smallest text."""
        return _font(self.families, self.text_points * size, "bold" if is_bold else "normal")


def paper_style(families: tuple[str, ...]) -> Style:
    """Black, grey and one dark orange that stay apart in greyscale."""
    return Style(
        surface="#ffffff",
        text="#15202b",
        muted="#3f4d5a",
        grid="#d5dce3",
        line="#111111",
        band="#cfd6dd",
        dot="#7c8894",
        baseline="#333333",
        window="#eef1f4",
        tick="#5b6875",
        event="#8f4207",
        on_event="#ffffff",
        choices=("#15202b", "#5b6875", "#8f9ba6", "#15202b"),
        families=families,
        line_points=1.5,
        is_paper=True,
    )


@cache
def _font(families: tuple[str, ...], points: float, weight: str) -> FontProperties:
    installed = _installed_families()
    known = [family for family in families if family in installed]
    return FontProperties(family=known, size=points, weight=weight)


@cache
def _installed_families() -> frozenset[str]:
    """The bundled families, made known to matplotlib once."""
    # Rare scripts come in one weight only; drawing them in it is meant, not worth a line a glyph.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    for path in sorted(resources.path("fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))
    return frozenset(entry.name for entry in font_manager.fontManager.ttflist)
