"""Reported speech: which words of a line are whose, by the cue that governs them.

For each cue that no direct quotation has used, the words it governs: after it (“says that …”),
around it (“…, she said, …”), or the object it names (“denied holding him”). Whether these words are
believed, denied or withheld follows from the cue; how the speaker knows them is for `basis`.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.readers.english.complements import fits
from habeas.reading.readers.english.cues import Cue, Form, Frame, Range, lexicon
from habeas.reading.readers.english.extent import (
    content_from,
    past_asides,
    past_hearer,
    reach,
    words_before,
)
from habeas.reading.readers.english.grammar import (
    DETERMINERS,
    MARKS,
    MEANS,
    OBJECTS,
    POSSESSIVES,
    WH,
)
from habeas.reading.readers.english.lines import QUOTED, Line, has_verb
from habeas.reading.readers.english.phrases import noun_phrase_from


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
    after, hearer = past_hearer(words, cue.subject[1] if cue.inverted else cue.stop, cue)
    after = past_asides(words, after, keep=0)
    if words.word(after) not in {"", ",", ".", ";", "—", "–"} and not (
        cue.inverted and words.word(after) == ","
    ):
        return None
    if words.word(after + 1) == QUOTED and words.word(after) == ",":
        return None
    before = words_before(words, found, number, first - 1)
    if before is None:
        return None
    parts = [before]
    if words.word(after) in {",", "—", "–"} and not cue.inverted:
        rest = reach(words, found, number, after + 1)
        if (
            rest is not None
            and words.word(rest[0]) not in {"but", "who", "which", "adding", "while"}
            and (words.word(rest[0]) != "and" or words.word(rest[0] + 1) not in lexicon().verbs)
        ):
            if words.word(rest[0]) == "that":
                rest = (rest[0] + 1, rest[1])
            if rest[0] < rest[1]:
                parts.append(rest)
    return Report(cue=cue, content=tuple(parts), speaker=cue.subject, hearer=hearer)


# --- after: “says that …” -------------------------------------------------------------------


def _after(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    if cue.frame is Frame.ACCUSE and words.word(cue.stop) != "that":
        return _accuse(words, found, number)
    if cue.frame is Frame.CALL or (cue.lemma in {"dismiss", "reject"} and _as(words, cue.stop)):
        return _call(words, found, number)
    at, hearer = past_hearer(words, cue.stop, cue)
    if cue.frame is Frame.REFUSE:
        at = cue.stop + (words.word(cue.stop) in {"on", "about"})
        withheld = reach(words, found, number, at) or reach(words, found, number, cue.start + 1)
        return (
            None if withheld is None else Report(cue=cue, content=(withheld,), speaker=cue.subject)
        )
    source = None
    if cue.frame is Frame.LEARN and words.word(at) == "from":
        source = noun_phrase_from(words, at + 1)
        at = at if source is None else source[1]
    content = content_from(words, found, number, at)
    if content is None or not fits(words, cue, content, at):
        return None
    return Report(cue=cue, content=(content,), speaker=cue.subject, hearer=hearer, source=source)


# --- the object a verb names ------------------------------------------------------------------


def _accuse(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    cue = found[number]
    for at in range(cue.stop, min(cue.stop + 14, len(words))):
        if (
            words.word(at) in {"of", "for", "with"}
            and at > cue.stop
            and words.word(at + 1) not in {"the", "a"} - set()
        ) or (words.word(at) == "for" and at > cue.stop):
            content = reach(words, found, number, at + 1)
            if content is None:
                return None
            return Report(cue=cue, content=(content,), speaker=cue.subject, hearer=None)
        if words.word(at) in MARKS - {"-"}:
            break
    if cue.lemma == "blame" and cue.form is not Form.ING:
        content = reach(words, found, number, cue.stop)
        return content and Report(cue=cue, content=(content,), speaker=cue.subject)
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


def _names_a_matter(words: Line, start: int, stop: int) -> bool:
    """Whether more than a word or two say what is judged (“reports of violence against her”)."""
    return stop - start >= _A_MATTER and words.word(start) not in OBJECTS


def _judged_in_quotes(words: Line, start: int, cue: Cue) -> bool:
    """Whether “called the complaint ‘untrue’” names what it judges in the speaker's own words."""
    found = noun_phrase_from(words, start)
    if found is None or cue.lemma not in {"call", "label", "brand", "term", "dub"}:
        return False
    near = words.tokens[start : start + 14]
    quoted = any(after.start - before.stop > 1 for before, after in itertools.pairwise(near))
    return quoted and words.word(start) in DETERMINERS | POSSESSIVES


