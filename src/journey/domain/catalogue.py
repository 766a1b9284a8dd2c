"""The catalogue: every measure, declared once, in the fixed order of form, chart and paper.

A released key is never renamed or used again, only retired. Adding a measure touches this file.
"""

from journey.domain.clinic_scores import CLINIC_SCORES
from journey.domain.measures import Direction, Group, Measure, Threshold
from journey.domain.scales import Amount, Choice, Choices, Count, Option, Rating
from journey.domain.text import Text

_ZERO_TO_TEN = Text("0–10", "0–10", "0–10")
_NONE = Text("None", "無", "无")
_WORST = Text("Worst imaginable", "最嚴重", "最严重")
_PER_DAY = Text("per day", "每日次數", "每日次数")

_PAIN_QUALITIES = (
    Option("burning", Text("Burning", "灼熱", "灼烧")),
    Option("stabbing", Text("Stabbing", "刀割", "刀割")),
    Option("tight_band", Text("Tight band", "緊束", "束带感")),
    Option("electric", Text("Electric", "電擊", "电击")),
    Option("tingling", Text("Tingling", "刺麻", "麻刺")),
    Option("dull", Text("Dull ache", "悶痛", "钝痛")),
)
_PAIN_SITES = (
    Option("head_neck", Text("Head, neck", "頭頸", "头颈")),
    Option("shoulder_left", Text("Left shoulder", "左肩", "左肩")),
    Option("shoulder_right", Text("Right shoulder", "右肩", "右肩")),
    Option("arm_left", Text("Left arm", "左手臂", "左手臂")),
    Option("arm_right", Text("Right arm", "右手臂", "右手臂")),
    Option("hand_left", Text("Left hand", "左手", "左手")),
    Option("hand_right", Text("Right hand", "右手", "右手")),
    Option("chest", Text("Chest", "胸部", "胸部")),
    Option("belly", Text("Belly", "腹部", "腹部")),
    Option("back_upper", Text("Upper back", "上背", "上背")),
    Option("back_lower", Text("Lower back", "下背", "下背")),
    Option("seat", Text("Seat, groin", "臀部與鼠蹊", "臀部与腹股沟")),
    Option("leg_left", Text("Left leg", "左腿", "左腿")),
    Option("leg_right", Text("Right leg", "右腿", "右腿")),
    Option("foot_left", Text("Left foot", "左腳", "左脚")),
    Option("foot_right", Text("Right foot", "右腳", "右脚")),
)
_BOWEL = (
    Option("none", Text("None today", "今天沒有", "今天没有"), excludes_others=True),
    Option("planned_fine", Text("Planned, fine", "依計畫，順利", "按计划，顺利")),
    Option("planned_difficult", Text("Planned, difficult", "依計畫，困難", "按计划，困难")),
    Option("accident", Text("Accident", "失禁", "失禁")),
)
_SENSATION = (
    Option("less", Text("Less", "較少", "较少")),
    Option("same", Text("Same", "一樣", "一样")),
    Option("more", Text("More", "較多", "较多")),
    Option("strange", Text("Strange", "異常", "异样")),
)

