"""Whom a description on an English page means: by its holder, its noun, or who is spoken of.

“her brother” goes by whose it is, “the officer” by who was last called so, “the ministry” by the
names of bodies. A description that fits nobody is somebody new, which is for `cast_meaning`.
"""

import re
from collections.abc import Callable

from habeas.reading.readers.english.cast_index import Index
from habeas.reading.readers.english.cast_mentions import Mention, Sort, Span
from habeas.reading.readers.english.cast_people import (
    FAMILY,
    Register,
    Somebody,
    bodies_agree,
    counterpart_surnames,
)
from habeas.reading.readers.english.kin import KIN, TIES, gender_of
from habeas.reading.readers.english.names_words import fold, words_in
from habeas.vocabulary.kinds import PartyKind

Fits = Callable[[Somebody], float]

_ANYBODY = words_in("grammar", "anybody")
_ANY_BODY = words_in("grammar", "any_body")
_BODIES = frozenset({PartyKind.ORGANIZATION, PartyKind.AUTHORITY})
_OF_KNOWN_KIN = 4.0  # “his mother” is sooner said of one whose mother the page has told of
_SPEAKS_FOR_A_BODY = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_CLAUSE = 120  # characters of a description with its “who …”
_ONLY_ONE_IS = re.compile(
    r"the (?:only|first|last) [\w ]{3,40}? who (?:(?!he |she |they |that |said |says )[^.,;:“”\"\s]+ ){1,12}(?:is|was) ",
    re.IGNORECASE,
)
_BARE = 2  # words of “a spokesman”, which says nothing more
_LOOKS_BACK = 400  # characters back to one who is then called by a trade
_FIRST = frozenset({"my", "our"})
_OWNS = frozenset({"’s", "'s"})


