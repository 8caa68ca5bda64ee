"""Russian words for moments."""

from habeas.reading.moments import figures
from habeas.reading.moments.phrase import Phrase


def phrases_in(text: str) -> list[Phrase]:
    """Every dated phrase of a Russian text, in order."""
    return figures.phrases_in(text)
