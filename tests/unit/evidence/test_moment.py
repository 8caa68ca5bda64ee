"""Moments: what the words alone settle about which came first."""

import pytest

from habeas.evidence.edtf import bounds
from habeas.evidence.moment import Moment, Order, order
from habeas.evidence.passage import Passage

ORDERS = [
    # this              that              which came first
    ("2023-03-18",      "2023-03-19",     Order.BEFORE),
    ("2023-03-19",      "2023-03-18",     Order.AFTER),
    ("2023-03",         "2023-03-18",     Order.UNDECIDED),
    ("2023-03-18",      "2023-03-18",     Order.UNDECIDED),
    ("2022",            "2023-03",        Order.BEFORE),
    ("2023-03-15~",     "2023-03-20",     Order.UNDECIDED),
    ("../2022-11",      "2022-12",        Order.BEFORE),
    ("2022-12/..",      "2022-11",        Order.AFTER),
    # no year is known, so nothing is
    ("XXXX-01-05",      "XXXX-04-09",     Order.UNDECIDED),
]  # fmt: skip


@pytest.mark.parametrize(("this", "that", "expected"), ORDERS)
def test_which_came_first(this: str, that: str, expected: Order) -> None:
    assert order(bounds(this), bounds(that)) is expected


def test_a_moment_needs_a_value_we_know() -> None:
    with pytest.raises(ValueError, match="next week"):
        Moment(edtf="soon", passage=Passage(0, 9, "next week"))


def test_a_moment_knows_its_span() -> None:
    moment = Moment(edtf="2023-03", passage=Passage(0, 10, "March 2023"))
    assert moment.span == bounds("2023-03")
    assert moment.anchor is None
