"""The journal's schema, one numbered step at a time.

A step is never edited after it was released; a change is a new step. Each runs in a transaction
with the number it leads to, so that a killed process leaves the step done or not done.
"""

from habeas.storage.errors import CaseDamaged
from habeas.storage.opener import Connection

_JOURNAL = (
    """
    CREATE TABLE entry (
        seq INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        actor TEXT NOT NULL,
        at TEXT NOT NULL,
        prev TEXT NOT NULL,
        salt TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX entry_by_kind ON entry (kind, subject)",
    """
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END
    """,
    """
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END
    """,
)

STEPS: tuple[tuple[str, ...], ...] = (_JOURNAL,)


def bring_up(connection: Connection) -> None:
    """Bring a database to the schema this version writes.

    Raises:
        CaseDamaged: It was written by a newer version.
    """
    (done,) = connection.execute("PRAGMA user_version").fetchone()
    if done > len(STEPS):
        raise CaseDamaged(
            "This case was written by a newer version of Habeas.",
            remedy="install that version, or a newer one, and open the case again.",
        )
    for number, step in enumerate(STEPS[done:], start=done + 1):
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            for command in step:
                connection.execute(command)
            connection.execute(f"PRAGMA user_version = {number}")
