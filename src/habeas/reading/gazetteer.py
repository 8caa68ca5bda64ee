"""The gazetteer: places by name, from GeoNames, with what it lacks added by hand.

It says what bears a name and where that lies, offline; several places may bear one. It does not
say which is meant, nor find names in a text: `habeas.reading.places` does.
"""

import gzip
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A place of the gazetteer, or the base form of a name it does not know.

    Attributes:
        name: Its usual name, in the language asked for.
        kind: "city", "region" or "country"; "unknown" where the gazetteer does not have it.
        country: The ISO 3166 code of its country; None if not known.
        geonames: Its GeoNames number; None if not known.
        latitude: Degrees north; None if not known.
        longitude: Degrees east; None if not known.
        population: How many live there; 0 where not known.
    """

    name: str
    kind: str
    country: str | None = None
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


def key_of(name: str) -> str:
    """A name without case, marks and the difference of hyphens, quotes and blanks.

    >>> key_of("Rostov‑on‑Don"), key_of("Орёл"), key_of("Wrocław")
    ('rostov on don', 'орел', 'wroclaw')
    """
    folded = unicodedata.normalize("NFKD", name.replace("й", "\x01").replace("Й", "\x01"))
    letters = "".join(mark for mark in folded if not unicodedata.combining(mark)).casefold()
    letters = letters.replace("\x01", "й").replace("ł", "l").replace("ı", "i").replace("ø", "o")
    kept = "".join(mark if mark.isalnum() else "" if mark in "'’`ʼʻ." else " " for mark in letters)
    return " ".join(kept.split())


def named(name: str, language: str) -> list[Known]:
    """Every place that bears a name, the most populous first."""
    key = key_of(name)
    if not key:
        return []
    own = _own().get(key, ())
    found = [_known(each, language) for each in (*own, *_rows(key))]
    return sorted(found, key=lambda each: (each.kind == "city", -each.population, each.name))


def _rows(key: str) -> list[list[str]]:
    places, names = _tables()
    at = bisect_left(names, f"{key}\t")
    if at == len(names) or not names[at].startswith(f"{key}\t"):
        return []
    return [places[int(each)].split("\t") for each in names[at].split("\t")[1].split(",")]


def _known(row: list[str], language: str) -> Known:
    number, english, russian, latitude, longitude, country, population, kind = row
    return Known(
        name=(russian or english) if language == "ru" else english,
        kind=kind,
        country=country or None,
        geonames=int(number) if number else None,
        latitude=round(float(latitude), 5) if latitude else None,
        longitude=round(float(longitude), 5) if longitude else None,
        population=int(population or 0),
    )


@cache
def _tables() -> tuple[list[str], list[str]]:
    """The places and the names as they stand in the file; a line is split when it is asked for."""
    data = (files("habeas.reading") / "data" / "gazetteer.tsv.gz").read_bytes()
    places, _, names = gzip.decompress(data).decode().partition("\n\n")
    return places.split("\n"), names.split("\n")


@cache
def _own() -> dict[str, tuple[list[str], ...]]:
    """Our own rows: regions, historic lands and usual names of countries that GeoNames' towns lack."""
    text = (files("habeas.reading") / "data" / "regions.tsv").read_text(encoding="utf-8")
    own: dict[str, tuple[list[str], ...]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        english, russian, country, latitude, longitude, others, kind = line.split("\t")
        row = ["", english, russian, latitude, longitude, country, "0", kind]
        for name in (english, russian, *filter(None, others.split("|"))):
            key = key_of(name)
            if key:
                own[key] = (*own.get(key, ()), row)
    return own
