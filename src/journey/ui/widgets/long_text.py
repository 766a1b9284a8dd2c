"""Words somebody else chose the length of, made to fit: shortened, and never too wide to wrap."""

import re

_LONGEST_RUN = 20
_RUN = re.compile(rf"\S{{{_LONGEST_RUN}}}(?=\S)")
_BREAK = "\u200b"


def shortened(text: str, most: int = 160) -> str:
    """The text on one line, cut with an ellipsis after `most` characters; the form has it all."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most and len(text) <= 4 * most else f"{line[:most]}…"


def wrappable(text: str) -> str:
    """The text with invisible places to break a word that is wider than a column."""
    return _RUN.sub(lambda run: run.group() + _BREAK, text)
