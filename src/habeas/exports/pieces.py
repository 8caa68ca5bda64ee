"""One plain dictionary for each record of a case and of its findings.

Spans are `[start, end)` in code points of the document's text, names are the case's own, dates
EDTF text. What is not known is null, never a default that looks like an answer.
`habeas.exports.contract` sets these into whole answers, `habeas.exports.jsonl` into lines.
"""

from collections.abc import Iterable
from typing import Any

from habeas.casefile.case import (
    CaseParty,
    CasePlace,
    Document,
    Happened,
    Told,
)
from habeas.casefile.judgement import Judgement
from habeas.casefile.problems import Problem
from habeas.evidence.codec import to_plain
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody
from habeas.evidence.page import Page
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Circumstance, Event, Role, Statement
from habeas.reckoning.finding import (
    Claim,
    Clash,
    Dispute,
    Question,
    Reason,
    Row,
    Station,
    ToldAppeal,
)

Plain = dict[str, Any]


def span(passage: Passage | None) -> list[int] | None:
    """Where a passage stands, or null."""
    return None if passage is None else [passage.start, passage.stop]


def spans(passages: Iterable[Passage]) -> list[list[int]]:
    """Where each of several passages stands."""
    return [[passage.start, passage.stop] for passage in passages]


def moment_plain(moment: Moment | None) -> Plain | None:
    """A moment with its words' place and what it was counted from, or null."""
    if moment is None:
        return None
    return {
        "edtf": moment.edtf,
        "span": span(moment.passage),
        "words": moment.passage.quote,
        "anchor": moment.anchor,
    }


def circumstance_plain(circumstance: Circumstance) -> Plain:
    """A circumstance and the words that tell it, if any do."""
    return {"what": circumstance.what, "span": span(circumstance.passage)}


def role_plain(role: Role) -> Plain:
    """What a party is in an event."""
    return {"role": role.role.value, "party": role.party}


def said_plain(said: Statement) -> Plain:
    """The part of a statement that is the same in a reading and in a case."""
    return {
        "content": spans(said.content),
        "cue": span(said.cue),
        "mode": said.mode.value,
        "basis": said.basis.value,
        "polarity": said.polarity.value,
        "hedge": span(said.hedge),
        "medium": said.medium,
        "under": [circumstance_plain(each) for each in said.under],
    }


def page_plain(page: Page | None) -> Plain:
    """What a page says of itself, every field null where there is no page."""
    return {
        "title": page.title if page else None,
        "language": page.language if page else None,
        "published": page.published if page else None,
        "published_from": page.published_from if page else None,
        "publisher": page.publisher if page else None,
        "authors": list(page.authors) if page else [],
    }


def custody_plain(custody: Custody) -> Plain:
    """One handing-in of an original."""
    return {
        "name": custody.name,
        "from": custody.source,
        "how": custody.how,
        "received": custody.received.isoformat() if custody.received else None,
        "published": custody.published.isoformat() if custody.published else None,
    }


def document_plain(document: Document) -> Plain:
    """A document of the case with its text; the text is empty where it could not be had."""
    page, reading = document.page, document.reading
    return {
        "id": document.id,
        "name": document.original.name,
        "sha256": document.original.sha256,
        **page_plain(page),
        "kind": document.original.kind.value,
        "size": document.original.size,
        "within": document.original.within,
        "custody": [custody_plain(each) for each in document.custody],
        "extractor": page.how if page else None,
        "reader": reading.reader if reading else None,
        "notes": list(page.notes) if page else [],
        "captions": list(page.captions) if page else [],
        "unread": document.unread,
        "text": page.text if page else "",
    }


def statement_plain(told: Told) -> Plain:
    """A statement of the case, in the words of its page."""
    within = told.said.within
    return {
        "id": told.id,
        "key": told.key,
        "document": told.document,
        "speaker": told.speaker,
        "via": list(told.via),
        **said_plain(told.said),
        "within": None if within is None else f"{told.document}/{within}",
        "status": told.status.value,
        "reader": told.reader,
        "words": " … ".join(part.quote for part in told.said.content),
    }


