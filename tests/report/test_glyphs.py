"""Text made printable: nothing unprintable is left, and what is marked is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.report.glyphs import MARK, Proofreader


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = Proofreader().clean(text)
    assert Proofreader().clean(once) == once


@given(st.text())
def test_only_printable_characters_are_left(text: str) -> None:
    left = Proofreader().clean(text)
    kinds = {unicodedata.category(character) for character in left if character != "\n"}
    assert not kinds & {"Cc", "Co", "Cn", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("text", [r"#$\{}*_@<>[]`~^", "שלום", "مرحبا", "龘", "😀", "痙攣", "a\nb"])
def test_what_the_fonts_can_draw_stays_as_typed(text: str) -> None:
    reader = Proofreader()
    assert reader.clean(text) == text
    assert not reader.marked


def test_a_character_without_a_glyph_is_marked_and_told() -> None:
    reader = Proofreader()
    assert reader.clean("a\ue000b") == f"a{MARK}b"
    assert reader.marked == {"\ue000"}


def test_control_characters_go_and_line_ends_become_one() -> None:
    reader = Proofreader()
    assert reader.clean("a\x00\x1bb\r\nc\rd\u2028e") == "ab\nc\nd\ne"
    assert not reader.marked
