"""Dates that belong together: two ends of a stretch, a date and its hour, a date said twice.

It sees only phrases that stand next to each other; `grammar` finds them.
"""

from dataclasses import replace

from habeas.reading.moments.around import Around, tail
from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Counted,
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
)


def joined(text: str, found: list[Phrase], around: Around) -> list[Phrase]:
    """Two ends of one stretch made one phrase."""
    made: list[Phrase] = []
    for phrase in found:
        if made and (pair := _pair(text, made[-1], phrase, around)) is not None:
            made[-1] = pair
        elif made and _is_its_hour(text, made[-1], phrase):
            made[-1] = replace(phrase, start=made[-1].start)
        elif made and (same := _said_again(text, made[-1], phrase, around)) is not None:
            made.append(same)
        elif made and (closer := _closer(text, made[-1], phrase, around)) is not None:
            made[-1] = closer
        elif not phrase.beside:
            made.append(phrase)
    return made


def _is_its_hour(text: str, clock: Phrase, date: Phrase) -> bool:
    """Whether a time of day stands right before the date it belongs to: "at 9 p.m. on Monday"."""
    near = len(text[clock.stop : date.start].strip()) <= 3 and date.start - clock.stop <= 5
    own = isinstance(date.means, Dated | Weekly | Counted) and not date.stamp
    return isinstance(clock.means, Clock) and near and own and not clock.stamp


def _said_again(text: str, date: Phrase, other: Phrase, around: Around) -> Phrase | None:
    """Words that name the date right before them once more: "9 April, a Saturday"."""
    if not isinstance(date.means, Dated) or date.means.day is None or date.stamp:
        return None
    between = text[date.stop : other.start]
    match other.means:
        case Weekly(turn=Turn.PLAIN):
            again = around.again_weekday.fullmatch(between) is not None
        case Counted(story=True, unit=Unit.DAY | Unit.WEEK):
            ends = around.again_ends.match(text, other.stop) is not None
            again = ends and around.again_counted.fullmatch(between) is not None
        case _:
            again = False
    if not again:
        return None
    return replace(other, means=date.means, doubt=date.doubt, ahead=date.ahead, beside=False)


def _closer(text: str, wide: Phrase, date: Phrase, around: Around) -> Phrase | None:
    """A wide date and a closer one inside it: "last autumn, in October", "that evening, 11 June"."""
    if around.closer.fullmatch(text[wide.stop : date.start]) is None:
        return None
    if not isinstance(date.means, Dated) or date.means.year is not None or date.means.month is None:
        return None
    match wide.means:
        case Whole(unit=Unit.DAY, turn=Turn.THAT) if date.means.day is not None:
            return replace(date, start=wide.start)
        case Dated(months=3, month=int(month), year=year, turn=turn, nearest=nearest):
            if (date.means.month - month) % 12 >= 3:
                return None
            means = replace(date.means, year=year, turn=turn, nearest=nearest)
            return replace(date, start=wide.start, means=means)
    return None


def _pair(text: str, first: Phrase, last: Phrase, around: Around) -> Phrase | None:
    if isinstance(first.means, Pair | NightTo) or isinstance(last.means, Pair | Bounded):
        return None
    between = text[first.stop : last.start]
    if len(between) > 24 or first.stamp:
        return None
    dashed = around.dash.fullmatch(between) and _shares_year(first.means, last.means)
    lengths = (
        tail(before, text, first.start)
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
