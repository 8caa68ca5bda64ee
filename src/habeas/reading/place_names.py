"""Place names as they are found in a text, and the spans that others have taken already.

What makes a name a place's is for `places_english` and `places_russian` to say.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.gazetteer import Known

_LONGEST = 400  # no name or description of a party is longer


@dataclass(frozen=True, slots=True)
class Named:
    """A place name found in a text, and the places that bear it, the likeliest first."""

    start: int
    stop: int
    surface: str
    bearers: tuple[Known, ...]


class Taken:
    """Spans already known to name persons or organizations, found again without a search through all."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def over(self, start: int, stop: int) -> tuple[int, int] | None:
        """The first of the spans that reaches into a stretch; None if none does."""
        at = bisect_left(self._starts, start - _LONGEST)
        while at < len(self._spans) and self._starts[at] < stop:
            if start < self._spans[at][1]:
                return self._spans[at]
            at += 1
        return None
