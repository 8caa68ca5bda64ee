"""Russian papers in which somebody speaks for himself. Everybody here is invented."""

from collections.abc import Iterator

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading, Statement
from habeas.reading.readers.russian.reader import read
from habeas.vocabulary.kinds import Basis, Mode
from tests.makers import original

CHAT = """14.09.2024, 07:52 Шахноза: Фарход не берёт трубку с вечера

07:58 Мавлюда: Он звонил мне в семь, сказал, что идёт с работы

08:15 Далер: Сердце болит, боюсь за него"""

COMPLAINT = """В прокуратуру города Арска

от Хасановой Рамзии Фаридовны, г. Арск

ЗАЯВЛЕНИЕ

Мой сын, Хасанов Динар Ильшатович, пропал 11 июня 2023 года. Я искала его в больницах.

Считаю, что подпись сына подделана.

Прошу провести проверку и сообщить мне, где находится мой сын.

20.06.2023 Хасанова Р. Ф."""

REPLY = """Прокуратура Заречного района

Юлаевой Г. Р.

Уважаемая Гузель Рашитовна!

Ваше обращение от 22 апреля 2024 года рассмотрено.

Оснований для принятия мер прокурорского реагирования не имеется."""

INTERVIEW = """Разговор с Мариной Тарской записан в августе.

— Марина, когда вы в последний раз говорили с братом?

— Семнадцатого декабря. Женя позвонил в обед и был весел.

— Что было потом?

— Потом пришла бумага из части.

— Чего вы ждёте теперь?

— Хочу, чтобы его назвали живым."""


def reading_of(text: str) -> Reading:
    page = Page(original=original(text).sha256, text=text, how="plain 1", language="ru")
    return read(page, None)


def told(reading: Reading) -> Iterator[tuple[str | None, str, Statement]]:
    names = {one.id: one.name for one in reading.parties}
    for each in reading.statements:
        words = " ".join(part.quote for part in each.content)
        yield names.get(each.speaker or ""), words, each


def test_each_message_of_a_chat_is_its_sender_s() -> None:
    top = [(name, each.medium) for name, _, each in told(reading_of(CHAT)) if each.within is None]
    assert top == [("Шахноза", "chat"), ("Мавлюда", "chat"), ("Далер", "chat")]


def test_what_a_complaint_asserts_is_the_writer_s_who_signs_it() -> None:
    top = [(name, each) for name, _, each in told(reading_of(COMPLAINT)) if each.within is None]
    assert {name for name, _ in top} == {"Рамзия Фаридовна Хасанова"}
    assert {each.mode for _, each in top} == {Mode.DOCUMENT}


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("Считаю, что подпись", Basis.INFERRED),
        ("Прошу провести проверку", Basis.OWN_STATE),
        ("Мой сын, Хасанов", Basis.WITNESSED),
    ],
)
def test_a_complaint_is_cut_where_the_writer_knows_otherwise(words: str, basis: Basis) -> None:
    (found,) = (each for _, text, each in told(reading_of(COMPLAINT)) if text.startswith(words))
    assert found.basis is basis


def test_the_head_and_the_signature_of_a_paper_are_no_statements() -> None:
    texts = " ".join(text for _, text, _ in told(reading_of(COMPLAINT)))
    assert "от Хасановой" not in texts
    assert "20.06.2023" not in texts


def test_a_reply_speaks_for_the_body_on_its_letterhead() -> None:
    found = list(told(reading_of(REPLY)))
    assert len(found) == 2
    assert {name for name, _, _ in found} == {"Прокуратура Заречного района"}
    assert {each.basis for _, _, each in found} == {Basis.OFFICIAL}


def test_an_interview_s_answers_are_the_one_who_is_asked_and_questions_nobody_s() -> None:
    found = [
        (name, text) for name, text, each in told(reading_of(INTERVIEW)) if each.within is None
    ]
    assert {name for name, _ in found} == {"Марина Тарская"}
    assert not any(text.endswith("?") for _, text in found)
    assert any(text.startswith("Семнадцатого") for _, text in found)
