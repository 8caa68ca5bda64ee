"""What a web page says of itself: title, authors, publisher, and the day it was published.

Only what the page states as such counts: its meta tags, its JSON-LD, a time element marked as the
day of publication or standing in the article's head. The day is never taken from an address, a
copyright line, the running text or the clock.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree, html

from habeas.text.normalise import tidy_line

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published-date",
    "mediator_published_time",
    "date",
)
_TITLE = ("og:title", "dc.title", "dcterms.title", "twitter:title", "citation_title", "title")
_PUBLISHER = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
)
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author", "citation_author", "byl")
_ARTICLES = frozenset(
    (
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "BlogPosting",
        "Report",
        "SocialMediaPosting",
        "LiveBlogPosting",
        "WebPage",
    )
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])")
_DOTTED_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_CLASS_HEAD = re.compile(
    r"\b(?:article|post|entry|story|news)[-_]{1,2}(?:head|header|meta|info|date)"
)
_DEEPEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a page says of itself.

    Attributes:
        title: Its title; None if it gives none.
        authors: Its authors, in its order.
        publisher: Who publishes it; None if it does not say.
        published: The day or month in ISO 8601; None if it does not say.
        published_from: Which statement of the page that is; None with it.
        notes: Where the page contradicts itself.
    """

    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    published_from: str | None
    notes: tuple[str, ...] = ()


def metadata_of(tree: html.HtmlElement) -> Said:
    """What the page says of itself, from the statement nearest to the publisher's own hand."""
    metas = _metas(tree)
    linked = next(iter(_linked_articles(tree)), {})
    days = list(_days(tree, metas, linked))
    published, published_from = days[0] if days else (None, None)
    publisher = _first(metas, _PUBLISHER) or _name(linked.get("publisher"))
    return Said(
        title=_title(tree, metas, linked, publisher),
        authors=tuple(_authors(tree, metas, linked)),
        publisher=publisher,
        published=published,
        published_from=published_from,
        notes=tuple(_contradictions(days)),
    )


def _metas(tree: html.HtmlElement) -> dict[str, list[str]]:
    """The page's meta tags by their name in lower case."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        value = tidy_line(meta.get("content") or "")[:500]
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and value:
                found.setdefault(name, []).append(value)
    return found


def _first(metas: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _linked_articles(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The articles among the page's JSON-LD; one that says when it was published comes first."""
    found = [
        thing
        for script in tree.iter("script")
        if (script.get("type") or "").strip().lower() == "application/ld+json"
        for thing in _things(_json(script.text or ""))
        if _ARTICLES & set(_listed(thing.get("@type")))
    ]
    yield from sorted(
        found,
        key=lambda thing: ("datePublished" not in thing, "WebPage" in _listed(thing.get("@type"))),
    )


def _json(text: str) -> Any:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(held: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(held, list):
        for each in held:
            yield from _things(each, depth + 1)
    elif isinstance(held, dict):
        yield held
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(held.get(key), depth + 1)


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str)]


def _name(value: Any) -> str | None:
    """The name of a JSON-LD person or organization, given as a record, a list or a text."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return (tidy_line(value)[:300] or None) if isinstance(value, str) else None


def _title(
    tree: html.HtmlElement,
    metas: Mapping[str, list[str]],
    linked: Mapping[str, Any],
    publisher: str | None,
) -> str | None:
    stated = _first(metas, _TITLE[:2]) or _name(linked.get("headline")) or _first(metas, _TITLE)
    if stated is not None:
        return _without_site(stated, publisher)
    heading = [tidy_line(str(each.text_content()))[:500] for each in tree.iter("h1")]
    if len(heading) == 1 and heading[0]:
        return heading[0]
    named = tree.find(".//title")
    words = tidy_line(named.text or "")[:500] if named is not None else ""
    return _without_site(words, publisher) if words else None


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the site's name that many pages append to it."""
    for bar in (" - ", " | ", " – ", " — ", " :: "):
        head, mark, tail = title.rpartition(bar)
        if mark and publisher is not None and tail.strip().casefold() == publisher.casefold():
            return head.strip()
    return title


