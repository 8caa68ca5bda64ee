"""Statements of one page that cannot both hold: somebody tells what somebody else denies.

Careful on purpose: two sides are set against each other only where the same thing is said to have
befallen the same person and not to have, and by different speakers. The rest is for the reckoning.
"""

from collections.abc import Iterator, Sequence

from habeas.evidence.reading import Event, Opposition, Party, Statement
from habeas.vocabulary.kinds import EventKind, Polarity, RoleKind

# Kinds that deny one another: «не задерживали» answers «увезли».
_ALIKE = {
    EventKind.ABDUCTION: "was taken or held",
    EventKind.ARREST: "was taken or held",
    EventKind.DETENTION: "was taken or held",
    EventKind.CONTRACT: "signed",
    EventKind.ILL_TREATMENT: "was ill-treated",
    EventKind.DEATH: "is dead",
    EventKind.RELEASE: "was released",
}


def disputes_in(
    statements: Sequence[Statement], events: Sequence[Event], parties: Sequence[Party]
) -> tuple[Opposition, ...]:
    """Every opposition the events of a page show, in the order of the text."""
    return tuple(_oppositions(statements, events, parties))


def _oppositions(
    statements: Sequence[Statement], events: Sequence[Event], parties: Sequence[Party]
) -> Iterator[Opposition]:
    told = {each.id: each for each in statements}
    seen: dict[tuple[str, str], None] = dict.fromkeys(
        (_ALIKE[event.kind], victim)
        for event in events
        if event.kind in _ALIKE
        for victim in _victims(event)
    )
    for what, victim in seen:
        about = [e for e in events if _ALIKE.get(e.kind) == what and victim in _victims(e)]
        one = _sides(about, told, denied=False)
        other = _sides(about, told, denied=True)
        spoken = {told[each].speaker for each in one} | {told[each].speaker for each in other}
        if one and other and len(spoken) > 1:
            yield Opposition(
                about=f"whether {_called(parties, victim)} {what}", one=one, other=other
            )


def _sides(events: Sequence[Event], told: dict[str, Statement], *, denied: bool) -> tuple[str, ...]:
    """The statements nearest the words that tell, or deny, that it happened."""
    found = dict.fromkeys(
        innermost
        for event in events
        if (innermost := _innermost(event, told)) is not None
        and _denies(event, told[innermost]) is denied
    )
    return tuple(sorted(found, key=lambda each: int(each[1:])))


def _innermost(event: Event, told: dict[str, Statement]) -> str | None:
    return min(
        event.said_in,
        key=lambda each: sum(part.stop - part.start for part in told[each].content),
        default=None,
    )


def _denies(event: Event, statement: Statement) -> bool:
    return event.negated or statement.polarity is Polarity.DENIED


def _victims(event: Event) -> tuple[str, ...]:
    return tuple(each.party for each in event.roles if each.role is RoleKind.VICTIM)


def _called(parties: Sequence[Party], number: str) -> str:
    party = next(each for each in parties if each.id == number)
    return party.name or party.description or "somebody"
