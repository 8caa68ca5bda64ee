"""Passages: words on a page, and exactly where they stand."""

import pytest

from habeas.evidence.passage import Passage, cut, stands

TEXT = "  Rosa left.\n\nShe rang.  "

CUTS = [
    # from  to    the words
    (0,     14,   "Rosa left."),
    (2,     12,   "Rosa left."),
    (12,    len(TEXT), "She rang."),
    (20,    999,  "ng."),
    (0,     2,    ""),
    (999,   1000, ""),
]  # fmt: skip


@pytest.mark.parametrize(("start", "stop", "words"), CUTS)
def test_a_passage_is_cut_without_its_blank_edges(start: int, stop: int, words: str) -> None:
    passage = cut(TEXT, start, stop)
    assert passage.quote == words
    assert stands(passage, TEXT)


def test_a_page_is_held_to_its_quote() -> None:
    passage = cut(TEXT, 2, 12)
    assert not stands(passage, TEXT.replace("Rosa", "Vera"))
    assert not stands(Passage(3, 13, passage.quote), TEXT)
