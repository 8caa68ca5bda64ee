"""Each kind of document, and what only it has. Everybody and every site is invented."""

import pytest

from habeas.text.extract import Extract
from habeas.text.extractors import docx, html, mail, markdown, pdf, plain, rtf
from tests.hostile import makers
from tests.hostile.makers import PARAGRAPH, word_document, word_file

NEWS = """<!DOCTYPE html><html><head><meta charset="windows-1251"><title>Мать ищет сына - Вести Нигде</title>
<meta property="og:site_name" content="Вести Нигде">
<meta property="article:published_time" content="2023-04-26T10:00:00+06:00"></head>
<body class="has-sidebar share"><nav><a href="#">Главная</a> <a>Новости</a></nav>
<div class="cookie-banner">Мы используем cookie. <button>OK</button></div>
<article><header><h1>Мать ищет сына</h1></header>
<figure><img src="x"><figcaption>Вокзал в Нигде. Фото: архив</figcaption></figure>
<div class="share-buttons"><a>Поделиться</a></div>
<p>На следующий день его видели возле вокзала, где он разговаривал с двумя людьми в форме; один из них,
по словам свидетельницы, держал документ и требовал его подписать.</p>
<p>«Он <b>позвонил</b> и&nbsp;сказал: “не ищите”», – говорит мать.</p>
<div class="related"><h3>Читайте также</h3><ul><li><a href="x">Другая статья</a></li></ul></div>
<blockquote><p>Меня везут на юг.</p></blockquote><p>Она написала в три ведомства, но ответа не получила;
в часть её не пустили, а номер телефона, который ей дали в приёмной, никто не берёт вторую неделю.</p>
</article><section id="comments"><p>Комментарий: всё ложь, всё ложь от начала и до конца.</p></section>
<footer><p>© 2024 Вести Нигде, 1 мая 2024</p></footer></body></html>"""


def test_a_news_page_keeps_its_article_and_nothing_else() -> None:
    page = html.extract(NEWS.encode("cp1251"))
    assert page.text.split("\n\n")[-4:] == [
        (
            "На следующий день его видели возле вокзала, где он разговаривал с двумя людьми в форме; один из"
            " них, по словам свидетельницы, держал документ и требовал его подписать."
        ),
        "«Он позвонил и сказал: “не ищите”», – говорит мать.",
        "Меня везут на юг.",
        (
            "Она написала в три ведомства, но ответа не получила; в часть её не пустили, а номер телефона,"
            " который ей дали в приёмной, никто не берёт вторую неделю."
        ),
    ]
    for furniture in ("cookie", "Главная", "Поделиться", "Читайте", "Комментарий", "©", "Вокзал"):
        assert furniture not in page.text
    assert page.captions == ("Вокзал в Нигде. Фото: архив",)
    assert (page.title, page.publisher, page.published) == (
        "Мать ищет сына",
        "Вести Нигде",
        "2023-04-26",
    )


def test_a_short_page_keeps_its_paragraphs() -> None:
    page = html.extract(
        b"<html><body><h1>Notice</h1><p>He is missing.</p><p>Call us.</p></body></html>"
    )
    assert page.text == "Notice\n\nHe is missing.\n\nCall us."


def test_a_page_without_paragraph_marks_keeps_its_breaks() -> None:
    page = html.extract(
        b"<html><body><div>One line.<br>Another.<br><br>A third.</div></body></html>"
    )
    assert page.text == "One line.\nAnother.\n\nA third."


def test_a_table_is_read_row_by_row() -> None:
    page = html.extract(
        b"<html><body><table><tr><td>Name</td><td>Unit</td></tr><tr><td>Ivo</td><td>7</td></tr></table></body></html>"
    )
    assert page.text == "Name | Unit\n\nIvo | 7"


