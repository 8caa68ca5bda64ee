"""What is wrong with a case, each with what would put it right. All invented."""

from dataclasses import replace

from habeas.casefile.case import Case
from habeas.casefile.entries import (
    CaseMade,
    Entry,
    NotRead,
    PageObtained,
    ReadingMade,
    Received,
)
from habeas.casefile.judgement import Verdict
from habeas.casefile.problems import problems
from habeas.casefile.replay import replay
from habeas.evidence.original import Original
from habeas.evidence.page import Page, page_id
from habeas.evidence.reading import Reading, statement_key
from habeas.vocabulary.kinds import EventKind, FileKind
from tests import makers

TEXT = "Rosa Quint saw Elena Marán on 4 May 2023."


def paper(text: str = TEXT, published: str | None = None) -> tuple[Original, Page, Reading]:
    page = makers.page(text, published=published)
    return (
        makers.original(text),
        page,
        makers.reading(
            page,
            parties=(
                makers.party(text, "p1", "Rosa Quint"),
                makers.party(text, "p2", "Elena Marán"),
            ),
            statements=(makers.statement(text, "s1", "p1", "saw Elena Marán"),),
            events=(
                makers.event(
                    text,
                    "e1",
                    EventKind.SIGHTING,
                    "saw",
                    when=makers.moment(text, "4 May 2023", "2023-05-04"),
                ),
            ),
        ),
    )


def case_of(*papers: tuple[Original, Page, Reading], more: tuple[Entry, ...] = ()) -> Case:
    entries: list[Entry] = [CaseMade("Elena Marán", "0")]
    for original, page, reading in papers:
        entries += [
            Received(original, makers.custody(original)),
            PageObtained(page),
            ReadingMade(reading),
        ]
    return replay([*entries, *more])


def wrong(case: Case) -> list[tuple[str, str]]:
    found = problems(case)
    assert all(each.remedy for each in found)
    return [(each.where, each.what) for each in found]


def test_a_sound_case_has_none() -> None:
    assert wrong(case_of(paper(published="2023-06-01"))) == []


def test_a_case_without_papers() -> None:
    assert wrong(case_of()) == [("case", "The case holds no document yet.")]


def test_nobody_names_the_person() -> None:
    original, page, reading = paper()
    nobody = replace(reading, parties=reading.parties[:1])
    assert wrong(case_of((original, page, nobody))) == [
        ("case", "No document that was read names Elena Marán.")
    ]


def test_a_paper_nobody_could_read() -> None:
    photo = makers.original("x", "photo.jpg")
    unread = (Received(photo, makers.custody(photo)), NotRead(photo.sha256, "It is a picture."))
    assert wrong(case_of(paper(), more=unread)) == [
        ("d2", "photo.jpg was not read: It is a picture.")
    ]


def test_an_archive_whose_files_stand_beside_it_is_no_problem() -> None:
    archive = replace(makers.original("x", "papers.zip"), kind=FileKind.ARCHIVE)
    original, page, reading = paper()
    inside = (replace(original, within=archive.sha256), page, reading)
    opened = (
        Received(archive, makers.custody(archive)),
        NotRead(archive.sha256, "It is an archive."),
    )
    assert wrong(case_of(inside, more=opened)) == []
    assert [where for where, _ in wrong(case_of(paper(), more=opened))] == ["d2"]


def test_words_that_do_not_stand_on_their_page() -> None:
    original, page, reading = paper()
    (said,) = reading.statements
    moved = replace(said, content=(replace(said.content[0], start=0, stop=15),))
    case = case_of((original, page, replace(reading, statements=(moved,))))
    assert wrong(case) == [("d1/s1", "“saw Elena Marán” does not stand on its page.")]


def test_a_speaker_who_is_nobody() -> None:
    original, page, reading = paper()
    (said,) = reading.statements
    case = case_of((original, page, replace(reading, statements=(replace(said, speaker="p9"),))))
    assert [where for where, _ in wrong(case)] == ["d1/s1"]


def test_a_judgement_without_a_reason_unless_taken_back() -> None:
    key = statement_key(page_id(paper()[1]), paper()[2].statements[0])
    without = makers.judgement(Verdict.ACCEPT, key, id="j1", because=" ")
    back = makers.judgement(Verdict.TAKE_BACK, "j1", id="j2")
    assert wrong(case_of(paper(), more=(without,))) == [("j1", "Ana Quint gave no reason.")]
    assert wrong(case_of(paper(), more=(without, back))) == []


def test_a_judgement_on_what_is_no_longer_found() -> None:
    gone = makers.judgement(Verdict.WITHDRAW, "st-gone", id="j1")
    assert wrong(case_of(paper(), more=(gone,))) == [
        ("j1", "What Ana Quint judged (withdraw) is no longer found.")
    ]


def test_one_text_in_two_papers() -> None:
    original, page, reading = paper()
    other = replace(original, sha256="f" * 64, name="copy.txt")
    copied = replace(page, original=other.sha256)
    twice = (other, copied, replace(reading, page=page_id(copied)))
    assert wrong(case_of(paper(), twice)) == [
        ("d2", "copy.txt has the same text as d1 (carta.txt).")
    ]


def test_told_before_it_happened() -> None:
    assert [where for where, _ in wrong(case_of(paper(published="2023-05-03")))] == ["d1/e1"]
    assert wrong(case_of(paper(published="2023-05"))) == []  # it may have been after
