"""The kinds of people, sessions, visits and events, with their wording."""

from enum import StrEnum

from journey.domain.text import Text


class Role(StrEnum):
    """Who somebody is to the diary."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    CLINICIAN = "clinician"

    @property
    def label(self) -> Text:
        return _ROLES[self]


class Rater(StrEnum):
    """Whose eyes an answer was given with; the two are never mixed in one line."""

    SELF = "self"
    PROXY = "proxy"

    @property
    def label(self) -> Text:
        return _RATERS[self]


class SessionKind(StrEnum):
    """What a piece of rehab was."""

    PHYSICAL = "physical"
    OCCUPATIONAL = "occupational"
    HAND_THERAPY = "hand_therapy"
    STANDING = "standing"
    ROBOT_TREADMILL = "robot_treadmill"
    FES = "fes"
    STRENGTH = "strength"
    BREATHING = "breathing"
    HYDRO = "hydro"
    OTHER = "other"

    @property
    def label(self) -> Text:
        return _SESSIONS[self]


class VisitType(StrEnum):
    """What an appointment is for."""

    BASELINE = "baseline"
    TREATMENT_DAY = "treatment_day"
    SAFETY_CHECK = "safety_check"
    FOLLOW_UP = "follow_up"
    REHAB_REVIEW = "rehab_review"
    EMERGENCY = "emergency"
    PHONE_VIDEO = "phone_video"
    ANNUAL_REVIEW = "annual_review"

    @property
    def label(self) -> Text:
        return _VISITS[self]


class EventKind(StrEnum):
    """What sort of turning point an event is."""

    INJURY = "injury"
    SURGERY = "surgery"
    PHASE = "phase"
    ASSESSMENT = "assessment"
    MEDICINE = "medicine"
    TREATMENT = "treatment"
    REACTION = "reaction"
    COMPLICATION = "complication"

    @property
    def label(self) -> Text:
        return _EVENTS[self]

    @property
    def is_procedure(self) -> bool:
        """Whether the days right after it are left out of a comparison (days 0 to 7)."""
        return self in (EventKind.SURGERY, EventKind.TREATMENT)


_ROLES = {
    Role.PATIENT: Text("patient", "病友本人", "患者本人"),
    Role.CAREGIVER: Text("caregiver", "照顧者", "照护者"),
    Role.CLINICIAN: Text("clinician", "醫療人員", "医务人员"),
}
_RATERS = {
    Rater.SELF: Text("self-rated", "本人自評", "本人自评"),
    Rater.PROXY: Text("rated by others", "他人代評", "他人代评"),
}
_SESSIONS = {
    SessionKind.PHYSICAL: Text("Physical therapy", "物理治療", "物理治疗"),
    SessionKind.OCCUPATIONAL: Text("Occupational therapy", "職能治療", "作业治疗"),
    SessionKind.HAND_THERAPY: Text("Hand therapy", "手部治療", "手部治疗"),
    SessionKind.STANDING: Text("Standing frame", "站立架", "站立架"),
    SessionKind.ROBOT_TREADMILL: Text("Robot or treadmill", "機器人或跑步機", "机器人或跑步机"),
    SessionKind.FES: Text("Electrical stimulation", "功能性電刺激", "功能性电刺激"),
    SessionKind.STRENGTH: Text("Strength", "肌力訓練", "力量训练"),
    SessionKind.BREATHING: Text("Breathing", "呼吸訓練", "呼吸训练"),
    SessionKind.HYDRO: Text("Water therapy", "水療", "水疗"),
    SessionKind.OTHER: Text("Other", "其他", "其他"),
}
_VISITS = {
    VisitType.BASELINE: Text("Baseline", "基準評估", "基线评估"),
    VisitType.TREATMENT_DAY: Text("Treatment day", "治療日", "治疗日"),
    VisitType.SAFETY_CHECK: Text("Check after treatment", "治療後檢查", "治疗后检查"),
    VisitType.FOLLOW_UP: Text("Follow-up", "回診", "随访"),
    VisitType.REHAB_REVIEW: Text("Rehab review", "復健評估", "康复评估"),
    VisitType.EMERGENCY: Text("Emergency", "急診", "急诊"),
    VisitType.PHONE_VIDEO: Text("Phone or video", "電話或視訊", "电话或视频"),
    VisitType.ANNUAL_REVIEW: Text("Annual review", "年度評估", "年度评估"),
}
_EVENTS = {
    EventKind.INJURY: Text("Injury", "受傷", "受伤"),
    EventKind.SURGERY: Text("Surgery", "手術", "手术"),
    EventKind.PHASE: Text("Phase", "階段", "阶段"),
    EventKind.ASSESSMENT: Text("Assessment", "評估", "评估"),
    EventKind.MEDICINE: Text("Medicine", "藥物", "药物"),
    EventKind.TREATMENT: Text("Treatment", "治療", "治疗"),
    EventKind.REACTION: Text("Reaction", "不良事件", "不良事件"),
    EventKind.COMPLICATION: Text("Complication", "併發症", "并发症"),
}
