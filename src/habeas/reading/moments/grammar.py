"""From patterns to phrases: what every language's words for dates have in common.

A language gives rules (a pattern, and what its match means) and a few patterns for the words around
a date: about, perhaps, the evening of, early in, from, to, born. This module finds every match,
keeps the longest where two overlap, and joins what belongs together.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.reading.moments.around import REACH, Around, tail
from habeas.reading.moments.joining import joined
from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Cut,
    Dated,
    Meaning,
    NightTo,
    Offset,
    Part,
    Phrase,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
)

_SENDER = re.compile(r"[^\n,:.]{1,24},\s*")
_TIME = re.compile(r",?\s+\d{1,2}:\d\d:")
_MESSAGE = re.compile(r"\s*\]|:\s|\s+(?:–|—)\s|\s+[^\s:][^\n:.]{0,40}:\s")
_NOTE = re.compile(r"\s*:\s")
_BEGINS = re.compile(r"(?:^|[\[(.,;—–]\s*|\n)$")
_ENDS = re.compile(r"\.?\s*(?:[\])\n]|$)")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Hit:
    """A match: where it stands, what it means.

    Attributes:
        start: Where it begins.
        stop: Where it ends.
        means: What it means.
        doubt: The doubt the match itself expresses.
        only_in_part: Whether it dates nothing by itself ("the month" in "the end of the month").
        only_beside: Whether it dates nothing but where it explains a date: "on May 8, two days
            after the raid".
    """

    start: int
    stop: int
    means: Meaning
    doubt: str = ""
    only_in_part: bool = False
    only_beside: bool = False


Build = Callable[[re.Match[str]], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches mean.

    Attributes:
        pattern: What is looked for.
        build: What a match means; one that gives nothing refuses the match.
        near: A quick pattern for a word every match has in it: the slow one is tried only around
            it, which halves the time an article takes.
    """

    pattern: re.Pattern[str]
    build: Build
    near: re.Pattern[str]


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def case_free(pattern: str) -> re.Pattern[str]:
    """A pattern that does not mind capitals."""
    return re.compile(pattern, re.IGNORECASE)


def phrases(text: str, rules: Sequence[Rule], around: Around) -> list[Phrase]:
    """Every dated phrase of a text, in order, none overlapping another."""
    windows: dict[re.Pattern[str], list[tuple[int, int]]] = {}
    for near in dict.fromkeys(rule.near for rule in rules):
        windows[near] = _windows(text, near)
    hits = _longest(hit for rule in rules for hit in _hits(text, rule, windows[rule.near]))
    found = [each for hit in hits if (each := _phrase(text, hit, around)) is not None]
    return joined(text, _apart(found), around)


