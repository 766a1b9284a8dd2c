"""Numbers as paper and screen print them, the same in every language."""

MINUS = "−"
NOTHING = "–"


def plain(value: float | None, decimals: int = 1) -> str:
    """At most so many decimals, a true minus, and a dash where there is none."""
    if value is None:
        return NOTHING
    rounded = round(value, decimals) + 0.0
    text = f"{rounded:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{rounded:.0f}"
    return text.replace("-", MINUS)


def signed(value: float | None, decimals: int = 1) -> str:
    """As `plain`, with a plus before what is above zero."""
    text = plain(value, decimals)
    is_above_zero = value is not None and text not in ("0", NOTHING) and value > 0
    return f"+{text}" if is_above_zero else text
