"""The fonts and icons that travel with the program hold what the program writes and draws."""

import xml.etree.ElementTree as ET
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from journey import resources

FONTS = {
    "JourneySans-Regular.ttf": ("Journey Sans", "Regular", 400),
    "JourneySans-Medium.ttf": ("Journey Sans", "Medium", 500),
    "JourneySans-SemiBold.ttf": ("Journey Sans", "SemiBold", 600),
    "JourneySans-Bold.ttf": ("Journey Sans", "Bold", 700),
    "JourneySansTC-Regular.ttf": ("Journey Sans TC", "Regular", 400),
    "JourneySansTC-Bold.ttf": ("Journey Sans TC", "Bold", 700),
    "JourneySansSC-Regular.ttf": ("Journey Sans SC", "Regular", 400),
    "JourneySansSC-Bold.ttf": ("Journey Sans SC", "Bold", 700),
    "JourneySansRare-Regular.ttf": ("Journey Sans Rare", "Regular", 400),
    "JourneySansArabic-Regular.ttf": ("Journey Sans Arabic", "Regular", 400),
    "JourneySansHebrew-Regular.ttf": ("Journey Sans Hebrew", "Regular", 400),
    "JourneySansThai-Regular.ttf": ("Journey Sans Thai", "Regular", 400),
    "JourneySymbols-Regular.ttf": ("Journey Symbols", "Regular", 400),
    "JourneyEmoji-Regular.ttf": ("Journey Emoji", "Regular", 400),
}
LATIN = [name for name in FONTS if name.startswith("JourneySans-")]
TRADITIONAL = ["JourneySansTC-Regular.ttf", "JourneySansTC-Bold.ttf"]
SIMPLIFIED = ["JourneySansSC-Regular.ttf", "JourneySansSC-Bold.ttf"]
NOT_IN_TC = {0x02CD, 0x203E, 0x223C, 0x2252}
"""Four signs of Big5, none of them Han, that Noto Sans CJK itself lacks."""
MEGABYTE = 1_000_000
FOLDER_MEGABYTES = 45

WRITTEN = {
    "English": "Pain 7 – “likely range” −1.4 to 2.2 × ± ≥ ≤ ½ ° µ … · ‹ › → ← ↑ ↓ ▼ ▲ ● ○ □",
    "names": "Łódź Nguyễn Đặng Ελληνικά Кирилиця İstanbul",
    "Traditional Chinese": "疼痛、痙攣與膀胱：今天最痛的部位「雙腿」，已儲存（復健）。",
    "Simplified Chinese": "疼痛、痉挛与膀胱：今天最痛的部位“双腿”，已保存（康复）。",
    "rare Han": "龘堃𨑨㗎𠮷喆祎玥镕髙嘅𡃁",
    "marks": "☐☑☒▸①②③⑩⑳✓✗★",
    "kana, Bopomofo, Hangul": "かなカナㄅㄆㄇ한국어",
    "emoji": "😀👍❤♿💊🩺🧑🦽🇹🇼⚠✅",
    "Arabic, Hebrew, Thai": "أشعر بألم٣ בָּרֶגֶל ปวดขา",
}
ICONS = {
    *("today", "journey", "charts", "visits", "summary", "settings", "help", "app"),
    *("undo", "redo", "previous", "next", "calendar", "add", "remove", "edit", "print", "save"),
    *("list", "step", "person", "close", "check", "chevron-down"),
}


def font(name: str) -> TTFont:
    return TTFont(BytesIO(resources.path("fonts", name).read_bytes()), lazy=True)


@cache
def characters(name: str) -> frozenset[int]:
    return frozenset(font(name).getBestCmap())


def features(name: str, table: str) -> set[str]:
    return {record.FeatureTag for record in font(name)[table].table.FeatureList.FeatureRecord}


def two_byte_characters(codec: str) -> set[int]:
    return {
        ord(character)
        for first in range(0x81, 0xFF)
        for second in range(0x40, 0xFF)
        for character in bytes((first, second)).decode(codec, errors="ignore")
        if ord(character) > 0x7F
    }


