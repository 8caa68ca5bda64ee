"""The append-only log of a case.

An entry that `append` has returned is on the disk. Several entries go in together or not at all.
Nothing is changed and nothing removed; what an entry means is the business of `habeas.casefile`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from habeas.storage.chain import Fault, New, Row, chained, first_fault
from habeas.storage.opener import Connection, damaged, in_words

_NAME = "case.db"
_COLUMNS = "hash, kind, subject, actor, at, prev, salt, body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, as it is read back.

    Attributes:
        hash: Its name: the hash that binds it to those before it.
        kind: What it is.
        subject: What it is about; empty where nothing is named.
        actor: Who wrote it.
        at: When.
        body: All of it, in JSON's own types.
    """

    hash: str
    kind: str
    subject: str
    actor: str
    at: datetime
    body: Any


class Journal(Protocol):
    """A case's log. Whatever keeps it keeps every entry, in order."""

    def append(self, news: Sequence[New], *, actor: str, at: datetime) -> tuple[Entry, ...]:
        """Write entries down, all or none, and give them back as they now stand."""
        ...

    def entries(self) -> Iterator[Entry]:
        """Every entry, first to last."""
        ...

    def subjects(self, kind: str) -> frozenset[str]:
        """What the entries of a kind are about."""
        ...

    def last(self, kind: str, subject: str) -> Entry | None:
        """The latest entry of a kind about something; None if there is none."""
        ...

    def head(self) -> str | None:
        """The hash of the last entry; None while there is none."""
        ...

    def fault(self) -> Fault | None:
        """The first entry that is no longer what it was; None while all stand."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


@dataclass(slots=True)
class MemoryJournal:
    """A journal that forgets: for readings without a case, and for tests."""

    rows: list[Row] = field(default_factory=list)

    def append(self, news: Sequence[New], *, actor: str, at: datetime) -> tuple[Entry, ...]:
        """Write entries down, all or none."""
        bound = _bound(news, self.head(), actor, at)
        self.rows += bound
        return tuple(_entry(row) for row in bound)

    def entries(self) -> Iterator[Entry]:
        """Every entry, first to last."""
        return (_entry(row) for row in tuple(self.rows))

    def subjects(self, kind: str) -> frozenset[str]:
        """What the entries of a kind are about."""
        return frozenset(row.subject for row in self.rows if row.kind == kind)

    def last(self, kind: str, subject: str) -> Entry | None:
        """The latest entry of a kind about something."""
        found = (row for row in reversed(self.rows) if (row.kind, row.subject) == (kind, subject))
        row = next(found, None)
        return None if row is None else _entry(row)

    def head(self) -> str | None:
        """The hash of the last entry."""
        return self.rows[-1].hash if self.rows else None

    def fault(self) -> Fault | None:
        """The first entry that is no longer what it was."""
        return first_fault(self.rows)

    def close(self) -> None:
        """There is nothing to let go of."""


@dataclass(frozen=True, slots=True)
class DatabaseJournal:
    """The journal in a case's database."""

    connection: Connection

    def append(self, news: Sequence[New], *, actor: str, at: datetime) -> tuple[Entry, ...]:
        """Write entries down, all or none; they are on the disk when this returns."""
        with in_words(_NAME), self.connection:
            self.connection.execute("BEGIN IMMEDIATE")
            bound = _bound(news, self.head(), actor, at)
            self.connection.executemany(
                f"INSERT INTO entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 our own columns
                [_cells(row) for row in bound],
            )
        return tuple(_entry(row) for row in bound)

    def entries(self) -> Iterator[Entry]:
        """Every entry, first to last."""
        return (_entry(row) for row in self._rows())

    def subjects(self, kind: str) -> frozenset[str]:
        """What the entries of a kind are about."""
        asked = "SELECT DISTINCT subject FROM entry WHERE kind = ?"
        with in_words(_NAME):
            return frozenset(subject for (subject,) in self.connection.execute(asked, (kind,)))

    def last(self, kind: str, subject: str) -> Entry | None:
        """The latest entry of a kind about something."""
        return next(
            (
                _entry(row)
                for row in self._rows(
                    "WHERE kind = ? AND subject = ? ORDER BY seq DESC LIMIT 1", (kind, subject)
                )
            ),
            None,
        )

    def head(self) -> str | None:
        """The hash of the last entry."""
        asked = "SELECT hash FROM entry ORDER BY seq DESC LIMIT 1"
        with in_words(_NAME):
            row = self.connection.execute(asked).fetchone()
        return row[0] if row else None

    def fault(self) -> Fault | None:
        """The first entry that is no longer what it was."""
        return first_fault(self._rows())

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    def _rows(self, which: str = "ORDER BY seq", asked: tuple[str, ...] = ()) -> Iterator[Row]:
        with in_words(_NAME):
            for cells in self.connection.execute(f"SELECT {_COLUMNS} FROM entry {which}", asked):  # noqa: S608 our own words
                yield _row(cells)


def _bound(news: Sequence[New], head: str | None, actor: str, at: datetime) -> list[Row]:
    bound: list[Row] = []
    prev = () if head is None else (head,)
    for new in news:
        row = chained(new, actor=actor, at=at, prev=prev)
        bound.append(row)
        prev = (row.hash,)
    return bound


def _cells(row: Row) -> tuple[str | bytes, ...]:
    prev = " ".join(row.prev)
    return (row.hash, row.kind, row.subject, row.actor, row.at, prev, row.salt, row.body)


def _row(cells: tuple[Any, ...]) -> Row:
    hash_, kind, subject, actor, at, prev, salt, body = cells
    return Row(
        hash=hash_,
        kind=kind,
        subject=subject,
        actor=actor,
        at=at,
        prev=tuple(prev.split()),
        salt=salt,
        body=body,
    )


def _entry(row: Row) -> Entry:
    try:
        at, body = datetime.fromisoformat(row.at), json.loads(row.body)
    except ValueError:
        raise damaged(_NAME) from None
    return Entry(
        hash=row.hash, kind=row.kind, subject=row.subject, actor=row.actor, at=at, body=body
    )
