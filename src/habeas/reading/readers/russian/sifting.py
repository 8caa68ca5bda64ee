"""Which of the events told are events of the story, and when those without a day of their own were.

A verb of learning or writing tells an event of its own only where somebody learns from somebody or
writes to somebody; a man dragged out and driven away was taken once; «после задержания» tells again
what was told. A day is passed on only from the same event told elsewhere; none is made up here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from habeas.evidence.reading import Event
from habeas.vocabulary.kinds import EventKind, RoleKind

_NEAR = 90  # characters between two words for one taking away
_TAKING = frozenset({EventKind.ABDUCTION, EventKind.ARREST, EventKind.DETENTION})
# What befalls somebody once in most stories.
_ONCE = frozenset({
    EventKind.DISAPPEARANCE, EventKind.ABDUCTION, EventKind.ARREST, EventKind.DEATH, EventKind.CONTRACT,
    EventKind.RELEASE, EventKind.DEPLOYMENT, EventKind.RECRUITMENT,
})  # fmt: skip


def sifted(told: Iterable[Event], principal: str | None) -> list[Event]:
    """The events of the story among those told, in order."""
    kept: list[Event] = []
    for each in told:
        if _told_by_the_way(each, principal) or _part_of_taking(each, kept):
            continue
        kept.append(each)
    return kept


def _told_by_the_way(each: Event, principal: str | None) -> bool:
    roles = {role.role for role in each.roles}
    if each.kind is EventKind.LEARNING:
        return RoleKind.FROM not in roles and each.when is None
    if each.kind is EventKind.MESSAGE:
        return RoleKind.TO not in roles and all(role.party != principal for role in each.roles)
    return False


def _part_of_taking(each: Event, kept: Sequence[Event]) -> bool:
    """Whether it is a step of a taking away just told, or its name: «после задержания»."""
    named = each.trigger.quote.lower().startswith(("задержани", "похищени", "удержани"))
    for one in kept:
        if not _victims(one) & _victims(each) or one.negated != each.negated:
            continue
        near = each.trigger.start - one.trigger.stop < _NEAR
        if one.kind in _TAKING and (
            (named and each.kind in _TAKING) or (near and each.kind is EventKind.TRANSFER)
        ):
            return True
    return False


def _victims(each: Event) -> set[str]:
    return {role.party for role in each.roles if role.role is RoleKind.VICTIM}


def dated(told: Sequence[Event]) -> Iterator[Event]:
    """Events with the day of the same event told elsewhere."""
    for each in told:
        yield each if each.when else _with_day(each, told)


def _with_day(each: Event, told: Sequence[Event]) -> Event:
    same = [
        one.when
        for one in told
        if one.when and one.kind is each.kind and each.kind in _ONCE
        and _victims(one) & _victims(each) and one.negated == each.negated
    ]  # fmt: skip
    if same and len({when.edtf for when in same}) == 1:
        return replace(each, when=same[0])
    return each
