"""The dossier: the whole case on one page that needs no script and asks nothing of any network.

Every sentence of it leads to the statement it rests on, and every statement to its words in its
page. What a machine has only proposed is said to be proposed. Nothing is concluded here: the
findings come from `habeas.reckoning`, and are shown with what they rest on. All text is escaped by
the template engine, and a stranger's hidden marks are made visible.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from habeas.casefile.case import Case, CaseParty
from habeas.casefile.problems import Problem
from habeas.reckoning.finding import Claim, Findings
from habeas.reports.days import UNKNOWN, date_words, when_words
from habeas.reports.drawn import gaps, timeline_drawing, whereabouts_drawing
from habeas.reports.kin import kin_tree
from habeas.reports.safe import shown
from habeas.reports.sentences import days_in_words, linked
from habeas.reports.sketch import HEIGHT, WIDTH, sketch
from habeas.reports.views import anchor, document_views, in_short, narrated, statement_views
from habeas.reports.wording import (
    BASIS,
    EVENT,
    MODE,
    basis_words,
    counted,
    origins_words,
    party_name,
    party_words,
    readers_of,
    removes_words,
    row_when,
    stay_words,
    unread,
)
from habeas.vocabulary.kinds import Status

_Told = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is, and how much of it a person has looked at."""

    documents: int
    unread: int
    statements: int
    proposed: int
    withdrawn: int
    parties: int
    readers: tuple[str, ...]


def dossier(  # noqa: PLR0913 what is shown, and three things said of it
    case: Case,
    findings: Findings,
    problems: Iterable[Problem],
    *,
    made_on: date,
    journal_head: str | None = None,
    encrypted: bool = True,
) -> str:
    """The whole case as one self-contained HTML page.

    Args:
        case: The case as its journal leaves it.
        findings: What was concluded from it.
        problems: What is wrong with it.
        made_on: The day the dossier is made.
        journal_head: The hash of the last journal entry it shows; None if there is none.
        encrypted: Whether the case is kept encrypted; said on the page where it is not.
    """
    template = _environment().get_template("dossier.html.j2")
    return template.render(
        **_case_parts(case, findings),
        **_finding_parts(case, findings),
        problems=tuple(problems),
        made_on=date_words(made_on.isoformat()),
        journal_head=journal_head,
        encrypted=encrypted,
    )


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("habeas.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(
        when=when_words, anchor=anchor, short=in_short, name=party_words, days=days_in_words
    )
    made.globals.update(
        counted=counted,
        removes_words=removes_words,
        origins_words=origins_words,
        basis_words=basis_words,
        stay_words=stay_words,
        row_when=row_when,
        event_words=EVENT,
        basis_key=BASIS,
        mode_key=MODE,
        unknown=UNKNOWN,
        map_size=(int(WIDTH), int(HEIGHT)),
    )
    return made


def _finalize(value: Any) -> Any:
    """What an expression of the template becomes: nothing for None, no hidden marks in text."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return shown(value)
    return value


def _case_parts(case: Case, findings: Findings) -> dict[str, Any]:
    statements = statement_views(case, findings)
    told = frozenset(narrated(case, findings))

    def who(party: str | None) -> str:
        return party_name(case, party)

    def href(name: str) -> str:
        if name in case.events and name not in told:
            said = [each for each in case.events[name].said_in if each in statements]
            return "#" + anchor(said[0] if said else case.events[name].document)
        return "#" + anchor(name)

    names = {*statements, *case.documents, *case.events, *case.parties}

    def own(sentence: str) -> Markup:
        return linked(sentence, names, href)

    return {
        "own": own,
        "case": case,
        "victim": case.parties.get(case.victim) if case.victim else None,
        "statements": statements,
        "documents": document_views(case, findings),
        "people": _people(case),
        "counts": _counts(case),
        "kin": kin_tree(case),
        "who": who,
        "href": href,
    }


def _finding_parts(case: Case, findings: Findings) -> dict[str, Any]:
    several = tuple(each for each in findings.claims if _told_more_than_once(each))
    return {
        "findings": findings,
        "timeline": timeline_drawing(case, findings),
        "stays": whereabouts_drawing(findings),
        "gaps": tuple(
            (date_words(start.isoformat()), date_words(stop.isoformat()))
            for start, stop in gaps(findings)
        ),
        "map": sketch(case, findings),
        "claims_several": several,
        "claims_once": tuple(each for each in findings.claims if not _told_more_than_once(each)),
    }


def _told_more_than_once(claim: Claim) -> bool:
    return len(claim.statements) > 1 or bool(claim.denied_by)


def _counts(case: Case) -> Counts:
    status = Counter(each.status for each in case.statements.values())
    return Counts(
        documents=len(case.documents),
        unread=len(unread(case)),
        statements=len(case.statements),
        proposed=status[Status.PROPOSED],
        withdrawn=status[Status.WITHDRAWN],
        parties=len(case.parties),
        readers=readers_of(each.reading for each in case.documents.values()),
    )


def _people(case: Case) -> tuple[tuple[CaseParty, tuple[_Told, ...]], ...]:
    """Each party with its relations: the word, the other party, the documents that say so."""
    return tuple((party, _relations(party)) for party in case.parties.values())


def _relations(party: CaseParty) -> tuple[_Told, ...]:
    papers: dict[tuple[str, str], dict[str, None]] = {}
    for kin in party.relations:
        papers.setdefault((kin.kind, kin.to), {})[kin.document] = None
    return tuple((kind, to, tuple(held)) for (kind, to), held in papers.items())
