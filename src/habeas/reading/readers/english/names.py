"""Names on an English page: where they stand, and whose kind of name each is.

A name is a run of capitals with the small words that belong inside it. What a capital alone
cannot settle is settled by lists, by the gazetteer, and by the page itself: whether it writes the
word small elsewhere, and what stands beside it. Who bears a name is for `cast` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.reading.places import look_up
from habeas.reading.readers.english.names_found import Name, is_capital, settled, shouts, sure
from habeas.reading.readers.english.names_kinds import (
    body_kind,
    gender_by,
    has_initial,
    titles_at,
    without_stops,
)
from habeas.reading.readers.english.names_words import (
    AUTHORITY_HEADS,
    DEMONYMS,
    KNOWN,
    NO_NAMES,
    ORGANIZATION_HEADS,
    PARTICLES,
    SURNAME_ENDINGS,
    TITLES,
    common_words,
    fold,
    forenames,
    words_in,
)
from habeas.reading.segment import Sentence, Token
from habeas.vocabulary.kinds import PartyKind

_ACRONYM = re.compile(r"(?:[A-Z]{2,6}(?:/[A-Z]{2,6})?|(?:[A-Z]\.){2,})")
_NUMERAL = re.compile(r"[IVX]+")
_OPENERS = "“\"‘'«([—–-:•*"
_PLACE_BEFORE = words_in("grammar", "before_places")
_SPEECH = words_in("grammar", "after_persons")


@dataclass(slots=True)
class _Run:
    """Tokens that may be a name, from `first` to `last`, both included."""

    first: int
    last: int


def names_in(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of persons, organizations and authorities, in order."""
    small = _written_small(sentences)
    found: list[Name] = []
    for sentence in sentences:
        names = _Names(text, sentence, small).found()
        found.extend(names if not shouts(text, sentence, small) else sure(names))
    return tuple(settled(text, found))


def _written_small(sentences: Sequence[Sentence]) -> frozenset[str]:
    words = {token.text for each in sentences for token in each.tokens if token.text.islower()}
    return common_words() | words


