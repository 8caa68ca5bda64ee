"""The people and bodies of an English page while they are being told apart.

`Register` keeps one `Somebody` for each, joins those that turn out to be one, and knows who is
whose mother. Which words mean whom is for `cast` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.evidence.passage import Passage, cut
from habeas.evidence.reading import Party, Relation
from habeas.reading.readers.english.cast_mentions import Mention, Sort, Span
from habeas.reading.readers.english.cast_nouns import TRADES, is_people_word
from habeas.reading.readers.english.kin import KIN, backwards, gender_of, same_tie
from habeas.reading.readers.english.names_found import Name
from habeas.reading.readers.english.names_words import fold
from habeas.vocabulary.kinds import PartyKind

_WHERE = re.compile(r" (?:in|at|near|from) ")
# Relatives of somebody spoken of together.
FAMILY = frozenset({"family", "relatives", "parents", "children", "household"})


@dataclass(slots=True)
class Tie:
    """That somebody is the `kind` of another, and the words that say so."""

    kind: str
    to: "Somebody"
    span: Span


@dataclass(slots=True)
class Somebody:
    """A party while the page is being read.

    Attributes:
        id: Its working name.
        kind: What it is, as far as known.
        names: Its names as the page writes them, fullest first.
        gender: "f", "m" or None.
        plural: Whether it is more than one.
        heads: The nouns the page uses for it.
        descriptions: What the page calls it, determiners left out, in order.
        mentions: Where it is spoken of.
        ties: Whose mother, lawyer, officer it is.
        joined: Whom it turned out to be; None while it stands for itself.
    """

    id: str
    kind: PartyKind
    names: list[tuple[str, ...]] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    heads: set[str] = field(default_factory=set)
    descriptions: list[str] = field(default_factory=list)
    mentions: set[Span] = field(default_factory=set)
    ties: list[Tie] = field(default_factory=list)
    joined: "Somebody | None" = None

    @property
    def itself(self) -> "Somebody":
        """Whom this is, after all joining."""
        one = self
        while one.joined is not None:
            one = one.joined
        return one

    @property
    def named(self) -> bool:
        """Whether the page gives it a name."""
        return bool(self.names)

    def first(self) -> int:
        """Where it is first spoken of."""
        return min((start for start, _ in self.mentions), default=1 << 60)


class Register:
    """Everybody on a page, each once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._all: list[Somebody] = []
        self._tied_to: dict[str, list[Tie]] = {}

    def everybody(self) -> Iterator[Somebody]:
        """Those that stand for themselves, in the order they were met."""
        return (each for each in self._all if each.joined is None)

    def gone(self) -> Iterator[tuple[str, str]]:
        """The working names of those joined to others, with whom they were joined to."""
        return ((each.id, each.itself.id) for each in self._all if each.joined is not None)

    def by_id(self, name: str) -> Somebody:
        """Whom a working name means now."""
        return self._all[int(name[1:]) - 1].itself

    def add(self, kind: PartyKind, *, gender: str | None = None, plural: bool = False) -> Somebody:
        """Somebody new."""
        made = Somebody(f"c{len(self._all) + 1}", kind, gender=gender, plural=plural)
        self._all.append(made)
        return made

    def note(self, one: Somebody, mention: Mention) -> None:
        """Let a mention stand for somebody, and learn from it what it tells."""
        one = one.itself
        one.mentions.add((mention.start, mention.stop))
        if mention.gender is not None and one.gender is None and one.kind is PartyKind.PERSON:
            one.gender = mention.gender
        if mention.sort is Sort.DESCRIPTION:
            one.heads.add(mention.head)
            words = self._without_determiner(mention)
            if words and words not in one.descriptions:
                one.descriptions.append(words)
        if mention.name is not None and one.kind is PartyKind.PERSON:
            titles = (TRADES.get(title, title) for title in mention.name.title)
            one.heads |= {title for title in titles if is_people_word(title) and title not in KIN}
        if mention.name is not None and mention.name.words not in one.names:
            one.names.append(mention.name.words)
            one.names.sort(key=lambda words: (-len(words), -len(" ".join(words))))

    def _without_determiner(self, mention: Mention) -> str:
        words = self._text[mention.start : mention.stop]
        if not mention.determiner:
            return words
        first, _, rest = words.partition(" ")
        small = {"a", "an", "the", "this", "that", "these", "those", "another", "one", "some"}
        small |= {"his", "her", "their", "its", "my", "our", "your", "both", "such"}
        return rest if first.lower() in small else words

    def join(self, one: Somebody, other: Somebody) -> Somebody:
        """Take two for one; the earlier made one stays."""
        one, other = one.itself, other.itself
        if one is other:
            return one
        if int(other.id[1:]) < int(one.id[1:]):
            one, other = other, one
        if other.named and not one.named:
            one.kind = other.kind
        one.names = sorted(
            {*one.names, *other.names}, key=lambda w: (-len(w), -len(" ".join(w)), w)
        )
        one.gender = one.gender or other.gender
        one.heads |= other.heads
        one.mentions |= other.mentions
        one.descriptions += [each for each in other.descriptions if each not in one.descriptions]
        one.ties += other.ties
        other.joined = one
        self._tied_to.setdefault(one.id, []).extend(self._tied_to.pop(other.id, ()))
        return one

    def tie(self, one: Somebody, kind: str, to: Somebody, span: Span) -> None:
        """Keep that somebody is the mother, lawyer, officer of another."""
        one, to = one.itself, to.itself
        if one is to or any(t.kind == kind and t.to.itself is to for t in one.ties):
            return
        one.ties.append(Tie(kind, to, span))
        self._tied_to.setdefault(to.id, []).append(Tie(kind, one, span))
        gender = gender_of(kind)
        if gender and one.gender is None and one.kind is PartyKind.PERSON:
            one.gender = gender

    def tied(self, kind: str, to: Somebody) -> Somebody | None:
        """The mother, lawyer, officer of somebody, as far as the page has said."""
        to = to.itself
        for tie in self._tied_to.get(to.id, ()):
            if same_tie(tie.kind, kind) and tie.to.itself is not to:
                return tie.to.itself
        return self.tied_backwards(kind, to)

    def tied_backwards(self, kind: str, holder: Somebody) -> Somebody | None:
        """Her son, where she was said to be somebody's mother."""
        gender = gender_of(kind)
        for tie in holder.ties:
            other = tie.to.itself
            if other.plural or not _may_be(other, gender):
                continue
            back = backwards(tie.kind, other.gender or gender)
            if back is not None and same_tie(back, kind):
                return other
        return self._child_of_sibling(holder, gender) if kind in {"nephew", "niece"} else None

    def _child_of_sibling(self, holder: Somebody, gender: str | None) -> Somebody | None:
        """A brother's nephew is his sister's son, where the page speaks of one."""
        siblings = [tie.to.itself for tie in holder.ties if tie.kind in {"brother", "sister"}]
        child = {"m": "son", "f": "daughter"}.get(gender or "", "child")
        found = (self.tied(child, sibling) for sibling in siblings)
        return next((one for one in found if one is not None and one is not holder), None)

    def parties(self) -> tuple[Party, ...]:
        """Everybody as records, under working names."""
        return tuple(self._party(each) for each in self.everybody())

    def _party(self, one: Somebody) -> Party:
        mentions = sorted(one.mentions, key=lambda span: (span[0], -span[1]))
        name = full_name(one) or _body_name(one)
        description = self._description(one)
        return Party(
            id=one.id,
            kind=one.kind,
            name=name,
            description=None if _says_no_more(one, name, description) else description,
            mentions=tuple(cut(self._text, *span) for span in mentions),
            relations=tuple(self._relations(one)),
            gender=one.gender if one.kind is PartyKind.PERSON else None,
        )

    def _relations(self, one: Somebody) -> Iterator[Relation]:
        for tie in one.ties:
            to = tie.to.itself
            if to is not one:
                passage: Passage = cut(self._text, *tie.span)
                yield Relation(kind=tie.kind, to=to.id, passage=passage)

    def _as_relative(self, one: Somebody) -> str | None:
        """“the mother of Saule Bek”, for one whom only that describes."""
        ties = ((tie.kind, full_name(tie.to.itself)) for tie in one.ties if tie.kind in KIN)
        return next((f"the {kind} of {to}" for kind, to in ties if to is not None), None)

    def _description(self, one: Somebody) -> str | None:
        for tie in one.ties:
            to = full_name(tie.to.itself)
            if to is not None and (tie.kind in KIN or tie.kind in FAMILY):
                return f"{tie.kind} of {to}"
        longest = max(one.descriptions, key=len, default=None)
        return self._in_office(one) or longest if longest in one.heads else longest

    def _in_office(self, one: Somebody) -> str | None:
        """“spokesman of the brigade”, where the page just says “its spokesman”."""
        for tie in one.ties:
            body = tie.to.itself
            called = full_name(body) or self._as_relative(body)
            called = called or max(body.descriptions, key=len, default=None)
            if called is not None and body is not one:
                return f"{tie.kind} of {called}"
        return None


