"""The command line: everything that needs no window, in English, for people and for scripts."""

import argparse
import contextlib
import datetime as dt
import io
import json
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from journey.domain.problems import DamagedDiary, Problem
from journey.domain.text import Language

if TYPE_CHECKING:
    from journey.diary.diary import Diary
    from journey.diary.import_csv import ImportReport

GOOD, DAMAGED, TROUBLE, SOME_REFUSED, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str]) -> int:
    """Run one command; answers 0, or the command's own code, or 2 with one sentence of why."""
    _speak_utf8()
    try:
        options = _parser().parse_args(arguments)
        code: int = options.command(options)
        sys.stdout.flush()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else GOOD
    except Problem as problem:
        return _refuse(str(problem))
    except KeyboardInterrupt:
        return _refuse("Stopped.", INTERRUPTED)
    except BrokenPipeError:
        _stop_output()  # whoever read it has seen enough
        return GOOD
    except OSError as error:
        _stop_output()
        return _refuse(f"The output could not be written: {error.strerror}.")
    return code


def _import(options: argparse.Namespace) -> int:
    from journey.diary.import_csv import import_csv

    with _diary_to_fill(options.file, is_dry_run=options.dry_run) as diary, _bar() as progress:
        report = import_csv(
            diary,
            options.source,
            reporter=options.reporter,
            rounds=options.round,
            is_dry_run=options.dry_run,
            progress=progress,
        )
    if options.dry_run:
        print("dry run: nothing was written")
    _print_report(report)
    return SOME_REFUSED if report.refused else GOOD


def _print_report(report: "ImportReport") -> None:
    for row in report.refused:
        column = f", {row.column}" if row.column else ""
        print(f"line {row.line}{column}: {row.reason.to(Language.ENGLISH)}")
    if report.columns_left_out:
        print(f"columns left out: {', '.join(report.columns_left_out)}")
    if report.people_added:
        print(f"caregivers added: {', '.join(report.people_added)}")
    print(f"rows in the file: {report.rows}")
    print(f"imported: {report.imported} ({report.answers} answers, {report.visits} new visits)")
    empty = f" ({report.without_answer} without any answer)" if report.without_answer else ""
    print(f"already there: {report.already_there}{empty}")
    print(f"refused: {len(report.refused)}")


def _export(options: argparse.Namespace) -> int:
    from journey.diary.export_csv import export_csv

    with _diary(options.file) as diary, _bar():
        _save(options, export_csv(diary))
        print(f"{options.out}: {len(diary.observations())} answers")
    return GOOD


def _figures(options: argparse.Namespace) -> int:
    from journey.diary.summarise import summarise
    from journey.report.figures import figures

    with _diary(options.file) as diary, _bar():
        found = figures(summarise(diary, options.first, options.last))
    print(json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False))
    return GOOD


def _summary(options: argparse.Namespace) -> int:
    from journey.diary.summarise import summarise
    from journey.report.layout import Options
    from journey.report.sheet import Paper
    from journey.report.typeset import typeset

    with _diary(options.file) as diary, _bar() as progress:
        summary = summarise(diary, options.first, options.last)
        progress(0.2)
        notes = diary.notes(summary.first, summary.last) if options.notes else ()
        pages = typeset(summary, Options(options.language, Paper(options.paper), notes=notes))
        progress(0.6)
        _save(options, pages.pdf())
        progress(1)
    print(options.out)
    return GOOD


def _demo(options: argparse.Namespace) -> int:
    from journey.diary.demonstration import demonstration

    with _bar() as progress:
        demonstration(
            options.file,
            days=options.days,
            seed=options.seed,
            language=options.language,
            progress=progress,
        )
    print(options.file)
    return GOOD


def _check(options: argparse.Namespace) -> int:
    try:
        with _diary(options.file) as diary, _bar():
            findings = diary.check()
            counts = {} if findings else diary.counts()
    except DamagedDiary as damage:
        return _refuse(str(damage), DAMAGED)
    for finding in findings:
        print(f"journey: {finding}", file=sys.stderr)
    for kind, count in counts.items():
        print(f"{kind}: {count}")
    print(f"{options.file}: {'damaged' if findings else 'good'}")
    return DAMAGED if findings else GOOD


