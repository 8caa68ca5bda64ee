"""EDTF in words: never narrower than the value, and no year that nobody gave."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.reports.days import UNKNOWN, date_words, when_words

SAID = [
    # the value                  its words
    ("2024-02-06",               "6 February 2024"),
    ("2024-02",                  "February 2024"),
    ("2024",                     "2024"),
    ("202X",                     "the 2020s"),
    ("2024-02-06~",              "about 6 February 2024"),
    ("2024-02?",                 "February 2024 (uncertain)"),
    ("2024-02-06%",              "about 6 February 2024 (uncertain)"),
    ("XXXX-04-09",               "9 April, year not given"),
    ("XXXX-04",                  "April, year not given"),
    ("XXXX-04-09~",              "about 9 April, year not given"),
    ("XXXX",                     "year not given"),
    ("2024-XX-21",               "the 21st of an unknown month of 2024"),
    ("XXXX-XX-12",               "the 12th of an unknown month, year not given"),
    ("2024-02-11/2024-02-12",    "between 11 and 12 February 2024"),
    ("2024-02-19/2024-03-02",    "between 19 February 2024 and 2 March 2024"),
    ("2024-02/2024-03",          "between February 2024 and March 2024"),
    ("2024-02-19~/2024-02-29~",  "between about 19 February 2024 and about 29 February 2024"),
    ("../2024-03",               "March 2024 or before"),
    ("2024-03-04/..",            "4 March 2024 or after"),
    ("2024-03/2024-03",          "March 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "words"), SAID)
def test_a_moment_in_words(value: str, words: str) -> None:
    assert when_words(value) == words


def test_what_is_not_known_is_said_not_to_be() -> None:
    assert when_words(None) == UNKNOWN


def test_what_is_no_date_is_shown_as_it_stands() -> None:
    assert date_words("some time in spring") == "some time in spring"
    assert date_words("2024-04-02T10:00:00Z") == "2 April 2024"


@given(st.integers(1, 12), st.integers(1, 28), st.sampled_from(["", "~", "?", "%"]))
def test_a_year_nobody_gave_is_in_no_words(month: int, day: int, doubt: str) -> None:
    words = when_words(f"XXXX-{month:02}-{day:02}{doubt}")
    assert "year not given" in words
    assert not re.search(r"\d{3}", words)
