"""Short titles of records and edits, as announcements, undo and the time line say them."""

from typing import assert_never

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.edits import Edit
from journey.domain.records import Event, Goal, Note, Observation, Person, Record, Session, Visit
from journey.domain.text import N_, Language, tr


def title_of(record: Record, language: Language) -> str:
    """What a record is called in one line: "Pain 6", "Standing frame 30 min"."""
    match record:
        case Observation():
            return _answer_title(record, language)
        case Session():
            minutes = tr(N_("{minutes} min"), language).format(minutes=record.minutes)
            return f"{record.kind.label.to(language)} {minutes}"
        case Visit():
            return record.title or record.type.label.to(language)
        case Event():
            return record.title or record.kind.label.to(language)
        case Goal():
            return record.text
        case Note():
            return tr(N_("Note"), language)
        case Person():
            return record.name or record.role.label.to(language)
    assert_never(record)


def title_of_edit(edit: Edit, language: Language) -> str:
    """What an edit did, in one line: its one record's title, or its name and how many."""
    if len(edit.changes) == 1:
        return title_of(edit.changes[0].record, language)
    return title_of_many(edit.name, len(edit.changes), language)


def title_of_many(name: str, count: int, language: Language) -> str:
    """An edit of several records: its name and how many."""
    return tr(N_("{name} ({count})"), language).format(name=tr(name, language), count=count)


def _answer_title(answer: Observation, language: Language) -> str:
    measure = BY_KEY.get(answer.measure)
    if measure is None:
        return f"{answer.measure} {scales.write(answer.value)}"
    value = scales.describe(measure.scale, answer.value, language)
    return f"{measure.label.to(language)} {value}"
