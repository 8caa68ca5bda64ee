"""Findings: what all documents of a case together allow one to conclude, each with its reasons.

A finding is a conclusion of the machine, never a judgement: it lists what it rests on and resolves
nothing. The records mirror the JSON of `habeas reckon`. Statements are named as in the case.
"""

from dataclasses import dataclass

from habeas.vocabulary.kinds import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was concluded, in words a family can read, and the statements behind it."""

    because: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a claim ultimately comes from.

    Attributes:
        kind: "witness", "document", "anonymous" or "inference".
        description: Who or what it is, in words.
        party: The party of the case; None if it is none.
        statements: The statements that go back to it.
        removes: Through how many mouths or papers it came to us, at the fewest.
    """

    kind: str
    description: str
    party: str | None
    statements: tuple[str, ...]
    removes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A statement that only repeats another."""

    statement: str
    repeats: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What several statements tell of one fact, or one statement alone.

    Attributes:
        id: Its name, `c1` and on.
        text: The fact, in the words of the statement that tells it most fully.
        statements: Those that assert it.
        denied_by: Those that deny it.
        when: The moment they allow, as EDTF; None if none is given.
        origins: Where it ultimately comes from.
        independent_origins: How many of them are independent; the smaller number where it
            cannot be told.
        echoes: Which of its statements only repeat others.
        status: "asserted", "hedged", "denied" or "disputed".
        reasons: Why these statements were taken to tell of one fact, and what could not be told.
    """

    id: str
    text: str
    statements: tuple[str, ...]
    denied_by: tuple[str, ...]
    when: str | None
    origins: tuple[Origin, ...]
    independent_origins: int
    echoes: tuple[Echo, ...]
    status: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Statements that cannot both hold, and what would settle it.

    Attributes:
        about: What they disagree on.
        one: The statements on one side.
        other: The statements on the other side.
        would_settle: Who could be asked, or which paper would show it.
        reasons: Why they cannot both hold.
    """

    about: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    would_settle: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event of the timeline: every telling of it taken together.

    Attributes:
        id: Its name, `t1` and on.
        kind: What happened.
        when: The span all accounts together allow, as EDTF; None if nothing bounds it.
        worded: Each telling's own moment: the event of the case, and its EDTF.
        place: The place's name; None if not said.
        parties: The parties of the case that take part.
        statements: The statements that tell it.
        events: The tellings taken together.
        negated: Whether it is only told not to have happened.
        reasons: What tightened its span.
    """

    id: str
    kind: EventKind
    when: str | None
    worded: tuple[tuple[str, str], ...]
    place: str | None
    parties: tuple[str, ...]
    statements: tuple[str, ...]
    events: tuple[str, ...]
    negated: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """The smallest set of statements that leave no day on which all can be true."""

    statements: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """Where the person was, and when, according to whom.

    Attributes:
        place: The place in words ("camp near Krasnodar").
        place_id: The place of the case, if the gazetteer knows one; None otherwise.
        since: From when, as EDTF; None if unknown.
        until: Until when, as EDTF; None if unknown.
        statements: The statements it rests on; empty where an author narrates it.
        speakers: The parties who say so.
        basis: The best basis among them ("witnessed" before "told" before the rest).
        removes: Through how many mouths the nearest of them came: 0 is an eye-witness's own word.
        circumstances: What bears on the weight of their words.
        events: The events of the case it is drawn from.
        disputed: Whether another account puts him elsewhere or denies it.
    """

    place: str
    place_id: str | None
    since: str | None
    until: str | None
    statements: tuple[str, ...]
    speakers: tuple[str, ...]
    basis: str | None
    removes: int
    circumstances: tuple[str, ...]
    events: tuple[str, ...]
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAppeal:
    """An appeal to an authority, and what came back, as the documents tell it.

    Attributes:
        to: The addressee, in words.
        by: The party who appealed; None if not said.
        sent: When, as EDTF; None if not said.
        reference: A number the papers give; None if none.
        reply: What came back, in the papers' words; None if nothing is told of.
        replied: When, as EDTF; None if not said.
        statements: The statements that tell of it.
        events: The events of the case it is drawn from.
    """

    to: str
    by: str | None
    sent: str | None
    reference: str | None
    reply: str | None
    replied: str | None
    statements: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is unknown and matters, and whom one could ask."""

    asks: str
    why: str
    whom: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything concluded about a case.

    Attributes:
        claims: What is told, with origins.
        disputes: What cannot both hold.
        timeline: Events in an order that does not contradict what is known; where the order is
            undecided it follows the earliest possible day.
        clashes: Sets of statements no calendar can satisfy.
        whereabouts: Stations, in order.
        last_news: The last station of all; None if there is none.
        last_reliable_news: The last station somebody saw or an undisputed document shows.
        appeals: Appeals and replies the documents tell of.
        questions: What is still open.
    """

    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    timeline: tuple[Row, ...]
    clashes: tuple[Clash, ...]
    whereabouts: tuple[Station, ...]
    last_news: Station | None
    last_reliable_news: Station | None
    appeals: tuple[ToldAppeal, ...]
    questions: tuple[Question, ...]
