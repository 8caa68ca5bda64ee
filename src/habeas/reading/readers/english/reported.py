"""Reported speech: which words of a line are whose, by the cue that governs them.

For each cue that no direct quotation has used, the words it governs: after it (“says that …”),
around it (“…, she said, …”), or the object it names (“denied holding him”). Whether these words are
believed, denied or withheld follows from the cue; how the speaker knows them is for `basis`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.readers.english.cues import Form, Frame, lexicon
from habeas.reading.readers.english.found import Cue, Range
from habeas.reading.readers.english.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MARKS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    TIMES,
    WH,
    is_adverb,
)
from habeas.reading.readers.english.phrases import QUOTED, Line, has_verb, noun_phrase_from

_DASHES = frozenset({"—", "–", "--"})
_ENDS = frozenset({"", ",", ".", ";", "?", "!", ")", "—", "–", "…"})
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
# Verbs that bring words as a noun alone: “confirmed the arrest”.
_NAMING = frozenset(
    {
        "claim",
        "confirm",
        "acknowledge",
        "admit",
        "announce",
        "allege",
        "recount",
        "recall",
        "remember",
        "concede",
        "predict",
        "suggest",
        "estimate",
        "propose",
        "mention",
        "cite",
        "count",
        "describe",
        "confess",
        "disclose",
        "say",
        "rule",
        "forecast",
        "warn of",
        "complain of",
        "complain about",
        "speak of",
        "testify to",
        "imply",
        "hint",
        "indicate",
        "stress",
        "underline",
        "lament",
    }
)
_NEEDS_CLAUSE = frozenset({Frame.KNOW, Frame.SEE, Frame.LEARN, Frame.HOPE, Frame.BELIEVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Words in a line, and the cue that gives them to somebody.

    Attributes:
        cue: The cue.
        content: The words, as token ranges; one, or the parts of a broken one.
        speaker: The tokens of the speaker; None for the passive without an agent.
        hearer: The tokens of whom it is said to; None if not said.
        source: The tokens of whom the speaker has it from (“according to a relative”); None if not said.
    """

    cue: Cue
    content: tuple[Range, ...]
    speaker: Range | None
    hearer: Range | None = None
    source: Range | None = None


def reports(words: Line, found: Sequence[Cue]) -> tuple[Report, ...]:
    """The words each cue of a line governs, for those that govern any."""
    made = [report for number in range(len(found)) if (report := _report(words, found, number))]
    return tuple(made)


