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
