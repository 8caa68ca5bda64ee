"""Word lists of the Russian reader, and the questions rules ask of them.

The lists are the TOML files beside this module, so that a person who knows Russian can mend them
without knowing Python. Nothing here looks at a text.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What it is to say something with this word.

    Attributes:
        manner: The kind of saying: tell, think, demand, deny, learn and so on.
        basis: How the speaker of it usually knows.
        polarity: Affirmed, denied or refused.
        frames: The ways in which the word takes what is said.
    """

    manner: str
    basis: str
    polarity: str
    frames: frozenset[str]


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(file: str, *path: str) -> frozenset[str]:
    """The words of one entry of a list."""
    entry: Any = _file(file)
    for step in path:
        entry = entry[step]
    return frozenset(entry.split())


@cache
def glosses(table: str) -> Mapping[str, str]:
    """For each word of a table of people, the English word it is described by."""
    return {
        word: english for english, row in _file("people")[table].items() for word in row.split()
    }


@cache
def cues() -> Mapping[str, Cue]:
    """Every verb and adjective of saying, thinking and feeling, by its dictionary form."""
    found: dict[str, Cue] = {}
    for manner, entry in _file("cues").items():
        if manner == "sources":
            continue
        cue = Cue(
            manner=manner,
            basis=entry["basis"],
            polarity=entry.get("polarity", "affirmed"),
            frames=frozenset(entry["frames"].split()),
        )
        for word in f"{entry.get('verbs', '')} {entry.get('adjectives', '')}".split():
            found.setdefault(word, cue)
    return found


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a word may tell: the kind of event, and whose act it is."""

    kind: str
    acts: str


@cache
def triggers() -> Mapping[str, Trigger]:
    """For each word that may tell an event, what it tells."""
    found: dict[str, Trigger] = {}
    for kind, entry in _file("events").items():
        told = Trigger("detention" if kind == "captivity" else kind, entry["acts"])
        for word in f"{entry.get('verbs', '')} {entry.get('nouns', '')}".split():
            found.setdefault(word, told)
    return found
