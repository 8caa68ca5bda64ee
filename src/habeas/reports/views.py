"""Statements and documents as the dossier shows them: every phrase ready, every name a link.

Words are taken from the records and from `habeas.reports.wording`; a view adds none of its own.
Anchors are the case's names with a hyphen for the slash, so that a link made today holds tomorrow.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.casefile.case import Case, Document, Told
from habeas.casefile.judgement import Judgement, Verdict
from habeas.evidence.original import Custody
from habeas.evidence.passage import Passage
from habeas.reckoning.finding import Findings
from habeas.reports.days import date_words, when_words
from habeas.reports.marks import Piece, paragraphs, pieces
from habeas.reports.wording import (
    BASIS,
    MODE,
    STATUS,
    chain_words,
    document_words,
    published_words,
    shortened,
    speaker_words,
    unread,
)
from habeas.vocabulary.kinds import Basis, Polarity, Status

_CONTEXT = 110
_ON_STATEMENTS = frozenset({Verdict.ACCEPT, Verdict.CORRECT, Verdict.WITHDRAW})


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A statement with all that bears on its weight.

    Attributes:
        id: Its name in the case.
        anchor: Its name as an anchor.
        document: Its document's name.
        source: What to call the document.
        speaker: Whose claim it is.
        party: The speaker's name in the case; None for an author.
        chain: How it came along its chain; None if there is none.
        parts: The words, part by part.
        before: The words before it in its page, cut short.
        after: The words after it, cut short.
        lang: The language of its page; None where it is not known.
        polarity: "denied" or "refused" where it is; None where it affirms.
        mode: In which form the words reach us.
        basis: How the speaker knows, in words.
        basis_known: Whether the speaker says how.
        hedge: The words that soften it; None if none do.
        medium: By what it was said; None if not named.
        under: Circumstances that bear on its weight.
        status: What a person has made of it.
        status_words: The same in words.
        judged: Who judged it, when and why, the last standing; None if nobody did.
        reader: Who proposed or added it.
        within: The statement it is nested in; None if in none.
        tells: The events of the timeline it tells of, with their words.
        claims: The claims it belongs to.
    """

    id: str
    anchor: str
    document: str
    source: str
    speaker: str
    party: str | None
    chain: str | None
    parts: tuple[str, ...]
    before: str
    after: str
    lang: str | None
    polarity: str | None
    mode: str
    basis: str
    basis_known: bool
    hedge: str | None
    medium: str | None
    under: tuple[str, ...]
    status: Status
    status_words: str
    judged: str | None
    reader: str
    within: str | None
    tells: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A source with its custody, and its text with every statement marked.

    Attributes:
        document: The document itself.
        title: What to call it.
        published: When it was published and who says so.
        custody: Each handing-in, in words.
        within: The document it came in; None if it came by itself.
        lang: The language of its text; None where it is not known.
        text: Its paragraphs, cut where statements begin and end; empty where it was not read.
        statements: How many statements stand in it.
        unread: Whether nobody has read its words.
    """

    document: Document
    title: str
    published: str
    custody: tuple[str, ...]
    within: str | None
    lang: str | None
    text: tuple[tuple[Piece, ...], ...]
    statements: int
    unread: bool


def anchor(name: str) -> str:
    """A name of the case as an anchor.

    >>> anchor("d1/s7")
    'd1-s7'
    """
    return "".join(mark if mark.isalnum() else "-" for mark in name)


def statement_views(case: Case, findings: Findings) -> dict[str, StatementView]:
    """Every statement of the case, by name."""
    judged = _standing(case.judgements)
    tells = _telling(findings)
    claims = _claiming(findings)
    return {
        told.id: _statement_view(case, told, judged, tells, claims)
        for told in case.statements.values()
    }


def document_views(case: Case, findings: Findings) -> tuple[DocumentView, ...]:
    """Every document of the case, in the order of arrival."""
    marked = _marked(case, findings)
    by_hash = {each.original.sha256: each.id for each in case.documents.values()}
    wordless = {each.id for each in unread(case)}
    return tuple(
        _document_view(each, marked.get(each.id, []), by_hash, unread=each.id in wordless)
        for each in case.documents.values()
    )


def _statement_view(
    case: Case,
    told: Told,
    judged: dict[str, Judgement],
    tells: dict[str, list[tuple[str, str]]],
    claims: dict[str, list[str]],
) -> StatementView:
    said, document = told.said, case.documents[told.document]
    page = document.page
    before, after = _around(page.text if page else "", said.content)
    within = said.within
    return StatementView(
        id=told.id,
        anchor=anchor(told.id),
        document=told.document,
        source=document_words(document),
        speaker=speaker_words(case, told),
        party=told.speaker,
        chain=chain_words(case, told),
        parts=tuple(part.quote for part in said.content),
        before=before,
        after=after,
        lang=_language(document),
        polarity=None if said.polarity is Polarity.AFFIRMED else said.polarity.value,
        mode=MODE[said.mode],
        basis=BASIS[said.basis],
        basis_known=said.basis is not Basis.UNSTATED,
        hedge=said.hedge.quote if said.hedge else None,
        medium=said.medium,
        under=tuple(each.what for each in said.under),
        status=told.status,
        status_words=STATUS[told.status],
        judged=_judged_words(judged.get(told.key)),
        reader=told.reader,
        within=None if within is None else f"{told.document}/{within}",
        tells=tuple(tells.get(told.id, ())),
        claims=tuple(claims.get(told.id, ())),
    )


def _document_view(
    document: Document,
    marked: list[tuple[str, tuple[Passage, ...]]],
    by_hash: dict[str, str],
    *,
    unread: bool,
) -> DocumentView:
    page, within = document.page, document.original.within
    return DocumentView(
        document=document,
        title=document_words(document),
        published=published_words(document),
        custody=tuple(_custody_words(each) for each in document.custody),
        within=by_hash.get(within, within[:12]) if within is not None else None,
        lang=_language(document),
        text=paragraphs(pieces(page.text, marked)) if page else (),
        statements=sum("/s" in name for name, _ in marked),
        unread=unread,
    )


def _marked(case: Case, findings: Findings) -> dict[str, list[tuple[str, tuple[Passage, ...]]]]:
    """What to mark in each document: statements, and the words of events an author narrates."""
    found: dict[str, list[tuple[str, tuple[Passage, ...]]]] = {}
    for told in case.statements.values():
        found.setdefault(told.document, []).append((told.id, told.said.content))
    for name in narrated(case, findings):
        event = case.events[name]
        found.setdefault(event.document, []).append((name, (event.trigger,)))
    return found


def narrated(case: Case, findings: Findings) -> tuple[str, ...]:
    """Events that a finding rests on and no statement tells: their passage is the author's."""
    used = dict.fromkeys(
        [name for row in findings.timeline for name in row.events]
        + [name for station in findings.whereabouts for name in station.events]
        + [name for appeal in findings.appeals for name in appeal.events]
    )
    return tuple(name for name in used if name in case.events and not case.events[name].said_in)


