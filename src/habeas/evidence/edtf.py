"""EDTF values: the part of ISO 8601-2 we write, read back into days.

A value is a date of four, six or eight digits with hyphens, `X` for a digit nobody gave, `~`
about, `?` uncertain, `%` both, or an interval `a/b` whose open end is `..`.
Bounds are the outermost days the value allows; None means open, or that no year is known.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DATE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<doubt>[~?%]?)"
)

# How far “about” reaches on either side, in days, by what is named. Our own convention (EDTF gives
# none): a week around a day, a month around a month, a year around a year.
ABOUT_DAYS = {"day": 7, "month": 31, "year": 366}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The outermost days something can lie on, both included; None is unbounded."""

    earliest: date | None
    latest: date | None


def is_edtf(value: str) -> bool:
    """Whether this is a value of the part of EDTF we write."""
    ends = value.split("/")
    if len(ends) > 2:
        return False
    if len(ends) == 2 and ends == ["..", ".."]:
        return False
    return all(
        (end == ".." and len(ends) == 2) or (_DATE.fullmatch(end) and _possible(end))
        for end in ends
    )


def bounds(value: str) -> Bounds:
    """The outermost days of an EDTF value.

    >>> bounds("2023-03")
    Bounds(earliest=datetime.date(2023, 3, 1), latest=datetime.date(2023, 3, 31))
    >>> bounds("XXXX-04-09")
    Bounds(earliest=None, latest=None)
    >>> bounds("2023-03-18~").earliest
    datetime.date(2023, 3, 11)

    Raises:
        ValueError: The value is none of ours.
    """
    if not is_edtf(value):
        raise ValueError(f"{value!r} is not an EDTF value we know")
    first, _, last = value.partition("/")
    last = last or first
    low = None if first == ".." else _ends(first)[0]
    high = None if last == ".." else _ends(last)[1]
    return Bounds(low, high)


def _possible(end: str) -> bool:
    match = _DATE.fullmatch(end)
    assert match is not None
    month, day = match["month"], match["day"]
    if month is not None and "X" not in month and not 1 <= int(month) <= 12:
        return False
    if day is None or "X" in day:
        return True
    if month is None or "X" in month:
        return 1 <= int(day) <= 31
    year = int(match["year"]) if "X" not in match["year"] else 2024
    return year > 0 and 1 <= int(day) <= monthrange(year, int(month))[1]


def _ends(end: str) -> tuple[date | None, date | None]:
    match = _DATE.fullmatch(end)
    assert match is not None
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if not year[0].isdigit():
            return None, None
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return date(max(low, 1), 1, 1), date(high, 12, 31)
    number = int(year)
    if month is None or "X" in month:
        unit, low_day, high_day = "year", date(number, 1, 1), date(number, 12, 31)
    elif day is None or "X" in day:
        unit = "month"
        low_day = date(number, int(month), 1)
        high_day = date(number, int(month), monthrange(number, int(month))[1])
    else:
        unit = "day"
        low_day = high_day = date(number, int(month), int(day))
    if match["doubt"] in {"~", "%"}:
        reach = timedelta(days=ABOUT_DAYS[unit])
        low_day = low_day - reach if low_day - date.min > reach else date.min
        high_day = high_day + reach if date.max - high_day > reach else date.max
    return low_day, high_day
