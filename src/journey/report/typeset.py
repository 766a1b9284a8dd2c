"""Lays a sheet out with Typst: one tagged, archivable PDF, or its pages as pictures."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

from journey import resources
from journey.report.contents import Summary
from journey.report.fitting import fitted_sheet
from journey.report.glyphs import Proofreader
from journey.report.layout import Options
from journey.report.sheet import Sheet

if TYPE_CHECKING:
    import typst

_TOP_POINTS, _BOTTOM_POINTS = 31.2, 36.9
"""The margins of the template, in points."""
_POINTS_A_MM = 72 / 25.4

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class TypesetSummary:
    """A sheet made printable; the same pages are shown, printed and saved."""

    data: str
    marked_characters: tuple[str, ...]

    def pdf(self) -> bytes:
        """PDF/UA-1 and PDF/A-2a in one file; the same sheet gives the same bytes."""
        import typst

        return typst.compile(
            _template(),
            font_paths=_fonts(),
            sys_inputs={"sheet": self.data},
            pdf_standards=["ua-1", "a-2a"],
        )

    def pages(self, pixels_per_inch: float) -> tuple[bytes, ...]:
        """Each page as a PNG picture."""
        import typst

        made: object = typst.compile(
            _template(),
            font_paths=_fonts(),
            sys_inputs={"sheet": self.data},
            format="png",
            ppi=pixels_per_inch,
        )
        pictures = made if isinstance(made, list) else [made]
        return tuple(picture for picture in pictures if isinstance(picture, bytes))


def typeset(summary: Summary, options: Options) -> TypesetSummary:
    """A summary in the language and on the paper asked for."""
    return typeset_sheet(fitted_sheet(summary, options, left_points))


def left_points(sheet: Sheet) -> float:
    """How much of page 1 a sheet leaves; below zero what stands on later pages."""
    import typst

    found = typst.query(
        _template(),
        "<end-of-page-one>",
        field="value",
        one=True,
        font_paths=_fonts(),
        sys_inputs={"sheet": typeset_sheet(sheet).data},
    )
    place: dict[str, str | int] = json.loads(found)
    body = sheet.paper.size_mm[1] * _POINTS_A_MM - _TOP_POINTS - _BOTTOM_POINTS
    used = float(str(place["y"]).removesuffix("pt")) - _TOP_POINTS
    return body * (2 - int(place["page"])) - used


def typeset_sheet(sheet: Sheet) -> TypesetSummary:
    """A sheet whose every character the bundled fonts can draw; the rest is marked and told."""
    reader = Proofreader()
    data = {name: _cleaned(value, reader) for name, value in asdict(sheet).items()}
    data["paper"] = sheet.paper.typst_name
    if reader.marked:
        data["foot"] = f"{data['foot']} {sheet.marked_notice}"
    return TypesetSummary(json.dumps(data, ensure_ascii=False), tuple(sorted(reader.marked)))


def _cleaned(value: Json, reader: Proofreader, key: str = "") -> Json:
    match value:
        case str():
            return value if key == "svg" else reader.clean(value)
        case dict():
            return {name: _cleaned(item, reader, name) for name, item in value.items()}
        case list() | tuple():
            return [_cleaned(item, reader) for item in value]
        case _:
            return value


def _template() -> bytes:
    return resources.path("templates", "summary.typ").read_bytes()


@cache
def _fonts() -> "typst.Fonts":
    import typst

    folder = resources.path("fonts")
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
