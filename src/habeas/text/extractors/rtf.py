"""Rich text (RTF): its words, its title and its author."""

import re
from typing import Any

from striprtf import striprtf

from habeas.quarantine.decoding import decode
from habeas.quarantine.outcome import Refused
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy, tidy_line

_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_FIELD = r"\{{\\{0}\s((?:[^{{}}]|\\[{{}}])*)\}}"
_DELETED = re.compile(r"\\deleted\b")
_LINES = re.compile(r"\n+")


def extract(untrusted: bytes) -> Extract:
    """The words of an RTF file, a paragraph a line of it."""
    if untrusted.count(b"{") > 200_000:
        raise Refused("is nested like no letter is", "Save it as plain text and add that.")
    source = untrusted.decode("latin-1")
    text = _plain(source)
    if not text.strip() and b"\\par" not in untrusted:
        raise Refused("is a broken RTF file, or holds no words", "Save it again and add that.")
    tidied = tidy(_LINES.sub("\n\n", text))
    notes = ["it keeps words marked as deleted"] if _DELETED.search(source) else []
    return Extract(
        text=tidied.text,
        title=_field(source, "title"),
        authors=tuple(each for each in (_field(source, "author"),) if each is not None),
        notes=(*notes, *tidied.notes),
    )


def _plain(source: str) -> str:
    """The words; a byte that its own code page does not know is left out."""
    declared = _PAGE.search(source[:4096].encode("latin-1"))
    encoding = f"cp{declared[1].decode()}" if declared else "cp1252"
    try:
        return _words(_readable(source, encoding), encoding)
    except (LookupError, ValueError, OverflowError, TypeError) as error:
        raise Refused("is a broken RTF file", "Save it again as RTF, DOCX or text.") from error


def _words(source: str, encoding: str = "cp1252") -> str:
    words: Any = striprtf.rtf_to_text
    return str(words(source, encoding=encoding, errors="replace"))


def _readable(source: str, encoding: str) -> str:
    """The source as letters: bytes some programs leave unescaped are read as the file says."""
    if source.isascii():
        return source
    raw = source.encode("latin-1")
    try:
        return raw.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return decode(raw).text


def _field(source: str, name: str) -> str | None:
    """A field of the file's own description."""
    match = re.search(_FIELD.format(name), source[:100_000])
    if match is None:
        return None
    page = _PAGE.search(source[:4096].encode("latin-1"))
    head = "{\\rtf1\\ansi" + (f"\\ansicpg{page[1].decode()} " if page else " ")
    try:
        words = _words(f"{head}{match[1]}}}")
    except (LookupError, ValueError, OverflowError, TypeError):
        return None
    return tidy_line(words)[:500] or None


job = packed(extract)
