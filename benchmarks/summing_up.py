"""The summary of ten years from a cold start to its PDF, beside drawing its charts alone."""

import pickle
from pathlib import Path

from benchmarks.measuring import Ratio, run_python, side_by_side, taken_ms
from journey.diary.diary import Diary
from journey.diary.summarise import summarise
from journey.domain.text import Language
from journey.report.panels import days_of, markers_of, panels_of


def summary_ratio(diary_path: Path, home: Path, scratch: Path, rounds: int) -> Ratio:
    """Both in a process of its own; the charts alone are handed their numbers ready-made."""
    with Diary.open(diary_path, read_only=True) as diary:
        summary = summarise(diary)
    language = Language.ENGLISH
    drawn = (panels_of(summary, language), days_of(summary), markers_of(summary))
    charts = scratch / "charts.pickle"
    charts.write_bytes(pickle.dumps(drawn))
    command: list[object] = ["journey", "summary", diary_path, "--out", scratch / "summary.pdf"]
    alone: list[object] = ["benchmarks.charts_alone", charts, scratch / "charts.svg"]

    def run(arguments: list[object]) -> None:
        run_python(arguments, home)

    found = side_by_side(
        lambda: taken_ms(lambda: run(command)),
        lambda: taken_ms(lambda: run(alone)),
        rounds,
    )
    name = "drawing its charts alone"
    return Ratio("summary of ten years, cold process to PDF", found[0], name, found[1], 2)
