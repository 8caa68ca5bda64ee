"""Documents made to harm, or only broken: each costs one sentence and what to do, never the run."""

import time
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from habeas.intake.identify import kind_of
from habeas.intake.receive import originals
from habeas.quarantine.limits import MEGABYTE
from habeas.text import pages
from habeas.text.pages import Extractor, Unreadable, page_of
from habeas.vocabulary.kinds import FileKind
from tests.hostile import makers

SENT = "sent.bin"


def said_of(content: bytes) -> str:
    """The sentence a person reads when this file is read."""
    original, same = next(each for each in originals(SENT, content) if isinstance(each, tuple))
    with pytest.raises(Unreadable) as unreadable:
        page_of(original, same)
    assert unreadable.value.remedy.endswith(".")
    return unreadable.value.what


REFUSED: list[tuple[Callable[[], bytes], str]] = [
    (lambda: b"", "is empty."),
    (lambda: b" \n\0\n ", "is empty."),
    (makers.billion_laughs, "holds XML entities, as no honest Word file does."),
    (makers.outside_entity, "holds XML entities, as no honest Word file does."),
    (makers.word_bomb, "holds a part that unpacks to 150 MB, more than is taken."),
    (
        lambda: makers.word_bomb(60),
        "holds a part that is packed so tightly that it looks like a trap.",
    ),
    (lambda: makers.word_file("<w:document"), "is a broken Word file."),
    (lambda: makers.word_file(makers.word_document("")), "holds no words."),
    (lambda: makers.pdf()[:200], "is a broken PDF."),
    (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "is a broken PDF."),
    (lambda: makers.pdf_of_sheets(6000), "has 6000 sheets, more than the 5000 that are read."),
    (lambda: makers.pdf(makers.stream(b"")), "has no text layer: its 1 sheets are pictures."),
    (makers.pdf_locked, "is locked with a password."),
    (lambda: b"{\\rtf1" + b"{" * 300_000, "is nested like no letter is."),
    (lambda: b"{\\rtf1 \\u99999999999999999999 \\bin9999999 }", "is a broken RTF file."),
    (lambda: makers.mail_of_parts(10_000), "is a mail with more than 1000 parts."),
    (lambda: makers.deep_mail(60), "is a mail nested too deep."),
    (lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "is a picture, and pictures cannot be read yet."),
    (lambda: b"ID3\x03" + bytes(40), "is a sound recording, and sound cannot be read yet."),
    (lambda: bytes(4) + b"ftypisom" + bytes(40), "is a video, and video cannot be read yet."),
    (lambda: bytes(range(256)) * 20, "is of no kind we know."),
    (
        lambda: makers.zipped(("xl/workbook.xml", b"<x/>")),
        "is a spreadsheet (XLSX), which cannot be read yet.",
    ),
    (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "is a file of an old office program (.doc, .xls, .msg).",
    ),
    (lambda: b"Rar!\x1a\x07\0" + bytes(60), "is a RAR archive, which cannot be opened yet."),
]


@pytest.mark.parametrize(("make", "sentence"), REFUSED, ids=lambda each: str(each)[:50])
def test_what_cannot_be_read_is_said_in_one_sentence(
    make: Callable[[], bytes], sentence: str
) -> None:
    assert said_of(make()) == f"{SENT} {sentence}"


SURVIVED: list[Callable[[], bytes]] = [
    makers.deep_page,
    makers.deep_word,
    lambda: makers.pdf_bomb(60),
    lambda: makers.deep_mail(5000),
    lambda: b"{\\rtf1\\ansi " + b"\\'ff\\u-32768?{\\*\\" * 2000 + b" words\\par}",
    lambda: b"<html>" + b"<table><tr><td>" * 20_000 + b"words",
    lambda: b"<html><p>" + b"&#x110000;&#0;&bogus;" * 1000 + b"words</p>",
    lambda: makers.pdf().replace(b"3 0 R", b"9 9 R"),
    lambda: makers.pdf().replace(b"/Count 1", b"/Count 2147483647"),
    lambda: makers.pdf(makers.stream(b"BT /F1 1e38 Tf 1e38 -1e38 Td (He was here.) Tj ET")),
    lambda: b"# x\n\n" + b"[" * 50_000 + b"](" * 50_000,
    lambda: b"# x\n\n**" + b"*a" * 50_000,
]


