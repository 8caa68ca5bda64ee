"""How far words reach: where what a cue governs begins and where it ends.

Past the one who is told and phrases of time and place, up to the next cue of the sentence, a dash,
a semicolon or a quotation. Which cue governs them is for `reported` to say.
"""

from collections.abc import Sequence

from habeas.reading.readers.english.cues import Cue, Form, Frame, Range
from habeas.reading.readers.english.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    TIMES,
    WH,
    is_adverb,
)
from habeas.reading.readers.english.lines import QUOTED, Line
from habeas.reading.readers.english.phrases import noun_phrase_from

_DASHES = frozenset({"—", "–", "--"})
_ASIDE_PREPOSITIONS = PREPOSITIONS - {"of", "about", "as"}
_HEARERS = frozenset({Frame.TELL, Frame.ASK, Frame.DEMAND, Frame.PROMISE})
_SHARING = frozenset(
    {
        Frame.SAY,
        Frame.DENY,
        Frame.REFUSE,
        Frame.ACCUSE,
        Frame.DEMAND,
        Frame.PROMISE,
        Frame.CALL,
        Frame.HOPE,
        Frame.BELIEVE,
    }
)
_PASSING = frozenset(
    {
        "again",
        "later",
        "also",
        "then",
        "earlier",
        "afterwards",
        "too",
        "once",
        "twice",
        "recently",
        "separately",
    }
)
_TALES = frozenset({"story", "truth", "lie", "lies", "time", "tale", "difference"})


def past_hearer(words: Line, at: int, cue: Cue) -> tuple[int, Range | None]:
    """Past the one who is told, and that one's tokens."""
    while is_adverb(words.word(at)) and words.word(at + 1) in OBJECTS | DETERMINERS:
        at += 1
    if cue.frame is Frame.TELL or (cue.frame in _HEARERS and words.word(at) in OBJECTS):
        found = noun_phrase_from(words, at)
        if found is not None and words.word(found[1] - 1) in _TALES:
            return len(words), None
        if found is not None and words.word(at) not in {"that"} | WH:
            return _told_until(words, found), found
        return at, None
    if cue.frame in _HEARERS:
        found = noun_phrase_from(words, at)
        after = None if found is None else past_asides(words, found[1], keep=0)
        if (
            found is not None
            and after is not None
            and words.word(after) in {"to", "not", "whether", "if", "that", "how", "why"}
        ):
            return after, found
    if words.word(at) in {"to", "with"} and cue.frame in {Frame.SAY, Frame.DENY, Frame.HOPE}:
        found = noun_phrase_from(words, at + 1)
        if (found is not None and words.word(at + 1) in OBJECTS | DETERMINERS | POSSESSIVES) or (
            words.word(at + 1)[:1]
            and at + 1 < len(words)
            and words.tokens[at + 1].text[:1].isupper()
            and found
        ):
            return found[1], found
    return at, None


def _told_until(words: Line, found: Range) -> int:
    """The end of the hearer; an apposition between commas belongs to it."""
    if words.word(found[1]) == ",":
        closing = next(
            (
                k
                for k in range(found[1] + 1, min(found[1] + 10, len(words)))
                if words.word(k) == ","
            ),
            None,
        )
        if closing is not None and words.word(closing + 1) in {"that", "to"}:
            return closing + 1
    return found[1]


def past_asides(words: Line, at: int, keep: int) -> int:
    """Past adverbs, and phrases of time, place and medium, leaving at least some words."""
    for _ in range(4):
        here = at
        while _passes(words.word(at)) or (words.word(at) in TIMES and words.word(at) != "may"):
            at += 1
        if words.word(at) in {"earlier", "late", "early"} and words.word(at + 1) in {
            "this",
            "that",
            "in",
        }:
            at += 3
        if words.word(at) in _ASIDE_PREPOSITIONS:
            stop = _aside_end(words, at)
            if stop is not None and (len(words) - stop > keep or keep == 0):
                at = stop
        if at == here:
            break
    return at


def _passes(word: str) -> bool:
    """Whether an adverb goes with the cue before it rather than with what is said."""
    return word in _PASSING or (is_adverb(word) and word.endswith("ly"))


