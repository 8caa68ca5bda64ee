"""The sample case, from papers to dossier: `habeas demo`."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import Force
from habeas.cli.printing import show
from habeas.cli.taking import with_progress
from habeas.desk.bench import open_case
from habeas.desk.demo import fill_demo, make_demo, sample
from habeas.desk.receipts import Fate
from habeas.desk.reckon import reckon, wrong_with
from habeas.desk.report import dossier_of
from habeas.reports import lines


def open_door(app: typer.Typer) -> None:
    """Place this command on the command line."""
    app.command("demo")(demo)


def demo(
    *,
    to: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Where the demo's case is made.")
    ] = Path("demo.habeas"),
    force: Force = False,
) -> None:
    """Build an invented case from its papers, and write its dossier."""
    typer.echo(sample().invented)
    folder = make_demo(to, replacing=force)
    with open_case(folder, actor="demo") as bench:
        receipts = list(with_progress(fill_demo(bench)))
        case = bench.case()
        findings = reckon(case)
        written = dossier_of(bench, folder.with_suffix(".html"), overwrite=force)
    fates = [each.fate for each in receipts]
    typer.echo(
        f"Took in {len(fates)} files: {fates.count(Fate.RECEIVED)} read,"
        f" {len(fates) - fates.count(Fate.RECEIVED)} kept but not read.\n"
    )
    show(lines.glance(case, findings, wrong_with(case)))
    typer.echo(f"\nTo look closer: habeas statements {to}   habeas disputes {to}")
    typer.echo(f"The dossier: {written}")
