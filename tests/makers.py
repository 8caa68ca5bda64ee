"""Makers: the shortest way to one of each record. Everybody in them is invented.

Each maker fills in what a test does not care about; a test names only what it is about. Passages
are found by their words, so that no test counts offsets by hand.
"""

from datetime import UTC, datetime
from hashlib import sha256

from habeas.casefile.judgement import Judgement, Verdict
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Event, Party, Place, Reading, Relation, Role, Statement
from habeas.vocabulary.kinds import Basis, EventKind, FileKind, Mode, PartyKind, RoleKind

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def original(content: str = "carta", name: str = "carta.txt") -> Original:
    """An original holding these words."""
    held = content.encode()
    return Original(sha256=sha256(held).hexdigest(), name=name, size=len(held), kind=FileKind.TEXT)


def custody(of: Original, source: str | None = None) -> Custody:
    """How that original came to us."""
    return Custody(original=of.sha256, name=of.name, source=source)


def page(text: str, of: Original | None = None, published: str | None = None) -> Page:
    """A page with this text, of an original that holds just that text."""
    return Page(
        original=(of or original(text)).sha256,
        text=text,
        how="plain 1",
        language="en",
        published=published,
        published_from=published and "given by the person",
    )


def passage(text: str, quote: str, nth: int = 1) -> Passage:
    """The passage with these words on a page's text; the nth of them where they stand often."""
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return Passage(start, start + len(quote), quote)


def party(
    text: str,
    id: str,  # noqa: A002 the records' own word
    name: str | None,
    *mentions: str,
    kind: PartyKind = PartyKind.PERSON,
    description: str | None = None,
    gender: str | None = None,
    relations: tuple[Relation, ...] = (),
) -> Party:
    """A party of a page; mentioned by its name or description where no other words are given."""
    words = mentions or tuple(each for each in (name or description,) if each and each in text)
    return Party(
        id=id,
        kind=kind,
        name=name,
        description=description,
        gender=gender,
        mentions=tuple(passage(text, each) for each in words),
        relations=relations,
    )


def relation(text: str, kind: str, to: str, quote: str) -> Relation:
    """That a party is the `kind` of another, by these words."""
    return Relation(kind=kind, to=to, passage=passage(text, quote))


def place(text: str, id: str, name: str, geonames: int | None = None) -> Place:  # noqa: A002
    """A place of a page."""
    return Place(id=id, name=name, geonames=geonames, mentions=(passage(text, name),))


def statement(
    text: str,
    id: str,  # noqa: A002
    speaker: str | None,
    *words: str,
    basis: Basis = Basis.WITNESSED,
    via: tuple[str, ...] = (),
    cue: str | None = None,
    mode: Mode = Mode.INDIRECT,
) -> Statement:
    """A statement with these words."""
    return Statement(
        id=id,
        speaker=speaker,
        content=tuple(passage(text, each) for each in words),
        mode=mode,
        basis=basis,
        via=via,
        cue=passage(text, cue) if cue else None,
    )


def moment(text: str, quote: str, edtf: str) -> Moment:
    """A moment read from these words."""
    return Moment(edtf=edtf, passage=passage(text, quote))


def event(
    text: str,
    id: str,  # noqa: A002
    kind: EventKind,
    trigger: str,
    *,
    when: Moment | None = None,
    place: str | None = None,
    roles: tuple[tuple[RoleKind, str], ...] = (),
    said_in: tuple[str, ...] = (),
) -> Event:
    """An event told by this word."""
    return Event(
        id=id,
        kind=kind,
        trigger=passage(text, trigger),
        when=when,
        place=place,
        roles=tuple(Role(role=role, party=who) for role, who in roles),
        said_in=said_in,
    )


def reading(
    of: Page,
    *,
    parties: tuple[Party, ...] = (),
    places: tuple[Place, ...] = (),
    statements: tuple[Statement, ...] = (),
    events: tuple[Event, ...] = (),
    reader: str = "hand 1",
) -> Reading:
    """What a reader proposes about a page."""
    return Reading(
        page=page_id(of),
        reader=reader,
        parties=parties,
        places=places,
        statements=statements,
        events=events,
        moments=tuple(each.when for each in events if each.when),
    )


def judgement(
    verdict: Verdict,
    *on: str,
    id: str = "j1",  # noqa: A002
    because: str = "I know her.",
    statement: Statement | None = None,
) -> Judgement:
    """A decision of one invented person."""
    return Judgement(
        id=id, verdict=verdict, on=on, by="Ana Quint", at=NOON, because=because, statement=statement
    )
