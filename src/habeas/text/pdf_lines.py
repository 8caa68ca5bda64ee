"""From the lines of a printed page to its paragraphs.

A PDF knows where letters stand and not where paragraphs end. Lines that follow one another at the
page's own distance, full to its edge, are one paragraph; a wider gap, an indented beginning or a
line that ends early begins another. A word parted at a line's end is joined without its hyphen where
the file says the hyphen is soft, or may be and nothing speaks for a hyphened word: how the document
writes it elsewhere, whether both halves are words of it, what is always written so.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

SURELY_SOFT = "\u00ad"
PERHAPS_SOFT = ("\x02", "\ufffe")  # PDFium's signs for a hyphen at a line's end
_SOFT = SURELY_SOFT + "".join(PERHAPS_SOFT)
# Halves that are written with a hyphen wherever they stand.
_PARTICLES = frozenset(("то", "либо", "нибудь", "таки", "ка", "law"))
_FOREPARTS = frozenset(
    (
        "кое",
        "из",
        "вице",
        "экс",
        "штаб",
        "во",
        "well",
        "non",
        "self",
        "ex",
        "so",
        "vice",
        "mid",
        "half",
    )
)
_ADVERBS = ("ски", "ому", "ему", "ьи")
_ENDS_SENTENCE = re.compile(r"[.!?…:;»”\"')]\s*$")
_ITEM = re.compile(r"(?:[-–—•·*‣◦▪]|\d{1,3}[.)]|[a-zа-я][.)])\s")
_HYPHENED = re.compile(r"([^\W\d_]+)[-\u2010\u2011\x02\ufffe]$")
_WORD_START = re.compile(r"^[^\W\d_]+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:page|p\.|стр\.?|страница|с\.|бет|стор\.?)\s*)?\d{1,4}(?:\s*(?:of|из|/|з)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)


_SAME_PLACE = 2.0  # points


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a printed page: its words and where they stand, in points from below and left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def without_page_number(lines: list[Line]) -> tuple[list[Line], bool]:
    """The lines of a sheet without a bare page number at its head or foot, and whether one was."""
    kept = list(lines)
    if len(kept) > 1 and _PAGE_NUMBER.fullmatch(kept[-1].text):
        kept.pop()
    elif len(kept) > 1 and _PAGE_NUMBER.fullmatch(kept[0].text):
        kept.pop(0)
    return kept, len(kept) < len(lines)


def paragraphs(lines: Sequence[Line], known: frozenset[str]) -> list[str]:
    """The paragraphs of one sheet.

    Args:
        lines: Its lines in reading order.
        known: The words the document writes whole somewhere, in lower case.
    """
    if not lines:
        return []
    shape = _Shape.of(lines)
    found: list[list[str]] = [[lines[0].text]]
    for before, line in pairwise(lines):
        if shape.begins(before, line):
            found.append([line.text])
        elif shape.stands_alone(before, line):
            found[-1].append(f"\n{line.text}")
        else:
            found[-1].append(line.text)
    return [_joined(texts, known) for texts in found]


def words_of(lines: Sequence[Line]) -> Iterator[str]:
    """The words that stand whole within a line, in lower case."""
    for line in lines:
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=[\s.,;:!?»”)])", line.text):
            yield word.lower()


def goes_on(before: str, after: str) -> bool:
    """Whether a paragraph at the foot of a sheet goes on at the head of the next."""
    return not _ENDS_SENTENCE.search(before) and after[:1].islower()


def is_soft(text: str) -> bool:
    """Whether a line ends in a hyphen that the file itself says is soft."""
    return text != "" and text[-1] in _SOFT


def joined(before: str, after: str, known: frozenset[str]) -> str:
    """Two lines of one paragraph as one."""
    if before.endswith(SURELY_SOFT):
        return before[:-1] + after
    parted, rest = _HYPHENED.search(before), _WORD_START.match(after)
    if parted is None or rest is None:
        return f"{before} {after}"
    stem = before[:-1]
    if _is_compound(stem, parted[1], after, rest[0]):
        return f"{stem}-{after}"
    if before.endswith(PERHAPS_SOFT) and _is_soft(parted[1].lower(), rest[0].lower(), known):
        return stem + after
    if f"{parted[1]}{rest[0]}".lower() in known and rest[0][0].islower():
        return stem + after
    return f"{stem}-{after}"


def _is_compound(line: str, stem: str, after: str, rest: str) -> bool:
    """Whether the word has other hyphens ("fifteen-year-old"), or a name begins behind this one."""
    more = line[: -len(stem)].endswith("-") or after[len(rest) :].startswith("-")
    return more or (rest[0].isupper() and not stem.isupper())


def _is_soft(stem: str, rest: str, known: frozenset[str]) -> bool:
    """Whether the hyphen between two halves of a word was put there by the typesetter only."""
    if stem + rest in known:
        return True
    if f"{stem}-{rest}" in known or rest in _PARTICLES or stem in _FOREPARTS:
        return False
    if stem == "по" and rest.endswith(_ADVERBS):
        return False
    return not (len(stem) > 2 and len(rest) > 2 and {stem, rest} <= known)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a sheet is set, in points.

    Attributes:
        left: Where most lines begin at the earliest.
        right: Where the longest line ends.
        pitch: How far the lines of a paragraph stand apart.
        height: How high the letters are.
        indent: Where the first lines of paragraphs begin; None if they begin like all others.
    """

    left: float
    right: float
    pitch: float
    height: float
    indent: float | None

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Shape":
        falls = [one.bottom - two.bottom for one, two in pairwise(lines) if one.bottom > two.bottom]
        heights = [line.top - line.bottom for line in lines]
        near = [fall for fall in falls if fall < 3 * (median(heights) or 1)]
        return cls(
            left=min(line.left for line in lines),
            right=max(line.right for line in lines),
            pitch=_closest(near) if near else median(heights) * 1.3,
            height=median(heights) or 1.0,
            indent=_indent(lines, median(heights) or 1.0),
        )

    def begins(self, before: Line, line: Line) -> bool:
        """Whether a line begins a paragraph."""
        fall = before.bottom - line.bottom
        if fall < -0.5 * self.height or fall > self.pitch * 1.35:  # another column, or a gap
            return True
        if _ITEM.match(line.text) and not _is_dash_in_sentence(before.text, line.text):
            return True
        size_before, size = before.top - before.bottom, line.top - line.bottom
        if max(size, size_before) > 1.6 * min(size, size_before) > 0 and self._early(before):
            return True
        ended = _ended(before)
        if self.indent is not None:
            return self._begins_indented(before, line, ended=ended)
        apart = fall > self.height * 1.75 and not line.text[:1].islower()
        return ended and (apart or self._early(before, share=0.15))

    def _begins_indented(self, before: Line, line: Line, *, ended: bool) -> bool:
        """Whether a line begins a paragraph where paragraphs begin with an indented line."""
        if not self._is_indented(line):
            return ended and self._early(before, share=0.3)
        return not self._is_indented(before) or ended or self._early(before)

    def _is_indented(self, line: Line) -> bool:
        return self.indent is not None and abs(line.left - self.indent) < _SAME_PLACE

    def stands_alone(self, before: Line, line: Line) -> bool:
        """Whether a line in a paragraph is one by itself: the line before it ended early."""
        short = before.right - before.left < (self.right - self.left) * 0.7  # at either side
        return short and not line.text[:1].islower()

    def _early(self, line: Line, share: float = 0.1) -> bool:
        return line.right < self.right - (self.right - self.left) * share


