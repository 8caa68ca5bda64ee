"""Whom an English page is speaking of at each point: what a pronoun may look back to.

Each mention raises its party, more so as a subject and by name, and each sentence that goes by
halves what was raised before. Quoted words raise their parties less for the narration around them.
"""

from collections.abc import Callable, Iterable

from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.reading.readers.english.cast_people import Somebody

_FADING = 0.6
_WEIGHT = {Sort.NAME: 1.0, Sort.DESCRIPTION: 0.8, Sort.PRONOUN: 0.8}
_QUOTED = 0.25
_LASTING = 0.04  # what each mention adds for the rest of the page


class Focus:
    """How present each party is, for the narration or for quoted words."""

    def __init__(self, *, quoted_too: bool) -> None:
        self._quoted_weight = 1.0 if quoted_too else _QUOTED
        self._raised: dict[str, tuple[float, int, float]] = {}

    def raise_(self, one: Somebody, mention: Mention, *, quoted: bool) -> None:
        """Let a mention bring its party forward."""
        weight = _WEIGHT[mention.sort] * (1.4 if mention.subject else 0.8)
        weight *= self._quoted_weight if quoted else 1.0
        now, _, lasting = self._at(one, mention.sentence)
        self._raised[one.id] = (now + weight, mention.sentence, lasting + _LASTING)

    def height(self, one: Somebody, sentence: int) -> float:
        """How present somebody is in a sentence; 0 if not met yet."""
        now, _, lasting = self._at(one, sentence)
        return now + min(lasting, 0.6)

    def _at(self, one: Somebody, sentence: int) -> tuple[float, int, float]:
        raised, since, lasting = self._raised.get(one.id, (0.0, sentence, 0.0))
        return raised * _FADING ** (sentence - since), sentence, lasting

    def joined(self, kept: Somebody, gone: Somebody) -> None:
        """Let what raised one party raise the one it turned out to be."""
        if gone.id in self._raised:
            raised, since, lasting = self._raised.pop(gone.id)
            now, _, more = self._at(kept, since)
            self._raised[kept.id] = (now + raised, since, lasting + more)

    def highest(
        self, many: Iterable[Somebody], sentence: int, fits: Callable[[Somebody], float]
    ) -> Somebody | None:
        """The most present of those that fit; None if none does. `fits` weighs, 0 rules out."""
        best, best_height = None, 0.0
        for one in many:
            height = self.height(one, sentence)
            if height > 0:
                height *= fits(one)
            if height > best_height:
                best, best_height = one, height
        return best
