"""What a reader of the page must know beside its numbers, as sentences of their own."""

from collections.abc import Callable, Iterable

from journey.analysis.trend import TREND_WEEKS, TrendWord
from journey.analysis.windows import LEFT_OUT_AFTER_PROCEDURE_DAYS, NEARBY_DAYS, Window
from journey.domain.dates import format_range
from journey.domain.kinds import Rater
from journey.domain.scales import NotScored
from journey.domain.text import N_, Language, tr
from journey.report.contents import MeasureFinding, Summary
from journey.report.numbers import plain
from journey.report.sentences import event_words, listed, semicolon

_MOST_EVENTS = 8


def comparison_heading(summary: Summary, language: Language) -> str:
    """Which days are compared with which."""
    baseline, latest = summary.windows.baseline, summary.windows.latest
    if summary.baseline_event is None:
        text = N_("What changed: first {before} days ({first}) against the latest {after} ({last})")
    else:
        text = N_("What changed: {before} days before {event} ({first}) against {after} ({last})")
    event = summary.baseline_event
    title = (event.title.strip() or event.kind.label.to(language)) if event else ""
    return tr(text, language).format(
        before=baseline.days,
        after=latest.days,
        first=_dates(baseline, language),
        last=_dates(latest, language),
        event=title[:40],
    )


def remarks(summary: Summary, language: Language) -> tuple[str, ...]:
    """What stands below the table of changes; each line only where it is so."""
    found = summary.measures
    lines = [
        (
            N_("* was already changing during the baseline days: {measures}."),
            _names(found, language, _was_already_moving),
        ),
        (N_("No answers in this period: {measures}."), _unanswered(summary, language)),
        (
            N_("Rated by others, not by the patient: {measures}."),
            _names(found, language, lambda finding: finding.rater is Rater.PROXY),
        ),
        (
            N_("Answers of the other rater are left out, never mixed in: {measures}."),
            _names(found, language, lambda finding: finding.other_days > 0),
        ),
        (
            N_("Written on far fewer days in one of the two windows: {measures}."),
            _names(found, language, _is_unevenly_written),
        ),
    ]
    said = [tr(text, language).format(measures=names) for text, names in lines if names]
    return (*said, *_trend_lines(summary, language), *_event_lines(summary, language))


def scores_remark(summary: Summary, language: Language) -> str:
    """How to read the table of clinic scores."""
    if not summary.score_columns:
        return ""
    said = [
        tr(N_("In brackets the change from the first visit with that score; n: visits with it."),
           language)
    ]  # fmt: skip
    values = [score.value for row in summary.visits for score in row.scores.scores]
    if any(isinstance(value, NotScored) for value in values):
        text = N_(
            "NT: not testable. ND: not determinable, because a part was not testable; never 0."
        )
        said.append(tr(text, language))
    return _joined(said, language)


def how_to_read(summary: Summary, language: Language) -> tuple[str, ...]:
    """What lines, ranges and marks mean, and what no page like this can show."""
    limits = tr(
        N_(
            "Group averages rise in the first year after an injury without any new treatment. This "
            "page cannot tell a treatment from natural change, other care, expectation or chance: "
            "a change after an event does not show that it came from the event."
        ),
        language,
    )
    if not summary.measures:
        return (limits,)
    return (*_legend(summary, language), limits, *_mark_lines(summary, language))


def _legend(summary: Summary, language: Language) -> tuple[str, str]:
    """What the marks of the figures and the numbers of the table are."""
    marks = [
        N_(
            "Line: 14-day median. Band: the middle half of those days. Dashed: median of the "
            "baseline. Ticks at the foot: days without an entry."
        )
    ]
    if summary.coverage.late or summary.has_late_days:
        marks.append(N_("Hollow: written more than a day after the day had ended."))
    change = N_(
        "Change: mean of the latest days minus mean of the baseline, with a 95 % range that "
        "allows for one day resembling the next. Days without an entry are not filled in."
    )
    return _joined((tr(mark, language) for mark in marks), language), tr(change, language)


def _mark_lines(summary: Summary, language: Language) -> tuple[str, ...]:
    text = tr(N_("{measure}: the {points}-point mark is from {source}."), language)
    return tuple(
        text.format(
            measure=finding.measure.label.to(language),
            points=plain(threshold.change),
            source=threshold.source,
        )
        for finding in summary.measures
        if (threshold := finding.measure.threshold) is not None
    )


def _trend_lines(summary: Summary, language: Language) -> list[str]:
    texts = (
        (TrendWord.LEVEL, N_("About level for {weeks} weeks: {measures}.")),
        (TrendWord.RISING, N_("Rising over the last {weeks} weeks: {measures}.")),
        (TrendWord.FALLING, N_("Falling over the last {weeks} weeks: {measures}.")),
    )
    said = []
    for word, text in texts:
        names = _with_trend(summary.measures, language, word)
        if names:
            said.append(tr(text, language).format(weeks=TREND_WEEKS, measures=names))
    return said


def _event_lines(summary: Summary, language: Language) -> list[str]:
    said = []
    if summary.nearby_events:
        shown = [event_words(event, language) for event in summary.nearby_events[:_MOST_EVENTS]]
        left = len(summary.nearby_events) - len(shown)
        events = semicolon(language).join(shown)
        text = N_("Within {days} days of either window: {events}.")
        if left:
            text = N_("Within {days} days of either window: {events}, and {count} more.")
        said.append(tr(text, language).format(days=NEARBY_DAYS, events=events, count=left))
    if summary.left_out:
        text = tr(N_("Days 0 to {days} after a procedure are not counted in the latest days."),
                  language)  # fmt: skip
        said.append(text.format(days=LEFT_OUT_AFTER_PROCEDURE_DAYS))
    return said


def _names(
    findings: Iterable[MeasureFinding], language: Language, holds: Callable[[MeasureFinding], bool]
) -> str:
    every = tuple(findings)
    held = [finding.measure.label.to(language) for finding in every if holds(finding)]
    if len(held) == len(every) > 1:
        return tr(N_("all measures"), language)
    return listed(held, language)


def _with_trend(findings: Iterable[MeasureFinding], language: Language, word: TrendWord) -> str:
    def holds(finding: MeasureFinding) -> bool:
        return finding.number is not None and finding.number.trend.word is word

    return _names(findings, language, holds)


def _unanswered(summary: Summary, language: Language) -> str:
    return listed((measure.label.to(language) for measure in summary.unanswered), language)


def _was_already_moving(finding: MeasureFinding) -> bool:
    number = finding.number
    return number is not None and number.change.was_already_moving


def _is_unevenly_written(finding: MeasureFinding) -> bool:
    number = finding.number
    return number is not None and number.change.is_unevenly_written


def _dates(window: Window, language: Language) -> str:
    return format_range(window.first, window.last, language)


def _joined(sentences: Iterable[str], language: Language) -> str:
    return (" " if language is Language.ENGLISH else "").join(sentences)
