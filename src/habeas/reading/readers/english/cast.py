"""The cast of an English page: who speaks, acts, suffers or is named, each of them once.

`cast_of` finds names, descriptions and pronouns and joins those that mean one party. The reader
then asks `resolve` whom a noun phrase means, tells with `bind_first_person` whose words a
quotation holds, and at the end takes everything under its final names from `settle`.
Names handed out before that are good for asking and comparing, and end in `settle`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.evidence.reading import Event, Party, Statement
from habeas.reading.parties import (
    in_order,
    rename_in_events,
    rename_in_statements,
    rename_parties,
)
from habeas.reading.quotations import quotations
from habeas.reading.readers.english.cast_index import Index
from habeas.reading.readers.english.cast_meaning import Meaning
from habeas.reading.readers.english.cast_mentions import (
    Descriptions,
    Mention,
    Sort,
    Span,
)
from habeas.reading.readers.english.cast_names import name_mentions
from habeas.reading.readers.english.cast_nouns import singular
from habeas.reading.readers.english.cast_people import Register, Somebody, agree
from habeas.reading.readers.english.names import names_in
from habeas.reading.readers.english.names_words import words_in
from habeas.reading.segment import Sentence, sentences
from habeas.vocabulary.kinds import PartyKind

_OFFICIALS = words_in("grammar", "officials")
_POLICE = words_in("grammar", "police")
_FIRST = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
_BODIES = frozenset({PartyKind.AUTHORITY, PartyKind.ORGANIZATION})
_SITES = frozenset({"clinic", "hospital", "school", "station"})  # where things happen
_SOME_OF = re.compile(
    r"(?:one|another|two|three|four|some|several|most|many|all|both|each|none) of "
    r"(?=(?P<whole>(?:them|these|those|the|his|her|their|its|our|my)\b))",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?<![\w’'-])(?:I|me|myself|we|us|ourselves)(?![\w-])")


@dataclass(frozen=True, slots=True)
class Actor:
    """Words that stand for a party, as an event sees them.

    Attributes:
        start: Where they begin.
        stop: Where they end.
        party: The party's working name.
        subject: Whether they stand where a subject stands.
        possessive: Whether they are “his”, “her”, “their” or “its”.
        pronoun: Whether they are these, or “he”, “him” and the like.
    """

    start: int
    stop: int
    party: str
    subject: bool = False
    possessive: bool = False
    pronoun: bool = False


class Cast:
    """Everyone on one page, while it is being read."""

    def __init__(self, text: str, found: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = found
        self._starts = [each.start for each in found]
        self._quoted = _Quoted(text)
        self._register = Register(text)
        self._mentions = Index(self._find())
        self._meaning = Meaning(text, self._register, self._mentions, self._quoted.inside)
        self._meaning.settle_all()
        self._writer: Somebody | None = None
        self._spoken: dict[Span, Somebody] = {}

    def _find(self) -> list[Mention]:
        names = names_in(self._text, self._sentences)
        starts = [name.start for name in names]
        found: list[Mention] = []
        for number, sentence in enumerate(self._sentences):
            first = bisect_left(starts, sentence.start)
            here = names[first : bisect_left(starts, sentence.stop, first)]
            found.extend(name_mentions(self._text, number, sentence, here))
            found.extend(Descriptions(self._text, number, sentence, here).found())
        return found

    def resolve(self, start: int, stop: int) -> str:
        """The party a noun phrase means: a name, a description or a pronoun.

        “One of them” is of them. A described party is made where none fits.
        """
        whole = _SOME_OF.match(self._text, start)
        if whole is not None:
            start, stop = whole.end(), max(stop, whole.end("whole"))
        mention = self._head_mention(start, stop)
        if mention is not None:
            one = self._meaning.of(mention)
            if one is not None:
                return one.itself.id
        return self._described(start, stop).id

    def party_at(self, start: int, stop: int) -> str | None:
        """The party that some mention between two offsets stands for; None if there is none."""
        mention = self._head_mention(start, stop)
        one = None if mention is None else self._meaning.of(mention)
        return None if one is None else one.itself.id

    def _head_mention(self, start: int, stop: int) -> Mention | None:
        """The mention a phrase is about: in “Anna’s brother”, the brother."""
        inside = [
            m
            for m in self._mentions.beginning_in(start, stop)
            if (m.stop <= stop or m.sort is Sort.DESCRIPTION) and self._meaning.of(m) is not None
        ]
        if not inside:
            inside = list(self._mentions.covering(start, stop))
        head = inside[0] if inside else None
        for each in inside[1:]:
            if head is not None and self._is_owned(each, head):
                head = each
        return head

    def _is_owned(self, mention: Mention, head: Mention) -> bool:
        """Whether what a phrase is about belongs to somebody: “Anna’s brother”, “Osh’s police”."""
        if mention.holder is not None:
            return mention.holder == (head.start, head.stop)
        return mention.kind in _BODIES and self._text[head.stop : mention.start] in {"’s ", "'s "}

    def _described(self, start: int, stop: int) -> Somebody:
        words = self._text[start:stop].strip()
        if words.lower() in _FIRST:
            writer = self._register.by_id(self.writer())
            writer.mentions.add((start, stop))
            return writer
        for one in self._register.everybody():
            if (start, stop) in one.mentions:
                return one
        mention = self._phrase(start, stop, words)
        one = self._named_before(start, stop) or self._meaning.of_phrase(mention)
        self._meaning.take(mention, one)
        return one

    def _named_before(self, start: int, stop: int) -> Somebody | None:
        """Whose trade a phrase names that no list knows: “Anna Orlan, a glazier, said”."""
        if self._text[max(0, start - 2) : start] != ", " or self._text[stop : stop + 1] != ",":
            return None
        for name in self._mentions.beginning_in(start - 80, start):
            if name.sort is Sort.NAME and name.stop == start - 2:
                return self._meaning.of(name)
        return None

    def _phrase(self, start: int, stop: int, words: str) -> Mention:
        """A mention of whatever kind its words suggest, for a phrase no list knows."""
        core = re.split(r"[,;(]|\b(?:of|in|at|from|for|who|with|on|near)\b", words)[0].split()
        last = core[-1].lower() if core else words.lower()
        first = core[0].lower() if core else ""
        plural = first in {
            "they",
            "them",
            "those",
            "these",
            "others",
            "many",
            "several",
            "two",
            "three",
        }
        plural = plural or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
        return Mention(
            start=start,
            stop=stop,
            sort=Sort.DESCRIPTION,
            head=singular(last),
            sentence=self.sentence_at(start),
            kind=PartyKind.GROUP if plural else PartyKind.PERSON,
            plural=plural,
            determiner={"the": "the", "a": "a", "an": "a"}.get(first, ""),
        )

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies in somebody's quoted words."""
        return self._quoted.inside(offset)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence an offset lies in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def mentions_in(self, start: int, stop: int) -> tuple[Mention, ...]:
        """Names, descriptions and pronouns between two offsets, in order, the longer first."""
        return tuple(m for m in self._mentions.beginning_in(start, stop) if m.stop <= stop)

    def party_of(self, mention: Mention) -> str | None:
        """The party a mention stands for; None for a pronoun that looks back to nobody."""
        one = self._meaning.of(mention)
        return None if one is None else one.itself.id

    def actors_in(self, start: int, stop: int) -> tuple[Actor, ...]:
        """Everybody spoken of between two offsets, “I” and “we” included, in order."""
        found = [
            Actor(
                m.start,
                m.stop,
                one.itself.id,
                subject=m.subject,
                possessive=m.sort is Sort.POSSESSIVE,
                pronoun=m.sort in {Sort.PRONOUN, Sort.POSSESSIVE},
            )
            for m in self.mentions_in(start, stop)
            if (one := self._meaning.of(m)) is not None
        ]
        for (begin, end), one in self._spoken.items():
            if start <= begin and end <= stop:
                subject = self._text[begin:end] in {"I", "We", "we"}
                found.append(Actor(begin, end, one.itself.id, subject=subject))
        return tuple(sorted(found, key=lambda actor: (actor.start, -actor.stop)))

    def is_official(self, party: str, *, police: bool = False) -> bool:
        """Whether somebody acts for a State or speaks for others; with `police`, may arrest."""
        one = self._register.by_id(party)
        if one.kind is PartyKind.AUTHORITY:
            return True
        return bool(one.heads & (_POLICE if police else _OFFICIALS))

    def is_anybody(self, party: str) -> bool:
        """Whether somebody is just “people” or “convicts”: nobody in particular."""
        one = self._register.by_id(party)
        bare = all(each == each.split()[-1] for each in one.descriptions)
        return one.plural and not one.named and bare and not one.ties and len(one.descriptions) < 2

    def bearer_of(self, name: str) -> str | None:
        """The person of the page who alone may bear this name; None if nobody or several may."""
        words = tuple(name.replace(".", " ").split())
        fitting = [
            one
            for one in self._register.everybody()
            if one.kind is PartyKind.PERSON and any(agree(words, known) for known in one.names)
        ]
        return fitting[0].id if len(fitting) == 1 else None

    def kind_of(self, party: str) -> PartyKind:
        """What a party is."""
        return self._register.by_id(party).kind

    def current(self, party: str) -> str:
        """The working name a party goes by now, after all joining."""
        return self._register.by_id(party).id

    def name_spans(self) -> tuple[Span, ...]:
        """Where persons, organizations and authorities are named: no place stands there."""
        return tuple((m.start, m.stop) for m in self._mentions if m.sort is Sort.NAME)

    def writer(self) -> str:
        """The party who says “I” outside quotation marks: the author of a letter or testimony."""
        if self._writer is None:
            self._writer = self._find_writer()
        return self._writer.itself.id

    def _find_writer(self) -> Somebody:
        for start, stop in _signatures(self._text):
            inside = [m for m in self.mentions_in(start, stop) if m.sort is Sort.NAME]
            persons = (self._meaning.of(m) for m in inside if m.kind is PartyKind.PERSON)
            one = next((each for each in persons if each is not None), None)
            if one is not None:
                return one
        return self._register.add(PartyKind.PERSON)

    def bind_first_person(self, content: Sequence[Span], speaker: str) -> None:
        """Take “I”, “me”, “my son” in these words as said by this party."""
        one = self._register.by_id(speaker)
        for start, stop in content:
            depth = self._quoted.innermost(start)
            for match in _FIRST_PERSON.finditer(self._text, start, stop):
                if self._quoted.innermost(match.start()) == depth:
                    self._spoken[match.span()] = one
                    one.itself.mentions.add(match.span())
            inside = [
                m for m in self.mentions_in(start, stop) if self._quoted.innermost(m.start) == depth
            ]
            self._meaning.bind(inside, one.itself, spoken=depth is not None)

    def settle(
        self, statements: Iterable[Statement], events: Iterable[Event]
    ) -> tuple[tuple[Party, ...], tuple[Statement, ...], tuple[Event, ...]]:
        """Parties, statements and events under final names, `p1` and on by first mention."""
        told, happened = tuple(statements), tuple(events)
        self._meaning.join_late()
        self._meaning.give_mentions()
        kept = tuple(p for p in self._register.parties() if self._counts(p, told, happened))
        final = in_order(kept)
        ids = [each.id for each in self._register.everybody()]
        names = {each: final[each] for each in ids if each in final}
        names |= {gone: names[now] for gone, now in self._register.gone() if now in names}
        kept = tuple(
            replace(p, relations=tuple(r for r in p.relations if r.to in names)) for p in kept
        )
        return (
            rename_parties(kept, names),
            rename_in_statements(told, names),
            rename_in_events(happened, names),
        )

    def _counts(self, party: Party, told: Sequence[Statement], happened: Sequence[Event]) -> bool:
        """Whether a party is named, speaks, acts, suffers, or is kin of one who does."""
        site = self._register.by_id(party.id).heads & _SITES
        if party.name is not None or (party.kind is PartyKind.AUTHORITY and not site):
            return True
        used = {s.speaker for s in told if s.speaker} | {link for s in told for link in s.via}
        used |= {role.party for event in happened for role in event.roles}
        now = {self._register.by_id(each).id for each in used}
        return party.id in now or (bool(party.relations) and not site)


