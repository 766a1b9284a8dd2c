"""The catalogue is honest: unique keys, wording in three languages, sources, real codes."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from journey.domain import kinds, scales
from journey.domain.catalogue import ASKED_BY_DEFAULT, BY_KEY, DAILY_MEASURES, MEASURES, details_of
from journey.domain.clinic_scores import CLINIC_SCORES
from journey.domain.measures import Direction, Group, Measure
from journey.domain.scales import Choice, Choices
from journey.domain.text import Text

RELEASED_KEYS = frozenset(
    [
        *["pain", "pain_quality", "pain_site", "pain_worst", "spasticity", "bladder_leaks"],
        *["catheter_passes", "bowel", "bowel_minutes", "sensation", "numbness", "hand_function"],
        *["fatigue", "sleep", "mood", "ais", "nli", "uems", "lems", "motor_total"],
        *["light_touch", "pin_prick", "scim_total", "scim_self_care"],
        *["scim_respiration_sphincter", "scim_mobility", "nbd"],
        *["penn_frequency", "penn_severity"],
    ]
)
"""Keys that stand in people's files: never renamed, never used for something else."""

RELEASED_OPTIONS = {
    "pain_quality": "burning stabbing tight_band electric tingling dull",
    "bowel": "none planned_fine planned_difficult accident",
    "sensation": "less same more strange",
    "ais": "A B C D E",
}

each_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)


def wordings(declared: object) -> Iterator[Text]:
    """Every wording anywhere inside a declaration."""
    if isinstance(declared, Text):
        yield declared
    elif isinstance(declared, tuple):
        for part in declared:
            yield from wordings(part)
    elif is_dataclass(declared):
        for field in fields(declared):
            yield from wordings(getattr(declared, field.name))


def languages(text: Text) -> tuple[str, str, str]:
    return (text.en, text.zh_hant, text.zh_hans)


def test_no_released_key_is_gone_and_none_is_there_twice() -> None:
    keys = [measure.key for measure in MEASURES]
    assert len(keys) == len(set(keys)) == len(BY_KEY)
    assert set(keys) >= RELEASED_KEYS


@pytest.mark.parametrize("key", RELEASED_OPTIONS)
def test_no_released_option_is_gone(key: str) -> None:
    scale = BY_KEY[key].scale
    assert isinstance(scale, Choice | Choices)
    assert [option.key for option in scale.options] == RELEASED_OPTIONS[key].split()


@each_measure
def test_keys_are_plain(measure: Measure) -> None:
    assert re.fullmatch(r"[a-z][a-z_]*[a-z]", measure.key)
    if isinstance(measure.scale, Choice | Choices):
        keys = [option.key for option in measure.scale.options]
        assert len(keys) == len(set(keys))
        assert not any(scales.CHOICES_SEPARATOR in key or ";" in key for key in keys)


@each_measure
def test_wording_is_in_all_languages_or_in_none(measure: Measure) -> None:
    for text in wordings(measure):
        assert len({bool(word.strip()) for word in languages(text)}) == 1
    for text in (measure.label, measure.hint, measure.question):
        assert all(languages(text))


def test_kinds_have_wording_in_all_languages() -> None:
    labelled = (kinds.Role, kinds.Rater, kinds.SessionKind, kinds.VisitType, kinds.EventKind)
    labels = [member.label for kind in labelled for member in kind]
    labels += [member.label for member in (*Group, *scales.NotScored)]
    assert all(all(languages(label)) for label in labels)
    assert all(len(set(languages(d.label))) in {1, 2, 3} for d in Direction)


def test_labels_tell_measures_apart() -> None:
    for place in range(3):
        labels = [languages(measure.label)[place] for measure in MEASURES]
        assert len(labels) == len(set(labels))


@each_measure
def test_a_code_is_a_loinc_number(measure: Measure) -> None:
    if measure.loinc is None:
        return
    number, digit = re.fullmatch(r"(\d{1,5})-(\d)", measure.loinc).groups()  # type: ignore[union-attr]  # told by the test
    odd = int("".join(reversed(number))[::2][::-1])
    even = "".join(reversed(number))[1::2][::-1]
    total = sum(map(int, even + str(odd * 2)))
    assert (10 - total % 10) % 10 == int(digit)


@each_measure
def test_a_threshold_names_its_study(measure: Measure) -> None:
    if measure.threshold is not None:
        assert measure.threshold.change > 0
        assert re.search(r"\b(19|20)\d\d\b", measure.threshold.source)


def test_daily_and_clinic_measures_are_kept_apart() -> None:
    assert not any(measure.is_clinic_score for measure in DAILY_MEASURES)
    assert all(measure.is_clinic_score for measure in CLINIC_SCORES)
    assert set(ASKED_BY_DEFAULT) <= {measure.key for measure in DAILY_MEASURES}


def test_details_stand_on_a_card_that_is_there() -> None:
    parents = {measure.part_of for measure in MEASURES} - {None}
    assert all(BY_KEY[str(parent)].part_of is None for parent in parents)
    assert [measure.key for measure in details_of("pain")] == ["pain_quality", "pain_site"]
