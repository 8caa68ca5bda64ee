"""Lines of a printed page into paragraphs. Drawn here as they stand on the sheet."""

import pytest

from habeas.text.pdf_lines import Line, joined, paragraphs, without_page_number

WIDTH = 60


def sheet(drawing: str) -> list[Line]:
    """A sheet as drawn: a letter is five points wide, a line fourteen high, a blank line is a gap."""
    lines = []
    for row, text in enumerate(drawing.strip("\n").split("\n")):
        if text.strip():
            left = 5.0 * (len(text) - len(text.lstrip()))
            top = 800.0 - 14 * row
            lines.append(Line(text.strip(), left, 5.0 * len(text.rstrip()), top - 10, top))
    return lines


def read(drawing: str, *known: str) -> list[str]:
    return paragraphs(sheet(drawing), frozenset(known))


def test_lines_at_one_distance_are_one_paragraph() -> None:
    assert read(
        """
He was seen near the station on the next day, where he spoke
with two men in uniform; one of them held a paper and told
him to sign it.

She wrote at once.
"""
    ) == [
        (
            "He was seen near the station on the next day, where he spoke with two men in uniform;"
            " one of them held a paper and told him to sign it."
        ),
        "She wrote at once.",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert read(
        """
   He was seen near the station on the next day, he spoke to
two men in uniform; one of them held a paper and told him to
sign it there and then, which he is said to have refused it.
   She wrote at once to the office that had sent him and was
told to wait for an answer.
"""
    ) == [
        (
            "He was seen near the station on the next day, he spoke to two men in uniform; one of them"
            " held a paper and told him to sign it there and then, which he is said to have refused it."
        ),
        "She wrote at once to the office that had sent him and was told to wait for an answer.",
    ]


def test_the_lines_of_a_letterhead_stay_lines() -> None:
    assert read(
        """
Ministry of Invented Affairs
Department for Letters
No. 4/1187

To your letter of 4 March we reply that no official data is
at hand.
"""
    ) == [
        "Ministry of Invented Affairs\nDepartment for Letters\nNo. 4/1187",
        "To your letter of 4 March we reply that no official data is at hand.",
    ]


def test_centred_lines_stay_lines() -> None:
    assert read(
        """
                 REPUBLIC OF NOWHERE
            MINISTRY OF INVENTED AFFAIRS
               Department of Letters

To your letter of 4 March we reply that no official data are
at hand.
"""
    ) == [
        "REPUBLIC OF NOWHERE\nMINISTRY OF INVENTED AFFAIRS\nDepartment of Letters",
        "To your letter of 4 March we reply that no official data are at hand.",
    ]


PARTED = [
    # line ends       next begins      the document also writes   together
    ("подпи\x02",     "сать его",      (),                        "подписать его"),
    ("какой\x02",     "то документ",   (),                        "какой-то документ"),
    ("по\x02",        "прежнему там",  (),                        "по-прежнему там"),
    ("по\x02",        "лучил письмо",  (),                        "получил письмо"),
    ("well\x02",      "known man",     (),                        "well-known man"),
    ("above\x02",     "mentioned",     ("above", "mentioned"),    "above-mentioned"),
    ("informa\x02",   "tion on him",   ("information",),          "information on him"),
    ("north\x02",     "west of it",    ("north-west",),           "north-west of it"),
    ("a fifteen-year\x02", "old boy",    (),                        "a fifteen-year-old boy"),
    ("fifteen\x02",   "year-old boy",   (),                        "fifteen-year-old boy"),
    ("Testov\x02",    "Sklad said",     (),                        "Testov-Sklad said"),
    ("za\u00ad",      "ger",           (),                        "zager"),
    ("Petrov-",       "Vodkin said",   (),                        "Petrov-Vodkin said"),
    ("informa-",      "tion on him",   ("information",),          "information on him"),
    ("he went –",     "so she says",   (),                        "he went – so she says"),
    ("one",           "two",           (),                        "one two"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "known", "whole"), PARTED)
def test_a_hyphen_goes_only_where_it_was_the_typesetters(
    before: str, after: str, known: tuple[str, ...], whole: str
) -> None:
    assert joined(before, after, frozenset(known)) == whole


@pytest.mark.parametrize("number", ["3", "- 3 -", "Page 3 of 10", "стр. 3", "3/10"])
def test_a_bare_page_number_is_furniture(number: str) -> None:
    lines = sheet(f"Words of the page.\n\n{number}")
    assert [line.text for line in without_page_number(lines)[0]] == ["Words of the page."]


@pytest.mark.parametrize("words", ["4 March 2024", "3.", "No. 3"])
def test_what_is_more_than_a_page_number_stays(words: str) -> None:
    kept, left_out = without_page_number(sheet(f"Words of the page.\n\n{words}"))
    assert not left_out
    assert kept[-1].text == words
