"""Decoding: bytes into letters, in whichever code page an old machine wrote them.

UTF-8 and UTF-16, with or without a mark, are told by their shape. What is neither is in one of the
single-byte pages of our region (Windows and DOS Cyrillic, KOI8, ISO, Kazakh, Western European); the one
whose letters look most like words wins, and the page says which it was. Never the platform's own.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from math import log

_SAMPLE = 64_000  # bytes; a code page shows within a few hundred
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC_PAGES = ("cp1251", "koi8-u", "cp866", "iso8859-5", "kz1048")
_WESTERN = "cp1252"
_HANDICAP = {"koi8-u": 0.1, "cp866": 0.1, "iso8859-5": 0.2, "kz1048": 0.05}

# Letters in a thousand of running Russian; those of its neighbours, rarer than in their own texts.
_RUSSIAN = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ",
        (
            110,
            85,
            80,
            74,
            67,
            63,
            55,
            47,
            45,
            44,
            35,
            32,
            30,
            28,
            26,
            20,
            19,
            17,
            17,
            16,
            16,
            14,
            12,
            10,
            9,
            7,
            6,
            5,
            4,
            3,
            3,
            2,
            1,
        ),
        strict=True,
    )
)
_NEIGHBOURS = dict.fromkeys("іїєґўәғқңөұүһ", 8)
_WEIGHT = {letter: log(share / 1000) for letter, share in (_RUSSIAN | _NEIGHBOURS).items()}
_OTHER_LETTER = log(0.0003)
_NO_LETTER = log(0.00002)  # a box or a sign in the middle of a word
_UPPER = -0.7
_UPPER_AFTER_LOWER = -4.0

_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_TOO_BROKEN = 0.1  # of the high bytes: more than this and it was never UTF-8
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was decoded.

    Attributes:
        text: The letters, without a byte-order mark.
        encoding: The name of the code page.
        broken: How many places could not be decoded and stand as U+FFFD.
    """

    text: str
    encoding: str
    broken: int = 0


def decode(untrusted: bytes, *, declared: str | None = None) -> Decoded:
    """Bytes into letters. What the bytes' shape says goes before what the file declares.

    Args:
        untrusted: The bytes of a text.
        declared: The charset the file names for itself; used when the bytes allow it.
    """
    for mark, encoding in _MARKS:
        if untrusted.startswith(mark):
            return _forced(untrusted[len(mark) :], encoding)
    if (sixteen := _sixteen_bit(untrusted)) is not None:
        return _forced(untrusted, sixteen)
    try:
        return Decoded(untrusted.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and (kept := _as_declared(untrusted, declared)) is not None:
        return kept
    if _nearly_utf8(untrusted):
        return _forced(untrusted, "utf-8")
    return _forced(untrusted, _code_page(untrusted[:_SAMPLE]))


def looks_like_text(untrusted: bytes) -> bool:
    """Whether these bytes are somebody's text, in any of the encodings we know."""
    sample = untrusted[:_SAMPLE]
    if sample.startswith(tuple(mark for mark, _ in _MARKS)):
        return _mostly_letters(decode(sample).text)
    if _sixteen_bit(sample) is not None:
        return True
    controls = sum(count for byte, count in Counter(sample).items() if byte in _CONTROL)
    if b"\0" in sample or controls * 200 > len(sample):
        return False
    return _mostly_letters(decode(sample).text)


def _mostly_letters(text: str) -> bool:
    """Whether what is not a space is chiefly letters, figures and the marks of writing."""
    seen = [mark for mark in text[:20_000] if not mark.isspace()]
    good = sum(mark.isalnum() or mark in _WRITTEN for mark in seen)
    return good * 4 >= len(seen) * 3


_WRITTEN = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»“”„‘’‚…–—−№§©®™°•·€£₽₸￼")


def _forced(untrusted: bytes, encoding: str) -> Decoded:
    text = untrusted.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _as_declared(untrusted: bytes, declared: str) -> Decoded | None:
    """The text as the file says it is written, if every byte of it has a meaning there."""
    try:
        name = codecs.lookup(declared.strip()).name
        text = untrusted.decode(name)
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii", "latin-1"}:  # what many programs say without knowing
        return None
    return Decoded(text, name) if isinstance(text, str) else None


def _sixteen_bit(untrusted: bytes) -> str | None:
    """UTF-16 without its mark: two bytes a letter, and words when read that way."""
    sample = untrusted[:4096]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 4 or not (b"\0" in sample or b"\x04" in sample):  # 4: the page of Cyrillic
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if all(mark in _WRITTEN or mark.isspace() or _is_ours(mark) for mark in text):
            return encoding
    return None


def _is_ours(mark: str) -> bool:
    """A letter or figure of the scripts we may meet: Latin, Greek, Cyrillic, Georgian, Armenian."""
    return mark.isalnum() and (mark < "\u0590" or "\u10a0" <= mark < "\u1100")


def _nearly_utf8(untrusted: bytes) -> bool:
    """A few broken bytes in a text that is otherwise UTF-8 (cut off, or patched together)."""
    text = untrusted[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(mark > "\x7f" for mark in text) - broken
    return broken < whole * _TOO_BROKEN


def _code_page(sample: bytes) -> str:
    found = (word[:100] for word in _WORD.findall(sample) if not word.isascii())
    words = Counter(found).most_common(3000)
    lettered = [(word, count) for word, count in words if _has_letters(word)]
    if not lettered:
        return "cp1251" if _has_cyrillic_marks(sample) else _WESTERN
    if _is_western(lettered):
        return _WESTERN
    return max(_CYRILLIC_PAGES, key=lambda page: _plausibility(lettered, page))


def _has_letters(word: bytes) -> bool:
    """Not only the dashes and quotation marks that cp1251 and cp1252 share."""
    return any(byte >= 0xC0 or byte in _LETTERS_BELOW for byte in word)


# Letters that stand below 0xC0 in one of the pages: Cyrillic in DOS and KOI8; ё, і, ї, є.
_LETTERS_BELOW = frozenset(range(0x80, 0xC0)) - frozenset(
    b"\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa7\xa9\xab\xac\xad\xae\xb0\xb1\xb7\xbb"
)


def _has_cyrillic_marks(sample: bytes) -> bool:
    return b"\xb9" in sample  # № of cp1251; a raised 1 in cp1252


def _is_western(words: list[tuple[bytes, int]]) -> bool:
    """Accented letters stand among plain ones; Cyrillic words have no plain ones."""
    mixed = sum(count for word, count in words if re.search(rb"[A-Za-z]", word))
    return mixed * 2 > sum(count for _, count in words)


def _plausibility(words: list[tuple[bytes, int]], page: str) -> float:
    """How much these words look like words in this code page, a letter at a time."""
    total = letters = 0.0
    for word, count in words:
        text = word.decode(page, "replace")
        total += count * _word_weight(text)
        letters += count * len(text)
    return total / letters - _HANDICAP.get(page, 0.0)


def _word_weight(word: str) -> float:
    weight, before_lower = 0.0, False
    shouted = len(word) > 1 and word.isupper()
    for mark in word:
        weight += _mark_weight(mark)
        if mark.isupper():
            weight += _UPPER_AFTER_LOWER if before_lower else (0.0 if shouted else _UPPER)
        before_lower = mark.islower()
    return weight - (0.25 * len(word) if shouted else 0.0)


def _mark_weight(mark: str) -> float:
    if mark in _WRITTEN or mark == "\xa0":
        return _WEIGHT["у"]  # neither for nor against
    if not mark.isalpha():
        return _NO_LETTER
    return _WEIGHT.get(mark.lower(), _OTHER_LETTER)
