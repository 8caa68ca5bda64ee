"""Dates in a running text: what each is counted from, and where it stands. All persons invented."""

import pytest

from habeas.evidence.passage import stands
from habeas.reading.dates import moments_in

CHAT = """Group “Home”, exported 20/05/2023

[17/05/2023, 22:04] Aigul: Who has heard of the bus?

[17/05/2023, 22:06] Bermet: It left on Sunday.

[18/05/2023, 07:12] Aigul: He rang yesterday."""

DIARY = """4 Oct 1987
He left for the barracks with the cake.

6 Oct
Captain Saad received me.

Thursday
Nothing."""

ARTICLE = (
    "On Friday four men took Rustam Alimov from the yard. Two days later his mother, Gulnara "
    "Alimova, went to the police. She was told on 3 May that he had been let go the same evening."
)


def picture(text: str, published: str | None = None) -> str:
    """The text, with each moment drawn beneath the words it was read from."""
    below = [" "] * len(text)
    for moment in moments_in(text, "en", published):
        start, stop = moment.passage.start, moment.passage.stop
        below[start:stop] = moment.edtf[-5:].ljust(stop - start, "─")[: stop - start]
    return f"{text}\n{''.join(below).rstrip()}"


def test_the_dates_are_where_the_picture_shows_them() -> None:
    assert picture("He left on 5 May 2021 and came back two days later.") == (
        "He left on 5 May 2021 and came back two days later.\n"
        "           05-05─────               05-07─────────"
    )


def test_a_story_is_counted_on_from_the_day_it_is_at() -> None:
    assert [each.edtf for each in moments_in(ARTICLE, "en", "2023-05-09")] == [
        "2023-05-05",
        "2023-05-07",
        "2023-05-03",
        "2023-05-03",
    ]


def test_each_message_of_a_chat_is_told_on_its_own_day() -> None:
    found = {each.passage.quote: each.edtf for each in moments_in(CHAT, "en")}
    assert found["Sunday"] == "2023-05-14"
    assert found["yesterday"] == "2023-05-17"
    assert found["22:06"] == "2023-05-17"


def test_the_entries_of_a_diary_follow_one_another() -> None:
    assert [each.edtf for each in moments_in(DIARY, "en")] == [
        "1987-10-04",
        "1987-10-06",
        "1987-10-08",
    ]


def test_a_paper_that_bears_a_date_is_told_on_that_day() -> None:
    paper = "Osh, 11 October 2023\n\nThey came for him three days ago, he says.\n"
    assert [each.edtf for each in moments_in(paper, "en")] == ["2023-10-11", "2023-10-08"]


def test_a_day_of_birth_is_no_place_to_count_from() -> None:
    text = "Farid Nazarov, born 3 March 1999, left on 20 October 2023. Two days later he rang."
    assert [each.edtf for each in moments_in(text, "en")][-1] == "2023-10-22"


def test_a_year_nobody_gave_stays_open() -> None:
    text = "On 28 December 2022 he left. In January he rang. On 4 March he was seen."
    assert [each.edtf for each in moments_in(text, "en")] == [
        "2022-12-28",
        "XXXX-01",
        "XXXX-03-04",
    ]


def test_of_two_orders_the_text_itself_settles_which() -> None:
    text = "Sent 25/08/2020, answered 03/09/2020."
    assert [each.edtf for each in moments_in(text, "en")] == ["2020-08-25", "2020-09-03"]


def test_a_language_we_have_no_words_for_still_has_figures() -> None:
    text = "2023 жылы 12.04.2023 күні сағат 14:05-те шықты."
    assert next(each.edtf for each in moments_in(text, "kk")) == "2023-04-12"


@pytest.mark.parametrize("published", ["2023-13-45", "soon", ""])
def test_a_day_of_publishing_that_is_none_is_not_used(published: str) -> None:
    assert [each.edtf for each in moments_in("He left on 5 May.", "en", published)] == [
        "XXXX-05-05"
    ]


def test_every_moment_stands_where_it_says() -> None:
    for moment in moments_in(CHAT, "en"):
        assert stands(moment.passage, CHAT)


COURT = (
    "On 16 October 2023 Private Lomov was put into a pit.\n\n"
    "The medic told the court that on 20 October she was called to him."
)


def test_a_day_close_behind_the_story_lies_in_the_storys_year() -> None:
    _, called = moments_in(COURT, "en", "2025-01-30")
    assert called.edtf == "2023-10-20"
    assert called.anchor == "the date before it, 2023-10-16"


def test_a_history_is_read_in_its_own_years() -> None:
    life = "He was born in 1811.\n\nIn 1829 he enrolled.\n\nIn 1832 he wrote.\n\nOn 2 June he was buried."
    assert moments_in(life, "en", "2004-08-18")[-1].edtf == "1832-06-02"


def test_that_day_is_the_last_day_told_though_a_month_was_named_since() -> None:
    told = "He was taken on 7 March 2025. In November the doctor had warned him. A friend searched that evening."
    assert moments_in(told, "en", "2025-03-12")[-1].edtf == "2025-03-07"


def test_a_log_numbers_its_days_from_the_first() -> None:
    log = "Day 1 is 21 March 2022.\n\nDay 1\n17:51 They stopped us.\n\nDay 3\n06:10 I am well.\n"
    assert [each.edtf for each in moments_in(log, "en")][1:] == [
        "2022-03-21",
        "2022-03-21",
        "2022-03-23",
        "2022-03-23",
    ]


def test_a_diary_goes_on_from_its_first_date_and_a_numbered_paper_does_not() -> None:
    diary = "Leaf 4 March 2022 — he rang.\n\n5 — nobody rang.\n\n9 — a man rang.\n"
    paper = "1 — The order of 1 March 2022 stands.\n\n2 — It is sealed.\n\n3 — It is sent.\n"
    assert [each.edtf for each in moments_in(diary, "en")][1:] == ["2022-03-05", "2022-03-09"]
    assert [each.edtf for each in moments_in(paper, "en")] == ["2022-03-01"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "Interview recorded in Lower Ford on 11 February 2023.\n\nThey took me on 23 March.",
        ),
        ("ru", "Записано в Нижнем Броде 11 февраля 2023 года.\n\nМеня взяли 23 марта."),
    ],
)
def test_the_day_of_a_recording_is_no_day_to_guess_the_year_from(language: str, words: str) -> None:
    _, taken = moments_in(words, language)
    assert taken.edtf == "XXXX-03-23"  # it can only be 2022, which nobody gave
