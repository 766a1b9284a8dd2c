"""What a measure is: the declaration from which form, chart, table, paper and files follow."""

from dataclasses import dataclass
from enum import StrEnum

from journey.domain.scales import Amount, Choice, Choices, Count, Rating, Scale, Score, YesNo
from journey.domain.text import Text


class Direction(StrEnum):
    """Which way a number counts for; said in words, never by turning an axis."""

    HIGHER_IS_WORSE = "higher_is_worse"
    HIGHER_IS_BETTER = "higher_is_better"
    NEITHER = "neither"

    @property
    def label(self) -> Text:
        match self:
            case Direction.HIGHER_IS_WORSE:
                return Text("lower is better", "越低越好", "越低越好")
            case Direction.HIGHER_IS_BETTER:
                return Text("higher is better", "越高越好", "越高越好")
            case Direction.NEITHER:
                return Text("", "", "")


class Group(StrEnum):
    """Where a measure stands on a page, in this order."""

    PAIN = "pain"
    SPASTICITY = "spasticity"
    BLADDER = "bladder"
    BOWEL = "bowel"
    SENSATION = "sensation"
    HANDS = "hands"
    WELLBEING = "wellbeing"
    CLINIC = "clinic"

    @property
    def label(self) -> Text:
        return _GROUP_LABELS[self]


_GROUP_LABELS = {
    Group.PAIN: Text("Pain", "疼痛", "疼痛"),
    Group.SPASTICITY: Text("Spasticity", "痙攣", "痉挛"),
    Group.BLADDER: Text("Bladder", "膀胱", "膀胱"),
    Group.BOWEL: Text("Bowel", "排便", "排便"),
    Group.SENSATION: Text("Sensation", "感覺", "感觉"),
    Group.HANDS: Text("Hands", "手部", "手部"),
    Group.WELLBEING: Text("Tiredness, sleep and mood", "疲倦、睡眠與心情", "疲劳、睡眠与情绪"),
    Group.CLINIC: Text("Clinic scores", "門診評分", "门诊评分"),
}


class Cadence(StrEnum):
    """How often a measure is asked."""

    DAILY = "daily"
    AS_IT_HAPPENS = "as_it_happens"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Threshold:
    """The smallest change a study called meaningful, and that study."""

    change: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something that can be recorded.

    `hint` is the short line beside the name, `question` the whole one, `unit` what a chart says
    of its axis. `part_of` names the measure whose card carries this one as a detail.
    `takes_time` says several answers a day, each with its time, make sense.
    """

    key: str
    group: Group
    label: Text
    hint: Text
    question: Text
    unit: Text
    scale: Scale
    direction: Direction
    cadence: Cadence = Cadence.DAILY
    is_asked_by_default: bool = False
    part_of: str | None = None
    takes_time: bool = False
    threshold: Threshold | None = None
    loinc: str | None = None

    @property
    def is_clinic_score(self) -> bool:
        return self.cadence is Cadence.VISIT

    @property
    def is_number(self) -> bool:
        """Whether days can be averaged and drawn as a line."""
        match self.scale:
            case Rating() | Count() | Amount() | Score():
                return True
            case Choice() | Choices() | YesNo():
                return False
