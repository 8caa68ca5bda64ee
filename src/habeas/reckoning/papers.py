"""What the rules look at: a case's standing statements and events, with their words at hand.

Withdrawn statements are left out, and so are events that only withdrawn statements tell. Nothing is
concluded here; everything is looked up once so that the rules need not search.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.casefile.case import Case, Document, Happened, Told
from habeas.evidence.edtf import Bounds, bounds, is_edtf
from habeas.evidence.passage import Passage
from habeas.reckoning.lexicon import KIND_TOPIC, TOPICS
from habeas.vocabulary.kinds import EventKind, PartyKind, RoleKind, Status

# A blank line, or a line that begins as a message, a speaker's turn or an item of a list does.
_PARAGRAPH = re.compile(
    r"\n\s*\n|\n(?=\[|\d{1,2}[./:]\d|\d{1,2}[.)]\s|[-–—•*]\s|[A-ZА-ЯЁ][\w .’'-]{0,40}:\s)"
)
_TOPICS = tuple(
    (topic, re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE))
    for topic, pattern in TOPICS.items()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """A case as the rules look at it.

    Attributes:
        case: The case itself.
        told: Its standing statements, by name, in order.
        events: Its standing events, by name, in order.
        spoken: The statements of each speaker.
        words: Each statement's words.
        tells: The events each statement tells, its nested statements' too.
        outer: The statement each nested statement stands in.
        inner: The statements nested in each, nearest first.
        paragraph: In which paragraph of its document each statement begins.
        beside: The events an author narrates in the paragraph where each statement begins.
        published: For each document, the outermost days it can have been published on.
        cites: For each document, the other documents whose publisher its text names.
        moments: The moments named within each statement's words, as EDTF.
        places: The places of the case named within each statement's words.
        named: For each document, where it names places of the case.
        topics: What each statement's words and events are about.
    """

    case: Case
    told: Mapping[str, Told]
    events: Mapping[str, Happened]
    spoken: Mapping[str | None, tuple[str, ...]]
    words: Mapping[str, str]
    tells: Mapping[str, tuple[str, ...]]
    outer: Mapping[str, str]
    inner: Mapping[str, tuple[str, ...]]
    paragraph: Mapping[str, int]
    beside: Mapping[str, tuple[str, ...]]
    published: Mapping[str, Bounds]
    cites: Mapping[str, frozenset[str]]
    moments: Mapping[str, tuple[str, ...]]
    places: Mapping[str, frozenset[str]]
    named: Mapping[str, tuple[tuple[int, str], ...]]
    topics: Mapping[str, frozenset[str]]

    def name(self, party: str | None) -> str:
        """What a person would call a party of the case."""
        if party is None:
            return "the author"
        known = self.case.parties.get(party)
        if known is None:
            return party
        return known.name or known.description or party

    def is_body(self, party: str | None) -> bool:
        """Whether a party is an authority, or signs and speaks for one."""
        known = self.case.parties.get(party) if party else None
        if known is None:
            return False
        return known.kind is PartyKind.AUTHORITY or any(
            self._is_authority(each.to) for each in known.relations
        )

    def befalls(self, event: Happened, person: str) -> bool | None:
        """Whether an event befalls a person: None where a paper names nobody and it may be so."""
        if person in in_role(event, RoleKind.VICTIM, RoleKind.PARTICIPANT):
            return True
        victims = in_role(event, RoleKind.VICTIM)
        if all(self._may_be_anyone(each) for each in victims) and not in_role(
            event, RoleKind.PARTICIPANT
        ):
            return None
        return False

    def _may_be_anyone(self, party: str) -> bool:
        known = self.case.parties.get(party)
        return known is not None and known.name is None and known.kind is PartyKind.PERSON

    def _is_authority(self, party: str) -> bool:
        known = self.case.parties.get(party)
        return known is not None and known.kind is PartyKind.AUTHORITY

    def concerns(self, event: Happened) -> frozenset[str]:
        """Whom an event befalls: its victims, or all who take part where it has none."""
        return in_role(event, RoleKind.VICTIM) or frozenset(role.party for role in event.roles)


def in_role(event: Happened, *kinds: RoleKind) -> frozenset[str]:
    """The parties that have one of these roles in an event."""
    return frozenset(role.party for role in event.roles if role.role in kinds)


def look(case: Case) -> Papers:
    """Lay out a case's standing statements and events."""
    told = {id_: one for id_, one in case.statements.items() if one.status is not Status.WITHDRAWN}
    events = {id_: kept for id_, one in case.events.items() if (kept := _standing(one, told))}
    outer = {
        id_: parent
        for id_, one in told.items()
        if one.said.within and (parent := f"{one.document}/{one.said.within}") in told
    }
    inner: dict[str, tuple[str, ...]] = {}
    for child, parent in outer.items():
        inner[parent] = (*inner.get(parent, ()), child)
    words = {id_: " … ".join(part.quote for part in one.said.content) for id_, one in told.items()}
    tells = _tells(told, events, outer)
    starts = _starts(case)
    paragraph = {
        id_: bisect_right(starts[one.document], one.said.content[0].start)
        for id_, one in told.items()
    }
    return Papers(
        case=case,
        told=told,
        events=events,
        spoken=_spoken(told),
        words=words,
        tells=tells,
        outer=outer,
        inner=inner,
        paragraph=paragraph,
        beside=_beside(told, events, paragraph, starts),
        published={id_: _published(one) for id_, one in case.documents.items()},
        cites=_cites(case),
        moments=_moments(case, told),
        places=_places(case, told),
        named=_named(case),
        topics={
            id_: _topics(words[id_], [events[each].kind for each in tells[id_]]) for id_ in told
        },
    )


