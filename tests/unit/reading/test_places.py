"""Places found in texts, known to the gazetteer or not. All persons and some places invented."""

import pytest

from habeas.reading.gazetteer import key_of, named
from habeas.reading.places import look_up, normal_place, places_in

NOMINATIVES = [
    # as it stands              its base form         country
    ("Якутска",                 "Якутск",             "RU"),
    ("Борогонцах",              "Борогонцы",          "RU"),
    ("Нижнего Тагила",          "Нижний Тагил",       "RU"),
    ("г. Арске",                "Арск",               "RU"),
    ("Набережных Челнах",       "Набережные Челны",   "RU"),
    ("Ростове-на-Дону",         "Ростов-на-Дону",     "RU"),
    ("Владимирской области",    "Владимирская область", "RU"),
    ("Грозном",                 "Грозный",            "RU"),
    ("Рубежным",                "Рубежное",           "UA"),
    ("Кривого Рога",            "Кривой Рог",         "UA"),
    ("Сирию",                   "Сирия",              "SY"),
    ("Российской Федерации",    "Россия",             "RU"),
    # the page's own name, not the one on older maps
    ("Ашхабаде",                "Ашхабад",            "TM"),
]  # fmt: skip

ENGLISH = [
    # text                                                            places
    ("He was taken to Tomsk and then to Krasnodar.",                  ["Tomsk", "Krasnodar"]),
    ("KWARO, Tavria (TN) — Gunmen rode into the village.",            ["Kwaro"]),
    ("The village of Stara Vyshnia lies near Karsak.",                ["Stara Vyshnia", "Karsak"]),
    ("They drove from Osh to Bishkek.",                               ["Osh", "Bishkek"]),
    ("He crossed from Siberia into Kazakhstan.",                      ["Siberia", "Kazakhstan"]),
    ("Valencia, Venezuela, is where she lives.",                      ["Valencia", "Venezuela"]),
    ("He has been to Kireka, Mbuya and Makindye.",                    ["Kireka", "Mbuya", "Makindye"]),
    ("A Russian officer spoke Kazakh on Tuesday in March.",           []),
    ("Sasha said that Georgia and Marina were reading.",              []),
    ("He studied at the University and read the Times in English.",   []),
]  # fmt: skip

RUSSIAN = [
    ("Его увезли из Якутска в Грозный.",                  ["Якутск", "Грозный"]),
    ("Житель села Борогонцы вышел.",                      ["Борогонцы"]),
    ("Он служил под Ростовом, потом в Чапланово.",        ["Ростов-на-Дону", "Чапланово"]),
    ("В Омской области и Республике Казахстан тихо.",     ["Омская область", "Казахстан"]),
    ("Но он не пришёл. Тем временем шёл снег.",           []),
]  # fmt: skip


@pytest.mark.parametrize(("surface", "name", "country"), NOMINATIVES)
def test_an_inflected_name_is_given_its_base_form(surface: str, name: str, country: str) -> None:
    place = normal_place(surface)
    assert place is not None
    assert (place.name, place.country) == (name, country)


def test_a_name_nobody_knows_gets_the_form_its_ending_suggests() -> None:
    place = normal_place("Верхнелуговове")
    assert place is not None
    assert (place.name, place.kind, place.geonames) == ("Верхнелуговово", "unknown", None)


@pytest.mark.parametrize(("text", "names"), ENGLISH)
def test_english_places(text: str, names: list[str]) -> None:
    assert [place.name for place in places_in(text, "en")] == names


@pytest.mark.parametrize(("text", "names"), RUSSIAN)
def test_russian_places(text: str, names: list[str]) -> None:
    assert [place.name for place in places_in(text, "ru")] == names


def test_a_place_in_a_country_the_page_names_is_meant() -> None:
    (_, granada) = places_in("In Nicaragua, police in Granada held her.", "en")
    assert granada.latitude is not None
    assert granada.latitude < 20
    (granada,) = places_in("Police in Granada held her.", "en")
    assert granada.latitude is not None
    assert granada.latitude > 30


def test_a_person_is_no_place() -> None:
    text = "They sent for Rostov Alimov in Tomsk."
    taken = [(text.index("Rostov"), text.index(" in Tomsk"))]
    assert [place.name for place in places_in(text, "en", taken)] == ["Tomsk"]


def test_mentions_of_one_place_are_one_place_in_order() -> None:
    text = "He lives in Tomsk. She left Tomsk for Osh, and Tomsk is far from Osh."
    tomsk, osh = places_in(text, "en")
    assert (tomsk.id, osh.id) == ("l1", "l2")
    assert [text[each.start : each.stop] for each in tomsk.mentions] == ["Tomsk"] * 3
    assert len(osh.mentions) == 2


def test_a_place_has_its_number_and_position() -> None:
    tomsk = look_up("Tomsk", "en")
    assert tomsk is not None
    assert (tomsk.geonames, tomsk.country, tomsk.kind) == (1489425, "RU", "city")
    assert look_up("Nowhere-at-all", "en") is None


def test_a_name_is_found_in_either_script_and_without_its_marks() -> None:
    assert key_of("Ha Tinh") == key_of("Hà Tĩnh")
    assert named("Бахмут", "en")[0].name == "Bakhmut"
    assert named("Bakhmut", "ru")[0].name == "Бахмут"


def test_a_language_we_have_no_words_for_has_no_places() -> None:
    assert places_in("Vive à Paris.", "fr") == ()
