"""Profiles: what a document's party shows of who it is, ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.casefile.bodies import words_of_body
from habeas.casefile.kin import SEX, base_of
from habeas.casefile.names import Name, name_of
from habeas.evidence.reading import Party
from habeas.vocabulary.kinds import PartyKind

PERSON = PartyKind.PERSON
_BODIES = {PartyKind.ORGANIZATION, PartyKind.AUTHORITY}


@dataclass(frozen=True, slots=True)
class Mention:
    """One document's party.

    Attributes:
        document: The document's name in the case.
        key: The party's name by its words.
        party: The party, as read.
        harmed: In how many of the document's events it is the victim.
    """

    document: str
    key: str
    party: Party
    harmed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a mention shows of who it is.

    Attributes:
        mention: The mention.
        number: Its place among all mentions.
        name: A person's name; None for others, and where there is none.
        body: The words that matter in a body's name; empty for persons.
        sex: "f", "m", or None where nothing tells.
        kin: Its kinships: the relation, and the other's place among all mentions.
    """

    mention: Mention
    number: int
    name: Name | None
    body: frozenset[str]
    sex: str | None
    kin: tuple[tuple[str, int], ...]

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.mention.party.kind is PERSON

    @property
    def shown(self) -> str:
        """What a reason calls it."""
        party = self.mention.party
        return f"“{party.name or party.description or 'somebody'}” in {self.mention.document}"


def profiles(mentions: Sequence[Mention]) -> tuple[Profile, ...]:
    """The profile of every mention, in order."""
    places = {(m.document, m.party.id): number for number, m in enumerate(mentions)}
    return tuple(_profile(number, mention, places) for number, mention in enumerate(mentions))


def _profile(number: int, mention: Mention, places: dict[tuple[str, str], int]) -> Profile:
    party = mention.party
    kin = tuple(
        (base, places[mention.document, each.to])
        for each in party.relations
        if (base := base_of(each.kind)) and (mention.document, each.to) in places
    )
    name = name_of(party.name) if party.name and party.kind is PERSON else None
    return Profile(
        mention=mention,
        number=number,
        name=name if name is not None and name.words else None,
        body=_body(party),
        sex=_sex(party, name, kin),
        kin=kin,
    )


def _body(party: Party) -> frozenset[str]:
    said = party.name or (party.description if party.kind in _BODIES else None)
    return frozenset() if party.kind is PERSON or said is None else words_of_body(said)


def _sex(party: Party, name: Name | None, kin: tuple[tuple[str, int], ...]) -> str | None:
    """What the reader settled; else what the name's ending or the word for kin tells."""
    if party.kind is not PERSON:
        return None
    if party.gender in {"f", "m"}:
        return party.gender
    told = {SEX[base] for base, _ in kin if base in SEX}
    if name is not None and name.sex is not None:
        told.add(name.sex)
    return told.pop() if len(told) == 1 else None
