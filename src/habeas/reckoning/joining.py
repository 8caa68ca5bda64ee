"""Tellings of one event: which events of several documents are one and the same.

Two tellings are taken for one when what happened, whom it befell, where and when allow it, and at
least something beside the kind speaks for it. Tellings whose days exclude one another are never
joined; `habeas.reckoning.rivals` sets such tellings against each other.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from habeas.casefile.case import Happened
from habeas.evidence.edtf import Bounds
from habeas.reckoning.papers import Papers, in_role
from habeas.reckoning.spans import days
from habeas.vocabulary.kinds import EventKind, RoleKind

# Papers use these words for one and the same taking.
_ONE_KIND = {
    EventKind.ABDUCTION: "taking",
    EventKind.ARREST: "taking",
    EventKind.DETENTION: "taking",
}
# What befalls somebody once, or seldom.
ONCE = frozenset(
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
    held: dict[tuple[str, ...], list[int]] = {}
    for event in papers.events.values():
        near = dict.fromkeys(at for key in _asks(papers, event) for at in held.get(key, ()))
        best = max(
            ((weight, -at) for at in near if (weight := _fits(papers, event, found[at]))),
            default=None,
        )
        if best is None:
            at = len(found)
            found.append(Joined(tellings=(event,), because=()))
        else:
            at = -best[1]
            found[at] = Joined(
                tellings=(*found[at].tellings, event),
                because=(*found[at].because, _why(papers, event, found[at].tellings[0])),
            )
        for key in _answers(papers, event):
            if at not in held.setdefault(key, []):
                held[key].append(at)
    return tuple(found)


def _answers(papers: Papers, event: Happened) -> Iterator[tuple[str, ...]]:
    """Under which keys a telling can be found."""
    months = _months(event)
    for party in sorted(papers.concerns(event)) or [""]:
        whom = (group(event.kind), party)
        yield (*whom, "any")
        yield from ((*whom, "month", each) for each in months or ["wide"])
        yield (*whom, "place", event.place or "")
        yield from ((*whom, "with", each) for each in sorted(_company(event)))


def _asks(papers: Papers, event: Happened) -> Iterator[tuple[str, ...]]:
    """Where a telling could find another of its event: only where enough could speak for it."""
    months = _months(event)
    for party in sorted(papers.concerns(event)) or [""]:
        whom = (group(event.kind), party)
        if event.when is not None and not months:
            yield (*whom, "any")
            continue
        yield from ((*whom, "month", each) for each in (*months, "wide") if event.when)
        if event.place:
            yield (*whom, "place", event.place)
        yield from ((*whom, "with", each) for each in sorted(_company(event)))


def _months(event: Happened) -> tuple[str, ...]:
    """The months that a narrow moment touches; none where it is wide or has no year."""
    if event.when is None or "XXXX" in event.when.edtf or not _narrow(event.when.edtf):
        return ()
    told = days(event.when.edtf)
    assert told.earliest is not None
    assert told.latest is not None
    touched = {told.earliest + (told.latest - told.earliest) * part / 3 for part in range(4)}
    return tuple(sorted({day.isoformat()[:7] for day in touched}))


def span(tellings: Iterable[Happened]) -> Bounds:
    """The days that all tellings allow; those of the first where they exclude one another."""
    low: date | None = None
    high: date | None = None
    for telling in tellings:
        if telling.when is None:
            continue
        told = days(telling.when.edtf)
        new_low = max(filter(None, (low, told.earliest)), default=None)
        new_high = min(filter(None, (high, told.latest)), default=None)
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
    once = 1 if one.kind in ONCE and other.kind in ONCE else 0
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
    told = days(edtf)
    return bool(told.earliest and told.latest and (told.latest - told.earliest).days <= _NARROW)


@lru_cache(maxsize=65536)
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
    that = days(other)
    if not one.startswith("XXXX") or "XXXX" in other:
        return _overlap(days(one), that)
    years = _YEARS
    if that.earliest and that.latest:
        years = range(that.earliest.year - 1, that.latest.year + 2)
    return any(_overlap(_in_year(one, year), that) for year in years)


def _in_year(edtf: str, year: int) -> Bounds:
    given = edtf.replace("XXXX", f"{year:04}")
    try:
        return days(given)
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
