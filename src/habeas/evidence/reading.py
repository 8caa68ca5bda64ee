"""Readings: everything one reader proposes about one page, each thing with its words.

The records mirror the JSON contract of `habeas read`. Names like `p1` or `s7` are local to one
reading and follow the order of the text. All of it is proposals until a person takes them.
"""

from dataclasses import dataclass
from hashlib import sha256

from habeas.evidence.moment import Moment
from habeas.evidence.passage import Passage
from habeas.vocabulary.kinds import Basis, EventKind, Mode, PartyKind, Polarity, RoleKind

_UNIT = "\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one party is related to another, as the page says.

    Attributes:
        kind: The word for it in English ("mother", "uncle", "lawyer", "owner"): the holder of the
            relation *is the* `kind` *of* `to`.
        to: The other party's name in this reading.
        passage: The words that say so.
    """

    kind: str
    to: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person, organization, group or authority on a page.

    Attributes:
        id: Its name in this reading, `p1` and on.
        kind: What it is.
        name: Its fullest name on the page, in the base form; None if it has none.
        description: What the page calls it besides ("a guard at the gate"); None if nothing.
        mentions: Where it is named, described, or stood for by a pronoun, in order.
        relations: How it is related to other parties.
        gender: "f", "m", or None where the page does not settle it.
    """

    id: str
    kind: PartyKind
    name: str | None
    description: str | None = None
    mentions: tuple[Passage, ...] = ()
    relations: tuple[Relation, ...] = ()
    gender: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place on a page.

    Attributes:
        id: Its name in this reading, `l1` and on.
        name: Its usual name in English; as the page has it where the gazetteer does not know it.
        geonames: Its GeoNames number; None if the gazetteer does not know it.
        latitude: Degrees north; None with `geonames`.
        longitude: Degrees east; None with `geonames`.
        mentions: Where it is named, in order.
    """

    id: str
    name: str
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    mentions: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """What bears on the weight of somebody's words ("officer present", "on state television").

    Attributes:
        what: The circumstance, in a few words.
        passage: The words that say so; None where it follows from what the document is.
    """

    what: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source says, and the words in which it says it.

    Attributes:
        id: Its name in this reading, `s1` and on.
        speaker: The party whose claim it is: the witness, not the newspaper quoting her; None
            only where the author of the page speaks.
        via: The chain behind the speaker, nearest first: whom the speaker has it from. For words
            of T inside a statement of S, those who bring T's words to us: S, then whoever
            stands between.
        content: The words themselves, one passage or the parts of a broken one. Never empty.
        cue: The words that make it a statement ("said", "according to"); None where a heading,
            a message's sender or the kind of paper makes it one.
        mode: The form in which the words reach us.
        basis: How the speaker knows it.
        polarity: Affirmed, denied or refused.
        hedge: The words that soften it ("allegedly"); None if none do.
        medium: By what it was said, when named ("SMS", "letter"); None if not.
        under: Circumstances that bear on its weight.
        within: The statement it is nested in; None if in none.
    """

    id: str
    speaker: str | None
    content: tuple[Passage, ...]
    mode: Mode
    basis: Basis
    polarity: Polarity = Polarity.AFFIRMED
    via: tuple[str, ...] = ()
    cue: Passage | None = None
    hedge: Passage | None = None
    medium: str | None = None
    under: tuple[Circumstance, ...] = ()
    within: str | None = None

    def __post_init__(self) -> None:
        if not self.content or not all(part.quote for part in self.content):
            raise ValueError(f"statement {self.id} has no words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a party is in an event."""

    role: RoleKind
    party: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is told to have happened.

    Attributes:
        id: Its name in this reading, `e1` and on.
        kind: What happened.
        trigger: The word that tells it.
        when: The moment the page gives it; None if it gives none.
        place: The place's name in this reading; None if not said.
        roles: Who did it to whom.
        said_in: The statements that tell it; empty where the author narrates it.
        negated: Whether it is said not to have happened.
    """

    id: str
    kind: EventKind
    trigger: Passage
    when: Moment | None = None
    place: str | None = None
    roles: tuple[Role, ...] = ()
    said_in: tuple[str, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Statements of one page that cannot both hold.

    Attributes:
        about: What they disagree on, in a few words.
        one: The statements on one side.
        other: The statements on the other side.
    """

    about: str
    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything one reader proposes about one page.

    Attributes:
        page: The page's id.
        reader: The reader's name and version ("english-rules 1").
        parties: Everyone who speaks, acts, suffers or is named.
        places: Every place named.
        moments: Every dated phrase, in order, whether or not an event uses it.
        statements: What is said, in the order of the text.
        events: What is told to have happened, in the order of the text.
        disputes: Statements of this page that cannot both hold.
    """

    page: str
    reader: str
    parties: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    moments: tuple[Moment, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    disputes: tuple[Opposition, ...] = ()


def statement_key(page: str, statement: Statement) -> str:
    """Name a statement by the words it stands on, so that a judgement survives a new reading."""
    spans = ",".join(f"{part.start}-{part.stop}" for part in statement.content)
    return "st-" + sha256(_UNIT.join((page, spans)).encode()).hexdigest()[:20]


def party_key(page: str, party: Party) -> str:
    """Name a party of a page by its first mention, so that a judgement survives a new reading."""
    first = party.mentions[0] if party.mentions else None
    where = f"{first.start}-{first.stop}" if first else f"{party.name}/{party.description}"
    return "pt-" + sha256(_UNIT.join((page, where)).encode()).hexdigest()[:20]