_NESTED = 30  # quotations looked back through for one that holds an offset


class _Quoted:
    """Which words of a page stand in quotation marks, and in which."""

    def __init__(self, text: str) -> None:
        self._spans = sorted((q.inner_start, q.inner_stop) for q in quotations(text))
        self._starts = [start for start, _ in self._spans]

    def innermost(self, offset: int) -> Span | None:
        """The innermost quotation an offset lies in; None outside all."""
        last = bisect_right(self._starts, offset)
        for span in reversed(self._spans[max(0, last - _NESTED) : last]):
            if offset < span[1]:
                return span
        return None

    def inside(self, offset: int) -> bool:
        """Whether an offset lies in a quotation long enough to be somebody's words."""
        span = self.innermost(offset)
        return span is not None and span[1] - span[0] > 20


_WRITES = re.compile(
    r"(?m)(?:\bI, (?:the undersigned,? )?(?=[A-Z])|[Mm]y name is |[Tt]he undersigned,? |^(?:From|Sender|Applicant|Complainant|Signed|Signature|Author|Testimony of|Statement of|Explanation of|Interview with|Diary of)\b[^\n]{0,12}?[:,]? ?)"
)
_LAST_LINE = re.compile(r"\n\s*(?:[—–-]\s*)?([A-Z][^\n]{3,60})\s*\Z")


def _signatures(text: str) -> Iterable[Span]:
    """Where the writer of a page may give a name, the surest place first."""
    for match in _WRITES.finditer(text):
        end = text.find("\n", match.end())
        yield match.end(), min(match.end() + 60, end if end >= 0 else len(text))
    last = _LAST_LINE.search(text)
    if last is not None:
        yield last.start(1), last.end(1)
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    yield from (span for span in lines[-4:] if span[1] - span[0] < 60)


def cast_of(text: str, found: Sequence[Sentence] | None = None) -> Cast:
    """Everyone on a page; its sentences are cut afresh where they are not at hand."""
    return Cast(text, sentences(text) if found is None else found)
