"""Ties between people, and how each reads from the other side."""

import pytest

from habeas.reading.readers.english.kin import backwards, gender_of, same_tie


@pytest.mark.parametrize(
    ("tie", "gender", "expected"),
    [
        ("mother", "m", "son"),
        ("mother", None, "child"),
        ("daughter", "f", "mother"),
        ("wife", "m", "husband"),
        ("widow", "m", "husband"),
        ("brother", "f", "sister"),
        ("uncle", "m", "nephew"),
        ("grandmother", "f", "granddaughter"),
        ("cousin", "f", "cousin"),
        ("cellmate", "m", "cellmate"),
        ("lawyer", None, "client"),
        ("spokesman", None, None),
    ],
)
def test_what_the_other_is_to_the_holder(
    tie: str, gender: str | None, expected: str | None
) -> None:
    assert backwards(tie, gender) == expected


def test_two_words_for_one_tie_and_two_ties() -> None:
    assert same_tie("mum", "mother")
    assert same_tie("child", "son")
    assert not same_tie("son", "daughter")
    assert not same_tie("brother", "son")
    assert same_tie("lawyer", "lawyer")


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("aunt", "f"), ("policewoman", "f"), ("headman", "m"), ("neighbour", None), ("human", None)],
)
def test_the_gender_a_noun_settles(noun: str, gender: str | None) -> None:
    assert gender_of(noun) == gender
