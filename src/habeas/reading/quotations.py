"""Pair quotation marks, over sentences and paragraphs, in whichever style a page uses.

Apostrophes are not marks, an inch is not a mark, and a mark without its partner reaches no
further than its own paragraph. A quotation that runs over several paragraphs, each reopening it,
comes as one quotation for each paragraph, the later ones marked as continuing.

Who is quoted is not decided here; see `habeas.reading.attribution`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from habeas.reading.segment import Paragraph, paragraphs

_MARKS = re.compile(r"[“”„‟\"«»‘’‚‛']")
_CLOSERS = {"“": '”"', "„": '“”"', "‟": "”", '"': '"”', "«": "»", "‘": "’'", "‚": "‘’", "'": "'’"}
_SINGLE = "‘’‚‛'"
_DASH_OPENS = re.compile(r"[—–-]\s+(?=[\w“\"«„(])")
_ASIDE = re.compile(
    r"(?<=[,!?….])\s*[—–-]\s+(?=[^\W\d_A-ZА-ЯЁІЇЄҐ])[^—–]*?(?:[,.:!?…]\s*[—–-](?=\s)|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between two quotation marks.

    Attributes:
        start: Where its opening mark stands; where its words begin if it has none.
        stop: Where it ends, the closing mark included.
        inner_start: Where its words begin.
        inner_stop: Where its words end.
        depth: 0 for an outermost quotation, 1 for one inside it, and so on.
        closed: Whether it has a closing mark of its own.
        continues: Whether it goes on with the quotation of the paragraph before.
    """

    start: int
    stop: int
    inner_start: int
    inner_stop: int
    depth: int
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    at: int


def quotations(text: str, within: Iterable[Paragraph] | None = None) -> tuple[Quotation, ...]:
    """Every quotation of a text, in the order of their opening marks.

    Args:
        text: The page's text.
        within: Its paragraphs, where they are at hand; cut afresh otherwise.
    """
    found: list[Quotation] = []
    hanging = False
    for paragraph in paragraphs(text) if within is None else within:
        here = _Scan(text, paragraph, hanging=hanging).run()
        found.extend(here)
        hanging = any(not each.closed and each.depth == 0 for each in here) and _hangs(
            here, paragraph
        )
    return tuple(each for each in found if each.inner_stop > each.inner_start)


def asides(text: str, start: int, stop: int) -> tuple[tuple[int, int], ...]:
    """Stretches between dashes inside quoted words that may be the author's own.

    «Он был здесь, — сказала она, — и уехал» holds one. Whether a stretch says who speaks is for
    the reader of that language to tell by its words.
    """
    return tuple((match.start(), match.end()) for match in _ASIDE.finditer(text, start, stop))


def dash_speech(text: str, paragraph: Paragraph) -> tuple[int, int] | None:
    """The words of a paragraph of dialogue opened by a dash; None if it is none."""
    match = _DASH_OPENS.match(text, paragraph.start, paragraph.stop)
    return (match.end(), paragraph.stop) if match else None


def _hangs(here: list[Quotation], paragraph: Paragraph) -> bool:
    last = [each for each in here if each.depth == 0][-1]
    return not last.closed and last.stop == paragraph.stop


