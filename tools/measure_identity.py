"""Measure who is taken for one person across documents: the reader's errors taken out.

Takes the parties of each dossier as they were annotated, joins them by the rules of
`habeas.casefile.identity`, and compares pairs of named parties of different documents with the
dossier's own `same_party`. Dossiers whose number ends in 0 or 5 are counted apart.

    python tools/measure_identity.py [--verbose]
"""

import argparse
import importlib.util
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from habeas.casefile.identity import Joined, join
from habeas.casefile.profile import Mention
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Party, Relation
from habeas.vocabulary.kinds import PartyKind

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
Pair = tuple[str, str]


@dataclass(frozen=True)
class Pairs:
    """Pairs of parties that are one: as the gold has them, and as the rules make them."""

    gold: frozenset[Pair]
    made: frozenset[Pair]

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(self.gold | other.gold, self.made | other.made)

    @property
    def precision(self) -> float:
        """The share of pairs made that are right."""
        return len(self.gold & self.made) / len(self.made) if self.made else 1.0

    @property
    def recall(self) -> float:
        """The share of right pairs that are made."""
        return len(self.gold & self.made) / len(self.gold) if self.gold else 1.0


def measure() -> dict[str, Pairs]:
    """The pairs of each dossier, by its name."""
    corpus = _corpus()
    return {
        path.name[:8]: _pairs(path, corpus)
        for path in sorted((CORPUS / "documents").glob("*.case.yaml"))
    }


def held_apart(name: str) -> bool:
    """Whether nobody looked at this dossier while writing rules."""
    return name[-1] in "05"


def together(pairs: Iterable[Pairs]) -> Pairs:
    """All of them as one."""
    return sum(pairs, Pairs(frozenset(), frozenset()))


def _pairs(path: Path, corpus: ModuleType) -> Pairs:
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    files = sorted(path.parent.glob(f"{path.name.removesuffix('.case.yaml')}*.xml"))
    documents = [corpus.read(str(each))[0] for each in files]
    mentions = [mention for document in documents for mention in _mentions(document)]
    named = {mention.key for mention in mentions if mention.party.name}
    groups = (set(group) & named for group in gold["same_party"])
    return Pairs(
        frozenset(pair for group in groups for pair in _across(group)),
        frozenset(_made(join(mentions, gold["about"], {}), named)),
    )


def _made(joined: Iterable[Joined], named: set[str]) -> Iterator[Pair]:
    for each in joined:
        yield from _across({member.key for member in each.members} & named)


def _across(keys: Iterable[str]) -> Iterator[Pair]:
    for one, other in combinations(sorted(keys), 2):
        if one.partition("/")[0] != other.partition("/")[0]:
            yield one, other


def _mentions(document: dict[str, Any]) -> Iterator[Mention]:
    name = document["document"]["id"]
    roles = (role for event in document["events"] for role in event["roles"])
    harmed = Counter(role["party"] for role in roles if role["role"] == "victim")
    for party in document["parties"]:
        yield Mention(name, f"{name}/{party['id']}", _party(party), harmed[party["id"]])


def _party(party: dict[str, Any]) -> Party:
    told = (
        re.match(r"\s*(.+?) of (\w+)$", each) for each in re.split("[;,]", party["relation"] or "")
    )
    return Party(
        id=party["id"],
        kind=PartyKind(party["kind"]),
        name=party["name"],
        description=party["description"],
        relations=tuple(
            Relation(kind=m[1], to=m[2], passage=Passage(0, 1, "x")) for m in told if m
        ),
    )


def _corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", CORPUS / "corpus.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true")
    verbose = parser.parse_args().verbose
    measured = measure()
    for name, pairs in measured.items():
        for what, wrong in (
            ("missed", pairs.gold - pairs.made),
            ("wrong", pairs.made - pairs.gold),
        ):
            for one, other in sorted(wrong) if verbose else ():
                print(f"{name}: {what} {one} = {other}")
    for what, apart in (("looked at", False), ("held apart", True)):
        all_of = together(each for name, each in measured.items() if held_apart(name) is apart)
        right, gold, made = len(all_of.gold & all_of.made), len(all_of.gold), len(all_of.made)
        print(
            f"{what}: {right} right of {gold} in the gold and {made} made; P {all_of.precision:.3f} R {all_of.recall:.3f}"
        )


if __name__ == "__main__":
    main()
