"""Turns the CFF outlines of a font into TrueType ones, which subset PDF fonts state rightly."""

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FARTHEST_UNITS = 1.0
"""How far a quadratic curve may stray from the cubic one, of 1000 units to the em."""


def to_truetype(font: TTFont) -> None:
    """Replace the cubic outlines of a font by quadratic ones, in place."""
    order, shapes = font.getGlyphOrder(), font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(shapes)
        shapes[name].draw(Cu2QuPen(pen, FARTHEST_UNITS, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    del font["CFF "]
    _make_room(font)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def _make_room(font: TTFont) -> None:
    """Give the profile the fields TrueType needs; fontTools counts points when it saves."""
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    profile.maxZones = 1
    for field in (
        "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
        "maxComponentDepth", "maxComponentElements", "maxTwilightPoints", "maxStorage",
        "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions",
    ):  # fmt: skip
        setattr(profile, field, 0)
