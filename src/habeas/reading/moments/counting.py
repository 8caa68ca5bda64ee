"""Counting: from one meaning to its days, given what it may be counted from.

Every answer names its anchor. What can be counted from nothing is no answer; a year that neither
the words, nor the day of the telling, nor a date before it in the text gives is never put in.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from habeas.reading.moments.days import (
    Grain,
    Point,
    Span,
    dated_point,
    day_point,
    days_span,
    doubted,
    month_point,
    months_from,
    one,
    shifted,
    year_point,
    years_point,
)
from habeas.reading.moments.parts import part_of
from habeas.reading.moments.phrase import (
    Bounded,
    Clock,
    Counted,
    Dated,
    Meaning,
    NightTo,
    Pair,
    Part,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
)

IN_WORDS = "the words themselves"
_STORY = {Turn.THAT, Turn.PREVIOUS, Turn.FOLLOWING}
_STEP = {Turn.LAST: -1, Turn.PREVIOUS: -1, Turn.NEXT: 1, Turn.FOLLOWING: 1}
_TOLD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The day of the telling.

    Attributes:
        day: The day, or the last day of the month or year where only that is known.
        exact: Whether the day itself is known.
        source: Where it comes from, in words.
        published: Whether what is told is past by then: the day of publishing, or of a message.
        year_known: Whether its year is known; if not, it stands in the stand-in year.
    """

    day: date
    exact: bool
    source: str
    published: bool
    year_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a phrase may be counted from.

    Attributes:
        told: The day of the telling; None if nobody gives it.
        story: The last day or month the story spoke of; None if it spoke of none.
        latest: The last date of any width; years are counted from it.
        stated: The last date whose year the words gave, if this phrase may take it over.
        ahead: Whether the phrase speaks of what is still to come.
    """

    told: Told | None
    story: Span | None
    stated: Span | None
    ahead: bool
    latest: Span | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The days a phrase stands for, what they were counted from, and whether words gave the year."""

    span: Span
    anchor: str
    by_words: bool = False


def parse_told(published: str | None) -> Told | None:
    """The day of publishing, from ISO 8601; None where it is no date."""
    match = _TOLD.match(published or "")
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    try:
        day = date(year, month, int(match[3] or monthrange(year, month)[1]))
    except ValueError:
        return None
    return Told(day=day, exact=match[3] is not None, source=f"published {match[0]}", published=True)


def resolve(means: Meaning, scene: Scene) -> Found | None:
    """The days a meaning stands for in a scene; None if it is counted from nothing."""
    match means:
        case Dated():
            return _dated(means, scene)
        case Weekly():
            return _weekly(means, scene)
        case Counted():
            return _counted(means, scene)
        case Whole():
            return _whole(means, scene)
        case Years(first=first, length=length):
            return Found(one(years_point(first, length)), IN_WORDS, by_words=True)
        case Clock():
            return _clock(scene)
        case Part() | NightTo() | Bounded() | Pair():
            return _made_of_others(means, scene)


def _made_of_others(means: Part | NightTo | Bounded | Pair, scene: Scene) -> Found | None:
    if isinstance(means, Pair):
        return _pair(means, scene)
    inner = resolve(means.inner, scene)
    if inner is None:
        return None
    span: Span | None
    if isinstance(means, Part):
        span = part_of(means.cut, inner.span)
    elif isinstance(means, NightTo):
        span = _night_to(inner.span)
    else:
        span = Span(None, inner.span.stop) if means.until else Span(inner.span.start, None)
    return None if span is None else replace(inner, span=span)


def _night_to(span: Span) -> Span:
    point = span.single
    if point is None or point.grain is not Grain.DAY:
        return span
    return Span(shifted(point, -1).first, point)


# Dates of the calendar ---------------------------------------------------------------------


def _dated(means: Dated, scene: Scene) -> Found | None:
    if means.month is None and means.day is not None:
        return _day_of_month(means, scene)
    if means.month is None:
        return Found(one(year_point(means.year)), IN_WORDS, by_words=True) if means.year else None
    if means.year is not None:
        return Found(_calendar(means, means.year), IN_WORDS, by_words=True)
    if means.turn is not Turn.PLAIN:
        return _of_a_year(means, scene)
    return _without_year(means, scene)


