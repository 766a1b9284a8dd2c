"""The measures a clinician gives and the person copies from paper; none is ever computed here.

Ranges: ISNCSCI 2019 (UEMS and LEMS 0-50, light touch and pin prick 0-112), SCIM III 0-100 with
subscales 20/40/40, NBD 0-47 (Krogh 2006), Penn spasm frequency 0-4 and severity 1-3.
"""

from journey.domain.measures import Cadence, Direction, Group, Measure, Threshold
from journey.domain.scales import Choice, Option, Scale, Score
from journey.domain.text import Text

_POINTS = Text("points", "分", "分")
_LEVELS = (
    *(f"C{n}" for n in range(1, 9)),
    *(f"T{n}" for n in range(1, 13)),
    *(f"L{n}" for n in range(1, 6)),
    *(f"S{n}" for n in range(1, 4)),
)


def _clinic_score(
    key: str,
    label: Text,
    scale: Scale,
    direction: Direction = Direction.HIGHER_IS_BETTER,
    *,
    hint: Text,
    unit: Text = _POINTS,
    threshold: Threshold | None = None,
) -> Measure:
    return Measure(
        key=key,
        group=Group.CLINIC,
        label=label,
        hint=hint,
        question=label,
        unit=unit,
        scale=scale,
        direction=direction,
        cadence=Cadence.VISIT,
        threshold=threshold,
    )


_AIS = Choice(
    (
        Option("A", Text("A", "A", "A")),
        Option("B", Text("B", "B", "B")),
        Option("C", Text("C", "C", "C")),
        Option("D", Text("D", "D", "D")),
        Option("E", Text("E", "E", "E")),
    )
)
_NLI = Choice(
    (
        *(Option(level, Text(level, level, level)) for level in _LEVELS),
        Option("INT", Text("intact", "完整", "完整")),
    )
)
_NONE = Text("", "", "")

CLINIC_SCORES: tuple[Measure, ...] = (
    _clinic_score(
        "ais",
        Text("AIS", "AIS", "AIS"),
        _AIS,
        Direction.NEITHER,
        hint=Text("AIS grade, A to E", "AIS 損傷分級，A 至 E", "ASIA 残损分级（AIS），A 至 E"),
        unit=Text("grade", "級", "级"),
    ),
    _clinic_score(
        "nli",
        Text("NLI", "NLI", "NLI"),
        _NLI,
        Direction.NEITHER,
        hint=Text("neurological level of injury", "神經損傷平面", "神经损伤平面"),
        unit=_NONE,
    ),
    _clinic_score(
        "uems",
        Text("Upper limb motor", "上肢運動分數", "上肢运动评分"),
        Score(0, 50, has_sides=True),
        hint=Text("UEMS", "UEMS", "UEMS"),
    ),
    _clinic_score(
        "lems",
        Text("Lower limb motor", "下肢運動分數", "下肢运动评分"),
        Score(0, 50, has_sides=True),
        hint=Text("LEMS", "LEMS", "LEMS"),
    ),
    _clinic_score(
        "motor_total",
        Text("Motor total", "運動總分", "运动总分"),
        Score(0, 100),
        hint=Text("UEMS + LEMS", "UEMS + LEMS", "UEMS + LEMS"),
    ),
    _clinic_score(
        "light_touch",
        Text("Light touch", "輕觸覺", "轻触觉"),
        Score(0, 112, has_sides=True),
        hint=Text("LT", "LT", "LT"),
    ),
    _clinic_score(
        "pin_prick",
        Text("Pin prick", "針刺覺", "针刺觉"),
        Score(0, 112, has_sides=True),
        hint=Text("PP", "PP", "PP"),
    ),
    _clinic_score(
        "scim_total",
        Text("SCIM III", "SCIM III 總分", "SCIM III 总分"),
        Score(0, 100),
        hint=Text("independence, total", "功能自主總分", "独立性总分"),
        threshold=Threshold(4, "Scivoletto 2013 (distribution-based, n = 255)"),
    ),
    _clinic_score(
        "scim_self_care",
        Text("SCIM self-care", "SCIM 自我照顧", "SCIM 自我照料"),
        Score(0, 20),
        hint=Text("part of SCIM III", "SCIM III 之一部分", "SCIM III 的一部分"),
    ),
    _clinic_score(
        "scim_respiration_sphincter",
        Text("SCIM breathing, sphincters", "SCIM 呼吸與括約肌", "SCIM 呼吸和括约肌"),
        Score(0, 40),
        hint=Text("part of SCIM III", "SCIM III 之一部分", "SCIM III 的一部分"),
    ),
    _clinic_score(
        "scim_mobility",
        Text("SCIM mobility", "SCIM 行動能力", "SCIM 移动能力"),
        Score(0, 40),
        hint=Text("part of SCIM III", "SCIM III 之一部分", "SCIM III 的一部分"),
    ),
    _clinic_score(
        "nbd",
        Text("NBD", "NBD", "NBD"),
        Score(0, 47),
        Direction.HIGHER_IS_WORSE,
        hint=Text("neurogenic bowel score", "神經性腸道功能障礙評分", "神经源性肠道功能障碍评分"),
    ),
    _clinic_score(
        "penn_frequency",
        Text("Penn spasm frequency", "Penn 痙攣頻率", "Penn 痉挛频率"),
        Score(0, 4),
        Direction.HIGHER_IS_WORSE,
        hint=Text(
            "0 none to 4 over 10 an hour", "0 無至 4 每小時逾 10 次", "0 无至 4 每小时逾 10 次"
        ),
    ),
    _clinic_score(
        "penn_severity",
        Text("Penn spasm severity", "Penn 痙攣嚴重度", "Penn 痉挛严重度"),
        Score(1, 3),
        Direction.HIGHER_IS_WORSE,
        hint=Text("1 mild to 3 severe", "1 輕度至 3 重度", "1 轻度至 3 重度"),
    ),
)
