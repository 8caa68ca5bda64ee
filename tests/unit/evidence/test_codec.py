"""Records to plain dictionaries and back, and what is refused. All persons invented."""

import json
from datetime import date

import pytest

from habeas.evidence.codec import from_plain, to_plain
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Party, Reading, Relation, Statement
from habeas.vocabulary.kinds import Basis, Mode, PartyKind

SAID = Passage(10, 24, "he was taken")
READING = Reading(
    page="pg-1",
    reader="by hand 1",
    parties=(
        Party(
            id="p1",
            kind=PartyKind.PERSON,
            name="Rosa Quint",
            relations=(Relation(kind="mother", to="p2", passage=Passage(0, 4, "Rosa")),),
        ),
    ),
    moments=(Moment(edtf="2023-03-18~", passage=Passage(30, 39, "18 March"), anchor="said"),),
    statements=(
        Statement(
            id="s1",
            speaker="p1",
            content=(SAID,),
            mode=Mode.INDIRECT,
            basis=Basis.TOLD,
            via=("p3",),
        ),
    ),
)


def test_a_reading_comes_back_equal_through_json() -> None:
    assert from_plain(Reading, json.loads(json.dumps(to_plain(READING)))) == READING


def test_what_has_its_default_value_is_not_written() -> None:
    plain = to_plain(READING.statements[0])
    assert "polarity" not in plain
    assert "hedge" not in plain
    assert plain["basis"] == "told"


def test_a_date_is_written_as_iso_and_read_back() -> None:
    custody = Custody(original="0" * 64, name="letter.txt", received=date(2023, 4, 26))
    plain = to_plain(custody)
    assert plain["received"] == "2023-04-26"
    assert from_plain(Custody, plain) == custody


@pytest.mark.parametrize(
    "plain",
    [
        "not a record",
        {"start": 1},
        {"start": "1", "stop": 2, "quote": "x"},
        {"start": 1, "stop": 2, "quote": "x", "page": "p1"},
    ],
)
def test_what_has_not_the_shape_of_the_record_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match=r"is not a|incomplete|has no"):
        from_plain(Passage, plain)


def test_a_statement_without_words_cannot_be_read_back() -> None:
    plain = to_plain(READING.statements[0]) | {"content": []}
    with pytest.raises(ValueError, match="has no words"):
        from_plain(Statement, plain)


def test_what_is_no_record_has_no_plain_form() -> None:
    with pytest.raises(TypeError, match="has no plain form"):
        to_plain({1, 2})
