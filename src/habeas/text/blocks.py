"""Blocks: a tree of marked-up text as paragraphs, in the order of the page.

Paragraphs, headings, list items and table rows each become one paragraph; a forced line break stays
a line break; the cells of a row are parted by a bar. Knows the tags of HTML and of trafilatura.
"""

import re
from collections.abc import Iterator

from lxml import etree

from habeas.text.normalise import tidy

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figure
    figcaption footer form h1 h2 h3 h4 h5 h6 head header hr item li list main nav ol option p pre
    quote row section summary table tbody tfoot thead title tr ul""".split()  # noqa: SIM905 as a list it is a page long
)
_CELLS = frozenset(("td", "th", "cell"))
_BREAKS = frozenset(("br", "lb"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "math", "object", "iframe"))
_KEPT_AS_TYPED = frozenset(("pre", "code"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BAR = " | "


def paragraphs(root: etree._Element) -> list[str]:
    """The text under a root, a paragraph a member, tidy and never empty."""
    found = ("".join(pieces) for pieces in _pieces(root))
    tidied = (tidy(_trimmed(each)).text.strip() for each in found)
    return [each for each in tidied if each.strip("| \n")]


def _trimmed(text: str) -> str:
    return re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text)).strip(" |\n")


def _pieces(root: etree._Element) -> Iterator[list[str]]:
    """The runs of text between one block's edge and the next."""
    run: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS and run:
                yield run
                run = []
            run += _opening(tag, node, run)
        elif event == "end" and tag in _BLOCKS and run:
            yield run
            run = []
        if event != "start" and node is not root and node.tail:
            run.append(_blank(node.tail, node.getparent()))
    yield run


def _opening(tag: str, node: etree._Element, run: list[str]) -> list[str]:
    """What an element puts before what stands in it: its own first text, a break, a bar."""
    if tag in _BREAKS:
        return ["\n"]
    if not tag or tag in _UNSEEN:
        return []
    bar = [_BAR] if tag in _CELLS and run else []
    return [*bar, _blank(node.text, node)] if node.text else bar


def _blank(text: str, parent: etree._Element | None) -> str:
    """Text with its blanks as a browser shows them."""
    if parent is not None and parent.tag in _UNSEEN:
        return ""
    if parent is not None and parent.tag in _KEPT_AS_TYPED:
        return text
    return _BLANKS.sub(" ", text)
