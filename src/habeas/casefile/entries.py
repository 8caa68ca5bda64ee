"""What a case's journal holds: the kinds of entry, and their way to JSON and back.

The journal itself keeps kinds, subjects and plain bodies and understands none of them; here they
are records. A judgement's author, day and name are those of its entry, so its body leaves them out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeAlias

from habeas.casefile.judgement import Judgement, Verdict
from habeas.evidence.codec import from_plain, to_plain
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page
from habeas.evidence.reading import Reading, Statement
from habeas.vocabulary.errors import HabeasError


@dataclass(frozen=True, slots=True)
class CaseMade:
    """A case was begun.

    Attributes:
        about: The name of the person it is about, as given.
        habeas: The version that made it.
    """

    about: str
    habeas: str


@dataclass(frozen=True, slots=True)
class Received:
    """An original was handed in, for the first time or again."""

    original: Original
    custody: Custody


@dataclass(frozen=True, slots=True)
class PageObtained:
    """The text of an original was obtained."""

    page: Page


@dataclass(frozen=True, slots=True)
class NotRead:
    """An original could not be read.

    Attributes:
        original: Its sha256.
        why: Why not, and what to do.
    """

    original: str
    why: str


@dataclass(frozen=True, slots=True)
class ReadingMade:
    """A reader read a page; a later reading of the same page takes its place."""

    reading: Reading


Entry: TypeAlias = CaseMade | Received | PageObtained | NotRead | ReadingMade | Judgement

# The names stand in every journal ever written: added to, never changed.
_KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "case made": CaseMade,
        "received": Received,
        "page obtained": PageObtained,
        "not read": NotRead,
        "reading made": ReadingMade,
        "judgement": Judgement,
    }
)
_NAMES = MappingProxyType({kind: name for name, kind in _KINDS.items()})


class UnknownEntry(HabeasError):  # noqa: N818 named by what is wrong, in the words of the desk
    """An entry that this version cannot read."""


def kind_of(entry: Entry) -> str:
    """What the journal calls it."""
    return _NAMES[type(entry)]


def subject_of(entry: Entry) -> str:
    """What it is about: an original, a page, a party or a statement; empty for the whole case."""
    match entry:
        case Received(original=original):
            return original.sha256
        case PageObtained(page=page):
            return page.original
        case NotRead(original=sha256):
            return sha256
        case ReadingMade(reading=reading):
            return reading.page
        case Judgement(on=on):
            return " ".join(on)
        case CaseMade():
            return ""


def body_of(entry: Entry) -> Any:
    """It as JSON's own types."""
    if isinstance(entry, Judgement):
        return {
            "verdict": entry.verdict.value,
            "on": list(entry.on),
            "because": entry.because,
            "statement": to_plain(entry.statement),
        }
    return to_plain(entry)


def entry_from(kind: str, body: Any, *, name: str, actor: str, at: datetime) -> Entry:
    """The record that the journal holds.

    Args:
        kind: What the journal calls it.
        body: It as JSON's own types.
        name: The hash of its entry.
        actor: Who wrote it.
        at: When.

    Raises:
        UnknownEntry: This version does not know the kind, or not the shape.
    """
    try:
        record = _KINDS[kind]
        if record is Judgement:
            return _judgement(body, name=name, actor=actor, at=at)
        made: Entry = from_plain(record, body)
    except (KeyError, ValueError):
        raise UnknownEntry(
            f"The journal holds an entry ({kind}) that this version of Habeas cannot read.",
            remedy="install the version that wrote it, or a newer one.",
        ) from None
    return made


def _judgement(body: Any, *, name: str, actor: str, at: datetime) -> Judgement:
    statement = body["statement"]
    return Judgement(
        id=judgement_id(name),
        verdict=Verdict(body["verdict"]),
        on=tuple(body["on"]),
        by=actor,
        at=at,
        because=body["because"],
        statement=None if statement is None else from_plain(Statement, statement),
    )


def judgement_id(entry_hash: str) -> str:
    """Name a judgement by its entry's hash, short enough to type."""
    return f"j-{entry_hash[:10]}"
