"""Text is made tidy once, before anything is counted in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.normalise import is_tidy, tidy, tidy_line

CHANGED = [
    # as it came                    tidy
    ("one\r\ntwo\rthree",           "one\ntwo\nthree"),
    ("\ufeffwords\n",               "words"),
    ("one\u00a0two\u2009three",     "one two three"),
    ("za\u00adger",                 "zager"),
    ("e\u0301te\u0301",             "été"),
    ("и\u0306",                     "й"),
    ("one\x00two\x07",              "onetwo"),
    ("one\u200btwo",                "onetwo"),
    ("a\u202ecba",                  "acba"),
    ("one  \n\n\n\n\ntwo",          "one\n\ntwo"),
    ("one\x0ctwo\u2029three\u2028four", "one\n\ntwo\n\nthree\nfour"),
    ("half \ud800",                 "half \ufffd"),
]  # fmt: skip

KEPT = [
    "Two  blanks.",
    "\tindented",
    "“Words” – ‘said’ … № 4",
    "Қайда? Її. Ёж.",
    "a\nb\n\nc",
    "¹²³ ﷺ 😀",
]


@pytest.mark.parametrize(("came", "is_tidied"), CHANGED)
def test_what_hides_or_breaks_goes(came: str, is_tidied: str) -> None:
    assert tidy(came).text == is_tidied


@pytest.mark.parametrize("words", KEPT)
def test_a_tidy_text_comes_through_letter_for_letter(words: str) -> None:
    assert tidy(words).text == words


def test_what_was_hidden_is_said() -> None:
    assert tidy("a\u202eb\x00").notes == (
        "1 hidden marks that turn the direction of writing were left out",
        "1 control characters were left out",
    )
    assert tidy("a\u00a0b\r\n").notes == ()


def test_a_title_is_one_line() -> None:
    assert tidy_line(" Mother\n  speaks\t out ") == "Mother speaks out"


edges = st.text("aé \t\n\r\x00\x0b\x85\u00a0\u00ad\u0301\u200b\u2028\u202e\ufeff\ud800")


@given(edges)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    once = tidy(text).text
    assert is_tidy(once)
    assert tidy(once).text == once


@given(st.text())
def test_everything_can_be_made_tidy(text: str) -> None:
    assert is_tidy(tidy(text).text)
