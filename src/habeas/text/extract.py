"""What an extractor obtains, and how it crosses from the child to the parent.

The child packs it as JSON; the parent unpacks it and believes nothing: types, sizes, offsets and
marks that no text should hold are checked again.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from habeas.evidence.codec import from_plain, to_plain
from habeas.evidence.page import Sheet
from habeas.quarantine import wire
from habeas.quarantine.outcome import ParserStopped, Stopped
from habeas.text.normalise import is_tidy

_MOST_TEXT = 50_000_000
_MOST_WORDS = 2000  # letters of a title, a name, a note
_MOST_PARTS = 20_000  # sheets, captions, authors, notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of one original and what the original says of itself; see `Page` for the fields."""

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    sheets: tuple[Sheet, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def packed(extract: Callable[[bytes], Extract]) -> Callable[[bytes], Iterator[bytes]]:
    """An extractor as a job for a child process."""

    def job(untrusted: bytes) -> Iterator[bytes]:
        yield json.dumps(to_plain(extract(untrusted)), ensure_ascii=False).encode(
            "utf-8", "replace"
        )

    return job


def unpacked(untrusted_pieces: list[bytes]) -> Extract:
    """What a child says it obtained, checked.

    Raises:
        ParserStopped: It is not an extract, or one that no honest extractor makes.
    """
    if len(untrusted_pieces) != 1:
        raise ParserStopped(Stopped.BABBLED, "not one piece")
    try:
        extract = from_plain(Extract, wire.plain(untrusted_pieces[0]))
    except (wire.Garbled, ValueError, TypeError, RecursionError) as error:
        raise ParserStopped(Stopped.BABBLED, "no extract") from error
    if (fault := _fault(extract)) is not None:
        raise ParserStopped(Stopped.BABBLED, fault)
    return extract


def _fault(extract: Extract) -> str | None:
    """What is wrong with an extract; None if nothing is."""
    words = (extract.title, extract.publisher, extract.published, extract.published_from)
    said = [each for each in words if each is not None]
    said += [*extract.authors, *extract.captions, *extract.notes]
    if len(extract.text) > _MOST_TEXT or len(said) + len(extract.sheets) > _MOST_PARTS:
        return "too much"
    if any(len(each) > _MOST_WORDS for each in said):
        return "too long a name, caption or note"
    if not all(is_tidy(each) for each in (extract.text, *said)):
        return "marks that no text should hold"
    return None if _in_order(extract) else "sheets out of order"


def _in_order(extract: Extract) -> bool:
    """Whether the sheets follow one another within the text."""
    at = 0
    for sheet in extract.sheets:
        if not at <= sheet.start <= sheet.stop <= len(extract.text):
            return False
        at = sheet.stop
    return True
