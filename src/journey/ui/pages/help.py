"""Get help: what to do in an emergency, in fixed words; it never judges and never reassures."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.widgets.card import Card
from journey.ui.widgets.labels import label

# First steps and signs: consumer guide of the Paralyzed Veterans of America on autonomic
# dysreflexia, and guideline.gov summary 2964.
SIGNS = N_(
    "Possible signs: a sudden pounding headache, sweating or flushing above the injury, goose "
    "bumps, a stuffy nose, blurred vision, a slow pulse, fear, or blood pressure that rises "
    "suddenly by 20 to 40 mmHg above one’s own usual. It concerns mostly injuries at T6 or above "
    "and can be life-threatening."
)
STEPS = (
    N_("Sit up and let the legs hang down."),
    N_("Loosen everything that is tight: clothes, straps, shoes, the belt of the chair."),
    N_("Check the blood pressure about every 5 minutes."),
    N_("Check that the bladder can drain: a bent tube, a full bag, a full bladder."),
    N_("Then look for another cause: the bowel, the skin, anything that presses or hurts."),
    N_("Call a health professional, even if it passes."),
    N_("If it comes back, do the same again and go to an emergency department."),
    N_(
        "Tell the staff “autonomic dysreflexia”, ask them to check the blood pressure, and stay "
        "sitting up."
    ),
)


class HelpPage(Page):
    """Static text, readable and scrollable by keys."""

    key: ClassVar[str] = "help"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_header(desk.tr(N_("Get help")))
        self.scroll_area.setAccessibleName(desk.tr(N_("What to do in an emergency")))
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self._emergency())
        self.body.addWidget(self._dysreflexia())
        footer = desk.tr(
            N_(
                "This diary does not diagnose, and nobody is watching it. It cannot call for help "
                "and does not know how you are now."
            )
        )
        self.body.addWidget(label(footer, "strong"))
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        """Nothing here depends on the diary."""

    def _emergency(self) -> Card:
        card = Card(self.desk.theme, self.desk.tr(N_("In an emergency")))
        call = N_("Call the emergency number of the country you are in, or have somebody call it.")
        card.body.addWidget(label(self.desk.tr(call), "warning"))
        return card

    def _dysreflexia(self) -> Card:
        tr = self.desk.tr
        card = Card(self.desk.theme, tr(N_("Autonomic dysreflexia: first steps")))
        card.body.addWidget(label(tr(SIGNS)))
        for number, step in enumerate(STEPS, 1):
            card.body.addWidget(label(f"{number}.  {tr(step)}"))
        return card
