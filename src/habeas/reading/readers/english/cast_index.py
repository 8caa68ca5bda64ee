"""The mentions of an English page by where they stand, so that a long page is read in good time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from habeas.reading.readers.english.cast_mentions import Mention, Sort

# No mention we find is longer than this: how far back one that covers an offset may begin.
LONGEST = 240


class Index:
    """Every mention of a page, in the order of the text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(
            mentions, key=lambda m: (m.start, m.sort is not Sort.POSSESSIVE, -m.stop)
        )
        self._starts = [mention.start for mention in self._mentions]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions)

    def beginning_in(self, start: int, stop: int) -> Sequence[Mention]:
        """Those that begin at `start` or later and before `stop`."""
        first = bisect_left(self._starts, start)
        return self._mentions[first : bisect_left(self._starts, stop, first)]

    def covering(self, start: int, stop: int) -> Sequence[Mention]:
        """Those that hold all the words between two offsets."""
        first = bisect_left(self._starts, start - LONGEST)
        last = bisect_right(self._starts, start, first)
        return [each for each in self._mentions[first:last] if each.stop >= stop]
