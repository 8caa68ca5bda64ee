"""Record a judgement, or take one back.

Things are named as the case shows them (`d1/s7`, `P3`, `P3/d2` for what one document says of P3); a
judgement keeps the names by their words, so that it survives a new reading. Every judgement says
why.
"""

from dataclasses import dataclass, replace

from habeas.casefile.case import Case, Document
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.naming import (
    document_named,
    mention_key,
    name_within,
    passage_named,
    statement_named,
)
from habeas.casefile.standing import standing
from habeas.desk.bench import Bench
from habeas.evidence.page import page_id
from habeas.evidence.reading import Statement
from habeas.vocabulary.errors import HabeasError
from habeas.vocabulary.kinds import Basis, Mode, Polarity

AUTHOR = "author"


class CannotJudge(HabeasError):  # noqa: N818 named by what is wrong
    """A judgement that cannot be recorded as it was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be different in a statement; None leaves a thing as it is.

    Attributes:
        words: The words it stands on, as they stand in the document.
        speaker: The party whose claim it is, or "author".
        via: The chain behind the speaker, nearest first.
        basis: How the speaker knows.
        polarity: Affirmed, denied or refused.
        mode: In which form the words reach us.
    """

    words: tuple[str, ...] | None = None
    speaker: str | None = None
    via: tuple[str, ...] | None = None
    basis: Basis | None = None
    polarity: Polarity | None = None
    mode: Mode | None = None


def accept(bench: Bench, statement: str, *, because: str) -> Judgement:
    """Take a statement as it was read."""
    told = statement_named(bench.case(), statement)
    return _record(bench, Verdict.ACCEPT, (told.key,), because)


def withdraw(bench: Bench, statement: str, *, because: str) -> Judgement:
    """Take a statement out of use; its words stay, marked so."""
    told = statement_named(bench.case(), statement)
    return _record(bench, Verdict.WITHDRAW, (told.key,), because)


def correct(bench: Bench, statement: str, change: Change, *, because: str) -> Judgement:
    """Say what a statement should be."""
    case = bench.case()
    told = statement_named(case, statement)
    said = _changed(case, case.documents[told.document], told.said, change)
    if said == told.said:
        raise CannotJudge(
            f"Nothing would change in {statement}.",
            remedy="say what should be different, or accept it as it is.",
        )
    return _record(bench, Verdict.CORRECT, (told.key,), because, said)


def add(bench: Bench, document: str, change: Change, *, because: str) -> Judgement:
    """Add a statement that no reader found; it stands on words of the document like any other."""
    case = bench.case()
    paper = document_named(case, document)
    page = paper.page
    if page is None or not change.words:
        raise CannotJudge(
            f"A statement stands on words, and {document} "
            + ("has no text." if page is None else "was named without any."),
            remedy="give the words as they stand in the document.",
        )
    bare = Statement(
        id="a",
        speaker=None,
        content=tuple(passage_named(paper, each) for each in change.words),
        mode=Mode.INDIRECT,
        basis=Basis.UNSTATED,
    )
    said = _changed(case, paper, bare, change)
    return _record(bench, Verdict.ADD, (page_id(page),), because, said)


def same(bench: Bench, one: str, other: str, *, because: str) -> Judgement:
    """Say that two parties are one."""
    return _record(bench, Verdict.SAME, _pair(bench.case(), one, other), because)


def different(bench: Bench, one: str, other: str, *, because: str) -> Judgement:
    """Say that two parties are not one; parts of one party are named like `P3/d1` and `P3/d2`."""
    return _record(bench, Verdict.DIFFERENT, _pair(bench.case(), one, other), because)


def take_back(bench: Bench, judgement: str, *, because: str) -> Judgement:
    """Take a judgement back, as if it had not been made; it stays in the journal."""
    made = bench.case().judgements
    if judgement not in {each.id for each in made}:
        stand = ", ".join(each.id for each in standing(made)) or "none yet"
        raise CannotJudge(
            f"There is no judgement {judgement} in this case.",
            remedy=f"name one that stands: {stand}.",
        )
    return _record(bench, Verdict.TAKE_BACK, (judgement,), because)


def _record(
    bench: Bench,
    verdict: Verdict,
    on: tuple[str, ...],
    because: str,
    statement: Statement | None = None,
) -> Judgement:
    reason = " ".join(because.split())
    if not reason:
        raise CannotJudge(
            "A judgement says why it was made, and no reason was given.",
            remedy="give the reason in a few words: --because WORDS.",
        )
    given = Judgement(
        id="",
        verdict=verdict,
        on=on,
        by=bench.actor,
        at=bench.now(),
        because=reason,
        statement=statement,
    )
    (written,) = bench.write(given)
    assert isinstance(written, Judgement)
    return written


def _pair(case: Case, one: str, other: str) -> tuple[str, str]:
    keys = (mention_key(case, one), mention_key(case, other))
    if keys[0] == keys[1]:
        raise CannotJudge(
            f"{one} and {other} are one and the same mention.",
            remedy="name two parties, or two documents' parts of one party, like P3/d1 and P3/d2.",
        )
    return keys


def _changed(case: Case, paper: Document, said: Statement, change: Change) -> Statement:
    speaker = said.speaker
    if change.speaker is not None:
        speaker = None if change.speaker == AUTHOR else name_within(case, paper, change.speaker)
    words = change.words
    via = change.via
    return replace(
        said,
        content=said.content if words is None else tuple(passage_named(paper, w) for w in words),
        speaker=speaker,
        via=said.via if via is None else tuple(name_within(case, paper, v) for v in via),
        basis=change.basis or said.basis,
        polarity=change.polarity or said.polarity,
        mode=change.mode or said.mode,
    )
