"""Rebuild a case from its journal entries.

The same entries give the same case, on any machine, on any day. A page read again takes the place
of its earlier reading; judgements stay, because they name words and not a reader's numbers.
"""

from collections.abc import Iterable
from typing import assert_never

from habeas.casefile.assemble import assemble
from habeas.casefile.case import Case
from habeas.casefile.entries import CaseMade, Entry, NotRead, PageObtained, ReadingMade, Received
from habeas.casefile.holdings import Holdings
from habeas.casefile.judgement import Judgement, Verdict
from habeas.evidence.reading import Reading, statement_key


def replay(entries: Iterable[Entry]) -> Case:
    """Rebuild the case. No other function makes one."""
    return assemble(gathered(entries))


def gathered(entries: Iterable[Entry]) -> Holdings:
    """What the entries leave, before anything is joined or judged."""
    held = Holdings()
    page_of: dict[str, str] = {}
    for entry in entries:
        match entry:
            case CaseMade(about=about):
                held.about.append(about)
            case Received():
                _receive(held, entry)
            case PageObtained(page=page):
                held.pages[page.original] = page
                held.unread.pop(page.original, None)
            case NotRead(original=sha256, why=why):
                held.unread[sha256] = why
            case ReadingMade(reading=reading):
                held.readings[reading.page] = reading
                page_of.update(
                    (statement_key(reading.page, s), reading.page) for s in reading.statements
                )
            case Judgement():
                _judge(held, entry, page_of)
            case unknown:
                assert_never(unknown)
    return held


def _receive(held: Holdings, entry: Received) -> None:
    held.originals.setdefault(entry.original.sha256, entry.original)
    held.custody.setdefault(entry.original.sha256, []).append(entry.custody)


def _judge(held: Holdings, judgement: Judgement, page_of: dict[str, str]) -> None:
    held.judgements.append(judgement)
    before = _before(held, judgement, page_of)
    if before is not None:
        held.grounds[judgement.id] = before
        if judgement.verdict is Verdict.ADD and judgement.statement is not None:
            page_of[statement_key(before.page, judgement.statement)] = before.page


def _before(held: Holdings, judgement: Judgement, page_of: dict[str, str]) -> Reading | None:
    """The reading that lay before whoever judged."""
    (first, *_) = judgement.on or ("",)
    page = first if judgement.verdict is Verdict.ADD else page_of.get(first, "")
    return held.readings.get(page)
