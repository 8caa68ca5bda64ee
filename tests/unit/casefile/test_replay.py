"""A case is what its journal says. Everybody here is invented."""

from dataclasses import replace

import pytest

from habeas.casefile.case import Case
from habeas.casefile.entries import (
    CaseMade,
    Entry,
    NotRead,
    PageObtained,
    ReadingMade,
    Received,
    UnknownEntry,
    body_of,
    entry_from,
    kind_of,
    subject_of,
)
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.replay import replay
from habeas.evidence.page import page_id
from habeas.evidence.reading import Reading, party_key, statement_key
from habeas.vocabulary.kinds import Basis, EventKind, Mode, RoleKind, Status
from tests import makers

TEXT = "Rosa Quint saw Elena Marán at the Tannery in March. Ivo Brandt denies it."
ELENA = "Elena Marán"
PAGE = makers.page(TEXT)


def hand_reading(reader: str = "hand 1") -> Reading:
    """What a careful reader finds in the text."""
    return makers.reading(
        PAGE,
        reader=reader,
        parties=(
            makers.party(TEXT, "p1", "Rosa Quint"),
            makers.party(TEXT, "p2", ELENA),
            makers.party(TEXT, "p3", "Ivo Brandt"),
        ),
        places=(makers.place(TEXT, "l1", "Tannery"),),
        statements=(
            makers.statement(TEXT, "s1", "p1", "saw Elena Marán at the Tannery"),
            makers.statement(TEXT, "s2", "p3", "denies it", via=("p1",)),
        ),
        events=(
            makers.event(
                TEXT,
                "e1",
                EventKind.SIGHTING,
                "saw",
                place="l1",
                roles=((RoleKind.VICTIM, "p2"), (RoleKind.WITNESS, "p1")),
                said_in=("s1",),
            ),
        ),
    )


def other_reading() -> Reading:
    """What a later reader finds: the parties in another order, the second statement no more."""
    first = hand_reading("hand 2")
    rosa, elena, ivo = first.parties
    named = (replace(elena, id="p1"), replace(rosa, id="p2"), replace(ivo, id="p3"))
    said = replace(first.statements[0], speaker="p2")
    return replace(first, parties=named, statements=(said,), events=())


def begun(*more: Entry) -> list[Entry]:
    paper = makers.original(TEXT)
    return [
        CaseMade(ELENA, "0"),
        Received(paper, makers.custody(paper, "Ana Quint")),
        PageObtained(PAGE),
        ReadingMade(hand_reading()),
        *more,
    ]


def key_of(number: int) -> str:
    return statement_key(page_id(PAGE), hand_reading().statements[number])


def judged(verdict: Verdict, *on: str, id: str = "j1", **more: object) -> Judgement:  # noqa: A002
    return replace(makers.judgement(verdict, *on, id=id), **more)  # type: ignore[arg-type]


def statuses(case: Case) -> dict[str, Status]:
    return {name: told.status for name, told in case.statements.items()}


def test_everything_has_its_name_in_the_case() -> None:
    case = replay(begun())
    assert list(case.documents) == ["d1"]
    assert {name: party.name for name, party in case.parties.items()} == {
        "P1": ELENA,
        "P2": "Rosa Quint",
        "P3": "Ivo Brandt",
    }
    assert case.victim == "P1"
    assert case.statements["d1/s2"].speaker == "P3"
    assert case.statements["d1/s2"].via == ("P2",)
    (sighting,) = case.events.values()
    assert (sighting.id, sighting.place, sighting.said_in) == ("d1/e1", "L1", ("d1/s1",))
    assert {(role.role, role.party) for role in sighting.roles} == {
        (RoleKind.VICTIM, "P1"),
        (RoleKind.WITNESS, "P2"),
    }
    assert case.places["L1"].mentions == (("d1", makers.passage(TEXT, "Tannery")),)


def test_the_same_entries_give_the_same_case() -> None:
    assert replay(begun()) == replay(begun())


