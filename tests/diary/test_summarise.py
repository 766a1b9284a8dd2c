"""A summary of a real diary, every figure beside the same in plain Python."""

import datetime as dt
import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey.diary.diary import Diary
from journey.diary.summarise import summarise
from journey.domain.edits import added, replaced
from journey.domain.kinds import EventKind, Role, VisitType
from journey.domain.problems import Problem
from journey.domain.records import Event, Goal, Observation, Record, Visit, new_id
from journey.domain.scales import NotScored, Value
from journey.report.figures import figures
from tests.analysis import plain
from tests.analysis.plain import Row
from tests.diaries import CAREGIVER, TAIPEI, TODAY, new_diary

Figures = dict[str, Any]


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with new_diary(tmp_path, with_others=True) as diary:
        yield diary


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def answered(
    diary: Diary, date: dt.date, value: Value, *, measure: str = "pain", is_self: bool = True,
    is_late: bool = False,
) -> Observation:  # fmt: skip
    """An answer written on the evening of its day, or three days later."""
    written_on = date + dt.timedelta(days=3 if is_late else 0)
    return Observation(
        id=new_id(),
        measure=measure,
        diary_date=date,
        value=value,
        reporter_id=diary.patient.id if is_self else CAREGIVER.id,
        written_at=dt.datetime.combine(written_on, dt.time(20), TAIPEI),
    )


def event(days_ago: int, kind: EventKind = EventKind.PHASE, title: str = "") -> Event:
    return Event(id=new_id(), diary_date=ago(days_ago), kind=kind, title=title)


def visited(days_ago: int, **scores: Value) -> list[Record]:
    """A done visit with its scores; `lems__right` is that of the right side."""
    visit = Visit(id=new_id(), diary_date=ago(days_ago), type=VisitType.FOLLOW_UP)
    found: list[Record] = [visit]
    for name, value in scores.items():
        measure, _, side = name.partition("__")
        found.append(
            Observation(
                id=new_id(),
                measure=measure,
                diary_date=visit.diary_date,
                value=value,
                reporter_id=CAREGIVER.id,
                written_at=dt.datetime.combine(visit.diary_date, dt.time(20), TAIPEI),
                site=side or None,
                visit_id=visit.id,
            )
        )
    return found


def write(diary: Diary, *records: Record) -> None:
    if records:
        diary.apply(added("Test", *records))


def of(diary: Diary, first: dt.date | None = None, last: dt.date | None = None) -> Figures:
    """The figures as another program reads them: strict JSON, which knows no NaN."""
    text = json.dumps(figures(summarise(diary, first, last)), allow_nan=False)
    read: Figures = json.loads(text)
    return read


few_rows = st.lists(
    st.builds(
        Row,
        date=st.integers(3, 75).map(ago),
        value=st.integers(0, 10).map(float),
        is_self=st.sampled_from([True, True, True, False]),
        is_late=st.booleans(),
    ),
    max_size=40,
)
most_days = st.lists(
    st.sampled_from([None, *range(11), *range(3, 8)]), min_size=72, max_size=72
).map(
    lambda values: [
        Row(ago(3 + n), float(value), is_self=True, is_late=n % 5 == 0)
        for n, value in enumerate(values)
        if value is not None
    ]
)
rows = st.builds(lambda some, most: [*some, *most], few_rows, st.just([]) | most_days)


