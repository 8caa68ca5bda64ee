"""Whom each mention of an English page means, taken in the order of the text.

Names come joined; descriptions go to whom they describe; pronouns look back. What cannot be
told until a quotation has its speaker (“my son”) waits for `bind`.
"""

import re
from collections.abc import Callable, Sequence

from habeas.reading.readers.english.cast_apposition import beside
from habeas.reading.readers.english.cast_described import Described, fits_plural, fits_singular
from habeas.reading.readers.english.cast_focus import Focus
from habeas.reading.readers.english.cast_index import Index
from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.reading.readers.english.cast_names import join_names
from habeas.reading.readers.english.cast_people import (
    Register,
    Somebody,
)
from habeas.reading.readers.english.kin import KIN, TIES
from habeas.vocabulary.kinds import PartyKind

_BROUGHT_IN = 8  # sentences within which a report names the one it opens with
_LABEL = 3  # letters of a forename that labels a turn; fewer are initials
_CLAUSE = 200  # characters back to the subject of a clause
_SPEAKS_AGAIN = 1.5  # “he said” is sooner said of one who has spoken


class Meaning:
    """Who is meant by each mention."""

    def __init__(
        self,
        text: str,
        register: Register,
        mentions: Index,
        quoted: Callable[[int], bool],
    ) -> None:
        self._text = text
        self._register = register
        self._mentions = mentions
        self._quoted = quoted
        self._focus = Focus()
        names = [m for m in mentions if m.sort is Sort.NAME]
        self._meant: dict[Mention, Somebody] = join_names(register, names)
        self._found = Described(text, register, mentions, self.of, self._highest)
        self._paired = self._found.paired

    def settle_all(self) -> None:
        """Find whom every mention means."""
        for name, description in beside(self._text, tuple(self._mentions)):
            self._paired.setdefault(description, name)
        self._join_labels()
        for mention in self._mentions:
            one = self._meaning(mention)
            if one is not None:
                self.take(mention, one)
        self._found.tie_nested()
        self.join_late()
        self._join_lead()
        self._join_source()

    def _join_labels(self) -> None:
        """Join “Rima:”, who speaks her turns, to “R. Orlan”, where nobody else may be meant."""
        persons = [one for one in self._register.everybody() if one.kind is PartyKind.PERSON]
        for one in persons:
            label = one.names[0][0] if one.names and len(one.names[0]) == 1 else ""
            if len(label) < _LABEL or not re.search(rf"(?m)^{re.escape(label)}\s*:", self._text):
                continue
            initial = label[0].upper()
            bearers = [
                other
                for other in persons
                if other is not one and other.names and other.names[0][0][0].upper() == initial
            ]
            if len(bearers) == 1 and len(bearers[0].names[0][0]) == 1 < len(bearers[0].names[0]):
                full = (label, *bearers[0].names[0][1:])
                self._join(bearers[0], one).names.insert(0, full)

    def _join_source(self) -> None:
        """Join “a blogger's wife says”, with whom a report opens, to the first named one to speak.

        Only where that name opens a paragraph and its bearer is nobody the page has described.
        """
        lead = next((m for m in self._mentions if m.sentence < 2 and self._is_source(m)), None)
        if lead is None:
            return
        one = self._meant[lead].itself
        for name in self._mentions:
            if name.start < lead.stop or name.sort is not Sort.NAME or not name.speaks:
                continue
            if name.sentence > lead.sentence + _BROUGHT_IN or name.kind is not PartyKind.PERSON:
                return
            other = self._meant[name].itself
            if self._may_be_source(name, one, other):
                self._join(other, one)
                return

    def _is_source(self, mention: Mention) -> bool:
        one = self.of(mention)
        if one is None or one.named or one.plural or mention.sort is not Sort.DESCRIPTION:
            return False
        return mention.kind is PartyKind.PERSON and mention.speaks and mention.subject

    def _may_be_source(self, name: Mention, one: Somebody, other: Somebody) -> bool:
        opens = self._text[: name.start].endswith("\n") or not self._text[: name.start]
        agree = len({one.gender, other.gender} - {None}) < 2
        return opens and agree and one is not other and not other.heads and not other.ties

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
            known = self._found.same_head(mention)
            if known is not None:
                return known
        return self._found.new(mention)

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
            return self._found.possessor(mention)
        one = self._found.described(mention)
        if mention in self._paired:
            return self._with_name(mention, one)
        if one is None:
            return self._found.new(mention)
        if mention.determiner == "own":
            self._found.tie(mention, one)
        return one

    def _with_name(self, mention: Mention, one: Somebody | None) -> Somebody:
        """A description beside a name: both mean the name's bearer."""
        bearer = self._meant[self._paired[mention]].itself
        if mention.kind is PartyKind.ORGANIZATION and bearer.kind is PartyKind.PERSON:
            bearer.kind = mention.kind
        if one is not None and one is not bearer and not one.named and _kin_like(mention):
            bearer = self._join(bearer, one)
        self._found.tie(mention, bearer)
        return bearer

    def _join(self, one: Somebody, other: Somebody) -> Somebody:
        kept = self._register.join(one, other)
        gone = other if kept is one.itself and other is not kept else one
        self._focus.joined(kept, gone)
        return kept

    # Pronouns

    def _looked_back(self, mention: Mention, not_: Somebody | None = None) -> Somebody | None:
        beside_it = None if mention.subject else self._subject_beside(mention)

        def fits(one: Somebody) -> float:
            if one is not_ or one is beside_it:
                return 0.0
            again = _SPEAKS_AGAIN if mention.speaks and self._focus.spoke(one) else 1.0
            if mention.plural:
                return fits_plural(one) * again
            return fits_singular(one, mention.gender) * again

        return self._highest(mention, fits)

    def _subject_beside(self, mention: Mention) -> Somebody | None:
        """The subject of the same clause: “Anna told her” is not about one person."""
        best: Mention | None = None
        for other in self._mentions.beginning_in(mention.start - _CLAUSE, mention.start):
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
        return self._focus.highest(self._register, mention, fits, quoted=quoted)

    # What the speaker of a quotation settles

    def bind(self, inside: Sequence[Mention], speaker: Somebody, *, spoken: bool) -> None:
        """Settle mentions that depend on who speaks: “my son”, and “he”, who is not the speaker."""
        for mention in inside:
            if mention in self._found.waiting:
                self._found.waiting.discard(mention)
                self._settle_own(mention, speaker)
            elif spoken and mention.sort is Sort.PRONOUN and self.of(mention) is speaker:
                other = self._looked_back(mention, not_=speaker)
                if other is not None:
                    self._meant[mention] = other

    def _settle_own(self, mention: Mention, speaker: Somebody) -> None:
        one = self._meant[mention].itself
        if one is speaker:
            one = self._found.new(mention)
            self._meant[mention] = one
        known = self._found.held_by(mention, speaker)
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
            else self._found.by_surname(kind, to, not_=one)
        )


def _kin_like(mention: Mention) -> bool:
    return mention.determiner in {"own", "the"}
