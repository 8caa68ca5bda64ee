"""Which language a page is in, or that we cannot tell. All sentences are invented."""

import pytest

from habeas.text.language import language_of

SAID = [
    ("He was taken from the hostel at night, and nobody will say where he is.", "en"),
    ("I am fine", "en"),
    ("Where is my son?", "en"),
    ("Его забрали ночью из общежития, и никто не говорит, где он.", "ru"),
    ("Где он?", "ru"),
    ("Я жив", "ru"),
    ("Его забрали ночью. Officer: no.", "ru"),
    ("Його забрали вночі з гуртожитку, і ніхто не каже, де він.", "uk"),
    ("Де ти є?", "uk"),
    ("Оны түнде жатақханадан алып кетті, қайда екенін ешкім айтпайды.", "kk"),
    ("Балам қайда?", "kk"),
    ("Er wurde in der Nacht aus dem Wohnheim geholt, und niemand sagt, wo er ist.", "und"),
    ("Il a été emmené la nuit et personne ne dit où il est, ni pourquoi.", "und"),
    ("Одвели су га ноћу из дома, и нико не каже где је.", "und"),
    ("Оны сказаў, што яго забралі ўначы, і ніхто не ведае, дзе ён.", "und"),
    ("彼は夜に連れて行かれた。", "und"),
    ("12.03.2023 10:15", "und"),
    ("", "und"),
]


@pytest.mark.parametrize(("words", "language"), SAID)
def test_the_language_of_a_sentence(words: str, language: str) -> None:
    assert language_of(words) == language


def test_the_majority_of_a_mixed_text_wins() -> None:
    russian = "Она сказала, что его там не было и что она ничего об этом не знает. "
    english = "She said that he was not there and that she knows nothing about it. "
    assert language_of(russian * 3 + english) == "ru"
    assert language_of(russian + english * 3) == "en"
