"""The case as lines of JSON: each by itself, in an order a reader can follow."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from habeas.exports.jsonl import FORMAT, VERSION, json_lines
from tests.golden.sample import CASE, FINDINGS, PROBLEMS

DATA_PAGE = Path(__file__).parents[3] / "docs" / "reference" / "jsonl.md"


def records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in json_lines(CASE, FINDINGS, PROBLEMS)]


def test_each_line_is_one_record_and_the_first_says_which_format() -> None:
    lines = list(json_lines(CASE, FINDINGS, PROBLEMS))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    header = json.loads(lines[0])
    assert (header["type"], header["format"], header["version"]) == ("header", FORMAT, VERSION)


def test_every_record_of_the_case_and_of_its_findings_has_a_line() -> None:
    assert Counter(each["type"] for each in records()) == {
        "header": 1,
        "document": 3,
        "party": 5,
        "place": 2,
        "statement": 6,
        "event": 3,
        "judgement": 2,
        "claim": 2,
        "dispute": 1,
        "row": 5,
        "clash": 1,
        "station": 2,
        "appeal": 2,
        "question": 1,
        "problem": 1,
    }


def test_what_a_line_names_stands_on_an_earlier_line() -> None:
    seen: set[str] = set()
    for each in records():
        named = {each.get("document"), each.get("speaker"), *each.get("via", ())} - {None}
        if each["type"] in {"statement", "claim", "row", "station"}:
            assert named <= seen
        if each["type"] != "statement":
            assert set(each.get("statements", ())) <= seen
        seen.add(str(each.get("id")))


def test_the_last_news_is_marked_on_its_station() -> None:
    stations = {each["place"]: each for each in records() if each["type"] == "station"}
    assert stations["Volgograd"]["last_news"]
    assert not stations["Volgograd"]["last_reliable_news"]
    assert stations["Saratov"]["last_reliable_news"]


def test_letters_of_every_script_stay_letters() -> None:
    text = "".join(json_lines(CASE, FINDINGS, PROBLEMS))
    assert "“Two men" in text
    assert "\\u" not in text


def test_the_reference_page_names_every_field_of_every_type() -> None:
    page = DATA_PAGE.read_text(encoding="utf-8")
    for each in records():
        section = page.partition(f"\n## {each['type']}\n")[2].partition("\n## ")[0]
        assert section, f"docs/reference/jsonl.md says nothing of {each['type']}"
        told = set(re.findall(r"`([a-z_0-9]+)`", section))
        assert set(each) - {"type"} <= told, each["type"]
