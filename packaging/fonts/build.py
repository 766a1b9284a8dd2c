"""Build the fonts in resources/fonts from the packages named in README.md beside them.

    python packaging/fonts/build.py [FOLDER ...]

Each FOLDER is searched for the source files; without one, the fonts installed on this
computer are searched. The same sources give the same bytes.
"""

import argparse
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parents[2] / "resources" / "fonts"

TC_FACE = 3
SC_FACE = 2

# calt is left out of the Latin fonts on purpose: Inter's would print "->" as an arrow and
# "3x4" with a multiplication sign, and a note must print as it was typed.
LATIN_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "case", "tnum", "pnum", "frac", "sups")
HAN_FEATURES = ("kern", "ccmp", "locl", "mark")
SHAPING_FEATURES = (
    *("ccmp", "isol", "init", "medi", "fina", "rlig", "locl"),
    *("kern", "mark", "mkmk", "curs", "dlig"),
)

# Blocks every Chinese face gets beside its Han characters, as (first, last).
SIGNS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin vowels
    (0x02B9, 0x02D9),  # tone marks
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x20BF),  # superscripts, currency
    (0x2100, 0x22FF),  # letter-like, Roman numerals, arrows, mathematics
    (0x2300, 0x27BF),  # technical, circled numbers, boxes, shapes, dingbats
    (0x2E80, 0x2FDF),  # radicals
    (0x3000, 0x33FF),  # CJK punctuation, kana, Bopomofo, circled and squared
    (0xFE30, 0xFE4F),  # vertical forms
    (0xFF00, 0xFFEF),  # full and half width
)


@dataclass(frozen=True)
class Recipe:
    """One font to build: which face of which file, under which name, over which characters."""

    output: str
    source: str
    family: str
    style: str
    weight: int
    features: tuple[str, ...]
    wanted: frozenset[int] | None = None
    """Code points to keep; None keeps all."""
    unwanted: frozenset[int] = frozenset()
    face: int = -1


def characters_of(*codecs: str) -> frozenset[int]:
    """Every code point that the two-byte part of the named codecs can write."""
    found: set[int] = set()
    for codec in codecs:
        for first in range(0x81, 0xFF):
            for second in range(0x40, 0xFF):
                found.update(map(ord, bytes((first, second)).decode(codec, errors="ignore")))
    return frozenset(found)


def signs() -> frozenset[int]:
    """The code points of SIGNS."""
    return frozenset(point for first, last in SIGNS for point in range(first, last + 1))


