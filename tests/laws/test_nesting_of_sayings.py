"""The law of nesting: each saying stands in the smallest that holds all its words.

The quick way looks only at sayings still open; here it is held against looking at every one.
"""

from hypothesis import given
from hypothesis import strategies as st

from habeas.reading.attribution import Saying, containers
from habeas.vocabulary.kinds import Basis, Mode


def saying(*content: tuple[int, int]) -> Saying:
    return Saying(content=content, speaker="p1", mode=Mode.DIRECT, basis=Basis.WITNESSED)


@st.composite
def broken_words(draw: st.DrawFn) -> Saying:
    """A saying of one to three parts, in order and apart."""
    edges = sorted(draw(st.sets(st.integers(0, 60), min_size=2, max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    return saying(*pairs)


def among_all(ordered: list[Saying]) -> tuple[int | None, ...]:
    """The plain way: every saying against every other one before it."""

    def holds(outer: Saying, inner: Saying) -> bool:
        return outer.size > inner.size and all(
            any(a <= x and y <= b for a, b in outer.content) for x, y in inner.content
        )

    return tuple(
        min(
            (each for each in range(number) if holds(ordered[each], inner)),
            key=lambda each: ordered[each].size,
            default=None,
        )
        for number, inner in enumerate(ordered)
    )


@given(st.lists(broken_words(), max_size=25))
def test_looking_at_open_sayings_finds_what_looking_at_all_finds(made: list[Saying]) -> None:
    ordered = sorted(made, key=lambda each: (each.start, -each.size))

    assert containers(ordered) == among_all(ordered)


def test_a_saying_over_the_whole_page_holds_the_last_of_a_thousand() -> None:
    ordered = [saying((0, 10_000)), *(saying((at, at + 5)) for at in range(0, 9_990, 10))]

    assert containers(ordered) == (None, *(0 for _ in range(999)))
