"""Where a statement ultimately comes from: a witness, a body's paper, somebody nameless, a conclusion.

A statement is followed through those it was had from and through the words nested in it, back to
whoever saw, heard, did or suffered it. Articles are never counted, origins are; where two origins
cannot be told apart for certain, they are one, and that is said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.casefile.case import Told
from habeas.reckoning.finding import Echo, Origin, Reason
from habeas.reckoning.papers import Papers
from habeas.reckoning.wording import same_words, stems, things
from habeas.vocabulary.kinds import Basis, Mode, PartyKind

AUTHORITIES = "the authorities"
# Runs of three words that the shorter statement shares with the longer before it is a reprint.
_REPRINT = 0.6
_REPRINT_WORDS = 7
# A statement of which this much is somebody else's nested words only carries them.
_CARRIES = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """What one statement rests on.

    Attributes:
        key: What makes two roots one.
        kind: "witness", "document", "anonymous" or "inference".
        party: The party of the case; None if nobody can be named or described.
        removes: Through how many mouths it came.
        because: How it was traced, in words.
    """

    key: str
    kind: str
    party: str | None
    removes: int
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The origins of one claim, how many are independent, and what only repeats another."""

    origins: tuple[Origin, ...]
    independent: int
    echoes: tuple[Echo, ...]
    reasons: tuple[Reason, ...]


def root(papers: Papers, statement: str) -> Root:
    """What a statement rests on, taken by itself."""
    seen: set[str] = set()
    while (carried := _carried(papers, statement)) and carried not in seen:
        seen.add(statement)
        statement = carried
    told = papers.told[statement]
    basis = told.said.basis
    if basis is Basis.TOLD:
        return _had_from(papers, told)
    if (heard := _heard_by(papers, told)) is not None:
        return _made(told, "witness", heard, f"{papers.name(heard)} heard it said")
    if basis in {Basis.INFERRED, Basis.OWN_STATE}:
        return _made(told, "inference", told.speaker, "concludes or feels it")
    if speaks_for_a_body(papers, told):
        return _made(told, "document", told.speaker, "speaks for a body", key=AUTHORITIES)
    kind = "document" if basis is Basis.OFFICIAL and told.said.mode is Mode.DOCUMENT else "witness"
    return _made(told, kind, told.speaker, "speaks from own knowledge")


def roots_of(papers: Papers) -> dict[str, Root]:
    """What each standing statement rests on."""
    return {id_: root(papers, id_) for id_ in papers.told}


def speaks_for_a_body(papers: Papers, told: Told) -> bool:
    """Whether these are the words of an authority, or of somebody who speaks for one."""
    if told.speaker is None:
        return False
    if papers.is_body(told.speaker):
        return told.said.basis in {Basis.OFFICIAL, Basis.UNSTATED}
    return told.said.basis is Basis.OFFICIAL and not _of_an_organization(papers, told.speaker)


def _of_an_organization(papers: Papers, party: str) -> bool:
    known = papers.case.parties.get(party)
    if known is None:
        return False
    kinds = {known.kind} | {
        papers.case.parties[each.to].kind
        for each in known.relations
        if each.to in papers.case.parties
    }
    return PartyKind.ORGANIZATION in kinds


def _carried(papers: Papers, statement: str) -> str | None:
    """The nested statement whose words are most of this one's, if any."""
    length = len(papers.words[statement])
    inner = papers.inner.get(statement, ())
    widest = max(inner, key=lambda each: len(papers.words[each]), default=None)
    if widest is None or len(papers.words[widest]) < _CARRIES * length:
        return None
    return widest


def _heard_by(papers: Papers, told: Told) -> str | None:
    """Who heard these words said, where their speaker does not claim to have seen what they tell.

    What a guard or an official says in somebody's hearing is borne out by the one who heard it.
    """
    if told.said.basis not in {Basis.OWN_STATE, Basis.UNSTATED, Basis.OFFICIAL} or not told.via:
        return None
    outer = papers.outer.get(told.id)
    if outer is not None and papers.told[outer].said.basis is Basis.WITNESSED:
        return papers.told[outer].speaker
    if told.said.basis is Basis.UNSTATED:
        return told.via[0]
    return None


def _had_from(papers: Papers, told: Told) -> Root:
    carriers = {papers.told[each].speaker for each in _around(papers, told.id)}
    sources = [each for each in told.via if each not in carriers]
    if not sources:
        return _made(
            told,
            "anonymous",
            None,
            f"{papers.name(told.speaker)} was told by somebody not named",
            key=f"told {told.speaker}",
        )
    last = sources[-1]
    if papers.is_body(last):
        return _made(told, "document", last, "rests on what a body says", key=AUTHORITIES)
    return _made(
        told,
        "witness",
        last,
        f"{papers.name(told.speaker)} has it from {papers.name(last)}",
    )


