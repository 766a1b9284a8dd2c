"""Memory of the window before and after its charts, beside a bare Qt window."""

from pathlib import Path

from benchmarks.measuring import Ratio, run_python, side_by_side, value_of


def resident_kb() -> int:
    """How much memory this process holds now; Linux alone tells it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise LookupError("VmRSS")


def memory_ratios(diary: Path, home: Path, rounds: int) -> list[Ratio]:
    """With the window open, and with the charts of all days drawn in it."""
    if not Path("/proc/self/status").exists():
        return []

    def ours(name: str) -> float:
        printed = run_python(["benchmarks.window_with_charts", diary], home)
        return value_of(printed, name) / 1024

    def bare() -> float:
        return value_of(run_python(["benchmarks.bare_window"], home), "window_kb") / 1024

    name = "a bare Qt window"
    before = side_by_side(lambda: ours("window_kb"), bare, rounds)
    after = side_by_side(lambda: ours("charts_kb"), bare, rounds)
    return [
        Ratio("memory, window open", before[0], name, before[1], 1.5, "MB"),
        Ratio("memory, charts of ten years shown", after[0], name, after[1], 3, "MB"),
    ]
