"""Which statements of one page stand against each other: invented pages, and few of them."""

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.read import read


def reading(text: str) -> Reading:
    return read(Page(original="0" * 64, text=text, how="written by hand", language="en"))


def test_a_denial_stands_against_those_who_assert_the_same() -> None:
    found = reading(
        "Daria Orlan said officers had beaten her son in the station cellar. "
        "The Interior Ministry denied that officers had beaten her son in the cellar."
    )
    (dispute,) = found.disputes
    asserted, denied = found.statements
    assert dispute.one == (asserted.id,)
    assert dispute.other == (denied.id,)


def test_a_denial_that_only_points_back_is_of_the_words_before_it() -> None:
    found = reading(
        "Daria Orlan said masked men had taken her son. The Interior Ministry denied the claim."
    )
    (dispute,) = found.disputes
    assert dispute.one == (found.statements[0].id,)


def test_a_denial_of_something_else_disputes_nothing() -> None:
    found = reading(
        "Daria Orlan said masked men had taken her son. "
        "The Interior Ministry denied that the archive had burned."
    )
    assert found.disputes == ()


def test_nobody_disputes_his_own_words() -> None:
    found = reading(
        "Ivan Tarn said officers had beaten the boy. "
        "Ivan Tarn denied that officers had beaten the boy."
    )
    assert found.disputes == ()
