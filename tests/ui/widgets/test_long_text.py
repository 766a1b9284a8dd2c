"""Long words are shortened and can be broken."""

from journey.ui.widgets.long_text import shortened, wrappable


def test_a_short_text_stays_as_it_is() -> None:
    assert shortened("Hold a cup") == "Hold a cup"
    assert wrappable("Hold a cup") == "Hold a cup"


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert shortened("ab " * 4_000, 10) == "ab ab ab a…"
    assert shortened("a\nb") == "a b"


def test_a_wide_word_may_break() -> None:
    pieces = wrappable("x" * 65).split("\u200b")
    assert "".join(pieces) == "x" * 65
    assert max(len(piece) for piece in pieces) <= 25