def _calendar(means: Dated, year: int | None) -> Span:
    """The days of a date or a season in a year; a winter begins the year before."""
    month = means.month
    assert month is not None
    if means.months == 1:
        return one(dated_point(year, month, means.day))
    if year is None:
        last = (month + means.months - 2) % 12 + 1
        return Span(month_point(None, month), month_point(None, last))
    if month + means.months - 1 > 12:
        year -= 1
    return _months(year, month, means.months)


def _months(year: int, month: int, count: int) -> Span:
    return Span(month_point(year, month), month_point(*months_from(year, month, count - 1)))


def _of_a_year(means: Dated, scene: Scene) -> Found | None:
    """A date with "last year", "this year" or "of that year" beside it."""
    step = _STEP.get(means.turn, 0)
    if means.turn not in _STORY:
        if means.nearest:
            return _turned(means, scene)
        return _by_told_year(means, scene, step)
    point = _start(scene.latest)
    point = point if point is not None and point.year_known else _start(scene.stated)
    if point is None:
        return Found(_calendar(means, None), "no year is given")
    return Found(_calendar(means, point.low.year + step), _from(point), by_words=True)


def _by_told_year(means: Dated, scene: Scene, step: int) -> Found | None:
    if scene.told is None or not scene.told.year_known:
        return Found(_calendar(means, None), "no year is given")
    return Found(_calendar(means, scene.told.day.year + step), scene.told.source)


def _turned(means: Dated, scene: Scene) -> Found | None:
    """ "Last December", "this winter", "next May": the nearest on that side of the telling."""
    if scene.told is None or not scene.told.year_known:
        return Found(_calendar(means, None), "no year is given")
    year, told = scene.told.day.year, scene.told.day
    tries = [_calendar(means, year + step) for step in (-2, -1, 0, 1, 2)]
    if means.turn is Turn.NEXT:
        ahead = [span for span in tries if _low(span) > told]
        return Found(ahead[0], scene.told.source)
    if means.turn is Turn.LAST:
        past = [span for span in tries if _high(span) < told]
    else:
        past = [span for span in tries if _low(span) <= told]
    return Found(past[-1], scene.told.source)


def _without_year(means: Dated, scene: Scene) -> Found:
    stated, told = _start(scene.stated), scene.told
    if stated is not None and stated.year_known and not scene.ahead:
        return _near_stated(means, scene, stated)
    if told is None or not told.year_known:
        return Found(_calendar(means, None), "no year is given")
    tries = [_calendar(means, told.day.year + step) for step in (-1, 0, 1)]
    if scene.ahead:
        return Found(next(s for s in tries if _high(s) >= told.day), told.source)
    return Found([s for s in tries if _low(s) <= told.day][-1], told.source)


def _near_stated(means: Dated, scene: Scene, stated: Point) -> Found:
    """The date in the year that brings it nearest to the stated one, and not after the telling.

    A story goes forward more often than back, so a day before counts as half as far again.
    """
    steps = (0,) if stated.grain is Grain.YEAR else (0, -1, 1)
    tries = [_calendar(means, stated.low.year + step) for step in steps]
    if scene.told is not None and scene.told.year_known:
        tries = [span for span in tries if _low(span) <= scene.told.day] or tries
    away = {span: (_low(span) - stated.low).days for span in tries}
    nearest = min(tries, key=lambda span: away[span] if away[span] >= 0 else -1.5 * away[span])
    return Found(nearest, _from(stated), by_words=True)


def _day_of_month(means: Dated, scene: Scene) -> Found | None:
    """ "The 18th": of the month that brings it nearest to the story, or last before the telling."""
    told = scene.told
    base = _start(scene.story)
    if base is None and told is None:
        return None
    near = base.low if base is not None else told.day if told is not None else None
    assert near is not None
    known = base.year_known if base is not None else told is not None and told.year_known
    tries = _same_day_of_months(near, means.day or 1)
    if base is None and not scene.ahead:
        tries = [day for day in tries if day <= near]
    elif told is not None and told.published and not scene.ahead and known == told.year_known:
        tries = [day for day in tries if day <= told.day] or tries
    if base is not None and base.grain is Grain.MONTH:
        tries = [day for day in tries if day.month == base.low.month] or tries
    if not tries:
        return None
    best = min(tries, key=lambda day: abs((day - near).days))
    anchor = _from(base) if base is not None else told.source if told is not None else ""
    if not known and best.year != near.year:
        best = best.replace(year=near.year)
    return Found(one(day_point(best, year_known=known)), anchor)


