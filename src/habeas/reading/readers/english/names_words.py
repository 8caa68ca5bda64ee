"""The words by which names are told: forenames, titles, heads of names, common words.

Read once from the lists beside this module. Which phrase is a name is for `names` to say.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from anyascii import anyascii

from habeas.vocabulary.kinds import PartyKind

_LISTS = files(__package__) / "words"


def fold(word: str) -> str:
    """A word for comparing: small Latin letters, apostrophes alike.

    >>> fold("Özsoy")
    'ozsoy'
    """
    lowered = word.lower().replace("’", "'")
    return lowered if lowered.isascii() else anyascii(lowered).lower()


@cache
def words_of(book: str) -> Mapping[str, Mapping[str, frozenset[str]] | frozenset[str]]:
    """The lists of one book, by their headings; a list without a heading stands by itself."""
    with (_LISTS / f"{book}.toml").open("rb") as handle:
        read = tomllib.load(handle)
    return {
        key: frozenset(value)
        if isinstance(value, list)
        else {inner: frozenset(listed) for inner, listed in value.items()}
        for key, value in read.items()
    }


def words_in(book: str, heading: str, key: str | None = None) -> frozenset[str]:
    """One list of a book."""
    found = words_of(book)[heading]
    if isinstance(found, frozenset):
        return found
    if key is None:
        return frozenset().union(*found.values())
    return found[key]


@cache
def forenames() -> Mapping[str, str | None]:
    """Forenames, folded, with the gender they settle; None where they settle none."""
    lines = (_LISTS / "forenames.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {fold(name): None if gender == "u" else gender for name, gender in pairs}


@cache
def common_words() -> frozenset[str]:
    """Words that a small letter begins, outside names."""
    lines = (_LISTS / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


TITLES: Mapping[str, str | None] = {
    word: None if gender == "u" else gender
    for gender in ("u", "m", "f")
    for word in sorted(
        words_in("names", "titles", gender)
        | words_in("people", "people", gender)
        | words_in("people", "ties", gender)
    )
}
AUTHORITY_HEADS = words_in("names", "authority")
ORGANIZATION_HEADS = words_in("names", "organization")
KNOWN: Mapping[str, PartyKind] = {
    word: PartyKind(kind)
    for kind in ("organization", "authority")
    for word in sorted(words_in("names", "known", kind))
}
PARTICLES = words_in("names", "words", "particles")
NO_NAMES = words_in("names", "words", "no_names")
DEMONYMS = words_in("names", "demonyms")
SURNAME_ENDINGS = tuple(sorted(words_in("names", "words", "surname_endings")))
_FEMALE_ENDINGS = tuple(sorted(words_in("names", "words", "female_endings")))
_MALE_ENDINGS = tuple(sorted(words_in("names", "words", "male_endings")))


def gender_of_words(words: tuple[str, ...]) -> str | None:
    """The gender that a person's name settles by its forename, patronymic or surname."""
    given = forenames().get(fold(words[0])) if words else None
    if given is not None:
        return given
    lowered = [word.lower() for word in words if len(word) > 4]
    if any(word.endswith(_FEMALE_ENDINGS) for word in lowered):
        return "f"
    others = [forenames().get(fold(word)) for word in words[1:]]
    if any(others):
        return next(gender for gender in others if gender)
    return "m" if any(word.endswith(_MALE_ENDINGS) for word in lowered) else None
