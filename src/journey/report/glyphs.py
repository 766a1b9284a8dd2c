"""Makes any text printable: what no bundled font can draw is marked, and told."""

import unicodedata
from dataclasses import dataclass, field
from functools import cache

from journey import resources

MARK = "〓"
"""The typographers' sign for a character the fonts lack."""

_LINE_BREAKS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\t": "  "}
_SHAPING = frozenset(
    {
        0x00AD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
        *range(0xFE00, 0xFE10),
        *range(0xE0020, 0xE0080),
        *range(0xE0100, 0xE01F0),
    }
)
"""Characters without a shape of their own that join, split, or turn their neighbours."""


@dataclass
class Proofreader:
    """Cleans every text of one document and remembers what it had to mark.

    Archivable, accessible PDF (PDF/A-2a, PDF/UA-1) allows no character without a glyph, no
    control character and no private-use one.
    """

    marked: set[str] = field(default_factory=set)

    def clean(self, text: str) -> str:
        for found, replacement in _LINE_BREAKS.items():
            text = text.replace(found, replacement)
        return "".join(map(self._printable, text))

    def _printable(self, character: str) -> str:
        if character == "\n" or ord(character) in _SHAPING or ord(character) in _covered():
            return character
        if unicodedata.category(character) == "Cc" or character == "\ufeff":
            return ""
        self.marked.add(character)
        return MARK


@cache
def _covered() -> frozenset[int]:
    """The code points the bundled fonts can draw, private-use ones left out."""
    from matplotlib.ft2font import FT2Font

    covered: set[int] = set()
    for font in sorted(resources.path("fonts").glob("*-Regular.ttf")):
        covered.update(FT2Font(str(font)).get_charmap())
    return frozenset(
        code for code in covered if unicodedata.category(chr(code)) not in ("Co", "Cc", "Cn")
    )
