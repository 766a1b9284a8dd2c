"""Compiles the translations, and ships the resources inside the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent


def compile_translations(folder: Path) -> None:
    """Write a .mo beside every .po below `folder`."""
    for po in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as text, po.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, read_po(text, locale=po.parent.parent.name))


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]  # its config is not generic for us
    """An installed wheel carries `resources/` as `journey/_resources`; a checkout reads its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_translations(ROOT / "resources" / "translations")
        if version != "editable":
            build_data["force_include"][str(ROOT / "resources")] = "journey/_resources"


if __name__ == "__main__":
    compile_translations(ROOT / "resources" / "translations")
