"""Keys: from a passphrase to the keys of one case.

passphrase -> Argon2id -> wraps a random master key -> HKDF -> one key for each use. Changing the
passphrase later wraps the same master key again; a new use is a new label, not a new file.
Nothing here opens a file, and no key or passphrase ever stands in an error.
"""

import json
import os
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from habeas.storage.errors import CaseDamaged, KeysTooWeak, PassphraseRefused, WrongPassphrase

VERSION = 1
_SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Work:
    """How much one guess at a passphrase costs: Argon2id's parameters.

    Attributes:
        memory: In KiB.
        passes: How often that memory is gone over.
        lanes: In how many lanes.
    """

    memory: int
    passes: int
    lanes: int


# security.md, K1: about a second of this decade's laptop for each guess.
STRONG = Work(memory=256 * 1024, passes=3, lanes=2)
# More than this in a key file is an attack on the memory of whoever opens it.
MOST = Work(memory=4 * 1024 * 1024, passes=64, lanes=64)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Keys:
    """The keys of one case.

    Attributes:
        database: Opens the database.
        blobs: Seals originals.
        names: Names originals' files, so that a name does not tell whose document it is.
    """

    database: bytes
    blobs: bytes
    names: bytes


def make_keys(passphrase: str, work: Work = STRONG) -> tuple[bytes, Keys]:
    """New keys for a new case, and the key file that gives them back to the passphrase.

    Raises:
        PassphraseRefused: There is no passphrase.
    """
    master = AESGCM.generate_key(256)
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    head: dict[str, Any] = {
        "habeas_keys": VERSION,
        "kdf": {"name": "argon2id", "salt": _text(salt), **asdict(work)},
    }
    lock = AESGCM(_stretched(passphrase, salt, work))
    wrapped = lock.encrypt(nonce, master, rfc8785.dumps(head))
    held = {**head, "nonce": _text(nonce), "wrapped": _text(wrapped)}
    return json.dumps(held, indent=1).encode() + b"\n", _derived(master)


def open_keys(key_file: bytes, passphrase: str, least: Work = STRONG) -> Keys:
    """The keys that a key file gives to its passphrase.

    Raises:
        PassphraseRefused: There is no passphrase.
        WrongPassphrase: It is not the one.
        KeysTooWeak: The file asks for less work than `least`.
        CaseDamaged: It is no key file.
    """
    held = _parsed(key_file)
    work, salt, nonce, wrapped = _fields(held)
    _hold_to(work, least)
    head = {name: held[name] for name in ("habeas_keys", "kdf")}
    lock = AESGCM(_stretched(passphrase, salt, work))
    try:
        master = lock.decrypt(nonce, wrapped, rfc8785.dumps(head))
    except InvalidTag:
        raise WrongPassphrase(
            "The passphrase does not open this case.",
            remedy="check capital letters and the keyboard's language, then try again.",
        ) from None
    return _derived(master)


def unencrypted_marker() -> bytes:
    """The key file of a case made without encryption; it says so to whoever looks."""
    said = "made with --unencrypted: whoever holds this folder can read all of it"
    return json.dumps({"habeas_keys": VERSION, "unencrypted": said}, indent=1).encode() + b"\n"


def is_encrypted(key_file: bytes) -> bool:
    """Whether the case of this key file is encrypted.

    Raises:
        CaseDamaged: It is no key file.
    """
    return "unencrypted" not in _parsed(key_file)


def _stretched(passphrase: str, salt: bytes, work: Work) -> bytes:
    if not passphrase:
        raise PassphraseRefused(
            "An empty passphrase protects nothing.",
            remedy="give a passphrase of several words.",
        )
    # One keyboard writes é as one mark, another as two.
    spelled = unicodedata.normalize("NFC", passphrase).encode()
    argon = Argon2id(
        salt=salt, length=32, iterations=work.passes, lanes=work.lanes, memory_cost=work.memory
    )
    return argon.derive(spelled)


def _derived(master: bytes) -> Keys:
    def key(use: bytes) -> bytes:
        return HKDF(SHA256(), 32, salt=None, info=b"habeas 1 " + use).derive(master)

    return Keys(database=key(b"database"), blobs=key(b"blobs"), names=key(b"names"))


def _hold_to(work: Work, least: Work) -> None:
    if work.memory < least.memory or work.passes < least.passes or work.lanes < 1:
        raise KeysTooWeak(
            "The key file of this case asks for too little work per guess; it may have been swapped.",
            remedy="restore the case from a backup you trust.",
        )
    if work.memory > MOST.memory or work.passes > MOST.passes or work.lanes > MOST.lanes:
        raise _damaged()


def _parsed(key_file: bytes) -> dict[str, Any]:
    try:
        held = json.loads(key_file)
    except ValueError:
        raise _damaged() from None
    if not isinstance(held, dict) or held.get("habeas_keys") != VERSION:
        raise _damaged()
    return held


def _fields(held: dict[str, Any]) -> tuple[Work, bytes, bytes, bytes]:
    try:
        kdf = held["kdf"]
        work = Work(*(_number(kdf[name]) for name in ("memory", "passes", "lanes")))
        salt, nonce, wrapped = (
            b64decode(text, validate=True) for text in (kdf["salt"], held["nonce"], held["wrapped"])
        )
    except (KeyError, TypeError, ValueError):
        raise _damaged() from None
    if len(salt) < _SALT_BYTES or len(nonce) != _NONCE_BYTES:
        raise _damaged()
    return work, salt, nonce, wrapped


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _damaged() -> CaseDamaged:
    return CaseDamaged(
        "The key file of this case (keys.json) is damaged.",
        remedy="restore keys.json, or the whole case, from a backup.",
    )
