"""Our own sentences, set for the page: names become links, days become words.

A finding says its reason in a sentence of ours that names papers, statements and days (`d5`,
`d5/s3`, `2024-06-05`). Words it quotes are a stranger's: they are escaped and otherwise left
alone, letter for letter.
"""

import re
from collections.abc import Callable, Container

from markupsafe import Markup, escape

from habeas.reports.days import when_words
from habeas.reports.safe import shown

_DAY = r"(?:\d{4}|XXXX)-\d{2}(?:-\d{2})?[~%]?"
_PARTS = re.compile(
    r"(?P<quoted>“[^”]*”|«[^»]*»|\"[^\"]*\")"
    r"|(?P<name>(?<![\w/])(?:d\d+(?:/[se]\d+)?|P\d+)(?![\w/]))"
    rf"|(?P<day>(?<![\w./-])(?:\.\./)?{_DAY}(?:/(?:{_DAY}|\.\.))?(?![\w/-]))"
)


def days_in_words(sentence: str) -> str:
    """A sentence of ours with its days in words; what it quotes is left as it is.

    >>> days_in_words("not after 2024-06-05, it says “by 2024-06-05”")
    'not after 5 June 2024, it says “by 2024-06-05”'
    """
    return _PARTS.sub(lambda part: when_words(part[0]) if part["day"] else part[0], sentence)


def linked(sentence: str, names: Container[str], href: Callable[[str], str]) -> Markup:
    """A sentence of ours as HTML: every name of the case in it leads to its place."""
    made, at = Markup(), 0
    for part in _PARTS.finditer(sentence):
        made += escape(shown(sentence[at : part.start()]))
        if part["name"] and part["name"] in names:
            made += Markup('<a class="ref" href="{}">{}</a>').format(href(part[0]), part[0])
        else:
            made += escape(when_words(part[0]) if part["day"] else shown(part[0]))
        at = part.end()
    return made + escape(shown(sentence[at:]))
