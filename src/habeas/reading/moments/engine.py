"""From what dated phrases mean to days, each counted from what its words are counted from.

Reads a text's phrases in order and keeps what a reader keeps in mind: the day of the telling (when
it was published, or the date at its head, or of the message), and the last day the story spoke of.
A phrase counted from something nobody gave is left out; a year nobody gave stays open. It knows no
word of any language: `english` and `russian` do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.evidence.moment import Moment
from habeas.evidence.passage import cut
from habeas.reading.moments.counting import resolve
from habeas.reading.moments.days import Grain, Point, Span, dated_point, doubted
from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Counted,
    Dated,
    Entry,
    Meaning,
    NightTo,
    Offset,
    Pair,
    Part,
    Phrase,
    Turn,
    Weekly,
    Whole,
    Years,
)
from habeas.reading.moments.scene import IN_STORY, Found, Scene, Told, parse_told

_HEAD = 400  # how far into a text its own date may stand
# Such a date stands by itself: "Osh, 11 October 2023", "[20.05.2023]", "Date: 2 June 2017."
_BEFORE_OWN = re.compile(r"(?:^|[,:;\]\[(/|—–-])\s*$")
_AFTER_OWN = re.compile(r"\s*(?:$|\n|[.,;:)\]|—–-])")
_YEARS_OF_HISTORY = 3
_ENTRIES_APART = 10  # days, at most, between a diary's first two entries
_SHORT_LINE = 140  # and how long the line it stands on may be


@dataclass(slots=True)
class _Mind:
    """What a reader keeps in mind while reading on.

    Attributes:
        paper: The day of the telling of the whole paper; None if nobody gives one.
        told: The same as it stands at this place, under the last date that heads an entry.
        head: That date; None before the first.
        story: The last day or month the story spoke of.
        day: The last day it spoke of.
        latest: The last date of any width, a year too.
        stated: The last date whose year the words themselves gave, or one counted from it.
        paragraph: Where the paragraph of `stated` ends.
        day_one: The first day of a diary that numbers its days.
        numbered: Whether the paper numbers its paragraphs.
        history: Whether the paper tells of years long before the telling and of nothing else.
    """

    paper: Told | None
    told: Told | None
    head: Span | None = None
    story: Span | None = None
    day: Span | None = None
    latest: Span | None = None
    stated: Span | None = None
    paragraph: int = 0
    day_one: Point | None = None
    numbered: bool = False
    history: bool = False


def moments(text: str, phrases: Sequence[Phrase], published: str | None) -> tuple[Moment, ...]:
    """The moments that the phrases of a text stand for, in order."""
    told = parse_told(published) or _own_date(text, phrases)
    years = frozenset(_years(phrases))
    history = told is not None and _is_history(phrases, years, told.day.year)
    return tuple(_read(text, phrases, _Mind(told, told, history=history), years))


def _is_history(phrases: Iterable[Phrase], years: frozenset[int], told: int) -> bool:
    """Whether all years given lie well before the telling, and no phrase is counted from it."""
    past = len(years) >= _YEARS_OF_HISTORY and max(years) < told - 1
    return past and not any(_is_from_telling(phrase.means) for phrase in phrases)


def _is_from_telling(means: Meaning) -> bool:
    match means:
        case Counted(story=story):
            return not story
        case Weekly(turn=turn) | Whole(turn=turn):
            return turn not in IN_STORY
        case Dated(turn=turn):
            return turn not in IN_STORY and turn is not Turn.PLAIN
    return False


def _read(
    text: str, phrases: Iterable[Phrase], mind: _Mind, years: frozenset[int]
) -> Iterator[Moment]:
    for phrase in phrases:
        stated = _stated(mind, phrase)
        scene = Scene(
            told=mind.told,
            story=mind.story,
            latest=mind.latest,
            stated=stated,
            ahead=phrase.ahead,
            noted=phrase.noted,
            day=mind.day,
            day_one=mind.day_one,
        )
        if phrase.stamp and mind.head is not None:
            scene = _under_last_head(mind)
        elif phrase.stamp and _is_day_alone(phrase.means) and not _goes_on(phrase.means, mind):
            mind.numbered = True
            continue  # a numbered paragraph, not an entry of a diary
        found = resolve(phrase.means, scene)
        if found is not None and (mind.paper is None or not mind.paper.published):
            found = _within(found, years, phrase.means)
        if found is None:
            continue
        edtf = doubted(found.span, phrase.doubt).edtf
        passage = cut(text, phrase.start, phrase.stop)
        yield Moment(edtf=edtf, passage=passage, anchor=found.anchor)
        if not phrase.aside:
            _remember(mind, phrase, found, text)


def _is_day_alone(means: Meaning) -> bool:
    return isinstance(means, Dated) and means.month is None and means.day is not None


def _goes_on(means: Meaning, mind: _Mind) -> bool:
    """Whether a day alone at the head of a line goes on from the day the story is at."""
    story = mind.story.start if mind.story is not None else None
    if mind.numbered or story is None or story.grain is not Grain.DAY:
        return False
    return isinstance(means, Dated) and 0 <= (means.day or 0) - story.low.day <= _ENTRIES_APART


def _under_last_head(mind: _Mind) -> Scene:
    """What the date at the head of an entry is counted from: the entry before it."""
    return Scene(told=None, story=mind.head, stated=mind.head, ahead=False)


def _within(found: Found, years: frozenset[int], means: Meaning) -> Found | None:
    """Without a day of publishing no year is concluded that the text gives nowhere itself.

    "The following year" does give it, as a step from a year that stands there.
    """
    steps = getattr(means, "turn", None) in {Turn.FOLLOWING, Turn.PREVIOUS}
    steps = steps and not getattr(means, "nearest", False)  # "the next March" only leads to one
    points = [point for point in (found.span.first, found.span.last) if point is not None]
    if steps or all(not p.year_known or p.low.year in years for p in points):
        return found
    lately = isinstance(means, Pair) and isinstance(means.last, Counted)
    if lately or any(point.grain not in {Grain.DAY, Grain.MONTH} for point in points):
        return None
    return replace(found, span=Span(_open_year(found.span.first), _open_year(found.span.last)))


def _open_year(point: Point | None) -> Point | None:
    if point is None or not point.year_known:
        return point
    day = point.low.day if point.grain is Grain.DAY else None
    return replace(dated_point(None, point.low.month, day), doubt=point.doubt)


def _stated(mind: _Mind, phrase: Phrase) -> Span | None:
    """The date with a stated year that the phrase may take its year from.

    Where the day of publishing is known, only one in the same paragraph: further on the story has
    usually come back to its own day. Where it is not, any before it.
    """
    if (
        mind.told is not None
        and mind.told.published
        and not mind.history
        and phrase.start > mind.paragraph
    ):
        return None
    return mind.stated


def _says_how_long(means: Meaning) -> bool:
    """Whether it names no day to go on from: "the third day running", "some years ago"."""
    if isinstance(means, Pair):
        return isinstance(means.last, Counted)
    return isinstance(means, Bounded) and isinstance(means.inner, Counted)


def _remember(mind: _Mind, phrase: Phrase, found: Found, text: str) -> None:
    if _says_how_long(phrase.means):
        return
    span, start = found.span, found.span.start
    if start is None or start.grain in {Grain.DECADE, Grain.CENTURY}:
        return
    mind.latest = span
    if phrase.means == Entry(1):
        mind.day_one = start
    if start.grain is not Grain.YEAR:
        mind.story = span
        mind.day = span if start.grain is Grain.DAY else mind.day
    if found.by_words and start.year_known:
        mind.stated = span
        if phrase.stop > mind.paragraph:
            ends = text.find("\n\n", phrase.stop)
            mind.paragraph = len(text) if ends < 0 else ends
    elif start.grain is not Grain.YEAR:
        mind.stated = None if mind.told is not None and mind.told.published else mind.stated
    if isinstance(phrase.means, Clock):
        return
    if phrase.stamp and start.grain is Grain.DAY and span.single is not None:
        mind.head = span
        mind.told = Told(
            day=start.high,
            exact=True,
            year_known=start.year_known,
            source=f"the date at its head, {start.edtf}",
            published=start.year_known,
        )


def _own_date(text: str, phrases: Sequence[Phrase]) -> Told | None:
    """The date a paper bears itself: a full one on a short line at its head or its foot."""
    foot = text.rstrip().rfind("\n") + 1
    for phrase in phrases:
        begins = text.rfind("\n", 0, phrase.start) + 1
        ends = text.find("\n", phrase.stop)
        ends = len(text) if ends < 0 else ends
        at_edge = phrase.start < _HEAD or begins == foot
        short = phrase.own or ends - begins <= _SHORT_LINE
        if phrase.aside or not at_edge or not short:
            continue
        alone = phrase.own or _BEFORE_OWN.search(text[begins : phrase.start]) is not None
        if not alone or _AFTER_OWN.match(text, phrase.stop) is None:
            continue  # a sentence that tells of a day, not the day it is told on
        told = _full(phrase.means)
        if told is not None:
            return told
    return None


def _full(means: Meaning) -> Told | None:
    if not isinstance(means, Dated) or means.year is None or means.month is None:
        return None
    nowhere = Scene(told=None, story=None, stated=None, ahead=False)
    found = resolve(means, nowhere)
    point = found.span.single if found is not None else None
    if point is None:
        return None
    return Told(
        day=point.high,
        exact=point.grain is Grain.DAY,
        source=f"the paper's own date, {point.edtf}",
        published=False,
    )


def _years(phrases: Iterable[Phrase]) -> Iterator[int]:
    """The years the words of a text give."""
    for phrase in phrases:
        yield from _years_of(phrase.means)


def _years_of(means: Meaning) -> Iterator[int]:
    match means:
        case Dated(year=int(year)):
            yield year
        case Years(first=first, length=length):
            yield from range(first, first + length)
        case Part(inner=inner) | NightTo(inner=inner) | Offset(inner=inner) | Bounded(inner=inner):
            yield from _years_of(inner)
        case Pair(first=first, last=last):
            yield from _years_of(first)
            yield from _years_of(last)
