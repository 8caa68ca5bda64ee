"""Read one file without a case, or a case's documents again with today's readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from habeas.casefile.entries import Received
from habeas.desk.bench import Bench
from habeas.desk.reading import Outcome, Trouble, outcome_of
from habeas.desk.receive import news
from habeas.evidence.original import Original
from habeas.intake.gather import content, files
from habeas.intake.receive import Refusal, originals
from habeas.vocabulary.errors import HabeasError


@dataclass(frozen=True, slots=True)
class Sight:
    """One file, or one thing in it, read without a case.

    Attributes:
        name: Its name, safe to show.
        original: The file as it is; None where it was refused.
        outcome: Its text and what was found in it, or why not.
    """

    name: str
    original: Original | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Again:
    """One document read again.

    Attributes:
        original: The document's original.
        outcome: Its text and what was found in it now, or why not.
        changed: Whether anything differs from what the case held.
        done: How many documents are done.
        of: How many there are.
    """

    original: Original
    outcome: Outcome
    changed: bool
    done: int
    of: int


def read_file(
    path: Path,
    *,
    published: date | None = None,
    about: str | None = None,
    language: str | None = None,
) -> Iterator[Sight]:
    """Read a file and what is in it; nothing is kept.

    Raises:
        HabeasError: There is no such file, or it may not be read.
    """
    for each_path in files([path]):
        for each in originals(each_path.name, content(each_path)):
            if isinstance(each, Refusal):
                trouble = Trouble(each.what, each.remedy)
                yield Sight(each.name, None, Outcome(trouble=trouble))
            else:
                original, held = each
                outcome = outcome_of(
                    original, held, published=published, about=about, language=language
                )
                yield Sight(original.name, original, outcome)


def read_again(bench: Bench) -> Iterator[Again]:
    """Read every document of the case again; what differs is written down, the rest is not."""
    papers = _papers(bench)
    about = bench.about()
    for number, (original, published) in enumerate(papers.values(), start=1):
        outcome = _outcome(bench, original, published, about)
        new = news(bench, original, outcome)
        if new:
            bench.write(*new)
        yield Again(original, outcome, bool(new), number, len(papers))


def _papers(bench: Bench) -> dict[str, tuple[Original, date | None]]:
    """Every original, with the last publication day a person gave for it."""
    papers: dict[str, tuple[Original, date | None]] = {}
    for entry in bench.entries():
        if isinstance(entry, Received):
            name = entry.original.sha256
            first, before = papers.get(name, (entry.original, None))
            papers[name] = (first, entry.custody.published or before)
    return papers


def _outcome(bench: Bench, original: Original, published: date | None, about: str) -> Outcome:
    try:
        held = bench.vault.get(original.sha256)
    except KeyError:
        return Outcome(trouble=Trouble("Its original is no longer in the vault.", "Restore it."))
    except HabeasError as error:
        return Outcome(trouble=Trouble(error.what, error.remedy))
    outcome = outcome_of(original, held, published=published, about=about)
    said = _language(bench, original)
    if outcome.page is None or outcome.page.language != "und" or said is None:
        return outcome
    return outcome_of(original, held, published=published, about=about, language=said)


def _language(bench: Bench, original: Original) -> str | None:
    """The language a person once said it is in; it cannot be told from the text again."""
    before = bench.journal.last("page obtained", original.sha256)
    return None if before is None else str(before.body["page"]["language"])
