"""Originals, written once, named by their SHA-256.

What `put` has returned is on the disk, whole. What `get` returns is what was put, or an error that
names the original. In an encrypted case the files are sealed (`habeas.storage.chunks`) under keyed
names, so that neither content nor name tells whose paper it is; in an unencrypted one they are the
originals themselves.
"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from habeas.storage.chunks import SealError, label, seal, unseal
from habeas.storage.errors import OriginalAltered
from habeas.storage.writing import flush_folder, sweep, write_whole

_HEAD_BYTES = 4096  # more than a sealed blob's label


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sealing:
    """The keys that seal originals and name their files."""

    blobs: bytes
    names: bytes


class Vault(Protocol):
    """Where originals are kept. Whatever keeps them must keep every byte."""

    def put(self, content: bytes) -> str:
        """Keep these bytes and name them; the same bytes twice are kept once."""
        ...

    def get(self, digest: str) -> bytes:
        """The bytes of this name; KeyError if it was never put."""
        ...

    def __contains__(self, digest: str) -> bool: ...

    def names(self) -> Iterator[str]:
        """The name of every original kept, in order."""
        ...


@dataclass(frozen=True, slots=True)
class MemoryVault:
    """A vault that forgets."""

    held: dict[str, bytes] = field(default_factory=dict)

    def put(self, content: bytes) -> str:
        """Keep these bytes and name them."""
        digest = sha256(content).hexdigest()
        self.held[digest] = content
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of this name."""
        content = self.held[digest]
        if sha256(content).hexdigest() != digest:
            raise altered(digest)
        return content

    def __contains__(self, digest: str) -> bool:
        return digest in self.held

    def names(self) -> Iterator[str]:
        """The name of every original kept, in order."""
        return iter(sorted(self.held))


@dataclass(frozen=True, slots=True)
class FolderVault:
    """A vault in a folder.

    Attributes:
        folder: Where its files lie.
        sealing: The keys it seals with; None in a case made without encryption.
    """

    folder: Path
    sealing: Sealing | None

    def put(self, content: bytes) -> str:
        """Keep these bytes, whole and flushed, and name them."""
        digest = sha256(content).hexdigest()
        target = self._file(digest)
        if not self._whole(target, digest):
            if not target.parent.exists():
                target.parent.mkdir(mode=0o700)
                flush_folder(self.folder)
            parts = (content,) if self.sealing is None else seal(content, self.sealing.blobs)
            write_whole(target, parts, replace=True)
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes of this name, proven to be those that were put.

        Raises:
            KeyError: It was never put.
            OriginalAltered: The file is no longer what it was.
        """
        target = self._file(digest)
        if not target.exists():
            raise KeyError(digest)
        content = self._opened(target.read_bytes(), digest)
        if sha256(content).hexdigest() != digest:
            raise altered(digest)
        return content

    def __contains__(self, digest: str) -> bool:
        return self._file(digest).exists()

    def _whole(self, target: Path, digest: str) -> bool:
        """Whether it is here already as it should be; a damaged one is put anew."""
        try:
            return (
                target.exists()
                and sha256(self._opened(target.read_bytes(), digest)).hexdigest() == digest
            )
        except OriginalAltered:
            return False

    def names(self) -> Iterator[str]:
        """The name of every original whose label can be read, in order."""
        return iter(sorted(filter(None, map(self._name_of, self.folder.glob("??/*")))))

    def sweep(self) -> int:
        """Remove what a killed process left unfinished; say how many."""
        return sweep(self.folder)

    def _file(self, digest: str) -> Path:
        name = digest
        if self.sealing is not None:
            name = hmac.digest(self.sealing.names, digest.encode(), "sha256").hex()
        return self.folder / name[:2] / name

    def _opened(self, held: bytes, digest: str) -> bytes:
        if self.sealing is None:
            return held
        try:
            return unseal(held, self.sealing.blobs)
        except SealError:
            raise altered(digest) from None

    def _name_of(self, file: Path) -> str | None:
        if self.sealing is None:
            return file.name
        with file.open("rb") as opened:
            head = opened.read(_HEAD_BYTES)
        try:
            return label(head, self.sealing.blobs).digest
        except SealError:
            return None


def altered(digest: str) -> OriginalAltered:
    """The error that an original is no longer what was sealed."""
    return OriginalAltered(
        f"The original {digest[:16]}… in the vault is no longer what was sealed.",
        remedy="restore it from a backup, or add the paper again from where it came.",
    )
