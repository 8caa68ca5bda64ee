"""Tables for a terminal: whole at eighty columns, safe, and plain without colour."""

from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from habeas.casefile.case import Case
from habeas.casefile.problems import Problem
from habeas.reports import lines
from tests.golden.sample import CASE, DOCUMENTS, FINDINGS, NEWS_PAGE, PROBLEMS

HOSTILE = "\x1b]0;owned\x07\x1b[31mOlga\u202egnp[bold]"
VIEWS: dict[str, Callable[[Case], RenderableType]] = {
    "people": lines.people,
    "places": lines.places,
    "statements": lines.statements,
    "timeline": lambda case: lines.timeline(case, FINDINGS),
    "whereabouts": lambda case: lines.whereabouts(case, FINDINGS),
    "disputes": lambda case: lines.disputes(case, FINDINGS),
    "glance": lambda case: lines.glance(case, FINDINGS, PROBLEMS),
    "problems": lambda case: lines.problems([Problem(case.about, case.about, case.about)]),
}


def printed(what: RenderableType, width: int = 120) -> str:
    page = StringIO()
    Console(file=page, width=width, force_terminal=False).print(what)
    return page.getvalue()


def words(what: RenderableType, width: int = 120) -> str:
    return " ".join(printed(what, width).split())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_no_line_is_wider_than_the_terminal(
    view: Callable[[Case], RenderableType], width: int
) -> None:
    wide = replace(CASE.parties["P2"], name="田中太郎と山田花子の長い長い名前" * 4)
    case = replace(CASE, parties={**CASE.parties, "P2": wide})
    assert all(cell_len(each) <= width for each in printed(view(case), width).splitlines())


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_a_name_cannot_command_the_terminal(view: Callable[[Case], RenderableType]) -> None:
    olga = replace(CASE.parties["P2"], name=HOSTILE, description=HOSTILE)
    case = replace(CASE, about=HOSTILE, parties={**CASE.parties, "P2": olga})
    page = printed(view(case))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "\x07" not in page


def test_square_brackets_in_a_name_are_letters() -> None:
    olga = replace(CASE.parties["P2"], name="Olga [bold]")
    assert "Olga [bold]" in printed(lines.people(replace(CASE, parties={"P2": olga})))


def test_a_denial_is_told_in_words_and_not_by_a_colour() -> None:
    page = words(lines.statements(CASE, [CASE.statements["d2/s2"]]))
    assert "[declines to say]" in page
    assert "The Bureau gives no information" in page


def test_statements_show_who_has_what_from_whom_and_what_became_of_them() -> None:
    page = words(lines.statements(CASE), 200)
    assert "who has it from Tomas Reber" in page
    assert "withdrawn" in page
    assert "[asked not to be named]" in page


def test_the_timeline_says_which_statements_clash() -> None:
    page = words(lines.timeline(CASE, FINDINGS))
    assert "Cannot all be true: d1/s1 d2/s1 — she cannot leave twice" in page
    assert "April, year not" in page


def test_the_case_fits_half_a_screen_and_says_what_is_only_proposed() -> None:
    page = printed(lines.glance(CASE, FINDINGS, PROBLEMS), 100)
    assert len(page.splitlines()) <= 20
    whole = " ".join(page.split())
    assert "6 statements, 2 proposed by english-rules 1 and not yet reviewed" in whole
    assert "3 documents, 1 unread" in whole
    assert "2 appeals, 1 without a reply told of" in whole


def test_a_rival_account_stands_beside_the_other_with_what_would_settle_it() -> None:
    page = words(lines.disputes(CASE, FINDINGS), 160)
    assert "d1/s1 Tomas Reber (witnessed)" in page
    assert "d2/s1 The Bureau (official)" in page
    assert "What would settle it: the car's number; whoever else stood at a window" in page


def test_an_empty_case_says_so_in_words() -> None:
    nothing = replace(FINDINGS, disputes=(), timeline=(), whereabouts=(), clashes=())
    empty = replace(CASE, parties={}, places={}, statements={})
    assert "Nobody is named" in printed(lines.people(empty))
    assert "No place is named" in printed(lines.places(empty))
    assert "No statement" in printed(lines.statements(empty))
    assert "No event" in printed(lines.timeline(empty, nothing))
    assert "No document says" in printed(lines.whereabouts(empty, nothing))
    assert "No two statements" in printed(lines.disputes(empty, nothing))
    assert "Nothing wrong" in printed(lines.problems(()))


def test_receipts_say_what_became_of_each_file() -> None:
    held = lines.ReceiptLine(name="photo.png", sha256="5e" * 32, state="unread", note="a picture")
    page = words(lines.receipts([held]))
    assert "5e5e5e5e5e5e unread photo.png a picture" in page


def test_a_reading_is_summed_up_with_its_speakers() -> None:
    document = DOCUMENTS["d1"]
    assert document.reading is not None
    page = words(lines.read_summary(document.original, NEWS_PAGE, document.reading))
    assert "4 statements" in page
    assert "proposed by english-rules 1" in page
    assert "no published date" in page
