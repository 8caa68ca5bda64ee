"""Verify: every original, every entry, and every page, held to what they were.

It reads all of it and changes nothing. What is no longer what it was is named; what the chain of
hashes alone cannot show, an end cut off, shows against the last hash written down elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from habeas.casefile.entries import PageObtained, Received
from habeas.desk.bench import Bench
from habeas.desk.reading import outcome_of
from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.vocabulary.errors import HabeasError


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was held to what it was.

    Attributes:
        what: What was checked: an original's name and hash, or the journal.
        fault: What is wrong with it; None if it is what it was.
        remedy: What to do; empty without a fault.
        done: How many checks are done.
        of: How many there are.
    """

    what: str
    fault: str | None
    remedy: str = ""
    done: int = 0
    of: int = 0


def verify(bench: Bench, *, texts: bool = False) -> Iterator[Check]:
    """Check the journal's chain, then every original; one result each, as soon as it is done.

    Args:
        bench: The open case.
        texts: Whether to obtain each text again too, which takes as long as adding the papers did.
    """
    chain = _chain(bench)
    papers = _papers(bench)
    count = len(papers) + 1
    yield replace(chain, of=count)
    for number, (original, page) in enumerate(papers, start=2):
        fault, remedy = _wrong_with(bench, original, page if texts else None)
        what = f"{original.name} ({original.sha256})"
        yield Check(what=what, fault=fault, remedy=remedy, done=number, of=count)


def _chain(bench: Bench) -> Check:
    what = f"the journal, up to {bench.journal.head()}"
    try:
        fault = bench.journal.fault()
    except HabeasError as error:
        return Check(what=what, fault=error.what, remedy=error.remedy, done=1)
    if fault is None:
        return Check(what=what, fault=None, done=1)
    said = f"entry {fault.number} ({fault.kind}) was altered: {fault.what}"
    remedy = "restore the case from a backup made before; keep this copy to find out how."
    return Check(what=what, fault=said, remedy=remedy, done=1)


def _papers(bench: Bench) -> list[tuple[Original, Page | None]]:
    originals: dict[str, Original] = {}
    pages: dict[str, Page] = {}
    for entry in bench.entries():
        if isinstance(entry, Received):
            originals.setdefault(entry.original.sha256, entry.original)
        elif isinstance(entry, PageObtained):
            pages[entry.page.original] = entry.page
    return [(each, pages.get(name)) for name, each in originals.items()]


def _wrong_with(bench: Bench, original: Original, page: Page | None) -> tuple[str | None, str]:
    try:
        held = bench.vault.get(original.sha256)
    except KeyError:
        return "it is no longer in the vault", "restore it from a backup, or add the paper again."
    except HabeasError as error:
        return error.what, error.remedy
    if page is None:
        return None, ""
    again = outcome_of(original, held, published=None, about=None).page
    if again is None or (again.how == page.how and again.text != page.text):
        return (
            "its text can no longer be obtained as it was",
            "read every paper again: habeas reread CASE.",
        )
    return None, ""