@given(rows, st.none() | st.integers(3, 60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_figure_agrees_with_plain_python(
    tmp_path_factory: pytest.TempPathFactory, given_rows: list[Row], treated: int | None
) -> None:
    with new_diary(tmp_path_factory.mktemp("plain"), with_others=True) as diary:
        answers = (
            answered(diary, row.date, int(row.value), is_self=row.is_self, is_late=row.is_late)
            for row in given_rows
        )
        write(diary, *answers)
        if treated is not None:
            write(diary, event(treated, EventKind.TREATMENT))
        first, last = ago(78), ago(3)
        found = of(diary, first=first, last=last)
    written = {row.date for row in given_rows}
    assert found["period"]["written_days"] == len(written)
    assert (found["period"]["from"], found["period"]["days"]) == (first.isoformat(), 76)
    assert sum(share["share"] for share in found["reporters"]) == pytest.approx(1 if written else 0)
    if not written:
        assert found["measures"] == []
        return
    procedures = [] if treated is None else [ago(treated)]
    check_pain(found["measures"][0], given_rows, (first, last), procedures)


def check_pain(
    pain: Figures,
    given_rows: Sequence[Row],
    period: tuple[dt.date, dt.date],
    procedures: list[dt.date],
) -> None:
    is_self = plain.rater_is_self(given_rows, *period)
    own = [row for row in given_rows if row.is_self == is_self]
    days = plain.by_day(own)
    assert pain["rater"] == ("self" if is_self else "proxy")
    assert (pain["days"], pain["late_days"]) == (
        len(days),
        len({row.date for row in own if row.is_late}),
    )
    before, after = plain.windows(*period)
    after_counted = [date for date in after if date not in plain.left_out(procedures)]
    for name, dates, counted in (
        ("baseline", before, before),
        ("latest", after, after_counted),
    ):
        expected = plain.window(days, counted)
        assert pain[name]["from"] == dates[0].isoformat()
        assert pain[name]["to"] == dates[-1].isoformat()
        assert pain[name]["coverage"] == pytest.approx(int(str(expected["n"])) / 28, abs=1e-4)
        assert {key: pain[name][key] for key in expected} == pytest.approx(expected, abs=1e-4)
    assert [week["week"] for week in pain["weekly"]] == [
        week["week"] for week in plain.weeks(days, *period)
    ]
    assert [(week["n"], week["median"]) for week in pain["weekly"]] == [
        (week["n"], pytest.approx(week["median"], abs=1e-4)) for week in plain.weeks(days, *period)
    ]
    check_change(pain["change"], days, before, after_counted)


def check_change(
    change: Figures,
    days: dict[dt.date, float],
    before: Sequence[dt.date],
    after: Sequence[dt.date],
) -> None:
    baseline, latest = ({d: days[d] for d in dates if d in days} for dates in (before, after))
    if min(len(baseline), len(latest)) < 14:
        assert change["verdict"] == "not_enough_days"
        names = ("difference", "low", "high", "nap", "n_eff")
        assert {change[name] for name in names} == {None}
        return
    expected = plain.change(baseline, latest, better=-1)
    n_eff = (expected.pop("n_eff_baseline"), expected.pop("n_eff_latest"))
    assert change["n_eff"] == pytest.approx(n_eff, abs=1e-4)
    assert {name: change[name] for name in expected} == pytest.approx(expected, abs=1e-4)
    is_lower, is_higher = expected["high"] < -1e-9, expected["low"] > 1e-9
    verdict = "lower" if is_lower else "higher" if is_higher else "no_clear_change"
    assert change["verdict"] == verdict


def test_an_empty_diary_gives_an_empty_summary(tmp_path: Path) -> None:
    with new_diary(tmp_path) as empty:
        found = of(empty)
    assert found["period"] == {
        "from": TODAY.isoformat(), "to": TODAY.isoformat(), "days": 1, "written_days": 0,
        "late_days": 0,
    }  # fmt: skip
    assert all(found[name] == [] for name in ("reporters", "measures", "events", "visits"))


def test_the_period_is_by_default_what_is_written(diary: Diary) -> None:
    write(diary, answered(diary, ago(40), 3), answered(diary, ago(2), 5), event(1))
    summary = summarise(diary)
    assert (summary.first, summary.last, summary.printed_on) == (ago(40), ago(2), TODAY)
    assert summary.events == ()
    assert [m.key for m in summary.unanswered][:2] == ["spasticity", "bladder_leaks"]


def test_two_raters_are_never_mixed(diary: Diary) -> None:
    write(diary, *(answered(diary, ago(n), 8, is_self=False) for n in range(5)))
    write(diary, *(answered(diary, ago(n), 2) for n in range(5)))
    (pain,) = of(diary)["measures"]
    assert (pain["rater"], pain["days"], pain["latest"]["mean"]) == ("self", 5, 2)
    write(diary, answered(diary, ago(5), 8, is_self=False))
    (pain,) = of(diary)["measures"]
    assert (pain["rater"], pain["days"], pain["latest"]["mean"]) == ("proxy", 6, 8)
    assert pain["other_rater_days"] == 5


def test_reporters_share_the_daily_answers(diary: Diary) -> None:
    write(diary, *(answered(diary, ago(n), 8, is_self=n > 0) for n in range(4)))
    write(diary, *visited(1, lems=3))
    assert of(diary)["reporters"] == [
        {"name": "林美玲", "role": "patient", "share": 0.75},
        {"name": CAREGIVER.name, "role": "caregiver", "share": 0.25},
    ]


def test_named_answers_are_counted_by_day(diary: Diary) -> None:
    def bowel(days_ago: int, *keys: str) -> Observation:
        return answered(diary, ago(days_ago), keys, measure="bowel")

    write(diary, bowel(0, "accident"), bowel(1, "planned_fine", "accident"), bowel(70, "none"))
    (found,) = of(diary)["measures"]
    assert found["choices"] == {"none": 1, "planned_fine": 1, "planned_difficult": 0, "accident": 2}
    assert found["baseline"]["choices"]["none"] == 1
    assert (found["latest"]["n"], found["latest"]["median"]) == (2, None)
    assert set(found["change"].values()) == {None}


def test_an_event_can_set_the_baseline(diary: Diary) -> None:
    write(diary, *(answered(diary, ago(n), 7 if n > 60 else 4 + n % 2) for n in range(120)))
    surgery = event(60, EventKind.SURGERY, "Tendon transfer")
    write(diary, surgery)
    summary = summarise(diary, ago(70), TODAY, baseline_event=surgery.id)
    (pain,) = summary.measures
    assert pain.number is not None
    baseline = pain.number.baseline
    assert (baseline.first, baseline.last, baseline.n) == (ago(88), ago(61), 28)
    assert (baseline.mean, pain.number.change.verdict.value) == (7, "lower")
    assert summary.nearby_events == (surgery,)


def test_visits_are_compared_with_the_first_that_has_the_score(diary: Diary) -> None:
    write(diary, *visited(300, lems=0, ais="A"))
    write(diary, *visited(200, lems=NotScored.NOT_TESTABLE, ais="C", scim_total=40))
    write(diary, *visited(10, lems=24, lems__right=14, lems__left=10, ais="C", scim_total=52))
    found = of(diary, first=ago(250), last=TODAY)["visits"]
    assert [visit["scores"] for visit in found][-2:] == [
        {"ais": "C", "lems": "NT", "scim_total": 40},
        {"ais": "C", "lems": 24, "scim_total": 52},
    ]
    assert [visit["change"] for visit in found][-2:] == [
        {"ais": "A→C"},
        {"ais": "A→C", "lems": 24, "scim_total": 12},
    ]
    assert found[-1]["sides"] == {"lems": {"right": 14, "left": 10}}


def test_who_and_the_questions_of_the_next_visit(diary: Diary) -> None:
    def planned(days_ago: int, *questions: str) -> Visit:
        return Visit(id=new_id(), diary_date=ago(days_ago), type=VisitType.FOLLOW_UP,
                     is_done=False, questions=questions)  # fmt: skip

    write(diary, *visited(300, ais="A", nli="C6"), *visited(20, ais="B"))
    write(diary, planned(-9, "Later?"), planned(-3, "Splint?", " "), planned(30, "Old?", "Splint?"))
    write(diary, event(900, EventKind.INJURY, "Fall"), answered(diary, TODAY, 3))
    write(diary, Goal(id=new_id(), rank=2, text="Sleep"), Goal(id=new_id(), rank=1, text="Eat"))
    summary = summarise(diary)
    first, latest = summary.who.first_grades, summary.who.latest_grades
    assert summary.who.injury is not None
    assert summary.who.injury.title == "Fall"
    assert first is not None
    assert latest is not None
    assert [(g.date, g.ais, g.nli) for g in (first, latest)] == [
        (ago(300), "A", "C6"),
        (ago(20), "B", None),
    ]
    assert summary.questions == ("Splint?", "Old?")
    assert summary.next_visit is not None
    assert summary.next_visit.diary_date == ago(-3)
    assert summary.goals == ("Eat", "Sleep")


def test_rolling_values_know_the_days_before_the_period(diary: Diary) -> None:
    write(diary, *(answered(diary, ago(n), 6) for n in range(20)))
    (pain,) = summarise(diary, ago(5), TODAY).measures
    assert pain.number is not None
    assert pain.number.rolling.median.tolist() == [6] * 6
    assert pain.days == pain.number.series.n_written == 6


def test_asked_measures_without_an_answer_are_named(diary: Diary) -> None:
    before = diary.patient
    after = type(before)(id=before.id, name=before.name, role=Role.PATIENT,
                         birth_date=before.birth_date, asked=("pain", "mood"))  # fmt: skip
    diary.apply(replaced("Test", before, after))
    write(diary, answered(diary, TODAY, 3))
    assert [measure.key for measure in summarise(diary).unanswered] == ["mood"]


@pytest.mark.parametrize(
    ("first", "last"),
    [(TODAY, ago(1)), (dt.date(1, 1, 1), TODAY), (TODAY, dt.date(9999, 12, 31))],
)
def test_a_period_that_is_none_is_refused(diary: Diary, first: dt.date, last: dt.date) -> None:
    with pytest.raises(Problem):
        summarise(diary, first, last)


def test_a_baseline_event_that_does_not_fit_is_refused(diary: Diary) -> None:
    late = event(2)
    write(diary, late, answered(diary, ago(9), 3))
    with pytest.raises(Problem, match="no longer in the diary"):
        summarise(diary, baseline_event=UUID(int=5))
    with pytest.raises(Problem, match="not in this period"):
        summarise(diary, baseline_event=late.id)


def test_numbers_are_plain(diary: Diary) -> None:
    write(diary, *(answered(diary, ago(n), n % 7) for n in range(56)))
    text = json.dumps(of(diary))
    assert "NaN" not in text
    numbers = [token for token in text.replace(",", " ").split() if "." in token]
    assert all(
        len(token.strip("]}").partition(".")[2]) <= 4 for token in numbers if token[0] != '"'
    )
    assert not any(math.isnan(float(n)) for n in numbers if n.replace(".", "").isdigit())
