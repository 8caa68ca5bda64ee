"""Open mail and archives into the files they hold.

Jobs for a child process: they take the container's bytes and give, for each file in it, a head (its
name, or why it is not taken) and its bytes. Nothing here runs in the parent except `heads_and_bytes`,
which checks what came back.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.quarantine import wire
from habeas.quarantine.mails import attached, parse
from habeas.quarantine.outcome import ParserStopped, Refused, Stopped
from habeas.quarantine.zips import Allowance, Opened


@dataclass(frozen=True, slots=True)
class Held:
    """A file in a container.

    Attributes:
        name: Its name there; made safe by nobody yet.
        content: Its bytes; empty if it was not taken.
        trouble: Why it was not taken, as the end of a sentence; None if it was.
        remedy: What a person can do about the trouble; empty without one.
    """

    name: str
    content: bytes
    trouble: str | None = None
    remedy: str = ""


def unzip(untrusted: bytes) -> Iterator[bytes]:
    """The job for an archive."""
    opened = Opened(untrusted, Allowance())
    for packed, info in opened.files():
        trouble, remedy, content = packed.trouble, packed.remedy, b""
        if trouble is None:
            try:
                content = opened.unpack(info)
            except Refused as refused:
                trouble, remedy = refused.what, refused.remedy
        yield _head(packed.name, trouble, remedy)
        yield content


def unwrap(untrusted: bytes) -> Iterator[bytes]:
    """The job for a mail."""
    for number, each in enumerate(attached(parse(untrusted)), start=1):
        yield _head(each.name or f"part {number}", None, "")
        yield each.content


def _head(name: str, trouble: str | None, remedy: str) -> bytes:
    return json.dumps({"name": name[:1000], "trouble": trouble, "remedy": remedy}).encode()


def heads_and_bytes(untrusted_pieces: list[bytes]) -> Iterator[Held]:
    """What a child says a container holds, checked like anything a stranger says.

    Raises:
        ParserStopped: It is not what a job of this module answers.
    """
    if len(untrusted_pieces) % 2:
        raise ParserStopped(Stopped.BABBLED, "a head without its bytes")
    for head, content in zip(untrusted_pieces[::2], untrusted_pieces[1::2], strict=True):
        try:
            said = wire.plain(head)
            name, trouble, remedy = said["name"], said["trouble"], said["remedy"]
        except (wire.Garbled, KeyError) as error:
            raise ParserStopped(Stopped.BABBLED, "no head") from error
        if (
            not isinstance(name, str)
            or not isinstance(trouble, str | None)
            or not isinstance(remedy, str)
        ):
            raise ParserStopped(Stopped.BABBLED, "a head of another shape")
        yield Held(name, content, trouble, remedy)
