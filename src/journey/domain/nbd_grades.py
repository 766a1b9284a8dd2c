"""The four grades of the NBD score: 0-6, 7-9, 10-13, 14 and more (NINDS CDE, Krogh 2006)."""

from journey.domain.text import Text

_HIGHEST_OF_GRADE = (
    (6, Text("very minor", "極輕度", "极轻度")),
    (9, Text("minor", "輕度", "轻度")),
    (13, Text("moderate", "中度", "中度")),
    (47, Text("severe", "重度", "重度")),
)


def nbd_grade(points: int) -> Text:
    """The published name for a total of 0 to 47 points."""
    return next(name for highest, name in _HIGHEST_OF_GRADE if points <= highest)
