"""The manual's page of commands, printed by the program.

`docs/commands.md` is this page; a test holds the two together.
"""

from collections.abc import Iterator
from typing import Any

import typer


def commands_page(app: typer.Typer) -> str:
    """Every command with the help it gives."""
    group = typer.main.get_command(app)
    head = "# Commands\n\nPrinted by `make manual` from the program itself; not edited by hand.\n"
    return "\n".join([head, *_entries(group, "habeas", None)])


def _entries(command: Any, name: str, above: typer.Context | None) -> Iterator[str]:
    context = typer.Context(command, info_name=name.rsplit(" ", 1)[-1], parent=above)
    # The width is fixed, so that the page does not depend on the terminal that printed it.
    context.terminal_width = 100
    parts: dict[str, Any] = getattr(command, "commands", {})
    if not parts:
        yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"
        return
    for part in sorted(parts):
        yield from _entries(parts[part], f"{name} {part}", context)
