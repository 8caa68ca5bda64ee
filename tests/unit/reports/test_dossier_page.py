"""The dossier: self-contained, every link leads somewhere, nothing a stranger wrote is obeyed."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

from habeas.casefile.case import Case, Document
from habeas.evidence.original import Original
from habeas.reckoning.finding import Findings
from habeas.reports.dossier import dossier
from habeas.vocabulary.kinds import FileKind
from tests.golden.sample import CASE, FINDINGS, NEWS, PROBLEMS

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202egnp.\x1b[31m{{ 7*7 }}"
VOID = {"meta", "img", "br", "link", "input", "hr"}


class Page(HTMLParser):
    """The tags of a page, whether they nest, its anchors and links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def made(case: Case = CASE, findings: Findings = FINDINGS, *, encrypted: bool = True) -> str:
    return dossier(
        case,
        findings,
        PROBLEMS,
        made_on=date(2026, 11, 23),
        journal_head="c0ffee",
        encrypted=encrypted,
    )


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def hostile() -> Case:
    """The case, with a name, a title, a place and a page that would do harm if they could."""
    text = NEWS + "\n\n" + HOSTILE
    lamp = CASE.documents["d1"]
    assert lamp.page is not None
    page = replace(
        lamp.page, text=text, title=HOSTILE, publisher=HOSTILE, authors=(HOSTILE,), language='"><b>'
    )
    return replace(
        CASE,
        about=HOSTILE,
        documents={**CASE.documents, "d1": replace(lamp, page=page)},
        parties={
            **CASE.parties,
            "P2": replace(CASE.parties["P2"], name=HOSTILE, description=HOSTILE, also=(HOSTILE,)),
        },
        places={**CASE.places, "L1": replace(CASE.places["L1"], name=HOSTILE)},
    )


def test_every_link_leads_to_one_place_on_the_page() -> None:
    page = Page(made())
    assert page.open == []
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} - set(page.ids) == set()


def test_every_statement_leads_to_its_words_and_back() -> None:
    page = Page(made())
    for name in CASE.statements:
        here = name.replace("/", "-")
        assert {here, f"in-{here}"} <= set(page.ids)
        assert {f"#{here}", f"#in-{here}"} <= set(page.links)


def test_it_asks_nothing_of_any_network_and_runs_nothing() -> None:
    text = made()
    page = Page(text)
    assert not set(page.tags) & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert "default-src 'none'" in text
    assert not re.search(r"url\((?!#)", text)
    assert not re.search(r"@import|https?:|//[a-z]", text)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]


def test_what_a_stranger_wrote_stays_text() -> None:
    text = made(hostile())
    page, harmless = Page(text), Page(made())
    assert page.open == []
    assert set(page.tags) == set(harmless.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "{{ 7*7 }}" in text  # not evaluated: 49 would be


def test_it_says_who_may_read_the_disk_only_where_anybody_may() -> None:
    assert "kept without encryption" in made(encrypted=False)
    assert "kept without encryption" not in made(encrypted=True)


def test_it_says_plainly_what_no_person_has_looked_at() -> None:
    told = plain(made())
    assert "2 statements have not been reviewed by a person yet. They were proposed by" in told
    assert "english-rules 1" in told


def test_what_a_person_decided_is_said_with_the_reason() -> None:
    told = plain(made())
    assert "Accepted Marta, 1 March 2026: I hold the tape." in told
    assert "Withdrawn Marta, 1 March 2026: A hope is no news." in told
    assert "Added by Marta" in told


def test_rival_accounts_stand_with_speaker_basis_and_what_would_settle_them() -> None:
    page = made()
    told = plain(page[page.index('id="rivals"') : page.index('id="appeals"')])
    for words in ("Tomas Reber", "The Bureau", "saw, heard or lived through it", "accepted"):
        assert words in told
    assert "What would settle it the car's number" in told.replace("&#39;", "'")


def test_an_unread_paper_is_listed_with_the_reason_and_its_hash() -> None:
    page = made()
    told = plain(page[page.index('id="d3"') :])
    assert "It is a picture. Type out what it says" in told
    assert "5e" * 32 in told
    assert "from Ada Valen; by hand; received 6 May 2024" in told


def test_an_archive_whose_papers_stand_beside_it_is_not_called_unread() -> None:
    parcel = Original(sha256="2f" * 32, name="parcel.zip", size=9, kind=FileKind.ARCHIVE)
    lamp = CASE.documents["d1"]
    inside = replace(lamp, original=replace(lamp.original, within=parcel.sha256))
    held = Document(id="d4", original=parcel, custody=(), unread="Its files stand beside it.")
    page = made(replace(CASE, documents={**CASE.documents, "d1": inside, "d4": held}))
    told = plain(page[page.index('id="d4"') :])
    assert "Held Its files stand beside it." in told
    assert "4 papers, 1 unread" in plain(page)
    assert "came inside d4" in plain(page)


def test_passages_carry_the_language_of_their_page() -> None:
    lamp = CASE.documents["d1"]
    assert lamp.page is not None
    russian = replace(lamp, page=replace(lamp.page, language="ru"))
    page = made(replace(CASE, documents={**CASE.documents, "d1": russian}))
    assert '<p class="said" lang="ru" dir="auto">' in page


def test_an_empty_case_still_makes_a_whole_page() -> None:
    empty = Case(
        about="Mira Valen",
        documents={},
        statements={},
        parties={},
        places={},
        events={},
        judgements=(),
        victim=None,
    )
    nothing = Findings(
        claims=(),
        disputes=(),
        timeline=(),
        clashes=(),
        whereabouts=(),
        last_news=None,
        last_reliable_news=None,
        appeals=(),
        questions=(),
    )
    page = Page(made(empty, nothing))
    assert page.open == []
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_the_same_case_gives_the_same_bytes() -> None:
    assert made() == made()


def test_no_heading_skips_a_level() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", made())]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_sections_have_headings() -> None:
    page = Page(made())
    assert page.tags["caption"] == page.tags["table"]
    assert page.tags["section"] <= page.tags["h2"]
    assert (page.tags["main"], page.tags["h1"]) == (1, 1)
