"""The timeline: every event with the days that all accounts together leave it, in a known order.

Each telling's own moment bounds its event; so does the day its document was published, and what can
only come after something else. The network tightens; what it cannot satisfy is reported as a clash
and set aside, so that no account is bent to fit another. Rival accounts of one event stay apart.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import pairwise

from habeas.casefile.case import Happened
from habeas.evidence.edtf import Bounds
from habeas.reckoning.finding import Clash, Reason, Row
from habeas.reckoning.joining import Joined
from habeas.reckoning.network import (
    Constraint,
    Left,
    Solved,
    not_after,
    not_before,
    precedes,
    solve,
)
from habeas.reckoning.papers import Papers, in_role
from habeas.reckoning.spans import days, edtf_of
from habeas.vocabulary.kinds import Basis, EventKind, RoleKind

_ALIVE = frozenset({EventKind.SIGHTING, EventKind.MEETING})
# What may be announced before it happens: its document's date does not bound it.
_ANNOUNCED = frozenset({EventKind.HEARING, EventKind.DEPLOYMENT, EventKind.RELEASE})
_GAP = 80  # characters between two events that one word orders
_THEN = re.compile(
    r"(?<!\w)(?:and then|then|before|а потом|потом|затем|перед тем,? как|прежде чем)(?!\w)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?<!\w)(?:after|после того,? как|после)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows in an order that contradicts nothing known, and what clashes."""

    rows: tuple[Row, ...]
    clashes: tuple[Clash, ...]


def timeline(
    papers: Papers, joined: Sequence[Joined], apart: Iterable[tuple[Joined, Joined]]
) -> Timeline:
    """Tighten all events over all accounts, and put them in order."""
    orders = {each.because: each for each in _orders(papers, joined)}
    points = [_point(at) for at in range(len(joined))]
    solved = solve(points, [*_bounds(papers, joined), *orders.values()])
    sequence = _in_order(joined, solved, orders.values())
    rows = tuple(
        _row(papers, number, joined[at], solved.left[_point(at)])
        for number, at in enumerate(sequence, 1)
    )
    clashes = (
        *(_clash(papers, names) for names in solved.clashes),
        *(_rival_clash(papers, *pair) for pair in apart),
    )
    return Timeline(rows=rows, clashes=tuple(each for each in clashes if each.statements))


def _point(at: int) -> str:
    return f"event {at}"


def _bounds(papers: Papers, joined: Sequence[Joined]) -> Iterator[Constraint]:
    for at, row in enumerate(joined):
        for telling in row.tellings:
            own = days(telling.when.edtf) if telling.when else Bounds(None, None)
            if own.earliest:
                yield not_before(_point(at), own.earliest.toordinal(), telling.id)
            if own.latest:
                yield not_after(_point(at), own.latest.toordinal(), telling.id)
            latest = papers.published[telling.document].latest
            if latest and _past(papers, telling) and not (own.earliest and own.earliest > latest):
                because = f"published {telling.document}"
                yield not_after(_point(at), latest.toordinal(), because)


def _past(papers: Papers, telling: Happened) -> bool:
    """Whether a telling speaks of what has happened, not of what is wished or announced."""
    bases = {papers.told[each].said.basis for each in telling.said_in}
    return not telling.negated and telling.kind not in _ANNOUNCED and bases != {Basis.OWN_STATE}


def _orders(papers: Papers, joined: Sequence[Joined]) -> Iterator[Constraint]:
    place = {each.id: at for at, row in enumerate(joined) for each in row.tellings}
    for first, then, because in (
        *_replies(papers),
        *_alive_before_death(papers),
        *_worded_order(papers),
    ):
        if place[first] != place[then]:
            yield precedes(_point(place[first]), _point(place[then]), because)


Ordered = tuple[str, str, str]


def _replies(papers: Papers) -> Iterator[Ordered]:
    """An answer comes after the only appeal it can answer."""
    appeals = _of_kind(papers, EventKind.APPEAL)
    for reply in _of_kind(papers, EventKind.REPLY):
        answered = [
            each
            for each in appeals
            if each.document == reply.document
            and in_role(reply, RoleKind.BY) & in_role(each, RoleKind.TO)
        ]
        if len(answered) == 1:
            yield answered[0].id, reply.id, f"{reply.id} answers {answered[0].id}"


def _alive_before_death(papers: Papers) -> Iterator[Ordered]:
    """Whoever was seen or met alive had not died before."""
    met = [each for kind in sorted(_ALIVE) for each in _of_kind(papers, kind)]
    for death in _of_kind(papers, EventKind.DEATH):
        for dead in in_role(death, RoleKind.VICTIM):
            for each in met:
                alive = in_role(each, RoleKind.VICTIM, RoleKind.PARTICIPANT)
                if dead in alive and not _speaks_of_death(papers, each):
                    name = papers.name(dead)
                    yield each.id, death.id, f"{name} was still alive in {each.id}"


def _speaks_of_death(papers: Papers, event: Happened) -> bool:
    return any("death" in papers.topics[each] for each in event.said_in)


def _of_kind(papers: Papers, kind: EventKind) -> list[Happened]:
    return [each for each in papers.events.values() if each.kind is kind and not each.negated]


