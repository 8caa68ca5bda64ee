"""What a command prints: for people by default, for programs with `--json`.

Results go to standard output, progress and errors to standard error, so that one can be piped
without the other. Colour appears only on a terminal.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from habeas.vocabulary.errors import HabeasError


def show(renderable: RenderableType) -> None:
    """Print something for a person."""
    Console(highlight=False).print(renderable)


def print_json(plain: Any, *, on_one_line: bool = False) -> None:
    """Print JSON for a program."""
    indent = None if on_one_line else 1
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=indent) + "\n")


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error for long work, where that is a terminal.

    Yields:
        What to call with how many are done, and of how many.
    """
    console = Console(stderr=True, highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    left = TimeRemainingColumn()
    hidden = not console.is_terminal
    with Progress(*columns, left, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of or None)


def say_error(error: HabeasError) -> None:
    """Say what happened and what to do, on standard error."""
    sys.stderr.write(f"habeas: {error}\n")
