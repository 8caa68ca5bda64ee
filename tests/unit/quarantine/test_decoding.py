"""Legacy texts come out in their own letters. Everybody named is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.quarantine.decoding import decode, looks_like_text

CYRILLIC = [
    "cp1251",
    "koi8-u",
    "cp866",
    "iso8859-5",
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
]

SENTENCES = [
    "Он жив.",
    "Мама",
    "СРОЧНО",
    "Привет, это я. Со мной всё нормально - не ищите.",
    "МИНИСТЕРСТВО ОБОРОНЫ\nОтвет на ваше заявление от 12.03.2023",
    "Нет, его там не было",
    "щука",
    "Хабаровск, УФСИН",
]


@pytest.mark.parametrize("encoding", CYRILLIC)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_russian_in_any_old_code_page(encoding: str, sentence: str) -> None:
    assert decode(sentence.encode(encoding)).text == sentence


OTHERS = [
    # words                                                     code page
    ("Моя мати сказала, що його забрали з їхнього гуртожитку",   "cp1251"),
    ("Моя мати сказала, що його забрали з їхнього гуртожитку",   "koi8-u"),
    ("Біз оны іздеп жүрміз, қайда екенін білмейміз.",            "kz1048"),
    ("Il a été vu à Paris, près de la gare.",                    "cp1252"),
    ("“He left”, she said – no trace",                           "cp1252"),
    ("«Я его видел», – сказал дядя",                             "cp1251"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "encoding"), OTHERS)
def test_its_neighbours_too(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)).text == words


def test_what_a_page_declares_counts_only_if_it_is_true() -> None:
    russian = "Его забрали ночью".encode("cp1251")
    assert decode(russian, declared="windows-1251").encoding == "cp1251"
    assert decode(russian, declared="utf-8").text == "Его забрали ночью"
    assert decode(russian, declared="no-such-page").text == "Его забрали ночью"
    assert decode("Его".encode(), declared="windows-1251").text == "Его"


def test_a_text_cut_off_in_a_letter_is_still_utf8_and_says_so() -> None:
    decoded = decode(("Его забрали ночью. " * 5).encode()[:-2] + b"\xd0")
    assert decoded.encoding == "utf-8"
    assert decoded.broken == 1
    assert decoded.text.startswith("Его забрали")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_text_is_text_in_every_encoding(sentence: str) -> None:
    assert all(looks_like_text(sentence.encode(encoding)) for encoding in CYRILLIC)


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50, b"\x7fELF" + bytes(60)]
)
def test_what_is_not_text_is_not(content: bytes) -> None:
    assert not looks_like_text(content)


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя АБВГД.,-\n", min_size=1))
def test_utf8_always_comes_back_letter_for_letter(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_decode_to_something(content: bytes) -> None:
    decoded = decode(content)
    assert decoded.broken == decoded.text.count("\ufffd") or decoded.broken == 0