def _around(papers: Papers, statement: str) -> list[str]:
    found: list[str] = []
    while (outer := papers.outer.get(statement)) and outer not in found:
        found.append(outer)
        statement = outer
    return found


def _made(told: Told, kind: str, party: str | None, because: str, *, key: str = "") -> Root:
    return Root(
        key=key or party or f"author of {told.document}",
        kind=kind,
        party=party,
        removes=len(told.via),
        because=because,
    )


def origins(papers: Papers, statements: Sequence[str], rooted: Mapping[str, Root]) -> Origins:
    """Trace the statements of one claim to their origins, and count those that are independent."""
    roots = {id_: rooted[id_] for id_ in statements}
    one = _One(roots)
    reasons = [
        *_follow_the_told(papers, roots, one),
        *_carriers_rest_on_what_they_carry(papers, roots, one),
        *_through_one_mouth(papers, roots, one),
        *_reprints(papers, roots, one),
        *_alike_through_one_mouth(papers, roots, one),
        *_quoted_from_another_paper(papers, roots, one),
    ]
    found = _origins(papers, statements, roots, one)
    counted = _independent(found)
    return Origins(
        origins=found,
        independent=len(counted),
        echoes=tuple(_echoes(papers, found)),
        reasons=(*reasons, *_uncounted(found, counted)),
    )


class _One:
    """Which keys of roots stand for one origin."""

    def __init__(self, roots: Mapping[str, Root]) -> None:
        self._above = {each.key: each.key for each in roots.values()}

    def of(self, key: str) -> str:
        while self._above[key] != key:
            key = self._above[key]
        return key

    def known(self, key: str) -> bool:
        return key in self._above

    def join(self, part: str, whole: str) -> bool:
        """Let `part` stand for `whole`; whether they were two until now."""
        part, whole = self.of(part), self.of(whole)
        self._above[part] = whole
        return part != whole


def _follow_the_told(papers: Papers, roots: Mapping[str, Root], one: _One) -> list[Reason]:
    """Somebody others have it from, who elsewhere says whom she has it from herself."""
    reasons = []
    for id_, each in roots.items():
        speaker = papers.told[id_].speaker
        if papers.told[id_].said.basis is not Basis.TOLD or speaker is None or each.party is None:
            continue
        if one.known(speaker) and speaker != each.key and one.join(speaker, each.key):
            because = f"{papers.name(speaker)} has it from {papers.name(each.party)}."
            reasons.append(Reason(because=because, statements=(id_,)))
    return reasons


def _carriers_rest_on_what_they_carry(
    papers: Papers, roots: Mapping[str, Root], one: _One
) -> list[Reason]:
    """Who does not say how she knows, and elsewhere brings a witness's words, rests on that witness."""
    brought: dict[str, Root] = {}
    for id_, each in roots.items():
        if each.kind == "witness":
            for carrier in papers.told[id_].via:
                if carrier != each.party:
                    brought.setdefault(carrier, each)
    reasons = []
    for id_, each in roots.items():
        told = papers.told[id_]
        knows = told.said.basis in {Basis.UNSTATED, Basis.TOLD} or each.kind == "inference"
        source = brought.get(told.speaker or "")
        if not knows or source is None or each.key == source.key:
            continue
        if each.key in {told.speaker, f"told {told.speaker}"} and one.join(each.key, source.key):
            because = f"{papers.name(told.speaker)} does not say how it is known, and elsewhere has it from {papers.name(source.party)}: counted as one."
            reasons.append(Reason(because=because, statements=(id_,)))
    return reasons


def _through_one_mouth(papers: Papers, roots: Mapping[str, Root], one: _One) -> list[Reason]:
    """Words that reach us only through a witness of the same fact stand and fall with that witness."""
    reasons = []
    witnesses = {each.key for each in roots.values() if each.kind == "witness"}
    held: dict[str, list[str]] = {}
    for id_, each in roots.items():
        held.setdefault(each.key, []).append(id_)
    for key, statements in held.items():
        bearers = [frozenset(papers.told[id_].via) - {key} for id_ in statements]
        through = sorted(frozenset.intersection(*bearers) & witnesses)
        if through and roots[statements[0]].kind == "witness" and one.join(key, through[0]):
            because = (
                f"The words of {papers.name(roots[statements[0]].party)} reach us only through"
                f" {papers.name(through[0])}: counted as one."
            )
            reasons.append(Reason(because=because, statements=tuple(statements)))
    return reasons


