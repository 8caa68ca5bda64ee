"""EDTF values in words a family can read, never narrower than the value.

A day nobody gave is not named; a year nobody gave is said to be missing; "about" stays "about".
"""

import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%]?)")
UNKNOWN = "not known"


def when_words(edtf: str | None) -> str:
    """A moment in words.

    >>> when_words("2024-02-06~")
    'about 6 February 2024'
    >>> when_words("XXXX-04-09")
    '9 April, year not given'
    >>> when_words("2024-02-11/2024-02-12")
    'between 11 and 12 February 2024'
    >>> when_words("../2024-03")
    'March 2024 or before'
    """
    if edtf is None:
        return UNKNOWN
    first, _, last = edtf.partition("/")
    if not last or last == first:
        return _date_words(first)
    if first == "..":
        return f"{_date_words(last)} or before"
    if last == "..":
        return f"{_date_words(first)} or after"
    return _between(first, last)


def date_words(day: str) -> str:
    """A day or month as a page's metadata give it; as it stands where it is no date."""
    match = _DATE.fullmatch(day[:10])
    return _date_words(day[:10]) if match else day


def _between(first: str, last: str) -> str:
    one, other = _date_words(first), _date_words(last)
    if first[:7] == last[:7] and first.isascii() and len(first) == len(last) == 10:
        one = str(int(first[8:])) if first[8:].isdigit() else one
    return f"between {one} and {other}"


def _date_words(value: str) -> str:
    match = _DATE.fullmatch(value)
    if match is None:
        return value
    year, month, day, doubt = match.groups()
    words = _day_words(year, month, day)
    if doubt in {"~", "%"}:
        words = f"about {words}"
    return f"{words} (uncertain)" if doubt in {"?", "%"} else words


def _day_words(year: str, month: str | None, day: str | None) -> str:
    known_month = month is not None and month.isdigit() and 1 <= int(month) <= 12
    named = MONTHS[int(month) - 1] if known_month and month is not None else None
    if day is not None and "X" not in day:
        named = f"{int(day)} {named}" if named else f"the {_ordinal(int(day))} of an unknown month"
    if named is None:
        return _year_words(year)
    if "X" in year:
        return f"{named}, {_year_words(year)}"
    return f"{named} of {year}" if named.endswith("month") else f"{named} {year}"


def _year_words(year: str) -> str:
    if year == "XXXX":
        return "year not given"
    if year.endswith("X") and year[:3].isdigit():
        return f"the {year[:3]}0s"
    return year if "X" not in year else "year not fully given"


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
