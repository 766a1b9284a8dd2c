"""Says a summary in one language: page 1 in the order a clinician reads it, then what was asked."""

from dataclasses import dataclass, replace

import numpy as np

from journey.analysis.coverage import DayState
from journey.charts.coverage_strip import HEIGHT_POINTS, draw_coverage
from journey.charts.output import as_svg, figure_of
from journey.charts.style import paper_style
from journey.domain.dates import DateStyle, format_date, format_range
from journey.domain.records import Note
from journey.domain.text import N_, Language, tr
from journey.report import remarks, sentences
from journey.report.contents import Summary
from journey.report.day_by_day import draft_section, sections_of
from journey.report.sheet import (
    Column,
    Coverage,
    Item,
    Paper,
    Picture,
    Section,
    Sheet,
    fonts_of,
    lang_and_region,
)
from journey.report.tables import (
    all_scores_tables,
    changes_table,
    choice_lines,
    has_more_scores,
    scores_table,
    visits_on_page_one,
)

_DAYS_OF_A_YEAR = 366
_LONGEST_NAME = 80
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses before a summary is made."""

    language: Language
    paper: Paper = Paper.A4
    has_name: bool = True
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of each list page 1 shows; lengths are in characters."""

    line_length: int = 120
    remark_length: int = 400
    goals: int = 5
    events: int = 8
    questions: int = 5
    visits: int = 7


def draft_of(summary: Summary, options: Options, limits: Limits) -> Sheet:
    """Page 1 with blanks for its pictures, to see how much room they have."""
    language, cut = options.language, _Cutter(limits)
    columns = _columns(summary, language, cut)
    figure = draft_section(summary, options.paper, language)
    blank = Picture.blank(options.paper.text_width_points, HEIGHT_POINTS)
    strip = blank if summary.coverage.states else None
    page_one = _page_one(summary, options, figure, cut)
    return _sheet(summary, options, Coverage(_coverage_lines(summary, language), strip), columns,
                  page_one, ())  # fmt: skip


def sheet_of(summary: Summary, options: Options, limits: Limits, room_points: float) -> Sheet:
    """The finished words and pictures of a summary whose page 1 leaves so much for the figure."""
    cut = _Cutter(limits)
    columns = _columns(summary, options.language, cut)
    figure, overleaf = sections_of(summary, room_points, options.paper, options.language)
    page_one = _page_one(summary, options, figure, cut)
    further = _further(summary, options, overleaf, cut)
    return _sheet(summary, options, _coverage(summary, options), columns, page_one, further)


def _sheet(
    summary: Summary,
    options: Options,
    coverage: Coverage,
    columns: tuple[Column, ...],
    page_one: tuple[Section, ...],
    further: tuple[Section, ...],
) -> Sheet:
    language = options.language
    lang, region = lang_and_region(language)
    title = tr(N_("Symptom diary summary"), language)
    period = format_range(summary.first, summary.last, language)
    printed = format_date(summary.printed_on, "medium", language)
    return Sheet(
        lang=lang,
        region=region,
        fonts=fonts_of(language),
        paper=options.paper,
        date=(summary.printed_on.year, summary.printed_on.month, summary.printed_on.day),
        title=title,
        description=f"{title}, {period}",
        who=" · ".join(_who(summary, options)),
        period=period,
        printed=tr(N_("Printed {date}"), language).format(date=printed),
        page_of=tr(N_("page {page} of {pages}"), language),
        foot=tr(N_("Self-reported diary. A record, not a diagnosis."), language),
        marked_notice=tr(N_("〓 stands for a character that cannot be printed."), language),
        coverage=coverage,
        columns=columns,
        page_one=page_one,
        further=further,
    )


