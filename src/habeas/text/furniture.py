"""Furniture: what stands on a web page and is not what the page is about.

Taken out by the marks a page itself puts on it: its tags and roles, the words of its classes, lists of
nothing but links, lines that claim all rights. A block that holds most of the page's words, its
heading or its article stays, whatever it is called.
"""

import re

from lxml import html

_UNSEEN = "//script[not(@type='application/ld+json')] | //style | //noscript | //iframe"
_MARKED = (
    "//nav | //aside | //footer | //form | //button | //dialog | //template | //select | //menu"
    " | //header[not(ancestor::article) and not(ancestor::main)]"
    " | //*[@role='navigation' or @role='banner' or @role='contentinfo' or @role='complementary'"
    " or @role='dialog' or @role='alertdialog' or @role='search' or @hidden]"
    " | //*[contains(translate(@style, ' ', ''), 'display:none')]"
)
_BOXES = ("div", "section", "ul", "ol", "p", "span", "table", "td")
_NAMES = frozenset(
    (
        *("addthis", "addtoany", "ads", "advert", "advertisement", "banner", "comment", "comments"),
        *(
            "consent",
            "cookie",
            "cookies",
            "disqus",
            "donate",
            "donation",
            "footer",
            "gdpr",
            "likes",
        ),
        *("masthead", "menu", "navbar", "pagination", "paywall", "popup", "promo", "readalso"),
        *(
            "alsoread",
            "share",
            "shares",
            "sharing",
            "sharedaddy",
            "social",
            "sponsored",
            "subscribe",
        ),
        *("subscription", "tags", "toolbar", "trending", "widget", "widgets"),
    )
)
# Where readers write; it may well be longer than the article.
_READERS = frozenset(("comments", "disqus"))
_BEGINNINGS = ("breadcrumb", "navig", "newsletter", "recommend", "related", "sidebar")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b)\s*\d{4}|\ball rights reserved\b|\bвсе права защищены\b", re.IGNORECASE
)
_LONGEST_LINE = 200
_MOSTLY = 0.7


def names_of(element: html.HtmlElement) -> set[str]:
    """The words in an element's class and id, in lower case."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return {word.lower() for word in _WORDS.findall(named)}


def take_out(element: html.HtmlElement) -> None:
    """Remove an element and leave the text that stands behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def take_furniture(tree: html.HtmlElement) -> None:
    """Take the furniture out of a page."""
    for element in tree.xpath(_UNSEEN):
        take_out(element)
    for element in _named(tree, _READERS):
        if element.find(".//h1") is None:
            take_out(element)
    weigh = in_paragraphs if in_paragraphs(tree) else _in_all
    most, article = weigh(tree) / 2, _main_article(tree)
    for element in [*tree.xpath(_MARKED), *_named(tree, _NAMES, _BEGINNINGS)]:
        if weigh(element) <= most and _may_go(element, article):
            take_out(element)


def take_links(tree: html.HtmlElement) -> None:
    """Take out the boxes that hold nothing but links; for a page that marks no article."""
    for element in list(tree.iter("ul", "ol", "td", "div", "p")):
        words = _in_all(element)
        linked = sum(len(text.strip()) for link in element.iter("a") for text in link.itertext())
        if linked and linked >= words * _MOSTLY and element.find(".//h1") is None:
            take_out(element)


def is_claim_of_rights(paragraph: str) -> bool:
    """Whether a line says only whose the page is."""
    return len(paragraph) <= _LONGEST_LINE and _RIGHTS.search(paragraph) is not None


def in_paragraphs(element: html.HtmlElement) -> int:
    """How many letters stand in the paragraphs under an element."""
    return sum(len(text) for each in element.iter("p") for text in each.itertext())


def _in_all(element: html.HtmlElement) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _named(
    tree: html.HtmlElement, words: frozenset[str], beginnings: tuple[str, ...] = ()
) -> list[html.HtmlElement]:
    """The boxes whose class or id says that they are furniture of these names."""
    found = []
    for element in tree.iter(*_BOXES):
        names = names_of(element)
        if names & words or any(name.startswith(beginnings) for name in names if beginnings):
            found.append(element)
    return found


def _main_article(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The article the page is about: the one with its heading, or the longest."""
    articles = list(tree.iter("article"))
    headed = [each for each in articles if each.find(".//h1") is not None]
    return max(headed or articles, key=in_paragraphs, default=None)


def _may_go(element: html.HtmlElement, article: html.HtmlElement | None) -> bool:
    """Whether an element is not, whatever its name, around what the page is about."""
    if element.getparent() is None or element.tag in {"html", "body", "article", "main"}:
        return False
    around = article is not None and any(each is element for each in article.iterancestors())
    return not around and element.find(".//h1") is None
