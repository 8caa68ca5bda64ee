"""Say which language a page is in, or that we cannot tell.

Every word is asked: is it a frequent word of one language, or does it hold a letter only one of
them writes? The majority wins. A text in another language, or of too few words, is "und".
"""

import re
from collections import Counter

from habeas.text.frequent_words import FREQUENT

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_SAMPLE = 40_000  # letters; a document's language shows within a page

_LETTERS = (
    ("kk", frozenset("әғқңөұүһ")),
    ("uk", frozenset("їєґ")),
    ("ru", frozenset("ыэъё")),
)
_FOREIGN = frozenset("ѓѕјљњќћџђўѝ")  # Serbian, Macedonian, Belarusian: not ours to read
_ENGLISH_SHARE = 0.18  # of Latin words; running English has a half, its neighbours a twentieth
_FEW = 8  # words: below this one frequent word is enough


def language_of(text: str) -> str:
    """The ISO 639-1 code of most of the text's words, or "und".

    >>> language_of("Його забрали вночі, і де він – ніхто не каже.")
    'uk'
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(_sample(text))]
    latin = [word for word in words if _LATIN.match(word)]
    cyrillic = [word for word in words if _CYRILLIC.match(word)]
    if not latin and not cyrillic:
        return "und"
    return _of_cyrillic(cyrillic) if len(cyrillic) >= len(latin) else _of_latin(latin)


def _sample(text: str) -> str:
    """The beginning, the middle and the end of a long text."""
    if len(text) <= _SAMPLE:
        return text
    part, middle = _SAMPLE // 4, len(text) // 2
    return " ".join((text[: 2 * part], text[middle : middle + part], text[-part:]))


def _of_latin(words: list[str]) -> str:
    frequent = sum(word in FREQUENT["en"] for word in words)
    distinct = len({word for word in words if word in FREQUENT["en"]})
    if len(words) < _FEW:
        return "en" if frequent * 4 >= len(words) and frequent else "und"
    return "en" if frequent >= len(words) * _ENGLISH_SHARE and distinct >= 3 else "und"


def _of_cyrillic(words: list[str]) -> str:
    votes: Counter[str] = Counter()
    foreign = 0
    for word in words:
        if _FOREIGN & set(word):
            foreign += 1
        for language in _votes(word):
            votes[language] += 1
    if foreign * 10 > len(words) or not votes:
        return "und"
    (first, most), *others = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    if others and others[0][1] == most:
        return "und"
    return first


def _votes(word: str) -> list[str]:
    """The languages a word speaks for: by its letters, or as a frequent word of theirs."""
    letters = set(word)
    marked = [language for language, own in _LETTERS if own & letters]
    if marked:
        return marked[:1]
    return [language for language in ("kk", "ru", "uk") if word in FREQUENT[language]]
