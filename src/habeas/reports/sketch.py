"""A sketch map: where the places of a case lie to one another, without a map of the world.

Places are dots on a graticule, numbered; a key names them. Longitudes are drawn closer together
the further north, so that distances look about right; nobody should measure on it. The stations of
the person are joined in their order. Places the gazetteer does not know are not on it, and are
listed as not on it.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from habeas.casefile.case import Case, CasePlace
from habeas.reckoning.finding import Findings

WIDTH, HEIGHT = 640.0, 360.0
_MARGIN = 36.0
_STEPS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
_LEAST_DEGREES = 0.4
_NEAR = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A place on the sketch: its number in the key, its name, where it is drawn.

    `station` says whether somebody puts the person there.
    """

    number: int
    place: CasePlace
    x: str
    y: str
    label_y: str
    label_x: str
    anchor: str
    station: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Meridian:
    """A line of the graticule with its degrees; `at` is an x of a meridian, a y of a parallel."""

    at: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """From one station to the next, as a line; not the road taken."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The whole sketch."""

    dots: tuple[Dot, ...]
    meridians: tuple[Meridian, ...]
    parallels: tuple[Meridian, ...]
    legs: tuple[Leg, ...]
    left_out: tuple[CasePlace, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What part of the world is drawn, and how."""

    west: float
    north: float
    scale: float
    squeeze: float
    pad_x: float
    pad_y: float

    def x(self, longitude: float) -> float:
        return self.pad_x + (longitude - self.west) * self.squeeze * self.scale

    def y(self, latitude: float) -> float:
        return self.pad_y + (self.north - latitude) * self.scale

    def longitude(self, x: float) -> float:
        return self.west + (x - self.pad_x) / (self.squeeze * self.scale)

    def latitude(self, y: float) -> float:
        return self.north - (y - self.pad_y) / self.scale


def sketch(case: Case, findings: Findings) -> Sketch | None:
    """Draw the places of a case; None where fewer than two are known to the gazetteer."""
    known = [place for place in case.places.values() if _lies(place)]
    if len(known) < 2:
        return None
    frame = _frame(known)
    stations = [each.place_id for each in findings.whereabouts if each.place_id is not None]
    return Sketch(
        dots=_dots(frame, known, stations),
        meridians=_meridians(frame),
        parallels=_parallels(frame),
        legs=_legs(frame, {place.id: place for place in known}, stations),
        left_out=tuple(place for place in case.places.values() if not _lies(place)),
    )


def _lies(place: CasePlace) -> bool:
    return place.latitude is not None and place.longitude is not None


def _at(place: CasePlace) -> tuple[float, float]:
    assert place.latitude is not None
    assert place.longitude is not None
    return place.latitude, place.longitude


def _frame(places: Sequence[CasePlace]) -> _Frame:
    latitudes = [_at(place)[0] for place in places]
    longitudes = [_at(place)[1] for place in places]
    south, north = min(latitudes), max(latitudes)
    west, east = min(longitudes), max(longitudes)
    squeeze = max(cos(radians((south + north) / 2)), 0.1)
    tall = max(north - south, _LEAST_DEGREES)
    wide = max((east - west) * squeeze, _LEAST_DEGREES)
    scale = min((HEIGHT - 2 * _MARGIN) / tall, (WIDTH - 2 * _MARGIN) / wide)
    pad_x = (WIDTH - (east - west) * squeeze * scale) / 2
    pad_y = (HEIGHT - (north - south) * scale) / 2
    return _Frame(west, north, scale, squeeze, pad_x, pad_y)


def _dots(frame: _Frame, places: Sequence[CasePlace], stations: Sequence[str]) -> tuple[Dot, ...]:
    made: list[Dot] = []
    taken: list[tuple[float, float]] = []
    for number, place in enumerate(places, 1):
        latitude, longitude = _at(place)
        x, y = frame.x(longitude), frame.y(latitude)
        label_y = _free(x, y, taken)
        taken.append((x, label_y))
        right = x > WIDTH * 0.72
        made.append(
            Dot(
                number=number,
                place=place,
                x=_number(x),
                y=_number(y),
                label_x=_number(x - 9 if right else x + 9),
                label_y=_number(label_y + 4),
                anchor="end" if right else "start",
                station=place.id in stations,
            )
        )
    return tuple(made)


def _free(x: float, y: float, taken: Sequence[tuple[float, float]]) -> float:
    """A height for a label at which no label near by stands already."""
    for shift in (0.0, 15.0, -15.0, 30.0, -30.0, 45.0, -45.0, 60.0, -60.0):
        wanted = y + shift
        if all(abs(wanted - other) >= _NEAR or abs(x - across) > 150 for across, other in taken):
            return wanted
    return y


def _meridians(frame: _Frame) -> tuple[Meridian, ...]:
    west, east = frame.longitude(0), frame.longitude(WIDTH)
    return tuple(
        Meridian(at=_number(frame.x(degree)), words=_degrees(degree, "E", "W"))
        for degree in _marks(west, east)
    )


def _parallels(frame: _Frame) -> tuple[Meridian, ...]:
    south, north = frame.latitude(HEIGHT), frame.latitude(0)
    return tuple(
        Meridian(at=_number(frame.y(degree)), words=_degrees(degree, "N", "S"))
        for degree in _marks(south, north)
    )


def _marks(low: float, high: float) -> list[float]:
    step = next((step for step in _STEPS if (high - low) / step <= 6), _STEPS[-1])
    first = int(low // step) + 1
    marks = [number * step for number in range(first, int(high // step) + 1)]
    # One whose degrees would run off the edge is left out.
    return [mark for mark in marks if (high - mark) > (high - low) / 16]


def _legs(frame: _Frame, places: dict[str, CasePlace], stations: Sequence[str]) -> tuple[Leg, ...]:
    stops = [_at(places[each]) for each in stations if each in places]
    return tuple(
        Leg(
            x1=_number(frame.x(one[1])),
            y1=_number(frame.y(one[0])),
            x2=_number(frame.x(other[1])),
            y2=_number(frame.y(other[0])),
        )
        for one, other in itertools.pairwise(stops)
        if one != other
    )


def _degrees(degree: float, plus: str, minus: str) -> str:
    words = f"{abs(degree):.1f}".removesuffix(".0")
    return f"{words}° {plus if degree >= 0 else minus}" if degree else "0°"


def _number(value: float) -> str:
    return f"{value:.1f}"
