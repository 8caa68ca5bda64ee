"""Spellings: one name however it was written down.

Рахматуллаев, Rahmatullayev and Rakhmatullaev are one name in three spellings. A word becomes a
small set of keys; two words can be one name when their keys meet. Keys are for comparing only:
what a page wrote is never replaced by them.
"""

import re
import unicodedata
from functools import cache

from anyascii import anyascii
from rapidfuzz.distance import Indel, Levenshtein

_WORD = re.compile(r"[^\W_]+")
_NO_MARKS = str.maketrans("", "", "'’‘ʻʼʹ`´\"ьъЬЪ")

# One sign for each sound: c is ts, q is ch, w is sh, j is zh or dzh, h is kh.
_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўәғқңөұүһ"
_SOUNDS = (
    "a b v g d e e j z i i k l m n o p r s t u f h c q w w i e iu ia i i e g u a g k n o u u h"
)
_CYRILLIC = str.maketrans(dict(zip(_LETTERS, _SOUNDS.split(), strict=True)))
_MARKED = str.maketrans(
    {
        "ş": "sh",
        "š": "sh",
        "ś": "sh",
        "ç": "ch",
        "č": "ch",
        "ć": "ch",
        "ž": "zh",
        "ż": "zh",
        "ğ": "g",
        "ı": "i",
        "ə": "a",
    }
)
# In this order: the longer group of letters before its parts.
_LATIN = (
    (r"shch|sch|sh", "w"),
    (r"dzh|dj|zh|j", "j"),
    (r"tch|ch", "q_"),
    (r"qu", "kv"),
    (r"ck|cc(?![ei])|c(?![eiyh_])|q(?!_)", "k"),
    (r"ts|tz", "c_"),
    (r"c(?!_)", "s"),
    (r"kh", "h"),
    (r"gh", "g"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"oo|ou", "u"),
    (r"ee", "i"),
    (r"w", "w"),
    (r"y", "i"),
    (r"_", ""),
)
_TIDY = (
    (r"dj", "j"),
    (r"(.)\1+", r"\1"),
    (r"ie", "e"),
    (r"(.)\1+", r"\1"),
    (r"(?<=[oe])f$", "v"),
)
_MOST_KEYS = 8
_CLASSES = str.maketrans(
    {
        "b": "p",
        "d": "t",
        "g": "k",
        "f": "v",
        "z": "s",
        "w": "s",
        "c": "s",
        "j": "s",
        "x": "s",
        "q": "s",
    }
    | dict.fromkeys("aeiouh", "")
)


def folded(words: str) -> str:
    """Words without case, marks or runs of blanks, in Latin letters."""
    plain = anyascii(unicodedata.normalize("NFKC", words)).casefold()
    return " ".join(_WORD.findall(plain.translate(_NO_MARKS)))


@cache
def keys(word: str) -> frozenset[str]:
    """The keys of one word, in whichever script.

    >>> sorted(keys("Рахматуллаев") & keys("Rahmatullayev") & keys("Rakhmatullaev"))
    ['rahmatulaev']
    """
    small = unicodedata.normalize("NFC", word).casefold().translate(_NO_MARKS)
    if re.search("[Ѐ-ӿ]", small):
        return frozenset({_tidied(_letters(small.translate(_CYRILLIC)))})
    plain = _letters(anyascii(small.translate(_MARKED)).casefold())
    return frozenset(_tidied(each) for each in _readings(plain))


def near(one: str, other: str) -> bool:
    """Whether two keys may be one name heard differently: a vowel more, d for t, k for g."""
    longest = max(len(one), len(other))
    if one + "a" == other or other + "a" == one:  # Galkin and Galkina are two
        return False
    if min(len(one), len(other)) < 4 or skeleton(one) != skeleton(other):
        return False
    return Levenshtein.distance(one, other) <= (1 if longest < 7 else 2)


@cache
def skeleton(key: str) -> str:
    """A key's consonants, alike where ears confuse them."""
    bones = key.translate(_CLASSES)
    head = (
        "" if bones and key[0] not in "aeiou" else key[:1].translate(str.maketrans("eiou", "aaaa"))
    )
    return head + re.sub(r"(.)\1+", r"\1", bones)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two words sound, from 0 to 1, at their likest reading."""
    return max((_alike(a, b) for a in one for b in other), default=0.0)


def _alike(one: str, other: str) -> float:
    heard = Indel.normalized_similarity(skeleton(one), skeleton(other))
    written = Indel.normalized_similarity(one, other)
    return (heard + written) / 2


def _letters(text: str) -> str:
    return "".join(mark for mark in text if mark.isalnum())


def _readings(plain: str) -> list[str]:
    """The ways a Latin spelling can be meant: x as ks or h, a plain h as the g it may stand for."""
    made = [""]
    for part in re.split(r"(x|(?<![kcstgpz])h|io|yo|j)", plain):
        others = {
            "x": ("ks", "kh", "s"),
            "h": ("h", "g"),
            "io": ("io", "e"),
            "yo": ("io", "e"),
            "j": ("j", "y"),
        }
        made = [before + way for way in others.get(part, (part,)) for before in made]
        if len(made) > _MOST_KEYS:
            made = made[:_MOST_KEYS]
    return [_sounded(each) for each in made]


def _sounded(plain: str) -> str:
    marked = plain.replace("w", "v")
    for pattern, sign in _LATIN:
        marked = re.sub(pattern, sign, marked)
    return marked


def _tidied(key: str) -> str:
    for pattern, sign in _TIDY:
        key = re.sub(pattern, sign, key)
    return key