def full_name(one: Somebody) -> str | None:
    """Somebody's fullest name; None if the page gives none."""
    if not one.names:
        return None
    return " ".join(f"{word}." if len(word) == 1 else word for word in one.names[0])


def _body_name(one: Somebody) -> str | None:
    """“Kyrgyz consulate”: the words that name a body of which the page gives no full name."""
    if one.kind not in {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}:
        return None
    called = ((each, _WHERE.split(each, maxsplit=1)[0]) for each in one.descriptions)
    telling = (each for each, itself in called if any(w[0].isupper() for w in itself.split()))
    return max(telling, key=len, default=None)


def _says_no_more(one: Somebody, name: str | None, description: str | None) -> bool:
    """Whether a body's description is its name again, or part of it, or in a letterhead's capitals."""
    if name is None or description is None or one.kind is PartyKind.PERSON:
        return False
    return description.casefold() in name.casefold() or description.isupper()


def _may_be(one: Somebody, gender: str | None) -> bool:
    return one.gender is None or gender is None or one.gender == gender


def agree(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of persons may be one person's: “A. Bakiev” and “Arman Bakiev”.

    >>> agree(("Bakieva",), ("Arman", "Bakiev"))
    False
    """
    short, long = sorted(([fold(w) for w in words], [fold(w) for w in other]), key=len)
    if not all(_stands_in(word, long) for word in short):
        return False
    return any(len(word) > 1 and word in long for word in short)


def _stands_in(word: str, words: list[str]) -> bool:
    if word in words:
        return True
    if len(word) == 1:
        return any(each.startswith(word) for each in words)
    return any(len(each) == 1 and word.startswith(each) for each in words)


def bodies_agree(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of bodies may be one body's: “the Observer” and “The Alay Observer”."""
    one, two = _body_words(words), _body_words(other)
    short, long = sorted((one, two), key=len)
    if not short:
        return False
    if short == long:
        return True
    if len(short) == 1 and short[0].isupper() is False and _acronym(short[0], other, words):
        return True
    return all(word in long for word in short) and (short[-1] == long[-1] or short[0] == long[0])


def _body_words(words: tuple[str, ...]) -> list[str]:
    return [
        fold(word)
        for word in words
        if fold(word) not in {"the", "of", "for", "and", "&", "'s", "on", "'"}
    ]


def _acronym(short: str, *names: tuple[str, ...]) -> bool:
    for name in names:
        capitals = "".join(word[0] for word in name if word[0].isupper())
        if len(capitals) > 1 and capitals.lower() == short:
            return True
    return False


def counterpart_surnames(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names share a family name, in its forms for a woman and for a man.

    >>> counterpart_surnames(("Saule", "Akhmetova"), ("Arman", "Akhmetov"))
    True
    """
    if len(one) < 2 or len(other) < 2:
        return False
    return _stem(one[-1]) == _stem(other[-1])


def _stem(surname: str) -> str:
    folded = fold(surname)
    for ending, instead in (
        ("skaya", "sk"),
        ("skaia", "sk"),
        ("sky", "sk"),
        ("skyi", "sk"),
        ("ska", "sk"),
        ("ski", "sk"),
    ):
        if folded.endswith(ending):
            return folded[: -len(ending)] + instead
    return folded[:-1] if folded.endswith(("ova", "eva", "ina")) else folded


def same_name(name: Name, one: Somebody) -> bool:
    """Whether a name may be this somebody's, going by words and gender."""
    if one.gender and name.gender and one.gender != name.gender:
        return False
    compare = agree if one.kind is PartyKind.PERSON else bodies_agree
    return any(compare(name.words, known) for known in one.names)
