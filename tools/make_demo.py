"""Make the demo's papers that are not plain text: a PDF, a DOCX, a mail, an RTF, a ZIP, a picture.

Their words stand in `tools/demo/`, one file each; the papers that are plain text or a saved page
are written by hand in `src/habeas/demo/`. The same words give the same bytes, so running this
again changes nothing: `--check` says whether it would, and is run by a test.

    python tools/make_demo.py [--check]
"""

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import typst

WORDS = Path(__file__).parent / "demo"
PAPERS = Path(__file__).parent.parent / "src" / "habeas" / "demo"
# Said where a reader of the file finds it and a reader of its text does not take it for testimony.
INVENTED = "Invented, with everybody in it, for the sample case of Habeas."
# The oldest day a ZIP can hold: no day at all, as far as a reader of the demo is concerned.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def letter_pdf() -> bytes:
    """The ministry's letter."""
    made: bytes = typst.compile(
        str(WORDS / "03-letter-of-the-ministry.typ"), ignore_system_fonts=True
    )
    return made


def complaint_docx() -> bytes:
    """The mother's complaint."""
    document = docx.Document()
    document.core_properties.author = "Г. Турсалиева"
    document.core_properties.title = "Заявление"
    document.core_properties.comments = INVENTED
    for paragraph in _words("04-complaint.txt").split("\n\n"):
        document.add_paragraph(paragraph.strip())
    held = io.BytesIO()
    document.save(held)
    return _zip_again(held.getvalue())


def reply_mail() -> bytes:
    """The supervision's reply: a covering note, the answer attached."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Управление надзора <chancery@oversight.altynkol.example>"
    mail["To"] = "Гульсим Турсалиева <tursalieva@post.altynkol.example>"
    mail["Subject"] = "Ответ на обращение от 10 мая 2024 года"
    mail["Date"] = "Fri, 14 Jun 2024 16:05:00 +0500"
    mail["X-Note"] = INVENTED
    mail["Message-ID"] = "<31-1187@oversight.altynkol.example>"
    mail.set_content(_words("05-covering-note.txt"))
    mail.add_attachment(_words("05-reply-31-1187.txt"), filename="otvet-31-1187.txt")
    mail.set_boundary("=_habeas_demo_31_1187")
    return mail.as_bytes()


def press_release_rtf() -> bytes:
    """The directorate's press release."""
    paragraphs = _words("09-press-release.txt").strip().split("\n\n")
    body = "\\par\\par\n".join(_rtf(each).replace("\n", "\\line\n") for each in paragraphs)
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n"
    head += f"{{\\info{{\\doccomm {INVENTED}}}}}\n\\f0\\fs24 "
    return f"{head}{body}\\par\n}}\n".encode("ascii")


def lawyers_zip() -> bytes:
    """What the lawyer sent: a released man's letter and the warehouse's certificate."""
    names = ("11-letter-from-lomtev.txt", "11-certificate-of-the-warehouse.txt")
    return _zipped({name.removeprefix("11-"): _words(name).encode() for name in names})


def photo_png() -> bytes:
    """A photograph of a form, as far as a machine without eyes is concerned: ruled grey paper."""
    width, height = 300, 420
    rows = bytearray()
    for y in range(height):
        ruled = 60 < y < 380 and y % 24 == 0
        line = bytes(90 if ruled and 30 < x < 270 else 236 - (x + y) % 7 for x in range(width))
        rows += b"\0" + line
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = (
        _chunk(b"IHDR", head),
        _chunk(b"IDAT", zlib.compress(bytes(rows), 9)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


MADE: Mapping[str, Callable[[], bytes]] = {
    "03-letter-of-the-ministry.pdf": letter_pdf,
    "04-complaint.docx": complaint_docx,
    "05-reply.eml": reply_mail,
    "09-press-release.rtf": press_release_rtf,
    "11-from-the-lawyer.zip": lawyers_zip,
    "12-photo-of-a-form.png": photo_png,
}


def _words(name: str) -> str:
    return (WORDS / name).read_text(encoding="utf-8")


def _rtf(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(mark if mark.isascii() else f"\\u{ord(mark)}?" for mark in escaped)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def _zipped(members: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, date_time=_NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return held.getvalue()


def _zip_again(content: bytes) -> bytes:
    """An archive with the same members and no day in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _zipped({each: archive.read(each) for each in archive.namelist()})


def main(arguments: list[str]) -> int:
    """Make every paper; with `--check`, only say which would change."""
    stale = []
    for name, make in MADE.items():
        content, path = make(), PAPERS / name
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_bytes(content)
    for name in stale:
        print(f"{'differs' if '--check' in arguments else 'made'}: {name}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
