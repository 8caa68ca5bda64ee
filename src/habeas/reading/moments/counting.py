"""Counting: from one meaning to its days, given what it may be counted from.

What can be counted from nothing is no answer. Dates of the calendar are in `dating`, parts of a
month or year in `parts`.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from habeas.reading.moments.dating import dated
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
    Entry,
    Meaning,
    NightTo,
    NthWeekday,
    Offset,
    Pair,
    Part,
    Turn,
    Unit,
    Weekly,
    Whole,
    Years,
)
from habeas.reading.moments.scene import (
    IN_STORY,
    IN_WORDS,
    STEPS,
    Found,
    Scene,
    counted_from,
    start_of,
)


def resolve(means: Meaning, scene: Scene) -> Found | None:  # noqa: PLR0911 one return for each meaning
    """The days a meaning stands for in a scene; None if it is counted from nothing."""
    match means:
        case Dated():
            return dated(means, scene)
        case Weekly():
            return _weekly(means, scene)
        case NthWeekday():
            return _nth_weekday(means, scene)
        case Counted():
            return _counted(means, scene)
        case Whole():
            return _whole(means, scene)
        case Years(first=first, length=length):
            return Found(one(years_point(first, length)), IN_WORDS, by_words=True)
        case Clock():
            return _clock(scene)
        case Entry(number=number):
            return _entry(number, scene)
        case Part() | NightTo() | Offset() | Bounded() | Pair():
            return _made_of_others(means, scene)


def _made_of_others(means: Part | NightTo | Offset | Bounded | Pair, scene: Scene) -> Found | None:
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
    elif isinstance(means, Offset):
        point = inner.span.single
        span = shifted(point, means.days) if point is not None else None
    else:
        span = Span(None, inner.span.stop) if means.until else Span(inner.span.start, None)
    return None if span is None else replace(inner, span=span)


def _night_to(span: Span) -> Span:
    point = span.single
    if point is None or point.grain is not Grain.DAY:
        return span
    return Span(shifted(point, -1).first, point)


# Days of the week ----------------------------------------------------------------------------


def _weekly(means: Weekly, scene: Scene) -> Found | None:
    story = scene.story.start if scene.story is not None else None
    own = scene.told is not None and not scene.told.published and means.turn is Turn.PLAIN
    if means.turn in IN_STORY or not _can_tell(scene) or (own and story is not None):
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


def _nth_weekday(means: NthWeekday, scene: Scene) -> Found | None:
    """A day where the year is known; without one it may lie on any day of its month."""
    month = dated(means.month, scene)
    point = month.span.single if month is not None else None
    if month is None or point is None or not point.year_known:
        return month
    first = point.low + timedelta(days=(means.weekday - point.low.weekday()) % 7)
    days = [first + timedelta(days=7 * step) for step in range(5)]
    days = [day for day in days if day <= point.high]
    nth = means.nth if means.nth < 0 else means.nth - 1
    return replace(month, span=one(day_point(days[min(nth, len(days) - 1)])))


def _can_tell(scene: Scene) -> bool:
    return scene.told is not None and scene.told.exact and scene.told.year_known


def _weekly_in_story(means: Weekly, scene: Scene) -> Found | None:
    base = start_of(scene.story)
    if base is None or base.grain is not Grain.DAY or not base.year_known:
        return None
    after = (means.weekday - base.low.weekday()) % 7
    if means.turn is Turn.THAT:
        days = after if after <= 3 else after - 7
    elif means.turn in {Turn.PREVIOUS, Turn.LAST}:
        days = after - 7
    else:
        days = after or (7 if means.turn is Turn.FOLLOWING else 0)
    return Found(shifted(base, days), counted_from(base), by_words=True)


# Counting ------------------------------------------------------------------------------------


def _base(scene: Scene, unit: Unit, *, story: bool) -> tuple[Point, str, bool] | None:
    if story:
        span = scene.latest if unit is Unit.YEAR else scene.story
        point = span.stop if span is not None else None
        return None if point is None else (point, counted_from(point), True)
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
    if means.rest and point.year_known:
        day = min(point.low.day, monthrange(year, month)[1])
        return one(day_point(date(year, month, day) + timedelta(days=means.rest)))
    if means.unit is Unit.YEAR:
        return one(year_point(year))
    return one(month_point(year if point.year_known else None, month))


def _whole(means: Whole, scene: Scene) -> Found | None:
    if means.unit is Unit.DAY and scene.day is not None:
        scene = replace(scene, story=scene.day)
    base = _base(scene, means.unit, story=means.turn in IN_STORY)
    if base is None:
        return None
    point, anchor, by_words = base
    step = STEPS.get(means.turn, 0)
    told = scene.told
    if means.unit is Unit.DAY:
        vague = point.grain is not Grain.DAY
        if vague or (means.turn not in IN_STORY and (told is None or not told.exact)):
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
    return Found(one(point), counted_from(point), by_words=True)


def _entry(number: int, scene: Scene) -> Found | None:
    """The nth day: from the first, which is the day the story was at when "Day 1" was written."""
    first = start_of(scene.story) if number == 1 else scene.day_one
    if first is None or first.grain is not Grain.DAY:
        return None
    return Found(shifted(first, number - 1), counted_from(first), by_words=True)


# From one to another -------------------------------------------------------------------------


def _pair(means: Pair, scene: Scene) -> Found | None:
    """From one date to another; what the first leaves open, the last gives."""
    first = resolve(_completed(means.first, means.last), scene)
    if first is None or first.span.start is None:
        return None
    if isinstance(means.last, Dated) and means.last.turn in IN_STORY:
        scene = replace(scene, latest=first.span)  # "until the following September"
    last = resolve(means.last, scene)
    if last is None or last.span.stop is None:
        return None
    begin, end = first.span.start, last.span.stop
    if begin.low > end.high:
        if first.by_words and not last.by_words and begin.year_known:
            again = replace(scene, stated=first.span)
            last = _after(resolve(means.last, again), begin)
        else:
            begin = _year_before(begin)
        end = last.span.stop if last is not None and last.span.stop is not None else end
    known = begin.year_known and end.year_known
    if isinstance(means.last, Counted) and begin.grain is not Grain.DAY:
        return None
    if last is None or (begin.low > end.high and known):
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
