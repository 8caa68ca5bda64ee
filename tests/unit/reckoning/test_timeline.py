"""The timeline: rows, tightening, order and clashes. Everybody here is invented."""

import pytest

from habeas.casefile.case import Case
from habeas.reckoning.finding import Row
from habeas.reckoning.joining import may_meet
from habeas.reckoning.reckon import reckon
from habeas.vocabulary.kinds import EventKind
from tests.dossiers import dossier


def row(case: Case, kind: EventKind) -> Row:
    """The only row of a kind."""
    (found,) = [each for each in reckon(case).timeline if each.kind is kind]
    return found


@dossier
def test_an_event_told_twice_is_one_row_as_narrow_as_both_tellings_allow(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | abduction 2021-05 at Karsak    | they dragged him away in May
    d2 | Ivo Brandt | witnessed | abduction 2021-05-28 at Karsak | they pushed him into a van on the 28th
    """
    found = row(case, EventKind.ABDUCTION)
    assert found.events == ("d1/e1", "d2/e1")
    assert found.when == "2021-05-28"
    assert found.worded == (("d1/e1", "2021-05"), ("d2/e1", "2021-05-28"))


@dossier
def test_papers_call_one_taking_an_arrest_or_an_abduction(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | they dragged him away
    d2 | Ivo Brandt | witnessed | arrest 2021-05-28 at Karsak    | they arrested him at the gate
    """
    assert row(case, EventKind.ABDUCTION).events == ("d1/e1", "d2/e1")


@dossier
def test_a_day_without_a_year_joins_the_day_that_has_one(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak  | they dragged him away
    d2 | Ivo Brandt | witnessed | abduction XXXX-05-28 at Karsak  | they dragged him away
    """
    assert row(case, EventKind.ABDUCTION).when == "2021-05-28"


@dossier
def test_a_year_nobody_gave_stays_open(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | abduction XXXX-05-28 at Karsak | they dragged him away
    """
    assert row(case, EventKind.ABDUCTION).when == "XXXX-05-28"


@dossier
def test_nobody_tells_on_friday_what_happens_on_saturday(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed | sighting 2021 at Karsak | I saw him by the water drum
    """
    found = row(case, EventKind.SIGHTING)
    assert found.when == "2021-01-01/2021-06-04"
    assert any("published" in reason.because for reason in found.reasons)


@dossier
def test_what_is_announced_may_lie_after_the_paper(case: Case) -> None:
    """
    d1 2021-06-04 | the court [authority] | official | hearing 2021 at Karsak | he will be heard this year
    """
    assert row(case, EventKind.HEARING).when == "2021"


@dossier
def test_an_answer_comes_after_the_appeal_it_answers(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | appeal 2021-06-10 by Rosa Quint to Interior Ministry | wrote to the ministry
    d1 | Rosa Quint | witnessed | reply 2021 by Interior Ministry to Rosa Quint | answered in the end
    """
    assert row(case, EventKind.REPLY).when == "2021-06-10/2021-12-31"


@dossier
def test_rival_days_are_kept_apart_and_reported(case: Case) -> None:
    """
    d1 | Rosa Quint                    | witnessed | arrest 2021-05-17 at Karsak | led from the loading dock on the 17th
    d2 | Interior Ministry [authority] | official  | arrest 2021-05-21 at Karsak | detained at the station on the 21st
    """
    found = reckon(case)
    assert [each.when for each in found.timeline] == ["2021-05-17", "2021-05-21"]
    (clash,) = found.clashes
    assert clash.statements == ("d1/s1", "d2/s1")
    assert "2021-05-17" in clash.why
    assert "2021-05-21" in clash.why
    assert [(each.one, each.other) for each in found.disputes if "day" in each.about] == [
        (("d1/s1",), ("d2/s1",))
    ]


@dossier
def test_somebody_taken_again_after_an_escape_was_taken_twice(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | arrest 2021-05-07 at Karsak | they came for him
    d1 | Rosa Quint | witnessed | escape 2021-05-14           | ran from the garage
    d2 | Ivo Brandt | witnessed | arrest 2021-05-21 at Karsak | they came for him
    """
    assert reckon(case).clashes == ()


@dossier
def test_seen_alive_after_a_told_death_clashes_with_it_and_nothing_else_does(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official  | death 2021-06-02 at Karsak    | died on 2 June
    d2 | Ivo Brandt                    | witnessed | sighting 2021-08 at Velin     | stood at the water drum in August
    d3 | Rosa Quint                    | witnessed | sighting 2021-05-30 at Karsak | waved from the window
    """
    (clash,) = reckon(case).clashes
    assert set(clash.statements) == {"d1/s1", "d2/s1"}


@dossier
def test_the_order_of_rows_never_contradicts_what_is_known(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | meeting 2021-07-09 at Karsak | saw him through glass
    d1 | Rosa Quint | witnessed | arrest 2021-05-28 at Karsak  | they came for him
    d1 | Rosa Quint | witnessed | transfer at Velin            | moved to Velin
    """
    kinds = [each.kind for each in reckon(case).timeline]
    assert kinds == [EventKind.ARREST, EventKind.MEETING, EventKind.TRANSFER]


@dossier
def test_two_events_ordered_by_a_word_between_them_are_ordered(case: Case) -> None:
    """
    d1   | Rosa Quint | witnessed | | arrested him on the road, and then transferred him to Velin
    > d1 | Rosa Quint | witnessed | arrest 2021-05-28 | arrested him on the road
    > d1 | Rosa Quint | witnessed | transfer 2021 at Velin | transferred him to Velin
    """
    assert row(case, EventKind.TRANSFER).when == "2021-05-28/2021-12-31"


MEET = [
    # one              other               do they?
    ("2021-05",        "2021-05-28",       True),
    ("2021-05-28",     "2021-05-29",       False),
    ("2021-05-28~",    "2021-06-02",       True),
    ("XXXX-05-28",     "2021-05",          True),
    ("XXXX-05-28",     "2021-06",          False),
    ("XXXX-12-30~",    "2022-01-02",       True),   # about New Year's Eve reaches the next year
    ("XXXX-05-28",     "XXXX-05",          True),
    ("XXXX-05-28",     "XXXX-06",          False),
    ("XXXX-05-28",     "../2021-01-01",    True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "meets"), MEET)
def test_two_moments_may_be_one_day_in_some_year(one: str, other: str, meets: bool) -> None:  # noqa: FBT001
    assert may_meet(one, other) is meets
    assert may_meet(other, one) is meets