class _Cutter:
    """Shortens long lines for page 1 and keeps the whole of each for a later page."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.whole: dict[str, None] = {}

    def __call__(self, text: str) -> str:
        line = _shortened(text, self.limits.line_length)
        if line.endswith("…"):
            self.whole[text] = None
        return line

    def remark(self, text: str) -> str:
        """A remark names events that are kept in full elsewhere."""
        return _shortened(text, self.limits.remark_length)

    def keep(self, texts: list[str]) -> None:
        self.whole.update(dict.fromkeys(texts))


def _shortened(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def _who(summary: Summary, options: Options) -> list[str]:
    language, who = options.language, summary.who
    said = []
    if options.has_name and who.name:
        said.append(_shortened(who.name, _LONGEST_NAME))
    if options.has_name and who.birth_date is not None:
        born = format_date(who.birth_date, "medium", language)
        said.append(tr(N_("born {date}"), language).format(date=born))
    grades = who.latest_grades
    if grades is not None:
        given = [grades.nli or "", f"AIS {grades.ais}" if grades.ais else ""]
        date = format_date(grades.date, "medium", language)
        level = ", ".join(part for part in given if part)
        said.append(tr(N_("{level} (visit of {date})"), language).format(level=level, date=date))
    if who.injury is not None:
        date = format_date(who.injury.diary_date, "medium", language)
        days = (summary.printed_on - who.injury.diary_date).days
        said.append(
            tr(N_("injured {date}, {days} days ago"), language).format(date=date, days=days)
        )
    return said


def _coverage_lines(summary: Summary, language: Language) -> tuple[str, ...]:
    said = sentences.coverage_sentence(summary.coverage, language)
    written_by = sentences.reporters_sentence(summary.reporters, language)
    return (f"{said} {written_by}".strip(),)


def _coverage(summary: Summary, options: Options) -> Coverage:
    states = summary.coverage.states
    picture = None
    if states:
        figure = figure_of(options.paper.text_width_points, HEIGHT_POINTS)
        late = np.array([state is DayState.LATE for state in states])
        written = np.array([state is not DayState.MISSING for state in states])
        draw_coverage(figure, written, late, paper_style(fonts_of(options.language)))
        said = sentences.coverage_sentence(summary.coverage, options.language)
        picture = Picture(as_svg(figure), said)
    return Coverage(_coverage_lines(summary, options.language), picture)


def _columns(summary: Summary, language: Language, cut: _Cutter) -> tuple[Column, ...]:
    """Each list is kept whole for a later page where page 1 shows less of it."""
    limits = cut.limits
    goals = [(str(rank), text) for rank, text in enumerate(summary.goals, start=1)]
    style: DateStyle = "short" if summary.coverage.days <= _DAYS_OF_A_YEAR else "medium"
    events = [
        (_event_mark(one.number), sentences.event_words(one.event, language, style))
        for one in summary.events
    ]
    questions = [("□", question) for question in summary.questions]
    lists = (
        (tr(N_("What matters most to me"), language), goals, limits.goals, 1.0),
        (tr(N_("Events"), language), events, limits.events, 1.3),
        (tr(N_("Questions for this visit"), language), questions, limits.questions, 1.0),
    )
    return tuple(
        Column(heading, _items(lines, most, language, cut), share)
        for heading, lines, most, share in lists
        if lines
    )


def _event_mark(number: int) -> str:
    return _CIRCLED[number - 1 : number] or str(number)


def _items(
    lines: list[tuple[str, str]], most: int, language: Language, cut: _Cutter
) -> tuple[Item, ...]:
    shown, left = lines[:most], lines[most:]
    items = tuple(Item(mark, cut(text)) for mark, text in shown)
    if not left:
        return items
    cut.keep([f"{mark} {text}" for mark, text in left])
    more = tr(N_("{count} more on the last page"), language).format(count=len(left))
    return (*items, Item("…", more))


def _page_one(
    summary: Summary, options: Options, day_by_day: Section | None, cut: _Cutter
) -> tuple[Section, ...]:
    language = options.language
    found = (
        _changes(summary, language, cut),
        day_by_day,
        _clinic_scores(summary, language, cut.limits.visits),
    )
    how_to_read = Section("", after=remarks.how_to_read(summary, language))
    return (*(section for section in found if section is not None), how_to_read)


def _changes(summary: Summary, language: Language, cut: _Cutter) -> Section | None:
    if not summary.measures:
        said = tr(N_("No daily answers in this period."), language)
        return Section(tr(N_("What changed"), language), before=(said,))
    table = changes_table(summary, language)
    said_below = (*choice_lines(summary, language), *remarks.remarks(summary, language))
    return Section(
        remarks.comparison_heading(summary, language),
        table=table if table.rows else None,
        after=tuple(map(cut.remark, said_below)),
    )


def _clinic_scores(summary: Summary, language: Language, most_visits: int) -> Section | None:
    visits = visits_on_page_one(summary, most_visits)
    if not visits:
        return None
    after = (remarks.scores_remark(summary, language),)
    return Section(
        tr(N_("Clinic scores, copied from the clinic's papers"), language),
        table=scores_table(summary, visits, language),
        after=tuple(line for line in after if line),
    )


def _further(
    summary: Summary, options: Options, overleaf: tuple[Section, ...], cut: _Cutter
) -> tuple[Section, ...]:
    language = options.language
    further = list(overleaf)
    if has_more_scores(summary, cut.limits.visits):
        headings = (tr(N_("All clinic scores"), language), *[""] * len(summary.score_columns))
        tables = all_scores_tables(summary, language)
        further += [
            Section(head, table=table) for head, table in zip(headings, tables, strict=False)
        ]
    if cut.whole:
        further.append(Section(tr(N_("In full"), language), before=tuple(cut.whole)))
    if options.notes:
        said = tuple(
            f"{format_date(note.diary_date, 'medium', language)}: {note.text}"
            for note in options.notes
        )
        further.append(Section(tr(N_("Notes"), language), before=said))
    return tuple(replace(section, new_page=index == 0) for index, section in enumerate(further))
