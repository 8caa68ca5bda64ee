"""Tidy text before anything is counted in it, so that no offset ever moves afterwards.

Line ends become one sign, blanks become blanks, letters are composed (NFC), and what cannot be seen
(control characters, zero-width marks, marks that turn a line around) goes. What goes is said in a
note. A text that is tidy already comes through letter for letter.
"""

import re
import unicodedata
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0c\u2029]")
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_HALVES = re.compile("[\ud800-\udfff]")
_UNTIDY = re.compile(
    "|".join(each.pattern for each in (_TURNING, _UNSEEN, _CONTROL, _HALVES))
    + "|[\r\x0b\x0c\x85\u2028\u2029]"
)
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_MANY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A tidy text and what was done to make it so.

    Attributes:
        text: The text.
        notes: What a person should know was taken out; empty for nothing of interest.
    """

    text: str
    notes: tuple[str, ...] = ()


def tidy(text: str) -> Tidied:
    """The text with one line end, one blank, composed letters, and nothing hidden in it."""
    text = _LINE_ENDS.sub("\n", text)
    text = _PARAGRAPH_ENDS.sub("\n\n", text)
    text, turning = _TURNING.subn("", text)
    text = _UNSEEN.sub("", text)
    text, controls = _CONTROL.subn("", text)
    text = _HALVES.sub("\ufffd", text)
    text = _BLANKS.sub(" ", text)
    text = unicodedata.normalize("NFC", text)
    text = _TRAILING.sub("", text)
    text = _MANY_LINES.sub("\n\n", text).strip("\n")
    return Tidied(text, tuple(_notes(turning, controls)))


def tidy_line(text: str) -> str:
    """A short text of one line: a title, a name, a caption."""
    return " ".join(tidy(text).text.split())


def is_tidy(text: str) -> bool:
    """Whether a text holds nothing that `tidy` takes out because it hides or breaks something."""
    return _UNTIDY.search(text) is None


def _notes(turning: int, controls: int) -> list[str]:
    notes = []
    if turning:
        notes.append(f"{turning} hidden marks that turn the direction of writing were left out")
    if controls:
        notes.append(f"{controls} control characters were left out")
    return notes
