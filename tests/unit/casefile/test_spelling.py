"""One name however it was written down. Everybody here is invented."""

import pytest

from habeas.casefile.names import Fit, closeness, fit, name_of
from habeas.casefile.spelling import keys

ONE_WORD = [
    ("Рахматуллаев", "Rahmatullayev", "Rakhmatullaev"),
    ("Марғұлан", "Маргулан", "Margulan"),
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
    ("Бекенов", "Bektenov"),
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
    ("Margulan Bekenov",        "Бекенов Маргулан",          Fit.SAME),
    ("Бекенов М. С.",           "Маргулан Серикович Бекенов", Fit.PART),
    ("Маргулан Серикович Бекенов", "Margulan Bekenov",       Fit.SAME),
    ("Margulan Serikuly",       "Маргулан Серикович",        Fit.SAME),
    ("Bekenov, Margulan",       "Margulan Bekenov",          Fit.SAME),
    ("Capt. Bekenov",           "Bekenov",                   Fit.SAME),
    ("Margulan",                "Margulan Bekenov",          Fit.PART),
    ("Anas al-Khatlan",         "Anas Khatlan",              Fit.SAME),
    ("Tasnim Tarafdar",         "Tasnim Tarafder",           Fit.NEAR),
    ("Svetlana Orlova-Quint",   "Орлова Светлана",           Fit.PART),
    ("Jean-Pierre Brandt",      "Jean Pierre Brandt",        Fit.SAME),
    ("Anna Galkina",            "Anna Galkin",               Fit.NONE),
    # a brother, another father, another letter, a word more on each side
    ("Timur Bekenov",           "Margulan Bekenov",          Fit.NONE),
    ("Маргулан Серикович Бекенов", "Маргулан Ахметович Бекенов", Fit.NONE),
    ("T. Bekenov",              "Margulan Bekenov",          Fit.NONE),
    ("Juan Pérez Luna",         "Juan Gómez Luna",           Fit.NONE),
    ("M. B.",                   "Margulan Bekenov",          Fit.NONE),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "how"), FITS)
def test_two_names_fit_as_well_as_their_words(one: str, other: str, how: Fit) -> None:
    assert fit(name_of(one), name_of(other)) is how
    assert fit(name_of(other), name_of(one)) is how


SEXES = [
    ("Almira Bekenova", "f"),
    ("Margulan Bekenov", "m"),
    ("Бекенова Алмира Сериковна", "f"),
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
