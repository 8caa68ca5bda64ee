"""Speakers whom the word lists do not know: taken for a person if animate, else for a body."""

from habeas.reading.readers.russian.cast import Cast
from habeas.reading.readers.russian.draft import Draft
from habeas.reading.readers.russian.heard import Range
from habeas.reading.readers.russian.phrases import nominative
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import PartyKind

_GENDER = {"Masc": "m", "Fem": "f"}


def stranger(script: Script, cast: Cast, word: Word, below: list[int]) -> int | None:
    """A speaker the word lists do not know: a person if animate, else the body beside it."""
    if word.pos not in {"NOUN", "PROPN", "ADJ", "X", "NUM", "VERB"}:
        return None
    if word.has(Animacy="Anim") or word.pos in {"ADJ", "NUM", "VERB"}:
        return _described(script, cast, word).number
    if below:
        return cast.heads[below[0]]
    if word.pos == "PROPN" or (word.pos == "NOUN" and word.text[:1].isupper()):
        return _called(cast, word).number
    return None


def _described(script: Script, cast: Cast, word: Word) -> Draft:
    first, last = _phrase(script, word)
    said = nominative(script, first, last, word.at)
    known = next((one for one in cast.parties if word.lemma in one.lemmas), None)
    party = known or cast.add(PartyKind.GROUP if word.has(Number="Plur") else PartyKind.PERSON)
    party.gender = party.gender or _GENDER.get(word.feats.get("Gender", ""))
    party.plural = word.has(Number="Plur")
    party.lemmas.add(word.lemma)
    if said not in party.russian:
        party.russian.append(said)
    cast.mention(party, first, last, word.at)
    return party


def _called(cast: Cast, word: Word) -> Draft:
    party = cast.add(PartyKind.ORGANIZATION)
    party.russian.append(word.text)
    cast.mention(party, word.at, word.at + 1, word.at)
    return party


def _phrase(script: Script, word: Word) -> Range:
    first = word.at
    while (
        first
        and script.words[first - 1].head == word.at
        and script.words[first - 1].rel in {"amod", "det", "nummod"}
    ):
        first -= 1
    last = word.at + 1
    while (
        last < len(script.words)
        and script.words[last].has(Case="Gen")
        and script.words[last].pos in {"NOUN", "ADJ", "PROPN"}
    ):
        last += 1
    return first, last
