"""Every scale reads back what it writes, and refuses what it does not allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.domain.catalogue import BY_KEY, MEASURES
from journey.domain.measures import Measure
from journey.domain.problems import Problem
from journey.domain.scales import (
    Amount,
    NotScored,
    Scale,
    Value,
    YesNo,
    checked,
    describe,
    number,
    read,
    write,
)
from journey.domain.text import Language, Text
from tests.diaries import values

SCALES: tuple[Scale, ...] = (
    *(measure.scale for measure in MEASURES),
    YesNo(),
    Amount(-2, 50, Text("l", "公升", "升"), decimals=2, step=0.25),
)


@given(st.data(), st.sampled_from(SCALES), st.sampled_from([None, "right"]))
def test_reading_takes_back_what_was_written(
    data: st.DataObject, scale: Scale, site: str | None
) -> None:
    value: Value = data.draw(values(scale, site))
    again = read(scale, write(value), site)
    assert again == value
    assert type(again) is type(value)
    assert checked(scale, value, site) == value


@given(st.data(), st.sampled_from(SCALES), st.sampled_from(Language))
def test_every_value_has_words(data: st.DataObject, scale: Scale, language: Language) -> None:
    assert describe(scale, data.draw(values(scale)), language).strip()


@given(st.sampled_from(SCALES), st.text(max_size=80))
def test_any_text_is_read_or_refused_in_a_sentence(scale: Scale, text: str) -> None:
    try:
        value = read(scale, text)
    except Problem as problem:
        told = str(problem)
    else:
        told = "Read."
        assert checked(scale, value) == value
    assert told.endswith(".")
    assert len(told) < 500


@pytest.mark.parametrize(
    ("key", "raw", "sentence"),
    [
        ("pain", "11", "11 is outside 0 to 10"),
        ("pain", "-1", "-1 is outside 0 to 10"),
        ("pain", "3.5", "“3.5” is not a whole number from 0 to 10"),
        ("pain", "", "“” is not a number"),
        ("pain", "nan", "is not a number"),
        ("pain", "1e999", "is not a number"),
        ("bladder_leaks", "51", "51 is outside 0 to 50"),
        ("bowel_minutes", "2.5", "has more than 0 decimals"),
        ("bowel", "", "At least one answer"),
        ("bowel", "none|accident", "“none” cannot stand beside"),
        ("bowel", "planned", "“planned” is not one of: none, planned_fine"),
        ("sensation", "less|more", "is not one of"),
        ("lems", "51", "51 is outside 0 to 50"),
        ("penn_severity", "0", "0 is outside 1 to 3"),
    ],
)
def test_what_a_scale_does_not_allow_is_refused(key: str, raw: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        read(BY_KEY[key].scale, raw)


def test_a_side_is_half_of_a_score() -> None:
    assert read(BY_KEY["lems"].scale, "25", "right") == 25
    with pytest.raises(Problem, match="26 is outside 0 to 25"):
        read(BY_KEY["lems"].scale, "26", "right")


def test_missing_zero_and_not_testable_are_different() -> None:
    lems = BY_KEY["lems"].scale
    assert read(lems, "0") == 0
    assert read(lems, "nt") is NotScored.NOT_TESTABLE
    assert number(0) == 0.0
    assert number(NotScored.NOT_TESTABLE) is None
    assert number("less") is None
    assert number(True) == 1.0


def test_a_long_refused_text_is_shortened() -> None:
    with pytest.raises(Problem) as caught:
        read(BY_KEY["pain"].scale, "x" * 10_000)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)
def test_a_value_of_the_wrong_sort_is_refused(measure: Measure) -> None:
    for wrong in (True, (), ("?",), "?", 1e9, float("nan")):
        with pytest.raises(Problem):
            checked(measure.scale, wrong)
