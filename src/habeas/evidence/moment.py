"""Moments: when something happened, as far as anyone has said.

A moment is some day within the span that a source's words allow, never a guessed day: "March 1977"
is thirty-one days wide, and a year nobody gave stays `XXXX`. Asked which of two moments came
first, this module answers before, after or undecided, and undecided is an answer.

Nothing here reads text; `habeas.reading.dates` turns words into moments.
"""

from dataclasses import dataclass
from enum import StrEnum

from habeas.evidence.edtf import Bounds, bounds, is_edtf
from habeas.evidence.passage import Passage


class Order(StrEnum):
    """What the words alone settle about two moments."""

    BEFORE = "before"
    AFTER = "after"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Some day in a span, and the words it was read from.

    Attributes:
        edtf: The span as an EDTF value (ISO 8601-2); `X` for every digit nobody gave.
        passage: The words that say so.
        anchor: What the words were counted from, in words ("published 2023-04-26", "in the words
            themselves", "the event before it"); None where nothing was needed.
    """

    edtf: str
    passage: Passage
    anchor: str | None = None

    def __post_init__(self) -> None:
        if not is_edtf(self.edtf):
            raise ValueError(f"{self.edtf!r} is not an EDTF value ({self.passage.quote!r})")

    @property
    def span(self) -> Bounds:
        """The outermost days the value allows."""
        return bounds(self.edtf)


def order(this: Bounds, that: Bounds) -> Order:
    """Say which came first, or that the words do not settle it.

    >>> order(bounds("1977-03"), bounds("1977"))
    <Order.UNDECIDED: 'undecided'>
    >>> order(bounds("1977-03"), bounds("1977-04-01"))
    <Order.BEFORE: 'before'>
    """
    if this.latest is not None and that.earliest is not None and this.latest < that.earliest:
        return Order.BEFORE
    if that.latest is not None and this.earliest is not None and that.latest < this.earliest:
        return Order.AFTER
    return Order.UNDECIDED
