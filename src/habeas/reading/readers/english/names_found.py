"""Names as they were found on an English page, and which of them stand.

A heading gives capitals to common words, a single word may be anything: what the page as a whole
says of a name decides whether it is one. Where names stand is for `names` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.reading.readers.english.names_kinds import has_initial
from habeas.reading.readers.english.names_words import fold, forenames
from habeas.reading.segment import Sentence
from habeas.vocabulary.kinds import PartyKind

_INNER_LOWER = re.compile(
    r"(?:al|el|an|ar|as|ash|at|ad|az|et|bin|ibn|bu|d|l|o)[-’'][^\W\d_]", re.IGNORECASE
)
_BLANKS = " \t\xa0\u2009\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name, as it stands on the page.

    Attributes:
        start: Where it begins, titles included.
        stop: Where it ends.
        words: Its words without titles.
        title: The titles before it; empty if none.
        kind: Whose kind of name it is; None where a single word leaves that open.
        gender: "f", "m", or None where the name does not settle it.
        place: Whether it is a place's, unless somebody on the page is called so.
    """

    start: int
    stop: int
    words: tuple[str, ...]
    title: tuple[str, ...] = ()
    kind: PartyKind | None = None
    gender: str | None = None
    place: bool = False


def is_capital(word: str) -> bool:
    """Whether a word is written as a name is."""
    return word[0].isupper() or bool(_INNER_LOWER.match(word) and any(c.isupper() for c in word))


def shouts(text: str, sentence: Sentence, small: frozenset[str]) -> bool:
    """Whether this is a heading that gives common words capitals too."""
    alone = _ends_line(text, sentence) and text[sentence.stop - 1] not in '.!?”"’'
    words = [token.text for token in sentence.tokens if token.text[0].isalpha()]
    capital = [word for word in words if is_capital(word)]
    return (
        alone and any(fold(word) in small for word in capital[1:]) and 2 * len(capital) > len(words)
    )


def _ends_line(text: str, sentence: Sentence) -> bool:
    before = text[: sentence.start].rstrip(_BLANKS)
    after = text[sentence.stop :].lstrip(_BLANKS)
    return (not before or before[-1] == "\n") and (not after or after[0] == "\n")


def sure(names: Iterator[Name]) -> Iterator[Name]:
    """Of the names in a heading, those that no common word can have slipped into."""
    for name in names:
        sure = len(name.words) == 1 or fold(name.words[0]) in forenames()
        if (sure or has_initial(name.words) or name.title) and len(name.words) < 4:
            yield name


def settled(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """Names whose kind is settled, by themselves or by a longer name of the page."""
    parts = {
        fold(word)
        for name in found
        if name.kind is PartyKind.PERSON and len(name.words) > 1
        for word in name.words
    }
    often = _counts(found)
    for name in found:
        word = fold(name.words[0])
        told = often.get(word, 0) > 1 or _called(text, name)
        if name.kind is not None or word in parts or (told and not name.place):
            yield name


def _counts(found: Sequence[Name]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in found:
        if len(name.words) == 1:
            counts[fold(name.words[0])] = counts.get(fold(name.words[0]), 0) + 1
    return counts


def _called(text: str, name: Name) -> bool:
    before = text[max(0, name.start - 24) : name.start].lower()
    return before.rstrip(" “\"‘'").endswith(
        ("known as", "call sign", "called", "nicknamed", "named", "name is", "callsign", "alias")
    )
