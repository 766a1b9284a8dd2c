"""Wording in English, Traditional and Simplified Chinese, and the catalogues behind `tr`."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from journey import resources


class Language(StrEnum):
    """A language of screen or paper, written as its BCP 47 tag."""

    ENGLISH = "en"
    TRADITIONAL_CHINESE = "zh-Hant"
    SIMPLIFIED_CHINESE = "zh-Hans"

    @property
    def own_name(self) -> str:
        """The language's name in itself, as a language list shows it."""
        return {"en": "English", "zh-Hant": "繁體中文", "zh-Hans": "简体中文"}[self.value]

    @property
    def locale_name(self) -> str:
        """The locale whose dates and numbers go with it: Taiwan for Traditional Chinese."""
        return {"en": "en_GB", "zh-Hant": "zh_Hant_TW", "zh-Hans": "zh_Hans_CN"}[self.value]


@dataclass(frozen=True, slots=True)
class Text:
    """One wording in all three languages, for what must never drift apart in a .po file."""

    en: str
    zh_hant: str
    zh_hans: str

    def to(self, language: Language) -> str:
        match language:
            case Language.ENGLISH:
                return self.en
            case Language.TRADITIONAL_CHINESE:
                return self.zh_hant
            case Language.SIMPLIFIED_CHINESE:
                return self.zh_hans


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence not yet put into a language: an English msgid with named gaps.

    Gaps may hold text, numbers, catalogue wordings or further phrases; each is put into the
    language of the whole.
    """

    msgid: str
    gaps: Mapping[str, "str | int | float | Text | Phrase"]

    def to(self, language: Language) -> str:
        filled = {
            name: gap.to(language) if isinstance(gap, Text | Phrase) else gap
            for name, gap in self.gaps.items()
        }
        return tr(self.msgid, language).format(**filled)


def phrase(msgid: str, **gaps: "str | int | float | Text | Phrase") -> Phrase:
    """A `Phrase` with its gaps as keywords; mark the msgid with `N_` where it is written."""
    return Phrase(msgid, gaps)


def N_(msgid: str) -> str:  # noqa: N802 - gettext's customary name for "mark, do not translate yet"
    return msgid


def tr(msgid: str, language: Language) -> str:
    """The msgid in a language; English, and whatever is not translated yet, as written."""
    return _catalogue(language).gettext(msgid) if msgid else ""


def tr_plural(one: str, many: str, count: int, language: Language) -> str:
    """The form of a msgid pair that fits a count; the caller fills `{count}`."""
    return _catalogue(language).ngettext(one, many, count)


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language is Language.ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation(
        "journey",
        localedir=resources.path("translations"),
        languages=[language.value.replace("-", "_")],
        fallback=True,
    )