def _windows(text: str, near: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches of a text around the places where a pattern matches."""
    windows: list[tuple[int, int]] = []
    for match in near.finditer(text):
        start, stop = max(0, match.start() - REACH), match.end() + REACH
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], stop)
        else:
            windows.append((start, stop))
    return windows


def _hits(text: str, rule: Rule, windows: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    for start, stop in windows:
        for match in rule.pattern.finditer(text, start, stop):
            yield from rule.build(match)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of overlapping matches the longest, and of equally long ones the first rule's."""
    kept: list[Hit] = []  # by their place, none overlapping
    for hit in sorted(hits, key=lambda hit: hit.start - hit.stop):
        at = bisect_left(kept, hit.start, key=lambda each: each.start)
        before = at > 0 and kept[at - 1].stop > hit.start
        behind = at < len(kept) and kept[at].start < hit.stop
        if not before and not behind:
            kept.insert(at, hit)
    return kept


def _apart(found: list[Phrase]) -> list[Phrase]:
    """Phrases grown by the words around them do not reach into one another."""
    apart: list[Phrase] = []
    for phrase in found:
        while apart and phrase.start <= apart[-1].start:
            apart.pop()  # it has grown over the whole of it
        if apart and phrase.start < apart[-1].stop:
            if phrase.stop <= apart[-1].stop:
                continue
            phrase = replace(phrase, start=apart[-1].stop)  # noqa: PLW2901 it gives way
        apart.append(phrase)
    return apart


def _phrase(text: str, hit: Hit, around: Around) -> Phrase | None:
    start, stop, means, doubt = hit.start, hit.stop, hit.means, hit.doubt
    if match := around.trail.match(text, stop):
        stop = match.end()
    before = text[max(0, start - REACH) : start]
    part = _part_before(before, means, around)
    if part is not None:
        start -= part[0]
        means = Part(part[1], means)
    elif hit.only_in_part:
        return None
    if length := tail(around.night_to, text, start):
        start, means = start - length, NightTo(means)
    offset = _offset(text, start, means, around)
    if offset is not None:
        start, means = start - offset[0], Offset(means, offset[1])
    start -= tail(around.lead, text, start)
    if (length := tail(around.about_before, text, start)) > 0:
        start, doubt = start - length, doubt or "~"
    if match := around.about_after.match(text, stop):
        stop, doubt = match.end(), doubt or "~"
    if not doubt and tail(around.unsure_before, text, start):
        doubt = "?"
    start, means = _bounded(text, start, means, around)
    stamp = _is_stamp(text, hit, means, around)
    return Phrase(
        start=start,
        stop=stop,
        means=means,
        doubt=doubt,
        ahead=_is_ahead(text, start, stop, around) or _is_toward(text, hit, around),
        stamp=stamp,
        aside=not stamp and _is_aside(text, start, stop, around),
        own=tail(around.own_before, text, start) > 0,
        noted=_is_noted(text, hit, around),
        beside=hit.only_beside,
    )


def _offset(text: str, start: int, means: Meaning, around: Around) -> tuple[int, int] | None:
    """How many characters before a day count days from it, and how many days they count."""
    if not isinstance(means, Dated) or means.day is None:
        return None
    return around.offset(text[max(0, start - REACH) : start])


def _part_before(before: str, means: Meaning, around: Around) -> tuple[int, Cut] | None:
    if not _has_parts(means):
        return None
    for pattern, part in around.parts:
        match = pattern.search(before)
        if match is not None:
            return len(before) - match.start(), part
    return None


def _has_parts(means: Meaning) -> bool:
    match means:
        case Dated(day=None) | Years():
            return True
        case Whole(unit=unit):
            return unit in {Unit.MONTH, Unit.YEAR}
    return False


def _bounded(text: str, start: int, means: Meaning, around: Around) -> tuple[int, Meaning]:
    if length := tail(around.not_before, text, start):
        return start - length, Bounded(means, until=False)
    if length := tail(around.not_after, text, start):
        return start - length, Bounded(means, until=True)
    return start, means


def _is_ahead(text: str, start: int, stop: int, around: Around) -> bool:
    """Whether the sentence says, shortly before the date or behind it, that it is to come."""
    before = text[max(0, start - around.ahead_reach) : start]
    before = _SENTENCE_END.split(before)[-1]
    after = _SENTENCE_END.split(text[stop : stop + 24])[0]
    return bool(around.ahead.search(before) or around.ahead.match(after.lstrip()))


def _is_toward(text: str, hit: Hit, around: Around) -> bool:
    match hit.means:
        case Weekly(turn=Turn.PLAIN) | Dated(day=None, year=None, months=1, turn=Turn.PLAIN):
            return tail(around.toward, text, hit.start) > 0
    return False


def _is_stamp(text: str, hit: Hit, means: Meaning, around: Around) -> bool:
    match means:
        case Dated(day=int()) | Weekly(turn=Turn.PLAIN):
            line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
            if not line.strip(" [(—–-*•"):
                return around.stamp_after.match(text, hit.stop) is not None
            # in a chat its sender may stand before it
            return _SENDER.fullmatch(line) is not None and _TIME.match(text, hit.stop) is not None
        case Clock():
            return _MESSAGE.match(text, hit.stop) is not None
    return False


def _is_noted(text: str, hit: Hit, around: Around) -> bool:
    heads = _NOTE.match(text, hit.stop) is not None
    alone = _BEGINS.search(text[max(0, hit.start - 4) : hit.start]) is not None
    return (
        heads
        or (alone and _ENDS.match(text, hit.stop) is not None)
        or tail(around.term, text, hit.start) > 0
    )


def _is_aside(text: str, start: int, stop: int, around: Around) -> bool:
    return bool(tail(around.aside_before, text, start) or around.aside_after.match(text, stop))
