"""Where he was, the appeals told of, and what is still open. Everybody here is invented."""

import pytest

from habeas.casefile.case import Case
from habeas.reckoning.reckon import reckon
from habeas.reckoning.sites import site
from habeas.reckoning.whereabouts import UNNAMED
from tests.dossiers import dossier


@dossier
def test_stations_stand_in_order_with_the_place_in_the_papers_words(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | abduction 2021-05-28 at Karsak | taken from the workers’ dormitory
    d2 | Ivo Brandt | witnessed | detention 2021-06-02/2021-06-20 at Karsak | held in the basement of a vocational school
    d3 | Ada Quint  | told < a cook < a driver | sighting 2021-08~ at Velin | seen near the training ground
    """
    found = reckon(case)
    assert [each.place for each in found.whereabouts] == [
        "workers’ dormitory, Karsak",
        "basement of a vocational school, Karsak",
        "training ground, Velin",
    ]
    assert [(each.since, each.until) for each in found.whereabouts] == [
        (None, "2021-05-28"),
        ("2021-06-02", "2021-06-20"),
        ("../2021-08~", "2021-08~/.."),  # there by then, and still there then
    ]


@dossier
def test_the_last_news_is_told_apart_from_the_last_reliable_news(case: Case) -> None:
    """
    d2 | Ivo Brandt | witnessed | detention 2021-06-02/2021-06-20 at Karsak | held in a cellar
    d3 | Ada Quint  | told < a cook < a driver | sighting 2021-08~ at Velin | seen near the training ground
    """
    found = reckon(case)
    assert found.last_news is not None
    assert found.last_reliable_news is not None
    assert (found.last_news.place, found.last_news.removes) == ("training ground, Velin", 2)
    assert (found.last_reliable_news.place, found.last_reliable_news.removes) == (
        "cellar, Karsak",
        0,
    )
    assert found.last_reliable_news.basis == "witnessed"
    assert any("heard directly" in each.asks for each in found.questions)


@dossier
def test_what_is_said_not_to_have_happened_is_no_station(case: Case) -> None:
    """
    d1 | Interior Ministry [authority] | official denied | detention not 2021-06 at Karsak | never held in Karsak
    """
    found = reckon(case)
    assert found.whereabouts == ()
    assert found.last_news is None


@dossier
def test_tellings_of_one_place_and_time_are_one_station(case: Case) -> None:
    """
    d1 | Rosa Quint | told < Ivo Brandt | detention 2021-06 at Karsak | kept in Karsak
    d2 | Ivo Brandt | witnessed | detention 2021-06-02/2021-06-20 at Karsak | kept in the cellar
    """
    (station,) = reckon(case).whereabouts
    assert station.place == "cellar, Karsak"
    assert station.removes == 0
    assert set(station.statements) == {"d1/s1", "d2/s1"}


@dossier
def test_an_appeal_has_its_addressee_its_number_and_its_answer(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | appeal 2021-06-10 by Rosa Quint to Interior Ministry | wrote to the ministry, No. 4/1187
    d2 | Interior Ministry [authority] | official | reply 2021-07-02 by Interior Ministry to Rosa Quint | answers that he is not among those held
    """
    (found,) = reckon(case).appeals
    assert (found.to, found.by, found.sent, found.reference) == (
        "Interior Ministry",
        "P2",
        "2021-06-10",
        "4/1187",
    )
    assert (found.reply, found.replied) == (
        "answers that he is not among those held",
        "2021-07-02",
    )


@dossier
def test_an_answer_is_not_laid_to_an_appeal_sent_after_it(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | appeal 2021-08-10 by Rosa Quint to Interior Ministry | wrote to the ministry
    d2 | Interior Ministry [authority] | official | reply 2021-07-02 by Interior Ministry to Rosa Quint | answers that he is not held
    """
    found = reckon(case).appeals
    assert [(each.sent, each.replied) for each in found] == [
        ("2021-08-10", None),
        (None, "2021-07-02"),
    ]


@dossier
def test_an_appeal_without_a_reply_is_asked_after(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | appeal 2021-06-10 by Rosa Quint to Interior Ministry | wrote to the ministry
    """
    asked = reckon(case).questions
    assert any("What became of the appeal of 2021-06-10" in each.asks for each in asked)


@dossier
def test_a_witness_nobody_heard_is_asked_for(case: Case) -> None:
    """
    d1 | Rosa Quint | told < Ivo Brandt | abduction 2021-05-28 at Karsak seen by Ivo Brandt | dragged into a van
    """
    asked = reckon(case).questions
    assert any(each.asks == "What did Ivo Brandt see?" for each in asked)
    assert any("To which body or unit" in each.asks for each in asked)


@dossier
def test_a_sighting_of_somebody_not_named_is_news_but_no_reliable_news(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | detention 2021-06-02/2021-06-20 at Karsak | held in a cellar
    d2 | Ivo Brandt | witnessed | sighting 2021-08-05 of a thin lad at Velin | saw a thin lad near the training ground
    """
    found = reckon(case)
    assert found.last_news is not None
    assert found.last_reliable_news is not None
    assert found.last_news.place == "training ground, Velin"
    assert UNNAMED in found.last_news.circumstances
    assert found.last_reliable_news.place == "cellar, Karsak"


@dossier
def test_a_sentence_can_tell_of_an_appeal_that_no_event_tells(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | | I filed a complaint with the district police, No. 77-k
    """
    (found,) = reckon(case).appeals
    assert (found.to, found.by, found.reference) == ("district police", "P2", "77-k")


@dossier
def test_a_story_told_to_a_newspaper_is_no_appeal(case: Case) -> None:
    """
    d1 | Rosa Quint | witnessed | | I wrote to the Valley Courier of it
    """
    assert reckon(case).appeals == ()


SITES = [
    # the word near which a place is looked for is in capitals
    ("They KEPT him in the basement of a vocational school in Karsak.", "basement of a vocational school"),
    ("Two men TOOK him. The camp lay far off.", None),  # the next sentence is another matter
    ("He was HELD at a police regiment’s garage.", "police regiment’s garage"),
    ("Его ДЕРЖАЛИ в подвале школы.", "подвале школы"),
    ("He WENT away.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), SITES)
def test_a_place_is_described_in_the_sentence_of_its_event(text: str, place: str | None) -> None:
    near = next(at for at, mark in enumerate(text) if mark.isupper() and text[at + 1].isupper())
    assert site(text, near) == place
