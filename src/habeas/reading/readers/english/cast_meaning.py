"""Whom each mention of an English page means, taken in the order of the text.

Names come joined; descriptions go to whom they describe; pronouns look back. What cannot be
told until a quotation has its speaker (“my son”) waits for `bind`.
"""

import re
from collections.abc import Callable, Sequence

from habeas.reading.readers.english.cast_apposition import beside
from habeas.reading.readers.english.cast_focus import Focus
from habeas.reading.readers.english.cast_mentions import Mention, Sort, Span
from habeas.reading.readers.english.cast_names import join_names
from habeas.reading.readers.english.cast_people import (
    Register,
    Somebody,
    bodies_agree,
    counterpart_surnames,
)
from habeas.reading.readers.english.kin import KIN, TIES, gender_of
from habeas.reading.readers.english.names_words import fold
from habeas.vocabulary.kinds import PartyKind

_ANYBODY = frozenset(
    """man woman boy girl person lad fellow youth teenager student soldier prisoner detainee captive
    victim widow widower pensioner citizen civilian migrant worker labourer father mother son
    daughter missing activist journalist conscript recruit serviceman young patient hostage
    two pair couple youngster guy lady gentleman programmer retiree veteran farmer""".split()
)
_ANY_BODY = frozenset(
    "company firm organization organisation group agency body outlet institution".split()
)
_BODIES = frozenset({PartyKind.ORGANIZATION, PartyKind.AUTHORITY})
_OF_KNOWN_KIN = 4.0  # “his mother” is sooner said of one whose mother the page has told of
_FIRST = frozenset({"my", "our"})


