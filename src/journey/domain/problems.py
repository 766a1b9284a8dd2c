"""Errors a person can act on: the world's fault, said in one sentence with what to do."""

from journey.domain.text import Language, Phrase, Text, phrase


class Problem(Exception):  # noqa: N818 - DESIGN calls it a Problem: not an error of ours
    """Something outside the program stands in the way; nothing recorded was lost.

    Raised with an English msgid marked by `N_` and its gaps:
    `Problem(N_("The file {name} is damaged. ..."), name=path.name)`.
    Anything that is not a Problem is a defect of the program and goes to the crash dialog.
    """

    def __init__(self, msgid: str, **gaps: str | int | float | Text | Phrase) -> None:
        self.phrase = phrase(msgid, **gaps)
        super().__init__(self.to(Language.ENGLISH))

    def to(self, language: Language) -> str:
        """The sentence in a language."""
        return self.phrase.to(language)


class NotADiary(Problem):
    """The file is something else, empty, or unreadable."""


class NewerDiary(Problem):
    """The file was written by a newer version of the program."""


class DamagedDiary(Problem):
    """The file is a diary whose content can no longer be trusted."""


class DiaryInUse(Problem):
    """Another window or program holds the diary."""
