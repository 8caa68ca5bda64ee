"""The readers we ship, and those installed beside us: one for each language.

What we ship is the table below; a reader is imported only when a page in its language comes, so
that reading English loads nothing of Russian. Others declare themselves in their package's
metadata under `habeas.readers`, by language code. Two for one language are refused.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import cast

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.vocabulary.errors import HabeasError

Reader = Callable[[Page, str | None], Reading]

SHIPPED = MappingProxyType(
    {
        "en": "habeas.reading.readers.english.reader",
        "ru": "habeas.reading.readers.russian.reader",
    }
)
_GROUP = "habeas.readers"


class TwoReaders(HabeasError):  # noqa: N818 it says what happened
    """Two readers claim one language."""


def languages() -> tuple[str, ...]:
    """The languages that have a reader, shipped ones first."""
    return (*SHIPPED, *sorted(_installed()))


def readers() -> dict[str, Reader]:
    """Every reader by its language.

    Raises:
        TwoReaders: A reader installed beside us claims a language that has one.
    """
    found = {language: _lazily(module) for language, module in SHIPPED.items()}
    return found | _installed()


def _lazily(module: str) -> Reader:
    def read(page: Page, about: str | None) -> Reading:
        return cast("Reader", import_module(module).read)(page, about)

    return read


def _installed() -> dict[str, Reader]:
    found: dict[str, Reader] = {}
    for point in sorted(entry_points(group=_GROUP), key=lambda each: (each.name, each.value)):
        if point.name in SHIPPED or point.name in found:
            raise TwoReaders(
                f"Two readers claim the language {point.name!r}; one of them is {point.value}.",
                remedy="Uninstall the package that brings the reader you do not want.",
            )
        found[point.name] = point.load()
    return found
