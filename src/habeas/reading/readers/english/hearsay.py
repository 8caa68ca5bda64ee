"""Words that pass on what others told: then those others are the speaker's sources.

A saying made up for the most part of what somebody else said inside it stands on that one's word,
not on what the speaker saw.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.attribution import Saying
from habeas.vocabulary.kinds import Basis


def with_sources(made: Sequence[Saying]) -> tuple[Saying, ...]:
    """The same sayings, each with those it passes on as its sources."""
    ordered = sorted(made, key=lambda each: each.start)
    starts = [each.start for each in ordered]
    return tuple(
        _from_within(
            each,
            _directly_in(
                each,
                ordered[
                    bisect_left(starts, each.start) : bisect_right(starts, each.content[-1][1])
                ],
            ),
        )
        for each in made
    )


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