def _diary(path: Path) -> "Diary":
    from journey.diary.diary import Diary

    return Diary.open(path, read_only=True)


@contextlib.contextmanager
def _diary_to_fill(path: Path, *, is_dry_run: bool) -> Iterator["Diary"]:
    """The diary of that name, a new one where there is none; it stays only if filled."""
    from journey.diary.diary import Diary

    if os.path.lexists(path):
        with Diary.open(path, read_only=is_dry_run) as diary:
            yield diary
    elif is_dry_run:
        nowhere = tempfile.TemporaryDirectory()
        with nowhere as folder, Diary.create(Path(folder, "dry-run.journey")) as diary:
            yield diary
    else:
        with Diary.create(path) as diary:
            try:
                yield diary
            except BaseException:
                diary.close()
                path.unlink()
                raise


def _save(options: argparse.Namespace, content: bytes) -> None:
    from journey.diary.save_file import save_file

    save_file(options.out, content, diary=options.file)


@contextlib.contextmanager
def _bar() -> Iterator[Callable[[float], None]]:
    """Shows how far the work is, on a terminal and only if it takes over a second."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # no thread of its own
    bar_format = "{percentage:3.0f} % |{bar}| {elapsed}"
    with tqdm(total=1.0, disable=None, delay=1, leave=False, bar_format=bar_format) as bar:

        def show(share: float) -> None:
            bar.update(share - bar.n)

        # A single long step, such as writing, would not tell the bar that a second has passed.
        after_a_second = threading.Timer(1, bar.refresh)
        after_a_second.start()
        try:
            yield show
        finally:
            after_a_second.cancel()
            after_a_second.join()


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, without repeating all of them."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(TROUBLE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    about = "A diary for people living with a spinal cord injury. Without a command: the window."
    parser = _Parser(prog="journey", description=about, allow_abbrev=False)
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    _add(commands, "open", None, "open the window on a diary")
    demo = _add(commands, "demo", _demo, "make a diary of a made-up person")
    demo.add_argument("--days", type=int, default=365, help="how many days it has (365)")
    demo.add_argument("--seed", type=int, default=7, help="another number, another diary (7)")
    _add_language(demo)
    take_in = _add(commands, "import", _import, "take in answers from a long or wide CSV file")
    take_in.add_argument("source", type=Path, metavar="SOURCE.csv")
    take_in.add_argument("--dry-run", action="store_true", help="only say what would happen")
    take_in.add_argument("--reporter", default="", metavar="NAME", help="who wrote the answers")
    take_in.add_argument("--round", action="store_true", help="round decimals to whole numbers")
    _add_out(_add(commands, "export", _export, "write every answer as a long CSV file"))
    _add_period(_add(commands, "figures", _figures, "print the summary's content as JSON"))
    summary = _add(commands, "summary", _summary, "write the summary as a PDF")
    _add_out(summary)
    _add_period(summary)
    _add_language(summary)
    summary.add_argument("--paper", choices=("a4", "letter"), default="a4", help="(a4)")
    summary.add_argument("--notes", action="store_true", help="print the notes on later pages")
    _add(commands, "check", _check, "look whether a diary is whole, and count what is in it")
    return parser


def _add(
    commands: "argparse._SubParsersAction[_Parser]",
    name: str,
    command: Callable[[argparse.Namespace], int] | None,
    summary: str,
) -> "_Parser":
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    parser.add_argument("file", type=Path, metavar="FILE", help="a diary, NAME.journey")
    parser.set_defaults(command=command)
    return parser


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language", type=Language, choices=list(Language), default=Language.ENGLISH, help="(en)"
    )


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="the file to write")


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=_date, metavar="DAY", help="first day")
    parser.add_argument("--to", dest="last", type=_date, metavar="DAY", help="last day")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day such as 2026-12-31") from None


class _Version(argparse.Action):
    """Prints the version, looked up only when asked for."""

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"journey {version('journey-diary')}")
        parser.exit()


def _refuse(sentence: str, code: int = TROUBLE) -> int:
    print(f"journey: {sentence}", file=sys.stderr)
    return code


def _stop_output() -> None:
    """Send what is still waiting to nowhere, or Python would complain once more at its end."""
    with contextlib.suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