def test_a_paper_handed_in_twice_is_one_document_with_both_ways_it_came() -> None:
    paper = makers.original(TEXT)
    case = replay(begun(Received(paper, makers.custody(paper, "Ivo Brandt"))))
    assert [each.source for each in case.documents["d1"].custody] == ["Ana Quint", "Ivo Brandt"]


def test_what_could_not_be_read_is_kept_and_said_until_it_is_read() -> None:
    photo = makers.original("not text", "photo.jpg")
    taken: list[Entry] = [
        Received(photo, makers.custody(photo)),
        NotRead(photo.sha256, "It is a picture."),
    ]
    assert replay(begun(*taken)).documents["d2"].unread == "It is a picture."

    page = makers.page("Rosa Quint was here.", photo)
    later: list[Entry] = [*taken, PageObtained(page), ReadingMade(makers.reading(page))]
    assert replay(begun(*later)).documents["d2"].unread is None


def test_a_later_reading_of_the_same_page_takes_its_place() -> None:
    case = replay(begun(ReadingMade(other_reading())))
    assert list(case.statements) == ["d1/s1"]
    assert case.statements["d1/s1"].reader == "hand 2"
    assert case.statements["d1/s1"].speaker == "P2"
    assert case.parties["P2"].name == "Rosa Quint"


def test_each_decision_leaves_its_status() -> None:
    for verdict, status in (
        (Verdict.ACCEPT, Status.ACCEPTED),
        (Verdict.WITHDRAW, Status.WITHDRAWN),
    ):
        case = replay(begun(judged(verdict, key_of(0))))
        assert statuses(case) == {"d1/s1": status, "d1/s2": Status.PROPOSED}


def test_a_correction_keeps_the_name_and_the_key_of_what_it_corrects() -> None:
    corrected = replace(hand_reading().statements[0], basis=Basis.TOLD, via=("p3",))
    case = replay(begun(judged(Verdict.CORRECT, key_of(0), statement=corrected)))
    told = case.statements["d1/s1"]
    assert (told.key, told.status, told.said.basis) == (key_of(0), Status.CORRECTED, Basis.TOLD)
    assert told.via == ("P3",)


def test_accepting_a_correction_does_not_undo_it() -> None:
    corrected = replace(hand_reading().statements[0], basis=Basis.TOLD)
    case = replay(
        begun(
            judged(Verdict.CORRECT, key_of(0), statement=corrected),
            judged(Verdict.ACCEPT, key_of(0), id="j2"),
        )
    )
    assert case.statements["d1/s1"].status is Status.CORRECTED
    assert case.statements["d1/s1"].said.basis is Basis.TOLD


def test_taking_a_judgement_back_leaves_what_stood_before_it() -> None:
    entries = begun(
        judged(Verdict.ACCEPT, key_of(0), id="j1"),
        judged(Verdict.WITHDRAW, key_of(0), id="j2"),
        judged(Verdict.TAKE_BACK, "j2", id="j3"),
    )
    assert statuses(replay(entries))["d1/s1"] is Status.ACCEPTED
    assert (
        statuses(replay([*entries, judged(Verdict.TAKE_BACK, "j3", id="j4")]))["d1/s1"]
        is Status.WITHDRAWN
    )
    assert len(replay(entries).judgements) == 3


def test_an_added_statement_stands_beside_those_that_were_read() -> None:
    added = makers.statement(TEXT, "x", "p1", "in March", mode=Mode.DIRECT)
    case = replay(begun(judged(Verdict.ADD, page_id(PAGE), statement=added)))
    told = case.statements["d1/a1"]
    assert (told.status, told.reader, told.speaker) == (Status.ADDED, "Ana Quint", "P2")

    withdrawn = judged(Verdict.WITHDRAW, told.key, id="j2")
    case = replay(begun(judged(Verdict.ADD, page_id(PAGE), statement=added), withdrawn))
    assert case.statements["d1/a1"].status is Status.WITHDRAWN


