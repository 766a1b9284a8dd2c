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
from outlines import to_truetype

TARGET = Path(__file__).resolve().parents[2] / "resources" / "fonts"

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
TC_FACE = 3
SC_FACE = 2

# calt is left out of the Latin fonts on purpose: Inter's would print "->" as an arrow and
# "3x4" with a multiplication sign, and a note must print as it was typed.
LATIN_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "case", "tnum", "pnum", "frac", "sups")
# Inter draws 1 to 9 in circles, and far larger than the Chinese faces draw 1 to 20: all from one.
CIRCLED = frozenset(range(0x2460, 0x2500))
# A character for private use means nothing to a reader, and PDF/A-2a refuses it.
PRIVATE = frozenset(range(0xE000, 0xF900)) | frozenset(range(0xF0000, 0x110000))

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


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """One font to build: which face of which file, under which name, over which characters."""

    source: str
    family: str
    style: str = "Regular"
    features: tuple[str, ...]
    wanted: frozenset[int] | None = None
    """Code points to keep; None keeps all."""
    unwanted: frozenset[int] = frozenset()
    face: int = -1
    """The number of the face in a collection; -1 where the file holds one."""

    @property
    def name(self) -> str:
        """The PostScript name, and the file name without its ending."""
        return f"{self.family.replace(' ', '')}-{self.style}"

    @property
    def file_name(self) -> str:
        return f"{self.name}.ttf"


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
    """Every font of resources/fonts."""
    for style, weight in WEIGHTS.items():
        yield Recipe(
            source=f"Inter_{weight}{style}.ttf",
            family="Journey Sans",
            style=style,
            features=LATIN_FEATURES,
            unwanted=CIRCLED,
        )
    yield from han_recipes()
    for script in ("Arabic", "Hebrew", "Thai"):
        yield Recipe(
            source=f"NotoSans{script}-Regular.ttf",
            family=f"Journey Sans {script}",
            features=SHAPING_FEATURES,
        )
    yield Recipe(
        source="NotoSansSymbols2-Regular.ttf", family="Journey Symbols", features=("ccmp",)
    )
    yield Recipe(source="NotoEmoji_400Regular.ttf", family="Journey Emoji", features=("ccmp",))


def han_recipes() -> Iterator[Recipe]:
    """The Chinese faces, and what they leave out."""
    traditional = characters_of("big5", "gb2312") | signs()
    simplified = characters_of("gb2312") | signs()
    for style in ("Regular", "Bold"):
        for script, face, wanted in (("TC", TC_FACE, traditional), ("SC", SC_FACE, simplified)):
            yield Recipe(
                source=f"NotoSansCJK-{style}.ttc",
                family=f"Journey Sans {script}",
                style=style,
                features=HAN_FEATURES,
                wanted=wanted,
                face=face,
            )
    yield Recipe(
        source="NotoSansCJK-Regular.ttc",
        family="Journey Sans Rare",
        features=HAN_FEATURES,
        unwanted=traditional,
        face=TC_FACE,
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
    subsetter.populate(unicodes=wanted - recipe.unwanted - PRIVATE)
    subsetter.subset(font)
    rename(font, recipe)
    if "CFF " in font:
        to_truetype(font)
    return font


def rename(font: TTFont, recipe: Recipe) -> None:
    """Give a font the names, weight and style bits of its recipe.

    A family of Regular and Bold is linked by name ID 1; other weights carry their own name
    there and the family in ID 16, so that every program finds them all under one family.
    """
    linked = recipe.style in {"Regular", "Bold"}
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
        3: f"{version};{recipe.name}",
        4: f"{recipe.family} {recipe.style}",
        5: version,
        6: recipe.name,
    }
    if not linked:
        new |= {16: recipe.family, 17: recipe.style}
    for number, text in sorted((notices | new).items()):
        names.setName(text, number, 3, 1, 0x409)
    set_style(font, WEIGHTS[recipe.style], is_bold=recipe.style == "Bold")


def set_style(font: TTFont, weight: int, *, is_bold: bool) -> None:
    """Write weight and the bold or regular bit wherever a font keeps them."""
    metrics = font["OS/2"]
    metrics.usWeightClass = weight
    metrics.fsSelection = metrics.fsSelection & ~0b1100001 | (1 << 5 if is_bold else 1 << 6)
    metrics.fsType = 0
    font["head"].macStyle = 1 if is_bold else 0


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
        if arguments.only not in recipe.file_name:
            continue
        if recipe.source not in sources:
            parser.error(f"{recipe.source} is missing: see resources/fonts/README.md")
        target = arguments.into / recipe.file_name
        built(recipe, sources[recipe.source]).save(target)
        print(f"{target.name}: {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
