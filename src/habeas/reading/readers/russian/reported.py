"""Reported speech: what somebody said, thinks, denies or refuses, in the author's own sentence.

Each verb of saying is asked for its content in the ways its entry in the word list allows: a clause
with «что», a question, the sentence it is thrown into, or what `complements` knows.
"""

from collections.abc import Iterator

from habeas.reading.readers.russian.asides import thrown_in
from habeas.reading.readers.russian.clauses import THAT, clause_end, conjunction
from habeas.reading.readers.russian.complements import about, colon, infinitive, named, object_of
from habeas.reading.readers.russian.heard import Heard, Range, compound_cue, cue_of
from habeas.reading.readers.russian.lexicon import Cue
from habeas.reading.readers.russian.making import region_of, saying
from habeas.reading.readers.russian.refusals import unwilling
from habeas.reading.readers.russian.syntax import Script, Word


def reported(script: Script, holds: list[Range], used: frozenset[int]) -> Iterator[Heard]:
    """Every saying reported in a sentence, quotations of speech left to others.

    Args:
        script: The text.
        holds: Ranges of direct speech; content never crosses their edges.
        used: Verbs that already announce direct speech.
    """
    for word in script.words:
        if word.at in used:
            continue
        region = region_of(script, word.at, holds)
        if refused := unwilling(script, word, region):
            yield from refused
            continue
        cue = cue_of(word) or compound_cue(script, word)
        found = _content(script, word, cue, region) if cue and not _only_qualifies(word) else None
        if found:
            yield found


def _only_qualifies(word: Word) -> bool:
    if word.has(VerbForm="Part") and word.rel in {"acl", "amod"}:
        return word.feats.get("Case") not in {None, "Nom"} and word.has(Voice="Pass")
    return word.pos == "ADJ" and word.rel == "amod"


def _content(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    if "quote" in cue.frames:
        return None
    return (
        _clause(script, word, cue, region)
        or thrown_in(script, word, cue, region)
        or named(script, word, cue, region)
        or infinitive(script, word, cue, region)
        or about(script, word, cue, region)
        or object_of(script, word, cue, region)
        or colon(script, word, cue, region)
    )


def _clause(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    mark = conjunction(script, word, cue, region)
    if mark is None:
        return _that_before(script, word, cue, region)
    start = mark + 1 if script.words[mark].text.lower() in THAT else mark
    end = clause_end(script, word.at, start, region[1])
    return saying(script, word, cue, ((start, end),), region)


def _that_before(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """«То, что …, он отрицает»."""
    for at in range(word.at - 3, region[0] + 1, -1):
        if (
            script.words[at].text.lower() == "что"
            and script.words[at - 1].text == ","
            and script.words[at - 2].text.lower() == "то"
        ):
            end = max(
                at for at in range(at, word.at) if script.words[at].text == "," or at == word.at - 1
            )
            return saying(script, word, cue, ((at + 1, end),), region)
        if script.words[at].text in {";", ":"}:
            return None
    return None
