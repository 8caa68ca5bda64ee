"""What cannot both hold, and what would settle it. Everybody here is invented."""

from habeas.casefile.case import Case
from habeas.reckoning.finding import Dispute
from habeas.reckoning.reckon import reckon
from tests.dossiers import dossier


def on(case: Case, word: str) -> Dispute | None:
    """The dispute whose matter has this word."""
    return next((each for each in reckon(case).disputes if word in each.about), None)


@dossier
def test_volunteered_stands_against_was_forced(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official  | | he volunteered by his own decision
    d2 | Rosa Quint                    | witnessed | | they forced him to, at gunpoint
    """
    found = on(case, "free will")
    assert found is not None
    assert (found.one, found.other) == (("d1/s1",), ("d2/s1",))
    assert any("contract" in each for each in found.would_settle)


@dossier
def test_the_same_in_russian(case: Case) -> None:
    """
    d1 | Министерство [authority] | official  | | он добровольно заключил контракт
    d2 | Роза Квинт               | witnessed | | его заставили подписать, угрожали
    """
    found = on(case, "free will")
    assert found is not None
    assert (found.one, found.other) == (("d1/s1",), ("d2/s1",))


@dossier
def test_a_negated_word_takes_the_other_side(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official  | | he volunteered
    d2 | Rosa Quint                    | witnessed | | he did not volunteer
    """
    found = on(case, "free will")
    assert found is not None
    assert (found.one, found.other) == (("d1/s1",), ("d2/s1",))


@dossier
def test_a_denial_of_force_takes_the_side_of_free_will(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official denied | | no forced recruitment takes place
    d2 | Rosa Quint                    | witnessed       | | they forced him
    """
    found = on(case, "free will")
    assert found is not None
    assert (found.one, found.other) == (("d1/s1",), ("d2/s1",))


@dossier
def test_what_is_said_under_a_condition_takes_no_side(case: Case) -> None:
    """
    d1 | Ada Quint  | witnessed | | if he came of his own free will, let him ring
    d2 | Rosa Quint | witnessed | | they forced him
    """
    assert on(case, "free will") is None


@dossier
def test_an_official_denial_stands_against_those_who_saw_him_held(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official denied | detention not | holding him
    d2 | Ivo Brandt | witnessed | detention 2021-06 at Karsak | shared a cell with him
    """
    found = on(case, "hold or held")
    assert found is not None
    assert (found.one, found.other) == (("d2/s1",), ("d1/s1",))


@dossier
def test_words_outrank_an_event_read_without_its_negation(case: Case) -> None:
    """
    d1 | Garrison [authority] | witnessed | detention at Karsak         | not in custody here
    d2 | Ivo Brandt           | witnessed | detention 2021-06 at Karsak | shared a cell with him
    """
    found = on(case, "hold or held")
    assert found is not None
    assert (found.one, found.other) == (("d2/s1",), ("d1/s1",))


@dossier
def test_one_voice_alone_disputes_nothing(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | | he volunteered
    d2 | Rosa Quint | witnessed | | they forced him
    """
    assert on(case, "free will") is None


@dossier
def test_the_innermost_words_take_the_side(case: Case) -> None:
    """
    d1   | Interior Ministry [authority] | official | | he volunteered
    d2   | Rosa Quint | told < Ivo Brandt      | | Ivo told me they forced him into the truck
    > d2 | Ivo Brandt | witnessed < Rosa Quint | | they forced him into the truck
    """
    found = on(case, "free will")
    assert found is not None
    assert found.other == ("d2/s2",)


@dossier
def test_a_claim_in_dispute_says_so(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official  | | he volunteered by his own decision
    d2 | Rosa Quint                    | witnessed | | they forced him to, at gunpoint
    d3 | Ivo Brandt                    | witnessed | | the bread was late that week
    """
    status = {claim.statements: claim.status for claim in reckon(case).claims}
    assert status[("d1/s1",)] == status[("d2/s1",)] == "disputed"
    assert status[("d3/s1",)] == "asserted"


@dossier
def test_what_is_only_hedged_is_called_hedged(case: Case) -> None:
    """
    d1 | Rosa Quint | told hedged | | perhaps the bread was late
    """
    assert [claim.status for claim in reckon(case).claims] == ["hedged"]
