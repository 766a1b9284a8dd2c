"""Turns findings into words: what changed and how sure one is, never why."""

from collections.abc import Iterable

from journey.analysis.change import NEEDED_DAYS, Change, Verdict, WindowStats
from journey.analysis.coverage import Coverage
from journey.analysis.trend import TREND_WEEKS, Trend, TrendWord
from journey.domain.dates import DateStyle, format_date, format_range
from journey.domain.kinds import Rater
from journey.domain.measures import Measure
from journey.domain.records import Event
from journey.domain.text import N_, Language, tr
from journey.report.contents import (
    ChoiceFinding,
    MeasureFinding,
    NumberFinding,
    ReporterShare,
)
from journey.report.numbers import plain

MOVING_MARK = "*"
"""Stands behind a reading whose baseline days were already rising or falling."""


def change_sentence(finding: NumberFinding, language: Language) -> str:
    """All that may be said of a difference, such as "lower than before by 1.4 (likely ...)"."""
    change, days = finding.change, (finding.baseline.n, finding.latest.n)
    match change.verdict:
        case Verdict.LOWER:
            text = N_(
                "lower than before by {size} (likely range {low} to {high}), "
                "{before} and {after} days"
            )
        case Verdict.HIGHER:
            text = N_(
                "higher than before by {size} (likely range {low} to {high}), "
                "{before} and {after} days"
            )
        case Verdict.NO_CLEAR_CHANGE:
            text = N_("no clear change ({low} to {high}), {before} and {after} days")
        case Verdict.NOT_ENOUGH_DAYS:
            return not_enough_words(finding.baseline, finding.latest, language)
    size, low, high = _shown_range(change)
    return tr(text, language).format(size=size, low=low, high=high, before=days[0], after=days[1])


def not_enough_words(baseline: WindowStats, latest: WindowStats, language: Language) -> str:
    """Which window falls short, and of how many days."""
    short = min(
        (window for window in (baseline, latest) if not window.is_enough),
        key=lambda window: window.n,
    )
    if short.days < NEEDED_DAYS:
        text = N_("not enough days to compare ({written} of the {needed} needed)")
        return tr(text, language).format(written=short.n, needed=NEEDED_DAYS)
    text = N_("not enough days to compare ({written} of {days})")
    return tr(text, language).format(written=short.n, days=short.days)


def verdict_words(change: Change, language: Language) -> str:
    """The shortest form, for beside a chart: "lower by 1.4"."""
    match change.verdict:
        case Verdict.LOWER:
            text = N_("lower by {size}")
        case Verdict.HIGHER:
            text = N_("higher by {size}")
        case Verdict.NO_CLEAR_CHANGE:
            text = N_("no clear change")
        case Verdict.NOT_ENOUGH_DAYS:
            text = N_("not enough days to compare")
    return tr(text, language).format(size=_shown_range(change)[0])


def reading(finding: MeasureFinding, language: Language) -> str:
    """The reading of a row of the table, whose numbers stand beside it."""
    if finding.number is None:
        return ""
    change, threshold = finding.number.change, finding.measure.threshold
    match change.verdict:
        case Verdict.NOT_ENOUGH_DAYS:
            number = finding.number
            return not_enough_words(number.baseline, number.latest, language)
        case Verdict.NO_CLEAR_CHANGE:
            words = [tr(N_("no clear change"), language)]
        case Verdict.LOWER:
            words = [tr(N_("lower than before"), language)]
        case Verdict.HIGHER:
            words = [tr(N_("higher than before"), language)]
    is_clear = change.verdict is not Verdict.NO_CLEAR_CHANGE
    if is_clear and threshold and abs(change.difference or 0.0) >= threshold.change:
        text = tr(N_("by more than the {points}-point mark"), language)
        words.append(text.format(points=plain(threshold.change)))
    mark = f"\u00a0{MOVING_MARK}" if change.was_already_moving else ""
    return comma(language).join(words) + mark


def direction_words(measure: Measure, language: Language) -> str:
    """Which way counts as better; nothing where neither does."""
    return measure.direction.label.to(language)


def coverage_sentence(coverage: Coverage, language: Language) -> str:
    """How much is written, and how much of it late."""
    if coverage.late:
        text = N_("Written on {written} of {days} days ({share} %), {late} of them late.")
    else:
        text = N_("Written on {written} of {days} days ({share} %).")
    return tr(text, language).format(
        written=coverage.written,
        days=coverage.days,
        share=round(100 * coverage.share),
        late=coverage.late,
    )