def icons() -> list[Path]:
    return sorted(resources.path("icons").glob("*.svg"))


def test_the_folder_holds_these_fonts_and_is_not_too_heavy() -> None:
    files = [path for path in resources.path("fonts").iterdir() if path.suffix == ".ttf"]
    assert {path.name for path in files} == set(FONTS)
    assert sum(path.stat().st_size for path in files) < FOLDER_MEGABYTES * MEGABYTE


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_its_own_name_and_weight(name: str) -> None:
    family, style, weight = FONTS[name]
    opened = font(name)
    names = opened["name"]
    assert (names.getBestFamilyName(), names.getBestSubFamilyName()) == (family, style)
    assert names.getDebugName(6) == name.partition(".")[0]
    assert opened["OS/2"].usWeightClass == weight
    assert bool(opened["OS/2"].fsSelection & 1 << 5) == (style == "Bold")
    assert bool(opened["head"].macStyle & 1) == (style == "Bold")
    assert not {"fvar", "fpgm", "prep"} & set(opened.keys()), "static and unhinted"


@pytest.mark.parametrize("name", FONTS)
def test_a_font_keeps_its_notices_and_gives_up_its_old_name(name: str) -> None:
    names = font(name)["name"]
    assert names.getDebugName(0), "copyright"
    assert "SIL Open Font License" in names.getDebugName(13)
    new = " ".join(names.getDebugName(number) or "" for number in (1, 3, 4, 6, 16))
    assert not {"Noto", "Inter", "Source"} & set(new.replace("-", " ").split())


def test_the_licence_names_every_family() -> None:
    licence = resources.text("fonts", "OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert [family for family, _, _ in FONTS.values() if family not in licence] == []


@pytest.mark.parametrize("name", TRADITIONAL)
def test_the_traditional_face_holds_big5_and_gb2312(name: str) -> None:
    wanted = two_byte_characters("big5") | two_byte_characters("gb2312")
    assert wanted - characters(name) == NOT_IN_TC


@pytest.mark.parametrize("name", SIMPLIFIED)
def test_the_simplified_face_holds_gb2312(name: str) -> None:
    assert two_byte_characters("gb2312") - characters(name) == set()


def test_together_they_hold_the_characters_of_hong_kong() -> None:
    everything = frozenset[int]().union(*map(characters, FONTS))
    assert {c for c in two_byte_characters("big5hkscs") if c > 0x2FFF} - everything == set()


@pytest.mark.parametrize("name", LATIN)
def test_every_latin_weight_holds_what_the_window_writes(name: str) -> None:
    assert set(map(ord, WRITTEN["English"] + WRITTEN["names"])) - characters(name) == set()
    assert "tnum" in features(name, "GSUB")
    assert "kern" in features(name, "GPOS")


@pytest.mark.parametrize("kind", WRITTEN)
def test_whatever_people_write_has_a_glyph(kind: str) -> None:
    everything = frozenset[int]().union(*map(characters, FONTS))
    assert [letter for letter in WRITTEN[kind] if ord(letter) not in everything] == []


@pytest.mark.parametrize("name", FONTS)
def test_no_font_draws_private_characters(name: str) -> None:
    """PDF/A-2a refuses them; a font without them lets the text be cleaned first."""
    assert [c for c in characters(name) if 0xE000 <= c < 0xF900 or c >= 0xF0000] == []


def test_every_icon_is_there() -> None:
    assert {path.stem for path in icons()} >= ICONS


@pytest.mark.parametrize("path", icons(), ids=lambda path: path.stem)
def test_an_icon_is_a_drawing_that_shows(path: Path, qtbot: QtBot) -> None:
    drawing = path.read_text(encoding="utf-8")
    assert ET.fromstring(drawing).tag == "{http://www.w3.org/2000/svg}svg"
    image = QImage(44, 44, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", "#0B5CAD").encode()))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(44) for y in range(44))
    assert drawn > 44
