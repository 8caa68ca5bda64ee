"""One process at a time: a lock that ends with the process that holds it.

The lock is the operating system's, on a file that stays; a killed process leaves nothing to clean.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from habeas.storage.errors import CaseInUse
from habeas.storage.writing import cannot_write


@dataclass(frozen=True, slots=True)
class Held:
    """A lock that is held: the open handle of its file."""

    handle: int

    def release(self) -> None:
        """Let the next one in."""
        os.close(self.handle)


def hold(file: Path) -> Held:
    """Take a lock.

    Raises:
        CaseInUse: Another process has it.
    """
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise cannot_write(file.parent, error) from None
    try:
        _take(handle)
    except OSError:
        os.close(handle)
        raise CaseInUse(
            f"{file.parent.name} is open in another Habeas process.",
            remedy="wait until that one is done, or close it, and try again.",
        ) from None
    return Held(handle)


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 only Windows has it

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 Windows lacks it

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
