"""The made-up person of the demonstration diary: what happened, in three languages.

Nothing here says that a treatment did anything: what the days are like is drawn apart from it.
"""

from dataclasses import dataclass

from journey.domain.kinds import EventKind, SessionKind, VisitType
from journey.domain.scales import NotScored, Value
from journey.domain.text import Text

NOTHING = Text("", "", "")
PATIENT = Text("Lin Mei-Ling (demonstration)", "林美玲（示範）", "林美玲（演示）")
BIRTH_YEAR = 1988
CAREGIVER = Text("Chen Wei-Ting", "陳威廷", "陈威廷")
CLINICIAN = Text("Dr Chen", "陳醫師", "陈医生")
INJURY = Text("C6, AIS A", "C6，AIS A", "C6，AIS A")
INJURY_NOTE = Text(
    "Decompression and fixation the same day",
    "當天接受減壓與固定手術",
    "当天接受减压与固定手术",
)
INFECTION = Text("Urinary infection", "泌尿道感染", "尿路感染")
INFECTION_NOTE = Text("Antibiotic for 7 days", "抗生素 7 天", "抗生素 7 天")

GOALS = (
    Text("Bowel and bladder on my own", "自己處理大小便", "自己处理大小便"),
    Text("Less burning pain", "減少灼熱痛", "减少灼烧痛"),
    Text("Eat with my right hand", "用右手吃飯", "用右手吃饭"),
)
QUESTIONS = (
    Text("Can baclofen come down?", "baclofen 可以減量嗎？", "巴氯芬可以减量吗？"),
    Text(
        "Leaks at night: urodynamics again?",
        "夜間漏尿：需要再做尿路動力學檢查嗎？",
        "夜间漏尿：需要再做尿动力学检查吗？",
    ),
    Text("Splint for the right hand", "右手需要副木嗎？", "右手需要支具吗？"),
)
DECIDED = Text(
    "Hand therapy three times a week. Night catheter kept.",
    "手部治療每週三次。夜間維持導尿管。",
    "手部治疗每周三次。夜间保留导尿管。",
)
NOTES = (
    Text(
        "Slept badly, the neighbours were building.",
        "沒睡好，鄰居在施工。",
        "没睡好，邻居在施工。",
    ),
    Text("Out in the park for two hours.", "去公園兩個小時。", "去公园两个小时。"),
    Text("Long car ride, legs very stiff.", "坐車很久，腿很僵。", "坐车很久，腿很僵。"),
    Text(
        "Held a cup for the first time this week.", "這週第一次拿住杯子。", "这周第一次拿住杯子。"
    ),
    Text(
        "Cold and rainy. More burning in the feet.",
        "又冷又下雨，腳更灼熱。",
        "又冷又下雨，脚更灼烧。",
    ),
    Text("New wheelchair cushion.", "換了新的輪椅坐墊。", "换了新的轮椅坐垫。"),
    Text("Family dinner, very tired afterwards.", "家庭聚餐，之後很累。", "家庭聚餐，之后很累。"),
    Text("Catheter changed at the clinic.", "到門診更換導尿管。", "到门诊更换导尿管。"),
)


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """A turning point so many days before today, lasting to `until` days before today."""

    days_ago: int
    kind: EventKind
    title: Text
    until: int | None = None
    note: Text = NOTHING


@dataclass(frozen=True, slots=True)
class StoryVisit:
    """A visit done so many days before today, with what the clinic's paper said."""

    days_ago: int
    type: VisitType
    scores: dict[str, Value]
    decided: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Course:
    """How a 0-10 measure or count runs: levels at so many days ago, straight lines between.

    Days scatter around it as an AR(1) of this standard deviation and day-to-day correlation
    `phi`, as far apart as daily diaries of pain were found to be; an infection adds `infected`.
    """

    measure: str
    levels: tuple[tuple[int, float], ...]
    sd: float = 1.1
    phi: float = 0.3
    infected: float = 0.0
    step: int = 1


FIRST_PHASES = (
    # Days after the injury: from, to, name.
    (0, 18, Text("Acute", "急性期", "急性期")),
    (18, 210, Text("Inpatient rehab", "住院復健", "住院康复")),
)
HOME = Text("Home, regular follow-up", "返家，定期回診", "回家，定期随访")

