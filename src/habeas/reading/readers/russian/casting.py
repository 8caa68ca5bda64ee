"""Whose words they are: from the word that stands for a speaker to a party of the page.

Works through the sayings from the outermost inward and from first to last, so that «я» inside a
quotation is whoever was found to speak it. Where nobody is named, a body in the sentence or an
unnamed speaker stands in; a speaker is never guessed from outside the page.
"""

from bisect import bisect_right
from collections.abc import Sequence

from habeas.reading.readers.russian.cast import Cast
from habeas.reading.readers.russian.draft import Draft
from habeas.reading.readers.russian.heard import MESSAGES, Heard, Range, sentence_of
from habeas.reading.readers.russian.phrases import tells_how
from habeas.reading.readers.russian.strangers import stranger
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode, PartyKind

_PLACES = frozenset({
    "рынок", "магазин", "театр", "музей", "порт", "аэропорт", "церковь", "мечеть", "цех",
    "лагерь", "журнал", "сайт",
})  # fmt: skip
_SENDS = frozenset({"номер", "телефон", "аккаунт", "профиль", "страница", "почта"})
_MOUTHPIECES = frozenset({
    "пресс-служба", "линия", "сайт", "слово", "представитель", "один", "одна", "сообщение",
})  # fmt: skip
_RETOLD = 0.4  # the share of somebody's words from which they count as passed on
_RETELLING = frozenset({"tell", "paper", "know", "rumour", "confirm", "think", "deny"})
_GENDER = {"Masc": "m", "Fem": "f"}


