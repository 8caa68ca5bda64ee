"""Where an English page speaks of somebody without a name: descriptions and pronouns.

A description is a noun for people or bodies with what belongs to it: “her brother”, “two masked
men”, “a guard at the camp”. Which party each one means is for `cast` to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from habeas.reading.readers.english.cast_nouns import (
    ARTICLES,
    AUTHORITIES,
    CROWDS,
    MODIFIERS,
    POSSESSIVES,
    PRONOUNS,
    is_people_word,
    is_plural,
    is_plural_form,
    kind_of,
    singular,
)
from habeas.reading.readers.english.kin import gender_of
from habeas.reading.readers.english.names_found import Name, is_capital
from habeas.reading.readers.english.names_words import DEMONYMS, NO_NAMES, fold, words_in
from habeas.reading.segment import Sentence
from habeas.vocabulary.kinds import PartyKind

Span = tuple[int, int]


class Sort(StrEnum):
    """How a mention speaks of its party."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for a party.

    Attributes:
        start: Where they begin, the determiner included, a possessor left out.
        stop: Where they end.
        sort: Name, description, pronoun, or the possessive of one.
        head: The noun in the singular, the pronoun, or the last word of the name; small letters.
        sentence: The number of its sentence.
        kind: What the noun is a word for; None where it does not say.
        gender: "f", "m" or None.
        plural: Whether it stands for more than one.
        determiner: "a", "the", "own" (somebody's), "many" (a number), or "" for none.
        holder: The words for whose mother, lawyer or officer this is; None if none are there.
        name: The name; None for the other sorts.
        subject: Whether it stands where a subject stands.
        speaks: Whether a verb of saying stands beside it.
    """

    start: int
    stop: int
    sort: Sort
    head: str
    sentence: int
    kind: PartyKind | None = None
    gender: str | None = None
    plural: bool = False
    determiner: str = ""
    holder: Span | None = None
    name: Name | None = None
    subject: bool = False
    speaks: bool = False


_OFFICE_OWNERS = words_in("grammar", "office_owners")
_OWNING = frozenset({"his", "her", "their", "its"})
_OWNS = frozenset({"’s", "'s", "’", "'"})
_NUMBERS = words_in("grammar", "numbers")
_SUBJECT_AFTER = words_in("grammar", "before_subjects")
_PREPOSITIONS = words_in("grammar", "prepositions")
_AUXILIARY = words_in("grammar", "after_subjects")
_SAYING = words_in("grammar", "saying")
_NOT_A_NOUN = words_in("grammar", "never_nouns")
_CLOTHES = words_in("grammar", "clothes")


class Descriptions:
    """The descriptions and pronouns of one sentence."""

    def __init__(self, text: str, number: int, sentence: Sentence, names: Sequence[Name]) -> None:
        self._text = text
        self._number = number
        self._tokens = sentence.tokens
        self._name_at = {
            at: name
            for name in names
            for at, token in enumerate(self._tokens)
            if name.start <= token.start < name.stop
        }

    def found(self) -> Iterator[Mention]:
        """Every description and pronoun of the sentence, in the order of their heads."""
        for at, token in enumerate(self._tokens):
            if at in self._name_at:
                continue
            word = token.text.lower()
            if word in PRONOUNS and not (word == "her" and self.is_possessive(at)):
                yield self._pronoun(at, word)
            elif word in _OWNING:
                yield self._pronoun(at, word, Sort.POSSESSIVE)
            elif self._is_head(at, word):
                mention = self._description(at, word)
                if mention is not None:
                    yield mention

    def is_possessive(self, at: int) -> bool:
        """Whether “her” here means “hers”, by the word after it."""
        if at + 1 >= len(self._tokens):
            return False
        after = self._tokens[at + 1].text
        return after[0].isalnum() and after.lower() not in _NOT_A_NOUN and not after.endswith("ly")

    def _pronoun(self, at: int, word: str, sort: Sort = Sort.PRONOUN) -> Mention:
        token = self._tokens[at]
        return Mention(
            start=token.start,
            stop=token.stop,
            sort=sort,
            head=word,
            sentence=self._number,
            gender=PRONOUNS[word] if sort is Sort.PRONOUN else POSSESSIVES[word],
            plural=word.startswith("the"),
            subject=word in {"he", "she", "they"},
            speaks=word in {"he", "she", "they"} and self.speaks(at, at + 1),
        )

    def _is_head(self, at: int, word: str) -> bool:
        if not is_people_word(word) and not self._year_old(at, word):
            return False
        if at + 1 < len(self._tokens) and at + 1 not in self._name_at:
            after = self._tokens[at + 1].text.lower()
            beside = self._tokens[at + 1].start - self._tokens[at].stop == 1
            if beside and is_people_word(after) and not is_plural_form(word):
                return False
        return True

    def _year_old(self, at: int, word: str) -> bool:
        """“the 24-year-old” by itself stands for a person."""
        if not word.endswith("year-old"):
            return False
        after = self._tokens[at + 1].text.lower() if at + 1 < len(self._tokens) else "."
        return after in _NOT_A_NOUN or not after[0].isalpha() or after.endswith("ed")

    def _description(self, at: int, word: str) -> Mention | None:
        first = self._leftmost(at)
        determiner, start, holder = self._determined(first)
        plural = is_plural(word)
        if not self._stands(at, first, determiner, plural=plural):
            return None
        head = singular(word)
        kind = kind_of(head, self._phrase(at), plural=plural or word in CROWDS)
        if self._negligible(at, word, kind):
            return None
        start, last = self._shouted(at, start)
        return Mention(
            start=self._tokens[start].start,
            stop=self._tokens[last].stop,
            sort=Sort.DESCRIPTION,
            head=head,
            sentence=self._number,
            kind=kind,
            gender=gender_of(head) if kind is PartyKind.PERSON else None,
            plural=plural or word in CROWDS,
            determiner=determiner,
            holder=holder,
            subject=self.stands_as_subject(start, last + 1),
            speaks=self.speaks(start, last + 1),
        )

    def _shouted(self, at: int, first: int) -> tuple[int, int]:
        """The first and last word of a phrase; in a letterhead in capitals, all of these."""
        last = self._rightmost(at)
        if not self._tokens[at].text.isupper():
            return first, last
        for inner in range(last + 1, len(self._tokens)):
            if not self._on_line(inner):
                break
            last = inner if self._tokens[inner].text.isupper() else last
        while first > 0 and self._on_line(first - 1) and self._beside(first):
            first -= 1
        return first, last

    def _on_line(self, at: int) -> bool:
        """Whether a word is in capitals, or a small one between such, beside the one before."""
        word = self._tokens[at].text
        joins = word in {"of", "the", "and", "for", "in", "’", "'", "’s", "'s"}
        return (word.isupper() or joins) and (at == 0 or self._beside(at))

    def stands_as_subject(self, start: int, after: int) -> bool:
        """Whether a phrase between these tokens stands where a subject stands."""
        if after < len(self._tokens) and self._tokens[after].text in {"’s", "'s", "’", "'"}:
            return False
        if self.is_subject(start):
            return True
        return self.precedes_verb(after) and not self.is_governed(start)

    def _negligible(self, at: int, word: str, kind: PartyKind) -> bool:
        """“police” and “state” as adjectives, “state” and “party” in their other senses."""
        after = self._tokens[at + 1].text.lower() if at + 1 < len(self._tokens) else "."
        before = self._tokens[at - 1].text.lower() if at else ""
        if word in {"state", "party", "council", "head", "chief", "general", "private", "station"}:
            return before not in {"the", "a", "his", "her", "their", "’s", "'s"} or word == "state"
        return kind is PartyKind.AUTHORITY and after in MODIFIERS and word in {"police", "military"}

    def _phrase(self, at: int) -> str:
        """The noun with the possessive noun before it: “prosecutor's office”."""
        if at >= 2 and self._tokens[at - 1].text in {"’s", "'s"}:
            return f"{self._tokens[at - 2].text.lower()}'s {self._tokens[at].text.lower()}"
        return f"{self._tokens[at - 1].text.lower() if at else ''} {self._tokens[at].text.lower()}"

    def _leftmost(self, at: int) -> int:
        """The first word that belongs to the noun, determiner left out."""
        first = at
        while first > 0 and self._beside(first):
            if not self._modifies(first - 1, self._tokens[first - 1].text):
                break
            first -= 1
        return first

    def _beside(self, at: int) -> bool:
        return self._text[self._tokens[at - 1].stop : self._tokens[at].start] in {" ", "", "\xa0"}

    def _modifies(self, at: int, word: str) -> bool:
        lowered = word.lower()
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else "."
        if word in {"-", "’s", "'s"} or after in {"-", "year-old"}:
            return self._joins_modifiers(at, word, after)
        if at in self._name_at:
            possessor = after in {"’s", "'s", "’", "'"}
            return not possessor and self._name_at[at].kind is not PartyKind.PERSON
        if lowered in ARTICLES or lowered in POSSESSIVES or lowered in _NUMBERS:
            return False
        return self._is_modifier(at, word)

    def _joins_modifiers(self, at: int, word: str, after: str) -> bool:
        """The pieces of “24-year-old” and of “prosecutor's office”."""
        if word in {"’s", "'s"}:
            return at > 0 and self._tokens[at - 1].text.lower() in _OFFICE_OWNERS
        return word == "-" if after == "year-old" else word.isdigit()

    def _is_modifier(self, at: int, word: str) -> bool:
        lowered = word.lower()
        if lowered in MODIFIERS or fold(word) in DEMONYMS or is_people_word(lowered):
            return True
        if is_capital(word) and word[0].isalpha() and at > 0:
            return self._tokens[at - 1].text.lower() in {"the", "a"}
        return lowered.endswith(("year-old", "-born", "-based", "-appointed", "-backed", "-clad"))

    def _determined(self, first: int) -> tuple[str, int, Span | None]:
        """The determiner, the token it begins at, and the words for a possessor."""
        if first == 0 or not self._beside(first):
            return "", first, None
        token = self._tokens[first - 1]
        word = token.text.lower()
        if word in POSSESSIVES:
            return "own", first - 1, (token.start, token.stop)
        if word in {"’s", "'s"} or (word in {"’", "'"} and first > 1):
            return "own", first, self._owner(first - 2)
        if word in ARTICLES:
            return ARTICLES[word], first - 1, None
        return self._counted(first, word)

    def _counted(self, first: int, word: str) -> tuple[str, int, Span | None]:
        """The same for a number, with or without an article before it."""
        if word not in _NUMBERS and not word.isdigit():
            return "", first, None
        before = self._tokens[first - 2].text.lower() if first > 1 else ""
        if before in ARTICLES or before in POSSESSIVES:
            return ARTICLES.get(before, "own"), first - 2, None
        return "many", first - 1, None

    def _owner(self, at: int) -> Span | None:
        if at < 0:
            return None
        if at in self._name_at:
            return self._name_at[at].start, self._name_at[at].stop
        first = self._leftmost(at)
        if first and self._tokens[first - 1].text.lower() in ARTICLES | POSSESSIVES:
            first -= 1
        return self._tokens[first].start, self._tokens[at].stop

    def _stands(self, at: int, first: int, determiner: str, *, plural: bool) -> bool:
        """Whether a noun without a determiner still speaks of somebody here."""
        if determiner == "no":
            return False
        if determiner:
            return True
        word = self._tokens[at].text.lower()
        if plural or word in CROWDS or word in AUTHORITIES - {"state", "council", "mission"}:
            return True
        if word in {"mama", "mum", "mom", "dad", "papa"}:
            return True
        if at + 1 in self._name_at and self._beside(at + 1):
            return True
        before = self._tokens[first - 1].text if first else ""
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else "."
        return before == "," and after in {",", ".", ";", ")", "of", "for", "at", "in", "and"}

    def _rightmost(self, at: int) -> int:
        """The last word of what follows and belongs to the noun: “of the camp”, “from Osh”."""
        last = at
        for _ in range(2):
            further = self._complement(last + 1)
            if further is None:
                break
            last = further
        return last

    def _complement(self, at: int) -> int | None:
        if at + 1 >= len(self._tokens):
            return None
        if self._tokens[at].text not in {"of", "from", "at", "in", "for"}:
            return None
        dressed = self._clothes(at)
        return self._complement_noun(at + 1) if dressed is None else dressed

    def _clothes(self, at: int) -> int | None:
        """The last word of “in masks”, “in ski masks”."""
        words = [token.text.lower() for token in self._tokens[at : at + 3]]
        if words[0] != "in":
            return None
        if len(words) > 2 and words[2] in _CLOTHES:
            return at + 2
        return at + 1 if words[1] in _CLOTHES else None

    def _complement_noun(self, first: int) -> int | None:
        for inner in range(first, min(first + 5, len(self._tokens))):
            word = self._tokens[inner].text
            of_people = fold(word) in DEMONYMS and self._is_modifier_of_next(inner)
            if (inner in self._name_at or self._is_proper(word)) and not of_people:
                return self._to_what_is_owned(self._to_end_of_name(inner))
            if is_people_word(word.lower()) and not self._is_modifier_of_next(inner):
                return self._to_what_is_owned(inner)
            owned = inner == first and word.lower() in POSSESSIVES
            if word.lower() not in ARTICLES and not owned and not self._modifies(inner, word):
                return None
        return None

    def _to_what_is_owned(self, owner: int) -> int:
        """The last word of “Ilyas’s late father”, where the owner ends at this one."""
        at = owner + 2
        if at >= len(self._tokens) or self._tokens[owner + 1].text not in _OWNS:
            return owner
        while at < len(self._tokens) and self._beside(at):
            if is_people_word(self._tokens[at].text.lower()) and not self._is_modifier_of_next(at):
                return self._to_what_is_owned(at)
            if not self._is_modifier(at, self._tokens[at].text):
                break
            at += 1
        return owner

    def _is_proper(self, word: str) -> bool:
        return word[0].isalpha() and is_capital(word) and fold(word) not in NO_NAMES

    def _is_modifier_of_next(self, at: int) -> bool:
        return at + 1 < len(self._tokens) and is_people_word(self._tokens[at + 1].text.lower())

    def _to_end_of_name(self, at: int) -> int:
        while at + 1 < len(self._tokens) and self._beside(at + 1):
            word = self._tokens[at + 1].text
            if not self._is_proper(word) and at + 1 not in self._name_at:
                break
            at += 1
        return at

    def is_subject(self, at: int) -> bool:
        """Whether a phrase that begins here stands where a subject stands."""
        return at == 0 or self._tokens[at - 1].text.lower() in _SUBJECT_AFTER

    def precedes_verb(self, at: int) -> bool:
        """Whether what follows a phrase that ends before this token is its verb."""
        if at >= len(self._tokens):
            return False
        word = self._tokens[at].text.lower()
        return word in _AUXILIARY or (word.endswith("ed") and word not in MODIFIERS)

    def speaks(self, start: int, after: int) -> bool:
        """Whether a verb of saying stands right before or after a phrase."""
        beside = (start - 1, after)
        return any(
            0 <= at < len(self._tokens) and self._tokens[at].text.lower() in _SAYING
            for at in beside
        )

    def is_governed(self, at: int) -> bool:
        """Whether a preposition leads to the phrase that begins here."""
        return at > 0 and self._tokens[at - 1].text.lower() in _PREPOSITIONS
