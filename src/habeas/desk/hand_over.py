"""Write reports and exports where the person asked for them.

A file appears whole or not at all, nobody's file is overwritten unasked, and nothing is ever
written into a case's own folder.
"""

from pathlib import Path

from habeas.storage.folder import lies_in_a_case
from habeas.storage.writing import write_whole
from habeas.vocabulary.errors import HabeasError


class CannotHandOver(HabeasError):  # noqa: N818 named by what is wrong
    """A file cannot be written where it was asked for."""


def hand_over(content: str | bytes, where: Path, *, overwrite: bool = False) -> Path:
    """Write a report or an export, and give the path it has.

    Raises:
        HabeasError: A file stands there, the place is a case's folder, or cannot be written to.
    """
    target = where.absolute()
    _may_go(target)
    held = content.encode() if isinstance(content, str) else content
    write_whole(target, (held,), replace=overwrite)
    return target


def _may_go(target: Path) -> None:
    if lies_in_a_case(target):
        raise CannotHandOver(
            f"{target} lies in a case's own folder.",
            remedy="choose a place outside of it; the case's folder holds only what is sealed.",
        )
    if target.is_dir():
        raise CannotHandOver(f"{target} is a folder.", remedy="name a file in it.")
    if not target.parent.is_dir():
        raise CannotHandOver(
            f"There is no folder {target.parent}.", remedy="make it first, or choose another place."
        )