class Casting:
    """The speakers of all sayings of one page."""

    def __init__(self, script: Script, cast: Cast, heard: Sequence[Heard]) -> None:
        self.script = script
        self.cast = cast
        self.heard = tuple(heard)
        self.starts = [each.first for each in script.paragraphs]
        self.by_paragraph: dict[int, list[int]] = {}
        for number, each in enumerate(self.heard):
            self.by_paragraph.setdefault(self._paragraph(each.parts[0][0]), []).append(number)
        self.around = tuple(self._container(number) for number in range(len(self.heard)))
        self.speaker: dict[int, int | None] = {}
        for number in sorted(
            range(len(self.heard)), key=lambda one: (self._depth(one), self._start(one))
        ):
            self.speaker[number] = self._speaker(number)
            found = self.speaker[number]
            if found is not None:
                self.cast.speakers.add(found)

    def settle_joined(self) -> None:
        """Let every speaker be the party it turned out to be."""
        for number, speaker in self.speaker.items():
            if speaker is not None:
                self.speaker[number] = self.cast.root(speaker)

    def _paragraph(self, at: int) -> int:
        """The number of a word's paragraph; no saying runs over more than one."""
        return bisect_right(self.starts, at)

    def _start(self, number: int) -> int:
        return self.heard[number].parts[0][0]

    def _container(self, number: int) -> int | None:
        inner = self.heard[number]
        best: tuple[int, int] | None = None
        for other in self.by_paragraph[self._paragraph(inner.parts[0][0])]:
            outer = self.heard[other]
            if other == number or not _holds(outer.parts, inner):
                continue
            size = _size(outer.parts)
            if size > _size(inner.parts) and (best is None or size < best[0]):
                best = (size, other)
        return best[1] if best else None

    def _depth(self, number: int) -> int:
        depth, here = 0, self.around[number]
        while here is not None:
            depth, here = depth + 1, self.around[here]
        return depth

    def speaking_at(self, at: int) -> int | None:
        """The number of the innermost saying whose words hold this word."""
        holding = [
            n
            for n in self.by_paragraph.get(self._paragraph(at), ())
            if any(first <= at < last for first, last in self.heard[n].parts)
        ]
        return min(holding, key=lambda n: _size(self.heard[n].parts), default=None)

    def _around_speaker(self, number: int) -> int | None:
        outer = self.around[number]
        return self.speaker.get(outer) if outer is not None else self.cast.me

    def source_of(self, number: int) -> int | None:
        """Whom a speaker has it from, where most of the words pass on what one other says."""
        heard = self.heard[number]
        if heard.origin is not None:
            return self.party(heard.origin, self._around_speaker(number))
        if not (heard.mine or heard.mode is Mode.DIRECT):
            return None
        inner = [
            other
            for other, around in enumerate(self.around)
            if around == number
            and self.speaker[other] not in {None, self.speaker[number]}
            and self.heard[other].manner.manner in _RETELLING
        ]
        covered = sum(_size(self.heard[other].parts) for other in inner)
        return self.speaker[inner[0]] if inner and covered > _RETOLD * _size(heard.parts) else None

    # --- from a word to a party

    def _speaker(self, number: int) -> int | None:
        heard = self.heard[number]
        outside = self._around_speaker(number)
        if heard.by is not None:
            return self.cast.root(heard.by)
        who = self._not_how(heard)
        if who is not None:
            found = self.party(who, outside, speaks=True)
            if found is not None:
                return found
        if heard.paper is not None:
            return self._behind_paper(heard)
        if heard.manner.manner == "rumour":
            return self._unnamed("unnamed people", plural=True).number
        return self._unsaid(heard, outside)

    def _not_how(self, heard: Heard) -> int | None:
        """The word for who speaks; where it tells how it was said («шёпотом»), the verb's subject."""
        if heard.who is None or heard.verb is None or heard.who in self.cast.heads:
            return heard.who
        how = tells_how(self.script.words[heard.who])
        active = not self.script.words[heard.verb].has(Voice="Pass")
        return self.script.child(heard.verb, "nsubj") if how and active else heard.who

    def party(self, at: int, speaker: int | None, *, speaks: bool = False) -> int | None:
        """The party a word stands for."""
        word = self.script.words[at]
        if word.pos in {"PRON", "DET"} and at not in self.cast.heads:
            return self._pronoun(word, speaker, speaks=speaks)
        if word.lemma in MESSAGES and speaks:
            return self._sender(word)
        if at in self.cast.by_head:
            return self.cast.settle(self.cast.by_head[at], speaker)
        known = self.cast.heads.get(at, self._beside(word))
        return self._by_noun(word) if known is None else known

    def _beside(self, word: Word) -> int | None:
        """The person named in apposition to a noun: «инфекционист Дмитрий …»."""
        for one in self.script.children[word.at]:
            number = self.cast.heads.get(one)
            named = number is not None and self.cast.parties[number].named is not None
            if (
                number is not None
                and named
                and self.script.words[one].rel in {"appos", "flat:name"}
            ):
                self.cast.parties[number].lemmas.add(word.lemma)
                return number
        return None

    def _by_noun(self, word: Word) -> int | None:
        cast = self.cast
        if word.at in cast.at:
            return cast.at[word.at]
        below = [one for one in sorted(self.script.below(word.at)) if one in cast.heads]
        if below and word.lemma in _MOUTHPIECES:
            return cast.heads[below[0]]
        return stranger(self.script, cast, word, below)

    def _sender(self, word: Word) -> int | None:
        """Whose message came: «от X», else the person the page is about."""
        for at in (*self.script.children[word.at], *self.script.children[max(word.head, 0)]):
            case = self.script.child(at, "case")
            if case is not None and self.script.words[case].text.lower() == "от":
                return self.party(at, self.cast.me)
        return self.cast.principal

    def _pronoun(self, word: Word, speaker: int | None, *, speaks: bool) -> int | None:
        if word.has(Person="1") or word.lemma in {"я", "мы", "мой", "наш"}:
            return self._noted(word, speaker)
        if word.has(Person="2") or word.lemma in {"ты", "вы", "себя"}:
            return None
        small = word.text.lower()
        plural = word.has(Number="Plur") or (
            small in {"они", "их", "им", "ими", "них", "ним"} and word.lemma == "они"
        )
        gender = {
            "его": "m",
            "её": "f",
            "ее": "f",
            "ей": "f",
            "ею": "f",
            "ему": "m",
            "им": "m",
        }.get(small) or _GENDER.get(word.feats.get("Gender", ""))
        if small == "их":
            plural, gender = True, None
        inside = self.speaking_at(word.at)
        without = {speaker} if inside is not None and speaker is not None else set[int]()
        last = word.lemma == "тот"
        found = self.cast.latest(
            word.at,
            gender=gender,
            plural=plural,
            leaning=not speaks,
            speaks=speaks and not last,
            last=last,
            without=without,
            aside=self._aside(word.at) if speaks else (),
        )
        return self._noted(word, found)

    def _aside(self, at: int) -> frozenset[int]:
        """The words that others say around a word which itself is not among them."""
        near = {self._paragraph(at) - 1, self._paragraph(at)}
        return frozenset(
            here
            for paragraph in near
            for number in self.by_paragraph.get(paragraph, ())
            if not any(first <= at < last for first, last in self.heard[number].parts)
            for first, last in self.heard[number].parts
            for here in range(first, last)
        )

    def _noted(self, word: Word, number: int | None) -> int | None:
        if number is not None:
            self.cast.mention(self.cast.parties[number], word.at, word.at + 1, word.at)
        return number

    # --- nobody named

    def _behind_paper(self, heard: Heard) -> int | None:
        """Whoever wrote a paper: the author in the sentence, else the body last told of."""
        at = heard.parts[0][0] if heard.verb is None else heard.verb
        found = self._body_before(at)
        return self._unsaid(heard, None) if found is None else found

    def _body_before(self, at: int) -> int | None:
        kinds = {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}
        spoke = [
            number for here, number in sorted(self.cast.heads.items())
            if here < at and number in self.cast.speakers and self.cast.parties[number].kind in kinds
            and self.script.words[at].sentence - self.script.words[here].sentence <= 2
        ]  # fmt: skip
        if spoke:
            return spoke[-1]
        first, last = sentence_of(self.script, at)
        heads = sorted(self.cast.heads.items())
        near = [
            number
            for here, number in heads
            if first <= here < last and self.cast.parties[number].kind is PartyKind.AUTHORITY
        ]
        before = [
            number
            for here, number in heads
            if here < at and self.cast.parties[number].kind in kinds
        ]
        found = near or before
        return found[-1] if found else None

    def _unsaid(self, heard: Heard, outside: int | None) -> int | None:
        verb = heard.verb
        if verb is None:
            return self._said_before(heard, outside)
        word = self.script.words[verb]
        if word.has(Person="1"):
            return outside
        place = self._of_the_number(word, outside)
        place = self._body_beside(word, heard) if place is None else place
        if place is not None:
            return place
        if word.has(Number="Plur"):
            near = self.cast.latest(verb, plural=True)
            if near is not None and self._just_before(near, verb):
                return near
            wrote = self._body_asked(verb)
            return self._unnamed("unnamed speaker").number if wrote is None else wrote
        gender = _GENDER.get(word.feats.get("Gender", ""))
        without = {outside} if outside is not None else set[int]()
        found = self.cast.latest(verb, gender=gender, without=without, aside=self._aside(verb))
        return (
            found
            if found is not None
            else outside
            if outside is not None
            else self._unnamed("unnamed speaker").number
        )

    def _body_asked(self, verb: int) -> int | None:
        """The body written to just before: «подала жалобу в прокуратуру. Мне ответили, что …»."""
        words = self.script.words
        if words[verb].lemma not in {"ответить", "отвечать"}:
            return None
        asked = [
            number
            for at, number in sorted(self.cast.heads.items())
            if at < verb and words[verb].sentence - words[at].sentence <= 1
            and self.cast.parties[number].kind is PartyKind.AUTHORITY
        ]  # fmt: skip
        return asked[-1] if asked else None

    def _of_the_number(self, verb: Word, outside: int | None) -> int | None:
        """Whose telephone or account it was written from: «матери написали с номера сына»."""
        for at in range(verb.at + 1, min(verb.at + 5, sentence_of(self.script, verb.at)[1])):
            noun = self.script.words[at]
            if noun.lemma not in _SENDS or not noun.has(Case="Gen"):
                continue
            bearer = self.script.child(at, "nmod")
            return None if bearer is None else self.party(bearer, outside)
        return None

    def _said_before(self, heard: Heard, outside: int | None) -> int | None:
        """Whoever spoke last in the same words, for a quotation without a cue of its own."""
        number = self.heard.index(heard)
        before = [
            other for other, around in enumerate(self.around)
            if around == self.around[number] and other != number and other in self.speaker
            and self._start(other) < self._start(number)
        ]  # fmt: skip
        last = max(before, key=self._start, default=None)
        return outside if last is None else self.speaker[last]

    def _just_before(self, number: int, verb: int) -> bool:
        """Whether a group was told of in this sentence or the one before, as its own words' subject."""
        words = self.script.words
        return any(
            other == number and at < verb and words[verb].sentence - words[at].sentence <= 1
            for at, other in self.cast.heads.items()
        )

    def _body_beside(self, word: Word, heard: Heard) -> int | None:
        """The body in which it was said: «в пресс-службе УМВД сообщили»."""
        first, last = sentence_of(self.script, word.at)
        inside = {at for start, stop in heard.parts for at in range(start, stop)}
        for at in range(first, last):
            if at in inside or at not in self.cast.heads:
                continue
            number = self.cast.heads[at]
            party = self.cast.parties[number]
            if party.kind is PartyKind.ORGANIZATION and not self._opens_clause(at, first):
                continue
            if _may_answer(party) and self._located(at, first) and self._in_place(at):
                return number
        if any(self.script.words[at].text.lower() == "там" for at in self.script.children[word.at]):
            return self._body_before(word.at)
        return None

    def _in_place(self, at: int) -> bool:
        """Whether a word stands in a case that a place has; short forms have none."""
        word = self.script.words[at]
        return word.text.isupper() or word.feats.get("Case") in {"Loc", "Gen", "Nom"}

    def _opens_clause(self, at: int, first: int) -> bool:
        """Whether the phrase with a body opens its sentence or clause: «В колледже сообщили …»."""
        words = self.script.words
        start = next(
            (
                here
                for here in range(at, max(first, at - 7) - 1, -1)
                if words[here].text.lower() in {"в", "во", "на"}
            ),
            at,
        )
        return start == first or words[start - 1].text in {",", ";", "—"}

    def _located(self, at: int, first: int) -> bool:
        return any(
            self.script.words[here].text.lower() in {"в", "во", "на"}
            for here in range(max(first, at - 7), at)
        )

    def _unnamed(self, what: str, *, plural: bool = False) -> Draft:
        party = self.cast.add(PartyKind.GROUP if plural else PartyKind.PERSON)
        party.plural = plural
        party.english.append(what)
        return party


def _may_answer(party: Draft) -> bool:
    """Whether a body may speak for itself; a market or a theatre is a place."""
    body = party.body
    return body is not None and body.lemma not in _PLACES


def _size(parts: tuple[Range, ...]) -> int:
    return sum(last - first for first, last in parts)


def _holds(outer: tuple[Range, ...], inner: Heard) -> bool:
    return all(
        any(first <= start and stop <= last for first, last in outer) for start, stop in inner.parts
    )
