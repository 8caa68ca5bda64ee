"""Direct speech: which quotations are somebody's words, and which cue gives them to whom.

A quotation is spoken where it stands as a sentence of its own, or a cue or colon leads to it; a
quoted fragment inside a sentence is left to `reported`. A quotation broken in mid-sentence by its
attribution is one; broken between sentences, two. One without a cue goes on with the speaker
before it.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from habeas.reading.quotations import Quotation
from habeas.reading.readers.english.cues import Cue, Form, Frame, Range, lexicon
from habeas.reading.readers.english.found import cues
from habeas.reading.readers.english.grammar import PREPOSITIONS, SUBJECTS, is_adverb
from habeas.reading.readers.english.lines import QUOTED, Line, line
from habeas.reading.readers.english.phrases import first_noun_phrase, noun_phrase_from, subject
from habeas.reading.segment import Paragraph, Token, tokens

Span = tuple[int, int]
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_ENDS_SPOKEN = re.compile(r"[,.!?…—–-][’'”»\"]*$")
_SPEAKING = frozenset(
    {
        Frame.SAY,
        Frame.TELL,
        Frame.ASK,
        Frame.DEMAND,
        Frame.PROMISE,
        Frame.BELIEVE,
        Frame.DENY,
        Frame.KNOW,
        Frame.HOPE,
        Frame.ACCUSE,
        Frame.CALL,
        Frame.LEARN,
    }
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence in which each spoken quotation is one token."""

    line: Line
    quotes: dict[int, Quotation]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.line.tokens[0].start, self.line.tokens[-1].stop


@dataclass(slots=True, kw_only=True)
class Speech:
    """Spoken words, and what gives them to somebody.

    Attributes:
        content: Where the words stand, without their marks.
        cue: The cue's span; None where none stands by.
        verb: The cue; None with it.
        speaker: The span of the speaker's noun phrase; None where it has to be carried on.
        hearer: The span of whom it is said to; None if not said.
        unit: The number of the sentence that holds it.
        led: Whether a colon leads to it.
        continues: Whether it goes on with the quotation of the paragraph before.
    """

    content: list[Span]
    unit: int
    cue: Span | None = None
    verb: Cue | None = None
    speaker: Span | None = None
    hearer: Span | None = None
    led: bool = False
    continues: bool = False
    used: list[int] = field(default_factory=list)


def units(text: str, paragraph: Paragraph, quotes: Sequence[Quotation]) -> tuple[Unit, ...]:
    """The sentences of a paragraph, not cut inside spoken quotations."""
    spoken = [each for each in quotes if each.depth == 0 and _is_spoken(text, paragraph, each)]
    starts = {each.start: each for each in spoken}
    cuts = [
        each.start
        for each in paragraph.sentences[1:]
        if not any(one.start < each.start < one.stop for one in spoken)
    ]
    edges = [paragraph.start, *cuts, paragraph.stop]
    made = []
    for first, last in itertools.pairwise(edges):
        held = line(tuple(_tokens(text, first, last, starts)), starts)
        if len(held):
            at = {
                number: starts[each.start]
                for number, each in enumerate(held.tokens)
                if held.words[number] == QUOTED
            }
            made.append(Unit(held, at))
    return tuple(made)


def _tokens(text: str, start: int, stop: int, quotes: dict[int, Quotation]) -> Iterator[Token]:
    at = start
    for first in sorted(quotes):
        if start <= first < stop:
            yield from tokens(text, at, first)
            last = quotes[first].stop
            yield Token(first, last, text[first:last])
            at = last
    yield from tokens(text, at, stop)


