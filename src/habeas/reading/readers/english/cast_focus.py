"""Whom an English page is speaking of at each point: what a pronoun may look back to.

Each mention raises its party, more so as a subject and by name, and each sentence that goes by
lowers what was raised before. Quoted words raise their parties less for the narration around them.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.reading.readers.english.cast_people import Register, Somebody

_FADING = 0.35
_WEIGHT = {Sort.NAME: 1.0, Sort.DESCRIPTION: 0.9, Sort.PRONOUN: 0.8, Sort.POSSESSIVE: 0.3}
_QUOTED = 0.25
_LASTING = 0.04  # what each mention adds for the rest of the page
_MOST_LASTING = 0.6
_COUNTED = 20  # of one party, mentions that still count; those before have faded
_LATELY = 150  # of all parties, mentions that a pronoun looks back through first


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
        self._order: list[tuple[int, str]] = []
        self._spoke: set[str] = set()

    def raise_(self, one: Somebody, mention: Mention, *, quoted: bool) -> None:
        """Let a mention bring its party forward."""
        weight = _WEIGHT[mention.sort] * (2.6 if mention.subject else 0.8)
        if mention.speaks:
            self._spoke.add(one.id)
        made = _Raise(mention.start, mention.sentence, weight, quoted)
        self._raised.setdefault(one.id, []).append(made)
        self._order.append((mention.start, one.id))

    def height(self, one: Somebody, mention: Mention, *, quoted: bool) -> float:
        """How present somebody is where a mention stands; 0 if not met yet."""
        raised = self._raised.get(one.id, [])
        count = bisect_left(raised, mention.start, key=lambda each: each.at)
        now = sum(
            each.weight
            * _FADING ** (mention.sentence - each.sentence)
            * (1.0 if quoted or not each.quoted else _QUOTED)
            for each in raised[max(0, count - _COUNTED) : count]
        )
        return now + min(_LASTING * count, _MOST_LASTING)

    def spoke(self, one: Somebody) -> bool:
        """Whether somebody has spoken so far."""
        return one.id in self._spoke

    def joined(self, kept: Somebody, gone: Somebody) -> None:
        """Let what raised one party raise the one it turned out to be."""
        both = self._raised.pop(kept.id, []) + self._raised.pop(gone.id, [])
        self._raised[kept.id] = sorted(both, key=lambda each: each.at)
        if gone.id in self._spoke:
            self._spoke.add(kept.id)

    def highest(
        self,
        register: Register,
        mention: Mention,
        fits: Callable[[Somebody], float],
        *,
        quoted: bool,
    ) -> Somebody | None:
        """The most present of those that fit; None if none does. `fits` weighs, 0 rules out.

        Those lately spoken of are asked first, and everybody only where none of them fits.
        """
        last = bisect_left(self._order, (mention.start, ""))
        lately = dict.fromkeys(name for _, name in self._order[max(0, last - _LATELY) : last])
        recent = dict.fromkeys(register.by_id(name).id for name in lately)
        for many in ((register.by_id(name) for name in recent), register.everybody()):
            heights = (
                (fit * self.height(one, mention, quoted=quoted), one)
                for one in many
                if (fit := fits(one)) > 0
            )
            best = max(heights, key=lambda each: each[0], default=(0.0, None))
            if best[0] > 0:
                return best[1]
        return None
