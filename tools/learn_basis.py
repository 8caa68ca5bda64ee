"""Learn the weights by which the English reader tells how a speaker knows: `python tools/learn_basis.py`.

Reads the documents of the corpus that are not for development, pairs what the reader finds with what
is annotated, and fits one softmax over the signs of `habeas.reading.readers.english.grounds`. Writes
`words/basis.tsv`. With `--check` it writes nothing and prints how well the weights learned without a
document tell that document's bases. The same corpus gives the same table.
"""

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from habeas.evidence.page import Page
from habeas.evidence.passage import cut
from habeas.evidence.reading import Party, Reading, Statement
from habeas.reading.readers.english import reader
from habeas.reading.readers.english.basis import basis_of, speaks_for_a_body
from habeas.reading.readers.english.cues import lexicon
from habeas.reading.readers.english.grounds import BASES, signs
from habeas.vocabulary.kinds import Basis, Mode, PartyKind, Polarity

sys.path.insert(0, str(Path(__file__).resolve().parent))
measure = importlib.import_module("measure_reader")
corpus, scorer = measure.corpus, measure.scorer

Example = tuple[str, str, frozenset[str]]  # document, annotated basis, signs
TABLE = Path(reader.__file__).parent / "words" / "basis.tsv"
SCALE = 100  # weights are kept in hundredths
LEAST = 3  # hundredths below which a weight says nothing
RARE = 4  # times a sign must have been seen
ROUNDS = 80
STEP = 0.3
SHRINK = 60.0
FOLDS = 4


def examples(one: Any) -> Iterator[Example]:
    """What one document teaches: as the reader finds it, and as it is annotated."""
    gold: dict[str, Any] = corpus.read(str(one.path))[0]
    made = reader.read(one.page, weigh=_as_they_are)
    yield from _as_read(one, gold["statements"], made)
    yield from _as_annotated(one, gold)


def _as_they_are(
    _text: str, statements: Sequence[Statement], _parties: Sequence[Party]
) -> tuple[Statement, ...]:
    return tuple(statements)


