"""Names of persons: their words, what each can be, and whether two names can be one person's.

A name is compared word by word, in any order: Telenov N., Nurgali Telenov and Теленов Нургали
Серикович can be one. A surname's ending tells his from hers, so Telenova is never he.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import product

from habeas.casefile.spelling import folded, keys, likeness, near

_STYLED = """
    mr mrs ms miss dr prof professor sir madam sister brother father captain capt major maj colonel
    col general gen lieutenant lt sergeant sgt private corporal judge lawyer advocate imam user the
    g n gn gospodin gospozha kapitan maior polkovnik leitenant serzhant doktor advokat sudia"""
_SMALL = "al el ad as ash bin ben ibn abu bint de del la las los da dos von van der den y"
_TITLES = frozenset(_STYLED.split())
_PARTICLES = frozenset(_SMALL.split())
_PATRONYMIC = re.compile(
    r"(?:ov|ev|i)i[qc]$|(?:ov|ev|iniq|iq)na$|(?:uli|ulu|uulu|kizi|ogli|ugli|oglu)$"
)
# Not -ina: Shcherbyna is his and hers alike, as is -ovich where nothing else is given.
_HERS = re.compile(r"(?:ov|ev)a$|skaia$|(?:ov|ev|iniq|iq)na$|(?:kizi)$")
_HIS = re.compile(r"(?:ov|ev)$|ski$|(?:ov|ev)i[qc]$|(?:uli|ulu|uulu|ogli|ugli|oglu)$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name.

    Attributes:
        keys: How it can be spelled, without the ending that tells his from hers.
        initial: Whether only its first letter is given.
        patronymic: Whether it names a father.
    """

    keys: frozenset[str]
    initial: bool
    patronymic: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name.

    Attributes:
        words: Its words, without titles and particles.
        sex: "f" or "m" where an ending tells; None otherwise.
    """

    words: tuple[Word, ...]
    sex: str | None

    @property
    def full(self) -> int:
        """How many of its words are given in full."""
        return sum(not word.initial for word in self.words)


class Fit(IntEnum):
    """How well two names go together, the better the higher."""

    NONE = 0
    PART = 1
    NEAR = 2
    SAME = 3


@cache
def name_of(written: str) -> Name:
    """The words of a name as it is written."""
    pieces = [piece for piece in re.split(r"[\s.,]+", written) if folded(piece)]
    kept = [piece for piece in pieces if folded(piece) not in _TITLES] or pieces
    parts = [part for piece in kept for part in _parts(piece)]
    kept = [part for part in parts if folded(part) not in _PARTICLES] or kept
    sexes = {sex for piece in kept if (sex := _sex(piece, len(kept)))}
    return Name(tuple(map(_word, kept)), sexes.pop() if len(sexes) == 1 else None)


def fit(one: Name, other: Name) -> Fit:
    """Whether two names can be one person's: every word of the shorter finds its like."""
    short, long = sorted((one, other), key=lambda each: len(each.words))
    left = list(long.words)
    found = [_take(word, left) for word in sorted(short.words, key=lambda word: word.initial)]
    if (
        Fit.NONE in found or Fit.SAME not in found
    ):  # letters alone, or a mishearing alone, is nobody
        return Fit.NONE
    rest_is_father = short.full > 1 and all(word.patronymic for word in left)
    if Fit.PART in found or (left and not rest_is_father):
        return Fit.PART
    return Fit.NEAR if Fit.NEAR in found else Fit.SAME


def closeness(one: Name, other: Name) -> float:
    """How alike two names sound, from 0 to 1, for the spellings nobody can foresee.

    The least alike of their words decides, or the names run together, so that two of one family
    are not alike.
    """
    short, long = sorted((one, other), key=lambda each: len(each.words))
    left = list(long.words)
    least = 1.0
    for word in short.words:
        best = max(left, key=lambda each: _as_alike(word, each))
        least = min(least, _as_alike(word, best))
        left.remove(best)
    together = likeness(_run_together(one), _run_together(other)) if short.full > 1 else 0.0
    return max(least if short.words else 0.0, together)


def _as_alike(one: Word, other: Word) -> float:
    if one.initial or other.initial:
        return 1.0 if _like(one, other) is Fit.PART else 0.0
    return likeness(one.keys, other.keys)


def _take(word: Word, left: list[Word]) -> Fit:
    """Find a word's like among those left, and take it out."""
    for held, wanted in product((Fit.SAME, Fit.NEAR, Fit.PART), left):
        if _like(word, wanted) is held:
            left.remove(wanted)
            return held
    return Fit.NONE


def _like(one: Word, other: Word) -> Fit:
    if one.initial or other.initial:
        begins = any(a[0] == b[0] for a in one.keys for b in other.keys)
        return Fit.PART if begins else Fit.NONE
    if one.keys & other.keys:
        return Fit.SAME
    if one.patronymic and other.patronymic:
        return Fit.SAME if _same_father(one, other) else Fit.NONE
    close = any(near(a, b) for a in one.keys for b in other.keys)
    return Fit.NEAR if close else Fit.NONE


def _same_father(one: Word, other: Word) -> bool:
    """Serikovich, Serikuly and Serikkyzy are all Serik's."""
    stems = [{_PATRONYMIC.sub("", key) for key in word.keys} for word in (one, other)]
    return any(a and (a == b or near(a, b)) for a, b in product(*stems))


def _word(piece: str) -> Word:
    made = keys(piece)
    stems = frozenset(_stem(key) for key in made)
    return Word(
        keys=stems,
        initial=len(folded(piece)) == 1,
        patronymic=any(_PATRONYMIC.search(key) and len(key) > 5 for key in made),
    )


def _stem(key: str) -> str:
    if len(key) > 5 and re.search(r"(?:ov|ev)a$", key):
        return key[:-1]
    return re.sub(r"(?<=sk)aia$", "i", key)


def _sex(piece: str, words: int) -> str | None:
    """What an ending tells; -ovich beside one other word may be a surname of either."""
    for key in sorted(keys(piece)):
        if len(key) > 5 and _HERS.search(key):
            return "f"
        if len(key) > 4 and _HIS.search(key) and (words > 2 or not key.endswith("iq")):
            return "m"
    return None


def _parts(piece: str) -> list[str]:
    """A double name is two words; an article before a hyphen is none."""
    return [part for part in re.split(r"[-‐‑–]", piece) if folded(part)]


def _run_together(name: Name) -> frozenset[str]:
    return frozenset({"".join(min(word.keys) for word in name.words)})
