"""The rules of the house, so that no module grows into the one nobody dares to touch."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "journey"
OURS = ("src", "tests", "packaging", "benchmarks", "resources", "docs")

FUNCTION_LINES = 40
CLASS_LINES = 200
FILE_LINES = 300
TEST_FILE_LINES = 400
MAIN_WINDOW_LINES = 150
VAGUE_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
HOMES = re.compile(r"(?<![\w.~-])/(?:home|root|work|Users)/\w")
TEXT_SUFFIXES = {
    ".cfg", ".css", ".csv", ".html", ".json", ".lock", ".md", ".po", ".pot", ".py", ".qss", ".sh",
    ".svg", ".toml", ".txt", ".typ", ".yml", "",
}  # fmt: skip


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(kinds: type[ast.stmt] | tuple[type[ast.stmt], ...], bound: int) -> list[str]:
    return [
        f"{name_of(path)}:{node.lineno} {length(node)} lines"
        for path in modules("src", "tests", "packaging", "benchmarks")
        for node in ast.walk(tree(path))
        if isinstance(node, kinds) and length(node) > bound
    ]


def lines_holding(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{name_of(path)}:{number} {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def own_text_files() -> Iterator[Path]:
    yield from (
        path
        for path in ROOT.iterdir()
        if path.is_file()
        and path.suffix in TEXT_SUFFIXES
        and path.name not in {".coverage", ".git"}
    )
    for folder in OURS:
        yield from (
            path
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and path.suffix in TEXT_SUFFIXES
        )


def test_functions_are_short() -> None:
    assert too_long((ast.FunctionDef, ast.AsyncFunctionDef), FUNCTION_LINES) == []


def test_classes_are_short() -> None:
    assert too_long(ast.ClassDef, CLASS_LINES) == []


def test_files_are_short() -> None:
    source = [path for path in modules("src") if lines(path) > FILE_LINES]
    tests = [path for path in modules("tests") if lines(path) > TEST_FILE_LINES]
    assert [f"{name_of(path)} {lines(path)} lines" for path in source + tests] == []


def test_the_main_window_stays_small() -> None:
    assert lines(SOURCE / "ui" / "main_window.py") <= MAIN_WINDOW_LINES


def test_only_the_theme_styles_widgets() -> None:
    others = [path for path in modules("src") if path != SOURCE / "ui" / "theme.py"]
    assert lines_holding(re.compile(r"\bsetStyleSheet\("), others) == []


def test_nothing_is_global() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules("src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global)
    ]
    assert found == []


def test_figures_are_made_without_pyplot() -> None:
    assert lines_holding(re.compile(r"^\s*(from|import)\b.*\bpyplot\b"), modules("src")) == []


def test_no_module_has_a_vague_name() -> None:
    assert [
        name_of(p) for p in modules("src", "tests") if VAGUE_NAMES & set(p.stem.split("_"))
    ] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path for path in modules("src", "tests", "packaging") if not ast.get_docstring(tree(path))
    ]
    assert [name_of(path) for path in silent] == []


def test_each_floor_leans_only_on_floors_below() -> None:
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    result = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_lock_holds_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert re.findall(r"\w+://\S*|^--.*$", lock, re.MULTILINE) == []


def test_nothing_points_into_somebodys_home() -> None:
    assert lines_holding(HOMES, list(own_text_files())) == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_qt_does_not_lose_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one at each call answering None; after about 5,000 Python 3.11 aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setText("x")
    assert sys.getrefcount(None) > before - 100
