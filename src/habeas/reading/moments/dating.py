"""Dates of the calendar: which year one without a year lies in, if anything says so.

A year comes from the words, from the day of the telling, or from a date before it in the text, and
from nowhere else.
"""

from calendar import monthrange
from datetime import date

from habeas.reading.moments.days import (
    Grain,
    Point,
    Span,
    dated_point,
    day_point,
    month_point,
    months_from,
    one,
    year_point,
)
from habeas.reading.moments.phrase import Dated, Turn
from habeas.reading.moments.scene import (
    IN_STORY,
    IN_WORDS,
    STEPS,
    Found,
    Scene,
    Told,
    counted_from,
    high_of,
    low_of,
    start_of,
)

_FAR, _JUST, _AT_HAND, _CLOSE, _YEAR_AGO = 240, 120, 45, 75, 300  # days


def dated(means: Dated, scene: Scene) -> Found | None:
    """The days of a date, its year taken only from what somebody said."""
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
    step = STEPS.get(means.turn, 0)
    if means.turn not in IN_STORY:
        if means.nearest:
            return _turned(means, scene)
        return _by_told_year(means, scene, step)
    point = start_of(scene.latest)
    point = point if point is not None and point.year_known else start_of(scene.stated)
    if point is None:
        return Found(_calendar(means, None), "no year is given")
    if means.nearest:
        return Found(_next_to(means, point), counted_from(point), by_words=True)
    return Found(_calendar(means, point.low.year + step), counted_from(point), by_words=True)


def _next_to(means: Dated, point: Point) -> Span:
    """Such as "the following September", "the previous spring", "that August", beside a date."""
    tries = [_calendar(means, point.low.year + step) for step in (-1, 0, 1)]
    if means.turn is Turn.FOLLOWING:
        return next(span for span in tries if low_of(span) > point.low)
    if means.turn is Turn.PREVIOUS:
        return [span for span in tries if high_of(span) < point.high][-1]
    return tries[1]


def _by_told_year(means: Dated, scene: Scene, step: int) -> Found | None:
    if scene.told is None or not scene.told.year_known:
        return Found(_calendar(means, None), "no year is given")
    return Found(_calendar(means, scene.told.day.year + step), scene.told.source)


def _turned(means: Dated, scene: Scene) -> Found | None:
    """Such as "Last December", "this winter", "next May": the nearest on that side of the telling."""
    if scene.told is None or not scene.told.year_known:
        return Found(_calendar(means, None), "no year is given")
    year, told = scene.told.day.year, scene.told.day
    tries = [_calendar(means, year + step) for step in (-2, -1, 0, 1, 2)]
    if means.turn is Turn.NEXT:
        ahead = [span for span in tries if low_of(span) > told]
        return Found(ahead[0], scene.told.source)
    if means.turn is Turn.LAST:
        past = [span for span in tries if high_of(span) < told]
    else:
        past = [span for span in tries if low_of(span) <= told]
    return Found(past[-1], scene.told.source)


def _without_year(means: Dated, scene: Scene) -> Found:
    stated, told = start_of(scene.stated), scene.told
    if stated is not None and stated.year_known and not scene.ahead:
        return _near_stated(means, scene, stated)
    if told is None or not told.year_known:
        return Found(_calendar(means, None), "no year is given")
    if (going_on := _going_on(means, scene, told)) is not None:
        return going_on
    tries = [_calendar(means, told.day.year + step) for step in (-1, 0, 1)]
    coming = next(span for span in tries if high_of(span) >= told.day)
    past = [span for span in tries if low_of(span) <= told.day][-1]
    ahead = scene.ahead and _is_planned(coming, past, told.day)
    at_hand = scene.noted and _is_at_hand(coming, means, told)
    return Found(coming if ahead or at_hand else past, told.source)


def _going_on(means: Dated, scene: Scene, told: Told) -> Found | None:
    """The day that follows closely on the day the story is at, in a year long before the telling."""
    story = start_of(scene.story)
    if story is None or not story.year_known or story.grain is not Grain.DAY or means.months > 1:
        return None
    if (told.day - story.low).days <= _YEAR_AGO:
        return None
    span = _calendar(means, story.low.year)
    if not 0 <= (low_of(span) - story.low).days <= _CLOSE:
        return None
    return Found(span, counted_from(story), by_words=True)


def _is_at_hand(coming: Span, means: Dated, told: Told) -> bool:
    """Whether a day is so near that nobody would mean the one of a year ago without saying so."""
    near = 0 < (low_of(coming) - told.day).days <= _AT_HAND
    return near and means.day is not None and told.exact


def _is_planned(coming: Span, past: Span, told: date) -> bool:
    """Whether a sentence that looks ahead means the day to come.

    One plans within the year: of a day just past and one far off it means the one just past
    ("they will appeal the ruling of 5 March").
    """
    return (low_of(coming) - told).days <= _FAR or (told - high_of(past)).days >= _JUST


def _near_stated(means: Dated, scene: Scene, stated: Point) -> Found:
    """The date in the year that brings it nearest to the stated one, and not after the telling.

    A story goes forward more often than back, so a day before counts as half as far again.
    """
    steps = (0,) if stated.grain is Grain.YEAR else (0, -1, 1)
    tries = [_calendar(means, stated.low.year + step) for step in steps]
    if scene.told is not None and scene.told.year_known:
        tries = [span for span in tries if low_of(span) <= scene.told.day] or tries
    away = {span: (low_of(span) - stated.low).days for span in tries}
    nearest = min(tries, key=lambda span: away[span] if away[span] >= 0 else -1.5 * away[span])
    return Found(nearest, counted_from(stated), by_words=True)


def _day_of_month(means: Dated, scene: Scene) -> Found | None:
    """Such as "The 18th": of the month that brings it nearest to the story, or last before the telling."""
    told = scene.told
    base = start_of(scene.story)
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
    if means.weekday is not None and known:
        tries = [day for day in tries if day.weekday() == means.weekday] or tries
    if base is not None and base.grain is Grain.MONTH:
        tries = [day for day in tries if day.month == base.low.month] or tries
    if not tries:
        return None
    # A story goes on more often than back: a day before it counts twice as far.
    best = min(tries, key=lambda day: (day - near).days * (1 if day >= near else -2))
    anchor = counted_from(base) if base is not None else told.source if told is not None else ""
    if not known and best.year != near.year:
        best = best.replace(year=near.year)
    return Found(one(day_point(best, year_known=known)), anchor)


def _same_day_of_months(near: date, day: int) -> list[date]:
    months = [months_from(near.year, near.month, step) for step in (0, -1, 1, -2)]
    return [date(y, m, day) for y, m in months if 1 <= day <= monthrange(y, m)[1]]
