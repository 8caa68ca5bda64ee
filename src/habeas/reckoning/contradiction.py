"""Disputes: statements that cannot both hold, each side with its own, and what would settle it.

Sides are taken by words and events on a closed list of matters, by denials of what others assert, by
rival days and places of one event, and by what a reader found opposed within one document. Who is
right is never said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from habeas.casefile.case import Happened
from habeas.reckoning.finding import Claim, Dispute, Reason
from habeas.reckoning.independence import root
from habeas.reckoning.joining import Joined, rivals
from habeas.reckoning.lexicon import FREE_WILL, MATTERS, Matter
from habeas.reckoning.papers import Papers
from habeas.vocabulary.kinds import Polarity

_NEGATION = re.compile(
    r"(?<!\w)(?:no|not|never|nobody|none|neither|nor|without|cannot|\w+n['’]t|не|ни|никто|никогда|нет|без)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


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
    papers: Papers, joined: Sequence[Joined], told: Sequence[Claim]
) -> tuple[Dispute, ...]:
    """Every matter on which accounts of the case cannot both hold."""
    found = [
        *_of_matters(papers),
        *_of_rivals(papers, joined),
        *_of_denials(papers, told),
        *_of_readings(papers),
    ]
    return tuple(_merged(found))


def stance(papers: Papers, statement: str, matter: Matter) -> bool | None:
    """Which side of a matter a statement takes: True, False, or None for neither or both."""
    words = papers.words[statement]
    denied = papers.told[statement].said.polarity is Polarity.DENIED
    events = [papers.events[each] for each in papers.tells[statement]]
    yes = _takes(words, matter.yes)
    no = _takes(words, matter.no)
    yes_side = yes is True or any(
        _happened(each) and each.kind in matter.yes_kinds for each in events
    )
    no_side = no is True or any(_happened(each) and each.kind in matter.no_kinds for each in events)
    if matter is FREE_WILL:
        yes_side, no_side = yes_side or no is False, no_side or yes is False
    elif yes is False:
        yes_side, no_side = False, True
    if any(each.negated and each.kind in matter.yes_kinds for each in events):
        yes_side, no_side = False, True
    if denied:
        yes_side, no_side = _denying(matter, yes_side=yes_side, no_side=no_side)
    if yes_side == no_side:
        return None
    return yes_side


def _denying(matter: Matter, *, yes_side: bool, no_side: bool) -> tuple[bool, bool]:
    """The sides of a denial: what is denied is turned round, what is worded as a denial stays."""
    if matter is FREE_WILL:
        return no_side and not yes_side, yes_side
    return False, yes_side or no_side


def _happened(event: Happened) -> bool:
    return not event.negated


def _takes(words: str, pattern: str) -> bool | None:
    """Whether words of a side stand there plainly (True), only negated (False), or not at all."""
    found = None
    for match in _compiled(pattern).finditer(words):
        if not _NEGATION.search(words[: match.start()]):
            return True
        found = False
    return found


def _of_matters(papers: Papers) -> Iterator[Dispute]:
    for matter in MATTERS:
        sides: dict[bool, list[str]] = {True: [], False: []}
        for statement in papers.told:
            if papers.told[statement].said.polarity is Polarity.REFUSED:
                continue
            side = stance(papers, statement, matter)
            if side is not None:
                sides[side].append(statement)
        one, other = sides[True], sides[False]
        if one and other and _roots(papers, one) != _roots(papers, other):
            yield _dispute(papers, _Sides(matter, tuple(one), tuple(other)))


def _roots(papers: Papers, statements: Iterable[str]) -> frozenset[str]:
    return frozenset(root(papers, each).key for each in statements)


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


def _of_rivals(papers: Papers, joined: Sequence[Joined]) -> Iterator[Dispute]:
    for one, other in rivals(papers, joined):
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


def _of_denials(papers: Papers, told: Iterable[Claim]) -> Iterator[Dispute]:
    for claim in told:
        if claim.denied_by and claim.statements:
            yield Dispute(
                about=f"whether “{_short(claim.text)}” is so",
                one=claim.statements,
                other=claim.denied_by,
                would_settle=("those named as present, each asked alone",),
                reasons=(
                    Reason(
                        because=f"{_speakers(papers, claim.denied_by)} denies it.",
                        statements=claim.denied_by,
                    ),
                ),
            )


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
    """Leave out a dispute whose every pair another one has."""
    kept: list[Dispute] = []
    for each in found:
        if not any(
            (set(each.one) <= set(held.one) and set(each.other) <= set(held.other))
            or (set(each.one) <= set(held.other) and set(each.other) <= set(held.one))
            for held in kept
        ):
            kept.append(each)
    yield from kept
