"""Events as numbered lines through every row of a figure."""

from matplotlib.collections import LineCollection

from journey.charts.frame import Frame
from journey.charts.layout import NUMBER_EM, Row, nudges_of
from journey.charts.panels import Marker


def draw_markers(frame: Frame, markers: tuple[Marker, ...]) -> None:
    """A line for each event through every row; its number too, or on the first row alone."""
    inside = [m for m in markers if frame.days.first <= m.date <= frame.days.last]
    positions = [frame.days.position(marker.date) for marker in inside]
    nudges = nudges_of(
        positions, frame.plot_points / len(frame.days), frame.plot_points,
        apart=frame.style.text_points * NUMBER_EM,
    )  # fmt: skip
    for row in frame.rows:
        is_numbered = not frame.is_dense or row is frame.rows[0]
        lines = [
            _marker_line(frame, row, x, nudge if is_numbered else 0.0)
            for x, nudge in zip(positions, nudges, strict=True)
        ]
        frame.axes.add_collection(
            LineCollection(lines, colors=frame.style.event, linewidths=1.1, zorder=3.5)
        )
        if not is_numbered:
            continue
        for marker, x, nudge in zip(inside, positions, nudges, strict=True):
            _draw_number(frame, marker.number, x, row.top, nudge)


def _marker_line(frame: Frame, row: Row, day: int, nudge: float) -> list[tuple[float, float]]:
    """Up through the row, and from its top to the number that had to give way."""
    upright = [(float(day), row.bottom), (float(day), row.top)]
    if abs(nudge) < frame.style.text_points * 0.5:
        return upright
    elbow = day + nudge * len(frame.days) / frame.plot_points
    above = row.top + frame.style.text_points * 0.35
    return [upright[0], (float(day), row.top - frame.style.text_points * 0.6), (elbow, above)]


def _draw_number(frame: Frame, number: int, x: float, top: float, nudge: float) -> None:
    frame.axes.annotate(
        str(number),
        (x, top),
        xytext=(nudge, frame.style.text_points * 0.35),
        textcoords="offset points",
        ha="center",
        va="center",
        color=frame.style.on_event,
        fontproperties=frame.style.font(str(number), 0.9, is_bold=True),
        bbox={
            "boxstyle": "circle,pad=0.22",
            "facecolor": frame.style.event,
            "edgecolor": "none",
        },
        annotation_clip=False,
        zorder=6,
    )
