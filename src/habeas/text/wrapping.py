"""Wrapping: paragraphs that a program broke into lines of one width, put together again.

Only what was clearly wrapped is joined: every line is as full as it could be, so the next line's
first word would not have fitted. Lists, chats, letterheads and poems end their lines where they
mean to, and stay as they are.
"""

import re
from collections import Counter
from itertools import pairwise

_NARROWEST, _WIDEST = 45, 132
_ENOUGH_LINES = 3  # wrapped lines of one width before a width is believed
_LINE_OF_ITS_OWN = re.compile(
    r"\s*(?:[-–—*•·‣◦>|#]|\d{1,3}[.)]\s|[a-zа-я][.)]\s|\[|\d{1,2}[:.]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    r"|[\w .'’()-]{1,40}:\s)",
    re.IGNORECASE,
)


def unwrap(text: str) -> str:
    """The text with its wrapped paragraphs on one line each."""
    blocks = [block.split("\n") for block in text.split("\n\n")]
    width = _width(blocks)
    if width is None:
        return text
    return "\n\n".join("\n".join(_joined(block, width)) for block in blocks)


def _width(blocks: list[list[str]]) -> int | None:
    """The width the text was wrapped to; None if it was not.

    It is the shortest that no line exceeds, and most lines that are followed by another in their
    paragraph must be as full as it allows.
    """
    pairs = [pair for block in blocks for pair in pairwise(block)]
    lengths = Counter(len(first) for first, _ in pairs)
    if sum(lengths.values()) < _ENOUGH_LINES:
        return None
    width = max(len(line) for block in blocks if len(block) > 1 for line in block)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(first, second, width) for first, second in pairs)
    return width if full >= _ENOUGH_LINES and full * 2 >= len(pairs) else None


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    word = after.split(maxsplit=1)
    return bool(word) and len(line) + 1 + len(word[0]) > width and len(line) >= width * 0.6


def _joined(lines: list[str], width: int) -> list[str]:
    joined = [lines[0]]
    last = lines[0]
    for line in lines[1:]:
        if _is_full(last, line, width) and not _LINE_OF_ITS_OWN.match(line):
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line)
        last = line
    return joined
