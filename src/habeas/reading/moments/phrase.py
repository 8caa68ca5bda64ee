"""What a dated phrase means, whatever language it was said in.

The language modules turn words into these meanings; the engine turns meanings into days. Nothing
here knows a word of any language, or the day of the telling.
"""

from dataclasses import dataclass
from enum import StrEnum


class Turn(StrEnum):
    """Which one of its kind is meant, counted from the telling or from the story told."""

    PLAIN = "plain"  # "on Tuesday": the last one told of, or the next one planned
    LAST = "last"  # "last Tuesday"
    THIS = "this"  # "this Tuesday"
    NEXT = "next"  # "next Tuesday"
    THAT = "that"  # "that Tuesday": the one of the story
    PREVIOUS = "previous"  # "the previous Tuesday": before the story
    FOLLOWING = "following"  # "the following Tuesday": after the story


class Unit(StrEnum):
    """Stretches of the calendar one can count or name whole."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


class Cut(StrEnum):
    """A part of a month, a year or a decade."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    WEEK_1 = "first week"
    WEEK_2 = "second week"
    WEEK_3 = "third week"
    WEEK_4 = "fourth week"
    LAST_WEEK = "last week"
    DECADE_1 = "first ten days"
    DECADE_2 = "second ten days"
    DECADE_3 = "last ten days"
    LAST_DAY = "last day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date of the calendar, as far as it is given.

    Attributes:
        year: The year; None if it is not given in figures or words.
        month: The month; None if it is not given.
        day: The day of the month; None if it is not given.
        weekday: Monday is 0; None if it is not given.
        turn: Which year or month is meant where a word says so ("last year", "of that year").
        nearest: Whether `turn` picks the nearest such month or season ("last December"), not
            the year it lies in ("December last year").
        months: How many months the date covers; three for a season, six for half a year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: Turn = Turn.PLAIN
    nearest: bool = False
    months: int = 1


@dataclass(frozen=True, slots=True)
class Weekly:
    """A day of the week; Monday is 0."""

    weekday: int
    turn: Turn = Turn.PLAIN


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth of a weekday in a month; the last is -1."""

    nth: int
    weekday: int
    month: Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """So many days, weeks, months or years from something, backwards below zero.

    Attributes:
        number: How many.
        unit: Of what.
        story: Whether one counts from the story told, not from the telling.
        rest: Days to count besides, for "three months and nine days".
    """

    number: int
    unit: Unit
    story: bool = False
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole day, week, month or year: "yesterday" apart, "this week", "that month"."""

    unit: Unit
    turn: Turn


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or a century by its first year and its length."""

    first: int
    length: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a month, a year, a decade or a century."""

    cut: Cut
    inner: "Meaning"


@dataclass(frozen=True, slots=True)
class Pair:
    """From one date to another."""

    first: "Meaning"
    last: "Meaning"


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days or weeks from a date that is named: "two days before Victory Day"."""

    inner: "Meaning"
    days: int


@dataclass(frozen=True, slots=True)
class NightTo:
    """The night that ends on a date."""

    inner: "Meaning"


@dataclass(frozen=True, slots=True)
class Bounded:
    """Not before a date, or not after it."""

    inner: "Meaning"
    until: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """The nth day of a diary or a log that numbers its days: "Day 3"."""

    number: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: of the day the story is at, or, at the head of a message, of that message's."""


Meaning = (
    Dated
    | Weekly
    | NthWeekday
    | Counted
    | Whole
    | Years
    | Part
    | Pair
    | NightTo
    | Offset
    | Bounded
    | Entry
    | Clock
)


def stretch_to_telling(number: int, unit: Unit) -> Pair:
    """So many days, weeks, months or years that end with the day of the telling."""
    if unit is Unit.YEAR:
        number, unit = 12 * number, Unit.MONTH
    rest = 1 if unit is Unit.MONTH else 0
    first = Counted(number=-number, unit=unit, rest=rest)
    return Pair(first, Counted(number=0, unit=Unit.DAY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words of a text that date something.

    Attributes:
        start: Where they begin in the text.
        stop: Where they end.
        means: What they mean.
        doubt: "~" for about, "?" for not sure, "%" for both; empty if they are plain.
        ahead: Whether the words around say that it is still to come.
        stamp: Whether the words head what follows (a message's date, a diary's): what follows
            is told on that day.
        aside: Whether it stands outside the story, like a day of birth: nothing is counted from it.
        beside: Whether it dates nothing but where it explains the date before it.
        noted: Whether it heads a note ("5 Apr: cancelled") or sets a term ("before 3 May"), so that
            it may lie just ahead of the telling.
        own: Whether the words before say that the paper was made on that day ("recorded on").
    """

    start: int
    stop: int
    means: Meaning
    doubt: str = ""
    ahead: bool = False
    stamp: bool = False
    aside: bool = False
    own: bool = False
    noted: bool = False
    beside: bool = False
