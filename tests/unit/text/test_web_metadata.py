"""What a page says of itself, and what it does not. Every site and person is invented."""

import pytest
from lxml import html

from habeas.text.web_metadata import Said, metadata_of


def said(head: str = "", body: str = "<p>Words.</p>") -> Said:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return metadata_of(html.document_fromstring(page))


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def linked(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


ARTICLE = (
    '<article><header><time datetime="2023-04-26">26 April</time></header><p>Words.</p></article>'
)

STATED = [
    # the page's head or body                                                day           where
    (meta("article:published_time", "2023-04-26T10:00:00+06:00"), "",        "2023-04-26", "article:published_time"),
    (meta("article:published_time", "2023-04-26T23:30:00-05:00"), "",        "2023-04-26", "article:published_time"),
    (linked('{"@type": "NewsArticle", "datePublished": "2023-04-26"}'), "",  "2023-04-26", "JSON-LD datePublished"),
    (linked('{"@graph": [{"@type": ["Report"], "datePublished": "2023-04"}]}'), "", "2023-04", "JSON-LD datePublished"),
    (meta("dc.date", "26.04.2023"), "",                                      "2023-04-26", "dc.date"),
    (meta("pubdate", "Wed, 26 Apr 2023 10:00:00 +0600"), "",                 "2023-04-26", "pubdate"),
    ("", ARTICLE,                                                            "2023-04-26", "time element of the article's head"),
    ("", "<p><time pubdate datetime='2023-04-26'>x</time></p>",              "2023-04-26", "time element of the article's head"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "day", "where"), STATED)
def test_the_day_the_page_states(head: str, body: str, day: str, where: str) -> None:
    page = said(head, body)
    assert (page.published, page.published_from) == (day, where)


SILENT = [
    ("", "<p>Published on 26 April 2023.</p>"),
    ('<link rel="canonical" href="https://example.org/2023/04/26/news.html">', ""),
    ("", "<footer>© 2023 <time datetime='2023-01-01'>2023</time></footer>"),
    ("", "<article><p>" + "Words. " * 40 + "</p><time datetime='2020-01-01'>then</time></article>"),
    ("", "<ul><li><time datetime='2023-04-26'>another story</time></li></ul>"),
    (meta("article:modified_time", "2023-05-01"), ""),
    (meta("date", "04/26/2023"), ""),
    (meta("date", "2023-13-45"), ""),
    (meta("date", "2023"), ""),
    (linked('{"@type": "NewsArticle", "dateModified": "2023-04-26"}'), ""),
    (linked('{"@type": "Product", "datePublished": "2023-04-26"}'), ""),
    (linked("{broken"), ""),
    (linked("[" * 5000), ""),
]


@pytest.mark.parametrize(("head", "body"), SILENT)
def test_a_day_the_page_does_not_state_is_not_supplied(head: str, body: str) -> None:
    page = said(head, body)
    assert page.published is None
    assert page.published_from is None


def test_a_page_that_contradicts_itself_says_so() -> None:
    page = said(meta("article:published_time", "2023-04-26") + meta("dc.date", "2023-04-25"))
    assert page.published == "2023-04-26"
    assert page.notes == (
        "the page gives 2023-04-26 (article:published_time) and 2023-04-25 (dc.date) as its day",
    )


def test_title_author_and_publisher() -> None:
    page = said(
        meta("og:site_name", "Nowhere News")
        + "<title>Mother speaks | Nowhere News</title>"
        + linked(
            '{"@type": "NewsArticle", "author": [{"name": "A. Testova"}, {"name": "B. Testov"}]}'
        )
    )
    assert (page.title, page.publisher) == ("Mother speaks", "Nowhere News")
    assert page.authors == ("A. Testova", "B. Testov")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="author" content="A. Testova">', ""),
        ("", '<a rel="author" href="/a">By A. Testova</a>'),
    ],
)
def test_an_author_named_in_other_ways(head: str, body: str) -> None:
    assert said(head, body).authors == ("A. Testova",)


def test_an_address_is_no_author() -> None:
    assert said(meta("article:author", "https://example.org/author/1")).authors == ()
