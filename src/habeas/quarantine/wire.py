"""The wire: how parent, keeper and parser talk over pipes, in pieces of a stated length.

A piece is one letter that says what it is, four bytes of length, and the bytes. Whoever reads a
piece says how long it may be at most, so that no stated length is ever believed.
"""

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

DATA, REFUSED, MEMORY, FELL, END = b"d", b"r", b"m", b"f", b"e"
_HEAD = struct.Struct(">cI")
HEAD = _HEAD.size
PIECE = 1024 * 1024


class Garbled(Exception):  # noqa: N818 it says what happened
    """What came over the wire is not what was agreed."""


def send(out: IO[bytes], letter: bytes, content: bytes = b"") -> None:
    """Write one piece and flush it."""
    out.write(_HEAD.pack(letter, len(content)))
    out.write(content)
    out.flush()


def receive(source: IO[bytes], *, most: int) -> tuple[bytes, bytes] | None:
    """Read one piece; None if the other side has hung up between two pieces.

    Raises:
        Garbled: The piece is cut short, or longer than `most`.
    """
    head = source.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise Garbled("cut short")
    letter, length = _HEAD.unpack(head)
    if length > most:
        raise Garbled("longer than agreed")
    content = source.read(length)
    if len(content) < length:
        raise Garbled("cut short")
    return letter, content


def plain(untrusted: bytes) -> Mapping[str, Any]:
    """A JSON object out of a piece.

    Raises:
        Garbled: It is no JSON object.
    """
    try:
        held = json.loads(untrusted)
    except (ValueError, RecursionError) as error:
        raise Garbled("no JSON") from error
    if not isinstance(held, dict):
        raise Garbled("no JSON object")
    return held


def cut(untrusted: memoryview) -> tuple[bytes, memoryview]:
    """The first piece of what was said: its letter and its content, not copied.

    Raises:
        Garbled: It is cut short.
    """
    if len(untrusted) < HEAD:
        raise Garbled("cut short")
    letter, length = _HEAD.unpack_from(untrusted)
    content = untrusted[HEAD : HEAD + length]
    if len(content) < length:
        raise Garbled("cut short")
    return letter, content
