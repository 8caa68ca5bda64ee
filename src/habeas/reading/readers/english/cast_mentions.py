"""Where an English page speaks of somebody without a name: descriptions and pronouns.

A description is a noun for people or bodies with what belongs to it: “her brother”, “two masked
men”, “a guard at the camp”. Which party each one means is for `cast` to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from habeas.reading.readers.english.kin import KIN, TIES, gender_of
from habeas.reading.readers.english.names import Name, is_capital
from habeas.reading.readers.english.names_words import DEMONYMS, fold, words_in
from habeas.reading.segment import Sentence, Token
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


PEOPLE = words_in("people", "people") | frozenset(KIN) | frozenset(TIES)
CROWDS = words_in("people", "crowds", "words")
AUTHORITIES = words_in("people", "authorities", "words")
ORGANIZATIONS = words_in("people", "organizations", "words")
MODIFIERS = words_in("people", "modifiers", "words")
_OFFICE_OWNERS = frozenset(
    "prosecutor governor mayor ombudsman ombudswoman attorney coroner".split()
)
_ARTICLES = {"a": "a", "an": "a", "another": "a", "one": "a", "some": "a", "any": "a", "each": "a",
             "every": "a", "no": "no", "the": "the", "this": "the", "that": "the", "these": "the",
             "those": "the", "both": "the", "such": "a"}  # fmt: skip
POSSESSIVES = {"his": "m", "her": "f", "their": None, "its": None, "my": None, "our": None,
               "your": None}  # fmt: skip
PRONOUNS = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f",
            "they": None, "them": None, "themselves": None}  # fmt: skip
_OWNING = frozenset({"his", "her", "their", "its"})
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred dozen dozens hundreds several many
    few both most all other""".split()
)
_IRREGULAR = {"men": "man", "women": "woman", "people": "person", "children": "child",
              "wives": "wife", "policemen": "policeman", "police": "police"}  # fmt: skip
_SUBJECT_AFTER = frozenset(
    """, ; : ( “ " ‘ — – - -- . and but that when while because if as then whether who until before
    after or so where how why since although though which what yet""".split()
)
_PREPOSITIONS = frozenset(
    """of to in on at by for with from into onto near about against behind beside through over under
    without like than among between upon toward towards""".split()
)
_AUXILIARY = frozenset(
    """was were is are has have had did does do will would can could may might should must said says
    told tells who wrote writes took takes came comes went goes saw sees heard hears gave gives made
    makes got gets found finds knew knows thought thinks felt left kept held put ran spoke speaks
    drove stood sat began became brought sent called rang never also still then later""".split()
)
_NOT_A_NOUN = frozenset(
    """to that in on at from and of with by as for how what a an the he she it they we i not up out
    away off about into over again then who when where why while after before because if but or so
    than there here was is had has were be been would could should did does do will can may might
    once alone alive back down only also too either anyway that’s whether until since last next
    this yesterday today tomorrow through against without between during two three four no any
    every all some never always ever still even just""".split()
)
_CLOTHES = frozenset(
    "masks mask uniform uniforms black balaclavas camouflage clothes fatigues white plain civilian".split()
)


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
        )

    def _is_head(self, at: int, word: str) -> bool:
        if not _is_people_word(word) and not self._year_old(at, word):
            return False
        if at + 1 < len(self._tokens) and at + 1 not in self._name_at:
            after = self._tokens[at + 1].text.lower()
            beside = self._tokens[at + 1].start - self._tokens[at].stop == 1
            if beside and _is_people_word(after) and not _plural_of(word):
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
        plural = _is_plural(word)
        if not self._stands(at, first, determiner, plural=plural):
            return None
        head = singular(word)
        kind = _kind_of(head, self._phrase(at), plural=plural or word in CROWDS)
        if self._negligible(at, word, kind):
            return None
        return Mention(
            start=self._tokens[start].start,
            stop=self._tokens[self._rightmost(at)].stop,
            sort=Sort.DESCRIPTION,
            head=head,
            sentence=self._number,
            kind=kind,
            gender=gender_of(head) if kind is PartyKind.PERSON else None,
            plural=plural or word in CROWDS,
            determiner=determiner,
            holder=holder,
            subject=self._is_subject(start, self._rightmost(at) + 1),
        )

    def _is_subject(self, start: int, after: int) -> bool:
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
            word = self._tokens[first - 1].text
            if not self._modifies(first - 1, word):
                break
            first -= 1
        return first

    def _beside(self, at: int) -> bool:
        return self._text[self._tokens[at - 1].stop : self._tokens[at].start] in {" ", "", "\xa0"}

    def _modifies(self, at: int, word: str) -> bool:
        lowered = word.lower()
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else "."
        if after == "year-old" or (word == "-" and after.isdigit()):
            return word == "-"
        if word == "year-old" or (word.isdigit() and after == "-"):
            return True
        if at in self._name_at:
            follows = self._tokens[at + 1].text
            return (
                follows not in {"’s", "'s", "’", "'"}
                and self._name_at[at].kind is not PartyKind.PERSON
            )
        if word in {"’s", "'s"}:
            owner = self._tokens[at - 1].text.lower() if at else ""
            return owner in _OFFICE_OWNERS
        if lowered in _ARTICLES or lowered in POSSESSIVES or lowered in _NUMBERS:
            return False
        if lowered in MODIFIERS or fold(word) in DEMONYMS or _is_people_word(lowered):
            return True
        if word[0].isdigit() and "-year-old" in lowered:
            return True
        if is_capital(word) and word[0].isalpha() and at > 0:
            return self._tokens[at - 1].text.lower() in {"the", "a"}
        return lowered.endswith(("-year-old", "-born", "-based", "-appointed", "-backed", "-clad"))

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
        if word in _ARTICLES and word != "one":
            return _ARTICLES[word], first - 1, None
        if word in _NUMBERS or word.isdigit():
            before = self._tokens[first - 2].text.lower() if first > 1 else ""
            if before in _ARTICLES or before in POSSESSIVES:
                return _ARTICLES.get(before, "own"), first - 2, None
            return "many", first - 1, None
        if word == "one":
            return "a", first - 1, None
        return "", first, None

    def _owner(self, at: int) -> Span | None:
        if at < 0:
            return None
        if at in self._name_at:
            name = self._name_at[at]
            return name.start, name.stop
        first = self._leftmost(at)
        if first and self._tokens[first - 1].text.lower() in _ARTICLES | POSSESSIVES:
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
        if self._tokens[at].text not in {"of", "from", "at", "in", "for", "on", "with"}:
            return None
        if self._tokens[at].text == "in" and self._tokens[at + 1].text.lower() in _CLOTHES | {
            "ski"
        }:
            return (
                at + 2
                if self._tokens[min(at + 2, len(self._tokens) - 1)].text in _CLOTHES
                else at + 1
            )
        inner = at + 1
        while inner < len(self._tokens) and inner < at + 6:
            word = self._tokens[inner].text
            if inner in self._name_at or (is_capital(word) and word[0].isalpha()):
                return self._to_end_of_name(inner)
            if _is_people_word(word.lower()) and not self._is_modifier_of_next(inner):
                return inner
            if word.lower() not in _ARTICLES and not self._modifies(inner, word):
                return None
            inner += 1
        return None

    def _is_modifier_of_next(self, at: int) -> bool:
        return at + 1 < len(self._tokens) and _is_people_word(self._tokens[at + 1].text.lower())

    def _to_end_of_name(self, at: int) -> int:
        while at + 1 < len(self._tokens) and self._beside(at + 1):
            word = self._tokens[at + 1].text
            if not (is_capital(word) and word[0].isalpha()) and at + 1 not in self._name_at:
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

    def is_governed(self, at: int) -> bool:
        """Whether a preposition leads to the phrase that begins here."""
        return at > 0 and self._tokens[at - 1].text.lower() in _PREPOSITIONS


