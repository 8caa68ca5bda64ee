"""What a dated phrase may be counted from, and what came of counting it.

Every answer names its anchor, so that nobody has to guess where a year comes from.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from habeas.reading.moments.days import Point, Span
from habeas.reading.moments.phrase import Turn

IN_WORDS = "the words themselves"
# Turns that are counted from the story, and how far each steps.
IN_STORY = {Turn.THAT, Turn.PREVIOUS, Turn.FOLLOWING}
STEPS = {Turn.LAST: -1, Turn.PREVIOUS: -1, Turn.NEXT: 1, Turn.FOLLOWING: 1}
_TOLD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The day of the telling.

    Attributes:
        day: The day, or the last day of the month or year where only that is known.
        exact: Whether the day itself is known.
        source: Where it comes from, in words.
        published: Whether what is told is past by then: the day of publishing, or of a message.
        year_known: Whether its year is known; if not, it stands in the stand-in year.
    """

    day: date
    exact: bool
    source: str
    published: bool
    year_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a phrase may be counted from.

    Attributes:
        told: The day of the telling; None if nobody gives it.
        story: The last day or month the story spoke of; None if it spoke of none.
        latest: The last date of any width; years are counted from it.
        stated: The last date whose year the words gave, if this phrase may take it over.
        ahead: Whether the phrase speaks of what is still to come.
        noted: Whether the phrase heads a note or sets a term.
        day: The last day of the story, where it has named a month since; "that day" is it.
        day_one: The first day of a diary that numbers its days; None before it.
    """

    told: Told | None
    story: Span | None
    stated: Span | None
    ahead: bool
    latest: Span | None = None
    noted: bool = False
    day: Span | None = None
    day_one: Point | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The days a phrase stands for, what they were counted from, and whether words gave the year."""

    span: Span
    anchor: str
    by_words: bool = False


def parse_told(published: str | None) -> Told | None:
    """The day of publishing, from ISO 8601; None where it is no date."""
    match = _TOLD.match(published or "")
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    try:
        day = date(year, month, int(match[3] or monthrange(year, month)[1]))
    except ValueError:
        return None
    return Told(day=day, exact=match[3] is not None, source=f"published {match[0]}", published=True)


def start_of(span: Span | None) -> Point | None:
    """Where a span begins, if there is one."""
    return span.start if span is not None else None


def low_of(span: Span) -> date:
    """The first day of a span that is not open."""
    assert span.first is not None
    return span.first.low


def high_of(span: Span) -> date:
    """The last day of a span that is not open."""
    assert span.last is not None
    return span.last.high


def counted_from(point: Point) -> str:
    """The anchor of what was counted from a date before it."""
    return f"the date before it, {point.edtf}"
