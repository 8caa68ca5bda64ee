"""Make a case of what a journal left: documents, statements, parties, places and events.

Numbering follows the order of arrival and of the text, so the same holdings give the same names.
Who is one person is decided in `habeas.casefile.identity`, what judgements do to statements in
`habeas.casefile.settle`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from habeas.casefile.case import (
    Case,
    CaseParty,
    CasePlace,
    Document,
    Happened,
    Kinship,
    Member,
    Told,
)
from habeas.casefile.holdings import Holdings
from habeas.casefile.identity import Joined, join, shown_name, spellings
from habeas.casefile.profile import Mention
from habeas.casefile.settle import Sheaf, decisions, settle
from habeas.casefile.spelling import folded
from habeas.casefile.standing import pairs, standing
from habeas.evidence.page import page_id
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Event, Place, Relation, party_key
from habeas.vocabulary.kinds import RoleKind

Local = tuple[str, str]  # a document, and a party's or place's name in its reading


def assemble(held: Holdings) -> Case:
    """Make the case."""
    about = held.about[-1] if held.about else ""
    documents = dict(_documents(held))
    stand = standing(held.judgements)
    made = decisions(held, stand)
    sheaves = [
        settle(each.id, each.page, each.reading, made)
        for each in documents.values()
        if each.page is not None
    ]
    joined = join(tuple(_mentions(sheaves, documents)), about, pairs(stand))
    parties = _numbered(joined)
    who = {(m.document, m.party.id): name for name, each in parties.items() for m in each.members}
    places, where = _places(documents.values())
    return Case(
        about=about,
        documents=MappingProxyType(documents),
        statements=MappingProxyType(dict(_told(sheaves, who))),
        parties=MappingProxyType({n: _party(n, each, who, about) for n, each in parties.items()}),
        places=MappingProxyType(places),
        events=MappingProxyType(dict(_events(documents.values(), who, where))),
        judgements=tuple(held.judgements),
        victim=next((name for name, each in parties.items() if each.victim), None),
    )


def _documents(held: Holdings) -> Iterator[tuple[str, Document]]:
    for number, (sha256, original) in enumerate(held.originals.items(), start=1):
        page = held.pages.get(sha256)
        reading = held.readings.get(page_id(page)) if page else None
        yield (
            f"d{number}",
            Document(
                id=f"d{number}",
                original=original,
                custody=tuple(held.custody[sha256]),
                page=page,
                reading=reading,
                unread=None if reading else held.unread.get(sha256),
            ),
        )


def _mentions(sheaves: Sequence[Sheaf], documents: Mapping[str, Document]) -> Iterator[Mention]:
    for sheaf in sheaves:
        harmed = _harmed(documents[sheaf.document])
        for party in sheaf.parties:
            key = party_key(sheaf.page, party)
            yield Mention(sheaf.document, key, party, harmed[party.id])


def _harmed(document: Document) -> Counter[str]:
    """In how many of a document's events each party is the victim."""
    events = document.reading.events if document.reading else ()
    return Counter(
        role.party for event in events for role in event.roles if role.role is RoleKind.VICTIM
    )


def _numbered(joined: Sequence[Joined]) -> Mapping[str, Joined]:
    """The person the case is about first, then the others as the papers name them."""
    ordered = sorted(joined, key=lambda each: not each.victim)
    return {f"P{number}": each for number, each in enumerate(ordered, start=1)}


def _told(sheaves: Sequence[Sheaf], who: Mapping[Local, str]) -> Iterator[tuple[str, Told]]:
    for sheaf in sheaves:
        at = sheaf.document
        for each in sheaf.settled:
            name = f"{at}/{each.said.id}"
            told = Told(
                id=name,
                key=each.key,
                document=at,
                said=each.said,
                speaker=who.get((at, each.said.speaker or "")),
                via=tuple(who[at, v] for v in each.said.via if (at, v) in who),
                status=each.status,
                reader=each.reader,
            )
            yield name, told


def _party(name: str, joined: Joined, who: Mapping[Local, str], about: str) -> CaseParty:
    parties = [member.party for member in joined.members]
    own = shown_name(joined.members, about if joined.victim else None)
    return CaseParty(
        id=name,
        kind=joined.kind,
        name=own,
        description=_most_said([each.description for each in parties]),
        also=tuple(each for each in spellings(joined.members) if each != own),
        gender=joined.gender,
        relations=tuple(_relations(name, joined.members, who)),
        members=tuple(
            Member(document=m.document, party=m.party.id, key=m.key, mentions=m.party.mentions)
            for m in joined.members
        ),
        because=joined.because,
    )


def _most_said(words: Sequence[str | None]) -> str | None:
    """The description given most often; of several, the one given first."""
    said = [each for each in words if each]
    return max(dict.fromkeys(said), key=said.count) if said else None


def _relations(
    name: str, members: Sequence[Mention], who: Mapping[Local, str]
) -> Iterator[Kinship]:
    seen: set[tuple[str, str, str]] = set()
    for member in members:
        for each in member.party.relations:
            to = who.get((member.document, each.to))
            told = (each.kind, to or "", member.document)
            if to is not None and to != name and told not in seen:
                seen.add(told)
                yield _kinship(each, to, member.document)


def _kinship(relation: Relation, to: str, document: str) -> Kinship:
    return Kinship(kind=relation.kind, to=to, document=document, passage=relation.passage)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place while its mentions are gathered: as the case will call it, and where it is named."""

    place: Place
    mentions: list[tuple[str, Passage]]


def _places(documents: Iterable[Document]) -> tuple[dict[str, CasePlace], dict[Local, str]]:
    spots: dict[str, _Spot] = {}
    key_of: dict[Local, str] = {}
    for document in documents:
        for place in document.reading.places if document.reading else ():
            key = f"#{place.geonames}" if place.geonames is not None else folded(place.name)
            spot = spots.setdefault(key, _Spot(place, []))
            if not spot.place.name.isascii() and place.name.isascii():
                # One place, one name in the case: the English one as soon as a paper gives it.
                spot = spots[key] = _Spot(place, spot.mentions)
            spot.mentions.extend((document.id, each) for each in place.mentions)
            key_of[document.id, place.id] = key
    names = {key: f"L{number}" for number, key in enumerate(spots, start=1)}
    made = {names[key]: _place(names[key], spot) for key, spot in spots.items()}
    return made, {local: names[key] for local, key in key_of.items()}


def _place(name: str, spot: _Spot) -> CasePlace:
    return CasePlace(
        id=name,
        name=spot.place.name,
        geonames=spot.place.geonames,
        latitude=spot.place.latitude,
        longitude=spot.place.longitude,
        mentions=tuple(spot.mentions),
    )


def _events(
    documents: Iterable[Document], who: Mapping[Local, str], where: Mapping[Local, str]
) -> Iterator[tuple[str, Happened]]:
    for document in documents:
        for event in document.reading.events if document.reading else ():
            happened = _happened(document.id, event, who, where)
            yield happened.id, happened


def _happened(
    at: str, event: Event, who: Mapping[Local, str], where: Mapping[Local, str]
) -> Happened:
    roles = (
        replace(each, party=who[at, each.party]) for each in event.roles if (at, each.party) in who
    )
    return Happened(
        id=f"{at}/{event.id}",
        document=at,
        kind=event.kind,
        trigger=event.trigger,
        when=event.when,
        place=where.get((at, event.place or "")),
        roles=tuple(dict.fromkeys(roles)),
        said_in=tuple(f"{at}/{each}" for each in event.said_in),
        negated=event.negated,
    )
