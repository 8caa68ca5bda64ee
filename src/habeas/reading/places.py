"""Places: where, by gazetteer, and by the words that say that a name is a place's.

Looks names up offline and finds them in running text; a name the gazetteer does not know is kept
as the page has it, without a position. Which spans are persons is for the reader to say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from habeas.evidence.passage import cut
from habeas.evidence.reading import Place
from habeas.reading import places_english, places_russian
from habeas.reading.gazetteer import Known, key_of, named
from habeas.reading.place_names import Named

__all__ = ["Known", "look_up", "normal_place", "places_in"]

_NAMES: Mapping[str, Callable[[str, Sequence[tuple[int, int]]], Iterator[Named]]] = (
    MappingProxyType({"en": places_english.names_in, "ru": places_russian.names_in})
)
# A small place in a country the page names is meant rather than one so many times its size elsewhere.
_OUTWEIGHS = 50


def look_up(name: str, language: str) -> Known | None:
    """The place of this name: the most populous if there are several.

    >>> look_up("Tomsk", "en").country
    'RU'
    """
    found = named(name, language)
    return found[0] if found else None


def normal_place(surface: str, language: str = "ru") -> Known | None:
    """The place that a name as it stands in a text names; its base form where it is not known.

    Args:
        surface: The words of the text, in whatever case they stand.
        language: Their ISO 639-1 code.
    """
    if language == "ru":
        return places_russian.normal_place(surface)
    return look_up(surface, language)


def places_in(text: str, language: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Place, ...]:
    """Every place named in a text, in the order of its first mention.

    Args:
        text: The running text of a page.
        language: Its ISO 639-1 code; in a language we have no words for nothing is found.
        taken: Spans already known to name persons or organizations.
    """
    names_in = _NAMES.get(language)
    if names_in is None:
        return ()
    found = list(names_in(text, taken))
    countries = {
        bearer.country
        for each in found
        for bearer in each.bearers[:1]
        if bearer.kind != "city" and bearer.country is not None
    }
    return tuple(_joined(text, found, countries, language))


def _joined(
    text: str, found: Iterable[Named], countries: set[str], language: str
) -> Iterator[Place]:
    """One place for all mentions of it, in the order of the first."""
    mentions: dict[str, list[Named]] = {}
    chosen: dict[str, Known | None] = {}
    for each in found:
        place = _meant(each, countries)
        key = _identity(place, each)
        mentions.setdefault(key, []).append(each)
        chosen.setdefault(key, place)
    for number, (key, named_here) in enumerate(mentions.items(), start=1):
        place = chosen[key]
        yield Place(
            id=f"l{number}",
            name=_shown(place, named_here[0].surface, language),
            geonames=place.geonames if place is not None else None,
            latitude=place.latitude if place is not None else None,
            longitude=place.longitude if place is not None else None,
            mentions=tuple(cut(text, each.start, each.stop) for each in named_here),
        )


def _identity(place: Known | None, each: Named) -> str:
    if place is None or place.kind == "unknown":
        return key_of(place.name if place is not None else each.surface)
    return f"{place.kind}/{place.country}/{place.name}/{place.geonames}"


def _meant(each: Named, countries: set[str]) -> Known | None:
    """Of several that bear a name the most populous, or one in a country the page names."""
    if not each.bearers:
        return None
    best = each.bearers[0]
    if best.kind != "city" or best.country in countries:
        return best
    near = [other for other in each.bearers if other.country in countries]
    if near and near[0].population * _OUTWEIGHS >= best.population:
        return near[0]
    return best


def _shown(place: Known | None, surface: str, language: str) -> str:
    """Its usual name; a town's as the page spells it, for maps spell it otherwise."""
    written = surface.title() if surface.isupper() and len(surface) > 3 else surface
    if place is None or (language == "en" and place.kind == "city"):
        return written
    if language == "en" and key_of(place.name).startswith(key_of(written)):
        return written
    return place.name
