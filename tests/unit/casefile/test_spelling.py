"""One name however it was written down. Everybody here is invented."""

import pytest

from habeas.casefile.names import Fit, closeness, fit, name_of
from habeas.casefile.spelling import keys

ONE_WORD = [
    ("Рахматуллаев", "Rahmatullayev", "Rakhmatullaev"),
    ("Нұрғали", "Нургали", "Nurgali"),
    ("Сергей", "Sergey", "Sergei"),
    ("Щербаков", "Shcherbakov", "Scherbakov"),
    ("Ходжаев", "Xo‘jayev", "Hojaev"),
    ("Гринкевич", "Hrynkievich", "Grinkevich"),
    ("Есенин", "Yesenin", "Esenin"),
    ("Фёдор", "Fyodor", "Fedor"),
    ("Александр", "Aleksandr", "Alexandr"),
    ("Юлия", "Yuliya", "Iulia"),
    ("Цой", "Tsoy", "Tsoi"),
    ("Джигун", "Dzhyhun", "Djigun"),
    ("Наталья", "Natalia", "Natalya"),
]
NOT_ONE_WORD = [
    ("Аида", "Saida"),
    ("Amir", "Omar"),
    ("Теленов", "Telmenov"),
    ("Timur", "Temirlan"),
]


@pytest.mark.parametrize("spellings", ONE_WORD, ids=lambda row: row[-1])
def test_spellings_of_one_word_share_a_key(spellings: tuple[str, ...]) -> None:
    shared = frozenset.intersection(*(keys(each) for each in spellings))
    assert shared


@pytest.mark.parametrize(("one", "other"), NOT_ONE_WORD)
def test_other_words_share_none(one: str, other: str) -> None:
    assert not keys(one) & keys(other)


FITS = [
    # one                       other                        how well
    ("Nurgali Telenov",        "Теленов Нургали",          Fit.SAME),
    ("Теленов Н. С.",           "Нургали Серикович Теленов", Fit.PART),
    ("Нургали Серикович Теленов", "Nurgali Telenov",       Fit.SAME),
    ("Nurgali Serikuly",       "Нургали Серикович",        Fit.SAME),
    ("Telenov, Nurgali",       "Nurgali Telenov",          Fit.SAME),
    ("Capt. Telenov",           "Telenov",                   Fit.SAME),
    ("Nurgali",                "Nurgali Telenov",          Fit.PART),
    ("Anas al-Khatlan",         "Anas Khatlan",              Fit.SAME),
    ("Tasnim Tarafdar",         "Tasnim Tarafder",           Fit.NEAR),
    ("Svetlana Orlova-Quint",   "Орлова Светлана",           Fit.PART),
    ("Jean-Pierre Brandt",      "Jean Pierre Brandt",        Fit.SAME),
    ("Anna Galkina",            "Anna Galkin",               Fit.NONE),
    # a brother, another father, another letter, a word more on each side
    ("Timur Telenov",           "Nurgali Telenov",          Fit.NONE),
    ("Нургали Серикович Теленов", "Нургали Ахметович Теленов", Fit.NONE),
    ("T. Telenov",              "Nurgali Telenov",          Fit.NONE),
    ("Juan Pérez Luna",         "Juan Gómez Luna",           Fit.NONE),
    ("M. B.",                   "Nurgali Telenov",          Fit.NONE),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "how"), FITS)
def test_two_names_fit_as_well_as_their_words(one: str, other: str, how: Fit) -> None:
    assert fit(name_of(one), name_of(other)) is how
    assert fit(name_of(other), name_of(one)) is how


SEXES = [
    ("Sabina Telenova", "f"),
    ("Nurgali Telenov", "m"),
    ("Теленова Сабина Сериковна", "f"),
    ("Айгуль Серикқызы", "f"),
    ("Nurlan Serikuly", "m"),
    ("Anna Kovalskaya", "f"),
    ("Marina", None),
    ("Olha Shevchenko", None),
    ("Mykhailo Shcherbyna", None),
    ("Volha Hrynkievich", None),  # his and hers alike
]


@pytest.mark.parametrize(("name", "sex"), SEXES)
def test_an_ending_tells_his_from_hers_or_tells_nothing(name: str, sex: str | None) -> None:
    assert name_of(name).sex == sex


LIKER = [
    # wanted                  nearer than                  the other
    ("Nurbolat Tursynkhan", "Nuerbolati Tuerxunhan", "Bagila Tursynkhan"),
    ("Selvarasa Kajenthiran", "Gajendran Selvarajah", "Arulmathy Selvarasa"),
    ("Karim Nagy Abdelwahab", "Kareem Nagi Abdel Wahab", "Samia Abdelwahab"),
    ("Mykola Dzhyhun", "Mykola Djigun", "Oksana Dzhyhun"),
]


@pytest.mark.parametrize(("wanted", "nearer", "other"), LIKER)
def test_a_strange_spelling_is_nearer_than_a_relative(wanted: str, nearer: str, other: str) -> None:
    assert (
        closeness(name_of(wanted), name_of(nearer))
        > 0.85
        > closeness(name_of(wanted), name_of(other))
    )
