"""What may bring words on an English page, how far they reach and whose they are: invented pages."""

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.read import read


def reading(text: str) -> Reading:
    return read(Page(original="0" * 64, text=text, how="written by hand", language="en"))


def said(text: str) -> list[tuple[str | None, str]]:
    found = reading(text)
    names = {each.id: each.name or each.description for each in found.parties}
    return [
        (names.get(each.speaker or ""), " … ".join(part.quote for part in each.content))
        for each in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“He was never here,” Anton Varga, the brigade’s spokesman, said by phone.",
            "Anton Varga",
        ),
        ("“Did he come back?” Anton Varga inquired.", "Anton Varga"),
        ("“Nobody asks there,” Anton Varga is reported to have said.", "Anton Varga"),
        ("“He told us, ‘I was singing “Old Mill” to myself,’” said Anton Varga.", "Anton Varga"),
        ("“That is not so,” said Anton Varga when the list was read to him.", "Anton Varga"),
    ],
)
def test_a_quotation_goes_to_whoever_the_words_around_it_name(text: str, speaker: str) -> None:
    assert said(text)[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anton Varga refused to open a file.", "to open a file"),
        ("Anton Varga called to say that the boy was alive.", "the boy was alive"),
        (
            "Anton Varga put the number of the men at seven.",
            "the number of the men at seven",
        ),
        ("Anton Varga put it down to a worn valve.", "a worn valve"),
        (
            "Anton Varga warned that a paper would change nothing: nobody had ever signed it.",
            "a paper would change nothing: nobody had ever signed it",
        ),
        (
            "Anton Varga, who is nine, insists his father winked.",
            "his father winked",
        ),
        (
            "Anton Varga dismissed reports of violence against the teacher as “another fake”.",
            "reports of violence against the teacher as “another fake”",
        ),
        ("Anton Varga wants the guards to answer in court.", "the guards to answer in court"),
        ("Anton Varga expressed confidence in an acquittal.", "confidence in an acquittal"),
    ],
)
def test_words_are_brought_in_many_ways(text: str, content: str) -> None:
    assert said(text) == [("Anton Varga", content)]


@pytest.mark.parametrize(
    "text",
    [
        "Anton Varga asked not to be named.",
        "Anton Varga asked that his surname be withheld.",
        "Anton Varga found a photograph of his brother in the yard.",
        "The court summoned the captain on Friday.",
        "Anton Varga counted the coins on the table.",
    ],
)
def test_deeds_bring_no_words(text: str) -> None:
    assert said(text) == []


def test_what_a_participle_adds_is_the_speakers_own() -> None:
    assert said(
        "The agency, which must mark the boundary, estimates that it will take two years, "
        "adding that nobody has begun."
    )[1] == ("agency, which must mark the boundary", "nobody has begun")


def test_a_subject_leaves_out_what_stands_before_it() -> None:
    found = said(
        "“I held the door for him and the officer said, ‘This one stays.’” said Anna Varga."
    )

    assert ("officer", "This one stays.") in found


class TestAPaperWhoseWriterSpeaks:
    """Sentences on the same ground go together; what others told stands apart."""

    DIARY = (
        "Diary of Anna Varga\n\n"
        "I went to the gate. I waited till noon. "
        "The guard told me that no such man was there. I went home."
    )

    def test_sentences_are_joined_until_others_are_heard(self) -> None:
        outer = [each for each in reading(self.DIARY).statements if each.within is None]

        assert [each.content[0].quote for each in outer] == [
            "I went to the gate. I waited till noon.",
            "The guard told me that no such man was there.",
            "I went home.",
        ]

    def test_a_report_that_names_an_appeal_is_still_news(self) -> None:
        found = said(
            "ORVA (KP) — The outgoing mayor made a public statement on Sunday. Voters stayed home.\n\n"
            "Polls open at seven."
        )

        assert found == []
