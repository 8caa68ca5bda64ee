"""Arrivals: what a stranger's file may and may not decide here.

It may have a name, shown when it is harmless to show. The name never becomes a path, never says
what the file is, and never turns a line of text around.
"""

import unicodedata

# Unicode's names for the marks that make text run the other way.
_TURNS_TEXT_AROUND = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_LONGEST = 200


def shown_name(untrusted_name: str) -> str:
    r"""A file's own name, made safe to show. It never decides where we write.

    >>> shown_name("../carta\u202efdp.exe")
    'carta�fdp.exe'
    """
    untrusted_last = untrusted_name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    shown = "".join("�" if _hides_something(mark) else mark for mark in untrusted_last)
    shown = unicodedata.normalize("NFC", shown).strip()
    if len(shown) > _LONGEST:
        shown = f"{shown[: _LONGEST - 21]}…{shown[-20:]}"
    return "unnamed" if shown in {"", ".", ".."} else shown


def _hides_something(mark: str) -> bool:
    hidden = unicodedata.category(mark) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    return hidden or unicodedata.bidirectional(mark) in _TURNS_TEXT_AROUND
