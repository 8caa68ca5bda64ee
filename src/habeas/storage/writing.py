"""Files written whole or not at all.

Bytes go to a temporary file beside the target, are flushed to the disk, and only then take the
target's name; the folder is flushed too. Whoever reads sees the old file or the new one. What a
killed process leaves behind starts with `LEFT_OVER` and is swept by `sweep`.
"""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from habeas.storage.errors import CannotWrite, FileStands

LEFT_OVER = ".habeas-unfinished-"
PRIVATE = 0o600


def write_whole(target: Path, parts: Iterable[bytes], *, replace: bool, mode: int = PRIVATE) -> int:
    """Write a file so that it is there whole, and flushed, when this returns.

    Returns:
        How many bytes were written.

    Raises:
        FileStands: A file stands there and `replace` is false.
        CannotWrite: There is no room, or no right, to write.
    """
    unfinished = target.parent / f"{LEFT_OVER}{secrets.token_hex(8)}"
    try:
        written = _write(unfinished, parts, mode)
        _name(unfinished, target, replace=replace)
    except OSError as error:
        raise cannot_write(target, error) from None
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()
    flush_folder(target.parent)
    return written


def cannot_write(target: Path, error: OSError) -> CannotWrite:
    """The error that a file or folder cannot be written, with the system's reason."""
    return CannotWrite(
        f"{target.name} could not be written: {error.strerror or 'the system gave no reason'}.",
        remedy="choose a place with room, in which you may write.",
    )


def flush_folder(folder: Path) -> None:
    """Make the names in a folder last. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> int:
    """Remove what killed processes left unfinished in a folder and below; say how many."""
    left = list(folder.rglob(f"{LEFT_OVER}*"))
    for each in left:
        each.unlink()
    return len(left)


def _write(unfinished: Path, parts: Iterable[bytes], mode: int) -> int:
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    written = 0
    with os.fdopen(handle, "wb") as out:
        for part in parts:
            written += out.write(part)
        out.flush()
        os.fsync(out.fileno())
    return written


def _name(unfinished: Path, target: Path, *, replace: bool) -> None:
    if replace:
        unfinished.replace(target)
        return
    if target.exists() or target.is_symlink():
        raise FileStands(
            f"{target} already exists and was left as it is.",
            remedy="name another file, or say that it may be overwritten.",
        )
    unfinished.rename(target)
