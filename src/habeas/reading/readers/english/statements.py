"""Statements of an English page by rules: layer upon layer, each of which can be replaced.

First the quotations that are spoken, then what is reported beside them, then what is said inside
either, each layer handing on sayings. A paper whose writer says everything goes through `papers`
first. Names, descriptions and pronouns are the cast's; nesting and chains are `attribution`'s.
"""

from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.attribution import Saying, Span
from habeas.reading.quotations import quotations
from habeas.reading.readers.english.authors import letterhead
from habeas.reading.readers.english.basis import (
    basis_of,
    circumstances,
    hedge_in,
    medium_in,
    polarity_of,
)
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.cues import Frame, Range
from habeas.reading.readers.english.found import cues, full_subject
from habeas.reading.readers.english.hearsay import with_sources
from habeas.reading.readers.english.lines import Line, chars
from habeas.reading.readers.english.papers import Paper, Turn, paper_of
from habeas.reading.readers.english.quoted import Speech, Unit, run_on, speeches, topic, units
from habeas.reading.readers.english.reported import Report, reports
from habeas.reading.readers.english.speakers import Speakers, is_paper
from habeas.reading.readers.english.voices import Work, named, party, voice
from habeas.reading.segment import Layout, Paragraph, Token, paragraphs
from habeas.vocabulary.kinds import Mode

# Frames that inside somebody's words are rarely a saying of its own.
_THOUGHTS = frozenset(
    {
        Frame.BELIEVE,
        Frame.KNOW,
        Frame.LEARN,
        Frame.HOPE,
        Frame.SEE,
        Frame.REFUSE,
        Frame.CALL,
    }
)
_RETOLD = frozenset({"say", "tell", "write", "reply", "answer"})
_ADDRESSED = frozenset({Frame.TELL, Frame.ASK, Frame.DEMAND, Frame.PROMISE, Frame.DENY})
_OWN_ACTS = frozenset({Frame.DEMAND, Frame.PROMISE, Frame.ASK})
_FIRST = frozenset({"i", "we", "me", "us", "my", "our"})


def sayings_of(text: str, cast: Cast, speakers: Speakers) -> tuple[Saying, ...]:
    """Every saying of a page."""
    parts = paragraphs(text)
    page = Work(text, cast, quotations(text, parts), speakers)
    paper = paper_of(text, parts, page.quotes, cast)
    head = letterhead(text) if paper.official else None
    if head is not None:
        speakers.call(cast.resolve(*head), text[slice(*head)])
    made: list[Saying] = []
    told = {
        each.start: _piece(page, each)
        for each in parts
        if not paper.turns_in(each) and (each.layout is Layout.PROSE or _holds_a_cue(page, each))
    }
    run_on([spoken for _, spoken in told.values()])
    for paragraph in parts:
        for turn in paper.turns_in(paragraph):
            made.extend(_turn(page, paper, turn))
        if paragraph.start in told:
            made.extend(_prose(page, *told[paragraph.start]))
    return with_sources(text, made, cast)


def _holds_a_cue(page: Work, paragraph: Paragraph) -> bool:
    """Whether a line without a closing mark is more than a heading."""
    words = page.text[paragraph.start : paragraph.stop]
    return paragraph.layout is Layout.LINE and len(words.split()) > 12


# --- papers whose writer speaks ---------------------------------------------------------------


def _turn(page: Work, paper: Paper, turn: Turn) -> list[Saying]:
    """What a writer or sender says, and whom that quotes."""
    words = page.text[turn.start : turn.stop]
    page.cast.bind_first_person([(turn.start, turn.stop)], turn.speaker)
    outer = Saying(
        content=((turn.start, turn.stop),),
        speaker=turn.speaker,
        mode=paper.mode,
        basis=basis_of(words, None, official=paper.official),
        polarity=polarity_of(words, None, negated=False, official=paper.official),
        hedge=hedge_in(page.text, turn.start, turn.stop),
        medium=paper.medium,
    )
    inside = _inside(page, turn.start, turn.stop, turn.speaker)
    others = sum(each.size for each in inside if each.speaker not in {None, turn.speaker})
    if paper.official and others * 2 > outer.size:
        return inside
    return [outer, *inside]


# --- prose: somebody tells about others -----------------------------------------------------


def _piece(page: Work, paragraph: Paragraph) -> tuple[tuple[Unit, ...], list[Speech]]:
    """The sentences of a paragraph and the quotations spoken in it."""
    here = [each for each in page.quotes if paragraph.start <= each.start < paragraph.stop]
    parts = units(page.text, paragraph, here)
    return parts, speeches(page.text, parts)


