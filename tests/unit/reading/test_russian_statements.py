"""Who says what in Russian, in every form that news give it. Everybody here is invented."""

from collections.abc import Iterator

import pytest

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading, Statement
from habeas.reading.readers.russian.reader import NAME, read
from habeas.vocabulary.kinds import Basis, Mode, PartyKind, Polarity
from tests.makers import original


def paged(text: str, published: str | None = None) -> Page:
    return Page(
        original=original(text).sha256,
        text=text,
        how="plain 1",
        language="ru",
        published=published,
        published_from="given by the person" if published else None,
    )


def said(text: str) -> Iterator[tuple[str | None, str, Statement]]:
    """Each statement with its speaker's name or description and its words."""
    reading = read(paged(text), None)
    for each in reading.statements:
        words = " … ".join(part.quote for part in each.content)
        yield who(reading, each.speaker), words, each


def who(reading: Reading, number: str | None) -> str | None:
    party = next((one for one in reading.parties if one.id == number), None)
    return None if party is None else party.name or party.description


def only(text: str) -> tuple[str | None, str, Statement]:
    (found,) = said(text)
    return found


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("«Его увезли ночью», — сказала Дарья Уланова.", "Дарья Уланова", "Его увезли ночью"),
        ("Дарья Уланова сказала: «Его увезли ночью».", "Дарья Уланова", "Его увезли ночью"),
        (
            "Дарья Уланова рассказала, что сына увезли ночью.",
            "Дарья Уланова",
            "сына увезли ночью",
        ),
        ("По словам Дарьи Улановой, сына увезли ночью.", "Дарья Уланова", "сына увезли ночью"),
        (
            "Сына увезли ночью, рассказывает Дарья Уланова.",
            "Дарья Уланова",
            "Сына увезли ночью",
        ),
        (
            "Как сообщила Дарья Уланова, сына увезли ночью.",
            "Дарья Уланова",
            "сына увезли ночью",
        ),
        (
            "Дарья Уланова попросила проверить списки задержанных.",
            "Дарья Уланова",
            "проверить списки задержанных",
        ),
        (
            "Дарья Уланова обещала жителям «лично съездить и посмотреть».",
            "Дарья Уланова",
            "лично съездить и посмотреть",
        ),
    ],
)
def test_each_form_of_saying_gives_the_words_and_their_speaker(
    text: str, speaker: str, words: str
) -> None:
    found_speaker, found_words, statement = only(text)
    assert found_speaker == speaker
    assert found_words.strip("«»") == words
    assert statement.cue is not None or statement.mode is Mode.DIRECT


def test_the_author_s_words_part_a_quotation_in_two() -> None:
    _, words, statement = only("«Он звонил, — говорит она, — и плакал», — ещё вчера.")
    assert words == "Он звонил … и плакал"
    assert statement.mode is Mode.DIRECT


def test_a_sentence_s_own_end_makes_two_statements_of_a_broken_quotation() -> None:
    text = "«Цепочка длинная, — оговаривается Камилла Дрей. — Но кашель у него с детства»."
    assert [words for _, words, _ in said(text)] == [
        "Цепочка длинная",
        "Но кашель у него с детства",
    ]


def test_a_quoted_name_is_nobody_s_speech() -> None:
    assert not list(said("Центр «Свидетель» открыл новое отделение в городе."))


def test_words_inside_words_reach_us_by_the_one_who_tells_them() -> None:
    text = "«Илья позвонил в пять утра. Говорит: „Сухроба забрали“», — передаёт Парвина Шарипова."
    reading = read(paged(text), None)
    outer, inner = reading.statements
    assert who(reading, outer.speaker) == "Парвина Шарипова"
    assert who(reading, inner.speaker) == "Илья"
    assert inner.within == outer.id
    assert inner.via == (outer.speaker,)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Дарья Уланова считает, что сына увезли ночью.", Basis.INFERRED),
        ("Дарья Уланова надеется, что сын вернётся.", Basis.OWN_STATE),
        ("Прокуратура сообщила, что проверка завершена.", Basis.OFFICIAL),
        ("Дарья Уланова узнала, что сына увезли ночью.", Basis.TOLD),
        ("Дарья Уланова рассказала, что видела автобус у ворот.", Basis.WITNESSED),
    ],
)
def test_the_cue_and_the_speaker_say_how_it_is_known(text: str, basis: Basis) -> None:
    assert only(text)[2].basis is basis


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Полиция отрицает, что задержала студента.", Polarity.DENIED),
        ("Полиция сообщила, что студент не задерживался.", Polarity.DENIED),
        ("Дарья Уланова отказалась называть свидетеля.", Polarity.REFUSED),
        ("Дарья Уланова рассказала, что студент задержан.", Polarity.AFFIRMED),
    ],
)
def test_denials_and_refusals_are_told_from_claims(text: str, polarity: Polarity) -> None:
    assert only(text)[2].polarity is polarity


def test_a_hedge_is_kept_with_its_place() -> None:
    _, _, statement = only("Дарья Уланова рассказала, что сына якобы увезли ночью.")
    assert statement.hedge is not None
    assert statement.hedge.quote == "якобы"


def test_a_paper_speaks_for_whoever_wrote_it() -> None:
    reading = read(paged("В ответе прокуратуры говорится, что жалоба рассмотрена."), None)
    (statement,) = reading.statements
    assert statement.mode is Mode.DOCUMENT
    assert who(reading, statement.speaker) == "прокуратура"


def test_nobody_named_is_not_turned_into_somebody() -> None:
    reading = read(paged("Ей сказали, что такого человека в списках нет."), None)
    (statement,) = reading.statements
    speaker = next(one for one in reading.parties if one.id == statement.speaker)
    assert speaker.name is None


def test_kin_named_in_apposition_is_one_person_with_a_relation() -> None:
    text = "Ерлан Досанов пропал в январе. Его жена Айнагуль говорит, что он звонил."
    reading = read(paged(text), None)
    wife = next(one for one in reading.parties if one.name == "Айнагуль")
    husband = next(one for one in reading.parties if one.name == "Ерлан Досанов")
    assert wife.gender == "f"
    assert [(each.kind, each.to) for each in wife.relations] == [("wife", husband.id)]


def test_a_body_keeps_one_name_through_its_short_forms() -> None:
    text = "В МИД Казахстана сообщили, что нота направлена. Позже МИД уточнил, что ответа нет."
    reading = read(paged(text), None)
    bodies = [one for one in reading.parties if one.kind is PartyKind.AUTHORITY]
    assert [one.name for one in bodies] == ["МИД Казахстана"]
    assert {each.speaker for each in reading.statements} == {bodies[0].id}


def test_the_same_page_gives_the_same_reading_and_every_word_stands() -> None:
    text = "По словам Дарьи Улановой, сына увезли 3 мая. «Ждём», — говорит она."
    one, other = read(paged(text), None), read(paged(text), None)
    assert one == other
    assert one.reader == NAME
    passages = [part for each in one.statements for part in each.content]
    passages += [each for party in one.parties for each in party.mentions]
    assert all(text[each.start : each.stop] == each.quote for each in passages)


@pytest.mark.parametrize("text", ["", "\n\n", "…", "«", "— — —", "A", "«»: ,", "в/ч", "12:00 "])
def test_scraps_of_a_page_are_read_without_a_word(text: str) -> None:
    assert read(paged(text), None).statements == ()
