"""Words that pass on what others told: then those others are the speaker's sources.

A saying made up for the most part of what somebody else said inside it stands on that one's word,
not on what the speaker saw; and so does one that says whom the speaker has it from.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.attribution import Saying
from habeas.reading.readers.english.cast import Cast
from habeas.vocabulary.kinds import Basis

_TO_THE_SPEAKER = re.compile(
    r"\b(?:told|informed|warned|assured|advised|rang|wrote to|said to|explained to|confirmed to)"
    r"\s(?:me|us|him|her|them)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:(?:heard|learn(?:ed|t)|know|knew|known|found out|got|have|has|had)"
    r"(?:\s(?:it|this|that|so|about|of|everything|all))?\sfrom|according to|told by|informed by)\s",
    re.IGNORECASE,
)
_NEAR = 60  # characters between a verb and whoever told


def with_sources(text: str, made: Sequence[Saying], cast: Cast) -> tuple[Saying, ...]:
    """The same sayings, each with those it passes on as its sources.

    Whoever was told is left out of the chain: those who bring the words to us are the speakers
    of the words around.
    """
    ordered = sorted(made, key=lambda each: each.start)
    starts = [each.start for each in ordered]
    return tuple(
        _from_somebody(
            text,
            cast,
            _from_within(
                replace(each, hearer=None),
                _directly_in(
                    each,
                    ordered[
                        bisect_left(starts, each.start) : bisect_right(starts, each.content[-1][1])
                    ],
                ),
            ),
        )
        for each in made
    )


def _from_somebody(text: str, cast: Cast, saying: Saying) -> Saying:
    """A saying whose words say who told the speaker, with that one as its source."""
    if saying.sources or saying.basis is Basis.OFFICIAL:
        return saying
    for start, stop in saying.content:
        teller = _teller(text, cast, start, stop)
        if teller is not None and teller != saying.speaker:
            return replace(saying, basis=Basis.TOLD, sources=(teller,))
    return saying


def _teller(text: str, cast: Cast, start: int, stop: int) -> str | None:
    """Who told the speaker, in the words between two offsets."""
    told = _TO_THE_SPEAKER.search(text, start, stop)
    if told is not None:
        before = cast.mentions_in(max(start, told.start() - _NEAR), told.start())
        return cast.party_of(before[-1]) if before else None
    source = _FROM.search(text, start, stop)
    if source is not None:
        after = cast.mentions_in(source.end(), min(stop, source.end() + _NEAR))
        return cast.party_of(after[0]) if after else None
    return None


def _directly_in(outer: Saying, made: Sequence[Saying]) -> list[Saying]:
    """The sayings whose words stand inside the words of one."""
    return [
        each
        for each in made
        if each is not outer
        and each.size < outer.size
        and all(any(a <= x and y <= b for a, b in outer.content) for x, y in each.content)
    ]


def _from_within(outer: Saying, inside: Sequence[Saying]) -> Saying:
    """Words that mostly pass on what others told are told, by those others."""
    told = [
        each
        for each in inside
        if each.speaker not in {None, outer.speaker} and each.basis is not Basis.OWN_STATE
    ]
    if not told or outer.basis is Basis.OFFICIAL:
        return outer
    passed_on = sum(each.size for each in told)
    if passed_on * 2 < outer.size:
        return outer
    sources = tuple(dict.fromkeys(each.speaker for each in told if each.speaker is not None))
    return replace(outer, basis=Basis.TOLD, sources=outer.sources or sources)