def _same_day_of_months(near: date, day: int) -> list[date]:
    months = [months_from(near.year, near.month, step) for step in (0, -1, 1, -2)]
    return [date(y, m, day) for y, m in months if 1 <= day <= monthrange(y, m)[1]]


# Days of the week ----------------------------------------------------------------------------


def _weekly(means: Weekly, scene: Scene) -> Found | None:
    story = scene.story.start if scene.story is not None else None
    own = scene.told is not None and not scene.told.published and means.turn is Turn.PLAIN
    if means.turn in _STORY or not _can_tell(scene) or (own and story is not None):
        return _weekly_in_story(means, scene)
    told = scene.told
    assert told is not None
    back = (told.day.weekday() - means.weekday) % 7
    if means.turn is Turn.NEXT or (scene.ahead and means.turn is Turn.PLAIN):
        day = told.day + timedelta(days=7 - back)
    elif means.turn is Turn.THIS:
        day = told.day + timedelta(days=means.weekday - told.day.weekday())
    else:
        if means.turn is Turn.LAST and back < 3:
            back += 7  # of yesterday one says "yesterday", not "last Monday"
        day = told.day - timedelta(days=back)
    return Found(one(day_point(day, year_known=told.year_known)), told.source)


def _can_tell(scene: Scene) -> bool:
    return scene.told is not None and scene.told.exact and scene.told.year_known


def _weekly_in_story(means: Weekly, scene: Scene) -> Found | None:
    base = _start(scene.story)
    if base is None or base.grain is not Grain.DAY or not base.year_known:
        return None
    after = (means.weekday - base.low.weekday()) % 7
    if means.turn is Turn.THAT:
        days = after if after <= 3 else after - 7
    elif means.turn in {Turn.PREVIOUS, Turn.LAST}:
        days = after - 7
    else:
        days = after or (7 if means.turn is Turn.FOLLOWING else 0)
    return Found(shifted(base, days), _from(base), by_words=True)


# Counting ------------------------------------------------------------------------------------


def _base(scene: Scene, unit: Unit, *, story: bool) -> tuple[Point, str, bool] | None:
    if story:
        span = scene.latest if unit is Unit.YEAR else scene.story
        point = span.stop if span is not None else None
        return None if point is None else (point, _from(point), True)
    told = scene.told
    if told is None:
        return None
    return day_point(told.day, year_known=told.year_known), told.source, False


def _counted(means: Counted, scene: Scene) -> Found | None:
    base = _base(scene, means.unit, story=means.story)
    if base is None:
        return None
    point, anchor, by_words = base
    if means.unit in {Unit.DAY, Unit.WEEK}:
        if not means.story and scene.told is not None and not scene.told.exact:
            return None
        if point.grain is not Grain.DAY:
            return Found(doubted(one(point), "~"), anchor, by_words)
        days = means.number * (7 if means.unit is Unit.WEEK else 1)
        return Found(shifted(point, days), anchor, by_words)
    if not point.year_known and means.unit is Unit.YEAR:
        return None
    return Found(_counted_months(means, point), anchor, by_words)


def _counted_months(means: Counted, point: Point) -> Span:
    months = means.number * (12 if means.unit is Unit.YEAR else 1)
    year, month = months_from(point.low.year, point.low.month, months)
    if means.rest:
        day = min(point.low.day, monthrange(year, month)[1])
        return one(day_point(date(year, month, day) + timedelta(days=means.rest)))
    if means.unit is Unit.YEAR:
        return one(year_point(year))
    return one(month_point(year if point.year_known else None, month))


def _whole(means: Whole, scene: Scene) -> Found | None:
    base = _base(scene, means.unit, story=means.turn in _STORY)
    if base is None:
        return None
    point, anchor, by_words = base
    step = _STEP.get(means.turn, 0)
    told = scene.told
    if means.unit is Unit.DAY:
        vague = point.grain is not Grain.DAY
        if vague or (means.turn not in _STORY and (told is None or not told.exact)):
            return None
        return Found(shifted(point, step), anchor, by_words)
    if not point.year_known and means.unit is not Unit.MONTH:
        return None
    return Found(_stretch(means, point, step, scene), anchor, by_words)