@pytest.mark.parametrize("make", SURVIVED)
def test_what_is_monstrous_ends_in_a_page_or_a_sentence(make: Callable[[], bytes]) -> None:
    original, content = next(each for each in originals(SENT, make()) if isinstance(each, tuple))
    try:
        page = page_of(original, content)
    except Unreadable as unreadable:
        text = unreadable.what.removeprefix(SENT)
    else:
        text = page.text
    assert text.strip()


KNOTTED = [
    b"<!---->" * 5000 + b"text",
    b"<!--" * 10_000,
    b"<?xml" * 10_000,
    b"[" * 60_000,
    b"**a" * 20_000,
    b"# " + b"|" * 60_000,
    b"a" * 60_000 + b"\xff",
    b"- " * 30_000,
    b"A:" * 30_000,
    b"---\n" * 15_000,
    b"\xff\xfe" + b"\x00\xd8" * 30_000,
]


@pytest.mark.parametrize("knot", KNOTTED, ids=lambda knot: repr(knot[:8]))
def test_telling_the_kind_is_never_slow(knot: bytes) -> None:
    """It happens in our own process, so no text may tie its expressions into knots."""
    started = time.monotonic()
    assert kind_of(knot) in FileKind
    assert time.monotonic() - started < 2


def test_two_hundred_megabytes_of_text_are_refused_before_they_are_read() -> None:
    assert said_of(b"a line of words\n" * (200 * MEGABYTE // 16)) == (
        f"{SENT} has 200 MB, and text is read up to 50 MB."
    )


def test_a_refusal_names_the_original() -> None:
    original, content = next(
        each for each in originals("../photo.jpg", b"\xff\xd8\xff\xe0") if isinstance(each, tuple)
    )
    with pytest.raises(Unreadable) as unreadable:
        page_of(original, content)
    assert unreadable.value.original == original.sha256
    assert unreadable.value.name == "photo.jpg"


@pytest.fixture
def with_job(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a hostile job in the place of the extractor for plain text."""

    def put(job: str) -> None:
        extractor = Extractor("hostile", f"tests.hostile.jobs:{job}")
        table = MappingProxyType({**pages.EXTRACTORS, FileKind.TEXT: extractor})
        monkeypatch.setattr(pages, "EXTRACTORS", table)
        monkeypatch.setattr(pages, "LIMITS", replace(pages.LIMITS, seconds=1.0))

    return put


ANSWERS = [
    ("for_ever", "took longer than 30 seconds to read, and was stopped."),
    ("hoard", "needed more memory than one file may use, and was stopped."),
    ("flood", "gives more text than one document may have, and was stopped."),
    ("crash", "is broken, or made to break the program that reads it."),
    ("in_two", "gave an answer that makes no sense, so nothing of it was taken."),
    ("untidy", "gave an answer that makes no sense, so nothing of it was taken."),
    ("sheets_beyond", "gave an answer that makes no sense, so nothing of it was taken."),
    ("wrong_types", "gave an answer that makes no sense, so nothing of it was taken."),
    ("nested_json", "gave an answer that makes no sense, so nothing of it was taken."),
    ("no_text", "holds no words."),
]


@pytest.mark.parametrize(("job", "sentence"), ANSWERS)
def test_an_extractor_gone_bad_costs_one_sentence(
    with_job: Callable[[str], None], job: str, sentence: str
) -> None:
    with_job(job)
    assert said_of(b"Honest words.") == f"{SENT} {sentence}"
