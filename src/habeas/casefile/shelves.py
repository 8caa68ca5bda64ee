"""Shelves: where to look for names that could be one, without comparing every name with every other.

A surname shared by thousands would make that slow by its square. So a name in full is looked for
under one of its words with the sound of another, a name with initials under a word with a letter,
and only a bare word under that word alone.
"""

from collections.abc import Iterator
from itertools import permutations

from habeas.casefile.names import Name
from habeas.casefile.spelling import skeleton

Shelf = tuple[str, str]


def lies_on(name: Name) -> list[Shelf]:
    """Every shelf a name lies on."""
    return sorted({*_alone(name), *_with_letter(name), *_with_sound(name)})


def looked_for_on(name: Name) -> list[Shelf]:
    """The shelves on which whatever it could be lies."""
    if name.full > 1:
        return sorted(set(_with_sound(name)))
    if any(word.initial for word in name.words):
        return sorted(set(_with_letter(name)))
    return sorted(set(_alone(name)))


def _alone(name: Name) -> Iterator[Shelf]:
    return ((key, "") for word in name.words for key in word.keys)


def _with_letter(name: Name) -> Iterator[Shelf]:
    for word, other in permutations(name.words, 2):
        for key in word.keys:
            yield from ((key, each[0]) for each in other.keys)


def _with_sound(name: Name) -> Iterator[Shelf]:
    for word, other in permutations(name.words, 2):
        if not word.initial and not other.initial:
            sounds = {skeleton(each) for each in other.keys}
            yield from ((key, f"~{sound}") for key in word.keys for sound in sounds)
