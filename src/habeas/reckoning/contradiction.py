"""Disputes: statements that cannot both hold, each side with its own, and what would settle it.

Sides are taken by words and events on a closed list of matters, by denials of what others assert, by
rival days and places of one event, and by what a reader found opposed within one document. Who is
right is never said.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.reckoning.finding import Claim, Dispute, Reason
from habeas.reckoning.independence import Root
from habeas.reckoning.joining import Joined
from habeas.reckoning.lexicon import MATTERS, Matter
from habeas.reckoning.papers import Papers
from habeas.reckoning.stances import Sides
from habeas.vocabulary.kinds import Basis, Polarity


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who takes which side of a matter."""

    matter: Matter
    one: tuple[str, ...]
    other: tuple[str, ...]


def disputes(
    papers: Papers,
    apart: Sequence[tuple[Joined, Joined]],
    told: Sequence[Claim],
    roots: Mapping[str, Root],
    takes: Sides,
) -> tuple[Dispute, ...]:
    """Every matter on which accounts of the case cannot both hold."""
    found = [
        *_of_matters(papers, roots, takes),
        *_of_denials(papers, told, roots),
        *_of_readings(papers),
    ]
    return (*_merged(found), *_of_rivals(apart))


def _of_matters(papers: Papers, roots: Mapping[str, Root], takes: Sides) -> Iterator[Dispute]:
    for matter in MATTERS:
        sides: dict[bool, list[str]] = {True: [], False: []}
        for statement in papers.told:
            if papers.told[statement].said.polarity is Polarity.REFUSED:
                continue
            for about, side in sorted(takes[statement]):
                if about == matter.about and (
                    side or not matter.by_denial or _denies(papers, statement)
                ):
                    sides[side].append(statement)
        one, other = (_innermost(papers, sides[side]) for side in (True, False))
        if one and other and _keys(roots, one) != _keys(roots, other):
            yield _dispute(papers, _Sides(matter, tuple(one), tuple(other)))


def _denies(papers: Papers, statement: str) -> bool:
    """Whether a statement is a denial, or a body's own account."""
    told = papers.told[statement]
    return (
        told.said.polarity is Polarity.DENIED
        or told.said.basis is Basis.OFFICIAL
        or papers.is_body(told.speaker)
    )


def _innermost(papers: Papers, statements: Sequence[str]) -> list[str]:
    """Leave out a statement that only carries another of the same side."""
    held = set(statements)
    return [each for each in statements if not held & set(papers.inner.get(each, ()))]


def _keys(roots: Mapping[str, Root], statements: Iterable[str]) -> frozenset[str]:
    return frozenset(roots[each].key for each in statements)


def _dispute(papers: Papers, sides: _Sides) -> Dispute:
    reasons = tuple(
        Reason(
            because=f"{_speakers(papers, side)}: “{_short(papers.words[side[0]])}”", statements=side
        )
        for side in (sides.one, sides.other)
    )
    return Dispute(
        about=sides.matter.about,
        one=sides.one,
        other=sides.other,
        would_settle=sides.matter.would_settle,
        reasons=reasons,
    )


def _speakers(papers: Papers, statements: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(papers.name(papers.told[each].speaker) for each in statements))


def _short(words: str) -> str:
    return words if len(words) <= 120 else words[:117].rsplit(" ", 1)[0] + " …"


def _of_rivals(apart: Iterable[tuple[Joined, Joined]]) -> Iterator[Dispute]:
    for one, other in apart:
        sides = [
            tuple(dict.fromkeys(said for each in row.tellings for said in each.said_in))
            for row in (one, other)
        ]
        if not all(sides):
            continue
        first, second = one.tellings[0], other.tellings[0]
        days = [each.when.edtf if each.when else "?" for each in (first, second)]
        yield Dispute(
            about=f"the day of the {first.kind.value}, {days[0]} or {days[1]}",
            one=sides[0],
            other=sides[1],
            would_settle=("the record made on the day", "those who were there, each asked alone"),
            reasons=(
                Reason(
                    because=f"One account gives {days[0]}, the other {days[1]}.",
                    statements=(*sides[0], *sides[1]),
                ),
            ),
        )


def _of_denials(
    papers: Papers, told: Iterable[Claim], roots: Mapping[str, Root]
) -> Iterator[Dispute]:
    for claim in told:
        asserted = _denied(papers, claim, roots)
        if asserted:
            yield Dispute(
                about=f"whether “{_short(claim.text)}” is so",
                one=asserted,
                other=claim.denied_by,
                would_settle=("those named as present, each asked alone",),
                reasons=(
                    Reason(
                        because=f"{_speakers(papers, claim.denied_by)} denies it.",
                        statements=claim.denied_by,
                    ),
                ),
            )


def _denied(papers: Papers, claim: Claim, roots: Mapping[str, Root]) -> tuple[str, ...]:
    """The statements of a claim that its denials are about: others' words on the same topic."""
    topics = frozenset(topic for each in claim.denied_by for topic in papers.topics[each])
    deniers = _keys(roots, claim.denied_by)
    about = [
        each
        for each in claim.statements
        if papers.topics[each] & topics and roots[each].key not in deniers
    ]
    return tuple(_innermost(papers, about))


def _of_readings(papers: Papers) -> Iterator[Dispute]:
    for id_, document in papers.case.documents.items():
        for each in document.reading.disputes if document.reading else ():
            one, other = (
                tuple(name for part in side if (name := f"{id_}/{part}") in papers.told)
                for side in (each.one, each.other)
            )
            if one and other:
                yield Dispute(
                    about=each.about,
                    one=one,
                    other=other,
                    would_settle=(),
                    reasons=(
                        Reason(
                            because=f"{id_} itself sets them against each other.",
                            statements=(*one, *other),
                        ),
                    ),
                )


def _merged(found: Iterable[Dispute]) -> Iterator[Dispute]:
    """Leave out a dispute whose every pair another one before it has."""
    holding: dict[str, list[Dispute]] = {}
    for each in found:
        if any(_within(each, held) for held in holding.get(each.one[0], ())):
            continue
        yield each
        for statement in (*each.one, *each.other):
            holding.setdefault(statement, []).append(each)


def _within(each: Dispute, held: Dispute) -> bool:
    one, other = set(each.one), set(each.other)
    return (one <= set(held.one) and other <= set(held.other)) or (
        one <= set(held.other) and other <= set(held.one)
    )
