"""What is told to have happened, in Russian. Everybody here is invented."""

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Event, Reading
from habeas.reading.readers.russian.reader import read
from habeas.vocabulary.kinds import EventKind, RoleKind
from tests.makers import original


def reading_of(text: str, published: str | None = None) -> Reading:
    page = Page(
        original=original(text).sha256,
        text=text,
        how="plain 1",
        language="ru",
        published=published,
        published_from="given by the person" if published else None,
    )
    return read(page, None)


def in_role(reading: Reading, event: Event, role: RoleKind) -> list[str | None]:
    names = {one.id: one.name or one.description for one in reading.parties}
    return [names[each.party] for each in event.roles if each.role is role]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Сухроб Шарипов пропал в апреле.", EventKind.DISAPPEARANCE),
        ("Сухроба Шарипова похитили в апреле.", EventKind.ABDUCTION),
        ("Сухроб Шарипов задержан в апреле.", EventKind.ARREST),
        ("Сухроба Шарипова били в отделе.", EventKind.ILL_TREATMENT),
        ("Сухроб Шарипов погиб в апреле.", EventKind.DEATH),
        ("Сухроба Шарипова отпустили в апреле.", EventKind.RELEASE),
        ("Сухроб Шарипов подписал контракт.", EventKind.CONTRACT),
    ],
)
def test_active_passive_and_nobody_s_act_give_the_same_victim(text: str, kind: EventKind) -> None:
    reading = reading_of(text)
    (event,) = reading.events
    assert event.kind is kind
    assert in_role(reading, event, RoleKind.VICTIM) == ["Сухроб Шарипов"]


def test_a_call_has_who_rang_and_who_was_rung() -> None:
    reading = reading_of("Илья Дорохов позвонил Парвине Шариповой в пять утра.")
    (event,) = reading.events
    assert event.kind is EventKind.CALL
    assert in_role(reading, event, RoleKind.BY) == ["Илья Дорохов"]
    assert in_role(reading, event, RoleKind.TO) == ["Парвина Шарипова"]


def test_what_did_not_happen_is_marked_so() -> None:
    (event,) = reading_of("Сухроба Шарипова не задержали.").events
    assert event.negated


def test_an_event_told_twice_is_one_and_remembers_both_statements() -> None:
    text = (
        "По словам Ильи Дорохова, Сухроба Шарипова похитили. "
        "Парвина Назарова рассказала, что Сухроба Шарипова похитили."
    )
    reading = reading_of(text)
    (event,) = reading.events
    assert event.said_in == tuple(each.id for each in reading.statements)


def test_no_year_is_given_that_nobody_gave() -> None:
    dated = [
        each.when.edtf
        for each in reading_of("Сухроб Шарипов пропал 13 апреля.").events
        if each.when
    ]
    assert dated == ["XXXX-04-13"]


def test_who_tells_and_who_denies_it_are_set_against_each_other() -> None:
    text = (
        "Илья Дорохов рассказал, что Сухроба Шарипова похитили. "
        "Полиция отрицает, что Сухроба Шарипова похитили."
    )
    reading = reading_of(text)
    (dispute,) = reading.disputes
    teller, denier = reading.statements
    assert (dispute.one, dispute.other) == ((teller.id,), (denier.id,))
    assert "Сухроб Шарипов" in dispute.about


def test_two_who_tell_the_same_are_in_no_dispute() -> None:
    text = (
        "Илья Дорохов рассказал, что Сухроба Шарипова похитили. "
        "По словам Парвины Назаровой, Сухроба Шарипова похитили."
    )
    assert reading_of(text).disputes == ()


def test_steps_of_one_taking_away_are_one_event() -> None:
    reading = reading_of("Сухроба Шарипова увезли ночью. После задержания Шарипова не видели.")
    taking = {EventKind.ABDUCTION, EventKind.DETENTION, EventKind.ARREST}
    assert [each.kind for each in reading.events if each.kind in taking] == [EventKind.ABDUCTION]


def test_a_day_is_passed_on_only_within_a_paragraph() -> None:
    after = "Сухроба Шарипова увезли из дома."
    here = reading_of(f"3 мая 2024 года шёл дождь. {after}").events
    apart = reading_of(f"3 мая 2024 года шёл дождь.\n\n{after}").events
    assert [each.when.edtf for each in here if each.when] == ["2024-05-03"]
    assert [each.when for each in apart] == [None]


def test_learning_of_a_matter_from_nobody_is_no_event() -> None:
    reading = reading_of("Сухроб Шарипов пропал. Администрация узнала о визите.")
    assert EventKind.LEARNING not in {each.kind for each in reading.events}


def test_no_one_in_particular_vanishes_in_talk_of_disappearances() -> None:
    reading = reading_of("Сухроба Шарипова отпустили. Об исчезновениях здесь молчат.")
    assert EventKind.DISAPPEARANCE not in {each.kind for each in reading.events}
