"""Which reader reads which language, and what is said where there is none."""

import sys
from importlib.metadata import EntryPoint
from typing import Any

import pytest

from habeas.evidence.page import Page
from habeas.reading import registry
from habeas.reading.read import CannotRead, read


def page(language: str) -> Page:
    return Page(original="0" * 64, text="Quem viu?", how="written by hand", language=language)


def installed(*points: EntryPoint) -> Any:
    return lambda group: points if group == "habeas.readers" else ()


def test_a_language_without_a_reader_is_named_with_what_to_do() -> None:
    with pytest.raises(CannotRead) as caught:
        read(page("pt"))
    assert "'pt'" in caught.value.what
    assert "en, ru" in caught.value.remedy


def test_a_language_nobody_could_tell_asks_for_it() -> None:
    with pytest.raises(CannotRead) as caught:
        read(page("und"))
    assert "--language" in caught.value.remedy


def test_a_reader_installed_beside_us_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("pt", "habeas.reading.readers.english.reader:read", "habeas.readers")
    monkeypatch.setattr(registry, "entry_points", installed(point))
    assert sorted(registry.readers()) == ["en", "pt", "ru"]
    assert read(page("pt")).reader.startswith("english")


ENGLISH = "habeas.reading.readers.english.reader:read"


@pytest.mark.parametrize(
    "points",
    [
        [EntryPoint("en", ENGLISH, "habeas.readers")],
        [EntryPoint("pt", ENGLISH, "habeas.readers"), EntryPoint("pt", "x:y", "habeas.readers")],
    ],
)
def test_two_readers_of_one_language_are_refused(
    points: list[EntryPoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "entry_points", installed(*points))
    with pytest.raises(registry.TwoReaders):
        registry.readers()


def test_naming_the_readers_loads_none_of_them() -> None:
    module = registry.SHIPPED["ru"]
    sys.modules.pop(module, None)
    assert set(registry.readers()) >= {"en", "ru"}
    assert module not in sys.modules
