"""Dated phrases of a text, each as wide as its words leave it.

Finds the phrases of the text's language and of figures, and gives each as a moment in EDTF.
It never fills a gap: a year nobody gave stays `XXXX`, and words counted from nothing are no moment.
The words for dates are in `habeas.reading.moments`; what a moment is, in `habeas.evidence.moment`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from habeas.evidence.moment import Moment
from habeas.reading.moments import engine, english, figures, russian
from habeas.reading.moments.phrase import Phrase

_LANGUAGES: Mapping[str, Callable[[str], list[Phrase]]] = MappingProxyType(
    {"en": english.phrases_in, "ru": russian.phrases_in}
)


def moments_in(text: str, language: str, published: str | None = None) -> tuple[Moment, ...]:
    """Every dated phrase of a text, in order, each as wide as its words leave it.

    >>> [each.edtf for each in moments_in("He was seen around March 18.", "en", "2023-04-26")]
    ['2023-03-18~']
    >>> [each.edtf for each in moments_in("He was seen around March 18.", "en")]
    ['XXXX-03-18~']

    Args:
        text: The running text of a page.
        language: Its ISO 639-1 code; of a language we have no words for, dates in figures only.
        published: The day (ISO 8601), month or year it was published; None if nobody says.
    """
    phrases_in = _LANGUAGES.get(language, figures.phrases_in)
    return engine.moments(text, phrases_in(text), published)
