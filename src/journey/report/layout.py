"""Says a summary in one language: page 1 in the order a clinician reads it, then what was asked."""

from dataclasses import dataclass

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
from journey.report.day_by_day import sections_of
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
_LONGEST_LINE = 120
_MOST_GOALS, _MOST_EVENTS, _MOST_QUESTIONS = 5, 8, 5
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses before a summary is made."""

    language: Language
    paper: Paper = Paper.A4
    has_name: bool = True
    notes: tuple[Note, ...] = ()


def sheet_of(summary: Summary, options: Options) -> Sheet:
    """The finished words and pictures of a summary."""
    language = options.language
    lang, region = lang_and_region(language)
    title = tr(N_("Symptom diary summary"), language)
    period = format_range(summary.first, summary.last, language)
    printed = format_date(summary.printed_on, "medium", language)
    cut = _Cutter()
    columns = _columns(summary, language, cut)
    figure, overleaf = sections_of(summary, columns, options.paper, language)
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
        coverage=_coverage(summary, options),
        columns=columns,
        sections=(
            *_page_one(summary, options, figure),
            *_further(summary, options, overleaf, cut.whole),
        ),
    )


class _Cutter:
    """Shortens long lines for page 1 and keeps the whole of each for a later page."""

    def __init__(self) -> None:
        self.whole: list[str] = []

    def __call__(self, text: str) -> str:
        line = " ".join(text.split())
        if len(line) <= _LONGEST_LINE:
            return line
        self.whole.append(text)
        return f"{line[: _LONGEST_LINE - 1]}…"

    def keep(self, texts: list[str]) -> None:
        self.whole.extend(texts)


def _who(summary: Summary, options: Options) -> list[str]:
    language, who = options.language, summary.who
    said = []
    if options.has_name and who.name:
        said.append(who.name[:_LONGEST_LINE])
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


def _coverage(summary: Summary, options: Options) -> Coverage:
    said = sentences.coverage_sentence(summary.coverage, options.language)
    written_by = sentences.reporters_sentence(summary.reporters, options.language)
    states = summary.coverage.states
    picture = None
    if states:
        figure = figure_of(options.paper.text_width_points, HEIGHT_POINTS)
        late = np.array([state is DayState.LATE for state in states])
        written = np.array([state is not DayState.MISSING for state in states])
        draw_coverage(figure, written, late, paper_style(fonts_of(options.language)))
        picture = Picture(as_svg(figure), said)
    return Coverage(tuple(line for line in (f"{said} {written_by}".strip(),) if line), picture)


def _columns(summary: Summary, language: Language, cut: _Cutter) -> tuple[Column, ...]:
    goals = [Item(str(rank), cut(text)) for rank, text in enumerate(summary.goals, start=1)]
    style: DateStyle = "short" if summary.coverage.days <= _DAYS_OF_A_YEAR else "medium"
    events = [
        Item(
            _CIRCLED[numbered.number - 1 : numbered.number] or str(numbered.number),
            cut(sentences.event_words(numbered.event, language, style)),
        )
        for numbered in summary.events
    ]
    questions = [Item("□", cut(question)) for question in summary.questions]
    columns = (
        _column(tr(N_("What matters most to me"), language), goals, _MOST_GOALS, language, cut),
        _column(tr(N_("Events"), language), events, _MOST_EVENTS, language, cut),
        _column(tr(N_("Questions for this visit"), language), questions, _MOST_QUESTIONS, language,
                cut),
    )  # fmt: skip
    return tuple(column for column in columns if column.items)


def _column(heading: str, items: list[Item], most: int, language: Language, cut: _Cutter) -> Column:
    left = items[most:]
    if not left:
        return Column(heading, tuple(items))
    cut.keep([f"{item.mark} {item.text}" for item in left])
    more = tr(N_("{count} more on the last page"), language).format(count=len(left))
    return Column(heading, (*items[:most], Item("…", more)))


def _page_one(
    summary: Summary, options: Options, day_by_day: Section | None
) -> tuple[Section, ...]:
    language = options.language
    found = (_changes(summary, language), day_by_day, _clinic_scores(summary, language))
    how_to_read = Section("", after=remarks.how_to_read(summary, language))
    return (*(section for section in found if section is not None), how_to_read)


def _changes(summary: Summary, language: Language) -> Section | None:
    if not summary.measures:
        said = tr(N_("No daily answers in this period."), language)
        return Section(tr(N_("What changed"), language), before=(said,))
    table = changes_table(summary, language)
    return Section(
        remarks.comparison_heading(summary, language),
        table=table if table.rows else None,
        after=(*choice_lines(summary, language), *remarks.remarks(summary, language)),
    )


def _clinic_scores(summary: Summary, language: Language) -> Section | None:
    visits = visits_on_page_one(summary)
    if not visits:
        return None
    after = (remarks.scores_remark(summary, language),)
    return Section(
        tr(N_("Clinic scores, copied from the clinic's papers"), language),
        table=scores_table(summary, visits, language),
        after=tuple(line for line in after if line),
    )


def _further(
    summary: Summary, options: Options, overleaf: Section | None, whole: list[str]
) -> tuple[Section, ...]:
    language = options.language
    further = [] if overleaf is None else [overleaf]
    if has_more_scores(summary):
        headings = (tr(N_("All clinic scores"), language), *[""] * len(summary.score_columns))
        tables = all_scores_tables(summary, language)
        further += [
            Section(head, table=table) for head, table in zip(headings, tables, strict=False)
        ]
    if whole:
        further.append(Section(tr(N_("In full"), language), before=tuple(whole)))
    if options.notes:
        said = tuple(
            f"{format_date(note.diary_date, 'medium', language)}: {note.text}"
            for note in options.notes
        )
        further.append(Section(tr(N_("Notes"), language), before=said))
    return tuple(
        Section(section.heading, section.before, section.table, section.picture, section.after,
                new_page=index == 0)
        for index, section in enumerate(further)
    )  # fmt: skip
