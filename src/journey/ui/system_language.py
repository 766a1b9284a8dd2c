"""The language to begin with, before anybody has chosen one."""

from PySide6.QtCore import QLocale

from journey.domain.text import Language


def system_language() -> Language:
    """The language nearest to the system's: Chinese by its script, else English."""
    locale = QLocale.system()
    if locale.language() is not QLocale.Language.Chinese:
        return Language.ENGLISH
    if locale.script() is QLocale.Script.TraditionalHanScript:
        return Language.TRADITIONAL_CHINESE
    return Language.SIMPLIFIED_CHINESE
