"""Taking every answer out of a diary as a long CSV, which `import_csv` reads back."""

from journey.diary.diary import Diary
from journey.domain.kinds import Role
from journey.domain.records import Person
from journey.exchange.long_csv import write_long


def export_csv(diary: Diary) -> bytes:
    """All observations, clinic scores included, by day; who wrote is empty for the patient."""
    names = {person.id: _reporter(person) for person in diary.people()}
    return write_long(diary.observations(), names)


def _reporter(person: Person) -> str:
    # Were the patient named, another diary would take that name for somebody else's.
    return "" if person.role is Role.PATIENT else person.name or person.role.value
