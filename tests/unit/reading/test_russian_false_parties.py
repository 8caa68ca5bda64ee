"""What is no party of a Russian page, and who is one and the same. Everybody here is invented."""

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.readers.russian.reader import read
from tests.makers import original


def reading_of(text: str) -> Reading:
    page = Page(original=original(text).sha256, text=text, how="plain 1", language="ru")
    return read(page, None)


def called(text: str) -> list[str | None]:
    return [one.name or one.description for one in reading_of(text).parties]


def test_how_something_was_said_is_nobody() -> None:
    text = "Егор Панин приехал вечером. Дарья Уланова говорит, что он криком сказал: «Уходите»."
    assert "крик" not in called(text)
    text = "Егор Панин рассказал, что он шёпотом сказал: «Я не писал»."
    assert "шёпот" not in called(text)


def test_a_place_where_nobody_speaks_or_acts_is_no_party() -> None:
    text = "Дарья Уланова видела сына в госпитале в Орле. Его увезли из общежития."
    assert "госпиталь" not in called(text)
    assert "общежитие" not in called(text)


def test_a_place_that_answers_is_a_party() -> None:
    assert called("Госпиталь ответил, что больного нет.") == ["Госпиталь"]


def test_the_body_written_to_is_who_answers() -> None:
    text = "Я подала жалобу в Прокуратуру Орловской области. Мне ответили, что сына там нет."
    reading = reading_of(text)
    names = {one.id: one.name for one in reading.parties}
    assert "Прокуратура Орловской области" in {
        names.get(each.speaker or "") for each in reading.statements
    }


def test_surnames_that_never_bend_stay_with_their_given_names() -> None:
    text = "Мне позвонил Асхат Есималы. Прошу допросить Есималы Асхата."
    assert called(text).count("Асхат Есималы") == 1
    assert "Есималы" not in called(text)


def test_the_second_of_two_named_stands_in_the_case_of_the_first() -> None:
    text = "Марат Сабиров остался. Допросить Бердалы Олжаса и Сабирова Марата."
    assert sorted(name or "" for name in called(text)) == ["Марат Сабиров", "Олжас Бердалы"]


def test_a_number_sign_without_a_number_ends_a_name() -> None:
    assert not any((name or "").endswith("№") for name in called("УПРАВЛЕНИЕ ПОЛИЦИИ ОРЛА\n№ 12/7"))


def test_what_a_paper_is_called_is_no_body() -> None:
    assert "ЗАЯВЛЕНИЕ" not in called(
        "От Улановой Дарьи\n\nЗАЯВЛЕНИЕ\n\nМой сын Егор Уланов пропал."
    )
