"""Whom a speaker's phrase means, given who has spoken and who was being told about.

The cast knows names, descriptions and pronouns; this module knows who spoke last and who the
sentences between were about, which is whom “he said” usually means. A paper that says something
stands for whoever issued it.
"""

import re
from bisect import insort

from habeas.reading.attribution import Span
from habeas.reading.readers.english.basis import speaks_for_a_body
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.reading.readers.english.cast_nouns import TRADES, is_people_word, titles_before
from habeas.reading.readers.english.cues import lexicon
from habeas.reading.readers.english.names_words import words_in
from habeas.reading.segment import tokens
from habeas.vocabulary.kinds import PartyKind

_SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
_NEUTER = frozenset({"it", "its"})
_BODIES = frozenset({PartyKind.AUTHORITY, PartyKind.ORGANIZATION})
_REACH = 900  # characters back that a pronoun may look
_OWNER = re.compile(r"(?P<owner>.+?)(?:['’]s|s['’])\s+(?:\w+\s+){0,3}$")
_ISSUED = re.compile(r"\b(?:from|by|of|signed by)\s+(?P<by>.+)$")
_MADE_BY = re.compile(
    r"(?:[Aa]n?|[Tt]he)\s(?:[\w’'-]+\s){0,2}?(?P<made>[a-z][\w-]+)\sby\s(?P<by>the\s|[A-Z])"
)
_AFTER_HEAD = re.compile(r"\s(?:of|in|at|for|from|near|with|on|by|who|that|which)\s")
_ROLE = re.compile(
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[\w’'-]+\s){0,2}?(?P<head>[a-z][\w-]+)(?=$|\s(?:of|in|at|for|from|near|with|on|by)\b)"
)
_ANY_BODY = words_in("grammar", "kinds_of_body")
_TITLE = re.compile(
    r"(?:\b(?:his|her|the|their|my|an?)\s[\w’' -]{2,30},\s)?(?:[^\W\d_][\w’'-]*\s){0,3}$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"(?:, (?!who|which|and|but)[^,.;”]+|, who (?:speaks|heads|runs|commands|leads)[^,.;]*| of the [^,.;]+)"
)
_SENT = re.compile(
    r"\b(?:sms|messages?|texts?|letters?|notes?|telegram|e-?mails?|calls?|postcard|reply|answer)\b[^.“\"]{0,40}?\bfrom\s(?:(?P<owner>his|her|their)\b)?",
    re.IGNORECASE,
)
NOT_NAMED = "somebody the page does not name"
_FULLEST = 120  # characters of a subject with its relative clause that still describes somebody
_LONGEST = 90  # characters of a phrase that still describes somebody


class Speakers:
    """Who speaks on one page, as far as it has been read."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._genders: dict[str, str] | None = None
        self._seen: list[tuple[int, int, str]] = []
        self._officials: dict[str, bool] = {}
        self._names: frozenset[str] | None = None
        self._beside_names: list[tuple[int, str, str]] | None = None
        self.last: str | None = None
        self.last_at = -1
        self.phrases: dict[str, str] = {}

    def spoke(self, offset: int, party: str) -> None:
        """Remember that this party spoke here."""
        insort(self._seen, (offset, 1, party))
        self.last, self.last_at = party, offset

    def sender(self, start: int, stop: int) -> str | None:
        """Whom a message comes from, in the words that lead to it: “an SMS from his telephone:”."""
        sent = list(_SENT.finditer(self._text, start, stop))
        if not sent:
            return None
        match = sent[-1]
        if match["owner"]:
            return self.party(match.span("owner"))
        return self._cast.party_at(match.end(), min(stop, match.end() + 60))

    def describe(self, party: str, start: int, stop: int) -> None:
        """Remember all the words before a cue that say who its unnamed subject is."""
        phrase = self._text[start:stop].strip(" ,—–")
        if phrase.lower() not in _PRONOUNS and 8 < len(phrase) <= _FULLEST:
            self.call(party, phrase)

    def call(self, party: str, phrase: str) -> None:
        """Remember a phrase that says who a party is."""
        if len(phrase) > len(self.phrases.get(party, "")):
            self.phrases[party] = phrase

    def unnamed(self, cue: Span) -> str:
        """Whoever it was that spoke, where the words do not say who."""
        party = self._cast.resolve(*cue)
        self.phrases[party] = NOT_NAMED
        return party

    def told_about(self, span: Span) -> None:
        """Remember whom a sentence is about."""
        party = self._cast.party_at(*span)
        if party is not None and self._text[slice(*span)].lower() not in _PRONOUNS:
            insort(self._seen, (span[0], 0, party))

    def phrase_for(self, party: str) -> str | None:
        """The fullest phrase used for a party as a speaker, its article left out."""
        now = self._cast.current(party)
        used = [phrase for one, phrase in self.phrases.items() if self._cast.current(one) == now]
        longest = max(used, key=len, default="")
        return re.sub(r"^(?:an?|the)\s+", "", longest, flags=re.IGNORECASE) or None

    def party(self, span: Span, within: str | None = None) -> str:
        """The party a speaker's phrase means.

        Args:
            span: Where the phrase stands.
            within: Who says the words it stands in; “he” there is somebody else.
        """
        phrase = self._text[slice(*span)]
        word = phrase.lower()
        if word in _FIRST:
            return within or self._cast.resolve(*span)
        if word in _PRONOUNS:
            return self._meant(span, word) if within is None else self._cast.resolve(*span)
        beside = self._named_after(span[1])
        if beside is not None and phrase[:1] in "TtHhIiAaM":
            return beside
        if is_paper(phrase):
            issuer = self._issuer(span)
            if issuer is not None:
                return issuer
        made = _MADE_BY.match(phrase)
        if made is not None and not is_people_word(made["made"].lower()):
            return self._cast.resolve(span[0] + made.start("by"), span[1])
        found = self._cast.resolve(span[0], self._head_end(span))
        if self._cast.current(found) not in self._named() and phrase[:1] in "TtHhIi":
            found = self._by_role(phrase, span[0]) or found
        if len(phrase) <= _LONGEST and len(phrase) > len(self.phrases.get(found, "")):
            self.phrases[found] = phrase
        return found

    def official(self, party: str, span: Span | None) -> bool:
        """Whether a party speaks for a body: it is one, or the page gives it an office."""
        if span is not None and speaks_for_a_body(self._text[slice(*span)]):
            return True
        now = self._cast.current(party)
        if now not in self._officials:
            self._officials[now] = self._holds_office(now)
        return self._officials[now]

    def _holds_office(self, party: str) -> bool:
        kind = self._cast.kind_of(party)
        if kind is not PartyKind.PERSON:
            return kind in _BODIES
        return any(
            speaks_for_a_body(self._beside(each.start, each.stop))
            for each in self._cast.mentions_in(0, len(self._text))
            if self._cast.party_of(each) == party
            and self._text[each.start : each.stop].lower() not in _PRONOUNS
        )

    def _beside(self, start: int, stop: int) -> str:
        """The title before a mention, the mention, and the apposition after it."""
        before = _TITLE.search(self._text[max(0, start - 40) : start])
        after = _APPOSITION.match(self._text, stop, stop + 90)
        title = "" if before is None else titles_before(before[0])
        return " ".join((title, self._text[start:stop], after[0] if after else ""))

    def _named_after(self, stop: int) -> str | None:
        """Who is named in apposition right after a phrase: “its head, Anna Orlan,”."""
        if self._text[stop : stop + 2] != ", ":
            return None
        for each in self._cast.mentions_in(stop, stop + 80):
            if (
                each.start == stop + 2
                and each.sort is Sort.NAME
                and self._text[each.stop : each.stop + 1] in {",", "."}
            ):
                one = self._cast.party_of(each)
                return (
                    one if one is not None and self._cast.kind_of(one) is PartyKind.PERSON else None
                )
        return None

    def _named(self) -> frozenset[str]:
        """The parties that the page names."""
        if self._names is None:
            every = self._cast.mentions_in(0, len(self._text))
            self._names = frozenset(
                one
                for each in every
                if each.sort is Sort.NAME and (one := self._cast.party_of(each)) is not None
            )
        return self._names

    def _by_role(self, phrase: str, offset: int) -> str | None:
        """Who holds the role that “the colonel” or “her brother” names, nearest before; else after."""
        match = _ROLE.match(phrase)
        if match is None:
            return None
        head = match["head"].lower()
        fitting = [each for each in self._roles() if self._holds(each, head)]
        before = [each for each in fitting if each[0] < offset]
        near = before[-1:] or fitting[:1]
        return near[0][2] if near else None

    def _holds(self, named: tuple[int, str, str], head: str) -> bool:
        """Whether a named party is called by a role, or is a body of that kind."""
        kind = self._cast.kind_of(named[2])
        if kind in _BODIES and head in _ANY_BODY:
            return True
        return re.search(rf"\b{re.escape(head)}\b", named[1]) is not None

    def _roles(self) -> list[tuple[int, str, str]]:
        """Where each named party stands, with the words beside it that say what it is."""
        if self._beside_names is None:
            self._beside_names = [
                (each.start, self._role_words(each), one)
                for each in self._cast.mentions_in(0, len(self._text))
                if each.sort is Sort.NAME and (one := self._cast.party_of(each)) is not None
            ]
        return self._beside_names

    def _role_words(self, name: Mention) -> str:
        """What a name's bearer is, and not whose: “chief economist” of the one “at the bank”."""
        beside = self._beside(name.start, name.stop).lower()
        words = _AFTER_HEAD.split(beside, maxsplit=1)[0]
        return " ".join((words, *(TRADES[w] for w in re.findall(r"\w+", words) if w in TRADES)))

    def _meant(self, span: Span, word: str) -> str:
        """Whom a pronoun means: who spoke, unless only somebody else was just spoken of."""
        found = self._who_spoke(span, word)
        return self._only_one_near(span[0], word, found) or found

    def _only_one_near(self, offset: int, word: str, found: str) -> str | None:
        """The only one of the sentence before who fits, where it does not speak of `found`."""
        last = self._cast.sentence_at(offset)
        paragraph = self._text.rfind("\n\n", 0, offset) + 1
        near = [m for m in self._cast.mentions_in(paragraph, offset) if m.sentence >= last - 1]
        meant = [(m, one) for m in near if (one := self._cast.party_of(m)) is not None]
        if self._cast.current(found) in {one for m, one in meant if m.sort is not Sort.POSSESSIVE}:
            return None
        fitting = {
            one
            for m, one in meant
            if m.sentence < last and m.sort in {Sort.NAME, Sort.DESCRIPTION}
            if not self._cast.is_quoted(m.start) and self._fits(word, one)
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _who_spoke(self, span: Span, word: str) -> str:
        """Whom a pronoun means: in its paragraph, who speaks there; else as the cast has it."""
        paragraph = self._text.rfind("\n\n", 0, span[0]) + 1
        near = self._before(span[0], word, paragraph)
        if near is None and self._text[paragraph:].lstrip()[:1] in '“"«' and self.last is not None:
            near = (
                self.last if self._fits(word, self.last) and self._sure(word, self.last) else None
            )
        if word in _NEUTER:
            near = self._body_spoken_of(span[0]) or near
        if near is not None and self._sure(word, near):
            return near
        found = self._cast.party_at(*span)
        if (
            found is not None
            and self._fits(word, found)
            and (near is None or self._sure(word, found))
        ):
            return found
        if near is not None:
            return near
        return self._before(span[0], word, 0) or self._cast.resolve(*span)

    def _sure(self, word: str, party: str) -> bool:
        """Whether a pronoun's gender is known to be the party's."""
        return word not in _SINGULAR or self._gender(party) is not None

    def _head_end(self, span: Span) -> int:
        """Where the head of a phrase ends: before “of the council” if the cast knows only that."""
        match = _AFTER_HEAD.search(self._text, *span)
        if match is None:
            return span[1]
        named = self._cast.mentions_in(*span)
        inside = any(each.start < match.start() for each in named)
        return span[1] if inside or not named else match.start()

    def _before(self, offset: int, word: str, since: int) -> str | None:
        """The nearest party before an offset that a pronoun can mean; of a known gender first."""
        perhaps: str | None = None
        aside = self._text[:offset].rstrip()[-1:] in ',”"'
        sentence = (
            max(self._text.rfind(mark, 0, offset) for mark in (". ", ".” ", "\n"))
            if aside
            else offset
        )
        for at, spoke, party in reversed(self._seen):
            if at < since or at < offset - _REACH:
                break
            if at >= offset or (not spoke and at > sentence) or not self._fits(word, party):
                continue
            if word not in _SINGULAR or self._gender(party) is not None:
                return party
            perhaps = perhaps or party
        return perhaps

    def _fits(self, word: str, party: str) -> bool:
        kind = self._cast.kind_of(party)
        if word in _SINGULAR:
            gender = self._gender(party)
            return kind is PartyKind.PERSON and gender in {None, _SINGULAR[word]}
        if word in _NEUTER:
            return kind in _BODIES
        return kind is not PartyKind.PERSON

    def _gender(self, party: str) -> str | None:
        if self._genders is None:
            self._genders = {}
            for mention in self._cast.mentions_in(0, len(self._text)):
                one = self._cast.party_of(mention)
                pronoun = self._text[mention.start : mention.stop].lower() in _PRONOUNS
                if one is not None and mention.gender is not None and not pronoun:
                    self._genders.setdefault(one, mention.gender)
        return self._genders.get(self._cast.current(party))

    def _issuer(self, span: Span) -> str | None:
        """Whoever issued the paper a phrase names."""
        phrase = self._text[slice(*span)]
        head = _paper_at(phrase)
        assert head is not None
        owned = _OWNER.match(phrase[:head])
        if owned is not None:
            return self._cast.resolve(span[0] + owned.start("owner"), span[0] + owned.end("owner"))
        first = phrase.split()[0].lower()
        if first in {"his", "her", "its", "their"}:
            return self._meant((span[0], span[0] + len(first)), first)
        issued = _ISSUED.search(phrase, head)
        if issued is not None:
            return self._cast.resolve(span[0] + issued.start("by"), span[1])
        return self._issued_before(span[0], phrase[head:].split()[0]) or self._body_before(span[0])

    def _issued_before(self, offset: int, noun: str) -> str | None:
        """Who issued a paper of this kind, as an earlier sentence says."""
        pattern = re.compile(
            rf"\b{re.escape(noun)}\b(?:\s\w+){{0,3}}\s(?:from|by|signed by)\s(?P<by>[^.,;:]{{3,60}})",
            re.IGNORECASE,
        )
        for match in reversed(list(pattern.finditer(self._text, max(0, offset - 2000), offset))):
            for mention in self._cast.mentions_in(match.start("by"), match.end("by")):
                if (found := self._cast.party_of(mention)) is not None:
                    return found
        return None

    def _body_spoken_of(self, offset: int) -> str | None:
        """The body last spoken of in the sentence before, which is what “it” then means."""
        last = self._cast.sentence_at(offset) - 1
        for mention in reversed(self._cast.mentions_in(max(0, offset - _REACH), offset)):
            party = self._cast.party_of(mention) if mention.sentence >= last else None
            if party is not None and self._cast.kind_of(party) in _BODIES:
                return party
        return None

    def _body_before(self, offset: int) -> str | None:
        for at, _, party in reversed(self._seen):
            if at < offset and self._cast.kind_of(party) in _BODIES:
                return party
        return None


_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})


def is_paper(phrase: str) -> bool:
    """Whether a noun phrase names a paper."""
    return _paper_at(phrase) is not None


def _paper_at(phrase: str) -> int | None:
    """Where in a phrase the word for a paper stands, if that is its head."""
    for token in tokens(phrase):
        word = token.text.lower()
        if word in {"of", "from", "by", "in", "at", "for", "on", "to", "with"}:
            return None
        following = phrase[token.stop :].lstrip()[:1]
        if lexicon().nouns.get(word) == "paper" and (
            not following
            or not following.isalpha()
            or re.match(
                r"(?:of|from|by|in|at|for|on|to|with|sent|signed|dated)\b",
                phrase[token.stop :].lstrip(),
            )
        ):
            return token.start
    return None
