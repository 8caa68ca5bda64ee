"""Spans of days as EDTF values: the shortest that says exactly these days."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from habeas.evidence.edtf import Bounds, bounds


def edtf_of(days: Bounds, worded: Iterable[str] = ()) -> str | None:
    """Days as EDTF: in a telling's own value where it says the same, None if nothing bounds them.

    >>> edtf_of(Bounds(date(2023, 3, 1), date(2023, 3, 31)))
    '2023-03'
    >>> edtf_of(Bounds(None, date(2023, 3, 5)), ["2023-03-05"])
    '../2023-03-05'
    """
    told = tuple(worded)
    for value in told:
        if bounds(value) == days:
            return value
    if days.earliest is None and days.latest is None:
        return told[0] if told else None
    if days.earliest is None:
        return f"../{days.latest}"
    if days.latest is None:
        return f"{days.earliest}/.."
    return _closed(days.earliest, days.latest)


def _closed(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        ends = (first.isoformat()[:7], last.isoformat()[:7])
        return ends[0] if ends[0] == ends[1] else "/".join(ends)
    return f"{first.isoformat()}/{last.isoformat()}"
