"""PDF: the text layer, sheet by sheet.

The letters and their places are PDFium's; paragraphs are put together from them. A sheet without
a text layer is said, for its words are missing from the text.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import category

import pypdfium2
from pypdfium2 import raw

from habeas.evidence.page import Sheet
from habeas.quarantine.outcome import Refused
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy, tidy_line
from habeas.text.pdf_lines import (
    PERHAPS_SOFT,
    Line,
    goes_on,
    is_soft,
    joined,
    paragraphs,
    without_page_number,
    words_of,
)

_MOST_SHEETS = 5000
_SCANNED = "Run OCR over it with a program you trust, or type out what it says, and add that."
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)


# Old Russian programs stored the letters of cp1251 and called them Western.
_CYRILLIC = {
    byte: bytes([byte]).decode("cp1251")
    for byte in (*b"\xa8\xaa\xaf\xb2\xb3\xb8\xb9\xba\xbf", *range(0xC0, 0x100))
}
_DISGUISED = "its letters are stored as Western ones and were read as Cyrillic"


def extract(untrusted: bytes) -> Extract:
    """The text layer of a PDF."""
    document = _opened(untrusted)
    count = len(document)
    if count > _MOST_SHEETS:
        what = f"has {count} sheets, more than the {_MOST_SHEETS} that are read"
        raise Refused(what, "Cut it into parts and add those.")
    printed = [_lines(document, number) for number in range(count)]
    if not any(printed):
        raise Refused(f"has no text layer: its {count} sheets are pictures", _SCANNED)
    western = _is_cyrillic_in_disguise(printed)
    if western:
        printed = [
            [replace(line, text=line.text.translate(_CYRILLIC)) for line in lines]
            for lines in printed
        ]
    text, sheets = _text(printed)
    if _is_garbled(text):
        raise Refused("has a text layer in which no letters can be told", _SCANNED)
    return Extract(
        text=text,
        title=_said(document, "Title"),
        authors=tuple(each for each in (_said(document, "Author"),) if each is not None),
        sheets=sheets,
        notes=(*([_DISGUISED] if western else []), *_notes(printed, document)),
    )


def _opened(untrusted: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(untrusted)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            what = "is locked with a password"
            raise Refused(
                what, "Open it with its password, print it to a new PDF, and add that."
            ) from error
        raise Refused("is a broken PDF", "Ask for it again, or print it to a new PDF.") from error


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    """The lines of one sheet; none if it is a picture, or too broken to load."""
    try:
        page = document[number]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        return [line for line in _cut(textpage) if line.text.strip()]
    finally:
        textpage.close()
        page.close()


def _cut(textpage: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The sheet's letters, cut at its line ends, each line with its box."""
    marks = [
        chr(raw.FPDFText_GetUnicode(textpage.raw, at) or 0x20)
        for at in range(textpage.count_chars())
    ]
    start = 0
    for at, mark in enumerate([*marks, "\n"]):
        if mark in PERHAPS_SOFT:  # PDFium runs the two lines of a parted word together
            yield _line(textpage, marks, start, at + 1)
            start = at + 1
        elif mark in "\r\n":
            if at > start:
                yield _line(textpage, marks, start, at)
            start = at + 1


def _line(textpage: pypdfium2.PdfTextPage, marks: list[str], start: int, stop: int) -> Line:
    words = "".join(marks[start:stop]).translate(_LIGATURES)
    words = words.encode("utf-16", "surrogatepass").decode(
        "utf-16", "replace"
    )  # pairs into letters
    boxes = [
        box for at in range(start, stop) if not marks[at].isspace() and (box := _box(textpage, at))
    ]
    text = " ".join(words.split())
    if not boxes:
        return Line(text, 0.0, 0.0, 0.0, 0.0)
    return Line(
        text,
        min(box[0] for box in boxes),
        max(box[1] for box in boxes),
        min(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _box(textpage: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float] | None:
    """Left, right, bottom and top of a letter as its font sets it; None for one without a place."""
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage.raw, at, ctypes.byref(box)):
        return None
    return (box.left, box.right, box.bottom, box.top) if box.right > box.left else None


def _text(printed: list[list[Line]]) -> tuple[str, tuple[Sheet, ...]]:
    """The running text, and where each sheet stands in it."""
    known = frozenset(word for lines in printed for word in words_of(lines))
    text = ""
    starts = []
    mark = ""
    for lines in printed:
        kept, _ = without_page_number(lines)
        words = tidy("\n\n".join(paragraphs(kept, known))).text
        text = _appended(text, words, mark, known)
        starts.append(len(text) - len(words))
        mark = kept[-1].text[-1:] if kept and is_soft(kept[-1].text) else ""
    stops = [*starts[1:], len(text)]
    edges = enumerate(zip(starts, stops, strict=True), start=1)
    return text, tuple(Sheet(number, start, stop) for number, (start, stop) in edges)


def _appended(text: str, words: str, mark: str, known: frozenset[str]) -> str:
    """The text with the next sheet's words behind it; a sentence begun goes on in its line.

    `mark` is the soft hyphen the sheet before ended with, which tidying took away.
    """
    if not text or not words:
        return text + words
    if goes_on(text, words):
        return joined(text + mark, words, known)
    return f"{text}\n\n{words}"


def _is_cyrillic_in_disguise(printed: list[list[Line]]) -> bool:
    """Whether most letters are accented ones, as in no language."""
    letters = [mark for lines in printed for line in lines for mark in line.text if mark.isalpha()]
    accented = sum("\xc0" <= mark <= "\xff" for mark in letters)
    return accented * 10 > len(letters) * 6


def _is_garbled(text: str) -> bool:
    """Whether a good part of it are signs without a meaning outside of one font."""
    marks = [mark for mark in text if not mark.isspace()]
    lost = sum(mark == "\ufffd" or category(mark) in {"Co", "Cn"} for mark in marks)
    return lost * 4 > len(marks)


def _said(document: pypdfium2.PdfDocument, field: str) -> str | None:
    """A field of the file's own description."""
    try:
        return tidy_line(document.get_metadata_value(field))[:500] or None
    except (pypdfium2.PdfiumError, ValueError, UnicodeError):
        return None


def _notes(printed: list[list[Line]], document: pypdfium2.PdfDocument) -> Iterator[str]:
    empty = [number for number, lines in enumerate(printed, start=1) if not lines]
    if empty:
        named = ", ".join(map(str, empty[:20]))
        yield f"{len(empty)} of {len(printed)} sheets have no text layer: {named}"
    if any(without_page_number(lines)[1] for lines in printed):
        yield "bare page numbers were left out"
    created = _said(document, "CreationDate") or ""
    digits = created.removeprefix("D:")[:8]
    if len(digits) == 8 and digits.isdigit():
        yield f"the file says it was made on {digits[:4]}-{digits[4:6]}-{digits[6:]}"


job = packed(extract)
