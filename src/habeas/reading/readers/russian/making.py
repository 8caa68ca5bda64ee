"""Make a saying of a verb and the words that are its content: its subject, hearer and mode.

Which words are the content is for `reported`, `complements` and `refusals` to say.
"""

from habeas.reading.readers.russian.heard import (
    Heard,
    Range,
    hearer,
    near_subject,
    negated,
    sentence_of,
    subject,
    trimmed,
)
from habeas.reading.readers.russian.lexicon import Cue
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode


def region_of(script: Script, at: int, holds: list[Range]) -> Range:
    """The sentence of a word, cut at the edges of direct speech."""
    first, last = sentence_of(script, at)
    for start, stop in holds:
        if start <= at < stop:
            first, last = max(first, start), min(last, stop)
        elif at < start < last:
            last = start
        elif first < stop <= at:
            first = stop
    return first, last


def saying(
    script: Script, word: Word, cue: Cue, parts: tuple[Range, ...], region: Range
) -> Heard | None:
    """A saying with this verb and these words; None if no words are left of them."""
    kept = tuple(
        piece
        for first, last in parts
        if (piece := trimmed(script, _past_hearsay(script, first, last), last))
    )
    if not kept:
        return None
    who = subject(script, word.at, None)
    if who is None and not _impersonal(word):
        who = near_subject(script, word.at, _outside(region, word.at, kept))
    start = word.at - 1 if negated(script, word.at) else word.at
    return Heard(
        parts=kept, cue=(start, word.at + 1), verb=word.at, who=who, manner=cue, mode=mode_of(script, kept),
        hearer=hearer(script, word.at, region), origin=_origin(script, word) if cue.manner == "learn" else None,
    )  # fmt: skip


def _past_hearsay(script: Script, first: int, last: int) -> int:
    """Where words begin after «мол», «дескать»: the author's mark that they are another's."""
    while first < last and script.words[first].text.lower() in {"мол", "дескать", ",", ":"}:
        first += 1
    return first


def _origin(script: Script, word: Word) -> int | None:
    """Whom somebody learned it from: «узнала от Отабека»."""
    for at in script.children[word.at]:
        preposition = script.child(at, "case")
        if preposition is None or not script.words[at].has(Case="Gen"):
            continue
        if script.words[preposition].text.lower() in {"от", "у"}:
            return at
    return None


def _impersonal(word: Word) -> bool:
    return word.has(Number="Plur") and not word.has(VerbForm="Part")


def _outside(region: Range, verb: int, parts: tuple[Range, ...]) -> Range:
    """The words around a verb that are not the content."""
    first, last = region
    for start, stop in parts:
        if start > verb:
            last = min(last, start)
        elif stop <= verb:
            first = max(first, stop)
    return first, last


def mode_of(script: Script, parts: tuple[Range, ...]) -> Mode:
    """Mixed where some of the words are quoted."""
    if any(first and script.words[first - 1].text in "«„" for first, _ in parts):
        return Mode.MIXED
    for first, last in parts:
        words = script.words[max(first - 1, 0) : min(last + 1, len(script.words))]
        opened = [word.at for word in words if word.text in "«„“"]
        for at in opened:
            closing = next((w.at for w in script.words[at + 1 : at + 40] if w.text in "»”“"), None)
            inside = script.words[at + 1 : closing] if closing else ()
            if (
                inside
                and (len(inside) > 1 or not inside[0].text[:1].isupper())
                and inside[0].text[:1].islower()
            ):
                return Mode.MIXED
    return Mode.INDIRECT


def unbroken(below: list[int]) -> Range:
    """As far as words stand side by side, a mark between them allowed."""
    last = below[0]
    for at in below:
        if at - last > 2:
            break
        last = at
    return below[0], last + 1