def recipes() -> Iterator[Recipe]:
    """Every font of resources/fonts, the most needed first."""
    both = characters_of("big5", "gb2312") | signs()
    simplified = characters_of("gb2312") | signs()
    for style, weight in (("Regular", 400), ("Bold", 700)):
        source = f"NotoSansCJK-{style}.ttc"
        yield Recipe(
            *(f"JourneySansTC-{style}.otf", source, "Journey Sans TC", style, weight),
            *(HAN_FEATURES, both, frozenset(), TC_FACE),
        )
        yield Recipe(
            *(f"JourneySansSC-{style}.otf", source, "Journey Sans SC", style, weight),
            *(HAN_FEATURES, simplified, frozenset(), SC_FACE),
        )
    for style, weight in (("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700)):
        yield Recipe(
            *(f"JourneySans-{style}.ttf", f"Inter_{weight}{style}.ttf", "Journey Sans"),
            *(style, weight, LATIN_FEATURES),
        )
    yield Recipe(
        *("JourneySansRare-Regular.otf", "NotoSansCJK-Regular.ttc", "Journey Sans Rare"),
        *("Regular", 400, HAN_FEATURES, None, both, TC_FACE),
    )
    for script in ("Arabic", "Hebrew"):
        yield Recipe(
            *(f"JourneySans{script}-Regular.ttf", f"NotoSans{script}-Regular.ttf"),
            *(f"Journey Sans {script}", "Regular", 400, SHAPING_FEATURES),
        )
    yield Recipe(
        *("JourneyEmoji-Regular.ttf", "NotoEmoji_400Regular.ttf", "Journey Emoji"),
        *("Regular", 400, ("ccmp",)),
    )


def built(recipe: Recipe, source: Path) -> TTFont:
    """The subset, renamed font of a recipe."""
    font = TTFont(source, fontNumber=recipe.face, recalcTimestamp=False)
    options = Options()
    options.layout_features = list(recipe.features)
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [*range(15)]
    options.drop_tables += ["VORG", "vhea", "vmtx", "STAT", "gasp", "DSIG"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    everything = frozenset(font.getBestCmap())
    wanted = everything if recipe.wanted is None else recipe.wanted
    subsetter.populate(unicodes=wanted - recipe.unwanted)
    subsetter.subset(font)
    rename(font, recipe)
    return font


def rename(font: TTFont, recipe: Recipe) -> None:
    """Give a font the names, weight and style bits of its recipe.

    A family of Regular and Bold is linked by name ID 1; other weights carry their own name
    there and the family in ID 16, so that every program finds them all under one family.
    """
    linked = recipe.style in {"Regular", "Bold"}
    postscript = f"{recipe.family.replace(' ', '')}-{recipe.style}"
    names = font["name"]
    version = names.getDebugName(5).split(";")[0]
    notices = {
        number: names.getDebugName(number)
        for number in (0, 7, 8, 9, 10, 11, 12, 13, 14)
        if names.getDebugName(number)
    }
    names.names = []
    new = {
        1: recipe.family if linked else f"{recipe.family} {recipe.style}",
        2: recipe.style if linked else "Regular",
        3: f"{version};{postscript}",
        4: f"{recipe.family} {recipe.style}",
        5: version,
        6: postscript,
    }
    if not linked:
        new |= {16: recipe.family, 17: recipe.style}
    for number, text in sorted((notices | new).items()):
        names.setName(text, number, 3, 1, 0x409)
    set_style(font, recipe.weight, is_bold=recipe.style == "Bold")
    if "CFF " in font:
        rename_outlines(font, recipe.family, recipe.style, postscript)


def set_style(font: TTFont, weight: int, *, is_bold: bool) -> None:
    """Write weight and the bold or regular bit wherever a font keeps them."""
    metrics = font["OS/2"]
    metrics.usWeightClass = weight
    metrics.fsSelection = metrics.fsSelection & ~0b1100001 | (1 << 5 if is_bold else 1 << 6)
    metrics.fsType = 0
    font["head"].macStyle = 1 if is_bold else 0


def rename_outlines(font: TTFont, family: str, style: str, postscript: str) -> None:
    """Rename the CFF table, which carries names of its own."""
    outlines = font["CFF "].cff
    outlines.fontNames = [postscript]
    top = outlines.topDictIndex[0]
    top.FamilyName, top.FullName, top.Weight = family, f"{family} {style}", style


def files_under(folders: Sequence[Path]) -> dict[str, Path]:
    """Font files by name, in the folders or, without any, as fontconfig lists them."""
    if folders:
        files = [path for folder in folders for path in sorted(folder.rglob("*.[ot]t[fc]"))]
    else:
        listed = subprocess.run(
            ["fc-list", "--format=%{file}\n"], check=True, capture_output=True, text=True
        )
        files = [Path(line) for line in sorted(listed.stdout.splitlines())]
    return {path.name: path for path in files}


def main() -> None:
    """Build every font, or those whose file name holds the word given with --only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="WORD")
    parser.add_argument("--into", default=TARGET, type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    sources = files_under(arguments.folders)
    for recipe in recipes():
        if arguments.only not in recipe.output:
            continue
        if recipe.source not in sources:
            parser.error(f"{recipe.source} is missing: see resources/fonts/README.md")
        target = arguments.into / recipe.output
        built(recipe, sources[recipe.source]).save(target)
        print(f"{target.name}: {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
