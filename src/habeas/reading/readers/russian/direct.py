"""Direct speech: whose are the words between quotation marks, and after a dash.

Takes the pairs that `habeas.reading.quotations` made, tells speech from names and irony, parts
what the author threw in («…, — говорит он, — …»), and finds the word that stands for the speaker.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.reading.quotations import Quotation, asides, quotations
from habeas.reading.readers.russian.heard import (
    MESSAGES,
    PLAIN,
    Heard,
    Range,
    acting,
    cue_of,
    finite,
    hearer,
    trimmed,
)
from habeas.reading.readers.russian.lexicon import Cue, words
from habeas.reading.readers.russian.sources import PAPER, owner, paper_owner, reads
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode

_PASSING = frozenset({
    "передавать", "передать", "пересказывать", "пересказать", "цитировать", "процитировать",
    "приводить", "привести", "повторять", "повторить", "вспоминать", "вспомнить",
})  # fmt: skip
_ARRIVES = frozenset({
    "прийти", "приходить", "поступить", "упасть", "получить", "получать", "доставить", "дойти",
})  # fmt: skip
_TOLD = frozenset({"слово", "рассказ", "ответ", "фраза", "реплика", "сообщение", "объяснение"})
_SHORT = 3  # words; a shorter quotation without a colon or a dash beside it is a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation as words.

    Attributes:
        first: The first word within the marks.
        last: The word after the last within them.
        depth: How many quotations it stands in.
        speech: Whether it is somebody's speech rather than a name or a few words quoted.
        continues: Whether it goes on with the quotation before.
        before: The range of the sentence before it, up to the opening mark.
        after: The range of the sentence after it, from the closing mark.
    """

    first: int
    last: int
    depth: int
    speech: bool
    continues: bool
    before: Range
    after: Range


def quoted_in(script: Script) -> tuple[Quoted, ...]:
    """Every quotation of a text, as words."""
    starts = [word.start for word in script.words]
    return tuple(
        found for each in quotations(script.text) if (found := _quoted(script, each, starts))
    )


def _quoted(script: Script, each: Quotation, starts: list[int]) -> Quoted | None:
    first, last = bisect_left(starts, each.inner_start), bisect_left(starts, each.inner_stop)
    if first >= last:
        return None
    before, after = (
        _before(script, first - (each.inner_start > each.start)),
        _after(script, last + each.closed),
    )
    speech = _is_speech(script, first, last, before, after) or each.continues
    return Quoted(
        first=first, last=last, depth=each.depth, continues=each.continues, before=before, after=after,
        speech=speech,
    )  # fmt: skip


def _paragraph(script: Script, at: int) -> Range:
    for stretch in script.paragraphs:
        if stretch.first <= at < stretch.last:
            return stretch.first, stretch.last
    return 0, len(script.words)


def _before(script: Script, opening: int) -> Range:
    """The words of the sentence before an opening mark."""
    floor = _paragraph(script, max(opening, 0))[0]
    at = opening
    while at > floor and script.words[at - 1].text not in {
        ".",
        "!",
        "?",
        "…",
        "?!",
        "...",
        "«",
        "„",
    }:
        at -= 1
    return max(at, 0), max(opening, 0)


def _after(script: Script, closing: int) -> Range:
    """The words after a closing mark, to the end of the sentence."""
    if closing >= len(script.words):
        return closing, closing
    limit = _paragraph(script, closing)[1] if closing < len(script.words) else closing
    if script.words[closing - 1].start > script.words[closing].start:
        return closing, closing
    at = closing
    while at < limit and script.words[at].text not in {".", "!", "?", "…", "»", "“"}:
        at += 1
        if script.words[at - 1].text == ":" or (
            at < limit and script.words[at].text in "«„" and script.words[at - 1].text == ":"
        ):
            break
    return closing, at


