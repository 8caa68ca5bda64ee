"""What is furniture on a page, and what only looks like it. All invented."""

import pytest
from lxml import html

from habeas.text.furniture import is_claim_of_rights, take_furniture, take_links

WORDS = "<p>He was seen near the station, where he spoke with two men in uniform.</p>"
LONG = WORDS * 5

KEPT = [
    f'<div class="share-page social">{LONG}</div>',
    f'<body class="sidebar-left menu-open cookie">{LONG}</body>',
    f'<div class="widget"><h1>Mother asks</h1></div>{LONG}',
    f'<div class="related-story"><article>{LONG}</article></div>',
    f'<article class="comment">{LONG}</article>',
    '<div class="social">He was seen near the station.<br>He spoke with two men.</div>',
    f'<p class="commentary">{WORDS}</p>{LONG}',
]


def words(tree: html.HtmlElement) -> str:
    return " ".join(str(tree.xpath("string()")).split())


@pytest.mark.parametrize("page", KEPT)
def test_what_holds_the_article_stays_whatever_it_is_called(page: str) -> None:
    tree = html.document_fromstring(f"<html><body>{page}</body></html>")
    before = words(tree)
    take_furniture(tree)
    assert words(tree) == before


GONE = [
    '<nav><a href="/">GONE</a></nav>',
    '<div id="cookieConsent"><p>GONE we use cookies</p></div>',
    '<div class="RelatedStories"><p>GONE another story</p></div>',
    '<div style="display: none"><p>GONE</p></div>',
    '<section role="complementary"><p>GONE</p></section>',
    '<ul class="breadcrumbs"><li>GONE</li></ul>',
    f'<div id="comments"><article><p>GONE {"I do not believe it. " * 99}</p></article></div>',
    "<header><div>GONE the paper's name</div></header>",
]


@pytest.mark.parametrize("box", GONE)
def test_furniture_goes_and_what_stands_behind_it_stays(box: str) -> None:
    tree = html.document_fromstring(
        f"<html><body><main><h1>T</h1>{LONG}</main>{box} Behind.</body></html>"
    )
    take_furniture(tree)
    assert "GONE" not in words(tree)
    assert "Behind." in words(tree)


def test_a_box_of_links_is_a_menu_and_a_sentence_with_a_link_is_not() -> None:
    menu = "<ul><li><a href='/a'>Politics</a></li><li><a href='/b'>Society</a></li></ul>"
    told = "<p>She wrote to <a href='/c'>the ministry</a> and was sent away.</p>"
    tree = html.document_fromstring(f"<html><body>{menu}{told}</body></html>")
    take_links(tree)
    assert words(tree) == "She wrote to the ministry and was sent away."


@pytest.mark.parametrize(
    "line", ["© 2024 Nowhere News", "All rights reserved.", "Все права защищены, 2019"]
)
def test_a_claim_of_rights_is_no_words_of_the_article(line: str) -> None:
    assert is_claim_of_rights(line)


@pytest.mark.parametrize(
    "line", ["He has all rights of a citizen.", "Copyright law was cited.", ""]
)
def test_a_sentence_about_rights_is(line: str) -> None:
    assert not is_claim_of_rights(line)
