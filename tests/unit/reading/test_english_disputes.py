"""Which statements of one page stand against each other: invented pages, and few of them."""

from habeas.evidence.page import Page
from habeas.evidence.passage import cut
from habeas.evidence.reading import Reading, Statement
from habeas.reading.read import read
from habeas.reading.readers.english.disputes import disputes_of
from habeas.vocabulary.kinds import Basis, Mode, Polarity


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


def test_words_quoted_inside_others_do_not_dispute_them() -> None:
    text = "officers had beaten the boy in the cellar of the station, she wrote, and never let go"
    inner = "officers had beaten the boy in the cellar of the station"
    told = statement("s1", "p1", text, inner, Polarity.AFFIRMED)
    denied = statement("s2", "p2", text, text, Polarity.DENIED)
    assert disputes_of([told, denied]) == ()
    beside = statement("s2", "p2", f"{text} {text}", text, Polarity.DENIED, after=len(text))
    assert [each.one for each in disputes_of([told, beside])] == [("s1",)]


def statement(
    name: str, speaker: str, text: str, words: str, polarity: Polarity, *, after: int = 0
) -> Statement:
    start = text.index(words, after)
    return Statement(
        id=name,
        speaker=speaker,
        content=(cut(text, start, start + len(words)),),
        mode=Mode.INDIRECT,
        basis=Basis.WITNESSED,
        polarity=polarity,
    )
