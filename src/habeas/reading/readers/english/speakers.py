"""Whom a speaker's phrase means, given who has spoken and who was being told about.

The cast knows names, descriptions and pronouns; this module knows who spoke last and who the
sentences between were about, which is whom “he said” usually means. A paper that says something
stands for whoever issued it.
"""

import re
from bisect import insort

from habeas.reading.attribution import Span
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.cues import lexicon
from habeas.reading.segment import tokens
from habeas.vocabulary.kinds import PartyKind

_SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
_BODIES = frozenset({PartyKind.AUTHORITY, PartyKind.ORGANIZATION})
_REACH = 900  # characters back that a pronoun may look
_OWNER = re.compile(r"(?P<owner>.+?)(?:['’]s|s['’])\s+(?:\w+\s+){0,3}$")
_ISSUED = re.compile(r"\b(?:from|by|of|signed by)\s+(?P<by>.+)$")
_AFTER_HEAD = re.compile(r"\s(?:of|in|at|for|from|near|with|on|by|who|that|which)\s")
_LONGEST = 90  # characters of a phrase that still describes somebody


class Speakers:
    """Who speaks on one page, as far as it has been read."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._genders: dict[str, str] | None = None
        self._seen: list[tuple[int, int, str]] = []
        self.last: str | None = None
        self.phrases: dict[str, str] = {}

    def spoke(self, offset: int, party: str) -> None:
        """Remember that this party spoke here."""
        insort(self._seen, (offset, 1, party))
        self.last = party

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

    def party(self, span: Span) -> str:
        """The party a speaker's phrase means."""
        phrase = self._text[slice(*span)]
        word = phrase.lower()
        if word in _PRONOUNS:
            return self._meant(span, word)
        if is_paper(phrase):
            issuer = self._issuer(span)
            if issuer is not None:
                return issuer
        found = self._cast.resolve(span[0], self._head_end(span))
        if len(phrase) <= _LONGEST and len(phrase) > len(self.phrases.get(found, "")):
            self.phrases[found] = phrase
        return found

    def _meant(self, span: Span, word: str) -> str:
        """Whom a pronoun means: in its paragraph, who speaks there; else as the cast has it."""
        paragraph = self._text.rfind("\n\n", 0, span[0]) + 1
        near = self._before(span[0], word, paragraph)
        if near is not None:
            return near
        found = self._cast.party_at(*span)
        if found is not None and self._fits(word, found):
            return found
        return self._before(span[0], word, 0) or self._cast.resolve(*span)

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
            if at >= offset or not spoke and at > sentence or not self._fits(word, party):
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
        if word in {"it", "its"}:
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

    def _body_before(self, offset: int) -> str | None:
        for at, _, party in reversed(self._seen):
            if at < offset and self._cast.kind_of(party) in _BODIES:
                return party
        return None


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
