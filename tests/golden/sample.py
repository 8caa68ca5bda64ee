"""A small fixed case, made by hand, with one of everything a report can show.

Three papers about Mira Valen, who is invented like everybody here: a newspaper, a letter that
contradicts it, a picture nobody can read. Its findings are made by hand too, so that what a report
prints changes only when the report does.
"""

from datetime import date

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
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.problems import Problem
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import Passage
from habeas.evidence.reading import (
    Circumstance,
    Reading,
    Role,
    Statement,
    statement_key,
)
from habeas.reckoning.finding import (
    Claim,
    Clash,
    Dispute,
    Echo,
    Findings,
    Origin,
    Question,
    Reason,
    Row,
    Station,
    ToldAppeal,
)
from habeas.vocabulary.kinds import (
    Basis,
    EventKind,
    FileKind,
    Mode,
    PartyKind,
    Polarity,
    RoleKind,
    Status,
)
from tests.makers import NOON, custody, moment, original, passage

NEWS = (
    "Mira Valen was taken from Saratov on 4 March.\n\n"
    "“Two men led her to a car,” said Tomas Reber, a neighbour. “I stood at the window.”\n\n"
    "Her mother, Ada Valen, learned from Reber that a guard had said “she is in Volgograd, alive”."
    " She hopes to see her by summer."
)
LETTER = (
    "Reply No. 5-1/77 of 2 April 2024\n\n"
    "Citizen Valen left of her own accord about 1 March 2024.\n\n"
    "The Bureau gives no information on her whereabouts."
)


def _page(text: str, published: str | None, publisher: str) -> Page:
    return Page(
        original=original(text).sha256,
        text=text,
        how="plain 1",
        language="en",
        title=None,
        publisher=publisher,
        published=published,
        published_from="given by the person" if published else None,
        notes=("1 of 2 sheets has no text layer",) if published else (),
    )


def _said(
    text: str,
    name: str,
    speaker: str | None,
    *words: str,
    basis: Basis = Basis.WITNESSED,
    polarity: Polarity = Polarity.AFFIRMED,
    via: tuple[str, ...] = (),
    within: str | None = None,
    under: tuple[str, ...] = (),
    mode: Mode = Mode.DIRECT,
    hedge: str | None = None,
) -> Statement:
    return Statement(
        id=name,
        speaker=speaker,
        content=tuple(passage(text, each) for each in words),
        mode=mode,
        basis=basis,
        polarity=polarity,
        via=via,
        within=within,
        under=tuple(Circumstance(what=each) for each in under),
        hedge=passage(text, hedge) if hedge else None,
    )


NEWS_SAID = (
    _said(NEWS, "s1", "p2", "Two men led her to a car,", "I stood at the window."),
    _said(
        NEWS,
        "s2",
        "p3",
        "a guard had said “she is in Volgograd, alive”",
        basis=Basis.TOLD,
        via=("p2", "p4"),
        mode=Mode.INDIRECT,
    ),
    _said(
        NEWS,
        "s3",
        "p4",
        "she is in Volgograd, alive",
        via=("p2", "p3"),
        within="s2",
        under=("asked not to be named",),
    ),
    _said(
        NEWS,
        "s4",
        "p3",
        "to see her by summer",
        basis=Basis.OWN_STATE,
        mode=Mode.INDIRECT,
        hedge="hopes",
    ),
)
LETTER_SAID = (
    _said(
        LETTER,
        "s1",
        "p5",
        "Citizen Valen left of her own accord about 1 March 2024.",
        basis=Basis.OFFICIAL,
        mode=Mode.DOCUMENT,
    ),
    _said(
        LETTER,
        "s2",
        "p5",
        "The Bureau gives no information on her whereabouts.",
        basis=Basis.OFFICIAL,
        polarity=Polarity.REFUSED,
        mode=Mode.DOCUMENT,
    ),
)
_IN_CASE = {"p1": "P1", "p2": "P2", "p3": "P3", "p4": "P4", "p5": "P5"}
_STATUS = {
    "d1/s1": Status.ACCEPTED,
    "d1/s2": Status.CORRECTED,
    "d1/s4": Status.WITHDRAWN,
    "d2/s2": Status.ADDED,
}


def _told(document: str, page: Page, said: Statement) -> Told:
    name = f"{document}/{said.id}"
    status = _STATUS.get(name, Status.PROPOSED)
    return Told(
        id=name,
        key=statement_key(page_id(page), said),
        document=document,
        said=said,
        speaker=_IN_CASE[said.speaker] if said.speaker else None,
        via=tuple(_IN_CASE[each] for each in said.via),
        status=status,
        reader="Marta" if status is Status.ADDED else "english-rules 1",
    )