class Meaning:
    """Who is meant by each mention."""

    def __init__(
        self,
        text: str,
        register: Register,
        mentions: Sequence[Mention],
        quoted: Callable[[int], bool],
    ) -> None:
        self._text = text
        self._register = register
        self._mentions = mentions
        self._quoted = quoted
        self._focus = Focus()
        names = [m for m in mentions if m.sort is Sort.NAME]
        self._meant: dict[Mention, Somebody] = join_names(register, names)
        self._paired: dict[Mention, Mention] = {}
        self._waiting: set[Mention] = set()
        self._owned_by = {m.holder: m for m in mentions if m.holder is not None}

    def settle_all(self) -> None:
        """Find whom every mention means."""
        for name, description in beside(self._text, self._mentions):
            self._paired.setdefault(description, name)
        for mention in self._mentions:
            one = self._meaning(mention)
            if one is not None:
                self.take(mention, one)
        self.join_late()
        self._join_lead()

    def _join_lead(self) -> None:
        """Join “a taxi driver”, with whom a story opens, to the person it then names.

        Only where the name opens a paragraph or comes with an age, and does not speak.
        """
        lead = next((m for m in self._mentions if m.sentence < 2 and self._opens_story(m)), None)
        if lead is None:
            return
        names = (m for m in self._mentions if m.sort is Sort.NAME and m.start > lead.stop)
        name = next((m for m in names if m.kind is PartyKind.PERSON), None)
        if name is None or name.sentence > lead.sentence + 4 or not self._is_brought_in(name):
            return
        one, other = self._meant[lead].itself, self._meant[name].itself
        if one is not other and len({one.gender, other.gender} - {None}) < 2:
            self._join(other, one)

    def _opens_story(self, mention: Mention) -> bool:
        one = self.of(mention)
        if one is None or one.named or mention.sort is not Sort.DESCRIPTION:
            return False
        return mention.kind is PartyKind.PERSON and mention.determiner == "a" and not mention.plural

    def _is_brought_in(self, name: Mention) -> bool:
        before = self._text[max(0, name.start - 2) : name.start]
        after = self._text[name.stop : name.stop + 30]
        aged = re.match(r",? (?:aged )?\d{1,2}\b", after)
        opens = before.endswith("\n") or not before
        speaks = re.match(r",? (?:\w+ )?(?:said|says|told|tells|wrote|recalled)\b", after)
        return bool(aged or opens) and not speaks and name not in self._paired.values()

    def of(self, mention: Mention) -> Somebody | None:
        """Whom a mention means; None for a pronoun that looks back to nobody."""
        one = self._meant.get(mention)
        return None if one is None else one.itself

    def of_phrase(self, mention: Mention) -> Somebody:
        """Whom a phrase means that no list knew; somebody new if nobody fits."""
        if mention.determiner == "the":
            known = self._same_head(mention)
            if known is not None:
                return known
        return self._new(mention)

    def take(self, mention: Mention, one: Somebody) -> None:
        """Let a mention mean somebody."""
        one = one.itself
        self._meant[mention] = one
        if mention.sort is Sort.DESCRIPTION:
            self._register.note(one, mention)
        elif mention.gender and one.gender is None and one.kind is PartyKind.PERSON:
            one.gender = mention.gender
        self._focus.raise_(one, mention, quoted=self._quoted(mention.start))

    def give_mentions(self) -> None:
        """Write every mention down with the party it was found to mean."""
        for mention, one in self._meant.items():
            if mention.sort is Sort.POSSESSIVE:
                continue
            one.itself.mentions.add((mention.start, mention.stop))

    def _meaning(self, mention: Mention) -> Somebody | None:
        if mention.sort is Sort.NAME:
            return self._meant[mention]
        if mention.sort is Sort.PRONOUN:
            return self._looked_back(mention)
        if mention.sort is Sort.POSSESSIVE:
            return self._possessor(mention)
        one = self._described(mention)
        if mention in self._paired:
            return self._with_name(mention, one)
        if one is None:
            return self._new(mention)
        if mention.determiner == "own":
            self._tie(mention, one)
        return one

    def _with_name(self, mention: Mention, one: Somebody | None) -> Somebody:
        """A description beside a name: both mean the name's bearer."""
        bearer = self._meant[self._paired[mention]].itself
        if one is not None and one is not bearer and not one.named and _kin_like(mention):
            bearer = self._join(bearer, one)
        self._tie(mention, bearer)
        return bearer

    def _join(self, one: Somebody, other: Somebody) -> Somebody:
        kept = self._register.join(one, other)
        gone = other if kept is one.itself and other is not kept else one
        self._focus.joined(kept, gone)
        return kept

    # Descriptions

    def _described(self, mention: Mention) -> Somebody | None:
        """Whom a description means; None if somebody new."""
        if mention.determiner == "own":
            return self._owned(mention)
        if mention.kind in _BODIES:
            return self._body(mention)
        if mention.determiner == "the":
            return self._definite(mention)
        if mention.determiner == "" and mention.plural:
            return self._same_head(mention)
        if mention.determiner == "" and mention.head in KIN:
            return self._somebodys(mention)
        return None

    def _owned(self, mention: Mention) -> Somebody | None:
        holder = self.holder(mention)
        if holder is None:
            if self._first_person(mention):
                self._waiting.add(mention)
            return self._same_head(mention) if self._first_person(mention) else None
        return self._held_by(mention, holder)

    def _held_by(self, mention: Mention, holder: Somebody) -> Somebody | None:
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
        if head in KIN and not self._paired.get(mention):
            return self._by_surname(head, holder)
        return None

    def _tied_group(self, mention: Mention, holder: Somebody) -> Somebody | None:
        for one in self._register.everybody():
            same = mention.head in one.heads and one.plural
            if same and any(tie.to.itself is holder for tie in one.ties):
                return one
        return None

    def _by_surname(self, head: str, holder: Somebody) -> Somebody | None:
        """Her son, not said so anywhere, but bearing her family name in a man's form."""
        gender = gender_of(head)
        for one in self._register.everybody():
            if one is holder or one.kind is not PartyKind.PERSON or not one.named:
                continue
            if gender and one.gender and one.gender != gender:
                continue
            if any(tie.kind in KIN for tie in one.ties):
                continue
            if any(counterpart_surnames(n, m) for n in one.names for m in holder.names):
                return one
        return None

    def holder(self, mention: Mention) -> Somebody | None:
        """Whose mother, lawyer or officer a description speaks of; None if nobody is found."""
        if mention.holder is None:
            return None
        start, stop = mention.holder
        for other in self._mentions:
            if other.start > start:
                break
            if other.start <= start and stop <= other.stop and other is not mention:
                found = self.of(other)
                if found is not None:
                    return found
        return None

    def _first_person(self, mention: Mention) -> bool:
        return mention.holder is not None and self._text[slice(*mention.holder)].lower() in _FIRST

    def _possessor(self, mention: Mention) -> Somebody | None:
        """Whom “his”, “her”, “their” or “its” means."""

        owned = self._owned_by.get((mention.start, mention.stop))
        kin = owned.head if owned is not None and owned.head in KIN else None

        def fits(one: Somebody) -> float:
            if mention.gender is not None:
                known = kin is not None and self._register.tied(kin, one) is not None
                return _fits_singular(one, mention.gender) * (_OF_KNOWN_KIN if known else 1.0)
            return _fits_plural(one) if mention.head == "their" else float(one.kind in _BODIES)

        return self._highest(mention, fits)

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
        same = self._same_head(mention)
        if same is not None:
            return same
        if mention.head in KIN or mention.head in TIES:
            tied = self._somebodys(mention)
            if tied is not None:
                return tied
        if mention.head in _ANYBODY or mention.head.endswith("-year-old"):
            return self._anybody(mention)
        return None

    def _same_head(self, mention: Mention) -> Somebody | None:
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
            return _fits_singular(one, mention.gender) if mention.gender else 1.0

        return self._highest(mention, fits)

    def _new(self, mention: Mention) -> Somebody:
        kind = mention.kind or PartyKind.PERSON
        made = self._register.add(kind, gender=mention.gender, plural=mention.plural)
        self._tie(mention, made)
        return made

    def _tie(self, mention: Mention, one: Somebody) -> None:
        holder = self.holder(mention) or self._complement_holder(mention)
        if holder is None or (mention.head not in KIN and mention.head not in TIES):
            return
        start = mention.holder[0] if mention.holder else mention.start
        span: Span = (min(start, mention.start), mention.stop)
        self._register.tie(one, mention.head, holder, span)

    def _complement_holder(self, mention: Mention) -> Somebody | None:
        """“mother of Saule Bek”, “spokesman for the ministry”: the one named after the noun."""
        for other in self._mentions:
            if other.start > mention.stop + 1:
                break
            if other is mention or other.start <= mention.start:
                continue
            between = self._text[mention.start : other.start].split()
            if (
                between
                and between[-1] in {"of", "for", "at"}
                or between[-2:] in (["of", "the"], ["for", "the"])
            ):
                found = self.of(other)
                if found is not None and (
                    mention.head not in KIN or found.kind is PartyKind.PERSON
                ):
                    return found
        return None

    # Pronouns

    def _looked_back(self, mention: Mention, not_: Somebody | None = None) -> Somebody | None:
        beside_it = None if mention.subject else self._subject_beside(mention)

        def fits(one: Somebody) -> float:
            if one is not_ or one is beside_it:
                return 0.0
            if mention.plural:
                return _fits_plural(one)
            return _fits_singular(one, mention.gender)

        return self._highest(mention, fits)

    def _subject_beside(self, mention: Mention) -> Somebody | None:
        """The subject of the same clause: “Anna told her” is not about one person."""
        best: Mention | None = None
        for other in self._mentions:
            if other.start >= mention.start:
                break
            if other.sentence == mention.sentence and other.subject and other.stop <= mention.start:
                best = other
        if best is None or self._parted(best.stop, mention.start):
            return None
        return self.of(best)

    def _parted(self, start: int, stop: int) -> bool:
        between = self._text[start:stop]
        return any(
            mark in between
            for mark in (",", ";", ":", " that ", " who ", " and ", "“", "”", " when ")
        )

    def _highest(self, mention: Mention, fits: Callable[[Somebody], float]) -> Somebody | None:
        """The most present of those that fit where a mention stands."""
        quoted = self._quoted(mention.start)
        return self._focus.highest(self._register.everybody(), mention, fits, quoted=quoted)

    # What the speaker of a quotation settles

    def bind(self, inside: Sequence[Mention], speaker: Somebody, *, spoken: bool) -> None:
        """Settle mentions that depend on who speaks: “my son”, and “he”, who is not the speaker."""
        for mention in inside:
            if mention in self._waiting:
                self._waiting.discard(mention)
                self._settle_own(mention, speaker)
            elif spoken and mention.sort is Sort.PRONOUN and self.of(mention) is speaker:
                other = self._looked_back(mention, not_=speaker)
                if other is not None:
                    self._meant[mention] = other

    def _settle_own(self, mention: Mention, speaker: Somebody) -> None:
        one = self._meant[mention].itself
        if one is speaker:
            one = self._new(mention)
            self._meant[mention] = one
        known = self._held_by(mention, speaker)
        if known is not None and known is not one and not (known.named and one.named):
            one = self._join(known, one)
        elif known is not None:
            self._meant[mention] = known
            return
        if mention.head in KIN or mention.head in TIES:
            span = (mention.start, mention.stop)
            self._register.tie(one, mention.head, speaker, span)

    def join_late(self) -> None:
        """Join an unnamed relative to the named one who turned out to be just that."""
        everybody = list(self._register.everybody())
        for one in everybody:
            if one.named or one.joined is not None or one.plural:
                continue
            for tie in one.ties:
                if tie.kind not in KIN:
                    continue
                other = self._named_relative(one, tie.kind, tie.to.itself)
                if other is not None:
                    self._join(other, one)
                    break

    def _named_relative(self, one: Somebody, kind: str, to: Somebody) -> Somebody | None:
        if one is to:
            return None
        for other in self._register.everybody():
            if other is one or not other.named or other is to:
                continue
            if any(t.to.itself is to and t.kind == kind for t in other.ties):
                return other
        found = self._register.tied_backwards(kind, to)
        return (
            found
            if found is not None and found is not one and found.named
            else self._by_surname(kind, to)
        )


def _kin_like(mention: Mention) -> bool:
    return mention.determiner in {"own", "the"}


def _fits_singular(one: Somebody, gender: str | None) -> float:
    if one.kind is not PartyKind.PERSON or one.plural:
        return 0.0
    if one.gender is None:
        return 0.9
    return 1.0 if one.gender == gender else 0.0


def _fits_plural(one: Somebody) -> float:
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
