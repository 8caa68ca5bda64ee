"""The opener: the one place that connects to a case's database.

An engine that is handed a key may silently ignore it and write plain text, so nothing is believed:
the key's length, the engine's answer, the cipher's status and the file's first bytes are checked.
A lint rule keeps `connect` out of every other module.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from habeas.storage.errors import CannotWrite, CaseDamaged
from habeas.vocabulary.errors import HabeasError

Connection: TypeAlias = Any  # sqlcipher3 comes without types
DatabaseError: type[Exception] = dbapi2.DatabaseError

KEY_BYTES = 32
_PLAIN_HEADER = b"SQLite format 3\x00"


def open_database(path: Path, key: bytes | None) -> Connection:
    """Connect to a case's database; without a key only where the case was made without one.

    Raises:
        ValueError: The key is not 32 bytes.
        CaseDamaged: The file is no database of this key.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise ValueError(f"a database key has {KEY_BYTES} bytes, not {len(key)}")
    with in_words(path.name):
        connection: Connection = dbapi2.connect(path, isolation_level=None)
    try:
        _unlock(connection, key)
        _settle(connection)
        _look(connection, path, key)
    except BaseException:
        connection.close()
        raise
    return connection


def damaged(name: str) -> CaseDamaged:
    """The error that a database no longer reads."""
    return CaseDamaged(
        f"The database of this case ({name}) is damaged or not a database.",
        remedy="restore the case from a backup; its originals in vault/ may still be whole.",
    )


@contextmanager
def in_words(name: str) -> Iterator[None]:
    """Say what the engine complains of in words a person can act on; its own may hold a line.

    Raises:
        CannotWrite: There is no room, or no right, to write.
        CaseDamaged: The database no longer reads.
    """
    try:
        yield
    except DatabaseError as error:
        raise _told(str(error), name) from None


def _told(complaint: str, name: str) -> HabeasError:
    if "full" in complaint or "disk I/O" in complaint:
        return CannotWrite(
            f"{name} could not be written: the disk is full or fails.",
            remedy="make room, or copy the case to another disk, and try again; nothing half-done was kept.",
        )
    if "readonly" in complaint or "unable to open" in complaint:
        return CannotWrite(
            f"{name} lies where it cannot be written.",
            remedy="copy the case to a folder in which you may write, and open it there.",
        )
    return damaged(name)


def _unlock(connection: Connection, key: bytes | None) -> None:
    if key is not None:
        said = _answer(connection, f"PRAGMA key = \"x'{key.hex()}'\"")
        if said != "ok":
            raise RuntimeError("the database engine did not take the key")
    if not _answer(connection, "PRAGMA cipher_version"):
        raise RuntimeError(
            "the database engine cannot encrypt: sqlcipher3 is not what it should be"
        )
    if _answer(connection, "PRAGMA cipher_status") != ("0" if key is None else "1"):
        raise RuntimeError("the database engine did not use the key")


def _settle(connection: Connection) -> None:
    # Errors on standard error could hold a line of a document; temporary files would hold many.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _look(connection: Connection, path: Path, key: bytes | None) -> None:
    with in_words(path.name):
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        mode = _answer(connection, "PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
    if mode != "wal":
        raise RuntimeError(f"the database engine refused a write-ahead log ({mode})")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
    assert_sealed(path, key)


def assert_sealed(path: Path, key: bytes | None) -> None:
    """Hold the file to its promise after a write: a key was given, so no plain text.

    Raises:
        RuntimeError: The file is plain though there is a key.
    """
    with path.open("rb") as file:
        plain = file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
    if plain and key is not None:
        raise RuntimeError(f"{path.name} was written unencrypted although it has a key")


def _answer(connection: Connection, pragma: str) -> Any:
    row = connection.execute(pragma).fetchone()
    return row[0] if row else None
