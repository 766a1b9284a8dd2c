"""Migrations build exactly the tables, and an older diary is copied before it is changed."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.problems import NewerDiary
from journey.domain.records import Goal, new_id
from journey.storage import tables
from journey.storage.migrations import upgrade, versions
from tests.diaries import fixed_clock, new_diary

STEP_2 = '''
"""Version 2, for a test."""
from alembic import op
revision = 2
def upgrade():
    op.execute("ALTER TABLE goal ADD COLUMN colour TEXT")
    {more}
'''


def schema(connection: Connection) -> dict[str, str]:
    sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    found = connection.exec_driver_sql(sql).fetchall()
    return {name: re.sub(r"\s+", "", text) for name, text in found}


def user_version(path: Path) -> int:
    with closing(dbapi2.connect(str(path))) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def empty_connection() -> Connection:
    return create_engine("sqlite://", module=dbapi2, poolclass=StaticPool).connect()


@pytest.fixture
def program_of_version_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of one more migration, which this program now needs."""
    folder = tmp_path / "versions"
    folder.mkdir()
    (folder / "m0002_colour.py").write_text(STEP_2.format(more=""))
    monkeypatch.setattr(versions, "__path__", [*versions.__path__, str(folder)])
    monkeypatch.setattr(tables, "SCHEMA_VERSION", 2)
    return folder


def test_migrations_build_exactly_the_tables() -> None:
    with empty_connection() as migrated, empty_connection() as direct:
        upgrade.run(migrated, upgrade.steps())
        tables.metadata.create_all(direct)
        assert schema(migrated) == schema(direct)
        assert compare_metadata(MigrationContext.configure(migrated), tables.metadata) == []


def test_drift_would_be_seen() -> None:
    with empty_connection() as migrated:
        upgrade.run(migrated, upgrade.steps())
        with Operations.context(MigrationContext.configure(migrated)) as op:
            op.execute("DROP INDEX observation_day")
        assert compare_metadata(MigrationContext.configure(migrated), tables.metadata) != []


def test_migrations_lead_to_the_version_of_the_program() -> None:
    assert list(upgrade.steps()) == list(range(1, tables.SCHEMA_VERSION + 1))


@pytest.mark.usefixtures("program_of_version_2")
def test_an_older_diary_is_copied_then_changed(tmp_path: Path) -> None:
    diary = older_diary(tmp_path)
    goals = diary.goals()
    diary.close()
    with Diary.open(diary.path, clock=fixed_clock()) as opened:
        assert opened.goals() == goals
        assert opened.undo() is not None
        assert opened.check() == ()
    copy = tmp_path / "diary.before-version-2.journey"
    assert user_version(diary.path) == 2
    assert user_version(copy) == 1
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.glob("diary*")) == sorted(
        [diary.path.name, copy.name]
    )


def test_a_failing_step_leaves_the_diary_as_it_was(
    tmp_path: Path, program_of_version_2: Path
) -> None:
    more = 'op.execute("UPDATE goal SET rank = 0")'
    (program_of_version_2 / "m0002_colour.py").unlink()
    (program_of_version_2 / "m0002_failing.py").write_text(STEP_2.format(more=more))
    diary = older_diary(tmp_path)
    diary.close()
    before = diary.path.read_bytes()
    with pytest.raises(Exception, match="goal_rank_starts_at_1"):
        Diary.open(diary.path)
    assert diary.path.read_bytes() == before
    assert len(list(tmp_path.glob("diary*"))) == 2


@pytest.mark.usefixtures("program_of_version_2")
def test_an_earlier_copy_is_never_overwritten(tmp_path: Path) -> None:
    diary = older_diary(tmp_path)
    diary.close()
    earlier = tmp_path / "diary.before-version-2.journey"
    earlier.write_text("precious")
    Diary.open(diary.path).close()
    assert earlier.read_text() == "precious"
    assert user_version(tmp_path / "diary.before-version-2-2.journey") == 1


def test_a_newer_diary_is_refused_untouched(tmp_path: Path) -> None:
    diary = new_diary(tmp_path)
    diary.close()
    with closing(dbapi2.connect(str(diary.path))) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = diary.path.read_bytes()
    with pytest.raises(NewerDiary, match="newer version"):
        Diary.open(diary.path)
    assert diary.path.read_bytes() == before


def older_diary(folder: Path) -> Diary:
    """A diary of version 1 with one goal, made while the program is at version 2."""
    diary = new_diary(folder)
    diary.apply(added("Add goal", Goal(id=new_id(), rank=1, text="Hold my own cup")))
    with diary._store.database.transaction() as connection:  # noqa: SLF001 - no way to be older
        connection.exec_driver_sql("PRAGMA user_version = 1")
    return diary