def _authors(
    tree: html.HtmlElement, metas: Mapping[str, list[str]], linked: Mapping[str, Any]
) -> list[str]:
    stated = linked.get("author")
    names = [_name(each) for each in (stated if isinstance(stated, list) else [stated])]
    if not any(names):
        names = [value for name in _AUTHOR for value in metas.get(name, [])]
    if not any(names):
        marked = tree.xpath("//*[@rel='author' or @itemprop='author']")
        names = [tidy_line(str(each.text_content()))[:200] for each in marked]
    people = (
        re.sub(r"^(?:by|автор:?)\s+", "", name, flags=re.IGNORECASE) for name in names if name
    )
    return list(dict.fromkeys(name for name in people if name and "://" not in name))[:20]


def _days(
    tree: html.HtmlElement, metas: Mapping[str, list[str]], linked: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Every day of publication the page states, the most trustworthy first, and where it says so."""
    for name in _PUBLISHED[:4]:
        for value in metas.get(name, []):
            yield from _day(value, name)
    if isinstance(linked.get("datePublished"), str):
        yield from _day(linked["datePublished"], "JSON-LD datePublished")
    for name in _PUBLISHED[4:]:
        for value in metas.get(name, []):
            yield from _day(value, name)
    for element in _publication_times(tree):
        stated = element.get("datetime") or element.get("content") or ""
        yield from _day(tidy_line(stated), "time element of the article's head")


def _publication_times(tree: html.HtmlElement) -> list[etree._Element]:
    """The elements that mark a day of publication: by their name, or as the first in an article."""
    marked = tree.xpath("//time[@pubdate] | //*[@itemprop='datePublished']")
    if marked:
        return list(marked)
    return [time for time in tree.xpath("//time[@datetime]") if _in_head(time)][:1]


def _in_head(time: etree._Element) -> bool:
    """Whether a time element stands in the head of the page's one article."""
    above = list(time.iterancestors())
    if any(each.tag in {"aside", "footer", "nav", "li"} for each in above):
        return False
    article = next((each for each in above if each.tag in {"article", "main"}), None)
    if article is None:
        return False
    in_header = any(
        each.tag == "header" or _CLASS_HEAD.search(each.get("class") or "") for each in above
    )
    return in_header or not _told_before(time, article)


def _told_before(time: etree._Element, article: etree._Element) -> bool:
    """Whether a paragraph of any length stands before it in the article."""
    for each in article.iter("p", "time"):
        if each is time:
            return False
        if each.tag == "p" and len(str(each.xpath("string()"))) > 120:
            return True
    return False


def _day(value: str, where: str) -> Iterator[tuple[str, str]]:
    """The day or month a value states in a form that can be read one way only."""
    if (match := _ISO_DAY.match(value)) is not None:
        year, month, day = match.groups()
    elif (match := _DOTTED_DAY.match(value)) is not None:
        day, month, year = (part.zfill(2) for part in match.groups())
    else:
        yield from _mail_day(value, where)
        return
    try:
        date(int(year), int(month), int(day or 1))
    except ValueError:
        return
    yield (f"{year}-{month}-{day}" if day else f"{year}-{month}"), where


def _mail_day(value: str, where: str) -> Iterator[tuple[str, str]]:
    """A day written as mail headers do ("Wed, 26 Apr 2023 10:00:00 +0600")."""
    try:
        stated = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return
    yield stated.date().isoformat(), where


def _contradictions(days: list[tuple[str, str]]) -> Iterator[str]:
    for day, where in days[1:]:
        first, first_where = days[0]
        if not (first.startswith(day) or day.startswith(first)):
            yield f"the page gives {first} ({first_where}) and {day} ({where}) as its day"
            return