def _is_speech(script: Script, first: int, last: int, before: Range, after: Range) -> bool:
    if _colon_before(script, before) and _speaks(script, before):
        return True
    if _dash_after(script, after):
        return True
    length = sum(word.text.isalnum() for word in script.words[first:last])
    opens_sentence = before[0] == before[1]
    whole = length >= _SHORT and opens_sentence and script.words[first].text[:1].isupper()
    named = after[0] < after[1] and script.words[after[0]].pos == "VERB"
    return whole and not named and any(finite(word) for word in script.words[first:last])


def _colon_before(script: Script, before: Range) -> bool:
    return (
        before[1] > before[0]
        and script.words[before[1] - 1].text in {":", ",", "—"}
        and (script.words[before[1] - 1].text == ":")
    )


def _speaks(script: Script, before: Range) -> bool:
    """Whether the words before a colon may announce speech rather than a title."""
    naming = words("cues", "sources", "papers") & {"журнал"}
    return not any(
        word.lemma in naming and word.rel == "appos" for word in script.words[slice(*before)]
    )


def _dash_after(script: Script, after: Range) -> bool:
    first, last = after
    if first >= last:
        return False
    here = script.words[first].text
    if here in {",", "!", "?", "…", ",—"} and first + 1 < last:
        return script.words[first + 1].text in {"—", "–", "-"}
    return here in {"—", "–"} and any(
        cue_of(word) or finite(word) for word in script.words[first + 1 : min(first + 5, last)]
    )


def direct(script: Script, found: tuple[Quoted, ...]) -> Iterator[Heard]:
    """Direct speech, with the word that stands for each speaker."""
    last_heard: Heard | None = None
    for each in found:
        if not each.speech:
            continue
        made = _broken(script, each) or _whole(script, each, last_heard)
        last_heard = made[-1]
        yield from made


def _whole(script: Script, each: Quoted, previous: Heard | None) -> list[Heard]:
    parts = trimmed(script, each.first, each.last)
    if parts is None:
        return [Heard(parts=((each.first, each.last),), mode=Mode.DIRECT)]
    spoken = _attribution(script, each.after) if _dash_after(script, each.after) else None
    if spoken is None and _colon_before(script, each.before):
        spoken = _announced(script, each.before)
    if spoken is None and previous is not None and _near(script, previous, each):
        return [
            Heard(
                parts=(parts,),
                who=previous.who,
                manner=previous.manner,
                mode=Mode.DIRECT,
                mine=previous.mine,
            )
        ]
    if spoken is None:
        spoken = _attribution(script, each.after) or _announced(script, each.before)
    return [_heard(script, (parts,), spoken)]


def _near(script: Script, previous: Heard, each: Quoted) -> bool:
    gap = script.words[each.first].sentence - script.words[previous.parts[-1][1] - 1].sentence
    return each.continues or (
        0 <= gap <= 1 and each.before[0] == each.before[1] and each.depth == 0
    )


@dataclass(frozen=True, slots=True)
class _Spoken:
    verb: int
    cue: Cue
    who: int | None
    within: Range
    through: int | None = None  # who passes on another's words


def _heard(script: Script, parts: tuple[Range, ...], spoken: _Spoken | None) -> Heard:
    if spoken is None:
        return Heard(parts=parts, mode=Mode.DIRECT)
    return Heard(
        parts=parts, cue=(spoken.verb, spoken.verb + 1), verb=spoken.verb, who=spoken.who, manner=spoken.cue,
        paper=spoken.verb if spoken.cue is PAPER else None, mode=Mode.DIRECT, hearer=hearer(script, spoken.verb, spoken.within),
        origin=spoken.through,
    )  # fmt: skip


def _attribution(script: Script, within: Range) -> _Spoken | None:
    """The verb and its subject in the author's words after a quotation."""
    first, last = within
    for at in range(first, min(last, first + 12)):
        word = script.words[at]
        if cue_of(word) or finite(word) or reads(word):
            who = acting(script, at, (first, last))
            if reads(word):
                return _Spoken(at, PAPER, paper_owner(script, word, (first, last)), within)
            if (other := _passed_on(script, word, last)) is not None:
                return _Spoken(at, cue_of(word) or PLAIN, other, within, through=who)
            return _Spoken(at, cue_of(word) or PLAIN, who, within)
    return None


