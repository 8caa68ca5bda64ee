"""What every reader promises of every page: nothing without its words, no name without its thing.

Held over the development documents of the corpus, in every language we read; a new reader is added
by its language and is held to the same.
"""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from habeas.evidence.codec import from_plain, to_plain
from habeas.evidence.passage import Passage, stands
from habeas.evidence.reading import Reading
from habeas.reading.read import read
from tools import measure_reader as measure

LANGUAGES = ("en", "ru")


@cache
def papers(language: str) -> list[measure.Paper]:
    return [each for each in measure.papers([language]) if each.development]


@cache
def readings(language: str) -> list[tuple[measure.Paper, Reading]]:
    return [(paper, read(paper.page, paper.about)) for paper in papers(language)]


def passages(reading: Reading) -> Iterator[Passage]:
    """Every passage a reading holds."""
    for party in reading.parties:
        yield from party.mentions
        yield from (relation.passage for relation in party.relations)
    for place in reading.places:
        yield from place.mentions
    for said in reading.statements:
        yield from said.content
        yield from (each for each in (said.cue, said.hedge) if each is not None)
        yield from (each.passage for each in said.under if each.passage is not None)
    for event in reading.events:
        yield event.trigger
    for moment in (*reading.moments, *(e.when for e in reading.events if e.when)):
        yield moment.passage


@pytest.mark.parametrize("language", LANGUAGES)
class TestReaders:
    def test_every_passage_stands_on_its_page(self, language: str) -> None:
        for paper, reading in readings(language):
            fallen = [p for p in passages(reading) if not stands(p, paper.page.text)]
            assert not fallen, paper.path.name

    def test_every_name_used_is_the_name_of_something(self, language: str) -> None:
        for paper, reading in readings(language):
            parties = {each.id for each in reading.parties}
            places = {each.id for each in reading.places}
            said = {each.id for each in reading.statements}
            used = {each.speaker for each in reading.statements if each.speaker is not None}
            used |= {via for each in reading.statements for via in each.via}
            used |= {role.party for each in reading.events for role in each.roles}
            used |= {relation.to for each in reading.parties for relation in each.relations}
            told = {name for each in reading.events for name in each.said_in}
            told |= {each.within for each in reading.statements if each.within is not None}
            told |= {n for each in reading.disputes for n in (*each.one, *each.other)}
            assert used <= parties, paper.path.name
            assert told <= said, paper.path.name
            assert {e.place for e in reading.events if e.place} <= places, paper.path.name

    def test_names_are_given_once_and_in_the_order_of_the_text(self, language: str) -> None:
        for paper, reading in readings(language):
            for records, letter in (
                (reading.parties, "p"),
                (reading.places, "l"),
                (reading.statements, "s"),
                (reading.events, "e"),
            ):
                wanted = [f"{letter}{number}" for number in range(1, len(records) + 1)]
                assert [each.id for each in records] == wanted, paper.path.name
            starts = [each.content[0].start for each in reading.statements]
            assert starts == sorted(starts), paper.path.name

    def test_every_party_is_named_described_or_mentioned(self, language: str) -> None:
        for paper, reading in readings(language):
            for party in reading.parties:
                assert party.name or party.description or party.mentions, paper.path.name

    def test_nobody_is_their_own_relative_or_their_own_source(self, language: str) -> None:
        for paper, reading in readings(language):
            for party in reading.parties:
                assert party.id not in {each.to for each in party.relations}, paper.path.name
            for said in reading.statements:
                assert said.speaker not in said.via, (paper.path.name, said.id)

    def test_no_year_is_given_that_no_paper_gives(self, language: str) -> None:
        for paper, reading in readings(language):
            given = {int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", paper.page.text)}
            if paper.page.published is None:
                years = {
                    int(year)
                    for event in reading.events
                    if event.when is not None
                    for year in re.findall(r"(?<!\d)\d{4}(?=-|~|\?|/|$)", event.when.edtf)
                }
                assert years <= given, paper.path.name

    def test_a_reading_comes_back_from_the_journal_as_it_went_in(self, language: str) -> None:
        for _, reading in readings(language)[:5]:
            assert from_plain(Reading, to_plain(reading)) == reading

    def test_reading_again_gives_the_same(self, language: str) -> None:
        for paper, reading in readings(language)[:5]:
            assert read(paper.page, paper.about) == reading
