"""How a figure looks: colours, sizes and fonts, for a light or dark screen and for paper."""

import logging
from dataclasses import dataclass
from functools import cache

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

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

    def font(self, text: str, size: float = 1.0, *, is_bold: bool = False) -> FontProperties:
        """The font for a text, so many times the smallest one."""
        weight = "bold" if is_bold else "normal"
        return _font(_needed(self.families, text), self.text_points * size, weight)


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
    return FontProperties(family=list(families), size=points, weight=weight)


@cache
def _needed(families: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The first families, as many as it takes to draw a text: each more costs time a text."""
    files = _files_by_family()
    known = tuple(family for family in families if family in files)
    missing = {ord(character) for character in text if not character.isspace()}
    for count, family in enumerate(known, start=1):
        missing -= _characters_of(files[family])
        if not missing:
            return known[:count]
    return known


@cache
def _characters_of(file: str) -> frozenset[int]:
    return frozenset(FT2Font(file).get_charmap())


@cache
def _files_by_family() -> dict[str, str]:
    """The bundled families, made known to matplotlib once, with their regular files."""
    # Rare scripts come in one weight only; drawing them in it is meant, not worth a line a glyph.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    bundled = sorted(resources.path("fonts").glob("*.ttf"))
    for path in bundled:
        font_manager.fontManager.addfont(str(path))
    return {
        FT2Font(str(path)).family_name: str(path) for path in bundled if "-Regular" in path.name
    }