def _language(document: Document) -> str | None:
    language = document.page.language if document.page else None
    return None if language in {None, "und", ""} else language


def _around(text: str, content: tuple[Passage, ...]) -> tuple[str, str]:
    start, stop = content[0].start, content[-1].stop
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n\n")[2]
    after = text[stop : stop + _CONTEXT].partition("\n\n")[0]
    if start > _CONTEXT and len(before) == _CONTEXT:
        before = "…" + before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] + "…"
    return before, after


def _custody_words(custody: Custody) -> str:
    said = [
        f"from {custody.source}" if custody.source else "from whom, was not said",
        custody.how or "how, was not said",
        f"received {date_words(custody.received.isoformat())}"
        if custody.received
        else "when it was received, was not said",
    ]
    return "; ".join(said) + f"; under the name {custody.name}"


def _standing(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The last judgement on each statement that nobody took back."""
    held = list(judgements)
    gone = {name for each in held if each.verdict is Verdict.TAKE_BACK for name in each.on}
    return {
        name: each
        for each in held
        if each.verdict in _ON_STATEMENTS and each.id not in gone
        for name in each.on
    }


def _judged_words(judgement: Judgement | None) -> str | None:
    if judgement is None:
        return None
    day = date_words(judgement.at.date().isoformat())
    return f"{judgement.by}, {day}: {judgement.because}"


def _telling(findings: Findings) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in findings.timeline:
        when = f", {when_words(row.when)}" if row.when else ""
        for name in row.statements:
            found.setdefault(name, []).append((row.id, f"{row.kind.value}{when}"))
    return found


def _claiming(findings: Findings) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for claim in findings.claims:
        for name in dict.fromkeys(claim.statements + claim.denied_by):
            found.setdefault(name, []).append(claim.id)
    return found


def in_short(view: StatementView, limit: int = 180) -> str:
    """A statement's words on one line."""
    return shortened(" … ".join(view.parts), limit)
