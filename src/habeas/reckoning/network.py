"""A simple temporal network: what days are left when every account is believed at once.

Points are events, constraints are differences in whole days, and every constraint carries its
reason. Tightening never excludes a day on which some assignment of all points holds (it is exact for
each point taken alone); where no assignment exists, a clash names a set of reasons of which none can
be spared. Whose account is right is not asked here.

Points are any hashable names; the calendar itself is the point `CALENDAR`, day 0.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.evidence.moment import Order

CALENDAR = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """`later` lies at most `days` days after `earlier` (less than none: before it).

    Attributes:
        earlier: The point counted from.
        later: The point counted to.
        days: The most days between them.
        because: The name of the reason; constraints of one name are believed or dropped together.
    """

    earlier: str
    later: str
    days: int
    because: str


def not_after(point: str, day: int, because: str) -> Constraint:
    """The point lies on this day or before it."""
    return Constraint(earlier=CALENDAR, later=point, days=day, because=because)


def not_before(point: str, day: int, because: str) -> Constraint:
    """The point lies on this day or after it."""
    return Constraint(earlier=point, later=CALENDAR, days=-day, because=because)


def precedes(first: str, then: str, because: str, *, by: int = 0) -> Constraint:
    """`first` lies at least `by` days before `then`."""
    return Constraint(earlier=then, later=first, days=-by, because=because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """The days left to one point.

    Attributes:
        earliest: The first day left; None if nothing bounds it.
        latest: The last day left; None if nothing bounds it.
        because_earliest: The reasons that set the first day, from the calendar on.
        because_latest: The reasons that set the last day, from the calendar on.
    """

    earliest: int | None = None
    latest: int | None = None
    because_earliest: tuple[str, ...] = ()
    because_latest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A network after tightening.

    Attributes:
        left: The days left to each point, with every clashing reason set aside.
        clashes: Sets of reasons that cannot all hold, none of which can be spared; no reason is in
            two of them.
    """

    left: Mapping[str, Left]
    clashes: tuple[tuple[str, ...], ...]


def solve(points: Sequence[str], constraints: Iterable[Constraint]) -> Solved:
    """Tighten every point; set aside what clashes, and say what that is."""
    believed = list(constraints)
    clashes: list[tuple[str, ...]] = []
    while cycle := _negative_cycle(points, believed):
        clash = _spare(points, believed, _named(cycle))
        clashes.append(clash)
        believed = [each for each in believed if each.because not in clash]
    latest = _shortest(believed, backwards=False)
    earliest = _shortest(believed, backwards=True)
    left = {point: _left(point, earliest, latest) for point in points}
    return Solved(left=left, clashes=tuple(clashes))


def consistent(points: Sequence[str], constraints: Sequence[Constraint]) -> bool:
    """Whether some day for every point satisfies all constraints."""
    return not _negative_cycle(points, constraints)


def order(constraints: Iterable[Constraint], this: str, that: str) -> Order:
    """Say which point lies before the other on every assignment; the network must be consistent."""
    believed = list(constraints)
    if (apart := _between(believed, that, this)) is not None and apart < 0:
        return Order.BEFORE
    if (apart := _between(believed, this, that)) is not None and apart < 0:
        return Order.AFTER
    return Order.UNDECIDED


def _between(constraints: Sequence[Constraint], start: str, end: str) -> int | None:
    reached = _shortest(constraints, backwards=False, start=start).get(end)
    return None if reached is None else reached[0]


def _named(constraints: Iterable[Constraint]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.because for each in constraints))


def _spare(
    points: Sequence[str], constraints: Sequence[Constraint], names: tuple[str, ...]
) -> tuple[str, ...]:
    """Drop every reason without which the rest still clash: what stays is minimal."""
    kept = names
    for name in names:
        rest = set(kept) - {name}
        if _negative_cycle(points, [each for each in constraints if each.because in rest]):
            kept = tuple(each for each in kept if each != name)
    return kept


Reached = dict[str, tuple[int, Constraint | None]]


def _shortest(
    constraints: Sequence[Constraint], *, backwards: bool, start: str = CALENDAR
) -> Reached:
    """Fewest days from `start` to each point (or, backwards, to it); no negative cycle allowed."""
    leaving: dict[str, list[tuple[str, Constraint]]] = {}
    for each in constraints:
        ends = (each.later, each.earlier) if backwards else (each.earlier, each.later)
        leaving.setdefault(ends[0], []).append((ends[1], each))
    reached: Reached = {start: (0, None)}
    waiting, queued = deque([start]), {start}
    while waiting:
        at = waiting.popleft()
        queued.discard(at)
        so_far = reached[at][0]
        for to, each in leaving.get(at, ()):
            known = reached.get(to)
            if known is None or so_far + each.days < known[0]:
                reached[to] = (so_far + each.days, each)
                if to not in queued:
                    queued.add(to)
                    waiting.append(to)
    return reached


def _left(point: str, earliest: Reached, latest: Reached) -> Left:
    low, high = earliest.get(point), latest.get(point)
    return Left(
        earliest=None if low is None else -low[0],
        latest=None if high is None else high[0],
        because_earliest=_chain(point, earliest, backwards=True),
        because_latest=_chain(point, latest, backwards=False),
    )


def _chain(point: str, reached: Reached, *, backwards: bool) -> tuple[str, ...]:
    steps: list[Constraint] = []
    at = point
    while at in reached and (step := reached[at][1]) is not None:
        steps.append(step)
        at = step.later if backwards else step.earlier
    return _named(reversed(steps))


def _negative_cycle(
    points: Sequence[str], constraints: Sequence[Constraint]
) -> tuple[Constraint, ...]:
    """Constraints that together demand a point to lie before itself; empty if there are none."""
    length = dict.fromkeys((CALENDAR, *points), 0)
    came: dict[str, Constraint] = {}
    while [each for each in constraints if _shortens(each, length, came)]:
        # Once the steps that shortened last run in a ring, that ring is the contradiction; without
        # one they form a tree, and the rounds end after as many as there are points.
        if (ring := _ring(came)) is not None:
            return _around(ring, came)
    return ()


def _ring(came: Mapping[str, Constraint]) -> str | None:
    """A point from which the steps lead back to itself, if there is one."""
    done: set[str] = set()
    for start in came:
        trail: set[str] = set()
        at = start
        while at in came and at not in done and at not in trail:
            trail.add(at)
            at = came[at].earlier
        if at in trail:
            return at
        done |= trail
    return None


def _shortens(each: Constraint, length: dict[str, int], came: dict[str, Constraint]) -> bool:
    if length[each.earlier] + each.days >= length[each.later]:
        return False
    length[each.later] = length[each.earlier] + each.days
    came[each.later] = each
    return True


def _around(start: str, came: Mapping[str, Constraint]) -> tuple[Constraint, ...]:
    cycle = [came[start]]
    while cycle[-1].earlier != start:
        cycle.append(came[cycle[-1].earlier])
    return tuple(cycle)
