"""How alike two statements are worded, and what spans are printed as."""

from datetime import date

import pytest

from habeas.evidence.edtf import Bounds
from habeas.reckoning.spans import edtf_of
from habeas.reckoning.wording import concept, same_words, stem, stems, weigh

ONE_THING = [
    ("minibus", "микроавтобус"),
    ("handcuffed", "наручниках"),
    ("trenches", "окопе"),
    ("three", "трое"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "russian"), ONE_THING)
def test_a_thing_is_one_in_both_languages(english: str, russian: str) -> None:
    assert concept(english) == concept(russian) != None  # noqa: E711 a chain of three


@pytest.mark.parametrize("word", ["carpet", "cellophane", "formidable", "Караганда"])
def test_a_word_that_only_begins_alike_is_no_such_thing(word: str) -> None:
    assert concept(word) is None


@pytest.mark.parametrize(("one", "other"), [("soldier", "soldiers"), ("солдат", "солдатами")])
def test_another_ending_is_the_same_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_rare_words_shared_weigh_more_than_common_ones() -> None:
    told = weigh(
        {
            "a": "soldiers with an anchor tattoo came",
            "b": "an anchor tattoo on his arm",
            "c": "soldiers came at night",
            "d": "soldiers left",
            "e": "soldiers slept",
        }
    )
    assert told.alike("a", "b") > told.alike("a", "d") > 0
    assert told.alike("b", "c") == 0


def test_only_a_word_that_another_statement_has_brings_two_together() -> None:
    told = weigh({"a": "red apples", "b": "apples fell", "c": "stone walls"})
    assert told.sharing == {stem("apples")}


def test_a_reprint_shares_nearly_all_runs_of_words() -> None:
    text = "four masked men dragged him from the old mill into a grey van without plates"
    assert same_words(stems(text), stems(text + " at dawn")) == 1
    assert same_words(stems(text), stems("a grey van stood before the old mill")) < 0.5


SPANS = [
    # first              last               printed
    (date(2023, 3, 1),   date(2023, 3, 31), "2023-03"),
    (date(2024, 2, 1),   date(2024, 2, 29), "2024-02"),
    (date(2024, 2, 1),   date(2024, 3, 31), "2024-02/2024-03"),
    (date(2023, 1, 1),   date(2023, 12, 31), "2023"),
    (date(2023, 1, 1),   date(2024, 12, 31), "2023/2024"),
    (date(2023, 3, 5),   date(2023, 3, 5),  "2023-03-05"),
    (date(2023, 3, 5),   date(2023, 3, 9),  "2023-03-05/2023-03-09"),
    (None,               date(2023, 3, 5),  "../2023-03-05"),
    (date(2023, 3, 5),   None,              "2023-03-05/.."),
    (None,               None,              None),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "printed"), SPANS)
def test_a_span_is_printed_as_the_shortest_value_that_says_it(
    first: date | None, last: date | None, printed: str | None
) -> None:
    assert edtf_of(Bounds(first, last)) == printed


def test_a_tellings_own_value_is_kept_where_it_says_the_same() -> None:
    assert edtf_of(Bounds(date(2023, 3, 11), date(2023, 3, 25)), ["2023-03-18~"]) == "2023-03-18~"
