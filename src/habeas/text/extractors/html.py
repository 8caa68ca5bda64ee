"""Saved web pages: the article's words, without the page's furniture.

The furniture that says what it is (navigation, consent, sharing, related pages, comments, footers)
is taken out by its marks; trafilatura finds the article in what is left. Captions are kept apart.
Where trafilatura finds less than three quarters of what the page itself marks as its article, or
less than half of a page without marks, the page is believed.
"""

import re
from copy import deepcopy

import trafilatura
from lxml import etree, html

from habeas.quarantine.decoding import decode
from habeas.quarantine.mails import bodies, parse
from habeas.quarantine.outcome import Refused
from habeas.text.blocks import paragraphs
from habeas.text.extract import Extract, packed
from habeas.text.furniture import (
    in_paragraphs,
    is_claim_of_rights,
    names_of,
    take_furniture,
    take_links,
    take_out,
)
from habeas.text.normalise import tidy_line
from habeas.text.web_metadata import metadata_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_CAPTION_WORDS = frozenset(("caption", "credit", "credits", "photocredit", "imagecredit"))
_LONGEST_CAPTION = 1500
_SHORT = 400  # letters
_SHARE, _SURE_SHARE = 0.5, 0.75


def extract(untrusted: bytes) -> Extract:
    """The article of a saved page and what the page says of itself."""
    tree = _parsed(_source(untrusted))
    said = metadata_of(tree)
    captions = _take_captions(tree)
    take_furniture(tree)
    return Extract(
        text="\n\n".join(each for each in _article(tree) if not is_claim_of_rights(each)),
        title=said.title,
        authors=said.authors,
        publisher=said.publisher,
        published=said.published,
        published_from=said.published_from,
        captions=captions,
        notes=said.notes,
    )


def _source(untrusted: bytes) -> str:
    """The page's source; a page saved in a mail's clothes (MHTML) is taken out of them."""
    if not untrusted[:1000].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        pages = bodies(parse(untrusted), "html")
        if not pages:
            raise Refused("is a saved page without a page in it", "Save the page again as HTML.")
        return pages[0]
    declared = _CHARSET.search(untrusted[:4096])
    charset = declared[1].decode("ascii", "replace") if declared else None
    return decode(untrusted, declared=charset).text


def _parsed(source: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    source = _DECLARATION.sub("", source).replace("\0", "")
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Refused("is a broken web page", "Open it in a browser and save it again.") from error


def _take_captions(tree: html.HtmlElement) -> tuple[str, ...]:
    """The captions of pictures, taken out of the tree."""
    found = []
    for element in list(tree.iter("figcaption", "p", "div", "span", "small", "em", "cite", "dd")):
        if element.tag != "figcaption" and not names_of(element) & _CAPTION_WORDS:
            continue
        words = tidy_line(" ".join(element.itertext()))
        if len(words) <= _LONGEST_CAPTION and element.getparent() is not None:
            found.append(words)
            take_out(element)
    return tuple(dict.fromkeys(each for each in found if each))


def _article(tree: html.HtmlElement) -> list[str]:
    found = _by_trafilatura(tree)
    marked, surely = _as_marked(tree)
    if _length(found) < _SHORT:  # too short a page for its heuristics, which then run it together
        return marked or found
    least = _SURE_SHARE if surely else _SHARE
    return marked if _length(found) < _length(marked) * least else found


def _length(texts: list[str]) -> int:
    return sum(map(len, texts))


def _by_trafilatura(tree: html.HtmlElement) -> list[str]:
    document = trafilatura.bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    return [] if body is None else paragraphs(body)


def _as_marked(tree: html.HtmlElement) -> tuple[list[str], bool]:
    """The paragraphs of what the page marks as its article, or of all of it, and which it was."""
    roots = tree.xpath("//*[@itemprop='articleBody']") or tree.xpath("//article")
    roots = roots or tree.xpath("//main | //*[@role='main']")
    if roots:
        return paragraphs(max(roots, key=in_paragraphs)), True
    take_links(tree)
    body = tree.find("body")
    return paragraphs(tree if body is None else body), False


job = packed(extract)
