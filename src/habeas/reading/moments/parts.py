"""Parts of a month, a year, a decade or a century.

Early and late in a month are about the 5th and the 25th, our convention, and its end is about its
last day; what has an exact border,
like a half or a week of a month, is from day to day.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from habeas.reading.moments.days import (
    Grain,
    Point,
    Span,
    day_point,
    days_span,
    month_point,
    one,
    year_point,
)
from habeas.reading.moments.phrase import Cut

_ABOUT_DAY = {Cut.EARLY: 5, Cut.MIDDLE: 15, Cut.LATE: 25}
_ABOUT_MONTH = {Cut.EARLY: 1, Cut.MIDDLE: 6, Cut.LATE: 11, Cut.END: 11}
_DAYS = {
    Cut.FIRST_HALF: (1, 15),
    Cut.SECOND_HALF: (16, 31),
    Cut.WEEK_1: (1, 7),
    Cut.WEEK_2: (8, 14),
    Cut.WEEK_3: (15, 21),
    Cut.WEEK_4: (22, 28),
    Cut.LAST_WEEK: (-6, 31),
    Cut.DECADE_1: (1, 10),
    Cut.DECADE_2: (11, 20),
    Cut.DECADE_3: (21, 31),
    Cut.LAST_DAY: (0, 31),
}
_MONTHS = {Cut.FIRST_HALF: (1, 6), Cut.SECOND_HALF: (7, 12)}
# The share of a decade or a century that "early", "mid" and "late" leave.
_SHARE = {
    Cut.EARLY: (0.0, 0.5),
    Cut.MIDDLE: (0.3, 0.7),
    Cut.LATE: (0.5, 1.0),
    Cut.END: (0.5, 1.0),
    Cut.FIRST_HALF: (0.0, 0.5),
    Cut.SECOND_HALF: (0.5, 1.0),
}


def part_of(cut: Cut, whole: Span) -> Span | None:
    """The part of a whole; None where the whole is too small to have one."""
    point = whole.single
    if point is None:
        return _season(cut, whole)
    match point.grain:
        case Grain.MONTH:
            return _of_month(cut, point)
        case Grain.YEAR:
            return _of_year(cut, point)
        case Grain.DECADE | Grain.CENTURY:
            return _of_years(cut, point)
        case Grain.DAY:
            return whole


def _season(cut: Cut, whole: Span) -> Span:
    """Early, mid and late in a season or week are left as wide as the whole, in doubt."""
    if whole.first is None or whole.last is None:
        return whole
    if whole.first.grain is Grain.MONTH and cut in {Cut.EARLY, Cut.LATE, Cut.END}:
        point = whole.first if cut is Cut.EARLY else whole.last
        return one(replace(point, doubt="~"))
    return whole


def _of_month(cut: Cut, month: Point) -> Span:
    last = monthrange(month.low.year, month.low.month)[1]
    if cut in _ABOUT_DAY or cut is Cut.END:
        number = _ABOUT_DAY.get(cut, last)
        day = day_point(month.low.replace(day=number), year_known=month.year_known)
        return one(replace(day, doubt="~"))
    first, end = _DAYS[cut]
    first = first if first > 0 else last + first
    return _from_day_to_day(month, first, min(end, last))


def _from_day_to_day(month: Point, first: int, last: int) -> Span:
    low, high = month.low.replace(day=first), month.low.replace(day=last)
    if low == high:
        return one(day_point(low, year_known=month.year_known))
    return days_span(low, high, year_known=month.year_known)


def _of_year(cut: Cut, year: Point) -> Span:
    number = year.low.year
    if cut in _MONTHS:
        first, last = _MONTHS[cut]
        return Span(month_point(number, first), month_point(number, last))
    if cut in _ABOUT_MONTH:
        return one(replace(month_point(number, _ABOUT_MONTH[cut]), doubt="~"))
    if cut is Cut.LAST_DAY:
        return one(day_point(date(number, 12, 31)))
    if cut in {Cut.DECADE_1, Cut.WEEK_1, Cut.WEEK_2, Cut.WEEK_3, Cut.WEEK_4, Cut.DECADE_2}:
        return _of_month(cut, month_point(number, 1))
    return _of_month(cut, month_point(number, 12))


def _of_years(cut: Cut, years: Point) -> Span | None:
    if cut not in _SHARE:
        return None
    length = years.high.year - years.low.year + 1
    first, last = (round(length * share) for share in _SHARE[cut])
    return Span(year_point(years.low.year + first), year_point(years.low.year + last - 1))
