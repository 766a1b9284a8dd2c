"""The JSON of a summary: its names, its nulls, its plain numbers."""

import json

from journey.report.contents import NumberedEvent
from journey.report.figures import figures
from tests.report.summaries import event, finding, summary_of

SWING = (4, 6, 5, 5, 7, 3, 5) * 4


def test_its_names_are_those_other_programs_read() -> None:
    found = json.loads(json.dumps(figures(summary_of(finding("pain", SWING * 2)))))
    assert set(found) == {"period", "reporters", "measures", "events", "visits"}
    assert {"from", "to", "days", "written_days"} <= set(found["period"])
    assert found["reporters"] == [{"name": "Ann", "role": "patient", "share": 1}]
    (pain,) = found["measures"]
    assert {"measure", "rater", "days", "late_days", "baseline", "latest", "change",
            "weekly"} <= set(pain)  # fmt: skip
    assert list(pain["baseline"]) == ["from", "to", "n", "coverage", "median", "mean", "sd"]
    assert list(pain["change"])[:6] == ["difference", "low", "high", "nap", "n_eff", "verdict"]
    assert set(pain["weekly"][0]) == {"week", "n", "median"}


def test_what_is_not_known_is_null() -> None:
    found = json.loads(json.dumps(figures(summary_of(finding("pain", [5])))))
    (pain,) = found["measures"]
    assert pain["latest"]["sd"] is None
    assert pain["change"]["verdict"] == "not_enough_days"
    assert {pain["change"][name] for name in ("difference", "low", "high", "nap", "n_eff")} == {
        None
    }
    assert pain["weekly"] == [{"week": "2026-W48", "n": 1, "median": None}]


def test_numbers_are_rounded_and_never_minus_zero() -> None:
    text = json.dumps(figures(summary_of(finding("pain", (*SWING, *SWING)))))
    assert "-0.0" not in text
    assert '"difference": 0,' in text
    assert '"sd": 1.2172' in text


def test_events_are_numbered() -> None:
    numbered = (NumberedEvent(1, event(4, "Baclofen 30→45")),)
    found = figures(summary_of(events=numbered))["events"]
    assert found == [
        {"date": "2026-11-19", "kind": "medicine", "title": "Baclofen 30→45", "number": 1}
    ]