def _report(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    if cue.lemma == "according":
        return _according(words, found, number)
    if cue.passive:
        return _passive(words, found, number)
    if cue.subject is None:
        return None
    around = _around(words, found, number)
    if around is not None:
        return around
    if cue.inverted:
        return None
    return _after(words, found, number)


# --- around: “…, she said, …” ---------------------------------------------------------------


def _around(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    assert cue.subject is not None
    if (
        cue.frame
        not in {
            Frame.SAY,
            Frame.BELIEVE,
            Frame.TELL,
            Frame.KNOW,
            Frame.ASK,
            Frame.HOPE,
            Frame.LEARN,
            Frame.PROMISE,
        }
        or cue.form is Form.ING
    ):
        return None
    first = min(cue.subject[0], cue.group)
    if words.word(first - 1) not in {",", "—", "–", "?"}:
        return None
    after, hearer = _past_hearer(words, cue.subject[1] if cue.inverted else cue.stop, cue)
    after = _past_asides(words, after, keep=0)
    if words.word(after) not in {"", ",", ".", ";", "—", "–"} and not (
        cue.inverted and words.word(after) == ","
    ):
        return None
    if words.word(after + 1) == QUOTED and words.word(after) == ",":
        return None
    before = _before(words, found, number, first - 1)
    if before is None:
        return None
    parts = [before]
    if words.word(after) in {",", "—", "–"} and not cue.inverted:
        rest = _range(words, found, number, after + 1)
        if (
            rest is not None
            and words.word(rest[0]) not in {"but", "who", "which", "adding", "while"}
            and (words.word(rest[0]) != "and" or words.word(rest[0] + 1) in AUXILIARIES)
        ):
            if words.word(rest[0]) == "that":
                rest = (rest[0] + 1, rest[1])
            if rest[0] < rest[1]:
                parts.append(rest)
    return Report(cue=cue, content=tuple(parts), speaker=cue.subject, hearer=hearer)


def _before(words: Line, found: Sequence[Cue], number: int, comma: int) -> Range | None:
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


# --- after: “says that …” -------------------------------------------------------------------


def _after(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    if cue.frame is Frame.ACCUSE and words.word(cue.stop) != "that":
        return _accuse(words, found, number)
    if cue.frame is Frame.CALL or cue.lemma in {"dismiss", "reject"} and _as(words, cue.stop):
        return _call(words, found, number)
    at, hearer = _past_hearer(words, cue.stop, cue)
    if cue.frame is Frame.REFUSE:
        at = cue.stop + (words.word(cue.stop) in {"on", "about"})
        withheld = _range(words, found, number, at) or _range(words, found, number, cue.start + 1)
        return (
            None if withheld is None else Report(cue=cue, content=(withheld,), speaker=cue.subject)
        )
    source = None
    if cue.frame is Frame.LEARN and words.word(at) == "from":
        source = noun_phrase_from(words, at + 1)
        at = at if source is None else source[1]
    content = _content(words, found, number, at)
    if content is None or not _fits(words, cue, content, at):
        return None
    return Report(cue=cue, content=(content,), speaker=cue.subject, hearer=hearer, source=source)


def _content(words: Line, found: Sequence[Cue], number: int, at: int) -> Range | None:
    """The words that begin here, adverbials and “that” left out."""
    at = _past_asides(words, at, keep=2)
    if words.word(at) == "," and words.word(at + 1) not in {QUOTED, ""}:
        closing = next(
            (k for k in range(at + 1, min(at + 14, len(words))) if words.word(k) == ","), None
        )
        if closing is None or words.word(closing + 1) != "that":
            return None
        at = closing + 1
    if words.word(at) in {"that", ":"}:
        at += 1
    elif words.word(at) in {"as"} and words.word(at + 1) == "saying":
        at += 2
    return _range(words, found, number, at)


def _past_hearer(words: Line, at: int, cue: Cue) -> tuple[int, Range | None]:
    """Past the one who is told, and that one's tokens."""
    while is_adverb(words.word(at)) and words.word(at + 1) in OBJECTS | DETERMINERS:
        at += 1
    if cue.frame is Frame.TELL or cue.frame in _HEARERS and words.word(at) in OBJECTS:
        found = noun_phrase_from(words, at)
        if found is not None and words.word(found[1] - 1) in _TALES:
            return len(words), None
        if found is not None and words.word(at) not in {"that"} | WH:
            return _told_until(words, found), found
        return at, None
    if cue.frame in _HEARERS:
        found = noun_phrase_from(words, at)
        after = None if found is None else _past_asides(words, found[1], keep=0)
        if (
            found is not None
            and after is not None
            and words.word(after) in {"to", "not", "whether", "if", "that", "how", "why"}
        ):
            return after, found
    if words.word(at) in {"to", "with"} and cue.frame in {Frame.SAY, Frame.DENY, Frame.HOPE}:
        found = noun_phrase_from(words, at + 1)
        if (
            found is not None
            and words.word(at + 1) in OBJECTS | DETERMINERS | POSSESSIVES
            or words.word(at + 1)[:1]
            and at + 1 < len(words)
            and words.tokens[at + 1].text[:1].isupper()
            and found
        ):
            return found[1], found
    return at, None


_TALES = frozenset({"story", "truth", "lie", "lies", "time", "tale", "difference"})


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


def _past_asides(words: Line, at: int, keep: int) -> int:
    """Past adverbs, and phrases of time, place and medium, leaving at least some words."""
    for _ in range(4):
        here = at
        while is_adverb(words.word(at)) or (words.word(at) in TIMES and words.word(at) != "may"):
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


def _fits(words: Line, cue: Cue, content: Range, at: int) -> bool:
    """Whether the cue can govern words like these."""
    first = words.word(content[0])
    length = content[1] - content[0]
    said_that = words.word(content[0] - 1) in {"that", ":"} or first in WH
    if first == QUOTED or words.word(at) == QUOTED:
        return False
    if cue.frame is Frame.ASK:
        return first in WH | {"for", "to", "not", "about"} or said_that
    if cue.frame is Frame.TELL:
        return said_that or first in {"to", "of", "not"} or has_verb(words, content)
    if cue.frame is Frame.DEMAND:
        return length >= 2
    if cue.frame is Frame.PROMISE:
        return length >= 2
    if cue.frame in {Frame.DENY, Frame.REFUSE}:
        return True
    if cue.frame is Frame.SEE and not said_that:
        return cue.lemma not in {"see", "watch"} and has_verb(words, content)
    if cue.frame in {Frame.KNOW, Frame.SEE}:
        return (
            said_that or first in SUBJECTS | DETERMINERS | POSSESSIVES and has_verb(words, content)
        )
    if cue.frame is Frame.HOPE and cue.lemma in {"want", "wish"}:
        return said_that
    if cue.frame is Frame.HOPE:
        return (
            said_that
            or "to" in words.words[content[0] : content[0] + 6]
            or cue.lemma in {"expect", "fear", "hope", "regret"}
            and length >= 2
        )
    if cue.frame is Frame.LEARN and first == "of":
        return True
    if cue.frame is Frame.BELIEVE and first == "it":
        return length >= 3
    if _is_finite_cue(words, content[0]):
        return False
    if cue.frame in _NEEDS_CLAUSE:
        return said_that or first == "to" or length >= 2 and has_verb(words, content)
    if said_that or first == "so":
        return True
    if first in {"to", "by", "with"} or length < 2:
        return False
    return has_verb(words, content) or cue.lemma in _NAMING


def _is_finite_cue(words: Line, at: int) -> bool:
    """Whether words begin with a verb that belongs to the sentence around them."""
    verb = lexicon().verbs.get(words.word(at))
    return (
        verb is not None
        and verb.form in {Form.PAST, Form.THIRD}
        and words.word(at - 1) not in {"that", ":"}
    )


def _range(words: Line, found: Sequence[Cue], number: int, start: int) -> Range | None:
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
        if word == ";" or found and found[number].relative and word == ",":
            break
        if (word == QUOTED or word == ":" and words.word(stop + 1) == QUOTED) and not any(
            start < each.start < stop and not each.relative for each in found[number + 1 :]
        ):
            break
        if (
            word == ":"
            and words.word(stop + 1) != QUOTED
            and stop - start > 2
            and has_verb(words, (start, stop))
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


def _boundary(words: Line, found: Sequence[Cue], number: int, other: int) -> int | None:
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


# --- the object a verb names ------------------------------------------------------------------


def _accuse(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    for at in range(cue.stop, min(cue.stop + 14, len(words))):
        if (
            words.word(at) in {"of", "for", "with"}
            and at > cue.stop
            and words.word(at + 1) not in {"the", "a"} - set()
            or words.word(at) in {"for"}
            and at > cue.stop
        ):
            content = _range(words, found, number, at + 1)
            if content is None:
                return None
            return Report(cue=cue, content=(content,), speaker=cue.subject, hearer=None)
        if words.word(at) in MARKS - {"-"}:
            return None
    return None


def _judges(words: Line, start: int) -> bool:
    """Whether “called the charge absurd” passes a judgement, not a person by name."""
    found = noun_phrase_from(words, start)
    if found is None or words.word(start) not in DETERMINERS | POSSESSIVES:
        return False
    last = words.word(found[1] - 1)
    return found[1] - found[0] > 2 and last.endswith(
        ("ful", "ous", "ive", "ble", "less", "surd", "true", "false", "wrong", "ical", "stic")
    )


def _as(words: Line, start: int) -> int | None:
    """Where “as” stands in “dismissed the report as café talk”; None if it does not."""
    for at in range(start, min(start + 12, len(words))):
        if words.word(at) == "as" and words.word(at + 1) not in {
            "well",
            "soon",
            "long",
            "far",
            "if",
        }:
            return at
        if words.word(at) in {",", ";", "that", ":"}:
            return None
    return None


def _call(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    start = cue.stop
    if words.word(cue.subject[0] - 1) == "what" if cue.subject else False:
        named = noun_phrase_from(words, start)
        return None if named is None else Report(cue=cue, content=(named,), speaker=cue.subject)
    marked = _as(words, start)
    if marked is not None:
        start = marked + 1
    elif words.word(start) in OBJECTS | {"this", "that"} and cue.lemma in {
        "call",
        "label",
        "brand",
        "term",
        "dub",
        "consider",
    }:
        start += 1
    elif cue.lemma in {"denounce", "decry", "describe"} or _judges(words, start):
        pass
    else:
        return None
    content = _range(words, found, number, start)
    return None if content is None else Report(cue=cue, content=(content,), speaker=cue.subject)


# --- the passive and the turns ------------------------------------------------------------------


_MEANS = frozenset(
    {"return", "phone", "telephone", "letter", "mail", "post", "email", "e-mail", "radio", "text",
     "message", "sms", "fax", "video", "name", "number", "then", "now", "word"}
)


def _passive(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    """“was told (by X) that …”: the subject hears, the agent speaks."""
    cue = found[number]
    if cue.frame not in {Frame.TELL, Frame.PROMISE, Frame.DEMAND, Frame.ASK, Frame.ACCUSE}:
        return None
    at, agent = cue.stop, None
    if words.word(at) == "by" and words.word(at + 1) not in _MEANS:
        agent = noun_phrase_from(words, at + 1)
        at = agent[1] if agent else at
    if cue.frame is Frame.ACCUSE:
        if agent is None or words.word(at) not in {"of", "for", "with"}:
            return None
        content = _range(words, found, number, at + 1)
    else:
        content = _content(words, found, number, at)
    if content is None:
        return None
    said = words.word(content[0] - 1) in {"that", ":"} or words.word(content[0]) in WH | {"to"}
    if cue.frame is not Frame.TELL and not said and cue.frame is not Frame.ACCUSE:
        return None
    return Report(cue=cue, content=(content,), speaker=agent, hearer=cue.subject)


def _according(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    """“…, according to X”: the sentence around the turn."""
    cue = found[number]
    assert cue.subject is not None
    after = max(cue.stop, cue.subject[1])
    while after < len(words) and words.word(after) not in {",", ".", ";", ":", "—"}:
        after += 1
    before = _before(words, (), 0, cue.start - 1 if words.word(cue.start - 1) == "," else cue.start)
    parts = [before] if before is not None else []
    if words.word(after) in {",", ":"} and (before is None or words.word(cue.start - 1) == ","):
        if words.word(after + 1) in {"who", "which", "whose"}:
            after = next(
                (k for k in range(after + 1, len(words)) if words.word(k) == ","), len(words)
            )
        rest = _range(words, found, number, after + 1)
        if rest is not None:
            parts.append(rest)
    if not parts:
        return None
    return Report(cue=cue, content=tuple(parts), speaker=cue.subject)
