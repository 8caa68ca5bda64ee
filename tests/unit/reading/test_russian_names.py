"""Russian names brought to their base form. Everybody here is invented."""

from collections.abc import Mapping

import pytest

from habeas.reading.readers.russian.names import Setting, read_name

NOTHING: Mapping[str, int] = {}


@pytest.mark.parametrize(
    ("words", "case", "name", "gender"),
    [
        ("Алмиры Сейтовой", "Gen", "Алмира Сейтова", "f"),
        ("Маргулана Сейтова", "Gen", "Маргулан Сейтов", "m"),
        ("Сейтову Маргулану Аскаровичу", "Dat", "Маргулан Аскарович Сейтов", "m"),
        ("Ларисой Вебер", "Ins", "Лариса Вебер", "f"),
        ("Людмилы Савчук", "Gen", "Людмила Савчук", "f"),
        ("Баиру Дамбаеву", "Dat", "Баир Дамбаев", "m"),
        ("Игорем Вишневским", "Ins", "Игорь Вишневский", "m"),
        ("Кечил-оола", "Acc", "Кечил-оол", "m"),
        ("Зоя Ильинична", "Nom", "Зоя Ильинична", "f"),
        ("Айнагуль", "Nom", "Айнагуль", "f"),
    ],
)
def test_a_name_in_any_case_comes_to_its_nominative(
    words: str, case: str, name: str, gender: str
) -> None:
    read = read_name(words.split(), Setting(case=case, seen=NOTHING))
    assert (read.full, read.gender) == (name, gender)


@pytest.mark.parametrize(
    ("case", "surname", "gender"), [("Nom", "Сейтова", "f"), ("Gen", "Сейтов", "m")]
)
def test_a_surname_alone_is_hers_or_of_him_as_its_case_says(
    case: str, surname: str, gender: str
) -> None:
    read = read_name(["Сейтова"], Setting(case=case, gender=gender, seen=NOTHING))
    assert (read.surname, read.gender) == (surname, gender)


def test_initials_stand_before_the_surname_and_settle_no_gender() -> None:
    read = read_name(["Тищук", "О.", "В."], Setting(seen=NOTHING))
    assert read.full == "О. В. Тищук"
    assert read.gender is None


def test_the_page_s_other_uses_of_a_name_decide_between_its_readings() -> None:
    read = read_name(["Нодиру"], Setting(seen={"нодира": 2}))
    assert read.given == "Нодира"


def test_a_patronymic_of_two_words_is_no_given_name() -> None:
    read = read_name(["Севиль", "Рафик", "кызы", "Мамедли"], Setting(case="Nom", seen=NOTHING))
    assert (read.given, read.patronymic, read.surname) == ("Севиль", "Рафик кызы", "Мамедли")