def _worded_order(papers: Papers) -> Iterator[Ordered]:
    """Two events of one sentence with “before”, “after” or “then” between them and little else."""
    by_document: dict[str, list[Happened]] = {}
    for event in papers.events.values():
        if not event.negated:
            by_document.setdefault(event.document, []).append(event)
    for document, events in by_document.items():
        page = papers.case.documents[document].page
        events.sort(key=lambda each: each.trigger.start)
        for this, that in pairwise(events):
            between = page.text[this.trigger.stop : that.trigger.start] if page else ""
            if not between or len(between) > _GAP or re.search(r"[.!?\n;]", between):
                continue
            if papers.concerns(this) != papers.concerns(that):
                continue
            if _THEN.search(between) and not _AFTER.search(between):
                yield this.id, that.id, f"“…{between.strip()}…” ({document})"
            elif _AFTER.search(between) and not _THEN.search(between):
                yield that.id, this.id, f"“…{between.strip()}…” ({document})"


def _in_order(joined: Sequence[Joined], solved: Solved, orders: Iterable[Constraint]) -> list[int]:
    """Order rows by their earliest possible day, never against what is known to come first."""
    numbers = {_point(at): at for at in range(len(joined))}
    after: dict[int, list[int]] = {}
    waits = [0] * len(joined)
    for each in orders:
        first, then = numbers[each.later], numbers[each.earlier]
        after.setdefault(first, []).append(then)
        waits[then] += 1
    keys = [_key(solved.left[_point(at)], at) for at in range(len(joined))]
    ready: list[tuple[tuple[int, int, int], int]] = []
    for at, count in enumerate(waits):
        if not count:
            heappush(ready, (keys[at], at))
    placed: list[int] = []
    done: set[int] = set()
    while len(placed) < len(joined):
        if not ready:  # accounts that clash order one another in a ring: break it at the earliest
            first = min((at for at in range(len(joined)) if at not in done), key=keys.__getitem__)
            heappush(ready, (keys[first], first))
        at = heappop(ready)[1]
        if at in done:
            continue
        done.add(at)
        placed.append(at)
        for then in after.get(at, ()):
            waits[then] -= 1
            if not waits[then]:
                heappush(ready, (keys[then], then))
    return placed


def _key(left: Left, at: int) -> tuple[int, int, int]:
    known = left.earliest if left.earliest is not None else left.latest
    last = left.latest if left.latest is not None else date.max.toordinal()
    return (date.max.toordinal() if known is None else known, last, at)


def _row(papers: Papers, number: int, row: Joined, left: Left) -> Row:
    tellings = row.tellings
    places = [each.place for each in tellings if each.place]
    worded = tuple((each.id, each.when.edtf) for each in tellings if each.when)
    roles = (role.party for each in tellings for role in each.roles)
    return Row(
        id=f"t{number}",
        kind=tellings[0].kind,
        when=_when(left, worded),
        worded=worded,
        place=papers.case.places[places[0]].name if places else None,
        parties=tuple(dict.fromkeys(roles)),
        statements=tuple(dict.fromkeys(said for each in tellings for said in each.said_in)),
        events=tuple(each.id for each in tellings),
        negated=all(each.negated for each in tellings),
        reasons=(
            *(Reason(because=because) for because in row.because),
            *_tightened(papers, row, left),
        ),
    )


def _when(left: Left, worded: Sequence[tuple[str, str]]) -> str | None:
    told = [edtf for _, edtf in worded]
    if left.earliest is None and told and all(each.startswith("XXXX") for each in told):
        return told[0]
    return edtf_of(_days(left), told)


def _days(left: Left) -> Bounds:
    return Bounds(
        None if left.earliest is None else date.fromordinal(left.earliest),
        None if left.latest is None else date.fromordinal(left.latest),
    )


def _tightened(papers: Papers, row: Joined, left: Left) -> Iterator[Reason]:
    """Why the span is narrower than its own tellings leave it."""
    own = {each.id for each in row.tellings}
    told = _days(left)
    for day, names, words in (
        (told.earliest, left.because_earliest, "not before"),
        (told.latest, left.because_latest, "not after"),
    ):
        if day is not None and names and not set(names) <= own:
            because = f"It was {words} {day}: {_worded(papers, names)}."
            yield Reason(because=because, statements=_behind(papers, names))


def _clash(papers: Papers, names: Sequence[str]) -> Clash:
    return Clash(
        statements=_behind(papers, names),
        why=f"No calendar has room for all of this: {_worded(papers, names)}.",
    )


def _rival_clash(papers: Papers, one: Joined, other: Joined) -> Clash:
    first, second = one.tellings[0], other.tellings[0]
    names = (first.id, second.id)
    return Clash(
        statements=tuple(dict.fromkeys((*first.said_in[:1], *second.said_in[:1]))),
        why=f"If these tell of one event, it cannot have been on both days: {_worded(papers, names)}.",
    )


def _behind(papers: Papers, names: Iterable[str]) -> tuple[str, ...]:
    told = (each for name in names if name in papers.events for each in papers.events[name].said_in)
    return tuple(dict.fromkeys(told))


def _worded(papers: Papers, names: Iterable[str]) -> str:
    return "; ".join(_word(papers, name) for name in names)


def _word(papers: Papers, name: str) -> str:
    event = papers.events.get(name)
    if event is not None:
        said = papers.told[event.said_in[0]] if event.said_in else None
        who = f"{papers.name(said.speaker)} says" if said else f"{event.document} tells"
        when = event.when.edtf if event.when else "an unknown day"
        return f"{who} “{event.trigger.quote}” ({event.kind.value}) on {when}"
    if name.startswith("published "):
        document = name.removeprefix("published ")
        page = papers.case.documents[document].page
        return f"{document} tells it and was published on {page.published if page else '?'}"
    return name


def certain_days(rows: Iterable[Row]) -> Mapping[str, str | None]:
    """For each telling, the span left to its event."""
    return {event: row.when for row in rows for event in row.events}
