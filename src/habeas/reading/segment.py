"""Cut a page's running text into paragraphs, sentences and tokens, each with its exact offsets.

Nothing is changed or thrown away: every span counts code points of the text it was cut from, and
what lies between two tokens is white space. Works for any language written with full stops;
the abbreviations that do not end a sentence are those of the languages we read.

Who is speaking, and where a quotation begins, is not decided here: see `habeas.reading.quotations`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_PARAGRAPH = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., т.е.
    r"|\d+(?:[.,:/-]\d+)*"  # 15,000  11:40  3.5
    r"|[^\W_]+?(?=['’]s\b)"  # Bekova|’s
    r"|['’][sS]\b"
    r"|[^\W_]+(?:[-‐'’][^\W_]+)*"  # well-known, don’t, O'Hara
    r"|\.\.\.+|--+|\S"
)
_END = re.compile(
    r"(?P<mark>[.!?…]+|[:;](?=\n))(?P<close>[\"”’'»)\]]*)(?P<gap>\s+)(?P<open>[\"“‘'«„(\[—–-]*\s?)(?P<next>\w)",
)
_LAST_WORD = re.compile(r"(?:[^\W_]+[.\-’'])*[^\W_]+$")
_SENDER_LINE = re.compile(r"\[?\d{1,2}[:.]\d{2}|[^\W\d_][\w .’'-]{0,40}:\s")
_TERMINAL = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")

# Words with a full stop that rarely end a sentence, without their stop, in lower case.
_ABBREVIATED = """mr mrs ms dr prof rev fr sr jr st lt col gen maj capt cpl sgt pvt cmdr adm hon gov sen rep pres
    no nos art arts para sec fig vol pp ed vs cf etc al approx dept est inc ltd co corp ref tel ext
    jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd mme mlle messrs supt insp
    г гг ул им пр просп д кв стр обл р н руб тыс млн млрд см др проч рис тел ст п пп гр гражд
    т зам нач им акад проф о в вв ред пос дер сел"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_STARTERS = """the a an he she they it we i you this that these those his her their its but and in on at after
    when there what who if not then as for from by so now он она они это в на но и а по как что
    мы я после когда"""
_SENTENCE_STARTERS = frozenset(_STARTERS.split())
# Those that are a word as well: the stop is theirs only before a number.
_NUMBERED = "no nos art arts para sec fig vol pp etc mar jan feb apr jun jul aug sep sept oct nov dec ст п пп"
_NUMBER_STOPS = frozenset(_NUMBERED.split())


class Layout(StrEnum):
    """How a paragraph stands on the page."""

    PROSE = "prose"
    HEADING = "heading"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens."""

    start: int
    stop: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its sentences.

    Attributes:
        start: Where it begins.
        stop: Where it ends, blank edges left out.
        layout: Prose, a heading (short and without a closing mark), or a line of a chat or list.
        sentences: Its sentences, in order.
    """

    start: int
    stop: int
    layout: Layout
    sentences: tuple[Sentence, ...]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in order."""
    return tuple(_paragraph(text, start, stop) for start, stop in _blocks(text))


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, over all its paragraphs."""
    return tuple(sentence for paragraph in paragraphs(text) for sentence in paragraph.sentences)


def tokens(text: str, start: int = 0, stop: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order."""
    end = len(text) if stop is None else stop
    return tuple(
        Token(match.start(), match.end(), match.group())
        for match in _TOKEN.finditer(text, start, end)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for blank in [*_BLANK_LINE.finditer(text), None]:
        stop = blank.start() if blank else len(text)
        if match := _PARAGRAPH.search(text, at, stop):
            yield from _lines(text, match.start(), match.end())
        at = blank.end() if blank else stop


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A block whole, or line by line where its lines are messages with their senders."""
    lines = []
    for line in text[start:stop].split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    if len(lines) > 1 and _are_messages(text, lines):
        for first, last in lines:
            if match := _PARAGRAPH.search(text, first, last):
                yield match.start(), match.end()
    else:
        yield lines[0][0], lines[-1][1]


def _are_messages(text: str, lines: list[tuple[int, int]]) -> bool:
    with_sender = sum(bool(_SENDER_LINE.match(text, first, last)) for first, last in lines)
    return 2 * with_sender > len(lines)


def _paragraph(text: str, start: int, stop: int) -> Paragraph:
    found = tuple(
        Sentence(first, last, tokens(text, first, last)) for first, last in _cuts(text, start, stop)
    )
    return Paragraph(start, stop, _layout(text[start:stop], found), found)


def _layout(words: str, found: tuple[Sentence, ...]) -> Layout:
    if _SENDER_LINE.match(words):
        return Layout.LINE
    short = len(found) == 1 and len(found[0].tokens) <= 25 and "\n" not in words
    if short and not _TERMINAL.search(words):
        return Layout.HEADING
    return Layout.PROSE


def _cuts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _END.finditer(text, start, stop):
        if _ends(text, at, match):
            yield at, match.end("close")
            at = match.end("gap")
    if at < stop:
        yield at, stop


def _ends(text: str, at: int, match: re.Match[str]) -> bool:
    after = match["next"]
    if after.islower():
        return False
    if match["mark"] != ".":
        return True
    if match["close"]:
        return True
    word = _LAST_WORD.search(text, at, match.start("mark"))
    return word is None or not _abbreviates(word.group(), text, match)


def _abbreviates(word: str, text: str, match: re.Match[str]) -> bool:
    """Whether the full stop after this word belongs to it and ends no sentence."""
    following = re.match(r"\w+", text[match.start("next") :])
    starter = following is not None and following.group().lower() in _SENTENCE_STARTERS
    if match["open"].strip() and not match["next"].isdigit():
        starter = starter or not match["open"].startswith(("(", "[", "«"))
    if len(word) == 1 and word.isalpha():
        return word != "I" and not starter
    if "." in word and all(len(part) == 1 for part in word.split(".")):
        return not starter
    folded = word.lower()
    if folded in _NUMBER_STOPS:
        return match["next"].isdigit()
    return folded in _ABBREVIATIONS and not starter
