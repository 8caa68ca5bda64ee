"""The timeline and the whereabouts as they are drawn: bars as wide as what is known.

A bar is never narrower than the span it stands for. Rival tellings get lanes of their own, events
without a year a strip of months, and what lies off the line is said in words. The drawing itself
is the template's; here is only where everything stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.casefile.case import Case
from habeas.evidence.edtf import Bounds, bounds, is_edtf
from habeas.reckoning.finding import Findings, Row, Station
from habeas.reports.axis import Axis, Bar, Tick, axis_of, bar, on_axis, percent, tick, ticks
from habeas.reports.days import MONTHS, when_words
from habeas.reports.wording import EVENT, row_when, stay_words

# Above this many rows the drawing is folded; the table below it always holds them all.
MOST_DRAWN = 40
_NO_SPAN = Bounds(None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One telling's own moment: the document that tells it, its words, its bar if it has one."""

    document: str
    words: str
    bar: Bar | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """One event: its name in the findings, what, when and where in words, its bar and lanes.

    The bar is None where the event lies off the line; `lanes` is empty where all tell it alike.
    """

    id: str
    label: str
    when: str
    place: str | None
    negated: bool
    bar: Bar | None
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A document's own day on the line."""

    document: str
    words: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearless:
    """An event with a month but no year: its bar on a strip of twelve months."""

    id: str
    label: str
    when: str
    bar: Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDrawing:
    """All of the timeline: what is drawn, what is folded away, and what has no place on the line."""

    ticks: tuple[Tick, ...]
    rows: tuple[DrawnRow, ...]
    folded: tuple[DrawnRow, ...]
    published: tuple[Published, ...]
    yearless: tuple[Yearless, ...]
    months: tuple[Tick, ...]
    undated: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnStation:
    """One station: its outermost days, and the days on which the account surely puts him there.

    `open_start` and `open_end` say that no account gives a beginning or an end at all.
    """

    station: Station
    words: str
    whole: Bar | None
    certain: Bar | None
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WhereaboutsDrawing:
    """The stations on their line."""

    ticks: tuple[Tick, ...]
    stations: tuple[DrawnStation, ...]


def timeline_drawing(case: Case, findings: Findings) -> TimelineDrawing:
    """Lay the timeline out."""
    dated = [row for row in findings.timeline if _dated(_span(row.when))]
    axis = axis_of(_span(row.when) for row in dated)
    rows = [_drawn_row(case, axis, row) for row in dated] if axis else []
    others = [row for row in findings.timeline if not _dated(_span(row.when))]
    yearless = [each for row in others if (each := _yearless(row)) is not None]
    placed = {each.id for each in yearless}
    return TimelineDrawing(
        ticks=ticks(axis) if axis else (),
        rows=tuple(rows[:MOST_DRAWN]),
        folded=tuple(rows[MOST_DRAWN:]),
        published=_published(case, axis) if axis else (),
        yearless=tuple(yearless),
        months=_month_ticks(),
        undated=tuple(row for row in others if row.id not in placed),
    )


def whereabouts_drawing(findings: Findings) -> WhereaboutsDrawing:
    """Lay the stations out."""
    stays = [_stay(station) for station in findings.whereabouts]
    axis = axis_of(span for stay in stays for span in stay)
    return WhereaboutsDrawing(
        ticks=ticks(axis) if axis else (),
        stations=tuple(_drawn_station(axis, each) for each in findings.whereabouts),
    )


def _span(edtf: str | None) -> Bounds:
    return bounds(edtf) if edtf is not None and is_edtf(edtf) else _NO_SPAN


def _dated(span: Bounds) -> bool:
    return span.earliest is not None or span.latest is not None


def _drawn_row(case: Case, axis: Axis, row: Row) -> DrawnRow:
    span = _span(row.when)
    return DrawnRow(
        id=row.id,
        label=EVENT[row.kind],
        when=when_words(row.when),
        place=row.place,
        negated=row.negated,
        bar=bar(axis, span, row.when or "") if on_axis(axis, span) else None,
        lanes=_lanes(case, axis, row),
    )


