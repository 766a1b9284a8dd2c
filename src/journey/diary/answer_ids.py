"""The ids of many answers at once, as `records.answer_id` gives them for one."""

import datetime as dt
import hashlib
from functools import cache
from uuid import UUID

_VERSION_AND_VARIANT = 0xF000 << 64 | 0xC000 << 48
_VERSION_5 = 5 << 76 | 0x8000 << 48


class AnswerIds:
    """Ids of one patient's answers in a third of the time, for imports of many years."""

    def __init__(self, patient_id: UUID) -> None:
        # The namespace comes first in every id's digest, so it is taken in once (RFC 9562, 5.5).
        self._start = hashlib.sha1(patient_id.bytes, usedforsecurity=False)
        self._day = cache(dt.date.isoformat)
        self._time = cache(lambda at: at.isoformat("minutes") if at else "")
        self._hex = cache(lambda reporter_id: reporter_id.hex)

    def answer(
        self,
        measure: str,
        diary_date: dt.date,
        reporter_id: UUID,
        at: dt.time | None,
        site: str | None,
    ) -> UUID:
        """The same id as `records.answer_id` of these."""
        moment, reporter = self._time(at), self._hex(reporter_id)
        name = f"{self._day(diary_date)}|{moment}|{measure}|{site or ''}|{reporter}"
        digest = self._start.copy()
        digest.update(name.encode())
        number = int.from_bytes(digest.digest()[:16]) & ~_VERSION_AND_VARIANT | _VERSION_5
        return UUID(int=number)
