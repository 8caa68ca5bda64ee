"""Laws of the records: what holds of every passage, every span, every record written and read back."""

import json
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from habeas.evidence.codec import from_plain, to_plain
from habeas.evidence.edtf import Bounds, bounds, is_edtf
from habeas.evidence.moment import Moment, Order, order
from habeas.evidence.original import Custody
from habeas.evidence.passage import Passage, cut, stands
from habeas.evidence.reading import Statement
from habeas.vocabulary.kinds import Basis, Mode, Polarity

FLIPPED = {
    Order.BEFORE: Order.AFTER,
    Order.AFTER: Order.BEFORE,
    Order.UNDECIDED: Order.UNDECIDED,
}

days = st.dates(date(1930, 1, 1), date(2030, 12, 31))
doubts = st.sampled_from(["", "~", "?", "%"])


def _values(day: date, grain: int, doubt: str, *, open_year: bool) -> str:
    year = "XXXX" if open_year else f"{day.year:04d}"
    return "-".join([year, f"{day.month:02d}", f"{day.day:02d}"][:grain]) + doubt


points = st.builds(_values, days, st.integers(1, 3), doubts, open_year=st.booleans())
values = st.one_of(
    points,
    st.tuples(points, points).map("/".join),
    points.map(lambda value: f"../{value}"),
    points.map(lambda value: f"{value}/.."),
)
spans = st.tuples(st.none() | days, st.none() | days).map(
    lambda ends: (
        Bounds(min(ends), max(ends))  # type: ignore[type-var]
        if ends[0] is not None and ends[1] is not None
        else Bounds(*ends)
    )
)


# Blanks are what goes wrong at an edge, so the pages drawn are mostly edges.
@given(st.text(" \n\tañ.", max_size=12), st.integers(0, 14), st.integers(0, 14))
def test_every_passage_stands_on_its_page(text: str, one: int, other: int) -> None:
    passage = cut(text, min(one, other), max(one, other))
    assert stands(passage, text)
    assert passage.quote == passage.quote.strip()


@given(st.text(" \n\tañ.", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_cutting_again_cuts_the_same(text: str, one: int, other: int) -> None:
    passage = cut(text, min(one, other), max(one, other))
    assert cut(text, passage.start, passage.stop) == passage


@given(values)
def test_every_value_we_write_is_known_and_never_ends_before_it_begins(value: str) -> None:
    assert is_edtf(value)
    span = bounds(value)
    ends = value.split("/")
    if len(ends) == 1 and span.earliest is not None and span.latest is not None:
        assert span.earliest <= span.latest


@given(days, st.integers(1, 3))
def test_a_value_allows_the_day_it_was_made_of(day: date, grain: int) -> None:
    span = bounds(_values(day, grain, "", open_year=False))
    assert span.earliest is not None
    assert span.latest is not None
    assert span.earliest <= day <= span.latest


@given(days, st.integers(1, 3))
def test_about_is_wider_and_never_narrower(day: date, grain: int) -> None:
    plain = bounds(_values(day, grain, "", open_year=False))
    about = bounds(_values(day, grain, "~", open_year=False))
    assert plain.earliest is not None
    assert plain.latest is not None
    assert about.earliest is not None
    assert about.latest is not None
    assert about.earliest < plain.earliest
    assert about.latest > plain.latest


@given(spans, spans)
def test_order_is_the_same_from_either_side(this: Bounds, that: Bounds) -> None:
    assert order(this, that) is FLIPPED[order(that, this)]


@given(spans, spans, st.integers(0, 40), st.integers(0, 40))
def test_learning_more_never_overturns_an_order(
    this: Bounds, that: Bounds, later: int, earlier: int
) -> None:
    """A closer date may settle what was undecided; it may not unsettle what was not."""
    low = that.earliest and that.earliest + timedelta(days=later)
    high = that.latest and that.latest - timedelta(days=earlier)
    assume(low is None or high is None or low <= high)
    if order(this, that) is not Order.UNDECIDED:
        assert order(this, Bounds(low, high)) is order(this, that)


@given(spans, spans, spans)
def test_before_carries_on(this: Bounds, that: Bounds, third: Bounds) -> None:
    if order(this, that) is Order.BEFORE and order(that, third) is Order.BEFORE:
        assert order(this, third) in {Order.BEFORE, Order.UNDECIDED}
        if that.earliest is not None and that.latest is not None:
            assert order(this, third) is Order.BEFORE


passages = st.builds(
    lambda start, quote: Passage(start, start + len(quote), quote),
    st.integers(0, 10_000),
    st.text(min_size=1, max_size=8),
)
statements = st.builds(
    Statement,
    id=st.text(max_size=4),
    speaker=st.none() | st.text(max_size=4),
    content=st.lists(passages, min_size=1, max_size=3).map(tuple),
    mode=st.sampled_from(Mode),
    basis=st.sampled_from(Basis),
    polarity=st.sampled_from(Polarity),
    via=st.lists(st.text(max_size=3), max_size=3).map(tuple),
    cue=st.none() | passages,
    hedge=st.none() | passages,
)


@given(statements)
def test_every_statement_comes_back_equal(statement: Statement) -> None:
    assert from_plain(Statement, json.loads(json.dumps(to_plain(statement)))) == statement


@given(values, passages, st.none() | st.text(max_size=5))
def test_every_moment_comes_back_equal(value: str, passage: Passage, anchor: str | None) -> None:
    moment = Moment(edtf=value, passage=passage, anchor=anchor)
    assert from_plain(Moment, json.loads(json.dumps(to_plain(moment)))) == moment


@given(st.text(max_size=5), st.none() | days, st.none() | st.text(max_size=5))
def test_every_custody_comes_back_equal(
    name: str, received: date | None, source: str | None
) -> None:
    custody = Custody(original="0" * 64, name=name, received=received, source=source)
    assert from_plain(Custody, json.loads(json.dumps(to_plain(custody)))) == custody
