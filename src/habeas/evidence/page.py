"""Pages: the running text of an original, and how the text was obtained.

Paragraphs are parted by a blank line, lines within one by a line break. The text is never edited
after it was obtained; furniture of a web page is not in it, captions are kept apart.
"""

from dataclasses import dataclass
from hashlib import sha256

_UNIT = "\x1f"  # never occurs in text we keep, so no two sets of parts can collide


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed page of a PDF, as the stretch of the running text that stands on it."""

    number: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The running text of one original.

    Attributes:
        original: The sha256 of the original.
        text: The text itself.
        how: The extractor that obtained it, with its version.
        language: ISO 639-1 code, or "und" where we cannot tell.
        title: The document's own title; None if it gives none.
        authors: Whom the document itself names as its authors.
        publisher: Who published it, as its own metadata say; None if they do not.
        published: The day (ISO 8601) or month it was published or written, from the document's own
            metadata or from the person who added it; None if neither says.
        published_from: Where `published` comes from, in words ("article:published_time", "Date
            header", "given by the person"); None with it.
        sheets: The printed pages, in order; empty where there are none.
        captions: Captions of pictures, kept apart from the text.
        notes: What a person should know of this text ("2 of 5 sheets have no text layer").
    """

    original: str
    text: str
    how: str
    language: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    sheets: tuple[Sheet, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def page_id(page: Page) -> str:
    """Name a page by what it is: the original and the text obtained from it."""
    return "pg-" + sha256(_UNIT.join((page.original, page.text)).encode()).hexdigest()[:20]
