"""The network against brute force: small cases, every assignment tried."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.evidence.moment import Order
from habeas.reckoning.network import (
    CALENDAR,
    Constraint,
    consistent,
    not_after,
    not_before,
    order,
    precedes,
    solve,
)

POINTS = ("a", "b", "c")
DAYS = range(8)
# Every point within the week, so that brute force over the week is complete.
FRAME = [
    bound
    for point in POINTS
    for bound in (not_before(point, DAYS[0], "frame"), not_after(point, DAYS[-1], "frame"))
]


@st.composite
def accounts(draw: st.DrawFn) -> list[Constraint]:
    """Up to six accounts, some of which make two constraints under one name."""
    ends = st.sampled_from((CALENDAR, *POINTS))
    made = []
    for number in range(draw(st.integers(0, 6))):
        for _ in range(draw(st.integers(1, 2))):
            earlier, later = draw(ends), draw(ends)
            days = draw(st.integers(-7, 7))
            made.append(
                Constraint(earlier=earlier, later=later, days=days, because=f"account {number}")
            )
    return made


def assignments(constraints: list[Constraint]) -> list[dict[str, int]]:
    found = []
    for days in product(DAYS, repeat=len(POINTS)):
        at = {CALENDAR: 0, **dict(zip(POINTS, days, strict=True))}
        if all(at[each.later] - at[each.earlier] <= each.days for each in constraints):
            found.append(at)
    return found


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_a_network_is_consistent_exactly_where_an_assignment_exists(
    told: list[Constraint],
) -> None:
    assert consistent(POINTS, [*FRAME, *told]) == bool(assignments([*FRAME, *told]))


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_tightening_leaves_the_days_that_assignments_use_and_no_others(
    told: list[Constraint],
) -> None:
    solved = solve(POINTS, [*FRAME, *told])
    if solved.clashes:
        return
    possible = assignments([*FRAME, *told])
    for point in POINTS:
        used = {each[point] for each in possible}
        assert (solved.left[point].earliest, solved.left[point].latest) == (min(used), max(used))


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_a_day_that_what_is_not_in_a_clash_allows_is_never_excluded(
    told: list[Constraint],
) -> None:
    solved = solve(POINTS, [*FRAME, *told])
    clashing = {name for clash in solved.clashes for name in clash}
    for at in assignments([each for each in [*FRAME, *told] if each.because not in clashing]):
        for point in POINTS:
            low, high = solved.left[point].earliest, solved.left[point].latest
            assert low is None or low <= at[point]
            assert high is None or at[point] <= high


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_a_clash_cannot_hold_and_none_of_it_can_be_spared(told: list[Constraint]) -> None:
    every = [*FRAME, *told]
    for clash in solve(POINTS, every).clashes:
        assert not consistent(POINTS, [each for each in every if each.because in clash])
        for spared in clash:
            rest = [each for each in every if each.because in clash and each.because != spared]
            assert consistent(POINTS, rest)


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_the_reasons_given_for_a_bound_are_enough_for_it(told: list[Constraint]) -> None:
    every = [*FRAME, *told]
    solved = solve(POINTS, every)
    for point in POINTS:
        left = solved.left[point]
        for because, end in (
            (left.because_earliest, "earliest"),
            (left.because_latest, "latest"),
        ):
            alone = solve(POINTS, [each for each in every if each.because in because])
            assert getattr(alone.left[point], end) == getattr(left, end)


@given(accounts())
@settings(max_examples=150, deadline=None)
def test_order_is_settled_only_where_every_assignment_agrees(told: list[Constraint]) -> None:
    every = [*FRAME, *told]
    possible = assignments(every)
    if not possible:
        return
    answer = order(every, "a", "b")
    if all(at["a"] < at["b"] for at in possible):
        assert answer is Order.BEFORE
    elif all(at["a"] > at["b"] for at in possible):
        assert answer is Order.AFTER
    else:
        assert answer is Order.UNDECIDED


def test_a_release_told_before_the_arrest_it_ends_clashes_with_both() -> None:
    told = [
        not_before("arrest", 20, "the police"),
        not_after("release", 12, "the ministry"),
        not_after("hearing", 40, "the court"),
        precedes("arrest", "release", "nobody is released before being held"),
    ]
    solved = solve(("arrest", "release", "hearing"), told)
    assert [sorted(clash) for clash in solved.clashes] == [
        ["nobody is released before being held", "the ministry", "the police"]
    ]
    assert solved.left["hearing"].latest == 40
