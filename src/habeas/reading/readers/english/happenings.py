"""What happened, as an English page tells it: events with their parties, moments and places.

Words that tell an event are found, their parties looked for around them, the nearest moment and
place of the clause taken, and what is told twice of one thing joined. Plans, wishes and threats
are no events; what is said not to have happened is one, and marked so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.evidence.moment import Moment
from habeas.evidence.passage import cut
from habeas.evidence.reading import Event, Place, Role, Statement
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.happenings_joined import joined, without_echoes
from habeas.reading.readers.english.happenings_roles import Scene, is_state, roles_of
from habeas.reading.readers.english.happenings_when import moment_of, place_of
from habeas.reading.readers.english.happenings_words import (
    Trigger,
    is_negated,
    is_unreal,
    triggers_in,
)
from habeas.reading.segment import Sentence, sentences
from habeas.vocabulary.kinds import EventKind, PartyKind, RoleKind

# Kinds whose sufferer the page's person is, where nobody else is in sight.
_SUFFERED = frozenset(
    {
        EventKind.ABDUCTION,
        EventKind.ARREST,
        EventKind.DETENTION,
        EventKind.TRANSFER,
        EventKind.SIGHTING,
        EventKind.RELEASE,
        EventKind.DISAPPEARANCE,
        EventKind.DEPLOYMENT,
        EventKind.RECRUITMENT,
        EventKind.CONTRACT,
        EventKind.ILL_TREATMENT,
        EventKind.ESCAPE,
        EventKind.INJURY,
        EventKind.DEATH,
    }
)
# Kinds of which it is told that they did not happen: there is a claim to set it against.
_WORTH_DENYING = frozenset(
    {
        EventKind.ABDUCTION,
        EventKind.ARREST,
        EventKind.DETENTION,
        EventKind.TRANSFER,
        EventKind.RELEASE,
        EventKind.RECRUITMENT,
        EventKind.CONTRACT,
        EventKind.ILL_TREATMENT,
        EventKind.DEATH,
        EventKind.MEETING,
        EventKind.REPLY,
        EventKind.DISAPPEARANCE,
        EventKind.DEPLOYMENT,
    }
)
_REAL_ENOUGH = frozenset(
    {EventKind.THREAT, EventKind.SEARCH, EventKind.APPEAL, EventKind.DISAPPEARANCE}
)


_NEAR = 60  # characters on either side of a trigger in which its parties stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an event is told among."""

    text: str
    cast: Cast
    moments: Sequence[Moment]
    places: Sequence[Place]
    statements: Sequence[Statement]


def happenings(  # noqa: PLR0913, PLR0917 the five things a page was read into, and its sentences
    text: str,
    cast: Cast,
    moments: Sequence[Moment],
    places: Sequence[Place],
    statements: Sequence[Statement],
    found: Sequence[Sentence] | None = None,
    about: str | None = None,
) -> tuple[Event, ...]:
    """What a page tells to have happened, in the order of the text.

    Args:
        text: The page's text.
        cast: Everyone on it, under working names.
        moments: Its dated phrases.
        places: Its places.
        statements: What is said on it, speakers under working names.
        found: Its sentences; cut afresh where they are not at hand.
        about: The party the case is about, where the page names it.
    """
    around = Surroundings(
        text=text, cast=cast, moments=moments, places=places, statements=statements
    )
    cut_up = sentences(text) if found is None else found
    told = [event for each in cut_up for event in _told(around, each)]
    person = about or _person(told)
    with_roles = [event for each in told if (event := _with_person(each, person, cast)).roles]
    return tuple(
        replace(event, id=f"e{number}")
        for number, event in enumerate(without_echoes(joined(with_roles)), start=1)
    )


def _told(around: Surroundings, sentence: Sentence) -> Iterator[Event]:
    triggers = triggers_in(around.text, sentence.start, sentence.stop)
    if not triggers:
        return
    actors = around.cast.actors_in(sentence.start, sentence.stop)
    scene = Scene(around.text, sentence.start, sentence.stop, actors)
    for trigger in triggers:
        event = _event(around, scene, trigger, triggers)
        if event is not None:
            yield event


