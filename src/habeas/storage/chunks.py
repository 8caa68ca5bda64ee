"""Sealed bytes: 64 KiB chunks under AES-256-GCM, each bound to its blob and its place.

A chunk cannot be changed, dropped, moved, doubled or taken from another blob without being refused,
and the last one is marked, so that nothing can be cut off. Each blob has a key of its own, made
from the case's blob key and a random salt, so a chunk's number is nonce enough. The first sealed
part is the label: the content's SHA-256 and length, so that a blob can be told without its name.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 64 * 1024
_MAGIC = b"HABEAS\x00\x01"
_SALT = 16
_TAG = 16
_LABEL = struct.Struct(">32sQ")
_HEAD = len(_MAGIC) + _SALT + _LABEL.size + _TAG
_LABEL_NONCE = b"\xff" * 12


class SealError(ValueError):
    """Bytes that are not what was sealed."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a blob holds: the SHA-256 of its content in hexadecimal, and its length."""

    digest: str
    size: int


def seal(content: bytes, key: bytes) -> Iterator[bytes]:
    """Seal content, part by part."""
    salt = os.urandom(_SALT)
    lock = _lock(key, salt)
    digest = sha256(content).digest()
    yield _MAGIC + salt
    yield lock.encrypt(_LABEL_NONCE, _LABEL.pack(digest, len(content)), _MAGIC)
    last = max(0, (len(content) - 1) // CHUNK)
    for index in range(last + 1):
        part = content[index * CHUNK : (index + 1) * CHUNK]
        yield lock.encrypt(_nonce(index, last=index == last), part, digest)


def label(sealed: bytes, key: bytes) -> Label:
    """What a blob says it holds.

    Raises:
        SealError: It is not what was sealed.
    """
    digest, size = _LABEL.unpack(_opened_label(sealed, key))
    return Label(digest.hex(), size)


def unseal(sealed: bytes, key: bytes) -> bytes:
    """The content of a sealed blob, every byte proven.

    Raises:
        SealError: It is not what was sealed.
    """
    digest, size = _LABEL.unpack(_opened_label(sealed, key))
    lock = _lock(key, sealed[len(_MAGIC) : len(_MAGIC) + _SALT])
    chunks = range(_HEAD, len(sealed), CHUNK + _TAG)
    try:
        content = b"".join(
            lock.decrypt(
                _nonce(index, last=start == chunks[-1]),
                sealed[start : start + CHUNK + _TAG],
                digest,
            )
            for index, start in enumerate(chunks)
        )
    except InvalidTag:
        raise SealError from None
    if not chunks or len(content) != size or sha256(content).digest() != digest:
        raise SealError
    return content


def _opened_label(sealed: bytes, key: bytes) -> bytes:
    if len(sealed) < _HEAD or not sealed.startswith(_MAGIC):
        raise SealError
    lock = _lock(key, sealed[len(_MAGIC) : len(_MAGIC) + _SALT])
    try:
        return lock.decrypt(_LABEL_NONCE, sealed[len(_MAGIC) + _SALT : _HEAD], _MAGIC)
    except InvalidTag:
        raise SealError from None


def _lock(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=salt, info=b"habeas 1 blob").derive(key))


def _nonce(index: int, *, last: bool) -> bytes:
    return struct.pack(">3xQ?", index, last)
