"""Version 1: people, answers, sessions, visits, events, goals, notes, and their history."""

from alembic import op

revision = 1

_STATEMENTS = (
    """
CREATE TABLE person (
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    birth_date TEXT,
    asked TEXT,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_birth_date_is_a_day CHECK (birth_date GLOB '????-??-??'),
    CONSTRAINT person_id_is_16_bytes CHECK (length(id) = 16)
)
 STRICT
    """,
    """
CREATE TABLE visit (
    id BLOB NOT NULL,
    diary_date TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    clinician TEXT NOT NULL,
    is_done INTEGER NOT NULL,
    questions TEXT NOT NULL,
    decided TEXT NOT NULL,
    note TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT visit_pk PRIMARY KEY (id),
    CONSTRAINT visit_diary_date_is_a_day CHECK (diary_date GLOB '????-??-??'),
    CONSTRAINT visit_is_done_is_yes_or_no CHECK (is_done IN (0, 1)),
    CONSTRAINT visit_id_is_16_bytes CHECK (length(id) = 16)
)
 STRICT
    """,
    """
CREATE TABLE event (
    id BLOB NOT NULL,
    diary_date TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    until TEXT,
    note TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT event_pk PRIMARY KEY (id),
    CONSTRAINT event_diary_date_is_a_day CHECK (diary_date GLOB '????-??-??'),
    CONSTRAINT event_until_is_a_day CHECK (until GLOB '????-??-??'),
    CONSTRAINT event_until_is_not_before CHECK (until >= diary_date),
    CONSTRAINT event_id_is_16_bytes CHECK (length(id) = 16)
)
 STRICT
    """,
    """
CREATE TABLE goal (
    id BLOB NOT NULL,
    rank INTEGER NOT NULL,
    text TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT goal_pk PRIMARY KEY (id),
    CONSTRAINT goal_rank_starts_at_1 CHECK (rank >= 1),
    CONSTRAINT goal_id_is_16_bytes CHECK (length(id) = 16)
)
 STRICT
    """,
    """
CREATE TABLE history (
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    "by" BLOB,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    source INTEGER,
    changes TEXT,
    packed BLOB,
    CONSTRAINT history_pk PRIMARY KEY (seq),
    CONSTRAINT history_kind_is_known CHECK (kind IN ('start', 'edit', 'undo', 'redo')),
    CONSTRAINT history_says_what_changed
        CHECK ((source IS NOT NULL) + (changes IS NOT NULL) + (packed IS NOT NULL) = 1),
    CONSTRAINT history_source_fk FOREIGN KEY(source) REFERENCES history (seq)
)
 STRICT
    """,
    """
CREATE TRIGGER history_refuses_update
    BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
    """,
    """
CREATE TRIGGER history_refuses_delete
    BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END
    """,
    """
CREATE TABLE observation (
    id BLOB NOT NULL,
    measure TEXT NOT NULL,
    diary_date TEXT NOT NULL,
    at TEXT,
    number REAL,
    text TEXT,
    site TEXT,
    reporter_id BLOB NOT NULL,
    visit_id BLOB,
    written_at INTEGER NOT NULL,
    written_offset INTEGER NOT NULL,
    note TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT observation_pk PRIMARY KEY (id),
    CONSTRAINT observation_written_offset_is_within_a_day
        CHECK (written_offset BETWEEN -1439 AND 1439),
    CONSTRAINT observation_diary_date_is_a_day CHECK (diary_date GLOB '????-??-??'),
    CONSTRAINT observation_at_is_a_time CHECK (at GLOB '??:??*'),
    CONSTRAINT observation_has_one_value CHECK ((number IS NULL) <> (text IS NULL)),
    CONSTRAINT observation_id_is_16_bytes CHECK (length(id) = 16),
    CONSTRAINT observation_reporter_id_fk FOREIGN KEY(reporter_id) REFERENCES person (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT observation_visit_id_fk FOREIGN KEY(visit_id) REFERENCES visit (id)
        DEFERRABLE INITIALLY DEFERRED
)
 STRICT
    """,
    """
CREATE INDEX observation_day ON observation (diary_date, visit_id, deleted_at)
    """,
    """
CREATE INDEX observation_visit ON observation (visit_id) WHERE visit_id IS NOT NULL
    """,
    """
CREATE INDEX observation_series ON observation
    (measure, diary_date, at, number, text, reporter_id,
    written_at, written_offset, visit_id, deleted_at)
    """,
    """
CREATE TABLE session (
    id BLOB NOT NULL,
    diary_date TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    effort INTEGER,
    reporter_id BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    written_offset INTEGER NOT NULL,
    note TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT session_pk PRIMARY KEY (id),
    CONSTRAINT session_written_offset_is_within_a_day
        CHECK (written_offset BETWEEN -1439 AND 1439),
    CONSTRAINT session_diary_date_is_a_day CHECK (diary_date GLOB '????-??-??'),
    CONSTRAINT session_minutes_fit_a_day CHECK (minutes BETWEEN 0 AND 1440),
    CONSTRAINT session_effort_is_0_to_10 CHECK (effort BETWEEN 0 AND 10),
    CONSTRAINT session_id_is_16_bytes CHECK (length(id) = 16),
    CONSTRAINT session_reporter_id_fk FOREIGN KEY(reporter_id) REFERENCES person (id)
        DEFERRABLE INITIALLY DEFERRED
)
 STRICT
    """,
    """
CREATE TABLE note (
    id BLOB NOT NULL,
    diary_date TEXT NOT NULL,
    text TEXT NOT NULL,
    reporter_id BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    written_offset INTEGER NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by BLOB,
    deleted_at INTEGER,
    CONSTRAINT note_pk PRIMARY KEY (id),
    CONSTRAINT note_written_offset_is_within_a_day
        CHECK (written_offset BETWEEN -1439 AND 1439),
    CONSTRAINT note_diary_date_is_a_day CHECK (diary_date GLOB '????-??-??'),
    CONSTRAINT note_id_is_16_bytes CHECK (length(id) = 16),
    CONSTRAINT note_reporter_id_fk FOREIGN KEY(reporter_id) REFERENCES person (id)
        DEFERRABLE INITIALLY DEFERRED
)
 STRICT
    """,
    """
CREATE TABLE diary (
    id INTEGER NOT NULL,
    patient_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT diary_pk PRIMARY KEY (id),
    CONSTRAINT diary_is_one_row CHECK (id = 1),
    CONSTRAINT diary_patient_id_fk FOREIGN KEY(patient_id) REFERENCES person (id)
        DEFERRABLE INITIALLY DEFERRED
)
 STRICT
    """,
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