class _Names:
    """The names of one sentence."""

    def __init__(self, text: str, sentence: Sentence, small: frozenset[str]) -> None:
        self._text = text
        self._tokens = sentence.tokens
        self._small = small

    def found(self) -> Iterator[Name]:
        """Every name of the sentence, in order; single words may still be of no known kind."""
        for run in self._runs():
            yield from self._names(run)

    def _runs(self) -> Iterator[_Run]:
        at = 0
        while at < len(self._tokens):
            if not self._starts(at):
                at += 1
                continue
            run = _Run(at, at)
            while (following := self._further(run)) is not None:
                run.last = following
            yield run
            at = run.last + 1

    def _starts(self, at: int) -> bool:
        word = self._tokens[at].text
        if not (word[0].isalpha() and is_capital(word)):
            return False
        if self._is_adjective(at):
            return False
        return not (fold(word) in NO_NAMES and not self._begins_a_person(at))

    def _is_adjective(self, at: int) -> bool:
        """Whether a forename is none here: “a Roman Catholic priest”."""
        if at == 0 or at + 1 >= len(self._tokens):
            return False
        after = self._tokens[at + 1].text
        article = self._tokens[at - 1].text.lower() in {"a", "an", "the"}
        return article and is_capital(after) and fold(after) in NO_NAMES | DEMONYMS

    def _begins_a_person(self, at: int) -> bool:
        """Whether a word like “April” or “No” is a forename after all, by what follows."""
        return fold(self._tokens[at].text) in forenames() and self._capital(at + 1)

    def _capital(self, at: int) -> bool:
        if at >= len(self._tokens):
            return False
        word = self._tokens[at].text
        return word[0].isalpha() and is_capital(word) and fold(word) not in NO_NAMES

    def _near(self, at: int) -> bool:
        """Whether this token stands beside the one before, on one line."""
        gap = self._text[self._tokens[at - 1].stop : self._tokens[at].start]
        return gap in {"", " ", "\xa0"}

    def _further(self, run: _Run) -> int | None:
        after = run.last + 1
        if after >= len(self._tokens) or not self._near(after):
            return None
        token = self._tokens[after]
        if self._capital(after):
            return after
        if token.text == "." and self._takes_stop(run.last):
            return after + 1 if self._capital(after + 1) and self._near(after + 1) else None
        if token.text.isdigit() and self._numbers(run):
            return after
        if token.text in {"/", "."} and self._is_joined(after):
            return after + 1
        return self._over_small_words(run, after)

    def _takes_stop(self, at: int) -> bool:
        word = self._tokens[at].text
        return len(word) == 1 or fold(word) in TITLES or fold(word) == "md"

    def _is_joined(self, mark: int) -> bool:
        """Whether a mark stands inside a name, as in “ABC/DE” or “North.Realities”."""
        tight = all(
            at < len(self._tokens) and self._tokens[at - 1].stop == self._tokens[at].start
            for at in (mark, mark + 1)
        )
        return tight and self._capital(mark + 1) and len(self._tokens[mark + 1].text) > 1

    def _numbers(self, run: _Run) -> bool:
        last = fold(self._tokens[run.last].text)
        return last in {"unit", "cell", "no", "local", "colony", "brigade", "school", "number"}

    def _over_small_words(self, run: _Run, after: int) -> int | None:
        word = self._tokens[after].text.lower()
        if word in {"’s", "'s", "’", "'"}:
            return self._over_possessive(run, after)
        if word in PARTICLES and self._capital(after + 1) and self._near(after + 1):
            return after + 1
        if word in PARTICLES and after + 2 < len(self._tokens) and self._capital(after + 2):
            return after + 2 if self._tokens[after + 1].text.lower() in PARTICLES else None
        if word in {"uulu", "kyzy", "ogly", "oglu", "uly", "qizi"}:
            return after
        if word in {"of", "for", "on", "and", "&", "without", "in"}:
            return self._over_of(run, after, word)
        return None

    def _over_possessive(self, run: _Run, after: int) -> int | None:
        """“Prosecutor’s Office” and “Soldier's Mother Line”, but not “Russia’s Boreas”."""
        following = after + 1
        if not (following < len(self._tokens) and self._capital(following)):
            return None
        owner = fold(self._tokens[run.last].text)
        owned = fold(self._tokens[following].text)
        heads = AUTHORITY_HEADS | ORGANIZATION_HEADS | {"office", "mother", "chokh"}
        fits = owned in heads and (owner in self._small or owner.rstrip("s") in self._small)
        return following if fits else None

    def _over_of(self, run: _Run, after: int, word: str) -> int | None:
        following = after + 1
        if following < len(self._tokens) and self._tokens[following].text.lower() == "the":
            following += 1
        if following >= len(self._tokens) or not self._capital(following):
            return None
        words = [fold(self._tokens[at].text) for at in range(run.first, run.last + 1)]
        last, target = words[-1], fold(self._tokens[following].text)
        body = any(each in AUTHORITY_HEADS or each in ORGANIZATION_HEADS for each in words)
        if last in TITLES and not body:
            return None
        plain = last in self._small and last not in forenames() and last not in _FUNCTION
        if self._opens(run.last):
            plain = plain and target in self._small
        if word in {"of", "for", "on"}:
            return following if body or plain else None
        if following > after + 1:  # “the League and the Society” are two
            return None
        return following if plain and target in self._small and word != "in" else None

    def _names(self, run: _Run) -> Iterator[Name]:
        first = self._past_opening_word(run)
        if first is None:
            return
        while first <= run.last and fold(self._tokens[first].text) in NO_NAMES - DEMONYMS:
            if self._begins_a_person(first):
                break
            first += 1
        if first > run.last:
            return
        yield from self._one_name(first, run.last)

    def _opens(self, at: int) -> bool:
        """Whether a capital here says nothing, because any word would have one."""
        if at == 0:
            return True
        before = self._tokens[at - 1].text
        return before in _OPENERS or before in {".", "!", "?", "…"} or before.endswith("...")

    def _past_opening_word(self, run: _Run) -> int | None:
        """Where the name begins, if the word that opens the sentence is none of it."""
        if not self._opens(run.first):
            return run.first
        word = fold(self._tokens[run.first].text)
        if self._belongs(run, word):
            return run.first
        if word in self._small or word in _FUNCTION:
            return self._next_capital(run)
        return run.first

    def _belongs(self, run: _Run, word: str) -> bool:
        """Whether the word that opens a sentence is part of the name it begins."""
        if word in forenames() and (run.last > run.first or word not in self._small):
            return True
        if word in _FUNCTION or run.last == run.first:
            return False
        rest = [self._tokens[at].text for at in range(run.first + 1, run.last + 1)]
        heads = AUTHORITY_HEADS | ORGANIZATION_HEADS
        return word in TITLES or any(each.islower() or fold(each) in heads for each in rest)

    def _next_capital(self, run: _Run) -> int | None:
        following = (at for at in range(run.first + 1, run.last + 1) if self._capital(at))
        return next(following, None)

    def _one_name(self, first: int, last: int) -> Iterator[Name]:
        tokens = self._tokens[first : last + 1]
        titles = titles_at(tokens)
        body = without_stops(tokens[titles:])
        if not body:
            return
        words = tuple(self._words(body))
        kind, known = self._kind(words, titled=titles > 0, first=first)
        if not known:
            return
        title = tuple(t.text.lower() for t in tokens[:titles] if t.text != ".")
        yield Name(
            start=tokens[0].start,
            stop=body[-1].stop,
            words=words,
            title=title,
            kind=kind,
            place=kind is None and look_up(" ".join(words), "en") is not None,
            gender=gender_by(words, title) if kind in {None, PartyKind.PERSON} else None,
        )

    def _words(self, body: Sequence[Token]) -> Iterator[str]:
        """The words of a name; what only a mark parts, like “ABC/DE”, is one word."""
        start = body[0].start
        for token, after in zip(body, [*body[1:], None], strict=True):
            mark = "" if after is None else self._text[token.stop : after.start]
            if mark not in {"/", "."}:
                yield self._text[start : token.stop]
                start = token.stop if after is None else after.start

    def _kind(
        self, words: tuple[str, ...], *, titled: bool, first: int
    ) -> tuple[PartyKind | None, bool]:
        """The kind, or that it is still open, and whether this is a name of a party at all."""
        folded = tuple(fold(word) for word in words)
        if len(folded) == 1:
            return self._kind_of_one(words[0], titled=titled, first=first)
        if all(word in DEMONYMS or word in NO_NAMES for word in folded):
            return None, False
        body = body_kind(folded, self._small)
        if body is not None and not (titled and folded[0] in forenames()):
            return body, True
        if titled or folded[0] in forenames() or has_initial(words):
            return PartyKind.PERSON, True
        return self._kind_of_unknown(words, folded, first)

    def _kind_of_unknown(
        self, words: tuple[str, ...], folded: tuple[str, ...], first: int
    ) -> tuple[PartyKind | None, bool]:
        """The kind of several words that no list knows."""
        if self._is_place(" ".join(words), first):
            return None, False
        if all(word in self._small or word in DEMONYMS or word in PARTICLES for word in folded):
            joined = any(word.islower() for word in words)
            return PartyKind.ORGANIZATION, joined or not self._opens(first)
        return PartyKind.PERSON, True

    def _is_place(self, name: str, first: int) -> bool:
        if look_up(name, "en") is not None:
            return True
        before = self._tokens[first - 1].text.lower() if first else ""
        after = first + len(name.split())
        owns = after < len(self._tokens) and self._tokens[after].text in {"’s", "'s"}
        return before in _PLACE_BEFORE and not owns

    def _kind_of_one(self, word: str, *, titled: bool, first: int) -> tuple[PartyKind | None, bool]:
        folded = fold(word)
        if folded in KNOWN:
            return KNOWN[folded], True
        if folded in DEMONYMS or folded in NO_NAMES:
            return None, False
        if titled and (folded not in self._small or folded in forenames()):
            return PartyKind.PERSON, True
        if folded in AUTHORITY_HEADS or folded in ORGANIZATION_HEADS or folded in TITLES:
            return None, False
        if _ACRONYM.fullmatch(word) and len(word) < 7:
            return PartyKind.ORGANIZATION, look_up(word, "en") is None and self._is_body(first)
        return self._kind_of_plain(word, folded, first)

    def _kind_of_plain(self, word: str, folded: str, first: int) -> tuple[PartyKind | None, bool]:
        """The kind of a single word that is no title, no acronym and no known body."""
        given = folded in forenames()
        before = self._tokens[first - 1].text.lower() if first else ""
        if folded in self._small and not (given and self._acts(first)):
            return None, False
        if before in _PLACE_BEFORE and not self._acts(first):
            return None, False
        if given or (before in TITLES and before not in DEMONYMS):
            return PartyKind.PERSON, True
        surname = word.lower().endswith(SURNAME_ENDINGS) and len(word) > 5
        person = surname and look_up(word, "en") is None
        return (PartyKind.PERSON if person else None), True

    def _numbers_a_heading(self, first: int) -> bool:
        after = self._tokens[first + 1].text if first + 1 < len(self._tokens) else "."
        return first == 0 and after in {".", ")", ":", "-", "–", "—"}

    def _is_body(self, first: int) -> bool:
        """Whether capitals stand where a body's short name stands, not in a shouted line."""
        shouted = sum(token.text.isupper() and len(token.text) > 1 for token in self._tokens)
        if _NUMERAL.fullmatch(self._tokens[first].text) and self._numbers_a_heading(first):
            return False
        return 2 * shouted <= len(self._tokens) and self._tokens[first].text.isupper()

    def _acts(self, at: int) -> bool:
        after = self._tokens[at + 1].text.lower() if at + 1 < len(self._tokens) else ""
        before = self._tokens[at - 1].text.lower() if at else ""
        return after in _SPEECH or before in {"said", "says", "told", "asked", "added", "wrote"}


_FUNCTION = words_in("grammar", "openers")
