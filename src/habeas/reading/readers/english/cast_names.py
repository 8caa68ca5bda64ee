"""Join the names of an English page: full names, surnames, initials and short names of bodies.

A longer name comes first and the shorter ones look for it. A bare surname that two persons bear
goes to the one it was last used for, else to the one introduced last.
"""

from collections.abc import Iterator, Sequence

from habeas.reading.readers.english.cast_mentions import Descriptions, Mention, Sort
from habeas.reading.readers.english.cast_people import Register, Somebody, same_name
from habeas.reading.readers.english.names_found import Name
from habeas.reading.readers.english.names_words import fold
from habeas.reading.segment import Sentence
from habeas.vocabulary.kinds import PartyKind


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
            subject=finder.stands_as_subject(at, after),
            speaks=finder.speaks(at, after),
        )


def join_names(register: Register, mentions: Sequence[Mention]) -> dict[Mention, Somebody]:
    """Somebody for every name of the page."""
    bearers = _Bearers(register)
    longer = [mention for mention in mentions if _length(mention) > 1]
    single = sorted((m for m in mentions if _length(m) <= 1), key=_is_shouted)
    for mention in (*sorted(longer, key=lambda m: (-_length(m), m.start)), *single):
        bearers.take(mention)
    return bearers.meant


def _length(mention: Mention) -> int:
    assert mention.name is not None
    return len(mention.name.words)


def _is_shouted(mention: Mention) -> bool:
    """Whether a name is one word in capitals: a body's letters, or the label of a speaker."""
    assert mention.name is not None
    return len(mention.name.words) == 1 and mention.name.words[0].isupper()


class _Bearers:
    """Who bears which name, as far as the names of the page have been taken."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._by_word: dict[str, dict[str, Somebody]] = {}
        self._named: dict[str, list[Mention]] = {}
        self.meant: dict[Mention, Somebody] = {}

    def take(self, mention: Mention) -> None:
        """Give a name to the one who bears it, or to somebody new."""
        assert mention.name is not None
        assert mention.kind is not None
        one = self._known(mention) or self._register.add(mention.kind, gender=mention.gender)
        self.meant[mention] = one
        self._named.setdefault(one.id, []).append(mention)
        for word in _keys(mention.name.words):
            self._by_word.setdefault(word, {})[one.id] = one
        self._register.note(one, mention)

    def _known(self, mention: Mention) -> Somebody | None:
        name = mention.name
        assert name is not None
        near = {
            key: one
            for word in _keys(name.words)
            for key, one in self._by_word.get(word, {}).items()
        }
        fitting = [
            near[key]
            for key in sorted(near, key=lambda each: int(each[1:]))
            if _kinds_fit(mention, near[key]) and same_name(name, near[key])
        ]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        exact = [one for one in fitting if name.words in one.names]
        if len(exact) == 1 and len(name.words) > 1:
            return exact[0]
        return self._likeliest(fitting, mention)

    def _likeliest(self, fitting: Sequence[Somebody], mention: Mention) -> Somebody:
        """Of several who bear the name: the one so called last, else the one introduced last."""
        assert mention.name is not None
        bare = {fold(word) for word in mention.name.words}
        named = [
            (m, one) for one in fitting for m in self._named[one.id] if m.start < mention.start
        ]
        so_called = [
            (m, one) for m, one in named if m.name and {fold(w) for w in m.name.words} == bare
        ]
        for found in (so_called, named):
            if found:
                return max(found, key=lambda pair: pair[0].start)[1]
        return min(fitting, key=lambda one: one.first())


def _keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a name can be found by: its words, and the capitals of a body's."""
    capitals = "".join(word[0] for word in words if word[0].isupper()).lower()
    return (*(fold(word) for word in words), *((capitals,) if len(capitals) > 1 else ()))


def _kinds_fit(mention: Mention, one: Somebody) -> bool:
    person = mention.kind is PartyKind.PERSON
    if not person and one.kind is PartyKind.PERSON and _is_shouted(mention):
        return len(mention.head) > 2 and mention.head in {
            fold(w) for name in one.names for w in name
        }
    if person != (one.kind is PartyKind.PERSON):
        return mention.name is not None and mention.name.kind is None
    return True