_A_MATTER = 3  # tokens from which on what is judged belongs to the judgement


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
        start = start if _names_a_matter(words, start, marked) else marked + 1
    elif _judged_in_quotes(words, start, cue):
        pass
    elif words.word(start) in OBJECTS | {"this", "that"} and cue.lemma in {
        "call",
        "label",
        "brand",
        "term",
        "dub",
        "consider",
    }:
        start += 1
    elif cue.lemma == "put":
        start += 2 if words.word(start) in OBJECTS else 0
        start += words.word(start) == "to"
    elif cue.lemma in {"denounce", "decry", "describe"} or _judges(words, start):
        pass
    else:
        return None
    content = reach(words, found, number, start)
    return None if content is None else Report(cue=cue, content=(content,), speaker=cue.subject)


# --- the passive and the turns ------------------------------------------------------------------


def _of_or_for(words: Line, start: int, cue: Cue) -> int | None:
    """Where the agent of an accusation ends: “by the service | of planning it”."""
    if cue.frame is not Frame.ACCUSE and cue.lemma != "suspect":
        return None
    return next((at for at in range(start, len(words)) if words.word(at) in {"of", "for"}), None)


def _passive(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    """“was told (by X) that …”: the subject hears, the agent speaks."""
    cue = found[number]
    accused = cue.frame is Frame.ACCUSE or cue.lemma == "suspect"
    if not accused and cue.frame not in {Frame.TELL, Frame.PROMISE, Frame.DEMAND, Frame.ASK}:
        return None
    at, agent = cue.stop, None
    if words.word(at) == "by" and words.word(at + 1) not in MEANS:
        agent = noun_phrase_from(words, at + 1, _of_or_for(words, at + 2, cue))
        at = agent[1] if agent else at
    if accused:
        if agent is None or words.word(at) not in {"of", "for", "with"}:
            return None
        content = reach(words, found, number, at + 1)
    else:
        content = content_from(words, found, number, at)
    if content is None:
        return None
    said = words.word(content[0] - 1) in {"that", ":"} or words.word(content[0]) in WH | {"to"}
    if cue.frame is not Frame.TELL and not said and not accused:
        return None
    if agent is None and not _is_told(words, content):
        return None
    return Report(cue=cue, content=(content,), speaker=agent, hearer=cue.subject)


_A_FULL_ORDER = 6  # tokens from which on an order is told, not just mentioned


def _is_told(words: Line, content: Range) -> bool:
    """Whether words told by nobody named are a tale or a full order, not a word or a thing."""
    if words.word(content[0]) == "to":
        return content[1] - content[0] >= _A_FULL_ORDER
    if words.word(content[0]) in {"not", "of", "in", "because"} or content[1] - content[0] < 2:
        return False
    return words.word(content[0] - 1) in {"that", ":"} or has_verb(words, content)


def _according(words: Line, found: Sequence[Cue], number: int) -> Report | None:
    """“…, according to X”: the sentence around the turn."""
    cue = found[number]
    assert cue.subject is not None
    after = max(cue.stop, cue.subject[1])
    while after < len(words) and words.word(after) not in {",", ".", ";", ":", "—"}:
        after += 1
    before = words_before(
        words, (), 0, cue.start - 1 if words.word(cue.start - 1) == "," else cue.start
    )
    parts = [before] if before is not None else []
    if words.word(after) in {",", ":"} and (before is None or words.word(cue.start - 1) == ","):
        if words.word(after + 1) in {"who", "which", "whose"}:
            after = next(
                (k for k in range(after + 1, len(words)) if words.word(k) == ","), len(words)
            )
        rest = reach(words, found, number, after + 1)
        if rest is not None:
            parts.append(rest)
    if not parts:
        return None
    return Report(cue=cue, content=tuple(parts), speaker=cue.subject)