def _prose(page: Work, parts: Sequence[Unit], spoken: Sequence[Speech]) -> list[Saying]:
    for unit in parts:
        about = topic(unit)
        if about is not None:
            page.speakers.told_about(about)
    made: list[Saying] = []
    found: list[str | None] = []
    for number, unit in enumerate(parts):
        mine = [each for each in spoken if each.unit == number]
        used = {at for each in mine for at in each.used}
        for speech in mine:
            found.append(voice(page, parts, spoken, found))
            made.extend(_direct(page, unit, speech, found[-1]))
        made.extend(_reported(page, unit.line, used))
    return made


def _direct(page: Work, unit: Unit, speech: Speech, speaker: str | None) -> list[Saying]:
    if speaker is None:
        return []
    page.cast.bind_first_person(speech.content, speaker)
    page.speakers.spoke(speech.content[0][0], speaker)
    saying = _spoken(page, unit, speech, speaker)
    inside = [
        each for start, stop in speech.content for each in _inside(page, start, stop, speaker)
    ]
    return [saying, *inside]


def _spoken(page: Work, unit: Unit, speech: Speech, speaker: str) -> Saying:
    words = " ".join(page.text[start:stop] for start, stop in speech.content)
    frame = speech.verb.frame if speech.verb else None
    whole = None if speech.verb is None else full_subject(unit.line, speech.verb)
    if whole is not None and chars(unit.line, whole)[0] == (speech.speaker or (0, 0))[0]:
        page.speakers.describe(speaker, *chars(unit.line, whole))
    official = page.speakers.official(speaker, speech.speaker)
    around = _around(page.text, unit.line, speech.content)
    return Saying(
        content=tuple(_trimmed(page.text, start, stop) for start, stop in speech.content),
        speaker=speaker,
        mode=Mode.DIRECT,
        basis=basis_of(words, frame if frame == Frame.BELIEVE else None, official=official),
        polarity=polarity_of(words, None, negated=False, official=official),
        cue=speech.cue,
        hearer=None if speech.hearer is None else party(page, speech.hearer),
        hedge=hedge_in(page.text, speech.content[0][0], speech.content[-1][1]),
        medium=medium_in(around),
        under=circumstances(page.text, *unit.span),
    )


def _around(text: str, words: Line, content: Sequence[Span]) -> str:
    """The words of a sentence that are not the content."""
    start, stop = words.tokens[0].start, words.tokens[-1].stop
    out = text[start:stop]
    for first, last in content:
        out = out.replace(text[first:last], " ")
    return out


def _trimmed(text: str, start: int, stop: int) -> Span:
    words = text[start:stop]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


# --- reported speech ------------------------------------------------------------------------


def _reported(page: Work, words: Line, used: set[int], within: str | None = None) -> list[Saying]:
    found = cues(words)
    free = [each for each in found if each.start not in used]
    made: list[Saying] = []
    for report in _with_sources(_outermost(reports(words, free))):
        if within is not None and _is_thought(words, report):
            continue
        saying = _saying(page, words, report, within)
        if saying is not None:
            made.append(saying)
            if within is None and report.speaker is not None and saying.speaker and saying.cue:
                page.speakers.spoke(saying.cue[0], saying.speaker)
    return made


def _outermost(found: Sequence[Report]) -> list[Report]:
    """Without what a speaker does inside words of his own (“said that he had counted six men”)."""
    return [
        each
        for each in found
        if (each.cue.frame in {Frame.SAY, Frame.TELL} and each.cue.lemma in _RETOLD)
        or not any(_is_inside(each, other) for other in found)
    ]


def _is_inside(inner: Report, outer: Report) -> bool:
    same = inner.speaker is not None and inner.speaker == outer.speaker
    pronoun = inner.speaker is not None and inner.speaker[1] - inner.speaker[0] == 1
    held = any(a <= inner.cue.start and inner.cue.stop <= b for a, b in outer.content)
    return inner is not outer and held and (same or pronoun) and inner.cue.frame not in _ADDRESSED


def _is_thought(words: Line, report: Report) -> bool:
    """“I think”, “he hopes to” inside somebody's words: no saying of its own."""
    who = report.speaker
    first = who is not None and words.word(who[0]) in _FIRST and who[1] - who[0] == 1
    return report.cue.frame in _THOUGHTS or (first and report.cue.frame in _OWN_ACTS)


def _with_sources(found: Sequence[Report]) -> list[Report]:
    """“X said …, according to Y”: Y is the source of X's words, not a second speaker."""
    kept: list[Report] = []
    for report in found:
        said = [
            each
            for each in kept
            if report.cue.lemma == "according" and each.cue.stop <= report.cue.start
        ]
        if said:
            kept[kept.index(said[-1])] = replace(said[-1], source=report.speaker)
        else:
            kept.append(report)
    return kept


