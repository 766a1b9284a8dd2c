"""Importing 73,000 answers from a long CSV, beside writing their rows with bare `executemany`."""

import datetime as dt
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from benchmarks.measuring import Ratio, side_by_side, taken_ms
from journey.diary.diary import Diary
from journey.diary.import_csv import import_csv
from journey.domain.catalogue import DAILY_MEASURES
from journey.domain.scales import Count, Rating

ANSWERS = 73_000
_SHAPE = "SELECT sql FROM sqlite_master WHERE tbl_name = 'observation' AND sql IS NOT NULL"


def import_ratio(scratch: Path, rounds: int) -> Ratio:
    """The bare side writes the very same rows into the same table with the same indexes."""
    source, imported = scratch / "answers.csv", scratch / "imported.journey"
    source.write_text(_answers(), encoding="utf-8")

    def ours() -> float:
        imported.unlink(missing_ok=True)
        with Diary.create(imported) as diary:
            return taken_ms(lambda: _import(diary, source))

    ours()
    database = dbapi2.connect(str(imported))
    rows = database.execute("SELECT * FROM observation").fetchall()
    shape = [row[0] for row in database.execute(_SHAPE)]
    database.close()
    assert len(rows) == ANSWERS

    def bare() -> float:
        return _executemany(scratch / "bare-import.db", shape, rows)

    found = side_by_side(ours, bare, rounds)
    return Ratio("importing 73,000 answers", found[0], "bare executemany", found[1], 4)


def _import(diary: Diary, source: Path) -> None:
    assert import_csv(diary, source).imported == ANSWERS


def _executemany(path: Path, shape: list[str], rows: list[tuple[object, ...]]) -> float:
    path.unlink(missing_ok=True)
    database = dbapi2.connect(str(path), isolation_level=None)
    for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL", *shape):
        database.execute(statement)
    marks = ", ".join("?" * len(rows[0]))

    def write() -> None:
        database.execute("BEGIN IMMEDIATE")
        database.executemany(f"INSERT INTO observation VALUES ({marks})", rows)
        database.execute("COMMIT")

    taken = taken_ms(write)
    database.close()
    return taken


def _answers() -> str:
    """Ten years of twenty answers a day: ten measures, morning and evening, by two people."""
    random = Random(7)
    measures = [m.key for m in DAILY_MEASURES if isinstance(m.scale, Rating | Count)]
    last = dt.datetime.now(tz=dt.UTC).date() - dt.timedelta(days=1)
    days = [last - dt.timedelta(days=ago) for ago in range(ANSWERS // (2 * len(measures)))]
    return "\n".join(
        (
            "date,time,measure,value,site,reporter,written_at,note",
            *(
                f"{day},{time},{measure},{random.randint(0, 10)},,"
                f"{'Anna' if random.random() < 0.2 else ''},{day}T21:15:00+08:00,"
                for day in days
                for time in ("09:00", "20:00")
                for measure in measures
            ),
        )
    )
