"""Tellings of one event: which events of several documents are one and the same.

Two tellings are taken for one when what happened, whom it befell, where and when allow it, and at
least something beside the kind speaks for it. Tellings whose days exclude one another are never
joined; where they tell of what happens only once, they are kept side by side as rivals.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from habeas.casefile.case import Happened
from habeas.evidence.edtf import Bounds, bounds
from habeas.reckoning.papers import Papers, in_role
from habeas.vocabulary.kinds import EventKind, RoleKind

# Papers use these words for one and the same taking.
_ONE_KIND = {
    EventKind.ABDUCTION: "taking",
    EventKind.ARREST: "taking",
    EventKind.DETENTION: "taking",
}
# What befalls somebody once, or so seldom that two days for it within a month are rival accounts.
_ONCE = frozenset(
    {
        EventKind.DEATH,
        EventKind.DISAPPEARANCE,
        EventKind.ABDUCTION,
        EventKind.ARREST,
        EventKind.RELEASE,
        EventKind.CONTRACT,
        EventKind.DEPLOYMENT,
        EventKind.RECRUITMENT,
    }
)
_RIVAL_WITHIN = 45  # days between two accounts of what may still be one event
_NARROW = 31  # days: a moment this narrow tells events apart
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Tellings taken for one event, in the order of the case, and why."""

    tellings: tuple[Happened, ...]
    because: tuple[str, ...]


def group(kind: EventKind) -> str:
    """The name under which tellings of this kind are compared."""
    return _ONE_KIND.get(kind, kind.value)


def join(papers: Papers) -> tuple[Joined, ...]:
    """Take the tellings of one event together, over all documents."""
    found: list[Joined] = []
    by_key: dict[tuple[str, str], list[int]] = {}
    for event in papers.events.values():
        keys = [(group(event.kind), party) for party in sorted(papers.concerns(event))] or [
            (group(event.kind), "")
        ]
        near = dict.fromkeys(at for key in keys for at in by_key.get(key, ()))
        best = max(
            ((weight, -at) for at in near if (weight := _fits(papers, event, found[at]))),
            default=None,
        )
        if best is None:
            found.append(Joined(tellings=(event,), because=()))
            at = len(found) - 1
        else:
            at = -best[1]
            found[at] = Joined(
                tellings=(*found[at].tellings, event),
                because=(*found[at].because, _why(papers, event, found[at].tellings[0])),
            )
        for key in keys:
            if at not in by_key.setdefault(key, []):
                by_key[key].append(at)
    return tuple(found)


def rivals(papers: Papers, rows: Iterable[Joined]) -> Iterator[tuple[Joined, Joined]]:
    """Pairs of events that may be one, but whose days exclude one another.

    Two days told by the same mouth, or parted by a release or an escape, are two events.
    """
    by_key: dict[tuple[str, str], list[Joined]] = {}
    for row in rows:
        event = row.tellings[0]
        if event.kind not in _ONCE or event.negated:
            continue
        for party in sorted(in_role(event, RoleKind.VICTIM)):
            by_key.setdefault((group(event.kind), party), []).append(row)
    seen: set[tuple[str, str]] = set()
    for (_, party), held in by_key.items():
        freed = _freed(papers, party)
        for at, one in enumerate(held):
            for other in held[at + 1 :]:
                pair = (one.tellings[0].id, other.tellings[0].id)
                if (
                    pair in seen
                    or not _rival(one, other)
                    or _mouths(papers, one) & _mouths(papers, other)
                ):
                    continue
                if not any(_between(one, other, each) for each in freed):
                    seen.add(pair)
                    yield one, other


def _mouths(papers: Papers, row: Joined) -> frozenset[str | None]:
    """Who tells an event; the document where its author does."""
    return frozenset(
        teller
        for each in row.tellings
        for teller in ([papers.told[said].speaker for said in each.said_in] or [each.document])
    )


def _freed(papers: Papers, party: str) -> list[Bounds]:
    return [
        each.when.span
        for each in papers.events.values()
        if each.kind in {EventKind.ESCAPE, EventKind.RELEASE}
        and each.when is not None
        and party in in_role(each, RoleKind.VICTIM, RoleKind.BY)
    ]


def _between(one: Joined, other: Joined, freed: Bounds) -> bool:
    """Whether somebody may have gone free after the first taking and before the second."""
    ends = sorted(
        (days for row in (one, other) if (days := span(row.tellings)).earliest),
        key=lambda days: days.earliest or date.min,
    )
    if len(ends) < 2 or freed.latest is None or freed.earliest is None:
        return False
    first, then = ends
    return freed.latest >= (first.earliest or date.min) and freed.earliest <= (
        then.latest or date.max
    )


def _rival(one: Joined, other: Joined) -> bool:
    kinds = {each.kind for each in (*one.tellings, *other.tellings)}
    if EventKind.DETENTION in kinds and EventKind.ARREST not in kinds:
        return False
    this, that = span(one.tellings), span(other.tellings)
    between = _days_between(this, that)
    return between is not None and 0 < between <= _RIVAL_WITHIN


