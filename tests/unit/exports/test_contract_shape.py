"""What `--json` prints is a contract: these names are other people's, and none may go."""

import json
from typing import Any

import pytest

from habeas.exports.contract import (
    case_plain,
    disputes_plain,
    people_plain,
    places_plain,
    problems_plain,
    reading_plain,
    statements_plain,
    timeline_plain,
    whereabouts_plain,
)
from tests.golden.sample import CASE, DOCUMENTS, FINDINGS, NEWS, NEWS_PAGE, PROBLEMS
from tests.makers import event, moment, original, party, place, reading, relation, statement

READING = reading(
    NEWS_PAGE,
    parties=(
        party(NEWS, "p1", "Mira Valen"),
        party(
            NEWS, "p2", None, "a guard", relations=(relation(NEWS, "mother", "p1", "Her mother"),)
        ),
    ),
    places=(place(NEWS, "l1", "Saratov"),),
    statements=(statement(NEWS, "s1", "p2", "she is in Volgograd, alive", via=("p1",)),),
    events=(
        event(
            NEWS,
            "e1",
            next(iter(CASE.events.values())).kind,
            "taken",
            when=moment(NEWS, "4 March", "XXXX-03-04"),
            place="l1",
        ),
    ),
)
READ = reading_plain(original(NEWS), NEWS_PAGE, READING)
WHOLE = case_plain(CASE, FINDINGS, PROBLEMS)


def words(span: list[int]) -> str:
    return NEWS[span[0] : span[1]]


def test_a_reading_has_every_name_of_the_contract() -> None:
    assert {"habeas_reading", "document", "text", "parties", "places"} <= READ.keys()
    assert {"statements", "events", "disputes"} <= READ.keys()
    assert {"sha256", "title", "language", "published", "publisher", "authors"} <= READ[
        "document"
    ].keys()
    assert {"id", "kind", "name", "description", "mentions", "relations"} <= READ["parties"][
        0
    ].keys()


def test_every_span_of_a_reading_stands_on_its_text() -> None:
    said = READ["statements"][0]
    assert [words(each) for each in said["content"]] == ["she is in Volgograd, alive"]
    assert said["cue"] is None
    assert words(READ["events"][0]["when"]["span"]) == "4 March"
    assert READ["events"][0]["when"]["edtf"] == "XXXX-03-04"
    assert words(READ["parties"][1]["relations"][0]["span"]) == "Her mother"
    assert words(READ["places"][0]["mentions"][0]) == "Saratov"


def test_a_page_without_a_date_has_none_in_json() -> None:
    assert READ["document"]["published"] is None


CASE_KEYS = [
    ("documents", {"id", "name", "sha256", "published", "text"}),
    ("statements", {"id", "document", "content", "speaker", "via", "basis", "polarity", "mode"}),
    ("statements", {"under", "status"}),
    ("parties", {"id", "kind", "name", "relations", "members"}),
    (
        "claims",
        {"id", "text", "statements", "when", "origins", "independent_origins", "status"},
    ),
    ("disputes", {"about", "for", "against", "would_settle"}),
    ("timeline", {"event", "when", "place", "parties", "statements"}),
    ("clashes", {"statements", "why"}),
    ("whereabouts", {"place", "from", "until", "statements", "removes"}),
    ("appeals", {"to", "by", "sent", "reference", "reply", "replied", "statements"}),
]


@pytest.mark.parametrize(("part", "names"), CASE_KEYS)
def test_a_case_has_every_name_of_the_contract(part: str, names: set[str]) -> None:
    assert WHOLE["habeas_case"] == 1
    assert WHOLE[part]
    assert all(names <= each.keys() for each in WHOLE[part])


def test_names_in_a_case_are_the_cases_own() -> None:
    named = {each["id"] for each in WHOLE["statements"]}
    used: set[str] = set()
    for part in ("claims", "timeline", "whereabouts", "appeals", "questions"):
        used.update(*(each["statements"] for each in WHOLE[part]))
    assert used <= named
    nested = {each["id"]: each["within"] for each in WHOLE["statements"]}
    assert nested["d1/s3"] == "d1/s2"
    assert nested["d1/s1"] is None


def test_a_withdrawn_statement_stays_and_says_so() -> None:
    status = {each["id"]: each["status"] for each in WHOLE["statements"]}
    assert status["d1/s4"] == "withdrawn"


def test_an_unread_document_has_no_text_and_says_why() -> None:
    photo = next(each for each in WHOLE["documents"] if each["id"] == "d3")
    assert photo["text"] == ""
    assert photo["published"] is None
    assert photo["unread"].startswith("It is a picture")


def test_what_is_not_known_is_null_and_nothing_else() -> None:
    silent = WHOLE["appeals"][1]
    assert {silent[name] for name in ("by", "sent", "reference", "reply", "replied")} == {None}


def test_the_last_news_is_told_apart_from_the_last_reliable() -> None:
    news = whereabouts_plain(FINDINGS)
    assert news["last_news"]["place"] == "Volgograd"
    assert news["last_reliable_news"]["place"] == "Saratov"


LISTINGS: list[tuple[Any, int]] = [
    (statements_plain(CASE), len(CASE.statements)),
    (people_plain(CASE), len(CASE.parties)),
    (places_plain(CASE), len(CASE.places)),
    (timeline_plain(FINDINGS), len(FINDINGS.timeline)),
    (disputes_plain(FINDINGS), len(FINDINGS.disputes)),
    (problems_plain(PROBLEMS), len(PROBLEMS)),
]


@pytest.mark.parametrize(("listing", "count"), LISTINGS)
def test_a_listing_leaves_nothing_out_and_is_json(listing: Any, count: int) -> None:
    assert len(listing) == count
    assert json.loads(json.dumps(listing)) == listing


def test_a_reading_of_a_case_and_the_case_speak_of_one_text() -> None:
    assert READ["text"] == NEWS
    assert WHOLE["documents"][0]["text"] == NEWS_PAGE.text
    assert WHOLE["documents"][0]["name"] == DOCUMENTS["d1"].original.name
