"""The options that several commands share, and what their words are turned into."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from habeas.desk.bench import Bench, needs_passphrase, open_case
from habeas.vocabulary.errors import HabeasError

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="Read the passphrase from this file's first line; asked for on the terminal otherwise.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that stands there.")]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="The language of the text (en, ru), where Habeas cannot tell it.",
    ),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides; your user name if not given."),
]


class NotADay(HabeasError):  # noqa: N818 named by what is wrong
    """A date that is none."""


class NoPassphrase(HabeasError):  # noqa: N818 named by what is wrong
    """A passphrase is needed and there is none."""


def day(words: str | None, option: str) -> date | None:
    """The day a person wrote, as YYYY-MM-DD.

    Raises:
        NotADay: It is no day of the calendar written that way.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise NotADay(
            f"{option} {words!r} is no date.",
            remedy=f"write it as year-month-day, for example {option} 2024-03-05.",
        ) from None


def passphrase(file: Path | None, *, twice: bool = False) -> str:
    """The passphrase, from its file or asked for on the terminal.

    Raises:
        NoPassphrase: The file cannot be read or is empty, or there is no terminal to ask on.
    """
    if file is not None:
        return _from_file(file)
    if not sys.stdin.isatty():
        raise NoPassphrase(
            "This case is opened with a passphrase, and there is no terminal to ask on.",
            remedy="give a file that holds it: --passphrase-file FILE.",
        )
    asked: str = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)
    return asked


def _from_file(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise NoPassphrase(
            f"The passphrase file {file} cannot be read: {why}.",
            remedy="give a text file whose first line is the passphrase.",
        ) from None
    if not lines or not lines[0].strip():
        raise NoPassphrase(
            f"The passphrase file {file} is empty.", remedy="put the passphrase on its first line."
        )
    return lines[0]


@contextmanager
def opened(case: Path, file: Path | None, actor: str | None = None) -> Iterator[Bench]:
    """The case, opened with whatever it takes, and closed again."""
    words = passphrase(file) if needs_passphrase(case) else None
    with open_case(case, passphrase=words, actor=actor) as bench:
        yield bench
