"""Settle a document's statements: what was read, under what a person decided.

What a person accepted, corrected or added stays, even where a later reader no longer finds it; its
speakers are then those of the reading that lay before the person. What was withdrawn stays too,
marked so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from habeas.casefile.holdings import Holdings
from habeas.casefile.judgement import Judgement
from habeas.casefile.standing import Ruling, additions, rulings, words_of
from habeas.evidence.page import Page, page_id
from habeas.evidence.reading import Party, Reading, Statement, party_key, statement_key
from habeas.vocabulary.kinds import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """One statement of a document, with what became of it.

    Attributes:
        key: Its name by the words it was first read in.
        said: The statement as it stands.
        status: What a person has made of it.
        reader: Who proposed or added it.
    """

    key: str
    said: Statement
    status: Status
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """One document's parties and statements.

    Attributes:
        document: The document's name in the case.
        page: Its page's id.
        parties: The parties of its reading, then those only an earlier reading found.
        settled: Its statements in the order of the text, then those people added.
    """

    document: str
    page: str
    parties: tuple[Party, ...]
    settled: tuple[Settled, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """The judgements that stand on statements, and what lay before whoever made them.

    Attributes:
        rulings: What became of each judged statement, by its key.
        added: Statements people added, by page.
        grounds: The reading each judgement was made on, by its id.
        lasting: The judgements whose statement must not be lost, by page.
    """

    rulings: Mapping[str, Ruling]
    added: Mapping[str, tuple[Judgement, ...]]
    grounds: Mapping[str, Reading]
    lasting: Mapping[str, tuple[tuple[str, Judgement], ...]]


def decisions(held: Holdings, stand: tuple[Judgement, ...]) -> Decisions:
    """Sort the judgements that stand by what they are about."""
    ruled = rulings(stand)
    lasting: dict[str, dict[str, Judgement]] = {}
    for each in stand:
        ground = held.grounds.get(each.id)
        kept = ruled.get(each.on[0]) if len(each.on) == 1 else None
        if ground is not None and kept is not None and kept.status is not Status.WITHDRAWN:
            lasting.setdefault(ground.page, {})[each.on[0]] = each
    by_page = {page: tuple(named.items()) for page, named in lasting.items()}
    return Decisions(ruled, additions(stand), held.grounds, by_page)


def settle(document: str, page: Page, reading: Reading | None, made: Decisions) -> Sheaf:
    """One document's parties and statements under the judgements that stand."""
    name = page_id(page)
    cast = _Cast(name, list(reading.parties) if reading else [])
    settled = [*_read(name, reading, made, cast), *_added(name, made, cast)]
    found = {each.key for each in settled}
    settled += _kept(name, made, cast, found)
    return Sheaf(document=document, page=name, parties=tuple(cast.parties), settled=tuple(settled))


@dataclass(frozen=True, slots=True)
class _Cast:
    """The parties of a document while its statements are settled."""

    page: str
    parties: list[Party]

    def seat(self, said: Statement, ground: Reading | None) -> Statement:
        """The statement with its speakers named as here, not as in the reading it was judged on."""
        if ground is None or ground.parties == tuple(self.parties):
            return said
        before = {each.id: each for each in ground.parties}
        names = {
            each: self._name(before[each])
            for each in (said.speaker, *said.via)
            if each is not None and each in before
        }
        speaker = None if said.speaker is None else names.get(said.speaker, said.speaker)
        return replace(said, speaker=speaker, via=tuple(names.get(v, v) for v in said.via))

    def _name(self, party: Party) -> str:
        key = party_key(self.page, party)
        for each in self.parties:
            if party_key(self.page, each) == key:
                return each.id
        seated = replace(party, id=f"x{len(self.parties) + 1}", relations=())
        self.parties.append(seated)
        return seated.id


def _read(page: str, reading: Reading | None, made: Decisions, cast: _Cast) -> Iterator[Settled]:
    for said in reading.statements if reading else ():
        assert reading is not None
        key = statement_key(page, said)
        proposed = Settled(key=key, said=said, status=Status.PROPOSED, reader=reading.reader)
        yield _ruled(proposed, made, cast)


def _added(page: str, made: Decisions, cast: _Cast) -> Iterator[Settled]:
    for number, judgement in enumerate(made.added.get(page, ()), start=1):
        said = replace(
            cast.seat(words_of(judgement), made.grounds.get(judgement.id)), id=f"a{number}"
        )
        key = statement_key(page, said)
        added = Settled(key=key, said=said, status=Status.ADDED, reader=judgement.by)
        yield _ruled(added, made, cast)


def _kept(page: str, made: Decisions, cast: _Cast, found: set[str]) -> Iterator[Settled]:
    lost = [(key, each) for key, each in made.lasting.get(page, ()) if key not in found]
    for number, (key, judgement) in enumerate(lost, start=1):
        ground = made.grounds[judgement.id]
        said = next((s for s in ground.statements if statement_key(page, s) == key), None)
        if said is not None:
            said = replace(cast.seat(said, ground), id=f"k{number}", within=None)
            once = Settled(key=key, said=said, status=Status.PROPOSED, reader=ground.reader)
            yield _ruled(once, made, cast)


def _ruled(proposed: Settled, made: Decisions, cast: _Cast) -> Settled:
    ruling = made.rulings.get(proposed.key)
    if ruling is None:
        return proposed
    if ruling.correction is None:
        return replace(proposed, status=ruling.status)
    corrected = cast.seat(words_of(ruling.correction), made.grounds.get(ruling.correction.id))
    said = replace(corrected, id=proposed.said.id)
    return replace(proposed, said=said, status=ruling.status)
