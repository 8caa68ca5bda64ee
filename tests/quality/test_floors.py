"""The readers' figures over the development documents: none may fall below its floor.

The floors stand in `corpus/floors.json` and are raised with `tools/measure_reader.py
--raise-floors`, which never lowers one.
"""

import json
from typing import Any

import pytest

from tools import measure_reader as measure

FLOORS: dict[str, dict[str, float]] = json.loads(measure.FLOORS.read_text("utf-8"))


def development(language: str) -> list[measure.Paper]:
    return [each for each in measure.papers([language]) if each.development]


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(language: str) -> None:
    counts = measure.total(measure.counts(each) for each in development(language))
    figures = measure.figures(counts)
    fallen = {
        name: (figures[name], floor)
        for name, floor in FLOORS[language].items()
        if figures[name] < floor
    }
    assert not fallen


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_no_year_is_invented(language: str) -> None:
    counts = measure.total(measure.counts(each) for each in development(language))
    assert counts["invented"] == 0


def test_raising_the_floors_never_lowers_one() -> None:
    kept: dict[str, dict[str, float]] = {"en": {"attributed": 0.5, "via": 0.1}}
    made = measure.raised(kept, {"en": {"attributed": 0.4567, "via": 0.2345}})
    assert made == {"en": {"attributed": 0.5, "via": 0.23}}
    on_purpose = measure.raised(kept, {"en": {"attributed": 0.4567}}, lower=True)
    assert on_purpose == {"en": {"attributed": 0.45, "via": 0.1}}


def test_a_reading_of_gold_itself_scores_full_marks() -> None:
    """The scorer is fed rightly: a perfect reading loses nothing."""
    one = development("en")[0]
    gold: dict[str, Any] = measure.corpus.read(str(one.path))[0]
    reading = {**gold, "document": {"published": one.page.published}}
    counts = measure.scorer.score(measure.scorer.load_gold(str(one.path)), reading)
    assert counts["match"] == counts["gold"] == counts["who"]
