"""The commands that show what a case holds and what follows from it; none changes anything."""

from typing import Annotated

import typer

from habeas.cli.options import AsJson, CaseFolder, PassphraseFile, opened
from habeas.cli.printing import print_json, show
from habeas.desk.reckon import reckon as reckon_case
from habeas.desk.reckon import wrong_with
from habeas.exports import contract
from habeas.exports.glance import glance_plain
from habeas.reports import concluded, lines


def open_door(app: typer.Typer) -> None:
    """Place these commands on the command line."""
    app.command("show")(show_case)
    app.command("statements")(statements)
    app.command("timeline")(timeline)
    app.command("whereabouts")(whereabouts)
    app.command("disputes")(disputes)
    app.command("people")(people)
    app.command("places")(places)
    app.command("problems")(problems)
    app.command("reckon")(reckon)


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


def timeline(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List what happened, each as wide as all accounts together leave it."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    findings = reckon_case(held)
    if as_json:
        print_json(contract.timeline_plain(findings))
    else:
        show(lines.timeline(held, findings))


def whereabouts(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List where the person was, according to whom, and at how many removes."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    findings = reckon_case(held)
    if as_json:
        print_json(contract.whereabouts_plain(findings))
    else:
        show(lines.whereabouts(held, findings))


def disputes(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List what cannot both be true, side by side, and what would settle it."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    findings = reckon_case(held)
    if as_json:
        print_json(contract.disputes_plain(findings))
    else:
        show(lines.disputes(held, findings))


def people(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List everyone who speaks, acts, suffers or is named, and how they are related."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    if as_json:
        print_json(contract.people_plain(held))
    else:
        show(lines.people(held))


def places(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List every place named, with its position where the gazetteer knows it."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    if as_json:
        print_json(contract.places_plain(held))
    else:
        show(lines.places(held))


def problems(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List what is wrong with the case, and how to mend it."""
    with opened(case, passphrase_file) as bench:
        wrong = wrong_with(bench.case())
    if as_json:
        print_json(contract.problems_plain(wrong))
    else:
        show(lines.problems(wrong))


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