def _indent(lines: Sequence[Line], height: float) -> float | None:
    """Where first lines begin: a place right of the margin that two lines or more share.

    Centred lines begin all over, and a quotation set in has many lines, one under another.
    """
    margin = min(line.left for line in lines)
    places = Counter(
        round(line.left)
        for before, line in pairwise([None, *lines])
        if line is not None and margin + height * 0.9 < line.left < margin + height * 6
        if before is None or abs(before.left - line.left) >= _SAME_PLACE or _ended(before)
    )
    place, count = max(places.items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    return float(place) if count >= 2 else None


def _ended(line: Line) -> bool:
    return _ENDS_SENTENCE.search(line.text) is not None


def _closest(falls: list[float]) -> float:
    """The distance most lines keep: the median of the smaller half of all."""
    return median(sorted(falls)[: max(1, (len(falls) + 1) // 2)])


def _is_dash_in_sentence(before: str, text: str) -> bool:
    return text[:1] in "-–—" and not _ENDS_SENTENCE.search(before)


def _joined(texts: list[str], known: frozenset[str]) -> str:
    whole = texts[0]
    for text in texts[1:]:
        whole = (
            f"{whole.rstrip(_SOFT)}{text}" if text.startswith("\n") else joined(whole, text, known)
        )
    return whole.rstrip(_SOFT)
