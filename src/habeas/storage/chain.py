"""The chain: what makes an entry that entry, and a journal of them unbroken.

An entry's hash is the SHA-256 of its envelope as canonical JSON (RFC 8785): what it is, whose, when,
the hashes of the entries it was written on, and the salted hash of its body. A body can one day be
erased with its salt and the chain still holds; nothing else can change unseen. What the chain
alone cannot show is an end cut off: that takes the last hash, kept elsewhere.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import rfc8785

CHAIN = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """Something to be written down.

    Attributes:
        kind: What it is, in the words of whoever writes it.
        subject: What it is about; empty where nothing is named.
        body: All of it, in JSON's own types.
    """

    kind: str
    body: Any
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry as it is kept: what was written, by whom, when and after what.

    Attributes:
        hash: The SHA-256 of its envelope.
        kind: What it is.
        subject: What it is about; empty where nothing is named.
        actor: Who wrote it.
        at: When, in UTC, as ISO 8601.
        prev: The hashes of the entries it was written on, first only in the first.
        salt: What its body was hashed with.
        body: All of it, as canonical JSON.
    """

    hash: str
    kind: str
    subject: str
    actor: str
    at: str
    prev: tuple[str, ...]
    salt: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Fault:
    """The first entry that is no longer what it was.

    Attributes:
        number: Its place in the journal, from 1.
        kind: What it says it is.
        what: What is wrong with it.
    """

    number: int
    kind: str
    what: str


def chained(new: New, *, actor: str, at: datetime, prev: tuple[str, ...]) -> Row:
    """Bind something new to what was written before it.

    Raises:
        ValueError: Its body has no canonical JSON: half a character, or a number out of range.
    """
    salt = secrets.token_hex(16)
    body = _canonical(new.body)
    when = at.astimezone(UTC).isoformat()
    bound = Row(
        hash="",
        kind=new.kind,
        subject=new.subject,
        actor=actor,
        at=when,
        prev=prev,
        salt=salt,
        body=body,
    )
    return Row(
        hash=hash_of(bound),
        kind=new.kind,
        subject=new.subject,
        actor=actor,
        at=when,
        prev=prev,
        salt=salt,
        body=body,
    )


def _canonical(body: Any) -> bytes:
    try:
        return rfc8785.dumps(body)
    except (rfc8785.CanonicalizationError, UnicodeError) as error:
        raise ValueError("this cannot be written down") from error


def hash_of(row: Row) -> str:
    """The hash that an entry with these parts has."""
    envelope: dict[str, Any] = {
        "habeas_entry": CHAIN,
        "type": row.kind,
        "subject": row.subject,
        "actor": row.actor,
        "at": row.at,
        "prev": list(row.prev),
        "payload": sha256(row.salt.encode() + b"\n" + row.body).hexdigest(),
    }
    return sha256(rfc8785.dumps(envelope)).hexdigest()


def first_fault(rows: Iterable[Row]) -> Fault | None:
    """The first entry that is not what it was or does not follow on the one before it."""
    heads: tuple[str, ...] = ()
    for number, row in enumerate(rows, start=1):
        if row.prev != heads:
            return Fault(number, row.kind, "it does not follow on the entry before it")
        if row.hash != hash_of(row):
            return Fault(number, row.kind, "its words are no longer those that were written")
        heads = (row.hash,)
    return None
