"""Spellings: one name however it was written down.

Рахматуллаев, Rahmatullayev and Rakhmatullaev are one name in three spellings. A word becomes a
small set of keys; two words can be one name when their keys meet. Keys are for comparing only:
what a page wrote is never replaced by them.
"""

import unicodedata
from functools import cache

from anyascii import anyascii

_NO_MARKS = str.maketrans("", "", "'’‘ʻʼ`´\"ьъЬЪ")


def folded(words: str) -> str:
    """Words without case, marks or runs of blanks, in Latin letters."""
    plain = anyascii(unicodedata.normalize("NFKC", words)).casefold()
    kept = "".join(mark if mark.isalnum() else " " for mark in plain.translate(_NO_MARKS))
    return " ".join(kept.split())


@cache
def keys(word: str) -> frozenset[str]:
    """The keys of one word."""
    return frozenset({folded(word)})