def party_plain(party: CaseParty) -> Plain:
    """A party of the case, with every mention it is made of and why they were joined."""
    return {
        "id": party.id,
        "kind": party.kind.value,
        "name": party.name,
        "description": party.description,
        "also": list(party.also),
        "gender": party.gender,
        "relations": [
            {"kind": kin.kind, "to": kin.to, "document": kin.document, "span": span(kin.passage)}
            for kin in party.relations
        ],
        "members": [
            {
                "document": member.document,
                "party": member.party,
                "key": member.key,
                "mentions": spans(member.mentions),
            }
            for member in party.members
        ],
        "because": list(party.because),
    }


def place_plain(place: CasePlace) -> Plain:
    """A place of the case and where it is named."""
    return {
        "id": place.id,
        "name": place.name,
        "geonames": place.geonames,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "mentions": [
            {"document": document, "span": span(passage)} for document, passage in place.mentions
        ],
    }


def event_plain(event: Happened) -> Plain:
    """One telling of an event in one document."""
    return {"id": event.id, "document": event.document, **happened_plain(event)}


def happened_plain(event: Event | Happened) -> Plain:
    """What happened, to whom, when and where, without what it is called."""
    return {
        "kind": event.kind.value,
        "trigger": span(event.trigger),
        "when": moment_plain(event.when),
        "place": event.place,
        "roles": [role_plain(role) for role in event.roles],
        "said_in": list(event.said_in),
        "negated": event.negated,
    }


def judgement_plain(judgement: Judgement) -> Plain:
    """What a person decided, and why."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict.value,
        "on": list(judgement.on),
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "because": judgement.because,
        "statement": None if judgement.statement is None else to_plain(judgement.statement),
    }


def reason_plain(reason: Reason) -> Plain:
    """Why something was concluded."""
    return {"because": reason.because, "statements": list(reason.statements)}


def claim_plain(claim: Claim) -> Plain:
    """A claim with its origins and its echoes."""
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "denied_by": list(claim.denied_by),
        "when": claim.when,
        "origins": [
            {
                "kind": origin.kind,
                "description": origin.description,
                "party": origin.party,
                "statements": list(origin.statements),
                "removes": origin.removes,
            }
            for origin in claim.origins
        ],
        "independent_origins": claim.independent_origins,
        "echoes": [
            {"statement": echo.statement, "repeats": echo.repeats, "because": echo.because}
            for echo in claim.echoes
        ],
        "status": claim.status,
        "reasons": [reason_plain(reason) for reason in claim.reasons],
    }


def dispute_plain(dispute: Dispute) -> Plain:
    """What cannot both hold, and what would settle it."""
    return {
        "about": dispute.about,
        "for": list(dispute.one),
        "against": list(dispute.other),
        "would_settle": list(dispute.would_settle),
        "reasons": [reason_plain(reason) for reason in dispute.reasons],
    }


def row_plain(row: Row) -> Plain:
    """One event of the timeline."""
    return {
        "id": row.id,
        "event": row.kind.value,
        "when": row.when,
        "worded": [{"event": event, "when": when} for event, when in row.worded],
        "place": row.place,
        "parties": list(row.parties),
        "statements": list(row.statements),
        "events": list(row.events),
        "negated": row.negated,
        "reasons": [reason_plain(reason) for reason in row.reasons],
    }


def clash_plain(clash: Clash) -> Plain:
    """Statements that leave no day on which all can be true."""
    return {"statements": list(clash.statements), "why": clash.why}


def station_plain(station: Station) -> Plain:
    """Where the person was, and when, according to whom."""
    return {
        "place": station.place,
        "place_id": station.place_id,
        "from": station.since,
        "until": station.until,
        "statements": list(station.statements),
        "speakers": list(station.speakers),
        "basis": station.basis,
        "removes": station.removes,
        "circumstances": list(station.circumstances),
        "events": list(station.events),
        "disputed": station.disputed,
    }


def appeal_plain(appeal: ToldAppeal) -> Plain:
    """An appeal and what came back, as the documents tell it."""
    return {
        "to": appeal.to,
        "by": appeal.by,
        "sent": appeal.sent,
        "reference": appeal.reference,
        "reply": appeal.reply,
        "replied": appeal.replied,
        "statements": list(appeal.statements),
        "events": list(appeal.events),
    }


def question_plain(question: Question) -> Plain:
    """What is open, and whom one could ask."""
    return {
        "asks": question.asks,
        "why": question.why,
        "whom": list(question.whom),
        "statements": list(question.statements),
    }


def problem_plain(problem: Problem) -> Plain:
    """Something wrong with the case, and what would put it right."""
    return {"where": problem.where, "what": problem.what, "remedy": problem.remedy}