DAILY_MEASURES: tuple[Measure, ...] = (
    Measure(
        key="pain",
        group=Group.PAIN,
        label=Text("Pain", "疼痛", "疼痛"),
        hint=Text("On average today", "今天平均的程度", "今天的平均程度"),
        question=Text(
            "How strong was your pain on average today?",
            "今天的疼痛平均有多強？",
            "今天的疼痛平均有多强？",
        ),
        unit=_ZERO_TO_TEN,
        scale=Rating(Text("No pain", "不痛", "不痛"), _WORST),
        direction=Direction.HIGHER_IS_WORSE,
        is_asked_by_default=True,
        takes_time=True,
        threshold=Threshold(1.8, "Hanley 2006 (spinal cord injury)"),
        loinc="72514-3",
    ),
    Measure(
        key="pain_quality",
        group=Group.PAIN,
        label=Text("What the pain is like", "疼痛的感覺", "疼痛的感觉"),
        hint=Text("Choose all that fit", "可複選", "可多选"),
        question=Text(
            "What is the pain like today?", "今天的痛是什麼感覺？", "今天的痛是什么感觉？"
        ),
        unit=Text("", "", ""),
        scale=Choices(_PAIN_QUALITIES),
        direction=Direction.NEITHER,
        part_of="pain",
    ),
    Measure(
        key="pain_site",
        group=Group.PAIN,
        label=Text("Where it hurts", "疼痛部位", "疼痛部位"),
        hint=Text("Choose all that fit", "可複選", "可多选"),
        question=Text("Where does it hurt today?", "今天哪裡痛？", "今天哪里痛？"),
        unit=Text("", "", ""),
        scale=Choices(_PAIN_SITES),
        direction=Direction.NEITHER,
        part_of="pain",
    ),
    Measure(
        key="pain_worst",
        group=Group.PAIN,
        label=Text("Worst pain", "最痛的程度", "最痛的程度"),
        hint=Text("At its worst today", "今天最痛的時候", "今天最痛的时候"),
        question=Text(
            "How strong was your pain at its worst today?",
            "今天最痛的時候有多痛？",
            "今天最痛的时候有多痛？",
        ),
        unit=_ZERO_TO_TEN,
        scale=Rating(Text("No pain", "不痛", "不痛"), _WORST),
        direction=Direction.HIGHER_IS_WORSE,
    ),
    Measure(
        key="spasticity",
        group=Group.SPASTICITY,
        label=Text("Spasticity", "痙攣", "痉挛"),
        hint=Text("Stiffness and spasms today", "今天的僵硬與抽筋", "今天的僵硬与抽筋"),
        question=Text(
            "How much did stiffness or spasms bother you today?",
            "今天僵硬或抽筋對您的困擾有多大？",
            "今天僵硬或抽筋对您的困扰有多大？",
        ),
        unit=_ZERO_TO_TEN,
        scale=Rating(_NONE, _WORST),
        direction=Direction.HIGHER_IS_WORSE,
        is_asked_by_default=True,
        takes_time=True,
    ),
    Measure(
        key="bladder_leaks",
        group=Group.BLADDER,
        label=Text("Urine leaks", "漏尿次數", "漏尿次数"),
        hint=Text("Times today", "今天的次數", "今天的次数"),
        question=Text("How many urine leaks today?", "今天漏尿幾次？", "今天漏尿几次？"),
        unit=_PER_DAY,
        scale=Count(maximum=50),
        direction=Direction.HIGHER_IS_WORSE,
        is_asked_by_default=True,
    ),
    Measure(
        key="catheter_passes",
        group=Group.BLADDER,
        label=Text("Catheter passes", "導尿次數", "导尿次数"),
        hint=Text("Times today", "今天的次數", "今天的次数"),
        question=Text("How often was a catheter passed today?", "今天導尿幾次？", "今天导尿几次？"),
        unit=_PER_DAY,
        scale=Count(maximum=50),
        direction=Direction.NEITHER,
        part_of="bladder_leaks",
    ),
    Measure(
        key="bowel",
        group=Group.BOWEL,
        label=Text("Bowel", "排便", "排便"),
        hint=Text("Choose all that fit", "可複選", "可多选"),
        question=Text("How was your bowel today?", "今天排便如何？", "今天排便如何？"),
        unit=Text("", "", ""),
        scale=Choices(_BOWEL),
        direction=Direction.NEITHER,
        is_asked_by_default=True,
    ),
    Measure(
        key="bowel_minutes",
        group=Group.BOWEL,
        label=Text("Bowel routine", "腸道照護時間", "肠道护理时间"),
        hint=Text("Minutes today", "今天的分鐘數", "今天的分钟数"),
        question=Text(
            "How many minutes did the bowel routine take today?",
            "今天的腸道照護花了幾分鐘？",
            "今天的肠道护理花了几分钟？",
        ),
        unit=Text("minutes", "分鐘", "分钟"),
        scale=Amount(0, 600, Text("min", "分鐘", "分钟"), step=5),
        direction=Direction.HIGHER_IS_WORSE,
        part_of="bowel",
    ),
    Measure(
        key="sensation",
        group=Group.SENSATION,
        label=Text("Sensation", "感覺", "感觉"),
        hint=Text("Against my usual", "與平常相比", "与平常相比"),
        question=Text(
            "How was the feeling in your body against your usual?",
            "今天身體的感覺與平常相比如何？",
            "今天身体的感觉与平常相比如何？",
        ),
        unit=Text("", "", ""),
        scale=Choice(_SENSATION),
        direction=Direction.NEITHER,
        is_asked_by_default=True,
    ),
    Measure(
        key="numbness",
        group=Group.SENSATION,
        label=Text("Numbness", "麻木", "麻木"),
        hint=Text("How numb today", "今天麻木的程度", "今天麻木的程度"),
        question=Text("How numb did you feel today?", "今天有多麻木？", "今天有多麻木？"),
        unit=_ZERO_TO_TEN,
        scale=Rating(_NONE, _WORST),
        direction=Direction.HIGHER_IS_WORSE,
        takes_time=True,
    ),
    Measure(
        key="hand_function",
        group=Group.HANDS,
        label=Text("Hand function", "手部功能", "手功能"),
        hint=Text("Own tasks today", "今天自己做的事", "今天自己做的事"),
        question=Text(
            "How well did your hands do what you needed today?",
            "今天雙手能做到您需要做的事嗎？",
            "今天双手能做到您需要做的事吗？",
        ),
        unit=_ZERO_TO_TEN,
        scale=Rating(Text("Could not", "無法", "无法"), Text("As I want", "隨心所欲", "随心所欲")),
        direction=Direction.HIGHER_IS_BETTER,
        is_asked_by_default=True,
    ),
    Measure(
        key="fatigue",
        group=Group.WELLBEING,
        label=Text("Fatigue", "疲倦", "疲劳"),
        hint=Text("Tiredness today", "今天的疲倦", "今天的疲劳"),
        question=Text("How tired were you today?", "今天有多累？", "今天有多累？"),
        unit=_ZERO_TO_TEN,
        scale=Rating(_NONE, _WORST),
        direction=Direction.HIGHER_IS_WORSE,
        is_asked_by_default=True,
    ),
    Measure(
        key="sleep",
        group=Group.WELLBEING,
        label=Text("Sleep", "睡眠品質", "睡眠质量"),
        hint=Text("Last night", "昨晚", "昨晚"),
        question=Text("How well did you sleep last night?", "昨晚睡得如何？", "昨晚睡得如何？"),
        unit=_ZERO_TO_TEN,
        scale=Rating(
            Text("Not at all", "完全沒睡好", "完全没睡好"), Text("Very well", "很好", "很好")
        ),
        direction=Direction.HIGHER_IS_BETTER,
        is_asked_by_default=True,
    ),
    Measure(
        key="mood",
        group=Group.WELLBEING,
        label=Text("Mood", "心情", "情绪"),
        hint=Text("Overall today", "今天整體", "今天整体"),
        question=Text(
            "Overall, how was your mood?", "整體而言，今天心情如何？", "总体来说，今天心情如何？"
        ),
        unit=_ZERO_TO_TEN,
        scale=Rating(Text("Very low", "很差", "很差"), Text("Very good", "很好", "很好")),
        direction=Direction.HIGHER_IS_BETTER,
        is_asked_by_default=True,
    ),
)

MEASURES: tuple[Measure, ...] = (*DAILY_MEASURES, *CLINIC_SCORES)
BY_KEY: dict[str, Measure] = {measure.key: measure for measure in MEASURES}
ASKED_BY_DEFAULT: tuple[str, ...] = tuple(m.key for m in MEASURES if m.is_asked_by_default)


def details_of(key: str) -> tuple[Measure, ...]:
    """The measures that stand on another's card: quality and site on that of pain."""
    return tuple(measure for measure in MEASURES if measure.part_of == key)
