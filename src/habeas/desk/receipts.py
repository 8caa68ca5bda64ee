"""Receipts: what a person said about files, and what became of each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from habeas.desk.reading import Trouble
from habeas.evidence.original import Original


class Fate(StrEnum):
    """What became of a file."""

    RECEIVED = "received"
    KNOWN = "already here"
    UNREAD = "unread"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of one file, or of one thing in it.

    Attributes:
        name: Its name, safe to show.
        fate: What became of it.
        original: The original as kept; None if it was refused.
        trouble: Why it is unread or was refused; None otherwise.
        statements: How many statements were found in it.
        done: How many of the files that were named are done, this one with them.
        of: How many were named.
    """

    name: str
    fate: Fate
    original: Original | None = None
    trouble: Trouble | None = None
    statements: int = 0
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person said about the files.

    Attributes:
        source: Who gave them; None if not said.
        how: In which way they came; None if not said.
        received: The day they were received; None if not said.
        published: The day their text was published; None if not said.
        language: The language they are in, as ISO 639-1; None to tell it from the text.
    """

    source: str | None = None
    how: str | None = None
    received: date | None = None
    published: date | None = None
    language: str | None = None
