"""A party while the page is being read, before it gets its final name."""

from dataclasses import dataclass, field

from habeas.reading.readers.russian.bodies import Body
from habeas.reading.readers.russian.naming import Named
from habeas.reading.readers.russian.phrases import folded
from habeas.vocabulary.kinds import PartyKind


@dataclass(slots=True, kw_only=True)
class Draft:
    """A party while the page is being read.

    Attributes:
        number: Its place in the cast.
        kind: What it is.
        named: Its name as read, fullest form; None while nobody names it.
        body: The fullest name of a body; None for people.
        gender: "f", "m" or None.
        plural: Whether it is several people.
        english: Descriptions in English, in order.
        russian: Descriptions as they stand, in the nominative.
        lemmas: The words it was described by.
        relations: Kin or office, whose, and the words that say so.
        mentions: First word and the word after the last, for each mention.
        into: The party it turned out to be, which took over all it had; None if it is its own.
    """

    number: int
    kind: PartyKind
    named: Named | None = None
    body: Body | None = None
    gender: str | None = None
    plural: bool = False
    english: list[str] = field(default_factory=list)
    russian: list[str] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    relations: list[tuple[str, int, int, int]] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    into: int | None = None


def stem(party: Draft) -> str:
    """A surname without what gender adds to it; empty where there is none."""
    surname = folded(party.named.name.surname or "") if party.named else ""
    return surname.removesuffix("ая").removesuffix("ий").removesuffix("а")


def fits(party: Draft, gender: str | None, *, plural: bool) -> bool:
    """Whether a word of this gender and number may stand for a party."""
    if party.into is not None:
        return False
    if plural:
        return party.plural or party.kind is PartyKind.GROUP
    if party.kind is not PartyKind.PERSON or party.plural:
        return False
    return gender is None or party.gender is None or party.gender == gender


def cases_fit(one: str | None, other: str | None) -> bool:
    """Whether two words may stand in one case; genitive and accusative are told apart badly."""
    return one is None or other is None or one == other or {one, other} <= {"Gen", "Acc"}


def genders_fit(one: str | None, other: str | None) -> bool:
    """Whether two genders do not exclude each other."""
    return one is None or other is None or one == other
