"""Hostile files, made when they are needed. None is kept: what is here is how to make them."""

import stat
import struct
import zipfile
import zlib
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An honest archive of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def bomb(megabytes: int = 1200) -> bytes:
    """A small archive of one file of many zeros."""
    out = BytesIO()
    packing = zipfile.ZIP_DEFLATED
    with (
        zipfile.ZipFile(out, "w", packing, compresslevel=9) as archive,
        archive.open("zeros.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(megabytes):
            member.write(bytes(1024 * 1024))
    return out.getvalue()


def lying_about_size(megabytes: int = 8) -> bytes:
    """An archive whose table of contents says ten bytes where there are megabytes."""
    content = zipped(("small.txt", bytes(megabytes * 1024 * 1024)))
    size = struct.pack("<I", megabytes * 1024 * 1024)
    return content.replace(size, struct.pack("<I", 10))


def overlapping(names: int = 50) -> bytes:
    """Many names for the same packed bytes (the trick of the better zip bombs)."""
    honest = zipped(("a000.txt", b"spam " * 2000))
    table_at = honest.index(b"PK\x01\x02")
    end_at = honest.index(b"PK\x05\x06")
    entry = honest[table_at:end_at]
    table = b"".join(entry.replace(b"a000", b"a%03d" % number) for number in range(names))
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, names, names, len(table), table_at, 0)
    return honest[:table_at] + table + end


def with_link(target: str = "/etc/passwd") -> bytes:
    """An archive with a symbolic link in it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("letter.txt")
        info.create_system = 3
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, target)
        archive.writestr("honest.txt", "I am here.")
    return out.getvalue()


def locked() -> bytes:
    """An archive whose one file says it is locked with a password."""
    content = bytearray(zipped(("secret.txt", b"words")))
    content[6] |= 1
    table = content.index(b"PK\x01\x02")
    content[table + 8] |= 1
    return bytes(content)


def nested(depth: int) -> bytes:
    """An archive in an archive in an archive."""
    content = b"at the bottom"
    name = "letter.txt"
    for level in range(depth):
        content = zipped((name, content), method=zipfile.ZIP_STORED)
        name = f"level{level}.zip"
    return content


def many_files(count: int) -> bytes:
    """An archive of very many empty files."""
    return zipped(*((f"{number}.txt", b"") for number in range(count)), method=zipfile.ZIP_STORED)


def word_file(document: str, **parts: str) -> bytes:
    """A Word file with this document part; other parts by the name of their file."""
    members = [("[Content_Types].xml", TYPES.encode()), ("word/document.xml", document.encode())]
    members += [(f"word/{name}.xml", part.encode()) for name, part in parts.items()]
    return zipped(*members)


def word_document(body: str, *, before: str = "") -> str:
    """The XML of a document part with this body."""
    space = f"xmlns:w='{W}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    return f"<?xml version='1.0'?>{before}<w:document {space}><w:body>{body}</w:body></w:document>"


def word_with_entities(entities: str, use: str) -> bytes:
    """A Word file whose XML declares entities and uses them."""
    document = word_document(PARAGRAPH.format(use), before=f"<!DOCTYPE x [{entities}]>")
    return word_file(document)


def billion_laughs() -> bytes:
    """Entities that multiply when read."""
    rows = ["<!ENTITY a0 'ha'>"]
    rows += [f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)]
    return word_with_entities("".join(rows), "&a9;")


def outside_entity() -> bytes:
    """An entity that names a file of this machine."""
    return word_with_entities("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;")


def word_bomb(megabytes: int = 150) -> bytes:
    """A Word file that is small packed and large unpacked."""
    return word_file(word_document(PARAGRAPH.format(" " * megabytes * 1024 * 1024)))


def deep_page(depth: int = 100_000) -> bytes:
    """A web page of elements within elements."""
    return (
        b"<!doctype html><html><body>" + b"<div>" * depth + b"<p>At the bottom.</p></body></html>"
    )


def deep_word(depth: int = 50_000) -> bytes:
    """A Word file of tables within tables."""
    body = "<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth
    return word_file(word_document(body))


_SHEET = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font"
    b" << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
)


def pdf(*objects: bytes, sheets: int = 1) -> bytes:
    """A PDF from its objects, with a table of contents that is right."""
    kids = b" ".join(b"3 0 R" for _ in range(sheets))
    held = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count " + str(sheets).encode() + b" >>",
        _SHEET,
        *(objects or (stream(b"BT /F1 12 Tf 20 100 Td (He was here.) Tj ET"),)),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(held, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(held) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    )


def stream(content: bytes, *, packed: bool = False) -> bytes:
    """A stream object of a PDF."""
    data = zlib.compress(content, 9) if packed else content
    how = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), how, data)


def pdf_bomb(megabytes: int = 300) -> bytes:
    """A PDF whose one sheet unpacks to very many drawing orders."""
    return pdf(stream(b"0 0 m 1 1 l S\n" * (megabytes * 1024 * 1024 // 14), packed=True))


def pdf_of_sheets(count: int) -> bytes:
    """A PDF that names one sheet very many times."""
    return pdf(sheets=count)


def pdf_locked() -> bytes:
    """A PDF that asks for a password it does not give."""
    guard = (
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
    )
    return pdf(stream(b"BT ET"), guard).replace(
        b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 5 0 R /ID [<00> <00>]"
    )


def mail_of_parts(count: int) -> bytes:
    """A mail of very many parts."""
    head = b"From: a@example.org\nTo: b@example.org\nDate: Wed, 26 Apr 2023 10:00:00 +0000\n"
    head += b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n"
    return head + b"--X\nContent-Type: text/plain\n\nhello\n" * count + b"--X--\n"


def deep_mail(depth: int) -> bytes:
    """A mail of parts within parts."""
    head = b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
    for level in range(depth):
        head += b"Content-Type: multipart/mixed; boundary=X%d\n\n--X%d\n" % (level, level)
    return head + b"Content-Type: text/plain\n\nhello\n"
