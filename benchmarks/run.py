"""Measures how fast the diary is beside bare tools, and writes RESULTS.md.

`python benchmarks/run.py [--rounds 9] [--only start,save,charts,summary,import,memory] [--dry-run]`
Everything runs in one go on one ten-year diary, without a screen; only ratios mean anything on
another machine.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.charting import chart_ratios
from benchmarks.importing import import_ratio
from benchmarks.measuring import ROOT, Ratio
from benchmarks.memory import memory_ratios
from benchmarks.saving import save_ratio
from benchmarks.starting import start_ratio
from benchmarks.summing_up import summary_ratio
from journey.diary.demonstration import LONGEST_DAYS, demonstration
from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice
from journey.ui.theme import theme_of

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
NAMES = ("start", "save", "charts", "summary", "import", "memory")


def main(arguments: Sequence[str] | None = None) -> int:
    """Answers 1 where a bound is not kept."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        diary = scratch / "ten-years.journey"
        demonstration(diary, days=LONGEST_DAYS)
        with Diary.open(diary, read_only=True) as opened:
            size = f"{LONGEST_DAYS} days, {opened.counts()['observation']} answers"
        ratios = list(_measured(asked.only, asked.rounds, diary, scratch))
    if not asked.dry_run and set(asked.only) == set(NAMES):
        RESULTS.write_text(_report(ratios, size, asked.rounds), encoding="utf-8")
        print(f"written to {RESULTS.relative_to(ROOT)}")
    return 0 if all(ratio.is_kept for ratio in ratios) else 1


def _measured(names: Iterable[str], rounds: int, diary: Path, scratch: Path) -> Iterable[Ratio]:
    home = scratch / "home"
    home.mkdir()
    theme = theme_of(Preferences(theme=ThemeChoice.LIGHT))
    measurements: dict[str, Callable[[], list[Ratio]]] = {
        "start": lambda: [start_ratio(diary, home, rounds)],
        "save": lambda: [save_ratio(diary, scratch, rounds * 4)],
        "charts": lambda: chart_ratios(diary, theme, rounds),
        "summary": lambda: [summary_ratio(diary, home, scratch, rounds)],
        "import": lambda: [import_ratio(scratch, max(3, rounds // 3))],
        "memory": lambda: memory_ratios(diary, home, max(3, rounds // 3)),
    }
    for name in names:
        for ratio in measurements[name]():
            print(_line(ratio), flush=True)
            yield ratio


def _line(ratio: Ratio) -> str:
    kept = "" if ratio.is_kept else "   NOT KEPT"
    return (
        f"{ratio.what}: {ratio.times:.2f}x {ratio.bare_name} "
        f"({ratio.ours:.1f} and {ratio.bare:.1f} {ratio.unit}; bound {ratio.bound:g}x){kept}"
    )


def _report(ratios: Iterable[Ratio], size: str, rounds: int) -> str:
    from journey.diary.diary import now

    rows = "\n".join(
        f"| {ratio.what} | {ratio.ours:.1f} {ratio.unit} | {ratio.bare_name} "
        f"| {ratio.bare:.1f} {ratio.unit} | **{ratio.times:.2f}x** | {ratio.bound:g}x "
        f"| {'yes' if ratio.is_kept else 'no'} |"
        for ratio in ratios
    )
    return f"""# How fast the diary is

`make bench` on {now().date().isoformat()}, {_machine()}.
Medians of up to {rounds} rounds (more for saving, fewer for importing and memory); both sides take
turns in one run, without a screen (Qt's offscreen platform), after one round that does not count.
The diary measured is a demonstration diary of ten years: {size}. Absolute times mean nothing on
another machine; the ratios do.

| what | the diary | beside | bare | ratio | bound | kept |
|---|---|---|---|---|---|---|
{rows}

- Start: from starting the process to the first paint of the window; the diary itself loads behind
  it. The bare window is a `QMainWindow` with nothing in it, on the same Python and Qt.
- Saving: a digit key in the real window to the end of the paint that shows it, the answer and its
  line of the history being on disk (`synchronous=FULL`). Beside it: one row committed to one plain
  table just as safely, and one repaint of the same window.
- Charts: six measures with medians, quartile bands, dots, gaps and events at 1200x900 pixels.
  Beside them: six plain lines of the same numbers, one pair of axes each.
- Summary: `journey summary` in a fresh process. Beside it: a fresh process that draws the same
  charts, handed all numbers ready-made, into an SVG.
- Import: parsing, checking, comparing and writing 73,000 new answers with their history. Beside it:
  the same rows into the same table with the same indexes by `executemany`, same driver.
- Memory is what the process holds (VmRSS) once everything loaded behind the picture is there.
"""


def _machine() -> str:
    cpu = platform.processor() or platform.machine()
    return (
        f"{platform.system()} {platform.release()} ({cpu}, {os.cpu_count()} cores), "
        f"Python {platform.python_version()}"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", type=lambda text: text.split(","), default=NAMES)
    parser.add_argument("--dry-run", action="store_true", help="print, but write no results")
    return parser


if __name__ == "__main__":
    sys.exit(main())
