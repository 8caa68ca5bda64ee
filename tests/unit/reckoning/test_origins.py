"""Who bears out whom. Everybody here is invented."""

from dataclasses import replace

import pytest

from habeas.casefile.case import Case
from habeas.reckoning.finding import Claim
from habeas.reckoning.papers import look
from habeas.reckoning.reckon import reckon
from tests.dossiers import case_of, dossier


def taking(case: Case) -> Claim:
    """The claim with most voices."""
    return max(reckon(case).claims, key=lambda claim: len(claim.statements))


@dossier
def test_two_who_each_saw_it_are_two_origins(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 | Ivo Brandt | witnessed | abduction 2021-05-28 at Karsak | masked men pushed him into a grey van outside the yard
    """
    assert taking(case).independent_origins == 2


@dossier
def test_an_uncle_who_repeats_the_mother_is_no_second_origin(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed         | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 | Ivo Quint  | told < Rosa Quint | abduction 2021-05-28 at Karsak | masked men dragged him from the yard into a grey van
    """
    found = taking(case)
    assert found.independent_origins == 1
    assert [origin.description for origin in found.origins] == ["Rosa Quint"]
    assert [(echo.statement, echo.repeats) for echo in found.echoes] == [("d2/s1", "d1/s1")]


@dossier
def test_a_chain_is_followed_through_whoever_says_whom_he_has_it_from(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed         | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 | Ivo Quint  | told < Rosa Quint | abduction 2021-05-28 at Karsak | masked men dragged him from the yard into a grey van
    d3 2021-06-11 | Ada Quint  | told < Ivo Quint  | abduction 2021-05-28 at Karsak | he was dragged into a grey van by masked men
    """
    assert taking(case).independent_origins == 1


@dossier
def test_a_reprint_is_one_text_printed_twice(case: Case) -> None:
    """
    d1 2021-06-04 | a neighbour [nameless]  | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard of the old mill into a grey van without plates
    d2 2021-06-09 | a local man [nameless]  | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard of the old mill into a grey van without plates
    """
    found = taking(case)
    assert found.independent_origins == 1
    assert any("printed twice" in reason.because for reason in found.reasons)


@dossier
def test_a_nameless_witness_in_a_paper_that_quotes_another_may_be_its_witness(case: Case) -> None:
    """
    d1 2021-06-04 Valley Courier | Rosa Quint             | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 Harbour Post   | author                 |           |                                | The Valley Courier spoke to her first.
    d2 2021-06-09                | a neighbour [nameless] | witnessed | abduction 2021-05-28 at Karsak | he was led out and driven off in a van
    """
    found = taking(case)
    assert found.independent_origins == 1
    assert any("cannot be told" in reason.because for reason in found.reasons)


@dossier
def test_a_nameless_witness_of_a_paper_of_its_own_counts(case: Case) -> None:
    """
    d1 2021-06-04 Valley Courier | Rosa Quint             | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 Harbour Post   | a neighbour [nameless] | witnessed | abduction 2021-05-28 at Karsak | masked men dragged him from the yard to a grey van
    """
    assert taking(case).independent_origins == 2


@dossier
def test_what_somebody_concludes_is_not_counted_beside_who_saw(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d1 2021-06-04 | Ada Quint  | inferred  | abduction 2021-05-28 at Karsak | masked men must have dragged him from the yard into a van
    """
    found = taking(case)
    assert len(found.statements) == 2
    assert found.independent_origins == 1
    assert any("not counted" in reason.because for reason in found.reasons)


@dossier
def test_two_bodies_of_a_state_are_one_voice(case: Case) -> None:
    """
    d1 2021-06-04 | Interior Ministry [authority] | official | release 2021-05-28 at Karsak | he was released from the Karsak station on 28 May
    d2 2021-06-09 | Prosecutor of Karsak [authority] | official | release 2021-05-28 at Karsak | he was released from the Karsak station that day
    """
    assert taking(case).independent_origins == 1


@dossier
def test_words_that_only_carry_another_go_back_to_whom_they_carry(case: Case) -> None:
    """
    d1 2021-06-04   | Rosa Quint | witnessed            |                                | Ivo told me that masked men dragged him into a grey van
    > d1            | Ivo Brandt | witnessed < Rosa Quint | abduction 2021-05-28 at Karsak | masked men dragged him into a grey van
    """
    (found,) = reckon(case).claims
    assert [origin.description for origin in found.origins] == ["Ivo Brandt"]
    assert found.origins[0].removes == 1


@dossier
def test_what_a_guard_said_in_her_hearing_is_borne_out_by_her(case: Case) -> None:
    """
    d1 2021-06-04   | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | I stood at the gate when they dragged him to the van, and I heard one of them shout into his radio: we have the parcel
    > d1            | a man with a radio [nameless] | unstated < Rosa Quint | | we have the parcel
    """
    (found,) = reckon(case).claims
    assert found.independent_origins == 1
    assert [origin.description for origin in found.origins] == ["Rosa Quint"]


@dossier
def test_a_withdrawn_statement_bears_nothing_out(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 | Ivo Brandt | witnessed withdrawn | abduction 2021-05-28 at Karsak | masked men pushed him into a grey van outside the yard
    """
    found = reckon(case)
    assert [claim.statements for claim in found.claims] == [("d1/s1",)]
    assert [row.events for row in found.timeline] == [("d1/e1",)]


@dossier
def test_words_that_come_only_through_another_witness_are_one_mouth(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed              | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d1 2021-06-04 | Ivo Brandt | witnessed < Rosa Quint | abduction 2021-05-28 at Karsak | masked men dragged him from the yard into a grey van
    """
    found = taking(case)
    assert len(found.statements) == 2
    assert found.independent_origins == 1
    assert any("only through Rosa Quint" in reason.because for reason in found.reasons)


@dossier
def test_a_paper_that_has_both_witnesses_knows_them_for_two(case: Case) -> None:
    """
    d1 2021-06-04 Valley Courier | Rosa Quint             | witnessed | abduction 2021-05-28 at Karsak | four masked men dragged him from the yard into a grey van
    d2 2021-06-09 Harbour Post   | author                 |           |                                | The Valley Courier spoke to her first.
    d2 2021-06-09                | Rosa Quint             | witnessed | abduction 2021-05-28 at Karsak | masked men dragged him into a grey van
    d2 2021-06-09                | a neighbour [nameless] | witnessed | abduction 2021-05-28 at Karsak | masked men dragged him from the yard into a grey van
    """
    assert taking(case).independent_origins == 2


@dossier
def test_an_account_in_another_language_is_found_alike(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | masked men dragged him into a minibus near the gate
    d2 2021-06-09 | Иво Брандт | witnessed | abduction 2021-05-28 at Karsak | люди в масках затащили его в микроавтобус у ворот
    d3 2021-06-10 | Ada Quint  | witnessed | message 2021-07-01            | he wrote that the bread was late
    """
    found = taking(case)
    assert found.statements == ("d1/s1", "d2/s1")
    assert found.independent_origins == 2


@dossier
def test_a_denial_is_kept_beside_the_claim_and_never_counted_for_it(case: Case) -> None:
    """
    d1 2021-06-04 | Rosa Quint                    | witnessed       | detention 2021-06 at Karsak     | he was held in the Karsak cellar in June
    d1 2021-06-04 | Interior Ministry [authority] | official denied | detention not 2021-06 at Karsak | holding him in the Karsak cellar in June
    """
    found = reckon(case)
    (claim,) = found.claims
    assert (claim.statements, claim.denied_by) == (("d1/s1",), ("d1/s2",))
    assert claim.independent_origins == 1
    assert claim.status == "disputed"


@dossier
def test_two_nameless_alike_through_one_mouth_are_counted_once(case: Case) -> None:
    """
    d1 2021-06-04 | a nurse [nameless]   | witnessed < Ivo Brandt | sighting 2021-05-28 at Karsak | he was brought from the training ground with a bandaged hand
    d2 2021-06-09 | медсестра [nameless] | witnessed < Ivo Brandt | sighting 2021-05-28 at Karsak | его привезли с полигона с перевязанной рукой, бинт на руке
    """
    found = taking(case)
    assert len(found.statements) == 2
    assert found.independent_origins == 1


@pytest.mark.parametrize(
    ("first", "then", "paragraphs"),
    [
        ("Rosa: the bread was late", "Ada: my telephone is dead", [0, 1]),
        ("[12.03, 14:05] late bread", "[12.03, 14:06] dead telephone", [0, 1]),
        ("the bread was late that week", "and the telephone was dead", [0, 0]),  # a wrapped line
    ],
)
def test_a_turn_of_a_chat_is_a_paragraph_and_a_wrapped_line_is_none(
    first: str, then: str, paragraphs: list[int]
) -> None:
    case = case_of(
        f"d1 | Rosa Quint | witnessed | | {first}\nd1 | Rosa Quint | witnessed | | {then}"
    )
    document = case.documents["d1"]
    assert document.page is not None
    lines = replace(document.page, text=document.page.text.replace("\n\n", " \n"))
    papers = look(replace(case, documents={"d1": replace(document, page=lines)}))
    assert list(papers.paragraph.values()) == paragraphs


@dossier
def test_who_signed_and_who_signed_nothing_do_not_tell_of_one_fact(case: Case) -> None:
    """
    d1 | Rosa Quint                    | told < Ivo Brandt | contract not 2021-06-20 at Karsak | he signed nothing at the selection point in Karsak
    d2 | Interior Ministry [authority] | official          | contract 2021-06-20 at Karsak     | he signed a contract at the selection point in Karsak
    """
    assert sorted(claim.statements for claim in reckon(case).claims) == [("d1/s1",), ("d2/s1",)]
