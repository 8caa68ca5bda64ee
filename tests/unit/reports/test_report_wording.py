"""Who says what, in words that claim no more than the sources did."""

from dataclasses import replace

import pytest

from habeas.reports.wording import (
    chain_words,
    origins_words,
    party_words,
    row_when,
    shortened,
    speaker_words,
    stay_words,
)
from tests.golden.sample import CASE, FINDINGS


def test_whom_a_speaker_has_it_from_is_said_mouth_by_mouth() -> None:
    told = CASE.statements["d1/s2"]
    assert speaker_words(CASE, told) == "Ada Valen"
    assert chain_words(CASE, told) == "who has it from Tomas Reber, who has it from a guard"


def test_words_carried_to_us_are_not_had_from_those_who_carry_them() -> None:
    told = CASE.statements["d1/s3"]
    assert speaker_words(CASE, told) == "a guard"
    assert chain_words(CASE, told) == "reaches us through Tomas Reber, then Ada Valen"


def test_where_there_is_no_chain_none_is_told_of() -> None:
    assert chain_words(CASE, CASE.statements["d1/s1"]) is None


def test_an_author_speaks_as_the_author_of_a_paper() -> None:
    told = replace(CASE.statements["d1/s1"], speaker=None)
    assert speaker_words(CASE, told) == "the author of d1"


def test_whoever_has_no_name_is_not_given_one() -> None:
    nobody = replace(CASE.parties["P4"], description=None)
    assert party_words(nobody) == "someone unnamed"


STAYS = [
    # since          until         words
    ("2024-03-04",   "2024-04-01", "from 4 March 2024 until 1 April 2024"),
    ("2024-03-04",   "2024-03-04", "4 March 2024"),
    ("2024-03-04",   None,         "from 4 March 2024; until when, is not known"),
    (None,           "2024-03-04", "until 4 March 2024; since when, is not known"),
    (None,           None,         "when, is not known"),
    ("2024-03-04/2024-03-06", None, "from some day between 4 and 6 March 2024; until when, is not known"),
    ("../2024-06-09", "2024-06-09/..", "on 9 June 2024; since when and until when, is not known"),
    ("../2024-06", "2024-06/..",     "at some time in June 2024; since when and until when, is not known"),
    ("../2024-06-09", "2024-07-01",  "by 9 June 2024 at the latest, until 1 July 2024"),
    ("2024-06-09", "2024-07-01/..",  "from 9 June 2024 at least until 1 July 2024"),
    (None,         "2024-07-01/..",  "at least until 1 July 2024; since when, is not known"),
    ("../2024-06-09", None,          "by 9 June 2024 at the latest; until when, is not known"),
    ("../2024-06-25~", "2024-06-25~/..", "about 25 June 2024; since when and until when, is not known"),
]  # fmt: skip


@pytest.mark.parametrize(("since", "until", "words"), STAYS)
def test_a_stay_is_as_long_as_somebody_says(
    since: str | None, until: str | None, words: str
) -> None:
    station = replace(FINDINGS.whereabouts[0], since=since, until=until)
    assert stay_words(station) == words


def test_an_event_nobody_dates_keeps_the_words_of_its_tellings() -> None:
    rows = {row.id: row for row in FINDINGS.timeline}
    assert row_when(rows["t4"]) == "April, year not given"
    assert row_when(rows["t5"]) == "not known"


def test_origins_are_counted_and_never_articles() -> None:
    assert [origins_words(n) for n in (0, 1, 3)] == [
        "no origin known",
        "told by one origin",
        "told by 3 independent origins",
    ]


def test_words_are_cut_at_a_word_and_marked_cut() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("one  two\nthree", 13) == "one two three"
