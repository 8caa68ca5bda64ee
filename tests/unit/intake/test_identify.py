"""What a file is, told from its bytes. The names of files never come up."""

import struct
from zipfile import ZIP_STORED

import pytest

from habeas.intake.identify import kind_of
from habeas.vocabulary.kinds import FileKind
from tests.hostile.makers import PARAGRAPH, pdf, word_document, word_file, zipped

MAIL = (
    "Received: from a.example.org by b.example.org; Wed, 26 Apr 2023 10:00:00 +0600\n"
    "From: Alma <alma@example.org>\nTo: help@example.org\n"
    "Date: Wed, 26 Apr 2023 10:00:00 +0600\nSubject: My son\n\nHe does not call.\n"
)
MHTML = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nSubject: News\n"
    "Date: Wed, 26 Apr 2023 10:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="X"\n\n--X\n'
    "Content-Type: text/html\n\n<html><body><p>News.</p></body></html>\n--X--\n"
)

BYTES = [
    (b"", FileKind.EMPTY),
    (b"\r\n\t \0", FileKind.EMPTY),
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind.IMAGE),
    (b"GIF89a\x01\0", FileKind.IMAGE),
    (b"RIFF\x24\0\0\0WEBPVP8 ", FileKind.IMAGE),
    (b"II*\0\x08\0\0\0", FileKind.IMAGE),
    (b"BM" + struct.pack("<IIII", 70, 0, 54, 40) + bytes(30), FileKind.IMAGE),
    (b"\0\0\0\x18ftypheic\0\0\0\0", FileKind.IMAGE),
    (b"\0\0\0\x18ftypM4A \0\0\0\0", FileKind.AUDIO),
    (b"\0\0\0\x18ftypmp42\0\0\0\0", FileKind.VIDEO),
    (b"\0\0\0\x14ftypqt  \0\0\0\0", FileKind.VIDEO),
    (b"\0\0\0\x14ftyp3gp4\0\0\0\0", FileKind.VIDEO),
    (b"RIFF\x24\0\0\0WAVEfmt ", FileKind.AUDIO),
    (b"RIFF\x24\0\0\0AVI LIST", FileKind.VIDEO),
    (b"OggS\0\x02" + bytes(22) + b"\x01\x1eOpusHead", FileKind.AUDIO),
    (b"\xff\xfb\x90\x64" + bytes(40), FileKind.AUDIO),
    (b"#!AMR\n\x3c", FileKind.AUDIO),
    (b"\x1aE\xdf\xa3\x01\0", FileKind.VIDEO),
    (pdf(), FileKind.PDF),
    (b"\n\n" + pdf(), FileKind.PDF),
    (b"{\\rtf1\\ansi words}", FileKind.RTF),
    (word_file(word_document(PARAGRAPH.format("words"))), FileKind.DOCX),
    (zipped(("letter.txt", b"words")), FileKind.ARCHIVE),
    (zipped(("letter.docx", word_file(word_document("")))), FileKind.ARCHIVE),
    (zipped(("xl/workbook.xml", b"<x/>")), FileKind.UNKNOWN),
    (
        zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), method=ZIP_STORED),
        FileKind.UNKNOWN,
    ),
    (b"PK\x05\x06" + bytes(18), FileKind.ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), FileKind.UNKNOWN),
    (bytes(range(256)), FileKind.UNKNOWN),
]


@pytest.mark.parametrize(("content", "kind"), BYTES, ids=lambda each: repr(each)[:24])
def test_a_format_is_told_by_its_mark(content: bytes, kind: FileKind) -> None:
    assert kind_of(content) is kind


WRITTEN = [
    ("He was here.", FileKind.TEXT),
    ("Его здесь видели.", FileKind.TEXT),
    ("- one\n- two\n- three\n", FileKind.TEXT),
    ("#1 of 3: I write to you * again * and ask\n", FileKind.TEXT),
    ("[12.03.2023, 10:11] Mother: where are you?\n[12.03.2023, 10:12] Son: ok\n", FileKind.TEXT),
    (
        "To: the Prosecutor\nFrom: A. Test\nDate: 12 March 2023\nSubject: my son\n\nSir,\n",
        FileKind.TEXT,
    ),
    ("Dates: <unknown>. He wrote a < b and c > d.\n", FileKind.TEXT),
    ("a %PDF-1.4 file was attached to the letter, he said, and it was %PDF-1.7 too", FileKind.TEXT),
    ("# Note\n\nHe was **here**.\n", FileKind.MARKDOWN),
    ("# One\n\ntext\n\n## Two\n\ntext\n", FileKind.MARKDOWN),
    ("See [the page](https://example.org/a) and\n\n> quoted\n", FileKind.MARKDOWN),
    ("<!DOCTYPE html><html><p>words</p></html>", FileKind.HTML),
    ("<!-- saved --><!-- twice -->\n<html lang=ru><body>слова</body></html>", FileKind.HTML),
    ('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>', FileKind.HTML),
    ("<div><p>A fragment.</p></div>", FileKind.HTML),
    (MAIL, FileKind.MAIL),
    (MAIL.replace("\n", "\r\n"), FileKind.MAIL),
    ("From alma@example.org Wed Apr 26 10:00:00 2023\n" + MAIL, FileKind.MAIL),
    (MHTML, FileKind.HTML),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize(("words", "kind"), WRITTEN)
def test_what_is_written_is_told_by_how(words: str, kind: FileKind, encoding: str) -> None:
    assert kind_of(words.encode(encoding)) is kind