def test_a_saved_page_in_a_mails_clothes() -> None:
    page = html.extract(
        b"From: <Saved by Blink>\nSubject: News\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="X"\n\n--X\n'
        b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"<html><body><p>He was =D0=BD=D0=B5=D1=82 here.</p></body></html>\n--X--\n"
    )
    assert page.text == "He was нет here."


def word(body: str, **parts: str) -> Extract:
    return docx.extract(word_file(word_document(body), **parts))


def part(tag: str, body: str) -> str:
    return f"<w:{tag} xmlns:w='{makers.W}'>{body}</w:{tag}>"


def test_a_word_file_keeps_what_was_inserted_and_says_what_was_deleted() -> None:
    page = word(
        "<w:p><w:r><w:t>He signed </w:t></w:r>"
        "<w:del><w:r><w:delText>freely </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>under threat </w:t></w:r></w:ins>"
        "<w:r><w:t>in May.</w:t></w:r></w:p>"
    )
    assert page.text == "He signed under threat in May."
    assert page.notes == (
        "changes were tracked: 1 insertions are in the text, 1 deletions are not",
    )


def test_a_word_table_is_read_row_by_row() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = (
        "<w:tr>"
        + "".join(cell.format(PARAGRAPH.format(each)) for each in ("Name", "Unit"))
        + "</w:tr>"
    )
    assert word(f"<w:tbl>{row}{row}</w:tbl>").text == "Name | Unit\n\nName | Unit"


def test_a_word_files_head_and_footnotes_stand_first_and_last() -> None:
    header = part("hdr", PARAGRAPH.format("Bureau of Invention") + PARAGRAPH.format("Page 1 of 3"))
    notes = part(
        "footnotes",
        f"<w:footnote w:type='separator'>{PARAGRAPH.format('x')}</w:footnote>"
        f"<w:footnote w:id='2'>{PARAGRAPH.format('Letter of 4 March.')}</w:footnote>",
    )
    page = word(PARAGRAPH.format("We complain."), header1=header, header2=header, footnotes=notes)
    assert page.text == "Bureau of Invention\n\nWe complain.\n\n1 Letter of 4 March."


def test_a_word_comment_is_said_and_is_not_text() -> None:
    comment = part(
        "comments", f"<w:comment w:author='B. Testov'>{PARAGRAPH.format('Is this so?')}</w:comment>"
    )
    page = word(PARAGRAPH.format("We complain."), comments=comment)
    assert page.text == "We complain."
    assert page.notes == ("comment by B. Testov, not in the text: Is this so?",)


def test_a_text_box_is_told_once() -> None:
    box = "<w:txbxContent>" + PARAGRAPH.format("In the box.") + "</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    page = word(f"<w:p><w:r><w:t>Outside.</w:t></w:r><w:r>{both}</w:r></w:p>")
    assert page.text == "Outside.\n\nIn the box."


def test_breaks_and_tabs_of_a_word_paragraph() -> None:
    page = word("<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>")
    assert page.text == "One\ntwo three"


def test_rich_text_in_an_old_code_page() -> None:
    words = "".join(f"\\'{byte:02x}" for byte in "Здравствуйте, мама.".encode("cp1251"))
    head = "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fnil\\fcharset204 Arial;}}{\\info{\\title Letter}}"
    page = rtf.extract(f"{head}\\f0 {words}\\par \\u1071? here.\\par}}".encode())
    assert page.text == "Здравствуйте, мама.\n\nЯ here."
    assert page.title == "Letter"


MAIL = (
    "From: =?utf-8?B?0JDQu9C80LA=?= <alma@example.org>\nTo: help@example.org\n"
    "Subject: =?koi8-r?B?8NLJ18XU?=\nDate: Wed, 26 Apr 2023 23:30:00 +0600\nMIME-Version: 1.0\n"
)


