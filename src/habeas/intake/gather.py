"""Gather the files a person named, walking folders in a fixed order.

What is on disk is only read. Links that lead out of a folder, hidden files and what operating
systems leave lying about are passed over and said.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from habeas.intake.arrivals import shown_name
from habeas.intake.receive import Refusal
from habeas.vocabulary.errors import HabeasError

_FURNITURE = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"}
_TOO_LARGE = 4 * 1024**3


class MissingFile(HabeasError):  # noqa: N818 it says what happened
    """A path that leads to nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no file or folder {path}.",
            remedy="Check the spelling; names with blanks in them need quotation marks.",
        )


class NothingToRead(HabeasError):  # noqa: N818 it says what happened
    """A folder without a single file that could be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The folder {path} holds no file that could be read.",
            remedy="Name the folder that holds the papers, or name the files themselves.",
        )


class NotOurs(HabeasError):  # noqa: N818 it says what happened
    """A file or folder the system does not let us read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} could not be read: {why}.",
            remedy="Give yourself the right to read it, or copy it to where you may.",
        )


class TooLargeToTake(HabeasError):  # noqa: N818 it says what happened
    """A file larger than this version can hold in memory."""

    def __init__(self, path: Path, size: int) -> None:
        super().__init__(
            f"{path} has {size / 1024**3:.1f} GB, and a file may have 4.",
            remedy="Cut it into parts, or keep it beside the case and add a note of its hash.",
        )


def _unsaid(_: Refusal) -> None:
    """For who does not want to know what was passed over."""


def files(paths: Iterable[Path], *, skipped: Callable[[Refusal], None] = _unsaid) -> Iterator[Path]:
    """Every file under the paths: each path in the order given, folders sorted by name.

    Args:
        paths: Files and folders.
        skipped: Told of each file or folder that was passed over, and why.

    Raises:
        MissingFile: A path leads to nothing.
        NothingToRead: A folder holds no file that could be read.
        NotOurs: A folder may not be looked into.
    """
    for path in paths:
        if not path.exists():
            raise MissingFile(path)
        if path.is_dir():
            yield from _in_folder(path, skipped)
        else:
            yield path


def content(path: Path) -> bytes:
    """What is in a file.

    Raises:
        MissingFile: It is gone.
        NotOurs: It may not be read, or reading failed.
        TooLargeToTake: It is larger than this version can hold.
    """
    try:
        size = path.stat().st_size
        if size > _TOO_LARGE:
            raise TooLargeToTake(path, size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFile(path) from error
    except OSError as error:
        raise NotOurs(path, error.strerror or "the system gave no reason") from error


def _in_folder(folder: Path, skipped: Callable[[Refusal], None]) -> Iterator[Path]:
    found = False
    for path in _walk(folder, folder.resolve(), skipped):
        found = True
        yield path
    if not found:
        raise NothingToRead(folder)


def _walk(folder: Path, top: Path, skipped: Callable[[Refusal], None]) -> Iterator[Path]:
    for path in _sorted(folder):
        refusal = _passed_over(path, top)
        if refusal is not None:
            skipped(refusal)
        elif path.is_dir():
            yield from _walk(path, top, skipped)
        elif os.access(path, os.R_OK):
            yield path
        else:
            name = shown_name(path.name)
            remedy = "Give yourself the right to read it, and add it."
            skipped(Refusal(name, f"{name} may not be read by you.", remedy))


def _sorted(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise NotOurs(folder, error.strerror or "the system gave no reason") from error


def _passed_over(path: Path, top: Path) -> Refusal | None:
    """Why a file in a folder is not taken; None if it is."""
    name = shown_name(path.name)
    if path.name.lower() in _FURNITURE or path.name.startswith("._") or path.name == ".DS_Store":
        return Refusal(name, f"{name} is the operating system's own.", "Nothing needs to be done.")
    if path.name.startswith("."):
        what = f"{name} is hidden and was passed over."
        return Refusal(name, what, "If it matters, name it on the command line.")
    if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(top)):
        what = f"{name} is a link that leads elsewhere and was not followed."
        return Refusal(name, what, "If what it leads to matters, name that.")
    if not path.is_dir() and not path.is_file():
        return Refusal(name, f"{name} is no ordinary file.", "Nothing needs to be done.")
    return None
