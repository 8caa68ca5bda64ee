"""Judging what a case shows by the names it shows."""

from pathlib import Path

import pytest

from habeas.casefile.naming import NotInTheCase
from habeas.desk import judge
from habeas.desk.bench import Bench
from habeas.desk.judge import AUTHOR, CannotJudge, Change
from habeas.desk.receive import receive
from habeas.vocabulary.kinds import Basis, Polarity, Status


@pytest.fixture
def case(bench: Bench, papers: Path) -> Bench:
    list(receive(bench, [papers / "mother.txt"]))
    assert {"d1/s1"} <= set(bench.case().statements)
    return bench


def party(bench: Bench, name: str) -> str:
    return next(each.id for each in bench.case().parties.values() if each.name == name)


def test_a_statement_is_accepted_withdrawn_and_the_judgement_taken_back(case: Bench) -> None:
    judge.accept(case, "d1/s1", because="She told me the same.")
    assert case.case().statements["d1/s1"].status is Status.ACCEPTED
    withdrawn = judge.withdraw(case, "d1/s1", because="She was mistaken.")
    assert case.case().statements["d1/s1"].status is Status.WITHDRAWN
    judge.take_back(case, withdrawn.id, because="She was not.")
    assert case.case().statements["d1/s1"].status is Status.ACCEPTED
    made = case.case().judgements
    assert [(each.by, each.because) for each in made][-1] == ("Ana Quint", "She was not.")


def test_a_correction_changes_what_it_names_and_nothing_else(case: Bench) -> None:
    before = case.case().statements["d1/s1"].said
    rustam = party(case, "Rustam Saliyev")
    change = Change(basis=Basis.TOLD, via=(rustam,), polarity=Polarity.DENIED, speaker=AUTHOR)
    judge.correct(case, "d1/s1", change, because="She was not there.")
    told = case.case().statements["d1/s1"]
    assert (told.said.basis, told.said.polarity) == (Basis.TOLD, Polarity.DENIED)
    assert (told.speaker, told.via, told.status) == (None, (rustam,), Status.CORRECTED)
    assert told.said.content == before.content
    with pytest.raises(CannotJudge, match="Nothing would change"):
        judge.correct(case, "d1/s1", Change(basis=Basis.TOLD), because="again")


def test_a_statement_is_added_on_words_of_the_page(case: Bench) -> None:
    mother = party(case, "Gulnara Saliyeva")
    change = Change(words=("from the yard of their house",), speaker=mother, basis=Basis.WITNESSED)
    judge.add(case, "d1", change, because="No reader found it.")
    told = case.case().statements["d1/a1"]
    assert (told.status, told.speaker, told.reader) == (Status.ADDED, mother, "Ana Quint")
    assert told.said.content[0].quote == "from the yard of their house"


def test_parties_are_joined_and_parted(case: Bench, papers: Path) -> None:
    list(receive(case, [papers / "ministry.txt"]))
    mother, rustam = party(case, "Gulnara Saliyeva"), party(case, "Rustam Saliyev")
    assert [each.document for each in case.case().parties[rustam].members] == ["d1", "d2"]

    judge.different(case, f"{rustam}/d1", f"{rustam}/d2", because="His namesake.")
    named = [p for p in case.case().parties.values() if p.name == "Rustam Saliyev"]
    assert [len(each.members) for each in named] == [1, 1]

    before = len(case.case().parties)
    joined = judge.same(case, mother, named[1].id, because="A slip of the pen.")
    assert len(case.case().parties) == before - 1
    judge.take_back(case, joined.id, because="It was none.")
    assert len(case.case().parties) == before


def test_who_names_what_is_not_there_is_told_what_is(case: Bench) -> None:
    with pytest.raises(NotInTheCase, match="d1/s1"):
        judge.accept(case, "d1/s99", because="x")
    with pytest.raises(NotInTheCase, match="no document d7"):
        judge.add(case, "d7", Change(words=("x",)), because="x")
    with pytest.raises(NotInTheCase, match="no party P99"):
        judge.same(case, "P1", "P99", because="x")
    with pytest.raises(NotInTheCase, match="mention of P1 in document d9"):
        judge.different(case, "P1/d9", "P2", because="x")
    with pytest.raises(NotInTheCase, match="does not stand in d1"):
        judge.add(case, "d1", Change(words=("words nobody wrote",)), because="x")
    with pytest.raises(CannotJudge, match="none yet"):
        judge.take_back(case, "j-0", because="x")


def test_nothing_is_judged_without_a_reason_or_of_itself(case: Bench) -> None:
    head = case.journal.head()
    with pytest.raises(CannotJudge, match="no reason"):
        judge.accept(case, "d1/s1", because="  ")
    with pytest.raises(CannotJudge, match="one and the same"):
        judge.same(case, "P1", "P1", because="x")
    with pytest.raises(CannotJudge, match="without any"):
        judge.add(case, "d1", Change(), because="x")
    assert case.journal.head() == head
