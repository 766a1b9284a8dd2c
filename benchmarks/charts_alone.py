"""Draws ready-made charts into an SVG and nothing else."""

import pickle
import sys
from pathlib import Path

from journey.charts.output import as_svg, figure_of
from journey.charts.small_multiples import draw
from journey.charts.style import paper_style
from journey.domain.dates import month_names
from journey.domain.text import Language
from journey.report.sheet import fonts_of

source, target = map(Path, sys.argv[1:])
panels, days, markers = pickle.loads(source.read_bytes())
figure = figure_of(500, 60 * len(panels) + 30)
style = paper_style(fonts_of(Language.ENGLISH))
draw(figure, panels, days, markers, style, month_names(Language.ENGLISH))
target.write_text(as_svg(figure), encoding="utf-8")
