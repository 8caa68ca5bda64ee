"""The commands that take papers in: `read`, `new`, `add`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from habeas.cli.options import (
    AsJson,
    By,
    CaseFolder,
    Language,
    PassphraseFile,
    day,
    opened,
    passphrase,
)
from habeas.cli.printing import print_json, progress, say_error, show
from habeas.desk.bench import Bench, make_case
from habeas.desk.read import Sight, read_again, read_file
from habeas.desk.reading import OPENED
from habeas.desk.receipts import Fate, Given, Receipt
from habeas.desk.receive import receive
from habeas.exports.contract import reading_plain
from habeas.reports import lines
from habeas.vocabulary.errors import HabeasError

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Files, folders or archives.")]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day the text was published, as year-month-day."),
]


def open_door(app: typer.Typer) -> None:
    """Place these commands on the command line."""
    app.command("read")(read)
    app.command("new")(new)
    app.command("add")(add)
    app.command("reread")(reread)


def read(
    files: Files,
    *,
    published: Published = None,
    about: Annotated[
        str | None, typer.Option(metavar="NAME", help="The person the paper is read for.")
    ] = None,
    language: Language = None,
    as_json: AsJson = False,
) -> None:
    """Read documents without a case, and print what was found in each; nothing is kept."""
    published_on = day(published, "--published")
    sights = [
        each
        for path in files
        for each in read_file(path, published=published_on, about=about, language=language)
    ]
    read_well = [each for each in sights if each.outcome.reading is not None]
    for sight in read_well:
        _print_sight(sight, as_json=as_json, alone=len(read_well) == 1)
    failed = [each for each in sights if each.outcome.trouble not in {None, OPENED}]
    for sight in failed:
        _say_trouble(sight.name, sight.outcome.trouble)
    if failed or not read_well:
        raise typer.Exit(1)


def _print_sight(sight: Sight, *, as_json: bool, alone: bool) -> None:
    page, reading = sight.outcome.page, sight.outcome.reading
    if sight.original is None or page is None or reading is None:
        return
    if as_json:
        print_json(reading_plain(sight.original, page, reading), on_one_line=not alone)
    else:
        show(lines.read_summary(sight.original, page, reading))


def _say_trouble(name: str, trouble: Any) -> None:
    what = trouble.what if name in trouble.what else f"{name}: {trouble.what}"
    say_error(HabeasError(what, remedy=trouble.remedy or "nothing."))


def new(
    case: CaseFolder,
    *,
    about: Annotated[str, typer.Option(metavar="NAME", help="The person the case is about.")],
    unencrypted: Annotated[
        bool,
        typer.Option(
            "--unencrypted", help="Keep the case without encryption; it says so on every page."
        ),
    ] = False,
    passphrase_file: PassphraseFile = None,
    by: By = None,
) -> None:
    """Make a case: a folder NAME.habeas that holds the originals and the journal."""
    if unencrypted and passphrase_file is not None:
        raise typer.BadParameter("--unencrypted and --passphrase-file exclude each other.")
    words = None if unencrypted else passphrase(passphrase_file, twice=True)
    made = make_case(case, about=about, passphrase=words, actor=by)
    typer.echo(f"Made {made}, a case about {about}.")
    if unencrypted:
        typer.echo("It is NOT encrypted: whoever holds this folder can read all of it.")
    else:
        typer.echo(
            "It opens with your passphrase and nothing else; there is no way back if it is lost."
        )
    typer.echo(f"Next: habeas add {case} FILE…")


def add(
    case: CaseFolder,
    files: Files,
    *,
    source: Annotated[
        str | None, typer.Option("--from", metavar="WHO", help="Who gave these papers.")
    ] = None,
    how: Annotated[str | None, typer.Option(metavar="HOW", help="In which way they came.")] = None,
    received: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day they were received.")
    ] = None,
    published: Published = None,
    language: Language = None,
    passphrase_file: PassphraseFile = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Take papers into a case: seal each original, then read it."""
    given = Given(
        source=source,
        how=how,
        received=day(received, "--received"),
        published=day(published, "--published"),
        language=language,
    )
    with opened(case, passphrase_file, by) as bench:
        receipts = list(with_progress(receive(bench, files, given)))
        _print_receipts(bench, receipts, as_json=as_json)
    if not well_taken(receipts):
        raise typer.Exit(1)


def reread(
    case: CaseFolder,
    *,
    passphrase_file: PassphraseFile = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Read every paper of a case again with today's readers; what a person judged stands."""
    with opened(case, passphrase_file, by) as bench, progress("Reading again") as bar:
        changed = []
        for again in read_again(bench):
            bar(again.done, again.of)
            if again.changed:
                changed.append(again.original.name)
    if as_json:
        print_json({"changed": changed})
    else:
        typer.echo(
            f"{len(changed)} papers read differently now." if changed else "Nothing changed."
        )


def well_taken(receipts: Iterable[Receipt]) -> bool:
    """Whether no file was refused and at least one is readable here."""
    fates = [each.fate for each in receipts]
    return Fate.REFUSED not in fates and any(f in {Fate.RECEIVED, Fate.KNOWN} for f in fates)


def with_progress(receipts: Iterable[Receipt]) -> Iterator[Receipt]:
    """Pass receipts on, drawing on standard error how many files are done."""
    with progress("Sealing and reading") as bar:
        for receipt in receipts:
            bar(receipt.done, receipt.of)
            yield receipt


def _print_receipts(bench: Bench, receipts: list[Receipt], *, as_json: bool) -> None:
    if as_json:
        print_json([_receipt_plain(each) for each in receipts])
    else:
        show(lines.receipts(_shown(each) for each in receipts))
        for each in receipts:
            if each.fate in {Fate.REFUSED, Fate.UNREAD} and each.trouble not in {None, OPENED}:
                _say_trouble(each.name, each.trouble)
        if not bench.encrypted:
            typer.echo("This case is NOT encrypted.")


def _receipt_plain(receipt: Receipt) -> dict[str, Any]:
    return {
        "name": receipt.name,
        "sha256": receipt.original.sha256 if receipt.original else None,
        "fate": receipt.fate.value,
        "statements": receipt.statements,
        "what": receipt.trouble.what if receipt.trouble else None,
        "remedy": receipt.trouble.remedy if receipt.trouble else None,
    }


def _shown(receipt: Receipt) -> lines.ReceiptLine:
    note = receipt.trouble.what if receipt.trouble else None
    if receipt.fate is Fate.RECEIVED:
        note = f"{receipt.statements} statements proposed"
    return lines.ReceiptLine(
        name=receipt.name,
        sha256=receipt.original.sha256 if receipt.original else None,
        state=receipt.fate.value,
        note=note,
    )