def test_what_a_person_accepted_stays_though_a_later_reader_misses_it() -> None:
    case = replay(begun(judged(Verdict.ACCEPT, key_of(1)), ReadingMade(other_reading())))
    assert statuses(case) == {"d1/s1": Status.PROPOSED, "d1/k1": Status.ACCEPTED}
    kept = case.statements["d1/k1"]
    assert kept.key == key_of(1)
    assert case.parties[kept.speaker or ""].name == "Ivo Brandt"
    assert [case.parties[each].name for each in kept.via] == ["Rosa Quint"]


def test_a_correction_names_the_same_person_after_a_reader_numbered_them_anew() -> None:
    corrected = replace(hand_reading().statements[0], basis=Basis.TOLD, via=("p3",))
    judgement = judged(Verdict.CORRECT, key_of(0), statement=corrected)
    case = replay(begun(judgement, ReadingMade(other_reading())))
    told = case.statements["d1/s1"]
    assert case.parties[told.speaker or ""].name == "Rosa Quint"
    assert [case.parties[each].name for each in told.via] == ["Ivo Brandt"]


def test_somebody_only_the_earlier_reader_found_is_brought_along() -> None:
    later = other_reading()
    without_ivo = replace(later, parties=later.parties[:2])
    case = replay(begun(judged(Verdict.ACCEPT, key_of(1)), ReadingMade(without_ivo)))
    assert case.parties[case.statements["d1/k1"].speaker or ""].name == "Ivo Brandt"


def test_parties_judged_one_are_one_with_the_reason() -> None:
    rosa, elena, _ = (party_key(page_id(PAGE), each) for each in hand_reading().parties)
    case = replay(begun(judged(Verdict.SAME, rosa, elena)))
    assert len(case.parties) == 2
    assert case.parties["P1"].because == ("Ana Quint judged them one: I know her.",)
    assert case.parties["P1"].also == ("Rosa Quint",)


IN_ENGLISH = ("She was in Karsak.", "Karsak")
IN_RUSSIAN = ("Он был в Карсаке, Карсак.", "Карсак")


@pytest.mark.parametrize("papers", [(IN_ENGLISH, IN_RUSSIAN), (IN_RUSSIAN, IN_ENGLISH)])
def test_places_known_to_the_gazetteer_are_one_by_its_number(
    papers: tuple[tuple[str, str], ...],
) -> None:
    """And it goes by its English name, whichever paper came first."""
    entries: list[Entry] = [CaseMade(ELENA, "0")]
    for text, name in papers:
        page, paper = makers.page(text), makers.original(text)
        places = (makers.place(text, "l1", name, geonames=7),)
        entries += [
            Received(paper, makers.custody(paper)),
            PageObtained(page),
            ReadingMade(makers.reading(page, places=places)),
        ]
    (place,) = replay(entries).places.values()
    assert (place.name, [document for document, _ in place.mentions]) == ("Karsak", ["d1", "d2"])


@pytest.mark.parametrize(
    "entry",
    [
        *begun(judged(Verdict.CORRECT, key_of(0), statement=hand_reading().statements[0])),
        NotRead("0" * 64, "It is a picture."),
        judged(Verdict.SAME, "pt-1", "pt-2"),
    ],
    ids=kind_of,
)
def test_every_entry_comes_back_from_the_journal_as_it_went_in(entry: Entry) -> None:
    name = "1" * 64
    back = entry_from(kind_of(entry), body_of(entry), name=name, actor="Ana Quint", at=makers.NOON)
    wanted = replace(entry, id="j-1111111111") if isinstance(entry, Judgement) else entry
    assert back == wanted
    assert "\x1f" not in subject_of(entry)


def test_an_entry_this_version_does_not_know_is_refused_by_name() -> None:
    for kind, body in (("dreamed", {}), ("received", {}), ("judgement", {"verdict": "perhaps"})):
        with pytest.raises(UnknownEntry, match=kind):
            entry_from(kind, body, name="1" * 64, actor="A", at=makers.NOON)
