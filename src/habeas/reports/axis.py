"""A stretch of days laid along a line, from 0 to 100.

Positions are percentages written with two decimals, so that one drawing fits every width and the
same case gives the same bytes. A few events years away from the rest would press all others into
one corner: they are left off the line, and whoever draws says so in words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.evidence.edtf import Bounds
from habeas.reports.days import MONTHS

_MOST_TICKS = 9
_LATE = 94.0
# What lies within three years is always drawn on one line.
_FAR_DAYS = 3 * 366
# A span narrower than this share of the line could not be seen; it gets a mark of its own.
_NARROW = 1.2
# Steps of the ruler, narrow to wide: in days below a month, in months above.
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True, slots=True)
class Axis:
    """The days drawn, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days are drawn."""
        return (self.last - self.first).days + 1

    def at(self, day: date) -> float:
        """Where a day begins, clamped to the line."""
        share = 100 * (day - self.first).days / self.days
        return min(max(share, 0.0), 100.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark of the ruler.

    Attributes:
        at: Where it stands.
        words: The day, month or year that begins there; empty where there is no room.
        minor: Whether it may be left out where there is no room.
    """

    at: str
    words: str
    minor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A span of days as it is drawn.

    Attributes:
        x: Where it begins.
        width: How wide it is.
        middle: Its middle, where a mark for a single day stands.
        single: Whether it is a single day.
        narrow: Whether it is wider than a day and yet too narrow to be seen as it is.
        fades_left: Whether its first end is only about there.
        fades_right: Whether its last end is only about there.
        open_left: Whether it is unbounded before.
        open_right: Whether it is unbounded after.
        uncertain: Whether the source itself doubts it.
    """

    x: str
    width: str
    middle: str
    single: bool
    narrow: bool
    fades_left: bool
    fades_right: bool
    open_left: bool
    open_right: bool
    uncertain: bool


def axis_of(spans: Iterable[Bounds]) -> Axis | None:
    """The line on which most of these spans lie; None where none has a year."""
    held = sorted(
        (_middle(span), span.earliest or span.latest, span.latest or span.earliest)
        for span in spans
        if span.earliest is not None or span.latest is not None
    )
    if not held:
        return None
    core = held[_core([middle for middle, _, _ in held])]
    first = min(start for _, start, _ in core if start is not None)
    last = max(stop for _, _, stop in core if stop is not None)
    margin = timedelta(days=max(1, (last - first).days // 40))
    return Axis(_back(first, margin), _on(last, margin))


def _middle(span: Bounds) -> date:
    start, stop = span.earliest or span.latest, span.latest or span.earliest
    assert start is not None
    assert stop is not None
    return start + (stop - start) / 2


def on_axis(axis: Axis, span: Bounds) -> bool:
    """Whether any of the span is drawn."""
    starts = span.earliest is None or span.earliest <= axis.last
    ends = span.latest is None or span.latest >= axis.first
    return starts and ends and (span.earliest is not None or span.latest is not None)


def bar(axis: Axis, span: Bounds, edtf: str = "") -> Bar:
    """A span on the line; its value in EDTF says which ends are only about there."""
    low, high = span.earliest or axis.first, span.latest or axis.last
    start, stop = axis.at(low), axis.at(_on(high, timedelta(days=1)))
    begins, _, ends = edtf.partition("/")
    return Bar(
        x=percent(start),
        width=percent(stop - start),
        middle=percent((start + stop) / 2),
        single=low == high,
        narrow=low != high and stop - start < _NARROW,
        fades_left=begins.endswith(("~", "%")),
        fades_right=(ends or begins).endswith(("~", "%")),
        open_left=span.earliest is None or span.earliest < axis.first,
        open_right=span.latest is None or span.latest > axis.last,
        uncertain=edtf.endswith(("?", "%")),
    )


def ticks(axis: Axis) -> tuple[Tick, ...]:
    """The ruler: days, months or years, at most nine of them."""
    starts = _day_starts(axis) if axis.days <= 45 else _month_starts(axis)
    yearly = all(day.month == 1 and day.day == 1 for day in starts)
    return tuple(
        tick(axis, day, _tick_words(day, number, axis, yearly), minor=number % 2 == 1)
        for number, day in enumerate(starts)
    )


def tick(axis: Axis, day: date, words: str, *, minor: bool) -> Tick:
    """A mark of the ruler at a day."""
    at = axis.at(day)
    # So near the end its words would run off the line or into those before it.
    return Tick(at=percent(at), words=words if at <= _LATE else "", minor=minor)


def percent(share: float) -> str:
    """A share as a percentage with two decimals."""
    return f"{share:.2f}%"


def _core(days: Sequence[date]) -> slice:
    """Which days to draw: all but a few that lie further off than half of all the rest is long."""
    low, high = 0, len(days) - 1
    spare = len(days) // 4
    while low + len(days) - 1 - high < spare:
        rest = (days[high] - days[low]).days
        before = (days[low + 1] - days[low]).days
        after = (days[high] - days[high - 1]).days
        if rest < _FAR_DAYS or max(before, after) * 2 < rest:
            break
        low, high = (low + 1, high) if before >= after else (low, high - 1)
    return slice(low, high + 1)


def _day_starts(axis: Axis) -> list[date]:
    step = 1 + axis.days // _MOST_TICKS
    return [_on(axis.first, timedelta(days=n)) for n in range(step // 2, axis.days, step)]


def _month_starts(axis: Axis) -> list[date]:
    first, last = _months(axis.first) + 1, _months(axis.last)
    step = next(s for s in _MONTH_STEPS if (last - first) // s < _MOST_TICKS)
    return [_month_day(n) for n in range(-(-first // step) * step, last + 1, step)]


def _tick_words(day: date, number: int, axis: Axis, yearly: bool) -> str:  # noqa: FBT001 a ruler's mood
    if yearly:
        return str(day.year)
    month = MONTHS[day.month - 1][:3]
    if axis.days <= 45:
        return f"{day.day} {month}" + (f" {day.year}" if number == 0 else "")
    return f"{month} {day.year}" if number == 0 or day.month == 1 else month


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_day(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _back(day: date, by: timedelta) -> date:
    return day - by if day - date.min > by else date.min


def _on(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max
