"""Rivals: accounts of what may be one event, on days that exclude one another.

Two days told by the same mouth, or parted by a release or an escape, are two events. Which of two
rivals is right, or whether both happened, is not said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.evidence.edtf import Bounds
from habeas.reckoning.joining import ONCE, Joined, group, span
from habeas.reckoning.papers import Papers, in_role
from habeas.reckoning.spans import days
from habeas.vocabulary.kinds import EventKind, RoleKind

# The most days between two accounts of what may still be one event. Our own measure: papers that
# differ on a day differ by days or weeks; months apart, two events are likelier.
_WITHIN = timedelta(days=45)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Account:
    row: Joined
    earliest: date
    latest: date
    mouths: frozenset[str | None]


def rivals(papers: Papers, rows: Iterable[Joined]) -> Iterator[tuple[Joined, Joined]]:
    """Pairs of events that may be one, but whose days exclude one another."""
    held: dict[tuple[str, str], list[_Account]] = {}
    for row in rows:
        account = _account(papers, row)
        if account is not None:
            for party in sorted(in_role(row.tellings[0], RoleKind.VICTIM)):
                held.setdefault((group(row.tellings[0].kind), party), []).append(account)
    seen: set[tuple[str, str]] = set()
    for (_, party), accounts in held.items():
        freed = _freed(papers, party)
        for one, other in _near(sorted(accounts, key=lambda each: each.earliest)):
            pair = (one.row.tellings[0].id, other.row.tellings[0].id)
            if pair in seen or one.mouths & other.mouths or _parted(one, other, freed):
                continue
            seen.add(pair)
            yield one.row, other.row


def _account(papers: Papers, row: Joined) -> _Account | None:
    first, told = row.tellings[0], span(row.tellings)
    kinds = {each.kind for each in row.tellings}
    if first.negated or not kinds & ONCE or told.earliest is None or told.latest is None:
        return None
    return _Account(
        row=row, earliest=told.earliest, latest=told.latest, mouths=_mouths(papers, row)
    )


def _mouths(papers: Papers, row: Joined) -> frozenset[str | None]:
    """Who tells an event; the document where its author does."""
    return frozenset(
        teller
        for each in row.tellings
        for teller in ([papers.told[said].speaker for said in each.said_in] or [each.document])
    )


def _near(accounts: Sequence[_Account]) -> Iterator[tuple[_Account, _Account]]:
    """Accounts, given by their first day, that exclude each other and lie near."""
    for at, one in enumerate(accounts):
        for other in accounts[at + 1 :]:
            if other.earliest - one.latest > _WITHIN:
                break
            if other.earliest > one.latest:
                yield one, other


def _freed(papers: Papers, party: str) -> list[Bounds]:
    return [
        days(each.when.edtf)
        for each in papers.events.values()
        if each.kind in {EventKind.ESCAPE, EventKind.RELEASE}
        and each.when is not None
        and not each.negated
        and party in in_role(each, RoleKind.VICTIM, RoleKind.BY)
    ]


def _parted(first: _Account, then: _Account, freed: Iterable[Bounds]) -> bool:
    """Whether somebody may have gone free after the first and before the second."""
    return first.row.tellings[0].kind is not EventKind.RELEASE and any(
        (each.latest is None or each.latest >= first.earliest)
        and (each.earliest is None or each.earliest <= then.latest)
        for each in freed
    )