def _is_spoken(text: str, paragraph: Paragraph, quote: Quotation) -> bool:  # noqa: PLR0911 one return for each place a quotation may stand in
    words = text[quote.inner_start : quote.inner_stop].strip()
    before = text[paragraph.start : quote.start].rstrip()
    after = text[quote.stop : paragraph.stop].lstrip()
    ended = bool(_ENDS_SPOKEN.search(words))
    if not words:
        return False
    if quote.continues or (not quote.closed and not before):
        return True
    if before.endswith(":"):
        return True
    upper = not words[0].islower()
    if not before or _ENDS_SENTENCE.search(before):
        if not upper:
            return False
        return ended or not after or after[0] in ",—–" or not after[0].islower()
    if before.endswith((",", "—", "–")):
        return _goes_on(before) or (upper and len(words.split()) > 2 and _a_cue_ends(before))
    return (
        upper
        and (bool(re.search(r"[.!?]$", words)) or len(words.split()) > 3)
        and _a_cue_ends(before)
    )


def _goes_on(before: str) -> bool:
    """Whether these words go on with a quotation broken by its attribution."""
    broken = re.search(r"[”\"’»]([^“\"‘«”]{3,90})[,—–]$", before)
    return broken is not None and any(each in lexicon().verbs for each in broken[1].lower().split())


def _a_cue_ends(before: str) -> bool:
    """Whether a cue stands near the end of these words."""
    last = [each.lower() for each in re.findall(r"[^\W\d_]+", before[-60:])][-6:]
    return any(
        (each in lexicon().verbs and lexicon().verbs[each].frame in _SPEAKING)
        or each in {"read", "reads", "ran", "runs", "words", "went"}
        for each in last
    )


def speeches(text: str, parts: Sequence[Unit]) -> list[Speech]:
    """The spoken quotations of a paragraph with what gives them to whom, in order."""
    made: list[Speech] = []
    for number, unit in enumerate(parts):
        made.extend(_in_unit(text, unit, number, parts))
    return made


def _in_unit(text: str, unit: Unit, number: int, parts: Sequence[Unit]) -> list[Speech]:
    found = cues(unit.line)
    made: list[Speech] = []
    places = sorted(unit.quotes)
    for at in places:
        quote = unit.quotes[at]
        span = (quote.inner_start, quote.inner_stop)
        if made and _same_sentence(text, unit, made[-1], at, places):
            made[-1].content.append(span)
            continue
        speech = Speech(
            content=[span],
            unit=number,
            led=unit.line.word(at - 1) == ":",
            continues=quote.continues,
        )
        _attribute(unit, found, at, speech)
        if speech.cue is None and at == places[-1] and at == len(unit.line) - 1:
            _attribute_from_next(unit, parts, number, speech)
        made.append(speech)
    return made


def _same_sentence(text: str, unit: Unit, last: Speech, at: int, places: Sequence[int]) -> bool:
    """Whether this quotation goes on with the sentence that the one before broke off."""
    here = places.index(at)
    if here == 0:
        return False
    before = places[here - 1]
    ended = text[: unit.quotes[before].inner_stop].rstrip()[-1:] in ".!?…"
    if ended or at - before < 2 or ";" in unit.line.words[before:at]:
        return False
    if unit.line.word(at - 1) not in {",", "—", "–"} and last.cue is not None:
        return False
    return last.cue is not None or unit.line.word(at - 1) == ","


def _attribute(unit: Unit, found: Sequence[Cue], at: int, speech: Speech) -> None:
    after = _cue_after(unit, found, at)
    if after is not None:
        _give(unit.line, after, speech)
        return
    before = _cue_before(unit, found, at)
    if before is not None:
        _give(unit.line, before, speech)
        return
    paper = _paper_before(unit, at)
    if paper is not None:
        speech.speaker = paper


def _cue_after(unit: Unit, found: Sequence[Cue], at: int) -> Cue | None:
    """The cue of “…,” she said and “…,” said the uncle."""
    words = unit.line
    for cue in found:
        if cue.start <= at:
            continue
        if any(at < each < cue.start for each in unit.quotes):
            return None
        if (
            cue.subject is None
            or cue.relative
            or (cue.passive and words.word(cue.stop) == "to")
            or cue.frame not in _SPEAKING
            or (cue.form is Form.ING and cue.lemma != "according")
        ):
            continue
        first = min(cue.subject[0], cue.group)
        if first - at <= 2 or (
            words.word(at + 1) != "." and cue.subject[0] - at <= 12 and _leads(words, at + 1, first)
        ):
            return cue
        return None
    return None


