"""Zips: opening an archive that a stranger made, without believing what it says of itself.

Counted and measured before and while it is unpacked: how many files, how large, how tightly packed,
whether their bytes overlap (which Python 3.11's own reader does not notice), what they are called,
whether they are links or locked. Called in a child process only.
"""

import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from habeas.quarantine.limits import MEGABYTE
from habeas.quarantine.outcome import Refused

_LOCAL = struct.Struct("<4s22xHH")  # signature … length of the name, length of the extra field
_TAKE_OUT = "Unpack it with a program you trust, look at what is in it, and add the files."


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """How much an archive may hold.

    Attributes:
        files: How many files.
        total: Bytes of all of them, unpacked.
        each: Bytes of one of them, unpacked.
        ratio: How many times its packed size one may unpack to, once it is larger than a megabyte.
    """

    files: int = 5000
    total: int = 384 * MEGABYTE
    each: int = 256 * MEGABYTE
    ratio: int = 250


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of an archive, not yet unpacked.

    Attributes:
        name: Its name as the archive gives it, decoded; made safe by nobody yet.
        size: What the archive says it unpacks to; never believed.
        trouble: Why it cannot be taken, as the end of a sentence; None if it can.
        remedy: What a person can do about the trouble; empty without one.
    """

    name: str
    size: int
    trouble: str | None = None
    remedy: str = ""


class Opened:
    """An archive whose table of contents was checked."""

    def __init__(self, untrusted: bytes, allowance: Allowance) -> None:
        self._allowance = allowance
        self._left = allowance.total
        try:
            self._zip = zipfile.ZipFile(BytesIO(untrusted))
        except (
            zipfile.BadZipFile,
            ValueError,
            OSError,
            NotImplementedError,
            struct.error,
        ) as error:
            raise Refused("is a broken archive", "Ask for the archive again.") from error
        self._infos = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(self._infos) > allowance.files:
            what = f"holds {len(self._infos)} files, more than the {allowance.files} that are taken"
            raise Refused(what, _TAKE_OUT)
        _refuse_overlaps(untrusted, self._zip)

    def files(self) -> Iterator[tuple[Packed, zipfile.ZipInfo]]:
        """Every file in the order of the archive, with what keeps it from being taken."""
        for info in self._infos:
            trouble, remedy = self._trouble(info)
            yield Packed(_name(info), info.file_size, trouble, remedy), info

    def unpack(self, info: zipfile.ZipInfo) -> bytes:
        """One file's bytes, read no further than the archive may grow.

        Raises:
            Refused: It is broken, or unpacks to more than it may or than it said.
        """
        most = min(self._allowance.each, self._left)
        try:
            with self._zip.open(info) as member:
                content = member.read(min(info.file_size, most) + 1)
        except MemoryError:
            raise
        except Exception as error:  # zipfile, zlib, lzma and bz2 each have their own
            raise Refused("is broken inside the archive", "Ask for the file again.") from error
        if len(content) > min(info.file_size, most):
            raise Refused("unpacks to more than the archive says or may hold", _TAKE_OUT)
        self._left -= len(content)
        return content

    def named(self, name: str) -> bytes | None:
        """The bytes of the file with this name; None if there is none."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        trouble, remedy = self._trouble(info)
        if trouble is not None:
            raise Refused(f"holds a part that {trouble}", remedy)
        return self.unpack(info)

    def names(self) -> list[str]:
        """The names of all files, as the archive gives them."""
        return [info.filename for info in self._infos]

    def _trouble(self, info: zipfile.ZipInfo) -> tuple[str | None, str]:
        if info.flag_bits & 0x1:
            return (
                "is locked with a password",
                "Unpack the archive with its password, and add the file.",
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            return (
                "is a link to another file, not a file",
                "Add the file it leads to, if you have it.",
            )
        if info.file_size > min(self._allowance.each, self._left):
            return f"unpacks to {info.file_size // MEGABYTE} MB, more than is taken", _TAKE_OUT
        if info.file_size > max(MEGABYTE, info.compress_size * self._allowance.ratio):
            return "is packed so tightly that it looks like a trap", _TAKE_OUT
        return None, ""


def _refuse_overlaps(untrusted: bytes, archive: zipfile.ZipFile) -> None:
    """No two files may share bytes, and none may reach into the table of contents."""
    end = 0
    stretches = sorted(_stretch(untrusted, info) for info in archive.infolist())
    for start, stop in stretches:
        if start < end or stop > archive.start_dir:
            raise Refused("is an archive whose files overlap, as no honest one's do", _TAKE_OUT)
        end = stop


def _stretch(untrusted: bytes, info: zipfile.ZipInfo) -> tuple[int, int]:
    """Where a file's header and packed bytes stand in the archive."""
    start = info.header_offset
    if start < 0 or start + 30 > len(untrusted):
        raise Refused("is a broken archive", "Ask for the archive again.")
    signature, name, extra = _LOCAL.unpack_from(untrusted, start)
    if signature != b"PK\x03\x04":
        raise Refused("is a broken archive", "Ask for the archive again.")
    return start, start + 30 + name + extra + info.compress_size


def _name(info: zipfile.ZipInfo) -> str:
    """The file's name; old archivers wrote it in the code page of their DOS."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for page in ("ascii", "utf-8"):
        try:
            return raw.decode(page)
        except UnicodeDecodeError:
            continue
    dos = raw.decode("cp866", "replace")
    return dos if any("а" <= mark.lower() <= "я" for mark in dos) else info.filename
