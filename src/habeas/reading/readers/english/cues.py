"""The words that bring somebody's words: which verb, in which frame and form.

Loads `words/cues.toml` once and answers for a single word. Whether the word stands there as a verb
at all, and who its subject is, is for `phrases` and `reported` to say.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

Range = tuple[int, int]


class Frame(StrEnum):
    """What a verb that brings words may govern."""

    SAY = "say"
    TELL = "tell"
    ASK = "ask"
    DEMAND = "demand"
    PROMISE = "promise"
    BELIEVE = "believe"
    KNOW = "know"
    LEARN = "learn"
    HOPE = "hope"
    SEE = "see"
    DENY = "deny"
    REFUSE = "refuse"
    ACCUSE = "accuse"
    CALL = "call"


class Form(StrEnum):
    """The form of a verb, as far as its spelling shows it."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that brings words, in one of its forms."""

    lemma: str
    frame: Frame
    form: Form


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb and the words after it that make one cue."""

    rest: tuple[str, ...]
    lemma: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue words of English."""

    verbs: Mapping[str, Verb]
    phrases: Mapping[str, tuple[tuple[Phrase, Form], ...]]
    states: Mapping[str, Frame]
    nouns: Mapping[str, str]
    media: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, loaded once."""
    held = tomllib.loads(files(__package__).joinpath("words/cues.toml").read_text("utf-8"))
    return Lexicon(
        verbs=_verbs(held),
        phrases=_phrases(held),
        states={
            word: Frame(frame) for frame, words in held["states"].items() for word in words.split()
        },
        nouns={word: kind for kind, words in held["nouns"].items() for word in words.split()},
        media=held["media"],
    )


def _verbs(held: Mapping[str, Any]) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for frame, words in held["frames"].items():
        for lemma in words.split():
            for form, word in _forms(lemma, held["irregular"]):
                found.setdefault(word, Verb(lemma, Frame(frame), form))
    return found


def _phrases(held: Mapping[str, Any]) -> dict[str, tuple[tuple[Phrase, Form], ...]]:
    found: dict[str, list[tuple[Phrase, Form]]] = {}
    for words, frame in held["phrases"].items():
        first, *rest = words.split()
        phrase = Phrase(tuple(rest), words, Frame(frame))
        for form, word in _forms(first, held["irregular"]):
            found.setdefault(word, []).append((phrase, form))
    return {
        word: tuple(sorted(each, key=lambda one: -len(one[0].rest))) for word, each in found.items()
    }


def _forms(lemma: str, irregular: Mapping[str, str]) -> Iterable[tuple[Form, str]]:
    """Every form of a verb; where past and participle look the same, the past."""
    if lemma in irregular:
        third, past, ing, participle = irregular[lemma].split()
    elif lemma.endswith("e"):
        third, past, ing = lemma + "s", lemma + "d", lemma[:-1] + "ing"
        participle = past
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
        participle = past
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past, ing = lemma + "ed", lemma + "ing"
        participle = past
    return (
        (Form.PAST, past),
        (Form.THIRD, third),
        (Form.ING, ing),
        (Form.BASE, lemma),
        (Form.PARTICIPLE, participle),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue in a line.

    Attributes:
        start: Its first token.
        stop: The token after its last.
        lemma: The verb, or the turn's name.
        frame: What it may govern.
        form: Its form.
        group: Where its verb group begins, auxiliaries included.
        subject: The tokens of its subject; None if none is seen.
        passive: Whether it stands in the passive.
        negated: Whether it is negated.
        inverted: Whether its subject follows it.
        relative: Whether it stands in a relative clause (“who says …”).
    """

    start: int
    stop: int
    lemma: str
    frame: Frame
    form: Form
    group: int
    subject: Range | None
    passive: bool = False
    negated: bool = False
    inverted: bool = False
    relative: bool = False
