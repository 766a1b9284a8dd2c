"""Words somebody else chose the length of, made to fit: shortened, and never too wide to wrap."""

import re

from PySide6.QtWidgets import QLabel, QSizePolicy

from journey.ui.widgets.labels import label

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


def long_label(text: str, kind: str = "text") -> QLabel:
    """A label for such words, exactly as high as they need at the width they get."""
    made = label(wrappable(text), kind)
    policy = made.sizePolicy()
    # Minimum, the policy of other labels, would keep the height of a narrower guess.
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    made.setSizePolicy(policy)
    return made