def _as_read(one: Any, gold: Sequence[Any], made: Reading) -> Iterator[Example]:
    known = {each.id: each for each in made.parties}
    outer = {each.id: each for each in made.statements}
    tokens = scorer.token_spans(one.page.text)
    wanted = [scorer.token_set(each["content"], tokens) for each in gold]
    found = [scorer.token_set(_spans(each), tokens) for each in made.statements]
    pairs = [
        (len(a & b) / len(a | b), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(found)
        if len(a & b) * 2 >= len(a | b) > 0
    ]
    for i, j in scorer.matches(pairs):
        each = made.statements[j]
        speaker, around = known.get(each.speaker or ""), outer.get(each.within or "")
        yield one.path.stem, gold[i]["basis"], signs(one.page.text, each, speaker, around)


def _spans(statement: Statement) -> list[list[int]]:
    return [[part.start, part.stop] for part in statement.content]


def _as_annotated(one: Any, gold: Any) -> Iterator[Example]:
    parties = {each["id"]: _party(one.page, each) for each in gold["parties"]}
    statements = {each["id"]: _statement(one.page, each, parties) for each in gold["statements"]}
    for each in gold["statements"]:
        made, around = statements[each["id"]], statements.get(each["within"])
        speaker = parties.get(each["speaker"])
        yield one.path.stem, each["basis"], signs(one.page.text, made, speaker, around)


def _party(page: Page, held: Any) -> Party:
    return Party(
        id=held["id"],
        kind=PartyKind(held["kind"]),
        name=held["name"],
        description=held["description"],
        mentions=tuple(cut(page.text, *each) for each in held["mentions"]),
    )


def _statement(page: Page, held: Any, parties: dict[str, Party]) -> Statement:
    content = tuple(cut(page.text, *each) for each in held["content"])
    cue = None if held["cue"] is None else cut(page.text, *held["cue"])
    speaker = parties.get(held["speaker"])
    return Statement(
        id=held["id"],
        speaker=held["speaker"],
        content=content,
        mode=Mode(held["mode"]),
        basis=_by_rule(content[0].quote, cue.quote if cue else "", speaker),
        polarity=Polarity(held["polarity"]),
        via=tuple(held["via"]),
        cue=cue,
        hedge=None if held["hedge"] is None else cut(page.text, *held["hedge"]),
        medium=held["medium"],
        within=held["within"],
    )


def _by_rule(words: str, cue: str, speaker: Party | None) -> Basis:
    """What the rules would have said of an annotated statement."""
    verbs = [lexicon().verbs[each] for each in cue.lower().split() if each in lexicon().verbs]
    called = "" if speaker is None else f"{speaker.name or ''} {speaker.description or ''}"
    body = speaker is not None and speaker.kind is not PartyKind.PERSON
    return basis_of(
        words,
        verbs[-1].frame if verbs else None,
        official=body or speaks_for_a_body(called),
        named=bool(called.strip()),
    )


def learned(taught: Sequence[Example]) -> dict[str, NDArray[np.float64]]:
    """The weights of every sign seen often enough, by full-batch descent with shrinking steps."""
    seen = Counter(sign for _, _, found in taught for sign in found)
    kept = {sign: at for at, sign in enumerate(sorted(s for s, n in seen.items() if n >= RARE))}
    inputs = _matrix(taught, kept)
    wanted = np.eye(len(BASES))[[BASES.index(Basis(basis)) for _, basis, _ in taught]]
    held = np.zeros((len(kept), len(BASES)))
    squares = np.full_like(held, 1e-8)
    for _ in range(ROUNDS):
        scores = inputs @ held
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = inputs.T @ (shares - wanted) + SHRINK * held
        squares += slope * slope
        held -= STEP * slope / np.sqrt(squares)
    return {sign: held[at] for sign, at in kept.items()}


def _matrix(taught: Sequence[Example], kept: dict[str, int]) -> NDArray[np.float32]:
    inputs = np.zeros((len(taught), len(kept)), dtype=np.float32)
    for row, (_, _, found) in enumerate(taught):
        inputs[row, [kept[sign] for sign in found if sign in kept]] = 1
    return inputs


def checked(taught: Sequence[Example]) -> float:
    """The share of bases told rightly by weights learned from the other documents."""
    names = sorted({document for document, _, _ in taught})
    right = whole = 0
    for fold in range(FOLDS):
        aside = set(names[fold::FOLDS])
        table = learned([each for each in taught if each[0] not in aside])
        for document, basis, found in taught:
            if document in aside and basis != Basis.UNSTATED:
                whole += 1
                right += told(table, found) == basis
    return right / whole


def told(table: dict[str, NDArray[np.float64]], found: frozenset[str]) -> Basis:
    """The basis that a table gives to signs."""
    sums = sum((table[each] for each in sorted(found) if each in table), np.zeros(len(BASES)))
    return BASES[int(np.argmax(sums))]


def written(table: dict[str, NDArray[np.float64]]) -> str:
    """The table as it is kept: whole hundredths, signs that say little left out."""
    lines = [f"# sign, then what it adds to {', '.join(BASES)}; made by tools/learn_basis.py"]
    for sign, added in sorted(table.items()):
        whole = [round(float(each) * SCALE) for each in added]
        if max(map(abs, whole)) >= LEAST:
            lines.append("\t".join([sign, *map(str, whole)]))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Learn, and write or check."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="write nothing, say how well it goes")
    check = asked.parse_args().check
    every = [each for each in measure.papers(["en"]) if not each.development]
    taught = [example for one in every for example in examples(one)]
    if check:
        print(f"{checked(taught):.3f} of the bases in documents that were set aside")
    else:
        TABLE.write_text(written(learned(taught)), encoding="utf-8")


if __name__ == "__main__":
    main()
