"""A page cut at its statements is still the page."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.evidence.passage import Passage
from habeas.reports.marks import paragraphs, pieces

TEXT = "She said he had said “no”.\n\nThen nothing."


def found(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(start, start + len(words), words)


def test_one_statement_inside_another_is_marked_in_both() -> None:
    cut = pieces(TEXT, [("d1/s2", (found("no"),)), ("d1/s1", (found("he had said “no”"),))])
    held = [(each.text, each.within) for each in cut]
    assert held == [
        ("She said ", ()),
        ("he had said “", ("d1/s1",)),
        ("no", ("d1/s1", "d1/s2")),
        ("”", ("d1/s1",)),
        (".\n\nThen nothing.", ()),
    ]


def test_a_broken_statement_begins_once_and_ends_once() -> None:
    cut = pieces(TEXT, [("d1/s1", (found("She"), found("nothing")))])
    assert [each.text for each in cut if "d1/s1" in each.begins] == ["She"]
    assert [each.text for each in cut if "d1/s1" in each.ends] == ["nothing"]


def test_paragraphs_are_those_of_the_page() -> None:
    held = paragraphs(pieces(TEXT, [("d1/s1", (found("“no”.\n\nThen"),))]))
    assert ["".join(each.text for each in paragraph) for paragraph in held] == TEXT.split("\n\n")
    assert [each.within for each in held[1]] == [("d1/s1",), ()]


@given(
    st.text("ab \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_joined_again_the_pieces_are_the_page(text: str, ends: list[tuple[int, int]]) -> None:
    marked = [
        (f"d1/s{n}", (Passage(min(pair), min(max(pair), len(text)), ""),))
        for n, pair in enumerate(ends)
        if min(pair) < min(max(pair), len(text))
    ]
    assert "".join(each.text for each in pieces(text, marked)) == text