def _stretch(means: Whole, point: Point, step: int, scene: Scene) -> Span:
    if means.unit is Unit.YEAR:
        return one(year_point(point.low.year + step))
    if means.unit is Unit.MONTH:
        year, month = months_from(point.low.year, point.low.month, step)
        return one(month_point(year if point.year_known else None, month))
    monday = point.low - timedelta(days=point.low.weekday())
    if means.unit is Unit.WEEKEND:
        return _weekend(means, point.low, monday, step, ahead=scene.ahead)
    monday += timedelta(days=7 * step)
    sunday = monday + timedelta(days=6)
    told = scene.told
    if means.turn is Turn.THIS and told is not None and not scene.ahead:
        sunday = min(sunday, told.day)  # nobody tells on Monday what happens on Tuesday
    return days_span(monday, sunday)


def _weekend(means: Whole, day: date, monday: date, step: int, *, ahead: bool) -> Span:
    saturday = monday + timedelta(days=5)
    if means.turn is Turn.LAST and day.weekday() > 5:
        step = 0
    if means.turn is Turn.NEXT:
        step = 0 if day.weekday() < 5 else 1
    if means.turn is Turn.THIS and day.weekday() < 4 and not ahead:
        step = -1  # told on Tuesday, "this weekend" is the one just past
    saturday += timedelta(days=7 * step)
    return days_span(saturday, saturday + timedelta(days=1))


def _clock(scene: Scene) -> Found | None:
    point = scene.story.stop if scene.story is not None else None
    if point is None or point.grain is not Grain.DAY:
        return None
    return Found(one(point), _from(point), by_words=True)


# From one to another -------------------------------------------------------------------------


def _pair(means: Pair, scene: Scene) -> Found | None:
    """From one date to another; what the first leaves open, the last gives."""
    last = resolve(means.last, scene)
    if last is None or last.span.stop is None:
        return None
    first = resolve(_completed(means.first, means.last), scene)
    if first is None or first.span.start is None:
        return None
    begin, end = first.span.start, last.span.stop
    if begin.low > end.high:
        if first.by_words and not last.by_words and begin.year_known:
            again = replace(scene, stated=first.span)
            last = _after(resolve(means.last, again), begin)
        else:
            begin = _year_before(begin)
        end = last.span.stop if last is not None and last.span.stop is not None else end
    if last is None or begin.low > end.high and begin.year_known and end.year_known:
        return None
    return Found(Span(begin, end), last.anchor, first.by_words and last.by_words)


def _after(found: Found | None, begin: Point) -> Found | None:
    """The same date in the first year that puts it after another."""
    if found is None or found.span.stop is None or found.span.stop.high >= begin.low:
        return found
    end = found.span.stop
    year = begin.low.year + (1 if end.low.month < begin.low.month else 0)
    day = end.low.day if end.grain is Grain.DAY else None
    return replace(found, span=one(dated_point(year, end.low.month, day)))


def _year_before(point: Point) -> Point:
    if not point.year_known or point.grain not in {Grain.DAY, Grain.MONTH}:
        return point
    day = point.low.day if point.grain is Grain.DAY else None
    return replace(dated_point(point.low.year - 1, point.low.month, day), doubt=point.doubt)


def _completed(first: Meaning, last: Meaning) -> Meaning:
    """What the first of two dates leaves to the last: its year, and its month."""
    if isinstance(last, Part):
        return _completed(first, last.inner)
    if isinstance(first, Part):
        return replace(first, inner=_completed(first.inner, last))
    if not isinstance(first, Dated) or not isinstance(last, Dated):
        return first
    if first.month is None and first.day is not None:
        first = replace(first, month=last.month)
    if first.year is None and first.turn is Turn.PLAIN:
        later = (first.month or 0) > (last.month or 12)
        year = last.year if last.year is None else last.year - (1 if later else 0)
        first = replace(first, year=year, turn=last.turn)
    return first


def _start(span: Span | None) -> Point | None:
    return span.start if span is not None else None


def _low(span: Span) -> date:
    assert span.first is not None
    return span.first.low


def _high(span: Span) -> date:
    assert span.last is not None
    return span.last.high


def _from(point: Point) -> str:
    return f"the date before it, {point.edtf}"