def _reprints(papers: Papers, roots: Mapping[str, Root], one: _One) -> list[Reason]:
    """The same run of words in two documents is one text, printed twice."""
    reasons: list[Reason] = []
    if len({papers.told[id_].document for id_ in roots}) < 2:
        return reasons
    split = {id_: stems(papers.words[id_]) for id_ in roots}
    for id_, each in roots.items():
        for earlier in roots:
            if earlier == id_:
                break
            if papers.told[earlier].document == papers.told[id_].document:
                continue
            if min(len(split[id_]), len(split[earlier])) < _REPRINT_WORDS:
                continue
            if same_words(split[id_], split[earlier]) < _REPRINT:
                continue
            if one.join(each.key, roots[earlier].key):
                because = f"{id_} is worded as {earlier} is: one text, printed twice."
                reasons.append(Reason(because=because, statements=(earlier, id_)))
    return reasons


def _alike_through_one_mouth(papers: Papers, roots: Mapping[str, Root], one: _One) -> list[Reason]:
    """Two nameless witnesses, described alike and brought by the same person, may be one."""
    reasons = []
    seen: dict[tuple[str, str], str] = {}
    for id_, each in roots.items():
        if each.kind != "witness" or not _nameless(papers, each.party):
            continue
        name = papers.name(each.party)
        for key in (
            (word, mouth)
            for word in (*stems(name), *things(name))
            for mouth in papers.told[id_].via
        ):
            earlier = seen.setdefault(key, id_)
            if papers.told[earlier].document != papers.told[id_].document and one.join(
                each.key, roots[earlier].key
            ):
                because = (
                    f"Two called “{name}” come through {papers.name(key[1])}:"
                    " it cannot be told that they are two."
                )
                reasons.append(Reason(because=because, statements=(earlier, id_)))
    return reasons


def _quoted_from_another_paper(
    papers: Papers, roots: Mapping[str, Root], one: _One
) -> list[Reason]:
    """A nameless witness in a paper that quotes another paper may be that paper's witness."""
    reasons = []
    for id_, each in roots.items():
        if each.kind != "witness" or not _nameless(papers, each.party):
            continue
        document = papers.told[id_].document
        quoted = papers.cites[document]
        beside = {one.of(roots[at].key) for at in roots if papers.told[at].document == document}
        for other, that in roots.items():
            if papers.told[other].document not in quoted or that.kind != "witness":
                continue
            # A paper that also has that witness knows them for two.
            if one.of(that.key) not in beside and one.join(each.key, that.key):
                because = (
                    f"{papers.name(each.party)} is not named, and the paper quotes the one that"
                    f" has {papers.name(that.party)}: it cannot be told that they are two."
                )
                reasons.append(Reason(because=because, statements=(other, id_)))
            break
    return reasons


def _nameless(papers: Papers, party: str | None) -> bool:
    known = papers.case.parties.get(party) if party else None
    return known is not None and known.name is None


def _origins(
    papers: Papers, statements: Sequence[str], roots: Mapping[str, Root], one: _One
) -> tuple[Origin, ...]:
    kept: dict[str, list[str]] = {}
    for id_ in statements:
        kept.setdefault(one.of(roots[id_].key), []).append(id_)
    found = []
    for key, held in kept.items():
        first = next((each for each in held if roots[each].key == key), held[0])
        best = min((roots[each] for each in held), key=lambda each: _KINDS.index(each.kind))
        found.append(
            Origin(
                kind=best.kind,
                description=_described(papers, roots[first]),
                party=roots[first].party,
                statements=tuple(held),
                removes=min(roots[each].removes for each in held),
            )
        )
    return tuple(found)


_KINDS = ("witness", "document", "anonymous", "inference")


def _described(papers: Papers, each: Root) -> str:
    who = papers.name(each.party)
    if each.kind == "anonymous":
        return "somebody not named"
    if each.kind == "inference":
        return f"{who}, who concludes it"
    return who


def _independent(found: Sequence[Origin]) -> tuple[Origin, ...]:
    """Origins that count: conclusions and nameless hearsay only where there is nothing better."""
    known = tuple(each for each in found if each.kind in {"witness", "document"})
    return known or tuple(found[:1])


def _uncounted(found: Sequence[Origin], counted: Sequence[Origin]) -> Iterable[Reason]:
    for each in found:
        if each in counted:
            continue
        what = "a conclusion" if each.kind == "inference" else "without a known source"
        because = f"{each.description}: {what}, not counted beside those who know."
        yield Reason(because=because, statements=each.statements)


def _echoes(papers: Papers, found: Sequence[Origin]) -> Iterable[Echo]:
    """Of the statements of one origin all but the nearest only repeat it."""
    for each in found:
        nearest = min(each.statements, key=lambda id_: len(papers.told[id_].via))
        for id_ in each.statements:
            if id_ != nearest and papers.told[id_].document != papers.told[nearest].document:
                because = f"both go back to {each.description}"
                yield Echo(statement=id_, repeats=nearest, because=because)
