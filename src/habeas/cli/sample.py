"""The sample case: `habeas demo`."""

import typer


def open_door(app: typer.Typer) -> None:
    """Place this command on the command line."""
    del app
