"""What a command prints: for people by default, for programs with `--json`.

Results go to standard output, progress and errors to standard error, so that one can be piped
without the other. Colour appears only on a terminal.
"""

import json
import sys
from typing import Any

from rich.console import Console, RenderableType

from habeas.vocabulary.errors import HabeasError


def show(renderable: RenderableType) -> None:
    """Print something for a person."""
    Console(highlight=False).print(renderable)


def print_json(plain: Any, *, on_one_line: bool = False) -> None:
    """Print JSON for a program."""
    indent = None if on_one_line else 1
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=indent) + "\n")


def aside() -> Console:
    """The console of progress and remarks, which is not the result."""
    return Console(stderr=True, highlight=False)


def say_error(error: HabeasError) -> None:
    """Say what happened and what to do, on standard error."""
    sys.stderr.write(f"habeas: {error}\n")
