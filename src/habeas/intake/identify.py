"""Say what a file is from its bytes, never from its name.

The first bytes decide where a format begins with a mark of its own; texts are told apart by what
is written in them. Nothing is parsed here: a wrong guess costs one clear refusal later.
"""

import re
import struct
from collections.abc import Mapping

from habeas.quarantine.decoding import decode, looks_like_text
from habeas.vocabulary.kinds import FileKind

_HEAD = 64 * 1024
_PDF = re.compile(rb"(?:\A|[\r\n\0])[ \t]*%PDF-\d")  # some programs write a line before it
_BLANK = re.compile(rb"[\s\0]*\Z")

_BEGINS: tuple[tuple[bytes, FileKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF87a", FileKind.IMAGE),
    (b"GIF89a", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"II+\0", FileKind.IMAGE),
    (b"MM\0+", FileKind.IMAGE),
    (b"ID3", FileKind.AUDIO),
    (b"fLaC", FileKind.AUDIO),
    (b"#!AMR", FileKind.AUDIO),
    (b"\x1aE\xdf\xa3", FileKind.VIDEO),
    (b"FLV\x01", FileKind.VIDEO),
    (b"\0\0\x01\xba", FileKind.VIDEO),
    (b"\0\0\x01\xb3", FileKind.VIDEO),
    (b"0&\xb2u\x8ef\xcf\x11", FileKind.VIDEO),
)
_RIFF = {b"WEBP": FileKind.IMAGE, b"WAVE": FileKind.AUDIO, b"AVI ": FileKind.VIDEO}
_STILL_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}
_SOUND_BRANDS = {b"M4A ", b"M4B ", b"M4P ", b"F4A "}
_OTHER_OFFICE = (b"xl/workbook", b"ppt/presentation", b"mimetypeapplication/", b"content.opf")


def kind_of(untrusted_bytes: bytes) -> FileKind:
    """What these bytes are."""
    if _BLANK.match(untrusted_bytes[:_HEAD]) and _BLANK.match(untrusted_bytes):
        return FileKind.EMPTY
    head = untrusted_bytes[:_HEAD]
    for marked in (_by_mark, _by_box, _by_page):
        if (kind := marked(head)) is not None:
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
        return _zipped(untrusted_bytes)
    if looks_like_text(untrusted_bytes):  # before sound: UTF-16's mark looks like a frame's
        return _written(untrusted_bytes)
    return FileKind.AUDIO if _is_sound_frame(head) else FileKind.UNKNOWN


def _by_mark(head: bytes) -> FileKind | None:
    for mark, kind in _BEGINS:
        if head.startswith(mark):
            return kind
    if head.startswith(b"BM") and len(head) > 26 and head[6:10] == b"\0\0\0\0":
        return FileKind.IMAGE
    if head.startswith(b"OggS"):
        return FileKind.VIDEO if b"theora" in head[:200] else FileKind.AUDIO
    if head.startswith(b"FORM") and head[8:12] in {b"AIFF", b"AIFC"}:
        return FileKind.AUDIO
    return _RIFF.get(head[8:12]) if head.startswith(b"RIFF") else None


def _by_box(head: bytes) -> FileKind | None:
    """The family of MP4: a box named ftyp, whose brand says which of them."""
    if head[4:8] in {b"moov", b"mdat", b"wide"} and head[0] == 0:
        return FileKind.VIDEO
    if head[4:8] != b"ftyp":
        return None
    brand = head[8:12]
    if brand in _STILL_BRANDS:
        return FileKind.IMAGE
    return FileKind.AUDIO if brand in _SOUND_BRANDS else FileKind.VIDEO


