"""The commands that give something out: `report`, `export`, `verify`."""

from typing import Annotated

import typer

from habeas.cli.options import AsJson, CaseFolder, Force, Output, PassphraseFile, opened
from habeas.cli.printing import print_json, progress, say_error
from habeas.desk import report as desk
from habeas.desk.bench import Bench
from habeas.desk.verify import Check
from habeas.desk.verify import verify as verify_case
from habeas.vocabulary.errors import HabeasError

FORMATS = ("jsonl",)


class NoSuchFormat(HabeasError):  # noqa: N818 named by what is wrong
    """A case cannot be written in the form that was asked for."""


def open_door(app: typer.Typer) -> None:
    """Place these commands on the command line."""
    app.command("report")(report)
    app.command("export")(export)
    app.command("verify")(verify)


def report(
    case: CaseFolder,
    output: Output,
    *,
    force: Force = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write the dossier: one HTML file in which every line leads to the words it stands on."""
    if output.suffix.lower() not in {".html", ".htm"}:
        raise NoSuchFormat(
            f"The dossier cannot be written as {output.name}.",
            remedy="name a file that ends in .html; print it to PDF from any browser.",
        )
    with opened(case, passphrase_file) as bench:
        typer.echo(str(desk.dossier_of(bench, output, overwrite=force)))


def export(
    case: CaseFolder,
    output: Output,
    *,
    form: Annotated[
        str, typer.Option("--as", metavar="FORMAT", help=f"One of: {', '.join(FORMATS)}.")
    ],
    force: Force = False,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write everything the case holds in a form that other programs read."""
    if form not in FORMATS:
        raise NoSuchFormat(
            f"There is no form {form!r} to export to.",
            remedy=f"choose one of: {', '.join(FORMATS)}.",
        )
    with opened(case, passphrase_file) as bench:
        typer.echo(str(desk.json_lines_of(bench, output, overwrite=force)))


def verify(
    case: CaseFolder,
    *,
    texts: Annotated[
        bool, typer.Option("--texts", help="Also obtain every text anew and compare it.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Check every original and every entry, and name what is no longer what it was."""
    with opened(case, passphrase_file) as bench:
        checks = _checked(bench, texts=texts)
    faults = [each for each in checks if each.fault is not None]
    if as_json:
        print_json([{"what": c.what, "fault": c.fault, "remedy": c.remedy or None} for c in checks])
    for each in faults:
        say_error(HabeasError(f"{each.what}: {each.fault}", remedy=each.remedy))
    if faults:
        raise typer.Exit(1)
    if not as_json:
        typer.echo(f"Checked {len(checks) - 1} originals and {checks[0].what}: all is what it was.")


def _checked(bench: Bench, *, texts: bool) -> list[Check]:
    checks = []
    with progress("Verifying") as bar:
        for check in verify_case(bench, texts=texts):
            bar(check.done, check.of)
            checks.append(check)
    return checks
