"""Whom a page is about: how much of the story befalls each person named on it.

Weighs the cases a name stands in, what is done to its bearer, whose kin others are; telling the
story counts against. Which person that makes the principal is for the cast to say.
"""

from collections.abc import Sequence

from habeas.reading.readers.russian.descriptions import Described
from habeas.reading.readers.russian.draft import Draft
from habeas.reading.readers.russian.heard import cue_of
from habeas.reading.readers.russian.lexicon import triggers
from habeas.reading.readers.russian.presence import Presence
from habeas.reading.readers.russian.syntax import Script, Word

_TELLS, _SUFFERS = 1.2, 1.5  # what telling the story takes, and suffering in it gives
_FATES = frozenset({
    "disappearance", "abduction", "arrest", "detention", "transfer", "death", "injury", "ill-treatment",
    "contract", "deployment", "release", "search",
})  # fmt: skip


def suffering(told: Presence, described: Sequence[Described], party: Draft) -> float:
    """How much of the story befalls this person: by case, by fate, by not being who tells it."""
    words, at = told.script.words, told.at
    heads = [here for here, number in told.heads.items() if number == party.number]
    first = len(heads) > 1 and min(heads) == min(told.heads)
    owned = sum(at.get(one.owner) == party.number for one in described if one.owner)
    kin = sum(one.table == "kin" and _beside(words, one, heads) for one in described)
    return (
        sum(_borne(told.script, words[here]) for here in heads)
        + first
        + owned
        - kin
        - (len(heads) == 1)
    )


def _beside(words: Sequence[Word], one: Described, heads: Sequence[int]) -> bool:
    """Whether a name follows a kinship word in its own case: «его жена Айнагуль»."""
    case = words[one.head].feats.get("Case")
    return one.last in heads and words[one.last].feats.get("Case") == case


def _borne(script: Script, name: Word) -> float:
    """What one mention shows of somebody's part in the story."""
    weight = 1.0 if name.feats.get("Case") in {"Gen", "Acc", "Dat", "Loc"} else 0.4
    verb = script.words[name.head] if name.head >= 0 else None
    if verb is None or not name.rel.startswith(("nsubj", "obj")):
        return weight
    if name.rel == "nsubj" and cue_of(verb):
        return weight - _TELLS
    told = triggers().get(verb.lemma)
    return weight + _SUFFERS * (told is not None and told.kind in _FATES)
