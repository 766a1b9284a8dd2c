"""The summary as a sheet of finished words and pictures, ready to be laid out."""

from dataclasses import dataclass
from enum import StrEnum

from journey.domain.text import Language

SIDE_MARGIN_MM = 14.0


class Paper(StrEnum):
    """The paper a summary is printed on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def typst_name(self) -> str:
        return "us-letter" if self is Paper.LETTER else self.value

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return (215.9, 279.4) if self is Paper.LETTER else (210.0, 297.0)

    @property
    def text_width_points(self) -> float:
        """The width between the margins, in points."""
        return (self.size_mm[0] - 2 * SIDE_MARGIN_MM) * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as SVG with real text, and the sentence that says the same."""

    svg: str
    alt: str

    @classmethod
    def blank(cls, width_points: float, height_points: float) -> "Picture":
        """Holds the place of a figure while page 1 is measured."""
        size = f'width="{width_points}pt" height="{height_points}pt"'
        return cls(f'<svg xmlns="http://www.w3.org/2000/svg" {size}></svg>', "-")


@dataclass(frozen=True, slots=True)
class Table:
    """A table in words; `align` is "left" or "right" a column.

    `widths` are shares of the width left over, 0 for a column as wide as its content.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[str, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: its number or box, and its text."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """One of the lists that stand side by side at the top, and its share of the width."""

    heading: str
    items: tuple[Item, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the time was written: a strip with a box a day, and in words."""

    lines: tuple[str, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or none, and what stands below it."""

    heading: str
    before: tuple[str, ...] = ()
    table: Table | None = None
    picture: Picture | None = None
    after: tuple[str, ...] = ()
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a printed summary says, in one language, in the order it is said."""

    lang: str
    region: str
    fonts: tuple[str, ...]
    paper: Paper
    date: tuple[int, int, int]
    title: str
    description: str
    who: str
    period: str
    printed: str
    page_of: str
    foot: str
    marked_notice: str
    coverage: Coverage
    columns: tuple[Column, ...]
    page_one: tuple[Section, ...]
    further: tuple[Section, ...]


def fonts_of(language: Language) -> tuple[str, ...]:
    """The font families for a language, the first that has a character draws it."""
    han = ("Journey Sans TC", "Journey Sans SC")
    if language is Language.SIMPLIFIED_CHINESE:
        han = han[::-1]
    scripts = ("Journey Sans Arabic", "Journey Sans Hebrew", "Journey Sans Thai")
    signs = ("Journey Symbols", "Journey Emoji")
    return ("Journey Sans", *han, "Journey Sans Rare", *scripts, *signs)


def lang_and_region(language: Language) -> tuple[str, str]:
    """The language and region codes that Typst and a PDF reader understand."""
    match language:
        case Language.ENGLISH:
            return "en", "GB"
        case Language.TRADITIONAL_CHINESE:
            return "zh", "TW"
        case Language.SIMPLIFIED_CHINESE:
            return "zh", "CN"
