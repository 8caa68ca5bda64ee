"""Days and stretches of days, with or without a known year, and their EDTF.

A point is one EDTF date: a day, a month, a year, a decade or a century, as wide as it is. Without
a year it is kept in a leap year that stands in for it, so that one can still count from it.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

STAND_IN = 2004  # a leap year, so that 29 February can be kept


class Grain(StrEnum):
    """What an EDTF date names."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One EDTF date.

    Attributes:
        low: Its first day.
        high: Its last day.
        grain: What it names.
        year_known: Whether anybody gave the year; if not, it stands in `STAND_IN`.
        doubt: "~", "?", "%" or nothing.
    """

    low: date
    high: date
    grain: Grain
    year_known: bool = True
    doubt: str = ""

    @property
    def edtf(self) -> str:
        """The point as EDTF writes it."""
        year = f"{self.low.year:04d}" if self.year_known else "XXXX"
        match self.grain:
            case Grain.CENTURY:
                return f"{year[:2]}XX{self.doubt}"
            case Grain.DECADE:
                return f"{year[:3]}X{self.doubt}"
            case Grain.YEAR:
                return f"{year}{self.doubt}"
            case Grain.MONTH:
                return f"{year}-{self.low.month:02d}{self.doubt}"
            case Grain.DAY:
                return f"{year}-{self.low.month:02d}-{self.low.day:02d}{self.doubt}"


@dataclass(frozen=True, slots=True)
class Span:
    """From one point to another; None is open, the same point twice is that point."""

    first: Point | None
    last: Point | None

    @property
    def edtf(self) -> str:
        """The span as EDTF writes it."""
        if self.first == self.last and self.first is not None:
            return self.first.edtf
        first = ".." if self.first is None else self.first.edtf
        last = ".." if self.last is None else self.last.edtf
        return f"{first}/{last}" if first != last else first

    @property
    def single(self) -> Point | None:
        """The point it is, if it is one."""
        return self.first if self.first == self.last else None

    @property
    def start(self) -> Point | None:
        """Its first point, or its last where the first is open."""
        return self.first or self.last

    @property
    def stop(self) -> Point | None:
        """Its last point, or its first where the last is open."""
        return self.last or self.first


def day_point(day: date, *, year_known: bool = True) -> Point:
    """A day."""
    return Point(low=day, high=day, grain=Grain.DAY, year_known=year_known)


def month_point(year: int | None, month: int) -> Point:
    """A month, in the stand-in year if the year is None."""
    known = year is not None
    shown = STAND_IN if year is None else year
    last = monthrange(shown, month)[1]
    return Point(
        low=date(shown, month, 1),
        high=date(shown, month, last),
        grain=Grain.MONTH,
        year_known=known,
    )


def year_point(year: int) -> Point:
    """A year."""
    return Point(low=date(year, 1, 1), high=date(year, 12, 31), grain=Grain.YEAR)


def years_point(first: int, length: int) -> Point:
    """A decade or a century."""
    grain = Grain.DECADE if length == 10 else Grain.CENTURY
    return Point(low=date(first, 1, 1), high=date(first + length - 1, 12, 31), grain=grain)


def dated_point(year: int | None, month: int, day: int | None) -> Point:
    """A day or month of the calendar; a day the month does not have leaves the month.

    It is the source's slip: its month stands, its words are kept, and a person decides.
    """
    shown = STAND_IN if year is None else year
    if day is None or not 1 <= day <= monthrange(shown, month)[1]:
        return month_point(year, month)
    return day_point(date(shown, month, day), year_known=year is not None)


def one(point: Point) -> Span:
    """The span that is a point."""
    return Span(point, point)


def days_span(low: date, high: date, *, year_known: bool = True) -> Span:
    """From one day to another."""
    return Span(day_point(low, year_known=year_known), day_point(high, year_known=year_known))


def shifted(point: Point, days: int) -> Span:
    """So many days from a point; as wide as the point is, named by its days."""
    step = timedelta(days=days)
    low, high = point.low + step, point.high + step
    known = point.year_known
    return Span(
        replace(_homed(low, known=known), doubt=point.doubt),
        replace(_homed(high, known=known), doubt=point.doubt),
    )


def _homed(day: date, *, known: bool) -> Point:
    """A day; one of an unknown year stays in the stand-in year."""
    if not known and day.year != STAND_IN:
        day = day.replace(year=STAND_IN)
    return day_point(day, year_known=known)


def months_from(year: int, month: int, step: int) -> tuple[int, int]:
    """The year and month so many months from a month."""
    count = year * 12 + month - 1 + step
    return count // 12, count % 12 + 1


def doubted(span: Span, doubt: str) -> Span:
    """The span with a doubt added to the points it has."""
    if not doubt:
        return span
    return Span(_doubt(span.first, doubt), _doubt(span.last, doubt))


def _doubt(point: Point | None, doubt: str) -> Point | None:
    if point is None or point.doubt in {doubt, "%"}:
        return point
    return replace(point, doubt="%" if point.doubt else doubt)