def _by_page(head: bytes) -> FileKind | None:
    if _PDF.search(head[:1024]):
        return FileKind.PDF
    return FileKind.RTF if head[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf") else None


def _is_sound_frame(head: bytes) -> bool:
    """An MPEG audio frame: eleven set bits, and a layer, bit rate and sampling rate that exist."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    return head[1] & 0x18 != 0x08 and head[2] & 0xF0 not in {0x00, 0xF0} and head[2] & 0x0C != 0x0C


def _zipped(untrusted: bytes) -> FileKind:
    """A Word file, an archive, or another program's file that happens to be zipped."""
    names = _table_of_contents(untrusted)
    if b"[Content_Types].xml" in names and b"word/document" in names:
        return FileKind.DOCX
    if any(sign in names or sign in untrusted[:200] for sign in _OTHER_OFFICE):
        return FileKind.UNKNOWN
    return FileKind.ARCHIVE


def _table_of_contents(untrusted: bytes) -> bytes:
    """The bytes of an archive's table of contents, where its files' names stand."""
    at = untrusted.rfind(b"PK\x05\x06", max(0, len(untrusted) - 66_000))
    if at < 0 or at + 22 > len(untrusted):
        return b""
    size = int(struct.unpack_from("<I", untrusted, at + 12)[0])
    return untrusted[max(0, at - size) : at]


def _written(untrusted: bytes) -> FileKind:
    head = decode(untrusted[:_HEAD]).text.lstrip()
    headers = _headers(head)
    if _is_mail(headers) and not _is_saved_page(headers):
        return FileKind.MAIL
    if _is_html(head) or _is_saved_page(headers):
        return FileKind.HTML
    return FileKind.MARKDOWN if _is_markdown(head) else FileKind.TEXT


_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?(.*)")
_TECHNICAL = {
    "received",
    "message-id",
    "mime-version",
    "return-path",
    "content-type",
    "delivered-to",
}
_MAIL_DATE = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? \S+"
)


def _is_mail(headers: Mapping[str, str]) -> bool:
    """Whether it begins with the header of a mail as programs write it.

    A letter typed with "To:" and "Date:" is not one: no program's header, no program's date.
    """
    if not {"from", "received", "return-path"} & headers.keys():
        return False
    dated = _MAIL_DATE.fullmatch(headers.get("date", "").strip().partition(" (")[0])
    named = {"to", "subject", "cc"} & headers.keys()
    return len(_TECHNICAL & headers.keys()) >= 2 or bool(dated and named)


def _is_saved_page(headers: Mapping[str, str]) -> bool:
    """A web page that a browser saved in a mail's clothes (MHTML)."""
    related = headers.get("content-type", "").lower().startswith("multipart/related")
    by_browser = "saved by" in headers.get("from", "").lower()
    return "snapshot-content-location" in headers or (related and by_browser)


def _headers(text: str) -> dict[str, str]:
    """The header fields before the first blank line; none if anything else stands there."""
    found: dict[str, str] = {}
    lines = text[:_HEAD].splitlines()
    for line in lines[1:] if text.startswith("From ") else lines:
        if not line.strip():
            break
        if found and line[0] in " \t":
            continue
        match = _HEADER_LINE.fullmatch(line)
        if match is None:
            return {}
        found.setdefault(match[1].lower(), match[2])
    return found


_HTML_START = re.compile(
    r"(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|title|meta|div|article"
    r"|section|table|p|h1|span|script|style|link)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_END = re.compile(
    r"</(?:html|head|body|title|div|article|section|table|p|h1|span)\s*>", re.IGNORECASE
)


def _is_html(text: str) -> bool:
    """Whether it begins as a web page does."""
    if _HTML_START.match(text) is None:
        return False
    return _HTML_END.search(text) is not None or "<html" in text[:2000].lower()


_STRONG = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,300}+\]\((?:https?://|/|#|\./|mailto:)[^)\s]{0,2000}+\)"),
    re.compile(r"(?<!\*)\*\*(?=\S)[^*\n]{1,300}+(?<=\S)\*\*(?!\*)"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
)
_WEAK = (
    re.compile(r"^[-*+] \S", re.MULTILINE),
    re.compile(r"^> ?\S", re.MULTILINE),
    re.compile(r"(?<![\w*])[*_](?=\S)[^*_\n]{1,300}+[*_](?![\w*])"),
    re.compile(r"^\d+\. \S", re.MULTILINE),
    re.compile(r"^(?:---+|\*\*\*|===+)[ \t]*$", re.MULTILINE),
    re.compile(r"^\|[^\n]+\|[ \t]*$", re.MULTILINE),
)


def _is_markdown(text: str) -> bool:
    """Two different marks of Markdown, one of them a sure one, or two headings."""
    strong = [len(sign.findall(text)) for sign in _STRONG]
    weak = sum(sign.search(text) is not None for sign in _WEAK)
    kinds = sum(count > 0 for count in strong)
    return strong[0] >= 2 or (kinds >= 1 and kinds + weak >= 2)