def _leads(words: Line, start: int, stop: int) -> bool:
    """Whether only asides stand between a quotation and its attribution."""
    return all(
        words.word(k) == "," or is_adverb(words.word(k)) for k in range(start, stop)
    ) or words.word(start) in {
        "in",
        "at",
        "on",
        "as",
        "is",
        "was",
        "ran",
        "runs",
        "reads",
        "read",
        "goes",
        "went",
    }


def _cue_before(unit: Unit, found: Sequence[Cue], at: int) -> Cue | None:
    words = unit.line
    earlier = [
        each
        for each in found
        if each.stop <= at and (each.subject is not None or each.passive) and not each.relative
    ]
    earlier = [each for each in earlier if not any(each.stop <= k < at for k in unit.quotes)]
    if not earlier:
        return None
    cue = earlier[-1]
    colon = words.word(at - 1) == ":"
    if at - cue.stop > (25 if colon else 14):
        return None
    return cue if colon or cue.frame in _SPEAKING else None


def _paper_before(unit: Unit, at: int) -> Span | None:
    """The subject of “reads” and “runs”, or of the words before a colon."""
    words = unit.line
    for k in range(at - 1, max(at - 6, -1), -1):
        if words.word(k) in {"reads", "read", "ran", "runs", "went", "goes", "stands"}:
            return _span(words, subject(words, k))
    return None


def _give(words: Line, cue: Cue, speech: Speech) -> None:
    speech.verb = cue
    speech.cue = (words.tokens[cue.start].start, words.tokens[cue.stop - 1].stop)
    speech.used.append(cue.start)
    if cue.passive:
        speech.hearer = _span(words, cue.subject)
        if words.word(cue.stop) == "by":
            speech.speaker = _span(words, noun_phrase_from(words, cue.stop + 1))
        return
    speech.speaker = _span(words, cue.subject)
    if cue.frame in {Frame.TELL, Frame.ASK}:
        stop = cue.subject[1] if cue.inverted and cue.subject else cue.stop
        speech.hearer = _span(words, noun_phrase_from(words, stop))


def _attribute_from_next(unit: Unit, parts: Sequence[Unit], number: int, speech: Speech) -> None:
    """“No!” Ivan said: the attribution stands as a sentence of its own."""
    if number + 1 >= len(parts) or unit.line.word(len(unit.line) - 1) != QUOTED:
        return
    following = parts[number + 1].line
    for cue in cues(following):
        if (
            cue.subject is not None
            and cue.subject[0] == 0
            and cue.frame in {Frame.SAY, Frame.ASK}
            and len(following) - cue.stop <= 6
            and following.word(cue.stop) != "that"
        ):
            _give(following, cue, speech)
            speech.used.clear()
        return


def run_on(paragraphs: Sequence[list[Speech]]) -> None:
    """Join a quotation that runs over several paragraphs, each reopening it, into one speech."""
    for earlier, later in zip(paragraphs[-2::-1], paragraphs[:0:-1], strict=True):
        if not earlier or not later or not later[0].continues:
            continue
        first, rest = earlier[-1], later.pop(0)
        first.content.extend(rest.content)
        if first.cue is None and first.speaker is None:
            first.cue, first.verb = rest.cue, rest.verb
            first.speaker, first.hearer = rest.speaker, rest.hearer


def topic(unit: Unit) -> Span | None:
    """Whom a sentence before a quotation is about: its subject."""
    words = unit.line
    if (
        words.word(0) in SUBJECTS - {"it", "this", "that", "there"}
        or words.word(0) not in PREPOSITIONS
    ):
        found = first_noun_phrase(words, 0, len(words))
        return _span(words, found)
    return None


def _span(words: Line, found: Range | None) -> Span | None:
    if found is None or found[0] >= found[1]:
        return None
    return words.tokens[found[0]].start, words.tokens[found[1] - 1].stop
