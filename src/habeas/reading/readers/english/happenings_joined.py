"""Join what a page tells more than once of one thing into one event.

Two tellings are one event where they are of one kind, befell one party, and neither day nor place
stands against it. The first keeps its words; what the later ones add is taken over.
"""

from collections.abc import Sequence
from dataclasses import replace

from habeas.evidence.moment import Moment, Order, order
from habeas.evidence.reading import Event, Role
from habeas.vocabulary.kinds import EventKind, RoleKind

# What may well happen again: one telling without a day is not taken for another.
_REPEATED = frozenset(
    {
        EventKind.CALL,
        EventKind.MESSAGE,
        EventKind.APPEAL,
        EventKind.REPLY,
        EventKind.MEETING,
        EventKind.PUBLICATION,
        EventKind.SIGHTING,
        EventKind.SEARCH,
        EventKind.HEARING,
        EventKind.THREAT,
        EventKind.TRANSFER,
    }
)


def joined(told: Sequence[Event]) -> list[Event]:
    """The events of a page, each once, in the order of their first telling."""
    kept: list[Event] = []
    for event in told:
        at = next((i for i, one in enumerate(kept) if _same(one, event)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = _with(kept[at], event)
    return kept


def without_echoes(events: Sequence[Event]) -> list[Event]:
    """The events without undated disappearances of those told to have been taken away."""
    taken = {
        party
        for event in events
        if event.kind in {EventKind.ABDUCTION, EventKind.ARREST} and not event.negated
        for party in principal(event)
    }
    return [
        event
        for event in events
        if event.kind is not EventKind.DISAPPEARANCE
        or event.when is not None
        or not principal(event) & taken
    ]


def principal(event: Event) -> frozenset[str]:
    """Those the event is about: its victims, else whoever takes part or acts."""
    for kind in (RoleKind.VICTIM, RoleKind.PARTICIPANT, RoleKind.BY):
        found = frozenset(role.party for role in event.roles if role.role is kind)
        if found:
            return found
    return frozenset(role.party for role in event.roles)


def _same(one: Event, other: Event) -> bool:
    if one.kind is not other.kind or one.negated != other.negated:
        return False
    if not principal(one) & principal(other):
        return False
    if one.when is not None and other.when is not None:
        return _one_moment(one.when, other.when) and not _apart(one, other)
    if one.kind in _REPEATED:
        return one.trigger.quote == other.trigger.quote and not _apart(one, other)
    return not _apart(one, other)


def _one_moment(one: Moment, other: Moment) -> bool:
    if one.edtf == other.edtf:
        return True
    if "X" in one.edtf or "X" in other.edtf:
        return False
    return order(one.span, other.span) is Order.UNDECIDED


def _apart(one: Event, other: Event) -> bool:
    """Whether place or the parties they went to tell two events apart."""
    if one.place is not None and other.place is not None and one.place != other.place:
        return True
    first = {role.party for role in one.roles if role.role is RoleKind.TO}
    second = {role.party for role in other.roles if role.role is RoleKind.TO}
    return bool(first and second and not first & second)


def _with(one: Event, other: Event) -> Event:
    """The first telling, with what the other adds."""
    parties = {role.party for role in one.roles}
    more: tuple[Role, ...] = tuple(role for role in other.roles if role.party not in parties)
    return replace(
        one,
        when=one.when or other.when,
        place=one.place or other.place,
        roles=(*one.roles, *more),
        said_in=tuple(dict.fromkeys((*one.said_in, *other.said_in))),
    )
