"""Every record of a case, one a line, for programs that do not know us.

Each line is one JSON object in UTF-8 with a `type`; the first is the header and names the format
and its version. Records come in the order a reader needs them: what a line refers to by name
stands on an earlier line, save kinships and nested statements, which may name a neighbour of
their own type. Spans count code points of the `text` of the line's document. The fields are
listed in `docs/reference/jsonl.md`; fields may be added, none renamed without a new version.
Same case, same bytes. Nothing is left out for an audience here; that is a release's work.
"""

import json
from collections.abc import Iterable, Iterator

from habeas.casefile.case import Case
from habeas.casefile.problems import Problem
from habeas.exports.pieces import (
    Plain,
    appeal_plain,
    claim_plain,
    clash_plain,
    dispute_plain,
    document_plain,
    event_plain,
    judgement_plain,
    party_plain,
    place_plain,
    problem_plain,
    question_plain,
    row_plain,
    statement_plain,
    station_plain,
)
from habeas.reckoning.finding import Findings, Station

FORMAT = "habeas-jsonl"
VERSION = 1


def json_lines(case: Case, findings: Findings, problems: Iterable[Problem] = ()) -> Iterator[str]:
    """The whole case as lines of JSON, each ending with a line break."""
    for record in _records(case, findings, problems):
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _records(case: Case, findings: Findings, problems: Iterable[Problem]) -> Iterator[Plain]:
    yield _header(case)
    yield from _case_records(case)
    yield from _finding_records(findings)
    for problem in problems:
        yield {"type": "problem", **problem_plain(problem)}


def _header(case: Case) -> Plain:
    return {
        "type": "header",
        "format": FORMAT,
        "version": VERSION,
        "about": case.about,
        "victim": case.victim,
    }


def _case_records(case: Case) -> Iterator[Plain]:
    for document in case.documents.values():
        yield {"type": "document", **document_plain(document)}
    for party in case.parties.values():
        yield {"type": "party", **party_plain(party)}
    for place in case.places.values():
        yield {"type": "place", **place_plain(place)}
    for told in case.statements.values():
        yield {"type": "statement", **statement_plain(told)}
    for event in case.events.values():
        yield {"type": "event", **event_plain(event)}
    for judgement in case.judgements:
        yield {"type": "judgement", **judgement_plain(judgement)}


def _finding_records(findings: Findings) -> Iterator[Plain]:
    for claim in findings.claims:
        yield {"type": "claim", **claim_plain(claim)}
    for dispute in findings.disputes:
        yield {"type": "dispute", **dispute_plain(dispute)}
    for row in findings.timeline:
        yield {"type": "row", **row_plain(row)}
    for clash in findings.clashes:
        yield {"type": "clash", **clash_plain(clash)}
    for station in findings.whereabouts:
        yield {"type": "station", **station_plain(station), **_news(station, findings)}
    for appeal in findings.appeals:
        yield {"type": "appeal", **appeal_plain(appeal)}
    for question in findings.questions:
        yield {"type": "question", **question_plain(question)}


def _news(station: Station, findings: Findings) -> Plain:
    return {
        "last_news": station == findings.last_news,
        "last_reliable_news": station == findings.last_reliable_news,
    }
