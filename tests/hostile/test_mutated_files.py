"""Honest files, damaged at random: each ends in a page or a sentence, whatever was hit.

The seed is fixed, so that a failure can be seen again. What runs here is a sample; the same with more
rounds is for the night.
"""

import random

import pytest

from habeas.evidence.original import Original
from habeas.intake.receive import Refusal, originals
from habeas.text.pages import Unreadable, page_of
from tests.hostile import makers
from tests.hostile.makers import PARAGRAPH, word_document, word_file

ROUNDS = 12
HONEST = {
    "pdf": makers.pdf(),
    "docx": word_file(word_document(PARAGRAPH.format("He was here.") * 20)),
    "zip": makers.zipped(
        ("a.txt", b"He was here. " * 50), ("b.html", b"<html><p>words</p></html>")
    ),
    "html": b"<!doctype html><html><head><meta charset=utf-8></head><body><p>He was here.</p></body></html>",
    "rtf": b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 He was \\'ed\\'e5\\'f2 here.\\par}",
    "mail": makers.mail_of_parts(3),
    "text": "Его забрали ночью, и никто не говорит, где он.".encode("cp1251"),
}


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A file with bytes changed, taken out, put in, doubled or cut off."""
    held = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(held) + 1)
        run = chance.randint(1, 12)
        match chance.randrange(5):
            case 0:
                held[at : at + run] = chance.randbytes(run)
            case 1:
                del held[at : at + run]
            case 2:
                held[at:at] = chance.randbytes(run)
            case 3:
                held[at:at] = held[at : at + run] * 20
            case _:
                held[max(at, 20) :] = b""
    return bytes(held)


def said_of(original: Original, content: bytes) -> str:
    """The page's text, or the sentence that stands for it and what to do."""
    try:
        return page_of(original, content).text
    except Unreadable as unreadable:
        return unreadable.remedy


@pytest.mark.parametrize("kind", HONEST)
def test_a_damaged_file_costs_no_more_than_itself(kind: str) -> None:
    chance = random.Random(f"habeas {kind}")
    for _ in range(ROUNDS):
        content = damaged(HONEST[kind], chance)
        for each in originals("sent", content):
            if isinstance(each, Refusal):
                assert each.what.endswith(".")
                continue
            assert said_of(*each).strip()
