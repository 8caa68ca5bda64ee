"""Passages: words on a page, and exactly where they stand.

Offsets are Unicode code points of the page's text, start included, stop excluded. One function
cuts and one function checks; nobody adjusts an offset by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Words on the page of the record that holds this passage.

    The quote is kept, so that the page can be held to it.
    """

    start: int
    stop: int
    quote: str


def cut(text: str, start: int, stop: int) -> Passage:
    """Take a passage from a page's text without its blank edges, offsets still true."""
    words = text[start:stop]
    quote = words.strip()
    start = min(start + len(words) - len(words.lstrip()), len(text))
    return Passage(start, start + len(quote), quote)


def stands(passage: Passage, text: str) -> bool:
    """Whether the page's text still says what the passage quotes."""
    return text[passage.start : passage.stop] == passage.quote