class _Scan:
    """One paragraph's marks, read from left to right."""

    def __init__(self, text: str, paragraph: Paragraph, *, hanging: bool) -> None:
        self.text = text
        self.paragraph = paragraph
        self.hanging = hanging
        self.marks = [
            match.start() for match in _MARKS.finditer(text, paragraph.start, paragraph.stop)
        ]
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []

    def run(self) -> list[Quotation]:
        for number, at in enumerate(self.marks):
            self._take(at, self.marks[number + 1 :])
        while self.stack:
            self._give_up(self.stack.pop())
        self.found.sort(key=lambda each: (each.start, -each.stop))
        return self.found

    def _take(self, at: int, later: list[int]) -> None:
        mark = self.text[at]
        if mark in _SINGLE and self._is_apostrophe(at, later):
            return
        if self._closes(mark, at):
            self._close(mark, at)
        elif self._opens(mark, at):
            self._open(mark, at, later)
        elif mark in "”»" and self.hanging and not self.found and not self.stack:
            self._add(self.paragraph.start, self.paragraph.start, at, continues=True)

    def _is_apostrophe(self, at: int, later: list[int]) -> bool:
        before, after = self._around(at)
        if before.isalnum() and after.isalnum():
            return True
        if self.text[at] == "’" and (not before or before.isspace()) and after.isalnum():
            return True
        opened = any(each.mark in _SINGLE for each in self.stack)
        if not opened:
            return not self._opens(self.text[at], at) or not self._single_closes(later)
        return before in "sS" and self._runs_on(at) and self._single_closes(later)

    def _runs_on(self, at: int) -> bool:
        return bool(re.match(r"\s[a-zа-яё]", self.text[at + 1 : at + 3]))

    def _single_closes(self, later: list[int]) -> bool:
        """Whether a later mark could end single quotation marks opened here."""
        for at in later:
            before, after = self._around(at)
            if self.text[at] in "’'" and before and not before.isspace() and not after.isalnum():
                return True
        return False

    def _around(self, at: int) -> tuple[str, str]:
        before = self.text[at - 1] if at > self.paragraph.start else ""
        after = self.text[at + 1] if at + 1 < self.paragraph.stop else ""
        return before, after

    def _closes(self, mark: str, at: int) -> bool:
        if not any(mark in _CLOSERS[each.mark] for each in self.stack):
            return False
        before, after = self._around(at)
        if mark == "“":
            return self.stack[-1].mark == "„" and not after.isalnum()
        if mark in "\"'":
            return (
                bool(before)
                and not before.isspace()
                and before not in "([—–"
                and not after.isalnum()
            )
        return True

    def _opens(self, mark: str, at: int) -> bool:
        before, after = self._around(at)
        if not after or after.isspace():
            return False
        if mark in "“„‟«‘‚":
            return True
        free = not before or before.isspace() or before in "([{—–-“‘«„\"'/"
        return mark in "\"'" and free

    def _open(self, mark: str, at: int, later: list[int]) -> None:
        same = [each for each in self.stack if each.mark == mark]
        if same and not self._nests(mark, later):
            while self.stack:
                top = self.stack.pop()
                self._give_up(top, before=at)
                if top is same[0]:
                    break
        self.stack.append(_Open(mark, at))

    def _nests(self, mark: str, later: list[int]) -> bool:
        """Whether enough closing marks are left for a quotation inside one of the same marks."""
        closing = sum(self.text[at] in _CLOSERS[mark] for at in later)
        opening = sum(self.text[at] == mark for at in later)
        around = sum(each.mark == mark for each in self.stack)
        return mark not in "\"'" and closing - opening >= around + 1

    def _close(self, mark: str, at: int) -> None:
        while self.stack:
            top = self.stack.pop()
            if mark in _CLOSERS[top.mark]:
                again = self._reopens(top.at)
                self._add(top.at, top.at + 1, at, continues=again)
                return
            self._give_up(top, before=at)

    def _reopens(self, at: int) -> bool:
        return self.hanging and at == self.paragraph.start

    def _add(self, start: int, inner: int, close: int, *, continues: bool) -> None:
        depth = len(self.stack)
        self.found.append(
            Quotation(
                start=start,
                stop=close + 1,
                inner_start=inner,
                inner_stop=close,
                depth=depth,
                continues=continues,
            )
        )

    def _give_up(self, opened: _Open, before: int | None = None) -> None:
        """End a quotation that was never closed: at its sentence, or with its paragraph."""
        limit = self.paragraph.stop if before is None else before
        first = opened.at == self.paragraph.start
        if opened.mark in "\"'‘‚" and not first:
            return
        stop = limit
        if not first or before is not None:
            sentence = [s for s in self.paragraph.sentences if s.start <= opened.at < s.stop]
            stop = min(limit, sentence[0].stop) if sentence else limit
        words = self.text[opened.at + 1 : stop].rstrip()
        end = opened.at + 1 + len(words)
        self.found.append(
            Quotation(
                start=opened.at,
                stop=end,
                inner_start=opened.at + 1,
                inner_stop=end,
                depth=len(self.stack),
                closed=False,
                continues=self._reopens(opened.at),
            )
        )
