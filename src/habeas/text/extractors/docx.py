"""Word files (DOCX): paragraphs, tables row by row, headers, footnotes.

The archive is opened by our own guard and its XML by a parser that knows no entities. Inserted text
is kept and deleted text left out, as in Word's final view; both are said. Comments are said and kept
out of the text, for they are another person's words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from habeas.quarantine.limits import MEGABYTE
from habeas.quarantine.outcome import Refused
from habeas.quarantine.zips import Allowance, Opened
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy, tidy_line

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_ALLOWANCE = Allowance(files=5000, total=200 * MEGABYTE, each=100 * MEGABYTE, ratio=400)
_AGAIN = "Open it in Word or LibreOffice, save it again, and add that."

_LEFT_OUT = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "sectPr")
)
_SIGNS = {
    f"{_W}tab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "",
}


def extract(untrusted: bytes) -> Extract:
    """The words of a Word file in the order of its pages."""
    opened = Opened(untrusted, _ALLOWANCE)
    document = _part(opened, _document_name(opened))
    if document is None:
        raise Refused("is a Word file without a text in it", _AGAIN)
    parts = [*_headers(opened, "header"), *_blocks(document), *_notes_at_the_end(opened)]
    parts += _headers(opened, "footer")
    tidied = tidy("\n\n".join(parts))
    title, authors, created = _properties(opened)
    notes = [*_marks(document, opened), *created, *tidied.notes]
    return Extract(text=tidied.text, title=title, authors=authors, notes=tuple(notes))


def _document_name(opened: Opened) -> str:
    names = [name for name in opened.names() if re.fullmatch(r"word/document\d*\.xml", name)]
    return min(names, key=len, default="word/document.xml")


def _part(opened: Opened, name: str) -> Element | None:
    """One part of the file as a tree; None if the file has no such part."""
    content = opened.named(name)
    if content is None:
        return None
    try:
        root = fromstring(content.replace(_STRICT.encode(), _W.strip("{}").encode()))
    except DefusedXmlException as error:
        raise Refused("holds XML entities, as no honest Word file does", _AGAIN) from error
    except (ParseError, ValueError) as error:
        raise Refused("is a broken Word file", _AGAIN) from error
    assert isinstance(root, Element)
    return root


def _numbered(opened: Opened, kind: str) -> list[str]:
    names = [name for name in opened.names() if re.fullmatch(rf"word/{kind}\d*\.xml", name)]
    return sorted(names, key=lambda name: (len(name), name))


def _headers(opened: Opened, kind: str) -> list[str]:
    """What stands at the head or foot of its pages, once each; bare page numbers are not words."""
    found: dict[str, None] = {}
    for name in _numbered(opened, kind)[:20]:
        root = _part(opened, name)
        for block in [] if root is None else _blocks(root):
            if any(mark.isalpha() for mark in block) and not _PAGE_NUMBER.fullmatch(block):
                found.setdefault(block)
    return list(found)


_PAGE_NUMBER = re.compile(
    r"(?:page|стр\.?|страница|бет|стор\.?)?\s*\d+(?:\s*(?:of|из|/|з)\s*\d+)?", re.IGNORECASE
)


def _notes_at_the_end(opened: Opened) -> Iterator[str]:
    """Footnotes and endnotes, each by its number; the separators Word keeps among them are none."""
    for kind in ("footnotes", "endnotes"):
        root = _part(opened, f"word/{kind}.xml")
        notes = [] if root is None else list(root)
        kept = [note for note in notes if note.get(f"{_W}type") is None]
        for number, note in enumerate(kept, start=1):
            words = "\n".join(_blocks(note)).strip()
            if words:
                yield f"{number} {words}"


def _blocks(root: Element) -> Iterator[str]:
    """The paragraphs and table rows under a root, in order."""
    for node in _walk(root, until=lambda each: each.tag in {f"{_W}p", f"{_W}tbl"}):
        if node.tag == f"{_W}p":
            yield from _paragraph(node)
        elif node.tag == f"{_W}tbl":
            yield from _rows(node)


def _paragraph(paragraph: Element) -> Iterator[str]:
    """A paragraph's words, then those of a text box that hangs on it."""
    words = _words(paragraph).strip()
    if words:
        yield words
    for box in _walk(paragraph, until=lambda each: each.tag == f"{_W}txbxContent"):
        if box.tag == f"{_W}txbxContent":
            yield from _blocks(box)


def _rows(table: Element) -> Iterator[str]:
    for row in _walk(table, until=lambda each: each.tag == f"{_W}tr"):
        if row.tag == f"{_W}tr":
            cells = [
                node
                for node in _walk(row, until=lambda each: each.tag == f"{_W}tc")
                if node.tag == f"{_W}tc"
            ]
            told = [" ".join(" ".join(_blocks(cell)).split()) for cell in cells]
            if any(told):
                yield " | ".join(each for each in told if each)


def _walk(root: Element, *, until: Callable[[Element], bool]) -> Iterator[Element]:
    """What stands under a root in order, going no deeper than what is looked for.

    Deleted text is passed over, and of a thing told twice for old and new programs the new is taken.
    """
    waiting = list(reversed(list(_taken(root))))
    while waiting:
        node = waiting.pop()
        yield node
        if not until(node):
            waiting.extend(reversed(list(_taken(node))))


def _taken(node: Element) -> Iterable[Element]:
    children = list(node)
    if node.tag == f"{_MC}AlternateContent":
        children = [each for each in children if each.tag == f"{_MC}Choice"] or children
        children = children[:1]
    return (each for each in children if each.tag not in _LEFT_OUT)


def _words(paragraph: Element) -> str:
    stops = (f"{_W}txbxContent", f"{_W}p")
    pieces = []
    for node in _walk(paragraph, until=lambda each: each.tag in stops):
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in _SIGNS:
            pieces.append(_SIGNS[node.tag])
    return "".join(pieces)


def _marks(document: Element, opened: Opened) -> Iterator[str]:
    """What a person should know was in the file and is not, or not alone, in the text."""
    inserted = sum(1 for tag in ("ins", "moveTo") for _ in document.iter(f"{_W}{tag}"))
    deleted = sum(1 for tag in ("del", "moveFrom") for _ in document.iter(f"{_W}{tag}"))
    if inserted or deleted:
        yield (
            f"changes were tracked: {inserted} insertions are in the text, {deleted} deletions are not"
        )
    comments = _part(opened, "word/comments.xml")
    for comment in [] if comments is None else list(comments)[:50]:
        words = tidy_line(" ".join(_blocks(comment)))
        author = tidy_line(comment.get(f"{_W}author") or "somebody")
        if words:
            yield f"comment by {author}, not in the text: {words}"[:1900]


def _properties(opened: Opened) -> tuple[str | None, tuple[str, ...], list[str]]:
    """Title, author, and when the file says it was made.

    That day is a note and not the day of the text: a letter of one year is often typed, scanned or
    copied into a file of another.
    """
    root = _part(opened, "docProps/core.xml")
    if root is None:
        return None, (), []
    title = tidy_line(root.findtext(f"{_DC}title") or "")[:500]
    author = tidy_line(root.findtext(f"{_DC}creator") or "")[:300]
    created = tidy_line(root.findtext(f"{_TERMS}created") or "")[:10]
    note = (
        [f"the file says it was made on {created}"]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", created)
        else []
    )
    return title or None, (author,) if author else (), note


job = packed(extract)
