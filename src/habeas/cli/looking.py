"""The commands that show what a case holds and what follows from it; none changes anything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.console import RenderableType

from habeas.cli.options import AsJson, CaseFolder, PassphraseFile, opened
from habeas.cli.printing import print_json, show
from habeas.desk.reckon import reckon as reckon_case
from habeas.desk.reckon import wrong_with
from habeas.exports import contract
from habeas.exports.glance import glance_plain
from habeas.reports import concluded, lines


@dataclass(frozen=True, slots=True)
class Listing:
    """One thing a case can list, for programs and for people.

    Attributes:
        name: The command.
        says: What it does, as the manual prints it.
        plain: The list as JSON's own types, from the case.
        lines: The list as a table, from the case.
    """

    name: str
    says: str
    plain: Callable[[Any], Any]
    lines: Callable[[Any], RenderableType]


LISTINGS = (
    Listing(
        "timeline",
        "List what happened, each as wide as all accounts together leave it.",
        lambda case: contract.timeline_plain(reckon_case(case)),
        lambda case: lines.timeline(case, reckon_case(case)),
    ),
    Listing(
        "whereabouts",
        "List where the person was, according to whom, and at how many removes.",
        lambda case: contract.whereabouts_plain(reckon_case(case)),
        lambda case: lines.whereabouts(case, reckon_case(case)),
    ),
    Listing(
        "disputes",
        "List what cannot both be true, side by side, and what would settle it.",
        lambda case: contract.disputes_plain(reckon_case(case)),
        lambda case: lines.disputes(case, reckon_case(case)),
    ),
    Listing(
        "people",
        "List everyone who speaks, acts, suffers or is named, and how they are related.",
        contract.people_plain,
        lines.people,
    ),
    Listing(
        "places",
        "List every place named, with its position where the gazetteer knows it.",
        contract.places_plain,
        lines.places,
    ),
    Listing(
        "problems",
        "List what is wrong with the case, and how to mend it.",
        lambda case: contract.problems_plain(wrong_with(case)),
        lambda case: lines.problems(wrong_with(case)),
    ),
)


def open_door(app: typer.Typer) -> None:
    """Place these commands on the command line."""
    app.command("show")(show_case)
    app.command("statements")(statements)
    for listing in LISTINGS:
        app.command(listing.name, help=listing.says)(_command(listing))
    app.command("reckon")(reckon)


def _command(listing: Listing) -> Callable[..., None]:
    def command(
        case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
    ) -> None:
        with opened(case, passphrase_file) as bench:
            held = bench.case()
        if as_json:
            print_json(listing.plain(held))
        else:
            show(listing.lines(held))

    return command


def show_case(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """Show the case at a glance: the last news, what is disputed, what is open."""
    with opened(case, passphrase_file) as bench:
        held, encrypted = bench.case(), bench.encrypted
    findings, wrong = reckon_case(held), wrong_with(held)
    if as_json:
        print_json({**glance_plain(held, findings, wrong), "encrypted": encrypted})
        return
    show(lines.glance(held, findings, wrong))
    if not encrypted:
        typer.echo("This case is NOT encrypted.")


def statements(
    case: CaseFolder,
    *,
    speaker: Annotated[
        str | None, typer.Option(metavar="P3", help="Only what this party says.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="d1", help="Only what stands in this document.")
    ] = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """List who says what, in which words, and how they know."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    chosen = [
        told
        for told in held.statements.values()
        if speaker in {None, told.speaker} and document in {None, told.document}
    ]
    if as_json:
        kept = {told.id for told in chosen}
        print_json([each for each in contract.statements_plain(held) if each["id"] in kept])
    else:
        show(lines.statements(held, chosen))


def reckon(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """Conclude what all documents together allow; nothing is resolved by the machine."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    findings, wrong = reckon_case(held), wrong_with(held)
    if as_json:
        print_json(contract.case_plain(held, findings, wrong))
        return
    for part in (lines.timeline, lines.whereabouts, lines.disputes):
        show(part(held, findings))
    show(concluded.claims(findings))
    show(concluded.questions(held, findings))