def reporters_sentence(reporters: Iterable[ReporterShare], language: Language) -> str:
    """Who wrote, by their role and share; no names, for the summary may go without any."""
    shares: dict[str, float] = {}
    for reporter in reporters:
        role = reporter.role.label.to(language)
        shares[role] = shares.get(role, 0.0) + reporter.share
    if not shares:
        return ""
    who = comma(language).join(f"{role} {round(100 * share)} %" for role, share in shares.items())
    return tr(N_("Written by: {who}."), language).format(who=who)


def trend_sentence(trend: Trend, language: Language) -> str:
    """What the last twelve weeks did, without a word about what comes next."""
    match trend.word:
        case TrendWord.RISING:
            text = N_("rising over {weeks} weeks (by {low} to {high})")
        case TrendWord.FALLING:
            text = N_("falling over {weeks} weeks (by {low} to {high})")
        case TrendWord.LEVEL:
            text = N_("about level for {weeks} weeks")
        case TrendWord.CANNOT_TELL:
            text = N_("one cannot tell whether it rose or fell over {weeks} weeks")
    low, high = sorted((abs(trend.low or 0.0), abs(trend.high or 0.0)))
    return tr(text, language).format(weeks=TREND_WEEKS, low=plain(low), high=plain(high))


def chart_sentence(finding: MeasureFinding, language: Language) -> str:
    """A chart in one sentence, as it is read aloud and stands below it."""
    match finding.finding:
        case NumberFinding():
            said = _number_words(finding.finding, language)
        case ChoiceFinding():
            said = _choice_words(finding, finding.finding, language)
    return tr(N_("{measure}: {said}."), language).format(
        measure=_titled(finding, language), said=said
    )


def event_words(event: Event, language: Language, style: DateStyle = "medium") -> str:
    """An event with its date, or its first and last day; a short style leaves the year out."""
    if event.until is not None and event.until > event.diary_date:
        days = (event.diary_date, event.until)
        date = (
            " – ".join(format_date(day, "short", language) for day in days)
            if style == "short"
            else format_range(*days, language)
        )
    else:
        date = format_date(event.diary_date, style, language)
    title = event.title.strip() or event.kind.label.to(language)
    return tr(N_("{date}: {title}"), language).format(date=date, title=title)


def comma(language: Language) -> str:
    return ", " if language is Language.ENGLISH else "，"


def semicolon(language: Language) -> str:
    return "; " if language is Language.ENGLISH else "；"


def listed(words: Iterable[str], language: Language) -> str:
    """Several words side by side; Chinese has a comma of its own for it."""
    return (", " if language is Language.ENGLISH else "、").join(words)


def _number_words(number: NumberFinding, language: Language) -> str:
    before, after = number.baseline.median, number.latest.median
    words = []
    if before is not None and after is not None:
        text = tr(N_("median {before} in the baseline, {after} in the latest days"), language)
        words.append(text.format(before=plain(before), after=plain(after)))
    words.append(change_sentence(number, language))
    if number.change.was_already_moving:
        words.append(tr(N_("was already changing before"), language))
    if number.trend.word is not TrendWord.CANNOT_TELL:
        words.append(trend_sentence(number.trend, language))
    return semicolon(language).join(words)


def _choice_words(finding: MeasureFinding, choice: ChoiceFinding, language: Language) -> str:
    text = tr(N_("{option}: {count}"), language)
    counts = [text.format(option=o.option.label.to(language), count=o.days) for o in choice.options]
    text = tr(N_("{days} days written. {counts}"), language)
    return text.format(days=finding.days, counts=semicolon(language).join(counts))


def _titled(finding: MeasureFinding, language: Language) -> str:
    measure = finding.measure
    about = [measure.unit.to(language), direction_words(measure, language)]
    if finding.rater is Rater.PROXY:
        about.append(finding.rater.label.to(language))
    about = [word for word in about if word]
    name = measure.label.to(language)
    if not about:
        return name
    text = tr(N_("{measure} ({about})"), language)
    return text.format(measure=name, about=comma(language).join(about))


def _shown_range(change: Change) -> tuple[str, str, str]:
    """Size and range; of what went down, how far it went down."""
    size, low, high = change.difference or 0.0, change.low or 0.0, change.high or 0.0
    if change.verdict is Verdict.LOWER:
        size, low, high = -size, -high, -low
    return plain(size), plain(low), plain(high)
