"""How alike two statements are worded: stems weighed by how rare they are in the case.

Rough stems of English and Russian, no dictionary: the same word in another ending counts as the
same, and so does a word for the same thing from `habeas.reckoning.concepts`, in either language.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from habeas.reckoning.concepts import CONCEPTS, NUMBERS

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    """
    a about after again all also am an and any are as at be because been before being but by came can
    could did do does down for from get go got had has have he her here him his how i if in into is it its
    just like made me more most my no nor not now of off on one only or other our out over own put s said
    saw say says she should so some such t than that the their them then there these they this those to
    told too two under until up us very was we were what when where which while who whom why will with
    would you your
    а без был была были было быть в вам вас во вот все всё вы где да для до его ее её если есть еще ещё же
    за и из или им их к как ко когда кто ли меня мне мы на над нам нас не него нее неё нет ни но ну о об
    он она они оно от по под при с сам свои свой себя со так там то тоже только том тот ты у уже что чтобы
    эта эти это этот я
    """.split()  # noqa: SIM905 as a list it is a page long
)
_ENGLISH = re.compile(r"(?:ations?|ings?|edly|ments?|ness|ers?|ies|ied|ed|es|ly|s|e|y)$")
_RUSSIAN = re.compile(
    r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ться|тся|ешь|ишь|ала|ила|али|или|ают|яют|ает|яет|ует"
    r"|ость|ости|ние|ния|нии|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ом|ем|ам|ям|ах|ях|ал|ил|ла"
    r"|ли|ло|ть|ет|ит|ют|ут|а|я|о|е|ы|и|у|ю|й|ь)$"
)
# A word in more statements than this brings nobody together.
_TOO_COMMON = 40


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, roughly."""
    word = word.casefold().replace("ё", "е")
    ending = _RUSSIAN if "а" <= word[-1] <= "я" else _ENGLISH
    short = ending.sub("", word)
    return short if len(short) >= 3 else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's telling words, in order."""
    words = (each.casefold() for each in _WORD.findall(text))
    return tuple(
        stem(word) for word in words if word not in _COMMON and (len(word) > 2 or word.isdigit())
    )


_STARTS = {start: f"={name}" for name, starts in CONCEPTS for start in starts.split()}
_NUMBERS = {word: f"={number}" for number, words in NUMBERS for word in words.split()}
_LONGEST = max(map(len, _STARTS))


@lru_cache(maxsize=65536)
def concept(word: str) -> str | None:
    """The thing a word stands for, from the longest beginning we know; None if we know none."""
    word = word.casefold().replace("ё", "е")
    if word in _NUMBERS:
        return _NUMBERS[word]
    for length in range(min(len(word), _LONGEST), 2, -1):
        found = _STARTS.get(word[:length])
        # A short beginning must be nearly the whole word: “car” is no beginning of “carpet”.
        if found is not None and (length > 4 or len(word) <= length + 2):
            return found
    return None


def things(text: str) -> tuple[str, ...]:
    """What a text's words stand for, where we know it."""
    return tuple(found for each in _WORD.findall(text) if (found := concept(each)) is not None)


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings of many statements, ready to be compared.

    Attributes:
        weights: For each statement, how much each of its stems weighs; squares add to one.
        sharing: The stems that more than one statement has, and not too many.
    """

    weights: Mapping[str, Mapping[str, float]]
    sharing: frozenset[str]

    def alike(self, this: str, that: str) -> float:
        """How alike two statements are worded, from 0 to 1."""
        one, other = self.weights[this], self.weights[that]
        if len(other) < len(one):
            one, other = other, one
        return sum(weight * other[each] for each, weight in one.items() if each in other)


def weigh(texts: Mapping[str, str]) -> Wordings:
    """Weigh the stems of every text by how few of the texts have them."""
    split = {id_: Counter((*stems(text), *things(text))) for id_, text in texts.items()}
    spread: Counter[str] = Counter()
    for counted in split.values():
        spread.update(counted.keys())
    rare = {each: log((1 + len(texts)) / count) for each, count in spread.items()}
    return Wordings(
        {id_: _unit(counted, rare) for id_, counted in split.items()},
        frozenset(each for each, count in spread.items() if 1 < count <= _TOO_COMMON),
    )


def _unit(counted: Mapping[str, int], rare: Mapping[str, float]) -> dict[str, float]:
    raw = {each: (1 + log(count)) * rare[each] for each, count in counted.items()}
    length = sqrt(sum(weight * weight for weight in raw.values()))
    return {each: weight / length for each, weight in raw.items()} if length else {}


def same_words(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of runs of three stems that the shorter of two texts has from the other."""
    first, second = _runs(one), _runs(other)
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}
