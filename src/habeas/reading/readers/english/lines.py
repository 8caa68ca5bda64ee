"""A sentence as a line of tokens, and what can be told of a verb in it without knowing its subject.

Quotations stand in a line as one token each. Noun phrases are for `phrases`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from habeas.reading.readers.english.grammar import (
    AUXILIARIES,
    BEING,
    DETERMINERS,
    NEGATIONS,
    PAST,
    POSSESSIVES,
    QUOTE_MARKS,
    SUBJECTS,
    is_adverb,
    low,
)
from habeas.reading.segment import Token


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a sentence, quotation marks left out, and the same in lower case.

    A token whose text is a whole quotation stands as one, with `QUOTED` as its word.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, number: int) -> str:
        """The word at a place, or nothing beyond the edges."""
        return self.words[number] if 0 <= number < len(self.words) else ""


QUOTED = "“”"


def line(tokens: Sequence[Token], quoted: Collection[int] = ()) -> Line:
    """A line of these tokens; those that begin at `quoted` stand for a whole quotation."""
    kept = [each for each in tokens if each.start in quoted or each.text not in QUOTE_MARKS]
    words = (QUOTED if each.start in quoted else low(each) for each in kept)
    return Line(tuple(kept), tuple(words))


def chars(words: Line, held: tuple[int, int]) -> tuple[int, int]:
    """Where a range of tokens stands on the page."""
    return words.tokens[held[0]].start, words.tokens[held[1] - 1].stop


def group_start(words: Line, verb: int) -> int:
    """Where the verb's own group begins: its auxiliaries, negations and adverbs included."""
    at = verb
    while at > 0:
        word = words.word(at - 1)
        if (
            (word in AUXILIARIES and not (word == "'s" and is_possessive(words, at - 1)))
            or word in NEGATIONS
            or is_adverb(word)
            or word.endswith("n't")
        ):
            at -= 1
        else:
            break
    return at


def is_possessive(words: Line, at: int) -> bool:
    """Whether an 's marks an owner, not “is” or “has”."""
    return words.word(at - 1) not in SUBJECTS | {"there", "here", "what"}


def is_passive(words: Line, verb: int) -> bool:
    """Whether a form of “be” governs this participle."""
    at = verb - 1
    while at >= 0 and (is_adverb(words.word(at)) or words.word(at) in NEGATIONS):
        at -= 1
    return words.word(at) in BEING and not (words.word(at) == "'s" and is_possessive(words, at))


def has_verb(words: Line, content: tuple[int, int]) -> bool:
    """Whether there is a finite verb among these words, as far as its form shows."""
    for at in range(content[0] + 1, content[1]):
        word = words.word(at)
        if word == "'s" and is_possessive(words, at):
            continue
        if word in AUXILIARIES or word.endswith("n't"):
            return True
        owned = words.word(at - 1) in DETERMINERS | POSSESSIVES and at - 1 >= content[0]
        if word.endswith("ed") and len(word) > 3 and not owned:
            return True
        if word in PAST:
            return True
    return False
