"""The case at a glance, and its judgements, as plain JSON."""

from collections import Counter
from collections.abc import Iterable

from habeas.casefile.case import Case
from habeas.casefile.problems import Problem
from habeas.exports.pieces import Plain, judgement_plain, station_plain
from habeas.reckoning.finding import Findings, Station
from habeas.vocabulary.kinds import FileKind


def glance_plain(case: Case, findings: Findings, problems: Iterable[Problem]) -> Plain:
    """What `habeas show --json` prints: who, the last news, and how much there is of everything."""
    states = Counter(told.status.value for told in case.statements.values())
    return {
        "about": case.about,
        "victim": case.victim,
        "documents": len(case.documents),
        "unread": [
            each.id
            for each in case.documents.values()
            if each.unread is not None and each.original.kind is not FileKind.ARCHIVE
        ],
        "statements": len(case.statements),
        "statements_by_state": dict(sorted(states.items())),
        "parties": len(case.parties),
        "places": len(case.places),
        "events": len(findings.timeline),
        "claims": len(findings.claims),
        "disputes": len(findings.disputes),
        "clashes": len(findings.clashes),
        "appeals": len(findings.appeals),
        "questions": len(findings.questions),
        "problems": len(tuple(problems)),
        "last_news": _station(findings.last_news),
        "last_reliable_news": _station(findings.last_reliable_news),
    }


def judgements_plain(case: Case) -> list[Plain]:
    """Every judgement made, first to last."""
    return [judgement_plain(each) for each in case.judgements]


def _station(station: Station | None) -> Plain | None:
    return None if station is None else station_plain(station)
