"""Who says what on an English page, in which words: small pages, all of them invented."""

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading, Statement
from habeas.reading.read import read
from habeas.vocabulary.kinds import Basis, Mode, Polarity


def reading(text: str) -> Reading:
    return read(Page(original="0" * 64, text=text, how="written by hand", language="en"))


def who(found: Reading, party: str | None) -> str | None:
    one = next((each for each in found.parties if each.id == party), None)
    return None if one is None else one.name or one.description


def words(statement: Statement) -> str:
    return " … ".join(each.quote for each in statement.content)


def said(text: str) -> list[tuple[str | None, str]]:
    found = reading(text)
    return [(who(found, each.speaker), words(each)) for each in found.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They took him,” said Daria Orlan, his mother.", [("Daria Orlan", "They took him,")]),
        (
            "“He was here,” Daria Orlan said, “and then he was gone.”",
            [("Daria Orlan", "He was here, … and then he was gone.")],
        ),
        (
            "“He was here,” Daria Orlan said. “Then he was gone.”",
            [("Daria Orlan", "He was here,"), ("Daria Orlan", "Then he was gone.")],
        ),
        (
            "“They came in the morning.\n\n“They asked for Timur,” Daria Orlan said.",
            [("Daria Orlan", "They came in the morning. … They asked for Timur,")],
        ),
        ("“No!” Ivan Tarn said.", [("Ivan Tarn", "No!")]),
    ],
)
def test_quotations_are_given_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Daria Orlan said her son had been taken from the yard.",
            [("Daria Orlan", "her son had been taken from the yard")],
        ),
        (
            "According to Daria Orlan, four men came in a white van.",
            [("Daria Orlan", "four men came in a white van")],
        ),
        (
            "Four men came in a white van, according to Daria Orlan.",
            [("Daria Orlan", "Four men came in a white van")],
        ),
        (
            "He was, Daria Orlan said, later seen in the north.",
            [("Daria Orlan", "He was … later seen in the north")],
        ),
        (
            "Ivan Tarn, a neighbour who saw the raid, told the Courier that he counted six men.",
            [("Ivan Tarn", "he counted six men")],
        ),
        (
            "Ivan Tarn confirmed that he had seen the van and added that it had no plates.",
            [("Ivan Tarn", "he had seen the van"), ("Ivan Tarn", "it had no plates")],
        ),
        (
            "Daria Orlan believes her son is in a camp near Marsk.",
            [("Daria Orlan", "her son is in a camp near Marsk")],
        ),
        (
            "Daria Orlan accused the police of hiding the body.",
            [("Daria Orlan", "hiding the body")],
        ),
        (
            "Daria Orlan described her son as “exhausted” and “in bad condition.”",
            [("Daria Orlan", "“exhausted” and “in bad condition.”")],
        ),
    ],
)
def test_reported_words_are_given_to_their_speakers(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The alleged kidnapper, a former guard, lives in the so-called old town.",
        "A Night At The Gate",
        "Timur Orlan answered his telephone and read the letter.",
        "The men are believed to have crossed the border.",
        "The report of the commission lay on the table.",
    ],
)
def test_narration_headings_and_adjectives_are_nobodys_words(text: str) -> None:
    assert said(text) == []


def test_a_denial_is_a_denial_and_official() -> None:
    (denial,) = reading("The Interior Ministry has denied holding Timur Orlan.").statements
    assert denial.polarity is Polarity.DENIED
    assert denial.basis is Basis.OFFICIAL


def test_what_was_withheld_is_the_content_of_a_refusal() -> None:
    (refusal,) = reading("Prosecutor Vera Sabin declined to say where he is held.").statements
    assert refusal.polarity is Polarity.REFUSED
    assert words(refusal) == "where he is held"


def test_words_passed_on_stand_inside_and_lead_back_to_those_who_said_them() -> None:
    found = reading("Daria Orlan said a neighbour told her that the men spoke no local language.")
    outer, inner = found.statements
    assert inner.within == outer.id
    assert outer.basis is Basis.TOLD
    assert [who(found, each) for each in outer.via] == ["neighbour"]
    assert [who(found, each) for each in inner.via] == ["Daria Orlan"]


def test_she_was_told_hears_somebody_the_page_does_not_name() -> None:
    found = reading("Daria Orlan went to Marsk. There she was told that her son was alive.")
    (statement,) = found.statements
    speaker = next(each for each in found.parties if each.id == statement.speaker)
    assert speaker.name is None
    assert statement.basis is Basis.UNSTATED


def test_quoted_fragments_make_reported_words_mixed() -> None:
    (statement,) = reading("Ivan Tarn said the men were “not from here” at all.").statements
    assert statement.mode is Mode.MIXED


def test_a_chat_gives_each_line_to_its_sender() -> None:
    text = (
        "Daria: he is not home yet\n\nIvan: they took him to Marsk\n\nDaria: the guard lied to us"
    )
    assert said(text) == [
        ("Daria", "he is not home yet"),
        ("Ivan", "they took him to Marsk"),
        ("Daria", "the guard lied to us"),
    ]


def test_a_testimony_is_its_writers_word_sentence_by_sentence() -> None:
    text = (
        "From: Daria Orlan, Marsk\n\n"
        "I saw two men at my door in the evening and my son stood between them with his hands tied.\n\n"
        "A guard told me that they took him to the north of the country and I never saw him again."
    )
    found = reading(text)
    own = [each for each in found.statements if each.within is None]
    assert {who(found, each.speaker) for each in own} == {"Daria Orlan"}
    assert [each.basis for each in own] == [Basis.WITNESSED, Basis.TOLD]
    assert all(each.mode is Mode.DOCUMENT for each in own)


def test_every_passage_stands_in_the_page() -> None:
    text = "“He left,” said Ivan Tarn. Daria Orlan said he was taken.\n\nNobody answered."
    found = reading(text)
    for statement in found.statements:
        for part in (*statement.content, *([statement.cue] if statement.cue else [])):
            assert text[part.start : part.stop] == part.quote


def test_an_empty_page_reads_as_nothing() -> None:
    assert reading("").statements == ()


def test_a_mark_that_opens_before_the_words_does_not_close_inside_them() -> None:
    """The opening mark stands outside the reported words, so its partner does too."""
    text = "“He told me that he had signed nothing,” Rima Osk said.\n"
    for statement in reading(text).statements:
        content = words(statement)
        assert content.count("“") == content.count("”"), content
