"""What the program prints of itself is what the manual says."""

from pathlib import Path
from typing import Any

import pytest
import typer

from habeas.cli.main import app
from habeas.cli.manual import commands_page

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_the_manual_lists_every_command_as_it_is() -> None:
    assert PAGE.read_text(encoding="utf-8") == commands_page(app), "run: make manual"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_does(name: str) -> None:
    assert COMMANDS[name].help