def _passed_on(script: Script, verb: Word, last: int) -> int | None:
    """The word for whose words somebody repeats: «…», — передаёт женщина рассказ напарника."""
    if verb.lemma not in _PASSING:
        return None
    for at in range(verb.at + 1, last):
        if script.words[at].lemma in _TOLD:
            return owner(script, at, last)
    return None


def _announced(script: Script, within: Range) -> _Spoken | None:
    """The verb and its subject in the author's words before a quotation."""
    first, last = within
    verbs = [at for at in range(first, last) if cue_of(script.words[at])]
    verbs = verbs or [at for at in range(first, last) if finite(script.words[at])]
    if not verbs:
        nouns = [
            at
            for at in range(first, last)
            if script.words[at].lemma in words("cues", "sources", "papers")
        ]
        came = [at for at in range(first, last) if script.words[at].lemma in MESSAGES]
        if came:
            return _Spoken(came[-1], PLAIN, came[-1], within)
        if nouns:
            return _Spoken(nouns[-1], PLAIN, None, within)
        return _by_name(script, within)
    verb = verbs[-1]
    who = _arrived(script, verb, within)
    who = acting(script, verb, (first, last)) if who is None else who
    return _Spoken(verb, cue_of(script.words[verb]) or PLAIN, who, within)


def _arrived(script: Script, verb: int, within: Range) -> int | None:
    """The message that came, and so speaks: «Айнагуль пришло СМС с чужого номера: „…“»."""
    if script.words[verb].lemma not in _ARRIVES:
        return None
    came = [at for at in range(*within) if script.words[at].lemma in MESSAGES]
    return came[-1] if came else None


def _by_name(script: Script, within: Range) -> _Spoken | None:
    """Before a colon and without a verb: the last nominative, «Сестра Марина: „…“»."""
    first, last = within
    named = [
        at for at in range(first, last)
        if script.words[at].pos in {"NOUN", "PROPN"} and script.words[at].has(Case="Nom")
    ]  # fmt: skip
    return _Spoken(named[-1], PLAIN, named[-1], within) if named else None


def _broken(script: Script, each: Quoted) -> list[Heard]:
    """The parts of a quotation that its author's words stand in: «…, — говорит он, — …»."""
    first, last = each.first, each.last
    start, stop = script.words[first].start, script.words[last - 1].stop
    starts = [word.start for word in script.words]
    cuts: list[tuple[Range, _Spoken]] = []
    for begin, end in asides(script.text, start, stop):
        within = bisect_left(starts, begin), bisect_left(starts, end)
        spoken = _attribution(script, (within[0], min(within[1], within[0] + 10)))
        if spoken and (cue_of(script.words[spoken.verb]) or spoken.verb - within[0] <= 2):
            cuts.append((within, spoken))
    return _joined(script, first, last, cuts) if cuts else []


def _joined(
    script: Script, first: int, last: int, cuts: list[tuple[Range, _Spoken]]
) -> list[Heard]:
    heard: list[Heard] = []
    pieces: list[Range] = []
    at, spoken = first, cuts[0][1]
    for within, said in cuts:
        pieces += [piece] if (piece := trimmed(script, at, within[0])) else []
        at, spoken = within[1], said
        if not _goes_on(script, within):
            heard.append(_heard(script, tuple(pieces), said))
            pieces = []
    if piece := trimmed(script, at, last):
        pieces.append(piece)
    if pieces:
        heard.append(_heard(script, tuple(pieces), spoken))
    return [each for each in heard if each.parts]


def _goes_on(script: Script, within: Range) -> bool:
    """Whether the sentence goes on after the author's words, as a small letter shows."""
    marks = [word.text for word in script.words[max(within[1] - 2, within[0]) : within[1]]]
    following = script.words[within[1]] if within[1] < len(script.words) else None
    return (
        "." not in marks
        and following is not None
        and (following.text[:1].islower() or "," in marks)
    )
