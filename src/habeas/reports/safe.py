"""A stranger's text, made safe to show.

Names and passages come from files that anybody may have written. On a terminal an escape sequence
in them would be obeyed; on a page a turning mark would make a name read as another. `shown`
replaces such marks one for one, so that offsets stay true; `for_terminal` takes the sequences out
whole. Escaping for HTML is the template's business, and is always on.
"""

import re
import unicodedata

# CSI, OSC and the other sequences of ECMA-48, in their seven-bit and eight-bit forms.
_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x9d[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|\x1b[PX^_][^\x1b\x9c]*(?:\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
# Unicode's names for the marks that make text run the other way.
_TURNS_TEXT_AROUND = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_KEPT = "\n\t"
REPLACED = "�"


def shown(untrusted_text: str) -> str:
    r"""A text with every hidden or turning mark replaced, one mark for one.

    >>> shown("gnp.\u202eexe\x07")
    'gnp.�exe�'
    """
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text
    return "".join(REPLACED if _hides(mark) else mark for mark in untrusted_text)


def for_terminal(untrusted_text: str) -> str:
    r"""A text without escape sequences or control characters, on one line.

    >>> for_terminal("\x1b[31mred\x1b[0m\nletter")
    'red letter'
    """
    plain = shown(_SEQUENCE.sub("", untrusted_text))
    return " ".join(plain.split())


def _hides(mark: str) -> bool:
    if mark in _KEPT:
        return False
    kind = unicodedata.category(mark)
    turns = unicodedata.bidirectional(mark) in _TURNS_TEXT_AROUND
    # U+E0000 and on: tag characters, invisible text that programs read and people do not.
    return kind in {"Cc", "Cs", "Zl", "Zp"} or turns or "\U000e0000" <= mark <= "\U000e007f"
