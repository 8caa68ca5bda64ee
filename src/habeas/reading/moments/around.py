"""The words around a date: what every language has to give patterns for.

`grammar` asks them about each date it finds, `joining` about each two that stand together.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from habeas.reading.moments.phrase import Cut

REACH = 56  # how far around a date its own words may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words around a date, in one language.

    Patterns named `before` are matched against the text that ends where the date begins, those
    named `after` against the text that begins where it ends.

    Attributes:
        about_before: Words for about.
        about_after: The same behind the date ("or so").
        unsure_before: Words for perhaps.
        lead: Words that belong to the date and change nothing ("the evening of").
        trail: The same behind it ("evening", "at night").
        parts: Words for parts of a month or year, and which part.
        joints: Words that open a stretch ("from"), and those that then join its ends ("to").
        dash: What joins two ends without an opening word.
        night_to: Words for the night that ends on a date.
        offset: The words before a date that count so many days from it, and how many they are.
        not_before: Words for "no earlier than".
        not_after: Words for "no later than".
        ahead: Words in the sentence that say that something is still to come.
        ahead_reach: How many characters before the date these words may stand.
        toward: Words right before a weekday or a month that look ahead ("by Friday").
        term: Words right before a date that set a term ("before 3 May").
        aside_before: Words before a date outside the story ("born").
        aside_after: The same behind it.
        again_weekday: What stands between a date and the weekday that it is.
        again_counted: What stands between a date and a count that leads to the same date.
        again_ends: What stands behind such a count.
        closer: What stands between a season or a day and the closer date it is explained by.
        own_before: Words before the day a paper was made on ("recorded in Osh on").
        stamp_after: What stands behind a date that heads a message or an entry.
    """

    about_before: re.Pattern[str]
    about_after: re.Pattern[str]
    unsure_before: re.Pattern[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]
    parts: Sequence[tuple[re.Pattern[str], Cut]]
    joints: Sequence[tuple[re.Pattern[str], re.Pattern[str]]]
    dash: re.Pattern[str]
    night_to: re.Pattern[str]
    offset: Callable[[str], tuple[int, int] | None]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    ahead: re.Pattern[str]
    ahead_reach: int
    toward: re.Pattern[str]
    term: re.Pattern[str]
    aside_before: re.Pattern[str]
    aside_after: re.Pattern[str]
    again_weekday: re.Pattern[str]
    again_counted: re.Pattern[str]
    again_ends: re.Pattern[str]
    closer: re.Pattern[str]
    own_before: re.Pattern[str]
    stamp_after: re.Pattern[str]


def tail(pattern: re.Pattern[str], text: str, start: int) -> int:
    """How many characters before a place the pattern takes up to it."""
    before = text[max(0, start - REACH) : start]
    match = pattern.search(before)
    return len(before) - match.start() if match is not None else 0
