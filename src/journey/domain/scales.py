"""The closed set of answer kinds: each checks, reads, writes and describes a value."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from journey.domain.problems import Problem
from journey.domain.text import N_, Language, Text, tr

CHOICES_SEPARATOR = "|"


class NotScored(StrEnum):
    """Why a clinic score is no number: neither is ever counted as 0 (ISNCSCI: NT, ND)."""

    NOT_TESTABLE = "NT"
    NOT_DETERMINABLE = "ND"

    @property
    def label(self) -> Text:
        match self:
            case NotScored.NOT_TESTABLE:
                return Text("not testable", "無法測試", "无法检查")
            case NotScored.NOT_DETERMINABLE:
                return Text("not determinable", "無法判定", "无法判定")


Value = bool | int | float | str | tuple[str, ...] | NotScored
"""An answer: bool for YesNo, int for Rating, Count and Score, float for Amount, the option's
key for Choice, keys in the scale's order for Choices, NotScored for a Score that is no number."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers of a Choice or Choices; the key is what is stored and exported."""

    key: str
    label: Text
    excludes_others: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """A whole number from 0 to 10 between two named ends."""

    lowest: Text
    highest: Text
    minimum: int = 0
    maximum: int = 10


@dataclass(frozen=True, slots=True)
class Count:
    """How often something happened: a whole number from 0."""

    maximum: int = 99
    minimum: int = 0
    step: int = 1


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with a unit, with so many decimals."""

    minimum: float
    maximum: float
    unit: Text
    decimals: int = 0
    step: float = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of a few named answers."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Any number, at least one, of a few named answers."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Score:
    """A whole number given by a clinician, or why there is none.

    `has_sides` says the paper also gives right and left, each up to half of the maximum.
    """

    minimum: int
    maximum: int
    has_sides: bool = False

    def maximum_at(self, site: str | None) -> int:
        """The highest score: of one side where a site is given, of both otherwise."""
        return self.maximum // 2 if self.has_sides and site else self.maximum


Scale = Rating | Count | Amount | Choice | Choices | YesNo | Score


def checked(scale: Scale, value: Value, site: str | None = None) -> Value:
    """The value in its one proper form.

    Raises:
        Problem: the value is not one the scale allows; the sentence says which are.
    """
    match scale:
        case Rating() | Count():
            return _whole_number(value, scale.minimum, scale.maximum)
        case Amount():
            return _amount(scale, value)
        case Choice():
            return _option_key(scale.options, value)
        case Choices():
            return _option_keys(scale.options, value)
        case YesNo():
            if isinstance(value, bool):
                return value
            raise Problem(N_("“{value}” is neither yes nor no."), value=_shown(value))
        case Score():
            if isinstance(value, NotScored):
                return value
            return _whole_number(value, scale.minimum, scale.maximum_at(site))
    assert_never(scale)


def read(scale: Scale, raw: str, site: str | None = None) -> Value:
    """The value written as text, as `write` gives it and people type it.

    Raises:
        Problem: the text is no value of the scale.
    """
    text = raw.strip()
    match scale:
        case Rating() | Count() | Amount():
            return checked(scale, _number(text))
        case Score():
            if text.upper() in tuple(NotScored):
                return NotScored(text.upper())
            return checked(scale, _number(text), site)
        case Choice():
            return checked(scale, text)
        case Choices():
            keys = text.replace(";", CHOICES_SEPARATOR).split(CHOICES_SEPARATOR)
            return checked(scale, tuple(key.strip() for key in keys if key.strip()))
        case YesNo():
            return _yes_or_no(text)
    assert_never(scale)


def write(value: Value) -> str:
    """The value as text that `read` takes back unchanged, in any language of the screen."""
    match value:
        case bool():
            return "yes" if value else "no"
        case NotScored():
            return value.value
        case tuple():
            return CHOICES_SEPARATOR.join(value)
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case int() | str():
            return str(value)
    assert_never(value)


def describe(scale: Scale, value: Value, language: Language) -> str:
    """The value in words for screen and paper, without the measure's name."""
    match scale:
        case Choice() | Choices():
            keys = value if isinstance(value, tuple) else (value,)
            labels = {option.key: option.label.to(language) for option in scale.options}
            comma = ", " if language is Language.ENGLISH else "、"
            return comma.join(labels.get(str(key), str(key)) for key in keys)
        case YesNo():
            return tr(N_("yes"), language) if value else tr(N_("no"), language)
        case Amount():
            return f"{write(value)} {scale.unit.to(language)}"
        case Rating() | Count() | Score():
            return value.label.to(language) if isinstance(value, NotScored) else write(value)
    assert_never(scale)


def number(value: Value) -> float | None:
    """What an analysis may count: numbers and yes/no as 1/0; choices and NotScored are none."""
    if isinstance(value, str | tuple):
        return None
    return float(value)


def _number(text: str) -> int | float:
    try:
        # Python itself reads "1_0" as ten; a person who typed it meant something else.
        value = float(text.replace("_", "?"))
    except ValueError:
        raise Problem(N_("“{value}” is not a number."), value=_shown(text)) from None
    if not math.isfinite(value):
        raise Problem(N_("“{value}” is not a number."), value=_shown(text))
    return int(value) if value.is_integer() else value


def _whole_number(value: Value, minimum: int, maximum: int) -> int:
    if not isinstance(value, int | float) or isinstance(value, bool) or value % 1 != 0:
        raise Problem(
            N_("“{value}” is not a whole number from {minimum} to {maximum}."),
            value=_shown(value),
            minimum=minimum,
            maximum=maximum,
        )
    if not minimum <= value <= maximum:
        raise Problem(
            N_("{value} is outside {minimum} to {maximum}."),
            value=_shown(value),
            minimum=minimum,
            maximum=maximum,
        )
    return int(value)


def _amount(scale: Amount, value: Value) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise Problem(N_("“{value}” is not a number."), value=_shown(value))
    if not scale.minimum <= value <= scale.maximum:
        raise Problem(
            N_("{value} is outside {minimum} to {maximum}."),
            value=_shown(value),
            minimum=scale.minimum,
            maximum=scale.maximum,
        )
    if round(value, scale.decimals) != value:
        raise Problem(
            N_("“{value}” has more than {decimals} decimals."),
            value=_shown(value),
            decimals=scale.decimals,
        )
    return float(value)


def _option_key(options: tuple[Option, ...], value: Value) -> str:
    keys = [option.key for option in options]
    if isinstance(value, str) and value in keys:
        return value
    raise Problem(
        N_("“{value}” is not one of: {allowed}."), value=_shown(value), allowed=", ".join(keys)
    )


def _option_keys(options: tuple[Option, ...], value: Value) -> tuple[str, ...]:
    given = value if isinstance(value, tuple) else (value,)
    chosen = {_option_key(options, key) for key in given}
    if not chosen:
        raise Problem(N_("At least one answer has to be chosen."))
    exclusive = [option.key for option in options if option.excludes_others]
    if len(chosen) > 1 and (clash := chosen.intersection(exclusive)):
        raise Problem(N_("“{value}” cannot stand beside other answers."), value=min(clash))
    return tuple(option.key for option in options if option.key in chosen)


def _yes_or_no(text: str) -> bool:
    match text.lower():
        case "yes" | "y" | "true" | "1":
            return True
        case "no" | "n" | "false" | "0":
            return False
        case _:
            raise Problem(N_("“{value}” is neither yes nor no."), value=_shown(text))


def _shown(value: Value) -> str:
    """The refused value, shortened: an error names it but does not repeat a whole page."""
    text = write(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
