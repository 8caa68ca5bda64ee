"""Dossiers as tables: a case set out in a test's docstring, one statement a line. All invented.

    paper | who | how | event | words

*paper*: the document's name, with the day it was published if any (`d1 2021-06-04`); a leading `>`
nests the statement in the one before, whose words hold its own.
*who*: the speaker; `[authority]`, `[organization]`, `[nameless]` where the speaker is no named
person; `author` for a paper's own narration, which is an event without a statement.
*how*: the basis, `denied` or `hedged` where it is, then `< name` for each link of the chain behind.
*event*: `kind`, `not` where it is said not to have happened, then in any order a day, `at Place`,
`by Name`, `to Name`, `seen by Name`; its victim is the person sought, or `of` a nameless one.
Empty where none is told.
*words*: what is said. A paragraph each.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import wraps

from habeas.casefile.case import (
    Case,
    CaseParty,
    CasePlace,
    Document,
    Happened,
    Member,
    Told,
)
from habeas.evidence.moment import Moment
from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Reading, Role, Statement
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

SOUGHT = "Daniar Ilesov"
_LINKS = {
    "by": RoleKind.BY,
    "to": RoleKind.TO,
    "from": RoleKind.FROM,
    "seen by": RoleKind.WITNESS,
}
_PART = re.compile(r"\s*\b(seen by|by|to|from|at|of)\s+")


@dataclass
class _Paper:
    id: str
    published: str | None
    publisher: str | None
    text: str = ""
    statements: list[Statement] = field(default_factory=list)


@dataclass
class _Building:
    papers: dict[str, _Paper] = field(default_factory=dict)
    parties: dict[str, CaseParty] = field(default_factory=dict)
    places: dict[str, CasePlace] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    events: dict[str, Happened] = field(default_factory=dict)

    def party(self, cell: str) -> str:
        name, _, mark = cell.partition("[")
        name, mark = name.strip(), mark.rstrip("] ")
        nameless = mark == "nameless"
        kind = PartyKind(mark) if mark and not nameless else PartyKind.PERSON
        known = next(
            (each.id for each in self.parties.values() if name in {each.name, each.description}),
            None,
        )
        if known is not None:
            if mark and not nameless:  # said of it only at a later mention
                self.parties[known] = replace(self.parties[known], kind=kind)
            return known
        id_ = f"P{len(self.parties) + 1}"
        self.parties[id_] = CaseParty(
            id=id_,
            kind=kind,
            name=None if nameless else name,
            description=name if nameless else None,
            also=(),
            gender=None,
            relations=(),
            members=(Member(document="d1", party=id_, key=id_, mentions=()),),
            because=(),
        )
        return id_

    def place(self, name: str) -> str:
        id_ = next((each.id for each in self.places.values() if each.name == name), None)
        if id_ is None:
            id_ = f"L{len(self.places) + 1}"
            self.places[id_] = CasePlace(
                id=id_, name=name, geonames=None, latitude=None, longitude=None, mentions=()
            )
        return id_


CaseTest = Callable[[Case], None]


def dossier(test: CaseTest) -> Callable[[], None]:
    """Give a test the case its docstring sets out."""

    @wraps(test)
    def run() -> None:
        test(case_of(test.__doc__ or ""))

    del run.__wrapped__  # pytest must not see the parameter
    return run


def case_of(table: str) -> Case:
    """The case that a table sets out."""
    made = _Building()
    sought = made.party(SOUGHT)
    for row in table.splitlines():
        if row.count("|") == 4:
            _row(made, [cell.strip() for cell in row.split("|")])
    return Case(
        about=SOUGHT,
        documents={paper.id: _document(paper) for paper in made.papers.values()},
        statements=made.told,
        parties=made.parties,
        places=made.places,
        events=made.events,
        judgements=(),
        victim=sought,
    )


def _row(made: _Building, cells: list[str]) -> None:
    name, who, how, event, words = cells
    nested = name.startswith(">")
    paper = _paper(made, name.lstrip("> "))
    start = _place_words(paper, words, nested=nested)
    passage = Passage(start, start + len(words), words)
    said_in: tuple[str, ...] = ()
    if who != "author":
        said_in = (_say(made, paper, who, how, passage, nested=nested),)
    if event:
        _happen(made, paper, event, passage, said_in)


def _paper(made: _Building, cell: str) -> _Paper:
    id_, _, rest = cell.partition(" ")
    day = re.search(r"\d{4}(?:-\d\d)*", rest)
    publisher = rest[day.end() :].strip() if day else rest.strip()
    if id_ not in made.papers:
        made.papers[id_] = _Paper(id_, day[0] if day else None, publisher or None)
    return made.papers[id_]


def _place_words(paper: _Paper, words: str, *, nested: bool) -> int:
    if nested:
        return paper.text.rindex(words)
    if paper.text:
        paper.text += "\n\n"
    start = len(paper.text)
    paper.text += words
    return start


def _say(
    made: _Building, paper: _Paper, who: str, how: str, passage: Passage, *, nested: bool
) -> str:
    basis, *chain = (part.strip() for part in how.split("<"))
    marks = basis.split()
    polarity = Polarity.DENIED if "denied" in marks else Polarity.AFFIRMED
    said = Statement(
        id=f"s{len(paper.statements) + 1}",
        speaker=who,
        content=(passage,),
        mode=Mode.INDIRECT,
        basis=Basis(marks[0]),
        polarity=polarity,
        via=tuple(chain),
        hedge=passage if "hedged" in marks else None,
        within=_outer(paper, passage) if nested else None,
    )
    paper.statements.append(said)
    id_ = f"{paper.id}/{said.id}"
    made.told[id_] = Told(
        id=id_,
        key=f"st-{id_}",
        document=paper.id,
        said=said,
        speaker=made.party(who),
        via=tuple(made.party(each) for each in chain),
        status=Status.WITHDRAWN if "withdrawn" in marks else Status.PROPOSED,
        reader="hand 1",
    )
    return id_


def _outer(paper: _Paper, passage: Passage) -> str:
    around = [
        each
        for each in paper.statements
        if each.content[0].start <= passage.start and passage.stop <= each.content[0].stop
    ]
    return around[-1].id


def _happen(
    made: _Building, paper: _Paper, cell: str, passage: Passage, said_in: tuple[str, ...]
) -> None:
    head, *rest = _PART.split(cell)
    words = head.split()
    day = next((each for each in words if each[0] in "0123456789X."), None)
    kind = EventKind(" ".join(each for each in words if each not in {day, "not"}))
    links = dict(zip(rest[::2], rest[1::2], strict=True))
    trigger = Passage(passage.start, passage.start + len(words[0]), passage.quote[: len(words[0])])
    id_ = f"{paper.id}/e{sum(each.document == paper.id for each in made.events.values()) + 1}"
    about = RoleKind.BY if kind in {EventKind.APPEAL, EventKind.REPLY} else RoleKind.VICTIM
    whom = made.party(f"{links['of']} [nameless]" if "of" in links else SOUGHT)
    roles = [] if about is RoleKind.BY else [Role(role=about, party=whom)]
    roles += [
        Role(role=role, party=made.party(links[link]))
        for link, role in _LINKS.items()
        if link in links
    ]
    made.events[id_] = Happened(
        id=id_,
        document=paper.id,
        kind=kind,
        trigger=trigger,
        when=Moment(edtf=day, passage=passage) if day else None,
        place=made.place(links["at"]) if "at" in links else None,
        roles=tuple(roles),
        said_in=said_in,
        negated="not" in words,
    )


def _document(paper: _Paper) -> Document:
    original = Original(
        sha256=f"{paper.id:0>64}", name=f"{paper.id}.txt", size=len(paper.text), kind=FileKind.TEXT
    )
    page = Page(
        original=original.sha256,
        text=paper.text,
        how="hand 1",
        language="en",
        published=paper.published,
        publisher=paper.publisher,
    )
    reading = Reading(page="pg", reader="hand 1", statements=tuple(paper.statements))
    return Document(id=paper.id, original=original, custody=(), page=page, reading=reading)


def speakers(case: Case, statements: tuple[str, ...]) -> Iterator[str | None]:
    """Who says each of these."""
    for each in statements:
        speaker = case.statements[each].speaker
        yield case.parties[speaker].name if speaker else None
