"""What to do in an emergency, in fixed words; it never judges and never reassures."""

from PySide6.QtWidgets import QWidget

from journey.domain.text import N_, Language, tr
from journey.ui.theme import Theme
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
EMERGENCY = N_("Call the emergency number of the country you are in, or have somebody call it.")
FOOTER = N_(
    "This diary does not diagnose, and nobody is watching it. It cannot call for help and does "
    "not know how you are now."
)


def help_text(theme: Theme, language: Language) -> list[QWidget]:
    """Emergency call, first steps, and what the program is not, from top to bottom."""
    emergency = Card(theme, tr(N_("In an emergency"), language))
    emergency.body.addWidget(label(tr(EMERGENCY, language), "warning"))
    dysreflexia = Card(theme, tr(N_("Autonomic dysreflexia: first steps"), language))
    dysreflexia.body.addWidget(label(tr(SIGNS, language)))
    for number, step in enumerate(STEPS, 1):
        dysreflexia.body.addWidget(label(f"{number}.  {tr(step, language)}"))
    return [emergency, dysreflexia, label(tr(FOOTER, language), "strong")]
