"""Quotation marks paired: every style, nested, over paragraphs, and those without a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from habeas.reading.quotations import asides, dash_speech, quotations
from habeas.reading.segment import paragraphs


def quoted(text: str) -> list[tuple[int, str]]:
    return [(each.depth, text[each.inner_start : each.inner_stop]) for each in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He left,” she said. “He did.”", [(0, "He left,"), (0, "He did.")]),
        ('"He left," she said. "He did."', [(0, "He left,"), (0, "He did.")]),
        ("‘He isn’t here,’ she said.", [(0, "He isn’t here,")]),
        ("'He isn't here,' she said.", [(0, "He isn't here,")]),
        ("«Он ушёл», — сказала она.", [(0, "Он ушёл")]),
        ("„Er ist fort“, sagte sie.", [(0, "Er ist fort")]),
        ("«Он сказал „нет“ и ушёл».", [(0, "Он сказал „нет“ и ушёл"), (1, "нет")]),
        (
            "“They said: ‘No one here. Sorry.’”",
            [(0, "They said: ‘No one here. Sorry.’"), (1, "No one here. Sorry.")],
        ),
        ("The parents’ house and Sarin’s car.", []),
        ("The boys' room, a 5\" nail and the '90s.", []),
        ("‘the boys’ names are on the list,’ he said", [(0, "the boys’ names are on the list,")]),
        ("He called it a “meat grinder” and left.", [(0, "meat grinder")]),
        ("rock ’n’ roll and ’tis done", []),
    ],
)
def test_marks_of_every_style_are_paired(text: str, expected: list[tuple[int, str]]) -> None:
    assert quoted(text) == expected


def test_a_quotation_reopened_in_each_paragraph_goes_on() -> None:
    text = "“They came at night.\n\n“They took him.\n\n“I saw it,” she said.\n\n“Never,” he said."
    found = quotations(text)
    assert [each.continues for each in found] == [False, True, True, False]
    assert [each.closed for each in found] == [False, False, True, True]


def test_a_quotation_closed_in_the_next_paragraph_goes_on_there() -> None:
    text = "“They came at night.\n\nThey took him.” She wept."
    assert quoted(text) == [(0, "They came at night."), (0, "They took him.")]


def test_a_mark_without_its_partner_ends_with_its_sentence() -> None:
    text = "She said “they took him. Nobody knows where. “He is alive,” says his uncle."
    assert quoted(text) == [(0, "they took him."), (0, "He is alive,")]


def test_a_mark_without_its_partner_never_leaves_its_paragraph() -> None:
    text = "“They took him, she said.\n\nThe office did not answer.\n\nNor did the court."
    assert quoted(text) == [(0, "They took him, she said.")]


def test_an_authors_words_between_dashes_can_be_found() -> None:
    text = "«Он был здесь, — сказала она, — и уехал»"
    (aside,) = asides(text, 1, len(text) - 1)
    assert "сказала она" in text[slice(*aside)]


def test_a_dash_opens_a_line_of_dialogue() -> None:
    text = "— Где он? — спросила она.\n\nОн молчал."
    first, second = paragraphs(text)
    assert dash_speech(text, first) == (2, first.stop)
    assert dash_speech(text, second) is None


@given(some.text(alphabet="ab s.“”‘’\"'«»„—\n", max_size=120))
def test_quotations_nest_or_follow_and_never_cross(text: str) -> None:
    found = quotations(text)
    for each in found:
        assert 0 <= each.start <= each.inner_start < each.inner_stop <= each.stop <= len(text)
        assert "\n\n" not in text[each.start : each.stop]
    for one in found:
        for other in found:
            if one.start < other.start < one.stop:
                assert other.stop <= one.stop