NEWS_PAGE = _page(NEWS, None, "The Lamp")
LETTER_PAGE = _page(LETTER, "2024-04-02", "The Bureau")
TOLD = tuple(_told("d1", NEWS_PAGE, each) for each in NEWS_SAID) + tuple(
    _told("d2", LETTER_PAGE, each) for each in LETTER_SAID
)


def _document(name: str, page: Page, said: tuple[Statement, ...], file: str) -> Document:
    held = original(page.text, file)
    reading = Reading(page=page_id(page), reader="english-rules 1", statements=said)
    return Document(
        id=name, original=held, custody=(custody(held, "Ada Valen"),), page=page, reading=reading
    )


_PHOTO = Original(sha256="5e" * 32, name="photo.png", size=1, kind=FileKind.IMAGE)
DOCUMENTS = {
    "d1": _document("d1", NEWS_PAGE, NEWS_SAID, "the-lamp.txt"),
    "d2": _document("d2", LETTER_PAGE, LETTER_SAID, "reply.txt"),
    "d3": Document(
        id="d3",
        original=_PHOTO,
        custody=(
            Custody(
                original=_PHOTO.sha256,
                name="photo.png",
                source="Ada Valen",
                how="by hand",
                received=date(2024, 5, 6),
            ),
        ),
        unread="It is a picture. Type out what it says, and add that text.",
    ),
}


def _party(
    name: str,
    called: str | None,
    described: str | None = None,
    *,
    kind: PartyKind = PartyKind.PERSON,
    relations: tuple[Kinship, ...] = (),
    also: tuple[str, ...] = (),
    documents: tuple[str, ...] = ("d1",),
) -> CaseParty:
    return CaseParty(
        id=name,
        kind=kind,
        name=called,
        description=described,
        also=also,
        gender=None,
        relations=relations,
        members=tuple(
            Member(document=each, party=name.lower(), key=f"pt-{each}", mentions=())
            for each in documents
        ),
        because=("both papers name her in full",) if len(documents) > 1 else (),
    )


def _kin(kind: str, to: str, words: str) -> Kinship:
    return Kinship(kind=kind, to=to, document="d1", passage=passage(NEWS, words))


PARTIES = (
    _party("P1", "Mira Valen", also=("Citizen Valen",), documents=("d1", "d2")),
    _party("P2", "Tomas Reber", relations=(_kin("neighbour", "P1", "a neighbour"),)),
    _party("P3", "Ada Valen", relations=(_kin("mother", "P1", "Her mother"),)),
    _party("P4", None, "a guard"),
    _party("P5", "The Bureau", kind=PartyKind.AUTHORITY, documents=("d2",)),
)
PLACES = (
    CasePlace(
        id="L1",
        name="Saratov",
        geonames=498677,
        latitude=51.54,
        longitude=46.01,
        mentions=(("d1", passage(NEWS, "Saratov")),),
    ),
    CasePlace(
        id="L2",
        name="Volgograd",
        geonames=472757,
        latitude=48.71,
        longitude=44.5,
        mentions=(("d1", passage(NEWS, "Volgograd")),),
    ),
)


def _happened(
    name: str,
    kind: EventKind,
    trigger: Passage,
    when: Moment | None,
    *,
    place: str | None = None,
    said_in: tuple[str, ...] = (),
) -> Happened:
    return Happened(
        id=name,
        document=name.partition("/")[0],
        kind=kind,
        trigger=trigger,
        when=when,
        place=place,
        roles=(Role(role=RoleKind.VICTIM, party="P1"),),
        said_in=said_in,
        negated=False,
    )


EVENTS = (
    _happened(
        "d1/e1",
        EventKind.ABDUCTION,
        passage(NEWS, "taken"),
        moment(NEWS, "4 March", "XXXX-03-04"),
        place="L1",
    ),
    _happened(
        "d2/e1",
        EventKind.DISAPPEARANCE,
        passage(LETTER, "left"),
        moment(LETTER, "about 1 March 2024", "2024-03-01~"),
        said_in=("d2/s1",),
    ),
    _happened("d1/e2", EventKind.SIGHTING, passage(NEWS, "alive"), None, said_in=("d1/s3",)),
)
CASE = Case(
    about="Mira Valen",
    documents=DOCUMENTS,
    statements={each.id: each for each in TOLD},
    parties={each.id: each for each in PARTIES},
    places={each.id: each for each in PLACES},
    events={each.id: each for each in EVENTS},
    judgements=(
        Judgement(
            id="j1",
            verdict=Verdict.ACCEPT,
            on=(TOLD[0].key,),
            by="Marta",
            at=NOON,
            because="I hold the tape.",
        ),
        Judgement(
            id="j2",
            verdict=Verdict.WITHDRAW,
            on=(TOLD[3].key,),
            by="Marta",
            at=NOON,
            because="A hope is no news.",
        ),
    ),
    victim="P1",
)


