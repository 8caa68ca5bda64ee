"""What every extractor promises, whatever it reads."""

import inspect
from importlib import import_module

import pytest
import typst

from habeas.evidence.original import Original
from habeas.intake.receive import originals
from habeas.quarantine.child import job_named
from habeas.text.extract import Extract
from habeas.text.normalise import is_tidy, tidy
from habeas.text.pages import EXTRACTORS, page_of
from habeas.vocabulary.kinds import FileKind
from tests.hostile.makers import PARAGRAPH, word_document, word_file

# Invented, in two languages, with everything that a careless extractor loses.
SAID = (
    "“They came with a list,” said a roommate – a man of twenty-two – who gave only his first name.",
    "Она сказала: «Его забрали ночью, и никто не говорит, куда»; больше она ничего не знает.",
    "No. 4/1187 of 4 March 2024: the application was forwarded, and no data are at hand.",
)


def rtf_of(paragraph: str) -> str:
    return "".join(mark if mark.isascii() else f"\\u{ord(mark)}?" for mark in paragraph) + "\\par "


def as_html() -> str:
    return (
        "<!doctype html><html><body><article>"
        + "".join(f"<p>{each}</p>" for each in SAID)
        + "</article></body></html>"
    )


def as_mail() -> str:
    head = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
    return head + "Content-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(SAID)


MADE = {
    FileKind.TEXT: "\n\n".join(SAID).encode(),
    FileKind.MARKDOWN: ("# Note\n\n**Told:**\n\n" + "\n\n".join(SAID)).encode(),
    FileKind.HTML: as_html().encode(),
    FileKind.PDF: typst.compile("\n\n".join(SAID).encode()),
    FileKind.DOCX: word_file(word_document("".join(map(PARAGRAPH.format, SAID)))),
    FileKind.RTF: ("{\\rtf1\\ansi " + "".join(map(rtf_of, SAID)) + "}").encode(),
    FileKind.MAIL: as_mail().encode(),
}


def made(kind: FileKind) -> tuple[Original, bytes]:
    return next(each for each in originals("x", MADE[kind]) if isinstance(each, tuple))


def test_every_extractor_is_tried_here() -> None:
    assert set(MADE) == set(EXTRACTORS)


@pytest.mark.parametrize("kind", EXTRACTORS, ids=str)
class TestExtractor:
    def test_is_where_the_table_says(self, kind: FileKind) -> None:
        extractor = EXTRACTORS[kind]
        assert callable(job_named(extractor.job))
        extract = import_module(extractor.job.partition(":")[0]).extract
        assert inspect.get_annotations(extract)["return"] is Extract
        name, _, version = extractor.name.rpartition(" ")
        assert extractor.job == f"habeas.text.extractors.{name}:job"
        assert version.isdigit()

    def test_keeps_every_word_in_its_paragraph(self, kind: FileKind) -> None:
        original, content = made(kind)
        assert original.kind is kind
        paragraphs = [
            " ".join(each.split()) for each in page_of(original, content).text.split("\n\n")
        ]
        for said in SAID:
            assert said in paragraphs

    def test_gives_tidy_text_and_the_same_twice(self, kind: FileKind) -> None:
        original, content = made(kind)
        page = page_of(original, content)
        assert is_tidy(page.text)
        assert tidy(page.text).text == page.text
        assert page == page_of(original, content)
        assert page.original == original.sha256

    def test_takes_the_day_a_person_gives(self, kind: FileKind) -> None:
        original, content = made(kind)
        assert page_of(original, content).published is None
        page = page_of(original, content, published="2024-03-04")
        assert (page.published, page.published_from) == ("2024-03-04", "given by the person")
