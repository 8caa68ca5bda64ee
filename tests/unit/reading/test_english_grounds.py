"""How a speaker knows, weighed from many signs: invented statements, each of a plain kind."""

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Statement
from habeas.reading.read import read
from habeas.reading.readers.english.grounds import BASES, weighed, weights
from habeas.vocabulary.kinds import Basis


def statement(text: str) -> Statement:
    found = read(Page(original="0" * 64, text=text, how="written by hand", language="en"))
    return found.statements[0]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (
            "“I saw two men push him into a van and I heard him shout,” said Daria Orlan.",
            "witnessed",
        ),
        (
            "The Interior Ministry said an inspection had been conducted and a case opened.",
            "official",
        ),
        ("Daria Orlan believes her son was taken because of his letters.", "inferred"),
        ("“I want my son back and I am tired of waiting,” said Daria Orlan.", "own-state"),
        ("Daria Orlan learned that her son had been moved to a camp.", "told"),
    ],
)
def test_the_signs_of_a_plain_statement_agree(text: str, basis: str) -> None:
    assert statement(text).basis == basis


def test_every_sign_has_a_weight_for_every_basis() -> None:
    assert {len(added) for added in weights().values()} == {len(BASES)}


def test_signs_that_nobody_has_seen_weigh_nothing() -> None:
    assert weighed(["always"]) == weighed(["always", "word=zzyzx"])


def test_a_sign_tells_for_what_it_adds_most_to() -> None:
    assert weighed(["frame=believe"]) is Basis.INFERRED
    assert weighed(["frame=learn"]) is Basis.TOLD


def test_whoever_told_the_speaker_stands_behind_the_words() -> None:
    text = (
        "“A clerk named Ivan Tarn told me my son had signed nothing and was put on the train,” "
        "said Daria Orlan."
    )
    found = read(Page(original="0" * 64, text=text, how="written by hand", language="en"))
    outer = found.statements[0]
    names = {each.id: each.name for each in found.parties}
    assert outer.basis is Basis.TOLD
    assert [names[each] for each in outer.via] == ["Ivan Tarn"]
