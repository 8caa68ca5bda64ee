"""A case: its documents, and every statement, party, place and event they hold.

A case is what its journal says, under the judgements that stand. It is rebuilt by
`habeas.casefile.replay` and thrown away freely. Withdrawn statements stay in it, marked so.
Names in a case: documents `d1`, statements `d1/s7`, events `d1/e3`, parties `P3`, places `L2`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.casefile.judgement import Judgement
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Reading, Role, Statement
from habeas.vocabulary.kinds import EventKind, PartyKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One original of the case, with its text and its reading where there are any.

    Attributes:
        id: Its name in the case, `d1` and on, in the order of arrival.
        original: The file as received.
        custody: Every time it was handed in, first to last.
        page: Its text; None where it could not be had.
        reading: What the reader found; None where nothing was read.
        unread: Why it has no text or no reading, and what to do; None if it was read.
    """

    id: str
    original: Original
    custody: tuple[Custody, ...]
    page: Page | None = None
    reading: Reading | None = None
    unread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement as the case holds it.

    Attributes:
        id: Its name in the case, `d1/s7`.
        key: Its name by its words (`habeas.evidence.reading.statement_key`).
        document: The document it stands in.
        said: The statement, as read or as a person corrected it.
        speaker: The case's party whose claim it is; None for a page's author.
        via: The chain behind the speaker, as parties of the case, nearest first.
        status: What a person has made of it.
        reader: Who proposed it: a reader's name and version, or the person who added it.
    """

    id: str
    key: str
    document: str
    said: Statement
    speaker: str | None
    via: tuple[str, ...]
    status: Status
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document's party as part of a party of the case.

    Attributes:
        document: The document.
        party: The party's name in that document's reading.
        key: The party's name by its words (`habeas.evidence.reading.party_key`).
        mentions: Where the document names it.
    """

    document: str
    party: str
    key: str
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """How a party of the case is related to another: it *is the* `kind` *of* `to`."""

    kind: str
    to: str
    document: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseParty:
    """A party of the case: mentions in several documents taken for one.

    Attributes:
        id: Its name in the case, `P1` and on; `P1` is the person the case is about, if named.
        kind: What it is.
        name: Its fullest name; None if nobody names it.
        description: What it is called besides; None if nothing.
        also: Other spellings and names it goes by.
        gender: "f", "m", or None where unsettled.
        relations: How it is related to other parties.
        members: The documents' parties it is made of.
        because: Why these were taken for one, a reason for each join.
    """

    id: str
    kind: PartyKind
    name: str | None
    description: str | None
    also: tuple[str, ...]
    gender: str | None
    relations: tuple[Kinship, ...]
    members: tuple[Member, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePlace:
    """A place of the case, with the passages that name it, by document."""

    id: str
    name: str
    geonames: int | None
    latitude: float | None
    longitude: float | None
    mentions: tuple[tuple[str, Passage], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One telling of an event in one document.

    Attributes:
        id: Its name in the case, `d1/e3`.
        document: The document that tells it.
        kind: What happened.
        trigger: The word that tells it.
        when: The moment the document gives; None if none.
        place: The case's place; None if not said.
        roles: Who did it to whom, as parties of the case.
        said_in: The statements of the case that tell it; empty where an author narrates it.
        negated: Whether it is said not to have happened.
    """

    id: str
    document: str
    kind: EventKind
    trigger: Passage
    when: Moment | None
    place: str | None
    roles: tuple[Role, ...]
    said_in: tuple[str, ...]
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything a case holds, as its journal leaves it.

    Attributes:
        about: The name of the person it is about, as given when it was made.
        documents: By name, in the order of arrival.
        statements: By name, in the order of documents and text; withdrawn ones too.
        parties: By name.
        places: By name.
        events: By name, in the order of documents and text.
        judgements: Every judgement made, first to last, with those taken back.
        victim: The party the case is about; None until a document names the person.
    """

    about: str
    documents: Mapping[str, Document]
    statements: Mapping[str, Told]
    parties: Mapping[str, CaseParty]
    places: Mapping[str, CasePlace]
    events: Mapping[str, Happened]
    judgements: tuple[Judgement, ...]
    victim: str | None