def test_a_mail_says_who_wrote_to_whom_before_its_words() -> None:
    page = mail.extract(
        (MAIL + "Content-Type: text/plain\n\nHe does not call.\n\n> Where is he?\n").encode()
    )
    assert page.text == (
        "From: Алма <alma@example.org>\nTo: help@example.org\nDate: Wed, 26 Apr 2023 23:30:00 +0600\n"
        "Subject: Привет\n\nHe does not call.\n\n> Where is he?"
    )
    assert (page.published, page.published_from) == ("2023-04-26", "Date header")
    assert page.title == "Привет"


def test_a_mails_plain_body_goes_before_its_page() -> None:
    two = (
        "Content-Type: multipart/alternative; boundary=X\n\n--X\nContent-Type: text/plain; charset=koi8-r\n"
        "Content-Transfer-Encoding: base64\n\n7sXU\n--X\nContent-Type: text/html\n\n<p>no</p>\n--X--\n"
    )
    assert mail.extract((MAIL + two).encode()).text.endswith("\n\nНет")


def test_a_mail_that_has_only_a_page_keeps_its_paragraphs_and_quotations() -> None:
    body = "Content-Type: text/html\n\n<p>One.</p><blockquote><p>Quoted.</p></blockquote><style>x</style>"
    assert mail.extract((MAIL + body).encode()).text.endswith("\n\nOne.\n\nQuoted.")


def test_a_mail_with_a_date_that_is_none_has_none() -> None:
    page = mail.extract(
        b"From: a@example.org\nTo: b@example.org\nDate: yesterday\nMIME-Version: 1.0\n\nx\n"
    )
    assert page.published is None
    assert page.published_from is None


MARKED = [
    ("# Note\n\nHe was **here** and _there_.", "Note\n\nHe was here and there."),
    ("one\nline\n\nanother  \nbroken", "one line\n\nanother\nbroken"),
    ("- one\n- two\n  goes on\n- [x] done", "one\ntwo goes on\ndone"),
    ("> “He left”,\n> she said", "“He left”, she said"),
    ("[words](https://example.org) `code` ~~gone~~", "words code gone"),
    ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
    ("1. first\n2. second", "1. first\n2. second"),
    ("Title\n=====\n\nText\n\n---\n\nMore", "Title\n\nText\n\nMore"),
    ("a \\* b", "a * b"),
]


@pytest.mark.parametrize(("source", "words"), MARKED)
def test_markdown_loses_its_marks_and_keeps_its_words(source: str, words: str) -> None:
    assert markdown.extract(source.encode()).text == words


def test_markdowns_front_matter_and_captions() -> None:
    page = markdown.extract(
        b"---\ntitle: Field note\nauthor: A. Testova\n---\nWords.\n\n![The gate](x.png)\n"
    )
    assert (page.title, page.authors, page.captions) == (
        "Field note",
        ("A. Testova",),
        ("The gate",),
    )
    assert page.text == "Words."


def test_plain_text_says_how_it_was_decoded() -> None:
    page = plain.extract("Его забрали ночью.\r\n".encode("cp1251"))
    assert page.text == "Его забрали ночью."
    assert page.notes == ("the letters were read as cp1251",)


def test_old_cyrillic_in_western_disguise_is_read_as_what_it_is() -> None:
    words = "Ответ министерства".encode("cp1251")
    font = b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding"
    sheet = makers.stream(b"BT /F1 12 Tf 20 100 Td (" + words + b") Tj ET")
    page = pdf.extract(makers.pdf(sheet).replace(b"/BaseFont /Helvetica", font))
    assert page.text == "Ответ министерства"
    assert page.notes == ("its letters are stored as Western ones and were read as Cyrillic",)


def test_a_printed_sheet_knows_where_it_stands_and_which_has_no_text() -> None:
    words = makers.stream(b"BT /F1 12 Tf 20 100 Td (He was here.) Tj ET")
    page = pdf.extract(makers.pdf(words, sheets=2))
    assert page.text == "He was here.\n\nHe was here."
    assert [
        (sheet.number, page.text[sheet.start : sheet.stop].strip()) for sheet in page.sheets
    ] == [
        (1, "He was here."),
        (2, "He was here."),
    ]
