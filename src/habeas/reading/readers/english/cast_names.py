"""Join the names of an English page: full names, surnames, initials and short names of bodies.

A longer name comes first and the shorter ones look for it. A bare surname that two persons bear
goes to the one it was last used for, else to the one introduced last.
"""

from collections.abc import Sequence

from habeas.reading.readers.english.cast_mentions import Mention
from habeas.reading.readers.english.cast_people import Register, Somebody, same_name
from habeas.reading.readers.english.names_words import fold
from habeas.vocabulary.kinds import PartyKind


def join_names(register: Register, mentions: Sequence[Mention]) -> dict[Mention, Somebody]:
    """Somebody for every name of the page."""
    meant: dict[Mention, Somebody] = {}
    longest_first = sorted(mentions, key=lambda m: (-_length(m), m.start))
    for mention in longest_first:
        if _length(mention) > 1:
            meant[mention] = _known(register, mention, meant) or _new(register, mention)
            register.note(meant[mention], mention)
    for mention in mentions:
        if _length(mention) <= 1:
            meant[mention] = _known(register, mention, meant) or _new(register, mention)
            register.note(meant[mention], mention)
    return meant


def _length(mention: Mention) -> int:
    assert mention.name is not None
    return len(mention.name.words)


def _known(register: Register, mention: Mention, meant: dict[Mention, Somebody]) -> Somebody | None:
    name = mention.name
    assert name is not None
    fitting = [
        one for one in register.everybody() if _kinds_fit(mention, one) and same_name(name, one)
    ]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    exact = [one for one in fitting if name.words in one.names]
    if len(exact) == 1 and len(name.words) > 1:
        return exact[0]
    return _likeliest(fitting, mention, meant)


def _likeliest(
    fitting: Sequence[Somebody], mention: Mention, meant: dict[Mention, Somebody]
) -> Somebody:
    """Of several who bear the name: the one so called last, else the one introduced last."""
    assert mention.name is not None
    bare = {fold(word) for word in mention.name.words}
    before = [m for m in meant if m.start < mention.start and meant[m] in fitting]
    so_called = [m for m in before if m.name and {fold(w) for w in m.name.words} == bare]
    if so_called:
        return meant[max(so_called, key=lambda m: m.start)]
    if before:
        return meant[max(before, key=lambda m: m.start)]
    return min(fitting, key=lambda one: one.first())


def _kinds_fit(mention: Mention, one: Somebody) -> bool:
    person = mention.kind is PartyKind.PERSON
    if person != (one.kind is PartyKind.PERSON):
        return mention.name is not None and mention.name.kind is None
    return True


def _new(register: Register, mention: Mention) -> Somebody:
    assert mention.kind is not None
    return register.add(mention.kind, gender=mention.gender)
