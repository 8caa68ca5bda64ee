"""The commands by which a person judges: `habeas judge …`.

Each takes the names that the case shows (`d1/s7`, `P3`), asks for a reason, and can be taken back.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from habeas.cli.options import AsJson, By, CaseFolder, PassphraseFile, opened
from habeas.cli.printing import print_json, show
from habeas.desk import judge as desk
from habeas.exports.glance import judgements_plain
from habeas.reports import concluded
from habeas.vocabulary.kinds import Basis, Mode, Polarity

StatementName = Annotated[str, typer.Argument(metavar="STATEMENT", help="A statement, like d1/s7.")]
PartyName = Annotated[str, typer.Argument(metavar="PARTY", help="A party, like P3 or P3/d2.")]
Because = Annotated[str, typer.Option("--because", metavar="WORDS", help="Why.")]
Words = Annotated[
    list[str] | None,
    typer.Option("--words", metavar="WORDS", help="The words it stands on, as they stand there."),
]
Speaker = Annotated[
    str | None,
    typer.Option("--speaker", metavar="PARTY", help="Whose claim it is, or “author”."),
]
Via = Annotated[
    list[str] | None,
    typer.Option("--via", metavar="PARTY", help="From whom the speaker has it, nearest first."),
]
KnownBy = Annotated[Basis | None, typer.Option("--basis", help="How the speaker knows it.")]
Stance = Annotated[Polarity | None, typer.Option("--polarity", help="Affirmed, denied or refused.")]
Form = Annotated[Mode | None, typer.Option("--mode", help="In which form the words reach us.")]

judge = typer.Typer(
    help="Accept, correct, add or withdraw statements; join or part people; take it back.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


ON_A_STATEMENT = (
    ("accept", "Take a statement as it was read.", desk.accept),
    ("withdraw", "Take a statement out of use; it stays in the journal.", desk.withdraw),
)
ON_TWO_PARTIES = (
    ("same", "Say that two parties are one.", desk.same),
    ("different", "Say that two parties are not one.", desk.different),
)


def open_door(app: typer.Typer) -> None:
    """Place these commands on the command line."""
    for name, says, decide in ON_A_STATEMENT:
        judge.command(name, help=says)(_on_a_statement(decide))
    for name, says, decide_both in ON_TWO_PARTIES:
        judge.command(name, help=says)(_on_two_parties(decide_both))
    app.add_typer(judge, name="judge")


def _on_a_statement(decide: Callable[..., Any]) -> Callable[..., None]:
    def command(
        case: CaseFolder,
        statement: StatementName,
        *,
        because: Because,
        by: By = None,
        passphrase_file: PassphraseFile = None,
    ) -> None:
        with opened(case, passphrase_file, by) as bench:
            _recorded(case, decide(bench, statement, because=because).id)

    return command


def _on_two_parties(decide: Callable[..., Any]) -> Callable[..., None]:
    def command(
        case: CaseFolder,
        one: PartyName,
        other: PartyName,
        *,
        because: Because,
        by: By = None,
        passphrase_file: PassphraseFile = None,
    ) -> None:
        with opened(case, passphrase_file, by) as bench:
            _recorded(case, decide(bench, one, other, because=because).id)

    return command


@judge.command("correct")
def correct(
    case: CaseFolder,
    statement: StatementName,
    *,
    because: Because,
    words: Words = None,
    speaker: Speaker = None,
    via: Via = None,
    basis: KnownBy = None,
    polarity: Stance = None,
    mode: Form = None,
    by: By = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Say what a statement should be; what is not named stays."""
    change = _change(words, speaker, via, basis, polarity, mode)
    with opened(case, passphrase_file, by) as bench:
        _recorded(case, desk.correct(bench, statement, change, because=because).id)


@judge.command("add")
def add(
    case: CaseFolder,
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A document, like d1.")],
    *,
    words: Annotated[
        list[str],
        typer.Option(
            "--words", metavar="WORDS", help="The words it stands on, as they stand there."
        ),
    ],
    because: Because,
    speaker: Speaker = None,
    via: Via = None,
    basis: KnownBy = None,
    polarity: Stance = None,
    mode: Form = None,
    by: By = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Add a statement that no reader found; it stands on words of a document like any other."""
    change = _change(words, speaker, via, basis, polarity, mode)
    with opened(case, passphrase_file, by) as bench:
        _recorded(case, desk.add(bench, document, change, because=because).id)


@judge.command("take-back")
def take_back(
    case: CaseFolder,
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="A judgement's name.")],
    *,
    because: Because,
    by: By = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Take a judgement back, as if it had not been made; it stays in the journal."""
    with opened(case, passphrase_file, by) as bench:
        _recorded(case, desk.take_back(bench, judgement, because=because).id)


@judge.command("list")
def list_judgements(
    case: CaseFolder, *, passphrase_file: PassphraseFile = None, as_json: AsJson = False
) -> None:
    """List every judgement made, with those taken back."""
    with opened(case, passphrase_file) as bench:
        held = bench.case()
    if as_json:
        print_json(judgements_plain(held))
    else:
        show(concluded.judgements(held))


def _change(  # noqa: PLR0917 the fields of a change, in their order
    words: list[str] | None,
    speaker: str | None,
    via: list[str] | None,
    basis: Basis | None,
    polarity: Polarity | None,
    mode: Mode | None,
) -> desk.Change:
    return desk.Change(
        words=tuple(words) if words else None,
        speaker=speaker,
        via=tuple(via) if via else None,
        basis=basis,
        polarity=polarity,
        mode=mode,
    )


def _recorded(case: Path, name: str) -> None:
    typer.echo(f"Recorded as {name}. To undo: habeas judge take-back {case} {name} --because WORDS")
