"""Choose an extractor for an original, run it in a child, and make the page.

No stranger's byte is parsed in this process. What cannot be read is an `Unreadable`: which file, why,
and what to do; the original is kept all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.quarantine.limits import MEGABYTE, Limits
from habeas.quarantine.outcome import ParserStopped, Refused, Stopped
from habeas.quarantine.runner import run
from habeas.text.extract import Extract, unpacked
from habeas.text.language import language_of
from habeas.text.unread import why_not
from habeas.vocabulary.errors import HabeasError
from habeas.vocabulary.kinds import FileKind

LIMITS = Limits()
_MOST_TEXT = 50 * MEGABYTE
_GIVEN = "given by the person"


class Unreadable(HabeasError):  # noqa: N818 it says what happened
    """An original whose text could not be obtained.

    Attributes:
        original: The sha256 of the original.
        name: Its name, safe to show.
    """

    def __init__(self, original: Original, why: str, *, remedy: str) -> None:
        super().__init__(f"{original.name} {why}.", remedy=remedy)
        self.original = original.sha256
        self.name = original.name


@dataclass(frozen=True, slots=True)
class Extractor:
    """One way to turn originals into text.

    Attributes:
        name: Its name and version, as they stay on every page it made.
        job: Where its job is; it is loaded in the child only.
        most: Bytes of the largest file it is given.
    """

    name: str
    job: str
    most: int = LIMITS.content


EXTRACTORS: Mapping[FileKind, Extractor] = MappingProxyType(
    {
        FileKind.TEXT: Extractor("plain 1", "habeas.text.extractors.plain:job", _MOST_TEXT),
        FileKind.MARKDOWN: Extractor(
            "markdown 1", "habeas.text.extractors.markdown:job", _MOST_TEXT
        ),
        FileKind.HTML: Extractor("html 1", "habeas.text.extractors.html:job", _MOST_TEXT),
        FileKind.PDF: Extractor("pdf 1", "habeas.text.extractors.pdf:job"),
        FileKind.DOCX: Extractor("docx 1", "habeas.text.extractors.docx:job"),
        FileKind.RTF: Extractor("rtf 1", "habeas.text.extractors.rtf:job", _MOST_TEXT),
        FileKind.MAIL: Extractor("mail 1", "habeas.text.extractors.mail:job"),
    }
)


def page_of(original: Original, untrusted: bytes, *, published: str | None = None) -> Page:
    """The running text of an original.

    Args:
        original: The original.
        untrusted: Its bytes.
        published: The day (ISO 8601) or month the text was published, as a person gave it; it goes
            before what the document says of itself.

    Raises:
        Unreadable: The text could not be obtained; says why and what to do.
    """
    unfit = turned_away(original)
    if unfit is not None:
        raise unfit
    extractor = EXTRACTORS.get(original.kind)
    if extractor is None:
        why, remedy = why_not(original.kind, untrusted)
        raise Unreadable(original, why, remedy=remedy)
    extract = _extracted(original, untrusted, extractor)
    if not extract.text.strip():
        raise Unreadable(original, "holds no words", remedy="Look at it; add a transcript of it.")
    return _page(original, extract, extractor, published)


def turned_away(original: Original) -> Unreadable | None:
    """Why an original is not worth keeping: it is empty, or text beyond any one document.

    What merely cannot be read yet (a picture, sound, an unknown format) is kept and not turned away.
    """
    if original.kind is FileKind.EMPTY:
        why, remedy = why_not(original.kind, b"")
        return Unreadable(original, why, remedy=remedy)
    extractor = EXTRACTORS.get(original.kind)
    if extractor is not None and original.size > extractor.most:
        return _too_large(original, original.size, extractor.most)
    return None


def _too_large(original: Original, size: int, most: int) -> Unreadable:
    return Unreadable(
        original,
        f"has {size // MEGABYTE} MB, and text is read up to {most // MEGABYTE} MB",
        remedy="Cut it into parts (by year, by conversation) and add those.",
    )


def _extracted(original: Original, untrusted: bytes, extractor: Extractor) -> Extract:
    try:
        return unpacked(run(extractor.job, untrusted, LIMITS))
    except Refused as refused:
        raise Unreadable(original, refused.what, remedy=refused.remedy) from refused
    except ParserStopped as stopped:
        why, remedy = _STOPPED[stopped.why]
        raise Unreadable(original, why, remedy=remedy) from stopped


_ANOTHER_WAY = "Open it in its own program, save it as plain text or PDF, and add that."
_STOPPED = {
    Stopped.TIME: ("took longer than 30 seconds to read, and was stopped", _ANOTHER_WAY),
    Stopped.MEMORY: ("needed more memory than one file may use, and was stopped", _ANOTHER_WAY),
    Stopped.OUTPUT: ("gives more text than one document may have, and was stopped", _ANOTHER_WAY),
    Stopped.CONTENT: ("is larger than 512 MB", "Cut it into parts and add those."),
    Stopped.FELL_OVER: ("is broken, or made to break the program that reads it", _ANOTHER_WAY),
    Stopped.BABBLED: (
        "gave an answer that makes no sense, so nothing of it was taken",
        _ANOTHER_WAY,
    ),
}


def _page(original: Original, extract: Extract, extractor: Extractor, given: str | None) -> Page:
    return Page(
        original=original.sha256,
        text=extract.text,
        how=extractor.name,
        language=language_of(extract.text),
        title=extract.title,
        authors=extract.authors,
        publisher=extract.publisher,
        published=given or extract.published,
        published_from=_GIVEN if given else extract.published_from,
        sheets=extract.sheets,
        captions=extract.captions,
        notes=extract.notes,
    )
