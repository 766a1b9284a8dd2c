"""Clinic scores that are possible but unusual: said once before they are saved, never refused.

The bounds are meant to catch a slip in copying, not to judge a course. A score is held against
the same score of the visit before.
"""

from collections.abc import Iterator, Mapping

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.rules import ScoreKey
from journey.domain.scales import Choice, Value
from journey.domain.text import N_, Phrase, phrase

Scores = Mapping[ScoreKey, Value]

_LARGEST_USUAL_CHANGE = {
    "motor_total": 20,
    "uems": 20,
    "lems": 20,
    "light_touch": 30,
    "pin_prick": 30,
    "scim_total": 30,
}
_USUAL_AIS_STEP = 1
_USUAL_NLI_STEP = 3
_UNREACHABLE_NBD = 46
"""Every NBD total from 0 to 47 can be reached by its ten items, except this one (Krogh 2006)."""


def unusual(scores: Scores, before: Scores) -> tuple[Phrase, ...]:
    """What looks unusual about the scores of one visit beside those of the visits before it."""
    return (
        *_large_changes(scores, before),
        *_large_steps("ais", scores, before, _USUAL_AIS_STEP, only_up=True),
        *_large_steps("nli", scores, before, _USUAL_NLI_STEP),
        *_odd_alone(scores),
    )


def _large_changes(scores: Scores, before: Scores) -> Iterator[Phrase]:
    for key, bound in _LARGEST_USUAL_CHANGE.items():
        now, earlier = _number(scores, key), _number(before, key)
        if now is not None and earlier is not None and abs(now - earlier) > bound:
            yield phrase(
                N_("{score} went from {before} to {now}, a change of more than {bound} points."),
                score=BY_KEY[key].label,
                before=int(earlier),
                now=int(now),
                bound=bound,
            )


def _large_steps(
    key: str, scores: Scores, before: Scores, bound: int, *, only_up: bool = False
) -> Iterator[Phrase]:
    now, earlier = scores.get((key, None)), before.get((key, None))
    steps = _steps(key, earlier, now)
    if steps is not None and (steps if only_up else abs(steps)) > bound:
        yield phrase(
            N_("{score} went from {before} to {now}, a move of {count} steps."),
            score=BY_KEY[key].label,
            before=scales.write(earlier or ""),
            now=scales.write(now or ""),
            count=abs(steps),
        )


def _steps(key: str, earlier: Value | None, now: Value | None) -> int | None:
    """How many options lie between two answers; INT is no segment and has no distance."""
    scale = BY_KEY[key].scale
    assert isinstance(scale, Choice)
    order = [option.key for option in scale.options if option.key != "INT"]
    if earlier not in order or now not in order:
        return None
    return order.index(str(now)) - order.index(str(earlier))


def _odd_alone(scores: Scores) -> Iterator[Phrase]:
    if scores.get(("ais", None)) == "A" and (_number(scores, "lems") or 0) > 0:
        yield phrase(N_("AIS A beside lower limb points above 0."))
    if _number(scores, "nbd") == _UNREACHABLE_NBD:
        yield phrase(N_("An NBD score of 46 cannot be reached by its ten items."))


def _number(scores: Scores, key: str) -> float | None:
    value = scores.get((key, None))
    return None if value is None else scales.number(value)
