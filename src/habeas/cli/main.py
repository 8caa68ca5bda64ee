"""The `habeas` command: every subcommand in its place, and one handler for every error.

Exit codes: 0 done, 1 something is wrong with the case or the input (said on standard error with
what to do), 2 the command was used wrongly.
"""

import os
import sys
import traceback
from typing import Annotated

import typer

import habeas
from habeas.cli import giving, judging, looking, sample, taking
from habeas.cli.printing import say_error
from habeas.vocabulary.errors import HabeasError

app = typer.Typer(
    name="habeas",
    help="Build the case of a disappeared person from documents, on one machine, offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for room in (sample, taking, looking, judging, giving):
    room.open_door(app)


def _version(asked: bool) -> None:  # noqa: FBT001 typer gives a flag
    if asked:
        typer.echo(f"habeas {habeas.__version__}")
        raise typer.Exit


@app.callback()
def begin(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Build the case of a disappeared person from documents, on one machine, offline."""
    del version  # the callback has answered


def main() -> None:
    """Run the command line; every error a person can put right is said here and nowhere else."""
    _speak_utf8()
    try:
        app()
    except HabeasError as error:
        say_error(error)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has had enough; what is left must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as fault:  # noqa: BLE001 a trace may quote a case; only its place is shown
        say_error(_fault(fault))
        sys.exit(1)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _fault(fault: Exception) -> HabeasError:
    if os.environ.get("HABEAS_TRACE"):
        traceback.print_exception(fault)
    last = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{os.path.basename(last.filename)}, line {last.lineno}"  # noqa: PTH119 a name only
    return HabeasError(
        f"Habeas met something it did not expect: {type(fault).__name__} in {where}.",
        remedy="nothing already acknowledged is lost. Run it again with HABEAS_TRACE=1 to see the"
        " trace; it may quote the case, so read it before you send it to anyone.",
    )