def _lanes(case: Case, axis: Axis, row: Row) -> tuple[Lane, ...]:
    if {when for _, when in row.worded} <= {row.when}:
        return ()
    told = dict.fromkeys((_document(case, event), when) for event, when in row.worded)
    return tuple(
        Lane(document=who, words=when_words(when), bar=_lane_bar(axis, when)) for who, when in told
    )


def _lane_bar(axis: Axis, when: str) -> Bar | None:
    span = _span(when)
    return bar(axis, span, when) if on_axis(axis, span) else None


def _document(case: Case, event: str) -> str:
    told = case.events.get(event)
    return told.document if told is not None else event.partition("/")[0]


def _published(case: Case, axis: Axis) -> tuple[Published, ...]:
    found = []
    for document in case.documents.values():
        value = document.page.published[:10] if document.page and document.page.published else None
        span = _span(value)
        if value is None or span.earliest is None or not on_axis(axis, span):
            continue
        at = percent(axis.at(span.earliest))
        found.append(Published(document=document.id, words=when_words(value), at=at))
    return tuple(found)


def _yearless(row: Row) -> Yearless | None:
    """A row whose tellings give a month and no year, on a strip of twelve months."""
    told = [when for _, when in row.worded if when.startswith("XXXX-") and is_edtf(when)]
    # Any leap year serves to lay a month and a day along twelve months; it is shown nowhere.
    spans = [_span(when.replace("XXXX", "2024")) for when in told if not when.startswith("XXXX-XX")]
    if not spans or any(span.earliest is None or span.latest is None for span in spans):
        return None
    lows = [span.earliest for span in spans if span.earliest is not None]
    highs = [span.latest for span in spans if span.latest is not None]
    whole = Bounds(min(lows), max(highs))
    return Yearless(
        id=row.id, label=EVENT[row.kind], when=row_when(row), bar=bar(_TWELVE, whole, told[0])
    )


_TWELVE = Axis(date(2024, 1, 1), date(2024, 12, 31))


def _month_ticks() -> tuple[Tick, ...]:
    starts = (date(2024, month, 1) for month in range(1, 13))
    return tuple(
        tick(_TWELVE, day, MONTHS[day.month - 1][:3], minor=day.month % 3 != 1) for day in starts
    )


def _stay(station: Station) -> Sequence[Bounds]:
    return (_span(station.since), _span(station.until))


def _drawn_station(axis: Axis | None, station: Station) -> DrawnStation:
    since, until = _stay(station)
    whole = _outermost(station)
    return DrawnStation(
        station=station,
        words=stay_words(station),
        whole=bar(axis, whole) if axis and on_axis(axis, whole) else None,
        certain=_certain(axis, since, until) if axis else None,
        open_start=since.earliest is None,
        open_end=until.latest is None,
    )


def _outermost(station: Station) -> Bounds:
    """The outermost days that any account names for a stay; an end nobody gives adds none."""
    since, until = _stay(station)
    first = since.earliest or since.latest or until.earliest or until.latest
    last = until.latest or until.earliest or since.latest or since.earliest
    return Bounds(first, last if first is None or last is None else max(first, last))


def _certain(axis: Axis, since: Bounds, until: Bounds) -> Bar | None:
    """The days on which the stay is certain under the account, if any are."""
    if since.latest is None or until.earliest is None or until.earliest < since.latest:
        return None
    return bar(axis, Bounds(since.latest, until.earliest))


def gaps(findings: Findings) -> tuple[tuple[date, date], ...]:
    """The stretches between stations for which nobody says where the person was."""
    named = [_outermost(station) for station in findings.whereabouts]
    known = sorted(
        (span.earliest, span.latest)
        for span in named
        if span.earliest is not None and span.latest is not None
    )
    return tuple(_between(known))


def _between(known: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    reached: date | None = None
    for start, stop in known:
        if reached is not None and start - reached > timedelta(days=1):
            found.append((reached + timedelta(days=1), start - timedelta(days=1)))
        reached = stop if reached is None else max(reached, stop)
    return found
