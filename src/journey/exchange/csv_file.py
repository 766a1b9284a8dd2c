"""A CSV file as a header and numbered rows, and text made harmless to spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journey.domain.problems import Problem
from journey.domain.text import N_

DELIMITERS = (",", ";", "\t")
LARGEST_FILE_BYTES = 256 * 1024 * 1024
BYTE_ORDER_MARK = "\ufeff"

# A spreadsheet runs a cell starting with one of these as a formula (OWASP, CSV injection).
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file's lower-case column names and the text below them."""

    columns: tuple[str, ...]
    lines: int
    _text: str
    _delimiter: str

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every row that holds anything, with the number of the line it starts on.

        Raises:
            Problem: the quotation marks do not match, so that nobody knows where a row ends.
        """
        reader = csv.reader(
            io.StringIO(self._text, newline=""), delimiter=self._delimiter, strict=True
        )
        line = 0
        try:
            next(reader)
            line = reader.line_num
            for cells in reader:
                if any(cells):
                    yield line + 1, cells
                line = reader.line_num
        except csv.Error:
            raise _unreadable_row(line + 1) from None


def read_table(path: Path) -> Table:
    """The table in a UTF-8 file, with or without byte order mark, split at `,`, `;` or tab.

    Raises:
        Problem: the file cannot be read, is empty, or is no text in UTF-8.
    """
    text = _read_text(path)
    if not text.strip():
        raise Problem(N_("{name} is empty."), name=path.name)
    header, _, _ = text.partition("\n")
    delimiter = max(DELIMITERS, key=header.count)
    columns = _columns(text, delimiter, path.name)
    return Table(columns, text.count("\n"), text, delimiter)


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    """The rows as a CSV file in UTF-8 with a header (RFC 4180).

    A byte order mark is set only where something is not plain ASCII: without it Excel shows
    Chinese as gibberish, and a file without Chinese needs none.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows(rows)
    text = stream.getvalue()
    return text.encode() if text.isascii() else (BYTE_ORDER_MARK + text).encode()


def _columns(text: str, delimiter: str, name: str) -> tuple[str, ...]:
    try:
        header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise _unreadable_row(1) from None
    columns = tuple(column.strip().casefold() for column in header)
    for column in columns:
        if column and columns.count(column) > 1:
            raise Problem(
                N_("{name} has more than one column called “{column}”."), name=name, column=column
            )
    return columns


def _read_text(path: Path) -> str:
    content = _read_bytes(path)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Problem(
            N_("{name} is written in UTF-16. Please save it as CSV in UTF-8."), name=path.name
        )
    # A note may hold any character; a header with this one is no header.
    if b"\0" in content.partition(b"\n")[0]:
        raise Problem(N_("{name} is not a text file."), name=path.name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Problem(
            N_("{name} is not written in UTF-8 (line {line}). Please save it as CSV in UTF-8."),
            name=path.name,
            line=line,
        ) from None


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError:
        raise Problem(N_("There is no file {name}."), name=path.name) from None
    except IsADirectoryError:
        raise Problem(N_("{name} is a folder, not a CSV file."), name=path.name) from None
    except PermissionError:
        # Windows says "permission denied" of a folder too.
        if path.is_dir():
            raise Problem(N_("{name} is a folder, not a CSV file."), name=path.name) from None
        raise Problem(N_("There is no permission to read {name}."), name=path.name) from None
    except OSError as error:
        raise Problem(
            N_("{name} cannot be read: {reason}."), name=path.name, reason=error.strerror or ""
        ) from None
    if len(content) > LARGEST_FILE_BYTES:
        raise Problem(N_("{name} is too large for a diary's CSV file."), name=path.name)
    return content


def _unreadable_row(line: int) -> Problem:
    return Problem(
        N_(
            "The row starting on line {line} cannot be read: a quotation mark is missing or"
            " stands in the wrong place. Nothing was imported."
        ),
        line=line,
    )