EVENTS = (
    StoryEvent(
        258,
        EventKind.MEDICINE,
        Text("Baclofen 30 → 45 mg a day", "Baclofen 每日 30 → 45 mg", "巴氯芬每日 30 → 45 mg"),
    ),
    StoryEvent(
        195,
        EventKind.ASSESSMENT,
        Text(
            "Neurological exam, MRI, blood tests",
            "神經學檢查、MRI、抽血",
            "神经学检查、MRI、抽血",
        ),
    ),
    StoryEvent(
        173,
        EventKind.TREATMENT,
        Text("Injection into the spinal fluid", "脊髓液內注射", "鞘内注射"),
        note=Text("Part of a study", "屬於一項研究", "属于一项研究"),
    ),
    StoryEvent(
        171,
        EventKind.REACTION,
        Text("Headache", "頭痛", "头痛"),
        until=169,
        note=Text("Mild, told to Dr Chen", "輕微，已告知陳醫師", "轻微，已告知陈医生"),
    ),
    StoryEvent(
        134,
        EventKind.PHASE,
        Text("Rehab block", "密集復健", "密集康复"),
        until=93,
    ),
)

VISITS = (
    StoryVisit(
        177,
        VisitType.BASELINE,
        {
            "ais": "A",
            "nli": "C6",
            "uems": 21,
            "lems": 0,
            "motor_total": 21,
            "light_touch": 68,
            "pin_prick": 60,
            "scim_total": 43,
            "scim_self_care": 9,
            "scim_respiration_sphincter": 20,
            "scim_mobility": 14,
            "nbd": 14,
        },
    ),
    StoryVisit(
        143,
        VisitType.FOLLOW_UP,
        {
            "ais": "A",
            "nli": "C6",
            "uems": 22,
            "lems": 0,
            "motor_total": 22,
            "light_touch": 71,
            "pin_prick": 58,
            "scim_total": 44,
            "scim_self_care": 10,
            "scim_respiration_sphincter": 20,
            "scim_mobility": 14,
            "nbd": 15,
        },
    ),
    StoryVisit(
        78,
        VisitType.FOLLOW_UP,
        {
            "ais": "A",
            "nli": "C6",
            "uems": 22,
            "lems": 0,
            "motor_total": 22,
            "light_touch": 69,
            "pin_prick": NotScored.NOT_DETERMINABLE,
            "scim_total": 46,
            "scim_self_care": 11,
            "scim_respiration_sphincter": 20,
            "scim_mobility": 15,
            "nbd": 13,
        },
        DECIDED,
    ),
)
NEXT_VISIT_IN_DAYS = 10

COURSES = (
    Course("pain", ((365, 6.4), (300, 6.1), (120, 5.2), (0, 5.4)), infected=0.5),
    Course("pain_worst", ((365, 7.8), (300, 7.6), (120, 6.8), (0, 7.0)), sd=0.9, infected=0.5),
    Course("spasticity", ((365, 5.6), (230, 5.6), (190, 4.9), (0, 5.0)), infected=2.5),
    Course("bladder_leaks", ((365, 2.4), (200, 2.3), (0, 2.2)), sd=0.9, infected=1.2),
    Course("bowel_minutes", ((365, 48.0), (0, 45.0)), sd=9.0, step=5),
    Course("numbness", ((365, 5.0), (150, 5.4), (0, 5.1)), sd=0.9),
    Course("hand_function", ((365, 3.6), (240, 4.0), (0, 4.7)), sd=0.8),
    Course("fatigue", ((365, 5.1), (180, 4.6), (0, 5.0)), sd=1.3, infected=2.5),
    Course("sleep", ((365, 5.6), (0, 5.6)), sd=1.4, phi=0.2, infected=-1.0),
    Course("mood", ((365, 5.8), (170, 6.2), (0, 5.7)), sd=1.2, phi=0.4, infected=-1.0),
)

SESSIONS = (
    (SessionKind.STANDING, 30),
    (SessionKind.PHYSICAL, 45),
    (SessionKind.HAND_THERAPY, 30),
    (SessionKind.FES, 20),
)
