"""Spans of days as EDTF values: the shortest that says exactly these days."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from habeas.evidence.edtf import Bounds, bounds


@lru_cache(maxsize=65536)
def days(edtf: str) -> Bounds:
    """The outermost days of an EDTF value; asked often of few values, so remembered."""
    return bounds(edtf)


def edtf_of(told: Bounds, worded: Iterable[str] = ()) -> str | None:
    """Days as EDTF: in a telling's own value where it says the same, None if nothing bounds them.

    >>> edtf_of(Bounds(date(2023, 3, 1), date(2023, 3, 31)))
    '2023-03'
    >>> edtf_of(Bounds(None, date(2023, 3, 5)), ["2023-03-05"])
    '../2023-03-05'
    """
    values = tuple(worded)
    for value in values:
        if days(value) == told:
            return value
    if told.earliest is None and told.latest is None:
        return values[0] if values else None
    if told.earliest is None:
        return f"../{told.latest}"
    if told.latest is None:
        return f"{told.earliest}/.."
    return _closed(told.earliest, told.latest)


def _closed(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        ends = (first.isoformat()[:7], last.isoformat()[:7])
        return ends[0] if ends[0] == ends[1] else "/".join(ends)
    return f"{first.isoformat()}/{last.isoformat()}"
