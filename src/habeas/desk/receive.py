"""Receive files: sealed first, then read, one receipt for each.

Every original is in the vault before anything opens it, and in the journal before anything reads
it. Files come one by one and are let go, so a thousand need no more memory than one. What is broken
costs its own receipt and nothing else; what was interrupted goes on where it stopped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from habeas.casefile.entries import (
    Entry,
    NotRead,
    PageObtained,
    ReadingMade,
    Received,
    body_of,
    kind_of,
    subject_of,
)
from habeas.desk.bench import Bench
from habeas.desk.reading import OPENED, UNWRITABLE, Outcome, Trouble, outcome_of
from habeas.desk.receipts import Fate, Given, Receipt
from habeas.evidence.original import Custody, Original
from habeas.intake.gather import content, files
from habeas.intake.receive import Refusal, originals
from habeas.text.pages import turned_away
from habeas.vocabulary.errors import HabeasError

NOTHING_SAID = Given()


def receive(bench: Bench, paths: Iterable[Path], given: Given = NOTHING_SAID) -> Iterator[Receipt]:
    """Take files and folders into the case.

    Yields:
        A receipt for each file, and for each file in it, as soon as it is done.

    Raises:
        HabeasError: A path leads to nothing; then nothing was taken.
    """
    passed_over: list[Refusal] = []
    named = list(files(paths, skipped=passed_over.append))
    known = set(bench.journal.subjects("received"))
    about = bench.about()
    for refusal in passed_over:
        yield replace(_refused(refusal), of=len(named))
    for number, path in enumerate(named, start=1):
        for receipt in _take(bench, path, given, about, known):
            yield replace(receipt, done=number, of=len(named))


def _take(bench: Bench, path: Path, given: Given, about: str, known: set[str]) -> Iterator[Receipt]:
    try:
        held = content(path)
    except HabeasError as error:
        trouble = Trouble(error.what, error.remedy)
        yield Receipt(name=path.name, fate=Fate.REFUSED, trouble=trouble)
        return
    for each in originals(path.name, held):
        if isinstance(each, Refusal):
            yield _refused(each)
        else:
            yield _seal_and_read(bench, *each, given, about, known)


def _seal_and_read(  # noqa: PLR0913, PLR0917 what one step of the work needs
    bench: Bench, original: Original, held: bytes, given: Given, about: str, known: set[str]
) -> Receipt:
    unfit = turned_away(original)
    if unfit is not None:
        return _refused(Refusal(original.name, unfit.what, unfit.remedy))
    bench.vault.put(held)
    bench.write(Received(original, _custody(original, given)))
    again = original.sha256 in known
    more = given.published is not None or given.language is not None
    if again and not more and _was_read(bench, original):
        return Receipt(name=original.name, fate=Fate.KNOWN, original=original)
    known.add(original.sha256)
    outcome = outcome_of(
        original, held, published=given.published, about=about, language=given.language
    )
    outcome, new = _written(bench, original, outcome)
    return _receipt(original, outcome, known=again and not new)


def _written(bench: Bench, original: Original, outcome: Outcome) -> tuple[Outcome, bool]:
    """Write down what is new of an outcome; text that cannot be written is itself an outcome."""
    new = news(bench, original, outcome)
    try:
        if new:
            bench.write(*new)
    except ValueError:
        outcome = Outcome(trouble=UNWRITABLE)
        bench.write(*entries_of(original, outcome))
    return outcome, bool(new)


def entries_of(original: Original, outcome: Outcome) -> Iterator[Entry]:
    """What the journal must know of an outcome."""
    if outcome.page is not None:
        yield PageObtained(outcome.page)
    if outcome.reading is not None:
        yield ReadingMade(outcome.reading)
    if outcome.trouble is not None:
        yield NotRead(original.sha256, str(outcome.trouble))


def news(bench: Bench, original: Original, outcome: Outcome) -> tuple[Entry, ...]:
    """What an outcome gives that the journal does not already hold."""
    entries = tuple(entries_of(original, outcome))
    return entries if any(_is_news(bench, entry) for entry in entries) else ()


def _is_news(bench: Bench, entry: Entry) -> bool:
    before = bench.journal.last(kind_of(entry), subject_of(entry))
    return before is None or before.body != body_of(entry)


def _was_read(bench: Bench, original: Original) -> bool:
    """Whether an earlier run got its text; a killed one may not have."""
    return bench.journal.last("page obtained", original.sha256) is not None


def _custody(original: Original, given: Given) -> Custody:
    return Custody(
        original=original.sha256,
        name=original.name,
        source=given.source,
        how=given.how,
        received=given.received,
        published=given.published,
    )


def _receipt(original: Original, outcome: Outcome, *, known: bool) -> Receipt:
    reading = outcome.reading
    trouble = None if outcome.trouble is OPENED else outcome.trouble
    read = Fate.UNREAD if trouble else Fate.RECEIVED
    return Receipt(
        name=original.name,
        fate=Fate.KNOWN if known else read,
        original=original,
        trouble=trouble,
        statements=len(reading.statements) if reading else 0,
    )


def _refused(refusal: Refusal) -> Receipt:
    trouble = Trouble(refusal.what, refusal.remedy)
    return Receipt(name=refusal.name, fate=Fate.REFUSED, trouble=trouble)
