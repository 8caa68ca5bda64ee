"""What `habeas read --json` and `habeas reckon --json` print, and every list with `--json`.

The field names are a contract with other people's programs: fields may be added, none renamed.
Every function gives JSON's own types and leaves the printing to the door.
"""

from collections.abc import Iterable

from habeas.casefile.case import Case
from habeas.casefile.problems import Problem
from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.evidence.reading import Event, Opposition, Party, Place, Reading, Statement
from habeas.exports.pieces import (
    Plain,
    appeal_plain,
    claim_plain,
    clash_plain,
    dispute_plain,
    document_plain,
    event_plain,
    happened_plain,
    moment_plain,
    page_plain,
    party_plain,
    place_plain,
    problem_plain,
    question_plain,
    row_plain,
    said_plain,
    span,
    spans,
    statement_plain,
    station_plain,
)
from habeas.reckoning.finding import Findings, Station

READING_VERSION = 1
CASE_VERSION = 1


def reading_plain(original: Original, page: Page, reading: Reading) -> Plain:
    """Everything a reading of one document found, each thing with its span."""
    return {
        "habeas_reading": READING_VERSION,
        "reader": reading.reader,
        "document": {
            "sha256": original.sha256,
            "name": original.name,
            "kind": original.kind.value,
            **page_plain(page),
        },
        "extractor": page.how,
        "notes": list(page.notes),
        "captions": list(page.captions),
        "text": page.text,
        "parties": [_party(each) for each in reading.parties],
        "places": [_place(each) for each in reading.places],
        "moments": [moment_plain(each) for each in reading.moments],
        "statements": [_statement(each) for each in reading.statements],
        "events": [_event(each) for each in reading.events],
        "disputes": [_opposition(each) for each in reading.disputes],
    }


def case_plain(case: Case, findings: Findings, problems: Iterable[Problem] = ()) -> Plain:
    """A whole case and everything concluded about it."""
    return {
        "habeas_case": CASE_VERSION,
        "about": case.about,
        "victim": case.victim,
        "documents": [document_plain(each) for each in case.documents.values()],
        "statements": statements_plain(case),
        "parties": people_plain(case),
        "places": places_plain(case),
        "events": [event_plain(each) for each in case.events.values()],
        "claims": [claim_plain(each) for each in findings.claims],
        "disputes": disputes_plain(findings),
        "timeline": timeline_plain(findings),
        "clashes": [clash_plain(each) for each in findings.clashes],
        **whereabouts_plain(findings),
        "appeals": [appeal_plain(each) for each in findings.appeals],
        "questions": [question_plain(each) for each in findings.questions],
        "problems": problems_plain(problems),
    }


def statements_plain(case: Case) -> list[Plain]:
    """Every statement of the case, withdrawn ones too, in the order of documents and text."""
    return [statement_plain(each) for each in case.statements.values()]


def people_plain(case: Case) -> list[Plain]:
    """Every party of the case."""
    return [party_plain(each) for each in case.parties.values()]


def places_plain(case: Case) -> list[Plain]:
    """Every place of the case."""
    return [place_plain(each) for each in case.places.values()]


def timeline_plain(findings: Findings) -> list[Plain]:
    """The timeline, in its order."""
    return [row_plain(each) for each in findings.timeline]


def disputes_plain(findings: Findings) -> list[Plain]:
    """What cannot both hold."""
    return [dispute_plain(each) for each in findings.disputes]


def whereabouts_plain(findings: Findings) -> Plain:
    """The stations in order, the last of all, and the last that somebody saw."""
    return {
        "whereabouts": [station_plain(each) for each in findings.whereabouts],
        "last_news": _maybe(findings.last_news),
        "last_reliable_news": _maybe(findings.last_reliable_news),
    }


def problems_plain(problems: Iterable[Problem]) -> list[Plain]:
    """What is wrong with the case, and how to mend it."""
    return [problem_plain(each) for each in problems]


def _maybe(station: Station | None) -> Plain | None:
    return None if station is None else station_plain(station)


def _party(party: Party) -> Plain:
    return {
        "id": party.id,
        "kind": party.kind.value,
        "name": party.name,
        "description": party.description,
        "gender": party.gender,
        "mentions": spans(party.mentions),
        "relations": [
            {"kind": each.kind, "to": each.to, "span": span(each.passage)}
            for each in party.relations
        ],
    }


def _place(place: Place) -> Plain:
    return {
        "id": place.id,
        "name": place.name,
        "geonames": place.geonames,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "mentions": spans(place.mentions),
    }


def _statement(said: Statement) -> Plain:
    return {
        "id": said.id,
        "speaker": said.speaker,
        "via": list(said.via),
        **said_plain(said),
        "within": said.within,
    }


def _event(event: Event) -> Plain:
    return {"id": event.id, **happened_plain(event)}


def _opposition(opposition: Opposition) -> Plain:
    return {
        "about": opposition.about,
        "for": list(opposition.one),
        "against": list(opposition.other),
    }
