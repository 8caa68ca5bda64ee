"""What we cannot read yet, said as exactly as its first bytes allow."""

from habeas.vocabulary.kinds import FileKind

_TRANSCRIBE = "Type out or have typed out what it says, and add that text beside it."
_SAVE_AS = "Open it in its own program, save it as DOCX, PDF or plain text, and add that."

_KINDS: dict[FileKind, tuple[str, str]] = {
    FileKind.EMPTY: ("is empty", "Look for the file again where it came from."),
    FileKind.IMAGE: ("is a picture, and pictures cannot be read yet", _TRANSCRIBE),
    FileKind.AUDIO: ("is a sound recording, and sound cannot be read yet", _TRANSCRIBE),
    FileKind.VIDEO: ("is a video, and video cannot be read yet", _TRANSCRIBE),
    FileKind.ARCHIVE: (
        "is an archive; what it holds is read, the archive itself has no text",
        "Nothing needs to be done.",
    ),
}
_BEGINS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a file of an old office program (.doc, .xls, .msg)"),
    (b"Rar!\x1a\x07", "is a RAR archive, which cannot be opened yet"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive, which cannot be opened yet"),
    (b"\x1f\x8b", "is a gzip archive, which cannot be opened yet"),
    (b"BZh", "is a bzip2 archive, which cannot be opened yet"),
    (b"\xfd7zXZ\0", "is an xz archive, which cannot be opened yet"),
    (b"SQLite format 3\0", "is a database"),
    (b"MZ", "is a program"),
    (b"\x7fELF", "is a program"),
    (b"%!PS", "is a PostScript file"),
)
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"xl/workbook", "is a spreadsheet (XLSX), which cannot be read yet"),
    (b"ppt/presentation", "is a set of slides (PPTX), which cannot be read yet"),
    (b"opendocument.text", "is an OpenDocument text, which cannot be read yet"),
    (b"opendocument", "is an OpenDocument file, which cannot be read yet"),
    (b"epub", "is an e-book, which cannot be read yet"),
)


def why_not(kind: FileKind, untrusted: bytes) -> tuple[str, str]:
    """Why there is no text of this file, and what to do about it."""
    if kind in _KINDS:
        return _KINDS[kind]
    for mark, what in _BEGINS:
        if untrusted.startswith(mark):
            remedy = "Unpack it and add the files." if "archive" in what else _SAVE_AS
            return what, remedy
    if untrusted.startswith(b"PK"):
        ends = untrusted[:200] + untrusted[-66_000:]
        for mark, what in _ZIPPED:
            if mark in ends:
                return what, _SAVE_AS
    return "is of no kind we know", _SAVE_AS
