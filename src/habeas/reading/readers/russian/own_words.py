"""What the writers of a paper assert: a sentence, or neighbours known in the same way.

Who writes which part is settled by `habeas.reading.readers.russian.papers`; what others are quoted
or reported to say inside is found by the other rules.
"""

from collections.abc import Iterator, Sequence

from habeas.reading.readers.russian.heard import PLAIN, Heard, Range, trimmed
from habeas.reading.readers.russian.knowing import by_words, retells, says_not
from habeas.reading.readers.russian.papers import Kind, Paper
from habeas.reading.readers.russian.syntax import Script


def own_words(script: Script, paper: Paper, others: Sequence[Heard]) -> Iterator[Heard]:
    """What the writers of a paper assert, cut into statements."""
    for part, who in paper.parts:
        run: list[Range] = []
        known = ""
        for sentence in _sentences(script, part):
            sort = _sort(script, paper, sentence, others)
            if sort == "none" or (run and sort != known) or paper.kind is Kind.REPLY:
                yield from _made(script, paper, run, who)
                run = []
            if sort != "none":
                run.append(sentence)
                known = sort
        yield from _made(script, paper, run, who)


def _sentences(script: Script, part: Range) -> Iterator[Range]:
    first = part[0]
    for at in range(part[0], part[1]):
        following = at + 1
        if following == part[1] or script.words[following].sentence != script.words[at].sentence:
            yield first, following
            first = following


def _made(script: Script, paper: Paper, run: list[Range], who: int) -> Iterator[Heard]:
    if run and (part := trimmed(script, run[0][0], run[-1][1])):
        yield Heard(
            parts=(part,), manner=PLAIN, mode=paper.mode, mine=True, by=who, medium=paper.medium
        )


def _sort(script: Script, paper: Paper, sentence: Range, others: Sequence[Heard]) -> str:
    """How the writer knows a sentence; "none" where it asserts nothing."""
    words = script.slice(*sentence)
    if words.rstrip().endswith("?") or not any(
        word.pos in {"VERB", "ADJ", "NOUN", "PROPN", "ADV"}
        for word in script.words[slice(*sentence)]
    ):
        return "none"
    inner = [
        each
        for each in others
        if sentence[0] <= each.parts[0][0] < sentence[1] and not _says_i(script, each)
    ]
    covered = sum(last - first for each in inner for first, last in each.parts)
    if paper.kind is Kind.REPLY:
        return "none" if inner and 2 * covered > sentence[1] - sentence[0] else "official"
    if inner or retells(words):
        return "told" if inner else "witnessed"
    basis = by_words(words)
    return f"{basis}{'-not' if basis == 'witnessed' and says_not(words) else ''}"


def _says_i(script: Script, each: Heard) -> bool:
    verb = script.words[each.verb] if each.verb is not None else None
    return verb is not None and verb.has(Person="1")
