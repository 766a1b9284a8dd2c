"""Unusual clinic scores are named once, usual ones are not."""

import pytest

from journey.domain.rules import ScoreKey
from journey.domain.scales import NotScored, Value
from journey.domain.score_warnings import unusual
from journey.domain.text import Language


def totals(**values: Value) -> dict[ScoreKey, Value]:
    return {(key, None): value for key, value in values.items()}


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (totals(ais="A"), totals(ais="C"), "AIS went from A to C"),
        (totals(motor_total=10), totals(motor_total=31), "Motor total went from 10 to 31"),
        (totals(lems=24), totals(lems=0), "Lower limb motor went from 24 to 0"),
        (totals(light_touch=60), totals(light_touch=91), "Light touch went from 60 to 91"),
        (totals(pin_prick=91), totals(pin_prick=60), "Pin prick went from 91 to 60"),
        (totals(nli="C5"), totals(nli="T1"), "NLI went from C5 to T1"),
        (totals(nli="T4"), totals(nli="C8"), "NLI went from T4 to C8"),
        (totals(scim_total=20), totals(scim_total=51), "SCIM III went from 20 to 51"),
        (totals(), totals(ais="A", lems=2), "AIS A beside lower limb points"),
        (totals(), totals(nbd=46), "46"),
    ],
)
def test_an_unusual_score_is_said(
    before: dict[ScoreKey, Value], now: dict[ScoreKey, Value], said: str
) -> None:
    (warning,) = unusual(now, before)
    assert said in warning.to(Language.ENGLISH)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (totals(ais="A"), totals(ais="B")),
        (totals(ais="D"), totals(ais="A")),
        (totals(motor_total=10), totals(motor_total=30)),
        (totals(light_touch=60), totals(light_touch=90)),
        (totals(nli="C5"), totals(nli="C8")),
        (totals(nli="C5"), totals(nli="INT")),
        (totals(scim_total=20), totals(scim_total=50)),
        (totals(lems=0), totals(lems=NotScored.NOT_TESTABLE)),
        (totals(), totals(ais="A", lems=0, nbd=47)),
        (totals(lems=50), totals()),
    ],
)
def test_a_usual_score_is_not(before: dict[ScoreKey, Value], now: dict[ScoreKey, Value]) -> None:
    assert unusual(now, before) == ()