def _days_between(this: Bounds, that: Bounds) -> int | None:
    """How many days part two spans: none where they overlap, None where that cannot be told."""
    for first, then in ((this, that), (that, this)):
        if first.latest and then.earliest and first.latest < then.earliest:
            return (then.earliest - first.latest).days
    if None in {this.earliest, this.latest, that.earliest, that.latest}:
        return None
    return 0


def span(tellings: Iterable[Happened]) -> Bounds:
    """The days that all tellings allow; those of the first where they exclude one another."""
    low: date | None = None
    high: date | None = None
    for telling in tellings:
        if telling.when is None:
            continue
        days = telling.when.span
        new_low = max(filter(None, (low, days.earliest)), default=None)
        new_high = min(filter(None, (high, days.latest)), default=None)
        if new_low is None or new_high is None or new_low <= new_high:
            low, high = new_low, new_high
    return Bounds(low, high)


def _fits(papers: Papers, event: Happened, row: Joined) -> int:
    """How much speaks for one more telling of an event: 0 where too little, or something against."""
    marks = [_marks(papers, event, each) for each in row.tellings]
    return max(marks) if min(marks) >= 0 and max(marks) >= 2 else 0


def _marks(papers: Papers, one: Happened, other: Happened) -> int:
    """What speaks for two tellings being one event; less than none where something excludes it."""
    if one.negated != other.negated or not _whom_allows(papers, one, other):
        return -1
    when = _when_agrees(one, other)
    if when < 0 or (one.place and other.place and one.place != other.place):
        return -1
    place = 1 if one.place and one.place == other.place else 0
    company = 1 if _company(one) & _company(other) else 0
    once = 1 if one.kind in _ONCE and other.kind in _ONCE else 0
    same = 1 if one.kind == other.kind else 0
    return (
        when + place + company + (once if when or place or company else 0) + (same if when else 0)
    )


def _whom_allows(papers: Papers, one: Happened, other: Happened) -> bool:
    first, second = papers.concerns(one), papers.concerns(other)
    return not first or not second or bool(first & second)


def _company(event: Happened) -> frozenset[str]:
    return in_role(
        event,
        RoleKind.BY,
        RoleKind.WITNESS,
        RoleKind.TO,
        RoleKind.FROM,
        RoleKind.ESCORT,
        RoleKind.PARTICIPANT,
    )


def _when_agrees(one: Happened, other: Happened) -> int:
    """2 for narrow moments that meet, 1 for wide ones, 0 where one has none, -1 if they exclude."""
    if one.when is None or other.when is None:
        return 0
    if not may_meet(one.when.edtf, other.when.edtf):
        return -1
    return 2 if _narrow(one.when.edtf) and _narrow(other.when.edtf) else 1


def _narrow(edtf: str) -> bool:
    if edtf.startswith("XXXX-") and "XX" not in edtf[5:]:
        return True
    days = bounds(edtf)
    return bool(days.earliest and days.latest and (days.latest - days.earliest).days <= _NARROW)


def may_meet(one: str, other: str) -> bool:
    """Whether some day lies in both EDTF values, in some year where one gives none.

    >>> may_meet("XXXX-02-05~", "2024-02-06"), may_meet("XXXX-02", "2024-07-01")
    (True, False)
    """
    if one.startswith("XXXX") and other.startswith("XXXX"):
        return any(
            _overlap(_in_year(one, 2024), _in_year(other, year)) for year in (2023, 2024, 2025)
        )
    if other.startswith("XXXX"):
        one, other = other, one
    that = bounds(other)
    if not one.startswith("XXXX") or "XXXX" in other:
        return _overlap(bounds(one), that)
    years = _YEARS
    if that.earliest and that.latest:
        years = range(that.earliest.year - 1, that.latest.year + 2)
    return any(_overlap(_in_year(one, year), that) for year in years)


def _in_year(edtf: str, year: int) -> Bounds:
    given = edtf.replace("XXXX", f"{year:04}")
    try:
        return bounds(given)
    except ValueError:  # 29 February in a common year
        return Bounds(None, None)


def _overlap(this: Bounds, that: Bounds) -> bool:
    return not (
        (this.latest and that.earliest and this.latest < that.earliest)
        or (that.latest and this.earliest and that.latest < this.earliest)
    )


def _why(papers: Papers, event: Happened, first: Happened) -> str:
    shared = []
    if event.when and first.when:
        shared.append("their days allow it")
    if event.place and event.place == first.place:
        shared.append(f"both name {papers.case.places[event.place].name}")
    both = sorted(
        papers.name(each)
        for each in {role.party for role in event.roles} & {role.party for role in first.roles}
    )
    if both:
        shared.append(f"both concern {', '.join(both)}")
    told = "; ".join(shared) or "nothing tells them apart"
    return f"“{event.trigger.quote}” ({event.id}) is taken for {first.id}: {told}."


def index(rows: Iterable[Joined]) -> Mapping[str, int]:
    """For each telling, the number of the event it is a telling of."""
    return {each.id: at for at, row in enumerate(rows) for each in row.tellings}