def _standing(event: Happened, told: Mapping[str, Told]) -> Happened | None:
    standing = tuple(each for each in event.said_in if each in told)
    if len(standing) == len(event.said_in):
        return event
    if not standing:
        return None
    return Happened(
        id=event.id,
        document=event.document,
        kind=event.kind,
        trigger=event.trigger,
        when=event.when,
        place=event.place,
        roles=event.roles,
        said_in=standing,
        negated=event.negated,
    )


def _spoken(told: Mapping[str, Told]) -> dict[str | None, tuple[str, ...]]:
    spoken: dict[str | None, list[str]] = {}
    for id_, one in told.items():
        spoken.setdefault(one.speaker, []).append(id_)
    return {speaker: tuple(held) for speaker, held in spoken.items()}


def _tells(
    told: Mapping[str, Told], events: Mapping[str, Happened], outer: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    tells: dict[str, list[str]] = {id_: [] for id_ in told}
    for event in events.values():
        for statement in event.said_in:
            for each in _outwards(statement, outer):
                if event.id not in tells[each]:
                    tells[each].append(event.id)
    return {id_: tuple(each) for id_, each in tells.items()}


def _outwards(statement: str, outer: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    at: str | None = statement
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = outer.get(at)


def _starts(case: Case) -> dict[str, list[int]]:
    """Where the paragraphs of each document begin, but for the first."""
    return {
        id_: [match.end() for match in _PARAGRAPH.finditer(one.page.text)] if one.page else []
        for id_, one in case.documents.items()
    }


def _beside(
    told: Mapping[str, Told],
    events: Mapping[str, Happened],
    paragraph: Mapping[str, int],
    starts: Mapping[str, list[int]],
) -> dict[str, tuple[str, ...]]:
    narrated: dict[tuple[str, int], list[str]] = {}
    for event in events.values():
        if not event.said_in:
            at = bisect_right(starts[event.document], event.trigger.start)
            narrated.setdefault((event.document, at), []).append(event.id)
    return {
        id_: tuple(narrated.get((one.document, paragraph[id_]), ())) for id_, one in told.items()
    }


def _published(document: Document) -> Bounds:
    day = document.page.published if document.page else None
    if day is None or not is_edtf(day):
        return Bounds(None, None)
    return bounds(day)


def _cites(case: Case) -> dict[str, frozenset[str]]:
    issued: dict[str, list[str]] = {}
    for id_, one in case.documents.items():
        if one.page and one.page.publisher:
            issued.setdefault(one.page.publisher.casefold(), []).append(id_)
    cites = {}
    for id_, one in case.documents.items():
        text = one.page.text.casefold() if one.page else ""
        cites[id_] = frozenset(
            each
            for publisher, papers in issued.items()
            if id_ not in papers and publisher.removeprefix("the ") in text
            for each in papers
        )
    return cites


def _moments(case: Case, told: Mapping[str, Told]) -> dict[str, tuple[str, ...]]:
    named = {
        id_: [(each.passage, each.edtf) for each in one.reading.moments] if one.reading else []
        for id_, one in case.documents.items()
    }
    return {
        id_: tuple(each for each in _within(one, named.get(one.document, ())))
        for id_, one in told.items()
    }


def _places(case: Case, told: Mapping[str, Told]) -> dict[str, frozenset[str]]:
    named: dict[str, list[tuple[Passage, str]]] = {}
    for place in case.places.values():
        for document, passage in place.mentions:
            named.setdefault(document, []).append((passage, place.id))
    return {id_: frozenset(_within(one, named.get(one.document, ()))) for id_, one in told.items()}


def _named(case: Case) -> dict[str, tuple[tuple[int, str], ...]]:
    named: dict[str, list[tuple[int, str]]] = {}
    for place in case.places.values():
        for document, passage in place.mentions:
            named.setdefault(document, []).append((passage.start, place.id))
    return {document: tuple(sorted(held)) for document, held in named.items()}


def _within(told: Told, named: Sequence[tuple[Passage, str]]) -> Iterator[str]:
    for passage, value in named:
        if any(
            part.start <= passage.start and passage.stop <= part.stop for part in told.said.content
        ):
            yield value


def _topics(words: str, kinds: Sequence[EventKind]) -> frozenset[str]:
    worded = {topic for topic, pattern in _TOPICS if pattern.search(words)}
    return frozenset(worded | {KIND_TOPIC[kind] for kind in kinds if kind in KIND_TOPIC})
