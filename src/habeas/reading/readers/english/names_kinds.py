"""Whose kind of name some capitals are: by titles, by initials, by the words for bodies in them.

Where names stand is for `names` to say.
"""

from collections.abc import Sequence

from habeas.reading.readers.english.names_words import (
    AUTHORITY_HEADS,
    KNOWN,
    ORGANIZATION_HEADS,
    TITLES,
    fold,
    gender_of_words,
)
from habeas.reading.segment import Token
from habeas.vocabulary.kinds import PartyKind


def titles_at(tokens: Sequence[Token]) -> int:
    """How many tokens at the head of a run are titles; never all of them."""
    count = 0
    for at, token in enumerate(tokens):
        rest = [each for each in tokens[at + 1 :] if each.text[0].isalpha()]
        word = fold(token.text)
        if (token.text == "." and count == at) or (
            word in TITLES and rest and len(word) > 1 and count == at
        ):
            count = at + 1
        else:
            break
    heads = [fold(t.text) for t in tokens[count:]]
    if any(word in AUTHORITY_HEADS or word in ORGANIZATION_HEADS for word in heads):
        return 0
    return count


def without_stops(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a name without the stops of its initials."""
    return tuple(token for token in tokens if token.text not in {".", "/"})


def has_initial(words: Sequence[str]) -> bool:
    """Whether one of several words is an initial."""
    return len(words) > 1 and any(len(word) == 1 and word.isupper() for word in words)


def gender_by(words: tuple[str, ...], title: tuple[str, ...]) -> str | None:
    """The gender that a title settles, else the name."""
    by_title = next((TITLES[fold(t)] for t in title if TITLES.get(fold(t))), None)
    return by_title or gender_of_words(words)


def body_kind(folded: tuple[str, ...], small: frozenset[str]) -> PartyKind | None:
    """Authority or organization by the words it is made of; None for persons."""
    whole = " ".join(folded)
    if whole in KNOWN:
        return KNOWN[whole]
    last = folded[-1]
    if last in ORGANIZATION_HEADS and last not in AUTHORITY_HEADS:
        return PartyKind.ORGANIZATION
    if any(word in AUTHORITY_HEADS and word in small | AUTHORITY_HEADS for word in folded):
        return PartyKind.AUTHORITY
    if "state" in folded and {"committee", "commission", "service"} & set(folded):
        return PartyKind.AUTHORITY
    if any(word in ORGANIZATION_HEADS for word in folded):
        return PartyKind.ORGANIZATION
    return PartyKind.AUTHORITY if last in {"office", "service"} else None
