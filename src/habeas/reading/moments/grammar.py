"""From patterns to phrases: what every language's words for dates have in common.

A language gives rules (a pattern, and what its match means) and a few patterns for the words around
a date: about, perhaps, the evening of, early in, from, to, born. This module finds every match,
keeps the longest where two overlap, and joins what belongs together.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Counted,
    Cut,
    Dated,
    Meaning,
    NightTo,
    Pair,
    Part,
    Phrase,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
)

_REACH = 56  # how far around a date its own words may stand
_SENDER = re.compile(r"[^\n,:.]{1,24},\s*")
_TIME = re.compile(r",?\s+\d{1,2}:\d\d:")
_MESSAGE = re.compile(r"\s*\]|:\s|\s+(?:–|—)\s|\s+[^\s:][^\n:.]{0,40}:\s")
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
    """

    start: int
    stop: int
    means: Meaning
    doubt: str = ""
    only_in_part: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words around a date, in one language.

    Patterns named `before` are matched against the text that ends where the date begins, those
    named `after` against the text that begins where it ends.

    Attributes:
        about_before: Words for about.
        about_after: The same behind the date ("or so").
        unsure_before: Words for perhaps.
        lead: Words that belong to the date and change nothing ("the evening of").
        trail: The same behind it ("evening", "at night").
        parts: Words for parts of a month or year, and which part.
        joints: Words that open a stretch ("from"), and those that then join its ends ("to").
        dash: What joins two ends without an opening word.
        night_to: Words for the night that ends on a date.
        not_before: Words for "no earlier than".
        not_after: Words for "no later than".
        ahead: Words in the sentence that say that something is still to come.
        ahead_reach: How many characters before the date these words may stand.
        toward: Words right before a weekday or a month that look ahead ("by Friday").
        aside_before: Words before a date outside the story ("born").
        aside_after: The same behind it.
        own_before: Words before the day a paper was made on ("recorded in Osh on").
        stamp_after: What stands behind a date that heads a message or an entry.
    """

    about_before: re.Pattern[str]
    about_after: re.Pattern[str]
    unsure_before: re.Pattern[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]
    parts: Sequence[tuple[re.Pattern[str], Cut]]
    joints: Sequence[tuple[re.Pattern[str], re.Pattern[str]]]
    dash: re.Pattern[str]
    night_to: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    ahead: re.Pattern[str]
    ahead_reach: int
    toward: re.Pattern[str]
    aside_before: re.Pattern[str]
    aside_after: re.Pattern[str]
    own_before: re.Pattern[str]
    stamp_after: re.Pattern[str]


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
    return _joined(text, _apart(found), around)


def _windows(text: str, near: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches of a text around the places where a pattern matches."""
    windows: list[tuple[int, int]] = []
    for match in near.finditer(text):
        start, stop = max(0, match.start() - _REACH), match.end() + _REACH
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
    before = text[max(0, start - _REACH) : start]
    part = _part_before(before, means, around)
    if part is not None:
        start -= part[0]
        means = Part(part[1], means)
    elif hit.only_in_part:
        return None
    if length := _tail(around.night_to, text, start):
        start, means = start - length, NightTo(means)
    start -= _tail(around.lead, text, start)
    if (length := _tail(around.about_before, text, start)) > 0:
        start, doubt = start - length, doubt or "~"
    if match := around.about_after.match(text, stop):
        stop, doubt = match.end(), doubt or "~"
    if not doubt and _tail(around.unsure_before, text, start):
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
        own=_tail(around.own_before, text, start) > 0,
    )


def _tail(pattern: re.Pattern[str], text: str, start: int) -> int:
    """How many characters before a place the pattern takes up to it."""
    before = text[max(0, start - _REACH) : start]
    match = pattern.search(before)
    return len(before) - match.start() if match is not None else 0


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
    if length := _tail(around.not_before, text, start):
        return start - length, Bounded(means, until=False)
    if length := _tail(around.not_after, text, start):
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
            return _tail(around.toward, text, hit.start) > 0
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


def _is_aside(text: str, start: int, stop: int, around: Around) -> bool:
    return bool(_tail(around.aside_before, text, start) or around.aside_after.match(text, stop))


def _joined(text: str, found: list[Phrase], around: Around) -> list[Phrase]:
    """Two ends of one stretch made one phrase."""
    joined: list[Phrase] = []
    for phrase in found:
        if joined and (pair := _pair(text, joined[-1], phrase, around)) is not None:
            joined[-1] = pair
        elif joined and _is_its_hour(text, joined[-1], phrase):
            joined[-1] = replace(phrase, start=joined[-1].start)
        else:
            joined.append(phrase)
    return joined


def _is_its_hour(text: str, clock: Phrase, date: Phrase) -> bool:
    """Whether a time of day stands right before the date it belongs to: "at 9 p.m. on Monday"."""
    near = len(text[clock.stop : date.start].strip()) <= 3 and date.start - clock.stop <= 5
    own = isinstance(date.means, Dated | Weekly | Counted) and not date.stamp
    return isinstance(clock.means, Clock) and near and own and not clock.stamp


def _pair(text: str, first: Phrase, last: Phrase, around: Around) -> Phrase | None:
    if isinstance(first.means, Pair | NightTo) or isinstance(last.means, Pair | Bounded):
        return None
    between = text[first.stop : last.start]
    if len(between) > 24 or first.stamp:
        return None
    dashed = around.dash.fullmatch(between) and _shares_year(first.means, last.means)
    lengths = (
        _tail(before, text, first.start)
        for before, joint in around.joints
        if joint.fullmatch(between)
    )
    opened = max(lengths, default=0)
    if not dashed and not opened:
        return None
    return replace(
        first,
        start=first.start - opened,
        stop=last.stop,
        means=Pair(first.means, last.means),
        doubt=first.doubt if first.doubt == last.doubt else "",
        ahead=first.ahead and last.ahead,
    )


def _shares_year(first: Meaning, last: Meaning) -> bool:
    """Whether a bare dash joins them: the first leaves its year to the last.

    Two full dates with a dash are two days of two events, most often of a birth and a death.
    """
    inner = first.inner if isinstance(first, Part) else first
    both = isinstance(inner, Dated) and isinstance(last, Dated | Part)
    return both and isinstance(inner, Dated) and inner.year is None and inner.month is not None