def _event(
    around: Surroundings, scene: Scene, trigger: Trigger, others: Sequence[Trigger]
) -> Event | None:
    negated = is_negated(around.text, scene.start, trigger)
    if trigger.rule.kind not in _REAL_ENOUGH and is_unreal(around.text, scene.start, trigger):
        return None
    if _is_attribute(scene, trigger):
        return None
    roles = _fit(roles_of(scene, trigger, around.cast), trigger, around.cast)
    if negated and trigger.rule.kind not in _WORTH_DENYING:
        return None
    if trigger.rule.strict and all(role.role is not RoleKind.VICTIM for role in roles):
        return None
    if roles and all(around.cast.is_anybody(role.party) for role in roles):
        return None
    moment = moment_of(scene, trigger, others, around.moments, around.statements)
    place = place_of(scene, trigger, others, around.places)
    return Event(
        id="e",
        kind=_kind(trigger, roles, around.cast),
        trigger=cut(around.text, trigger.start, trigger.stop),
        when=moment,
        place=None if place is None else place.id,
        roles=roles,
        said_in=_said_in(around.statements, trigger),
        negated=negated,
    )


def _is_attribute(scene: Scene, trigger: Trigger) -> bool:
    """“a released prisoner”: the word only says who somebody is."""
    return any(
        a.start <= trigger.start and trigger.stop < a.stop and not a.possessive
        for a in scene.actors
    )


def _fit(roles: Sequence[Role], trigger: Trigger, cast: Cast) -> tuple[Role, ...]:
    """The roles without bodies of a State or firms as those who suffer."""
    if trigger.rule.kind not in _SUFFERED:
        return tuple(roles)
    return tuple(
        role
        for role in roles
        if role.role is not RoleKind.VICTIM
        or cast.kind_of(role.party) in {PartyKind.PERSON, PartyKind.GROUP}
    )


def _kind(trigger: Trigger, roles: Sequence[Role], cast: Cast) -> EventKind:
    """Whom a body of a State takes is arrested; what it writes to a person is a reply."""
    kind = trigger.rule.kind
    by = [role.party for role in roles if role.role is RoleKind.BY]
    if kind is EventKind.MESSAGE and by and all(is_state(cast, party) for party in by):
        return EventKind.REPLY
    loose = kind is EventKind.ABDUCTION and trigger.rule.strict
    if loose and by and all(is_state(cast, party) for party in by):
        return EventKind.ARREST
    return kind


def _said_in(statements: Sequence[Statement], trigger: Trigger) -> tuple[str, ...]:
    """The innermost statements whose words hold the trigger."""
    holding = [
        each
        for each in statements
        if any(part.start <= trigger.start and trigger.stop <= part.stop for part in each.content)
    ]
    around = {each.within for each in holding}
    return tuple(each.id for each in holding if each.id not in around)


def _person(told: Sequence[Event]) -> str | None:
    """Whom most of what is told befell: the person the page is about."""
    counts: dict[str, int] = {}
    for event in told:
        for role in event.roles:
            if role.role is RoleKind.VICTIM:
                counts[role.party] = counts.get(role.party, 0) + 1
    return max(counts, key=lambda party: counts[party], default=None)


def _with_person(event: Event, person: str | None, cast: Cast) -> Event:
    """The event with its sufferer, where the words show none: the person the page is about.

    “A constable says he was let go”: an official whom only a pronoun makes a sufferer is none.
    """
    if person is None or event.kind not in _SUFFERED:
        return event
    suffering = [role.party for role in event.roles if role.role is RoleKind.VICTIM]
    others = tuple(role for role in event.roles if role.role is not RoleKind.VICTIM)
    if suffering and not all(_only_by_pronoun(event, each, cast) for each in suffering):
        return event
    if any(role.party == person for role in others):
        return event
    return replace(event, roles=(Role(role=RoleKind.VICTIM, party=person), *others))


def _only_by_pronoun(event: Event, party: str, cast: Cast) -> bool:
    """Whether it is an official, and no more than a pronoun near the trigger means him."""
    if not cast.is_official(party):
        return False
    near = cast.actors_in(event.trigger.start - _NEAR, event.trigger.stop + _NEAR)
    beside = [a for a in near if a.party == party and abs(a.start - event.trigger.start) <= _NEAR]
    return bool(beside) and all(actor.pronoun for actor in beside[-1:])
