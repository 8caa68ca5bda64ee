"""Whom an English page is speaking of at each point: what a pronoun may look back to.

Each mention raises its party, more so as a subject and by name, and each sentence that goes by
lowers what was raised before. Quoted words raise their parties less for the narration around them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.reading.readers.english.cast_people import Somebody

_FADING = 0.35
_WEIGHT = {Sort.NAME: 1.0, Sort.DESCRIPTION: 0.9, Sort.PRONOUN: 0.8, Sort.POSSESSIVE: 0.3}
_QUOTED = 0.25
_LASTING = 0.04  # what each mention adds for the rest of the page
_MOST_LASTING = 0.6


@dataclass(frozen=True, slots=True)
class _Raise:
    at: int
    sentence: int
    weight: float
    quoted: bool


class Focus:
    """How present each party is at each point of the page."""

    def __init__(self) -> None:
        self._raised: dict[str, list[_Raise]] = {}
        self._spoke: set[str] = set()

    def raise_(self, one: Somebody, mention: Mention, *, quoted: bool) -> None:
        """Let a mention bring its party forward."""
        weight = _WEIGHT[mention.sort] * (2.6 if mention.subject else 0.8)
        if mention.speaks:
            self._spoke.add(one.id)
        made = _Raise(mention.start, mention.sentence, weight, quoted)
        self._raised.setdefault(one.id, []).append(made)

    def height(self, one: Somebody, mention: Mention, *, quoted: bool) -> float:
        """How present somebody is where a mention stands; 0 if not met yet."""
        before = [r for r in self._raised.get(one.id, ()) if r.at < mention.start]
        now = sum(
            each.weight
            * _FADING ** (mention.sentence - each.sentence)
            * (1.0 if quoted or not each.quoted else _QUOTED)
            for each in before
        )
        return now + min(_LASTING * len(before), _MOST_LASTING)

    def spoke(self, one: Somebody) -> bool:
        """Whether somebody has spoken so far."""
        return one.id in self._spoke

    def joined(self, kept: Somebody, gone: Somebody) -> None:
        """Let what raised one party raise the one it turned out to be."""
        self._raised.setdefault(kept.id, []).extend(self._raised.pop(gone.id, ()))
        if gone.id in self._spoke:
            self._spoke.add(kept.id)

    def highest(
        self,
        many: Iterable[Somebody],
        mention: Mention,
        fits: Callable[[Somebody], float],
        *,
        quoted: bool,
    ) -> Somebody | None:
        """The most present of those that fit; None if none does. `fits` weighs, 0 rules out."""
        best, best_height = None, 0.0
        for one in many:
            fit = fits(one)
            if fit <= 0:
                continue
            height = fit * self.height(one, mention, quoted=quoted)
            if height > best_height:
                best, best_height = one, height
        return best
