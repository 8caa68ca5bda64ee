"""Spans on a line: as wide as they are, in order, and not squeezed by one far away."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.evidence.edtf import Bounds, bounds
from habeas.reports.axis import axis_of, bar, on_axis, ticks

days = st.dates(date(1950, 1, 1), date(2035, 12, 31))
spans = st.tuples(days, days).map(lambda ends: Bounds(min(ends), max(ends)))


def share(percentage: str) -> float:
    return float(percentage.removesuffix("%"))


def test_where_no_year_is_known_there_is_no_line() -> None:
    assert axis_of([bounds("XXXX-04-09"), Bounds(None, None)]) is None


def test_one_event_decades_off_does_not_press_the_rest_together() -> None:
    near = [bounds(f"2024-{month:02}") for month in range(1, 9)]
    axis = axis_of([bounds("1987"), *near])
    assert axis is not None
    assert axis.first.year >= 2023
    assert not on_axis(axis, bounds("1987"))
    assert all(on_axis(axis, each) for each in near)


def test_a_story_of_many_years_is_drawn_whole() -> None:
    axis = axis_of(bounds(str(year)) for year in range(2001, 2021))
    assert axis is not None
    assert (axis.first.year, axis.last.year) == (2000, 2021)


@given(st.lists(spans, min_size=1, max_size=9), st.data())
def test_what_came_before_stands_to_the_left(held: list[Bounds], data: st.DataObject) -> None:
    axis = axis_of(held)
    assert axis is not None
    one, other = data.draw(st.sampled_from(held)), data.draw(st.sampled_from(held))
    if on_axis(axis, one) and on_axis(axis, other) and one.latest and other.earliest:
        first, second = bar(axis, one), bar(axis, other)
        if one.latest < other.earliest:
            assert share(first.x) + share(first.width) <= share(second.x) + 0.02
        assert 0 <= share(first.x) <= share(first.x) + share(first.width) <= 100.02


WIDTHS = [
    # the value        single  fades left, right  open left, right
    ("2024-03-04",     True,   (False, False),    (False, False)),
    ("2024-03",        False,  (False, False),    (False, False)),
    ("2024-03-04~",    False,  (True, True),      (False, False)),
    ("2024-03~/..",    False,  (True, False),     (False, True)),
    ("../2024-03-04",  False,  (False, False),    (True, False)),
]  # fmt: skip


@pytest.mark.parametrize(("value", "single", "fades", "opened"), WIDTHS)
def test_a_bar_shows_what_is_not_known(
    value: str, single: object, fades: tuple[bool, bool], opened: tuple[bool, bool]
) -> None:
    axis = axis_of([bounds("2024-01-01/2024-06-30")])
    assert axis is not None
    drawn = bar(axis, bounds(value), value)
    assert drawn.single is single
    assert (drawn.fades_left, drawn.fades_right) == fades
    assert (drawn.open_left, drawn.open_right) == opened


@given(days, st.integers(0, 30000))
def test_the_ruler_has_few_marks_in_order_and_on_the_line(first: date, length: int) -> None:
    axis = axis_of([Bounds(first, first + timedelta(days=length))])
    assert axis is not None
    places = [share(each.at) for each in ticks(axis)]
    assert 0 < len(places) <= 10
    assert places == sorted(set(places))
    assert all(0 <= each <= 100 for each in places)