def _aside_end(words: Line, at: int) -> int | None:
    if words.word(at + 1) in SUBJECTS and words.word(at + 1) not in DETERMINERS:
        return None
    if (
        words.word(at) == "to"
        and not words.tokens[at + 1].text[:1].isupper()
        and words.word(at + 1) not in DETERMINERS | POSSESSIVES | OBJECTS
        if at + 1 < len(words)
        else True
    ):
        return None
    if words.word(at + 1) in OBJECTS:
        return at + 2
    found = noun_phrase_from(words, at + 1)
    return None if found is None else found[1]


def content_from(words: Line, found: Sequence[Cue], number: int, at: int) -> Range | None:
    """The words that begin here, adverbials and “that” left out."""
    at = past_asides(words, at, keep=2)
    if words.word(at) == "," and words.word(at + 1) not in {QUOTED, ""}:
        closing = next(
            (k for k in range(at + 1, min(at + 14, len(words))) if words.word(k) == ","), None
        )
        if closing is None or words.word(closing + 1) != "that":
            return None
        at = closing + 1
    if words.word(at) in {"that", ":"}:
        at += 1
    elif words.word(at) == "as" and words.word(at + 1) == "saying":
        at += 2
    return reach(words, found, number, at)


def reach(words: Line, found: Sequence[Cue], number: int, start: int) -> Range | None:
    """From a token to where the words of this cue end."""
    stop = start
    limit = min(
        (
            each
            for other in range(number + 1, len(found))
            if (each := _boundary(words, found, number, other)) is not None and each > start
        ),
        default=len(words),
    )
    while stop < limit:
        word = words.word(stop)
        if word == ";" or (found and found[number].relative and word == ","):
            break
        if (word == QUOTED or (word == ":" and words.word(stop + 1) == QUOTED)) and not any(
            start < each.start < stop and not each.relative for each in found[number + 1 :]
        ):
            break
        if word in _DASHES:
            closing = next((k for k in range(stop + 1, limit) if words.word(k) in _DASHES), None)
            if closing is None:
                break
            stop = closing
        if word == ")" and "(" not in words.words[start:stop]:
            break
        stop += 1
    while stop > start and words.word(stop - 1) in {
        ",",
        ".",
        ":",
        "and",
        "but",
        "…",
        "...",
        "?",
        "!",
    }:
        stop -= 1
    return (start, stop) if stop > start else None


def _boundary(words: Line, found: Sequence[Cue], number: int, other: int) -> int | None:  # noqa: PLR0911 one return for each way words end
    """Where a later cue of the same speaker, or of another, ends the words of this one."""
    this, that = found[number], found[other]
    if that.lemma == "according":
        return that.start - 1 if words.word(that.start - 1) == "," else that.start
    before = words.word(that.group - 1)
    if that.form is Form.ING and before == "," and that.frame is not Frame.SEE:
        return that.group - 1
    if before in CONJUNCTIONS and that.frame in _SHARING and that.form == this.form:
        return that.group - 2 if words.word(that.group - 2) == "," else that.group - 1
    if that.subject is None or that.inverted:
        return None
    if this.relative and that.subject == this.subject and not that.relative:
        return that.group
    opening = that.subject[0] - 1
    if (
        words.word(opening) in {"and", "but", "while", "whereas", "although", "though", "yet"}
        and words.word(opening - 1) == ","
    ):
        return opening - 1
    return None


def words_before(words: Line, found: Sequence[Cue], number: int, comma: int) -> Range | None:
    """The words before a cue that follows them, back to where their clause begins."""
    start = 0
    for at in range(comma - 1, -1, -1):
        if words.word(at) in {";", QUOTED, ":"}:
            start = at + 1
            break
    for earlier in found[:number]:
        if (
            earlier.stop > start
            and earlier.subject is not None
            and earlier.stop < comma
            and _same_level(words, earlier, comma)
        ):
            start = max(start, _joined_at(words, earlier.stop, comma))
    while start < comma and words.word(start) in {",", "and", "but"}:
        start += 1
    return (start, comma) if comma - start >= 1 else None


def _same_level(words: Line, earlier: Cue, comma: int) -> bool:
    return any(
        words.word(at) == "," and words.word(at + 1) in {"and", "but", "while"}
        for at in range(earlier.stop, comma)
    )


def _joined_at(words: Line, start: int, comma: int) -> int:
    for at in range(comma - 1, start, -1):
        if words.word(at) == "," and words.word(at + 1) in {"and", "but", "while"}:
            return at + 2
    return start