class Described:
    """Whom descriptions mean."""

    def __init__(
        self,
        text: str,
        register: Register,
        mentions: Index,
        of: Callable[[Mention], Somebody | None],
        highest: Callable[[Mention, Fits], Somebody | None],
    ) -> None:
        self._text = text
        self._register = register
        self._mentions = mentions
        self._of = of
        self._highest = highest
        self.waiting: set[Mention] = set()
        self.paired: dict[Mention, Mention] = {}
        self._untied: list[tuple[Mention, Somebody]] = []
        self._owned_by = {m.holder: m for m in mentions if m.holder is not None}

    def described(self, mention: Mention) -> Somebody | None:
        """Whom a description means; None if somebody new."""
        return self._predicated(mention) or self._by_words(mention)

    def _by_words(self, mention: Mention) -> Somebody | None:
        """Whom a description means by its determiner and its noun."""
        if mention.determiner == "own":
            return self._owned(mention)
        if mention.kind in _BODIES:
            return self._body(mention)
        if mention.determiner == "the":
            return self._definite(mention)
        if mention.determiner == "" and mention.plural:
            return self.same_head(mention)
        if mention.determiner == "" and mention.head in KIN:
            return self._somebodys(mention)
        return None

    def _predicated(self, mention: Mention) -> Somebody | None:
        """Who is said to be what a description says: “the only relative who came is his uncle”."""
        if mention.kind is not PartyKind.PERSON or mention.plural:
            return None
        fitting = (m for m in self._subjects(mention) if m.kind is mention.kind and not m.plural)
        return next((self._of(each) for each in fitting), None)

    def _owned(self, mention: Mention) -> Somebody | None:
        holder = self.holder(mention)
        if holder is None:
            if self._first_person(mention):
                self.waiting.add(mention)
            return self.same_head(mention) if self._first_person(mention) else None
        return self.held_by(mention, holder)

    def held_by(self, mention: Mention, holder: Somebody) -> Somebody | None:
        """Whose relative a description means, its holder being known; None if somebody new."""
        head = (
            "son"
            if mention.head == "boy"
            else "daughter"
            if mention.head == "girl"
            else mention.head
        )
        if mention.plural:
            return self._tied_group(mention, holder)
        known = self._register.tied(head, holder)
        if known is not None:
            return known
        if head in KIN and mention not in self.paired:
            around = self._around(mention)
            found = self.by_surname(head, holder)
            return None if found in around else found
        return None

    def _tied_group(self, mention: Mention, holder: Somebody) -> Somebody | None:
        for one in self._register.everybody():
            same = mention.head in one.heads and one.plural
            if same and any(tie.to.itself is holder for tie in one.ties):
                return one
        return None

    def by_surname(
        self, head: str, holder: Somebody, not_: Somebody | None = None
    ) -> Somebody | None:
        """Her son, not said so anywhere, but bearing her family name in a man's form.

        Nobody who is said to be the lawyer or brother of the one in question is that one.
        """
        gender = gender_of(head)
        for one in self._register.everybody():
            if one is holder or one.kind is not PartyKind.PERSON or not one.named:
                continue
            if gender and one.gender and one.gender != gender:
                continue
            if any(tie.kind in KIN or tie.to.itself is not_ for tie in one.ties):
                continue
            if any(counterpart_surnames(n, m) for n in one.names for m in holder.names):
                return one
        return None

    def holder(self, mention: Mention) -> Somebody | None:
        """Whose mother, lawyer or officer a description speaks of; None if nobody is found."""
        if mention.holder is None:
            return None
        start, stop = mention.holder
        around = (m for m in self._mentions.covering(start, stop) if m.start >= start)
        for other in sorted(around, key=lambda m: m.stop):
            found = None if other is mention else self._of(other)
            if found is not None:
                return found
        return None

    def _first_person(self, mention: Mention) -> bool:
        return mention.holder is not None and self._text[slice(*mention.holder)].lower() in _FIRST

    def possessor(self, mention: Mention) -> Somebody | None:
        """Whom “his”, “her”, “their” or “its” means."""
        owned = self._owned_by.get((mention.start, mention.stop))
        kin = owned.head if owned is not None and owned.head in KIN else None
        around = self._around(mention)

        def fits(one: Somebody) -> float:
            if one in around:
                return 0.0
            if mention.gender is not None:
                known = kin is not None and self._register.tied(kin, one) is not None
                return fits_singular(one, mention.gender) * (_OF_KNOWN_KIN if known else 1.0)
            return fits_plural(one) if mention.head == "their" else float(one.kind in _BODIES)

        return self._highest(mention, fits)

    def _around(self, mention: Mention) -> list[Somebody]:
        """Those whom the words around a mention describe: nobody is the brother of his own wife."""
        outer = [
            each
            for each in self._mentions.covering(mention.start, mention.stop)
            if each.sort is Sort.DESCRIPTION and each.start < mention.start
        ]
        last: Mention | None = mention
        while last is not None and (last := self._owned_by.get((last.start, last.stop))):
            outer.append(last)
        outer += [each for each in self._subjects(mention) if each not in outer]
        named = [self._of(self.paired[each]) for each in outer if each in self.paired]
        return [one for one in (*named, *map(self._of, outer)) if one is not None]

    def _subjects(self, mention: Mention) -> list[Mention]:
        """The relative in “the only relative who came is his uncle”, given “his”."""
        before = self._mentions.beginning_in(mention.start - _CLAUSE, mention.start)
        return [
            m
            for m in before
            if m.sort is Sort.DESCRIPTION
            and _ONLY_ONE_IS.fullmatch(self._text[m.start : mention.start])
        ]

    def _body(self, mention: Mention) -> Somebody | None:
        words = self._words(mention)
        matching = [one for one in self._register.everybody() if _same_body(one, words, mention)]
        found = self._highest(mention, lambda one: float(one in matching))
        if found is not None or not matching:
            if found is None and mention.determiner == "the" and mention.head in _ANY_BODY:
                return self._last_body(mention)
            return found
        return matching[-1] if mention.determiner != "a" else None

    def _last_body(self, mention: Mention) -> Somebody | None:
        return self._highest(mention, lambda one: float(one.kind is PartyKind.ORGANIZATION))

    def _words(self, mention: Mention) -> tuple[str, ...]:
        words = self._text[mention.start : mention.stop].replace("’s", "").replace("'s", "").split()
        small = {"the", "a", "an", "his", "her", "their", "this", "that", "its", "our", "my"}
        return tuple(word for word in words if word.lower() not in small)

    def _definite(self, mention: Mention) -> Somebody | None:
        same = self.same_head(mention)
        if same is not None:
            return same
        if mention.head in KIN or mention.head in TIES:
            tied = self._somebodys(mention)
            if tied is not None:
                return tied
        if mention.head in _ANYBODY or mention.head.endswith("year-old"):
            return self._aged(mention) or self._anybody(mention)
        return self._called_by_trade(mention)

    def _aged(self, mention: Mention) -> Somebody | None:
        """“the 71-year-old”: who is said to be 71 where the page names them."""
        age = re.search(r"\d{1,3}(?=-year-old)", self._text[mention.start : mention.stop])
        if age is None:
            return None
        for name in self._mentions:
            after = self._text[name.stop : name.stop + 12]
            if name.sort is Sort.NAME and re.match(rf",? (?:aged )?{age[0]}\b", after):
                return self._of(name)
        return None

    def _called_by_trade(self, mention: Mention) -> Somebody | None:
        """“The lawyer” after a sentence on one who has a name and, so far, no trade."""
        if mention.plural or mention.head in KIN or mention.kind is not PartyKind.PERSON:
            return None

        def near(name: Mention) -> bool:
            return name.sort is Sort.NAME and mention.sentence - 2 < name.sentence

        before = self._mentions.beginning_in(mention.start - _LOOKS_BACK, mention.start)
        found = [one for name in before if near(name) and (one := self._of(name)) is not None]
        fitting = {one.id: one for one in found if fits_singular(one, mention.gender)}
        one = next(iter(fitting.values())) if len(fitting) == 1 else None
        return one if one is not None and not one.heads and not one.ties else None

    def same_head(self, mention: Mention) -> Somebody | None:
        """The last one called by the same noun."""

        def fits(one: Somebody) -> float:
            if mention.plural != (one.plural or one.kind is PartyKind.GROUP):
                return 0.0
            return float(mention.head in one.heads)

        return self._highest(mention, fits)

    def _somebodys(self, mention: Mention) -> Somebody | None:
        """“the mother”: whoever was said to be somebody's."""

        def fits(one: Somebody) -> float:
            return float(any(tie.kind == mention.head for tie in one.ties))

        return self._highest(mention, fits)

    def _anybody(self, mention: Mention) -> Somebody | None:
        def fits(one: Somebody) -> float:
            if one.plural != mention.plural or one.kind is not PartyKind.PERSON:
                return 0.0
            return fits_singular(one, mention.gender) if mention.gender else 1.0

        return self._highest(mention, fits)

    def new(self, mention: Mention) -> Somebody:
        """Somebody whom the page has not spoken of before."""
        kind = mention.kind or PartyKind.PERSON
        made = self._register.add(kind, gender=mention.gender, plural=mention.plural)
        self.tie(mention, made)
        return made

    def tie(self, mention: Mention, one: Somebody) -> None:
        """Keep whose mother, lawyer or spokesman a description says somebody is."""
        if not (mention.head in KIN or mention.head in TIES or mention.head in FAMILY):
            return
        after = self._complement(mention) if mention.holder is None else None
        if after is not None and self._of(after) is None:
            self._untied.append((mention, one))
            return
        holder = self.holder(mention) or self._holder_after(mention) or self._body_of(mention)
        if holder is None:
            return
        start = mention.holder[0] if mention.holder else mention.start
        span: Span = (min(start, mention.start), mention.stop)
        self._register.tie(one, mention.head, holder, span)

    def tie_nested(self) -> None:
        """Tie “the brother of his father” to the father, who comes after the brother."""
        for mention, one in reversed(self._untied):
            after = self._complement(mention)
            holder = None if after is None else self._of(after)
            if holder is not None and (mention.head not in KIN or holder.kind is PartyKind.PERSON):
                self._register.tie(one, mention.head, holder, (mention.start, mention.stop))
        self._untied.clear()

    def _body_of(self, mention: Mention) -> Somebody | None:
        """Whose “a spokesman” is, where the words do not say: the body last spoken of."""
        if mention.head not in _SPEAKS_FOR_A_BODY or mention.holder is not None:
            return None
        words = self._text[mention.start : mention.stop].split()
        if mention.plural or words[-1].lower() != mention.head or len(words) > _BARE:
            return None
        return self._highest(mention, lambda one: float(one.kind in _BODIES))

    def _holder_after(self, mention: Mention) -> Somebody | None:
        """“mother of Saule Bek”, “spokesman for the ministry”: the one spoken of after the noun."""
        after = self._complement(mention)
        found = None if after is None else self._of(after)
        if found is None or (mention.head in KIN and found.kind is not PartyKind.PERSON):
            return None
        return found

    def _complement(self, mention: Mention) -> Mention | None:
        """The mention that tells whose somebody is: in “wife of Anna’s brother”, the brother."""
        for other in self._mentions.beginning_in(mention.start + 1, mention.stop + 2):
            between = self._text[mention.start : other.start].split()
            led = between[-1:] in (["of"], ["for"], ["at"])
            if other.sort is Sort.POSSESSIVE or not (
                led or between[-2:] in (["of", "the"], ["for", "the"])
            ):
                continue
            last = self._last_owned(other)
            return None if self._text[last.stop : last.stop + 2] in _OWNS else last
        return None

    def _last_owned(self, mention: Mention) -> Mention:
        """The lawyer in “Anna’s mother’s lawyer”, given Anna."""
        owned = self._owned_by.get((mention.start, mention.stop))
        return mention if owned is None else self._last_owned(owned)


def fits_singular(one: Somebody, gender: str | None) -> float:
    """How well somebody fits “he” or “she”."""
    if one.kind is not PartyKind.PERSON or one.plural:
        return 0.0
    if one.gender is None:
        return 0.9
    return 1.0 if one.gender == gender else 0.0


def fits_plural(one: Somebody) -> float:
    """How well somebody fits “they”."""
    if one.plural or one.kind is PartyKind.GROUP:
        return 1.0
    return 0.5 if one.kind in _BODIES else 0.0


def _same_body(one: Somebody, words: tuple[str, ...], mention: Mention) -> bool:
    if one.kind not in _BODIES:
        return False
    if any(bodies_agree(words, name) for name in one.names):
        return True
    if mention.determiner == "a":
        return False
    if any(bodies_agree(words, tuple(each.split())) for each in one.descriptions):
        return True
    last = fold(words[-1]) if words else ""
    return len(words) == 1 and any(last in {fold(w) for w in name} for name in one.names)
