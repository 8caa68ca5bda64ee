"""Our own sentences lead where they say; the words they quote are left alone."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from habeas.reports.safe import shown
from habeas.reports.sentences import days_in_words, linked

NAMES = {"d5", "d5/s3", "P2"}


def set_for_page(sentence: str) -> str:
    return str(linked(sentence, NAMES, lambda name: "#" + name.replace("/", "-")))


def test_names_of_the_case_become_links_and_others_do_not() -> None:
    assert set_for_page("P2 says so in d5/s3, not in d6.") == (
        '<a class="ref" href="#P2">P2</a> says so in'
        ' <a class="ref" href="#d5-s3">d5/s3</a>, not in d6.'
    )


def test_days_of_ours_are_put_into_words() -> None:
    assert set_for_page("It was not after 2024-06-05.") == "It was not after 5 June 2024."
    assert days_in_words("on 2024-03-14 or in 2024-03") == "on 14 March 2024 or in March 2024"
    assert days_in_words("All leave 2024-03-15~.") == "All leave about 15 March 2024."
    assert days_in_words("All leave 2024-03-11/2024-03-15.") == (
        "All leave between 11 and 15 March 2024."
    )
    assert days_in_words("Was it 2024-03-15?") == "Was it 15 March 2024?"
    assert days_in_words("some XXXX-04-09") == "some 9 April, year not given"


def test_what_is_quoted_stays_letter_for_letter() -> None:
    assert set_for_page("It reads “d5 on 2024-06-05”.") == "It reads “d5 on 2024-06-05”."


def test_numbers_that_only_look_like_days_stay_numbers() -> None:
    assert days_in_words("letter 17-2024-06-05 and 2024-06-051") == (
        "letter 17-2024-06-05 and 2024-06-051"
    )


def test_a_quoted_tag_is_text() -> None:
    assert "<b>" not in set_for_page("It reads “<b>d5</b>” and <b>d5</b>.")


@given(st.text("ab<>&\"'“” \u202e"))
def test_a_sentence_without_names_is_only_escaped(sentence: str) -> None:
    assert set_for_page(sentence) == str(escape(shown(sentence)))
