"""Whose mouth it is in Russian when the words beside do not say it. Everybody here is invented."""

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.readers.russian.reader import read
from tests.makers import original


def reading_of(text: str) -> Reading:
    page = Page(original=original(text).sha256, text=text, how="plain 1", language="ru")
    return read(page, None)


def mouths(text: str) -> dict[str, str | None]:
    """For each statement's first words, who speaks it."""
    reading = reading_of(text)
    names = {one.id: one.name or one.description for one in reading.parties}
    return {each.content[0].quote: names.get(each.speaker or "") for each in reading.statements}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Директор «Ресурса» Пётр Хромов заявил, что рабочих не трогали.", "Пётр Хромов"),
        ("Водитель с большим стажем Пётр Хромов заявил, что рабочих не трогали.", "Пётр Хромов"),
        ("Как рассказала сестра студента Парвина, рабочих не трогали.", "Парвина"),
        ("Заместитель командира сказал, что рабочих не трогали.", "deputy commander"),
        ("Мужчина в камуфляже сказал, что рабочих не трогали.", "man in camouflage"),
        ("Слесарь «Уюта» сказал, что рабочих не трогали.", "mechanic"),
        (
            "По сведениям, представленным военным комиссариатом, рабочих не трогали.",
            "военный комиссариат",
        ),
    ],
)
def test_speakers_are_called_by_the_fullest_thing_beside_them(text: str, speaker: str) -> None:
    assert speaker in mouths(text).values()


def test_whose_words_are_passed_on_is_who_speaks_and_the_other_brings_them() -> None:
    reading = reading_of("«Его увезли ночью», — передаёт Дарья Уланова слова Егора Панина.")
    names = {one.id: one.name for one in reading.parties}
    (told,) = reading.statements
    assert names[told.speaker or ""] == "Егор Панин"
    assert [names[link] for link in told.via] == ["Дарья Уланова"]


def test_a_message_that_came_is_its_senders_and_not_the_hearers() -> None:
    text = "Сергей Уланов пропал в мае. 3 июня Дарье пришло СМС с чужого номера: «Жив, не ищи»."
    assert mouths(text)["Жив, не ищи"] == "Сергей Уланов"


def test_a_name_that_does_not_bend_is_hers_where_kinship_says_so() -> None:
    text = "По словам матери, Раушан, сын ушёл вечером. «Я его ждала», — говорит Раушан."
    assert set(mouths(text).values()) == {"Раушан"}


def test_an_office_and_the_woman_named_beside_it_are_one() -> None:
    text = "Адвокат Жанар Тулеева приехала вчера. По её словам, суд перенесли."
    assert mouths(text) == {"суд перенесли": "Жанар Тулеева"}


def test_a_duty_officer_serves_where_one_has_just_come() -> None:
    text = "Дарья Уланова приехала в часть. Дежурный ответил, что сына здесь нет."
    assert mouths(text) == {"сына здесь нет": "duty officer of the unit"}


def test_a_named_man_is_taken_up_again_by_his_trade() -> None:
    text = "Егор Панин возит хлеб сам. «Дороги у нас плохие», — говорит фермер."
    assert mouths(text) == {"Дороги у нас плохие": "Егор Панин"}


def test_who_gives_a_name_is_called_by_it_and_not_by_the_one_told_of() -> None:
    text = "Неизвестный, назвавшийся Маратом, сказал: «Ждите звонка, он жив»."
    assert mouths(text)["Ждите звонка, он жив"] == "stranger who called himself Марат"