def _row(
    name: str,
    kind: EventKind,
    when: str | None,
    worded: tuple[tuple[str, str], ...],
    *,
    statements: tuple[str, ...] = (),
    place: str | None = None,
    negated: bool = False,
) -> Row:
    return Row(
        id=name,
        kind=kind,
        when=when,
        worded=worded,
        place=place,
        parties=("P1",),
        statements=statements,
        events=tuple(event for event, _ in worded) or ("d1/e2",),
        negated=negated,
        reasons=(),
    )


_SARATOV = Station(
    place="Saratov",
    place_id="L1",
    since=None,
    until="2024-03-04",
    statements=("d1/s1",),
    speakers=("P2",),
    basis="witnessed",
    removes=0,
    circumstances=(),
    events=("d1/e1",),
    disputed=True,
)
_VOLGOGRAD = Station(
    place="Volgograd",
    place_id="L2",
    since="2024-04",
    until=None,
    statements=("d1/s3",),
    speakers=("P4",),
    basis="witnessed",
    removes=2,
    circumstances=("asked not to be named",),
    events=("d1/e2",),
    disputed=False,
)
FINDINGS = Findings(
    claims=(
        Claim(
            id="c1",
            text="Two men led her to a car",
            statements=("d1/s1", "d1/s2"),
            denied_by=("d2/s1",),
            when="2024-03-04",
            origins=(
                Origin(
                    kind="witness",
                    description="Tomas Reber",
                    party="P2",
                    statements=("d1/s1", "d1/s2"),
                    removes=0,
                ),
            ),
            independent_origins=1,
            echoes=(Echo(statement="d1/s2", repeats="d1/s1", because="it is had from Reber"),),
            status="disputed",
            reasons=(Reason(because="both tell of her being led away", statements=("d1/s1",)),),
        ),
        Claim(
            id="c2",
            text="she is in Volgograd, alive",
            statements=("d1/s3",),
            denied_by=(),
            when=None,
            origins=(
                Origin(
                    kind="anonymous",
                    description="a guard",
                    party="P4",
                    statements=("d1/s3",),
                    removes=2,
                ),
            ),
            independent_origins=1,
            echoes=(),
            status="asserted",
            reasons=(),
        ),
    ),
    disputes=(
        Dispute(
            about="whether she left or was taken",
            one=("d1/s1",),
            other=("d2/s1",),
            would_settle=("the car's number", "whoever else stood at a window"),
            reasons=(Reason(because="one is by force, the other of her own accord"),),
        ),
    ),
    timeline=(
        _row(
            "t1",
            EventKind.DISAPPEARANCE,
            "2024-03-01~",
            (("d2/e1", "2024-03-01~"),),
            statements=("d2/s1",),
        ),
        _row("t2", EventKind.ABDUCTION, "2024-03-04", (("d1/e1", "XXXX-03-04"),), place="Saratov"),
        _row("t3", EventKind.APPEAL, "2024-03/..", (("d2/e1", "2024-03/.."),), negated=True),
        _row("t4", EventKind.SIGHTING, None, (("d1/e1", "XXXX-04"),), statements=("d1/s3",)),
        _row("t5", EventKind.SIGHTING, None, (), statements=("d1/s3",)),
    ),
    clashes=(Clash(statements=("d1/s1", "d2/s1"), why="she cannot leave twice"),),
    whereabouts=(_SARATOV, _VOLGOGRAD),
    last_news=_VOLGOGRAD,
    last_reliable_news=_SARATOV,
    appeals=(
        ToldAppeal(
            to="The Bureau",
            by="P3",
            sent="2024-03-10",
            reference="5-1/77",
            reply="left of her own accord",
            replied="2024-04-02",
            statements=("d2/s1",),
            events=("d2/e1",),
        ),
        ToldAppeal(
            to="The Ombudsman",
            by=None,
            sent=None,
            reference=None,
            reply=None,
            replied=None,
            statements=(),
            events=(),
        ),
    ),
    questions=(
        Question(
            asks="Whose car was it?",
            why="nobody names it",
            whom=("Tomas Reber",),
            statements=("d1/s1",),
        ),
    ),
)
PROBLEMS = (Problem("d1", "It has no published date.", "Give one: habeas add --published."),)
