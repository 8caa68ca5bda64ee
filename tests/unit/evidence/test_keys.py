"""Names of things, computed from what they are. All persons invented."""

from dataclasses import replace

from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Party, Statement, party_key, statement_key
from habeas.vocabulary.kinds import Basis, Mode, PartyKind

PAGE = Page(original="a" * 64, text="Rosa left.", how="plain 1", language="en")
STATEMENT = Statement(
    id="s1",
    speaker="p1",
    content=(Passage(0, 10, "Rosa left."),),
    mode=Mode.DIRECT,
    basis=Basis.WITNESSED,
)
PARTY = Party(id="p1", kind=PartyKind.PERSON, name="Rosa Quint", mentions=(Passage(0, 4, "Rosa"),))


def test_a_page_is_named_by_its_original_and_its_text() -> None:
    assert page_id(PAGE) == page_id(replace(PAGE, language="es", how="plain 2"))
    assert page_id(PAGE) != page_id(replace(PAGE, text="Rosa left"))
    assert page_id(PAGE) != page_id(replace(PAGE, original="b" * 64))


def test_a_statement_is_named_by_the_words_it_stands_on() -> None:
    again = replace(STATEMENT, id="s9", speaker=None, basis=Basis.TOLD)
    other = replace(STATEMENT, content=(Passage(0, 9, "Rosa left"),))
    assert statement_key("pg-1", STATEMENT) == statement_key("pg-1", again)
    assert statement_key("pg-1", STATEMENT) != statement_key("pg-1", other)
    assert statement_key("pg-1", STATEMENT) != statement_key("pg-2", STATEMENT)


def test_a_party_is_named_by_its_first_mention() -> None:
    assert party_key("pg-1", PARTY) == party_key("pg-1", replace(PARTY, id="p7", name="Rosa"))
    unnamed = replace(PARTY, mentions=(), name=None, description="a guard")
    assert party_key("pg-1", unnamed) != party_key("pg-1", replace(unnamed, description="a cook"))