def _saying(page: Work, words: Line, report: Report, within: str | None) -> Saying | None:
    content = tuple(_chars(page.text, words, each) for each in report.content)
    said = " ".join(page.text[start:stop] for start, stop in content)
    cue = (words.tokens[report.cue.start].start, words.tokens[report.cue.stop - 1].stop)
    speaker_span = _span(words, report.speaker)
    speaker = (
        page.speakers.unnamed(cue) if speaker_span is None else party(page, speaker_span, within)
    )
    whole = full_subject(words, report.cue)
    if speaker_span is not None and whole is not None:
        page.speakers.describe(speaker, *chars(words, whole))
    official = speaker_span is not None and page.speakers.official(speaker, speaker_span)
    frame = report.cue.frame
    source = _span(words, report.source)
    return Saying(
        content=content,
        speaker=speaker,
        mode=_mode(page, words, speaker_span, content, said),
        basis=basis_of(said, frame, official=official, named=speaker_span is not None),
        polarity=polarity_of(said, frame, negated=report.cue.negated, official=official),
        cue=cue,
        hearer=_hearer(page, words, report),
        sources=() if source is None else (party(page, source),),
        hedge=hedge_in(page.text, content[0][0], content[-1][1]),
        medium=medium_in(_around(page.text, words, content)),
        under=()
        if within
        else circumstances(page.text, words.tokens[0].start, words.tokens[-1].stop),
    )


def _hearer(page: Work, words: Line, report: Report) -> str | None:
    span = _span(words, report.hearer)
    return None if span is None else party(page, span)


def _mode(
    page: Work, words: Line, speaker: Span | None, content: Sequence[Span], said: str
) -> Mode:
    if any(mark in said for mark in '“"«'):
        return Mode.MIXED
    if speaker is not None and is_paper(page.text[slice(*speaker)]):
        return Mode.DOCUMENT
    del words, content
    return Mode.INDIRECT


def _chars(text: str, words: Line, held: Range) -> Span:
    """The characters of a token range, quotation marks at its edges taken in when paired."""
    start, stop = words.tokens[held[0]].start, words.tokens[held[1] - 1].stop
    inner = text[start:stop]
    if text[start - 1 : start] in {"“", '"', "«"} and inner.count("“") + inner.count(
        "«"
    ) <= inner.count("”") + inner.count("»"):
        start -= 1
    if not any(mark in text[start:stop] for mark in '“«"'):
        return start, stop
    if text[stop : stop + 1] in {"”", '"', "»"}:
        stop += 1
    elif text[stop : stop + 2] in {".”", ",”"}:
        stop += 2
    return start, stop


# --- inside somebody's words --------------------------------------------------------------------


def _inside(page: Work, start: int, stop: int, speaker: str) -> list[Saying]:
    """What is quoted or reported inside somebody's words."""
    made: list[Saying] = []
    held = [
        each
        for each in page.quotes
        if start <= each.inner_start
        and each.inner_stop <= stop
        and (each.inner_start, each.inner_stop) != (start, stop)
    ]
    outermost = min((each.depth for each in held), default=0)
    local = [replace(each, depth=0) for each in held if each.depth == outermost]
    for part in _sub_paragraphs(page.text, start, stop):
        parts = units(page.text, part, local)
        spoken = speeches(page.text, parts)
        made.extend(_nested_direct(page, parts, spoken, speaker))
        for number, unit in enumerate(parts):
            used = {at for each in spoken if each.unit == number for at in each.used}
            made.extend(_reported(page, unit.line, used, within=speaker))
    return [each for each in made if each.size * 10 < (stop - start) * 9]


def _sub_paragraphs(text: str, start: int, stop: int) -> tuple[Paragraph, ...]:
    """The words between two offsets, cut as if they stood alone, offsets kept."""
    moved = []
    for part in paragraphs(text[start:stop]):
        cuts = tuple(
            replace(
                each,
                start=each.start + start,
                stop=each.stop + start,
                tokens=tuple(Token(t.start + start, t.stop + start, t.text) for t in each.tokens),
            )
            for each in part.sentences
        )
        moved.append(Paragraph(part.start + start, part.stop + start, part.layout, cuts))
    return tuple(moved)


def _nested_direct(
    page: Work, parts: Sequence[Unit], spoken: Sequence[Speech], within: str
) -> list[Saying]:
    made = []
    for speech in spoken:
        who = named(page, speech, within)
        if who is not None:
            page.cast.bind_first_person(speech.content, who)
            made.append(_spoken(page, parts[speech.unit], speech, who))
    return made


# --- who ------------------------------------------------------------------------------------------


def _span(words: Line, held: Range | None) -> Span | None:
    return None if held is None or held[0] >= held[1] else chars(words, held)