def name_mentions(
    text: str, number: int, sentence: Sentence, names: Sequence[Name]
) -> Iterator[Mention]:
    """The names of one sentence as mentions."""
    finder = Descriptions(text, number, sentence, names)
    for name in names:
        at = next((i for i, t in enumerate(sentence.tokens) if t.start >= name.start), 0)
        ends = (i for i, t in enumerate(sentence.tokens) if t.start >= name.stop)
        after = next(ends, len(sentence.tokens))
        yield Mention(
            start=name.start,
            stop=name.stop,
            sort=Sort.NAME,
            head=fold(name.words[-1]),
            sentence=number,
            kind=name.kind or PartyKind.PERSON,
            gender=name.gender,
            name=name,
            subject=finder.is_subject(at)
            or (finder.precedes_verb(after) and not finder.is_governed(at)),
        )


def singular(word: str) -> str:
    """A noun for people in the singular; unchanged where it has none.

    >>> singular("policemen"), singular("wives"), singular("witness")
    ('policeman', 'wife', 'witness')
    """
    word = word.replace("’", "'")
    if word in {"families", "parents", "children", "others"}:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and word[:-3] + "man" in PEOPLE:
        return word[:-3] + "man"
    if word.endswith("women"):
        return word[:-5] + "woman"
    for ending, instead in (("ies", "y"), ("ves", "fe"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in _NOUNS:
            return word[: -len(ending)] + instead
    return word


_NOUNS = PEOPLE | CROWDS | AUTHORITIES | ORGANIZATIONS
_KNOWN_FORMS: dict[str, bool] = {}


def _is_people_word(word: str) -> bool:
    known = _KNOWN_FORMS.get(word)
    if known is None:
        known = word in _NOUNS or singular(word) in _NOUNS or word == "office"
        _KNOWN_FORMS[word] = known
    return known


def _plural_of(word: str) -> bool:
    return word not in _NOUNS and singular(word) in _NOUNS


def _is_plural(word: str) -> bool:
    return (
        (word in CROWDS and word not in {"family", "crowd", "patrol"})
        or _plural_of(word)
        or word in {"prosecutors", "authorities"}
    )


def _kind_of(head: str, phrase: str, *, plural: bool) -> PartyKind:
    if head in AUTHORITIES or phrase in AUTHORITIES or phrase.endswith("s office"):
        return PartyKind.AUTHORITY
    if head in ORGANIZATIONS or head == "office":
        return PartyKind.ORGANIZATION
    return PartyKind.GROUP if plural else PartyKind.PERSON


def covering(tokens: Sequence[Token], start: int, stop: int) -> tuple[Token, ...]:
    """The tokens between two offsets."""
    return tuple(token for token in tokens if start <= token.start and token.stop <= stop)
