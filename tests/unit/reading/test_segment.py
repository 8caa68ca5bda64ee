"""Paragraphs, sentences and tokens: where they begin and end, and where a full stop ends nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from habeas.reading.segment import Layout, paragraphs, sentences, tokens


def cut(text: str) -> list[str]:
    return [text[each.start : each.stop] for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Dr. Orlan came at 5 p.m. on Monday.", ["Dr. Orlan came at 5 p.m. on Monday."]),
        ("A. Toktorov signed. B. Sarin did not.", ["A. Toktorov signed.", "B. Sarin did not."]),
        ("“He was here. They took him,” she said.", ["“He was here.", "They took him,” she said."]),
        ("“No!” she cried. Nobody came.", ["“No!” she cried.", "Nobody came."]),
        ("They waited… Nothing. Gone.", ["They waited…", "Nothing.", "Gone."]),
        ("Waiting... and waiting.", ["Waiting... and waiting."]),
        ("The U.S. Embassy wrote. It was late.", ["The U.S. Embassy wrote.", "It was late."]),
        (
            "He crossed into the U.S. He never wrote.",
            ["He crossed into the U.S.", "He never wrote."],
        ),
        ("Ref. No. 4/1187 of May.", ["Ref. No. 4/1187 of May."]),
        ("Жил на ул. Ленина. Его увезли.", ["Жил на ул. Ленина.", "Его увезли."]),
        ("И. о. главы А. Б. Сарин молчит.", ["И. о. главы А. Б. Сарин молчит."]),
        ("It was I. He knew.", ["It was I.", "He knew."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_paragraphs_are_parted_by_blank_lines_and_not_by_line_breaks() -> None:
    text = "First line\nstill first.\n\n  Second.\n \nThird."
    assert [text[p.start : p.stop] for p in paragraphs(text)] == [
        "First line\nstill first.",
        "Second.",
        "Third.",
    ]


def test_chat_lines_stand_by_themselves() -> None:
    text = "[21:04] Ayla: where are you\n[21:09] Timur: at the gate\nAyla: which gate"
    found = paragraphs(text)
    assert [each.layout for each in found] == [Layout.LINE] * 3
    assert text[found[1].start : found[1].stop] == "[21:09] Timur: at the gate"


def test_a_short_line_without_a_closing_mark_is_a_heading() -> None:
    found = paragraphs("A Night At The Gate\n\nHe waited there.")
    assert [each.layout for each in found] == [Layout.HEADING, Layout.PROSE]


def test_a_possessive_is_its_own_token_and_a_contraction_is_not() -> None:
    words = [each.text for each in tokens("Sarin’s men don’t know O'Hara, 15,000 of them.")]
    assert words == [
        "Sarin",
        "’s",
        "men",
        "don’t",
        "know",
        "O'Hara",
        ",",
        "15,000",
        "of",
        "them",
        ".",
    ]


@given(some.text(alphabet="Aa .!?“”\n’s1:-—", max_size=200))
def test_nothing_but_white_space_lies_outside_the_tokens(text: str) -> None:
    covered = [each for sentence in sentences(text) for each in sentence.tokens]
    assert all(text[each.start : each.stop] == each.text for each in covered)
    assert "".join(each.text for each in covered) == "".join(text.split())
    starts = [each.start for each in covered]
    assert starts == sorted(starts)
