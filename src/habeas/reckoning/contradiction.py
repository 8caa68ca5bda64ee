"""Disputes: statements that cannot both hold, each side with its own, and what would settle it.

Sides are taken by words and events on a closed list of matters, by denials of what others assert, by
rival days and places of one event, and by what a reader found opposed within one document. Who is
right is never said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from habeas.casefile.case import Happened
from habeas.reckoning.finding import Claim, Dispute, Reason
from habeas.reckoning.independence import Root
from habeas.reckoning.joining import Joined
from habeas.reckoning.lexicon import MATTERS, Matter
from habeas.reckoning.papers import Papers
from habeas.vocabulary.kinds import Basis, Polarity

_NEGATION = re.compile(
    r"(?<!\w)(?:no|not|never|nobody|none|neither|nor|without|cannot|\w+n['’]t|не|ни|никто|никогда|нет|без)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


_CONDITION = re.compile(r"(?<!\w)(?:if|whether|unless|если|ли)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who takes which side of a matter."""

    matter: Matter
    one: tuple[str, ...]
    other: tuple[str, ...]


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


def disputes(
    papers: Papers,
    apart: Sequence[tuple[Joined, Joined]],
    told: Sequence[Claim],
    roots: Mapping[str, Root],
) -> tuple[Dispute, ...]:
    """Every matter on which accounts of the case cannot both hold."""
    found = [
        *_of_matters(papers, roots),
        *_of_denials(papers, told, roots),
        *_of_readings(papers),
    ]
    return (*_merged(found), *_of_rivals(apart))


def stance(papers: Papers, statement: str, matter: Matter) -> bool | None:
    """Which side of a matter a statement takes: True, False, or None for neither or both."""
    words = papers.words[statement]
    told = papers.told[statement].said
    denied = told.polarity is Polarity.DENIED
    if told.basis is Basis.OWN_STATE and not matter.of_the_mind:
        return None
    events = tuple(_of_the_person(papers, statement))
    if not _compiled(f"{matter.yes}|{matter.no}").search(words):
        return _side(matter, *_by_events(events, matter, denied=denied))
    yes = _held_up(_takes(words, matter.yes), denied=denied)
    no = _takes(words, matter.no)
    if matter.plain:
        no = _held_up(no, denied=denied)
    if yes is None and no is None:
        yes, no = _by_events(events, matter, denied=denied)
    return _side(matter, yes, no)


def _side(matter: Matter, yes: bool | None, no: bool | None) -> bool | None:  # noqa: FBT001 three answers
    yes_side = yes is True or (matter.plain and no is False)
    no_side = no is True or yes is False
    return yes_side if yes_side != no_side else None


def _by_events(
    events: Iterable[Happened], matter: Matter, *, denied: bool
) -> tuple[bool | None, bool | None]:
    """What the events of a statement amount to, where its words are silent on a matter."""
    yes = {not (each.negated or denied) for each in events if each.kind in matter.yes_kinds}
    no = {not (each.negated or denied) for each in events if each.kind in matter.no_kinds}
    return max(yes, default=None), max(no, default=None)


def _of_the_person(papers: Papers, statement: str) -> Iterator[Happened]:
    """The events a statement tells of the person the case is about, or of anyone if nobody is."""
    victim = papers.case.victim
    for each in papers.tells[statement]:
        event = papers.events[each]
        if victim is None or papers.befalls(event, victim) is not False:
            yield event


def _held_up(taken: bool | None, *, denied: bool) -> bool | None:  # noqa: FBT001 three answers
    """What words of a side amount to once the whole is denied: never more than a denial."""
    return False if taken is not None and denied else taken


def _takes(words: str, pattern: str) -> bool | None:
    """Whether words of a side stand there plainly (True), only negated (False), or not at all."""
    found = None
    for match in _compiled(pattern).finditer(words):
        if _CONDITION.search(words[: match.start()]):
            continue
        if not _NEGATION.search(words[: match.start()]):
            return True
        found = False
    return found


def _of_matters(papers: Papers, roots: Mapping[str, Root]) -> Iterator[Dispute]:
    for matter in MATTERS:
        sides: dict[bool, list[str]] = {True: [], False: []}
        for statement in papers.told:
            if papers.told[statement].said.polarity is Polarity.REFUSED:
                continue
            side = stance(papers, statement, matter)
            if side is not None and (side or not matter.by_denial or _denies(papers, statement)):
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
