"""What an English page tells to have happened: invented people, days and places."""

import pytest

from habeas.evidence.passage import cut
from habeas.evidence.reading import Event, Party, Statement
from habeas.reading.dates import moments_in
from habeas.reading.readers.english.cast import cast_of
from habeas.reading.readers.english.happenings import happenings
from habeas.reading.segment import sentences
from habeas.vocabulary.kinds import Basis, EventKind, Mode


def told(
    text: str, *, published: str | None = None, said: tuple[str, ...] = ()
) -> tuple[tuple[Event, ...], dict[str, str]]:
    """The events of a page, and what each party's id means; `said` quotes statements of it."""
    cast = cast_of(text)
    statements = tuple(
        Statement(
            id=f"s{number}",
            speaker=cast.resolve(0, 1),
            content=(cut(text, text.index(words), text.index(words) + len(words)),),
            mode=Mode.INDIRECT,
            basis=Basis.TOLD,
        )
        for number, words in enumerate(said, start=1)
    )
    moments = moments_in(text, "en", published)
    events = happenings(text, cast, moments, (), statements, sentences(text))
    parties, _, settled = cast.settle(statements, events)
    return settled, {each.id: _called(each) for each in parties}


def _called(party: Party) -> str:
    return party.name or party.description or party.id


def roles(text: str) -> list[tuple[str, list[str]]]:
    """Kind of each event, and its roles as “role: who”."""
    events, names = told(text)
    return [
        (event.kind, [f"{role.role}: {names[role.party]}" for role in event.roles])
        for event in events
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        ("Masked men abducted Timur Alimov.", "abduction", ["victim: Timur Alimov", "by: Masked men"]),
        ("Timur Alimov was kidnapped in Omsk.", "abduction", ["victim: Timur Alimov"]),
        ("Six policemen took Timur Alimov from his room.", "arrest", ["victim: Timur Alimov", "by: Six policemen"]),
        ("Two men took Timur Alimov from his room.", "abduction", ["victim: Timur Alimov", "by: Two men"]),
        ("Timur Alimov was arrested by the gendarmerie.", "arrest", ["victim: Timur Alimov", "by: gendarmerie"]),
        ("Timur Alimov is being held in a basement.", "detention", ["victim: Timur Alimov"]),
        ("Timur Alimov disappeared.", "disappearance", ["victim: Timur Alimov"]),
        ("Timur Alimov was released without charge.", "release", ["victim: Timur Alimov"]),
        ("The guards let Timur Alimov go.", "release", ["victim: Timur Alimov", "by: guards"]),
        ("Timur Alimov escaped from the camp.", "escape", ["victim: Timur Alimov"]),
        ("Guards beat Timur Alimov.", "ill-treatment", ["victim: Timur Alimov", "by: Guards"]),
        ("Timur Alimov died of typhus.", "death", ["victim: Timur Alimov"]),
        ("Timur Alimov signed a contract.", "contract", ["victim: Timur Alimov"]),
        ("A cook saw Timur Alimov in the yard.", "sighting", ["victim: Timur Alimov", "witness: cook"]),
        ("Timur Alimov was seen by a cook.", "sighting", ["victim: Timur Alimov", "witness: cook"]),
        ("Timur Alimov called his mother.", "call", ["by: Timur Alimov", "to: mother of Timur Alimov"]),
        ("Saule Alimova complained to the Karvian Interior Ministry.", "appeal", ["by: Saule Alimova", "to: Karvian Interior Ministry"]),
        ("Saule Alimova met Timur Alimov at the gate.", "meeting", ["participant: Saule Alimova", "participant: Timur Alimov"]),
        ("Saule Alimova learned that the camp was empty.", "learning", ["by: Saule Alimova"]),
        ("The abduction of Timur Alimov shook the town.", "abduction", ["victim: Timur Alimov"]),
    ],
)  # fmt: skip
def test_who_did_what_to_whom(sentence: str, kind: str, expected: list[str]) -> None:
    assert roles(sentence) == [(kind, expected)]


def test_a_letter_from_a_ministry_is_a_reply_and_one_from_a_son_is_a_message() -> None:
    ministry = "Saule Alimova received a letter from the Karvian Foreign Ministry."
    son = "Saule Alimova received a cryptic message from Timur Alimov."
    assert roles(ministry)[0][0] == EventKind.REPLY
    assert roles(son) == [("message", ["by: Timur Alimov", "to: Saule Alimova"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "They threatened to arrest Timur Alimov.",
        "Timur Alimov could be released if he signs.",
        "Nobody wants to kidnap Timur Alimov.",
        "A released man spoke to Timur Alimov's neighbours.",
        "The closed trial took place on Monday.",
        "Timur Alimov took it for a joke.",
    ],
)
def test_what_is_feared_planned_or_only_says_who_somebody_is_did_not_happen(sentence: str) -> None:
    kinds = {kind for kind, _ in roles(sentence)}
    assert not kinds & {"arrest", "release", "abduction"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Timur Alimov was not arrested.",
        "Timur Alimov was never detained.",
        "The police denied that Timur Alimov had been arrested.",
    ],
)
def test_what_is_denied_is_kept_as_not_having_happened(sentence: str) -> None:
    events, _ = told(sentence)
    assert [event.negated for event in events] == [True]


def test_the_moment_of_the_clause_is_the_events() -> None:
    text = "Timur Alimov was arrested on May 3, 2021, and was released on June 12, 2021."
    events, _ = told(text)
    assert [(e.kind, e.when and e.when.edtf) for e in events] == [
        ("arrest", "2021-05-03"),
        ("release", "2021-06-12"),
    ]


def test_no_year_is_given_to_an_event_where_the_page_gives_none() -> None:
    (event,), _ = told("Around March 18, Timur Alimov disappeared.")
    assert event.when is not None
    assert event.when.edtf == "XXXX-03-18~"


def test_the_day_of_the_telling_is_not_the_day_of_the_deed() -> None:
    text = "Saule Alimova told reporters on Tuesday that Timur Alimov was beaten in a cellar."
    events, _ = told(text, published="2021-06-11", said=("Timur Alimov was beaten in a cellar",))
    assert [event.when for event in events] == [None]


def test_held_since_a_day_goes_on() -> None:
    (event,), _ = told("Timur Alimov has been held in a garage since May 3, 2021.")
    assert event.when is not None
    assert event.when.edtf == "2021-05-03/.."
    assert event.when.passage.quote.startswith("since")


def test_what_is_told_twice_is_one_event_with_both_tellings() -> None:
    text = (
        "Timur Alimov was abducted on May 3, 2021.\n\n"
        "His mother says Timur Alimov was abducted by soldiers."
    )
    events, names = told(text, said=("Timur Alimov was abducted by soldiers",))
    (event,) = events
    assert event.trigger.start == text.index("abducted")
    assert event.when is not None
    assert [names[role.party] for role in event.roles] == ["Timur Alimov", "soldiers"]
    assert event.said_in == ("s1",)


def test_two_days_make_two_events() -> None:
    text = "Timur Alimov was beaten on May 3, 2021. Timur Alimov was beaten on July 9, 2021."
    events, _ = told(text)
    assert [e.when and e.when.edtf for e in events] == ["2021-05-03", "2021-07-09"]


def test_an_event_stands_in_the_innermost_statement() -> None:
    text = "Saule Alimova said guards told her Timur Alimov was beaten at night."
    events, _ = told(
        text,
        said=(
            "guards told her Timur Alimov was beaten at night",
            "Timur Alimov was beaten at night",
        ),
    )
    beaten = [event for event in events if event.kind is EventKind.ILL_TREATMENT]
    assert [event.said_in for event in beaten] == [("s1", "s2")] or [
        event.said_in for event in beaten
    ] == [("s2",)]


def test_the_constable_who_tells_of_it_is_not_whom_it_befell() -> None:
    text = (
        "Timur Alimov was arrested on May 3. Timur Alimov was beaten.\n\n"
        "A constable says he was released at night."
    )
    assert ("release", ["victim: Timur Alimov"]) in roles(text)


def test_every_trigger_stands_on_the_page_and_every_event_has_a_party() -> None:
    text = (
        "Saule Alimova wrote to the embassy in May. Her son Timur was taken by soldiers, beaten "
        "and sent to a camp. He called once."
    )
    events, names = told(text)
    assert events
    for event in events:
        assert text[event.trigger.start : event.trigger.stop] == event.trigger.quote
        assert event.roles
        assert all(role.party in names for role in event.roles)


def test_events_come_in_the_order_of_the_text() -> None:
    text = "Timur Alimov was arrested. Timur Alimov was beaten. Timur Alimov was released."
    events, _ = told(text)
    assert [event.id for event in events] == ["e1", "e2", "e3"]
    assert [event.kind for event in events] == ["arrest", "ill-treatment", "release"]


def test_what_befell_nobody_named_befell_the_person_the_case_is_about() -> None:
    text = "Saule Bek and Arman Ermekov lived there. The arrest took place on Monday."
    cast = cast_of(text)
    about = cast.bearer_of("Arman Ermekov")
    found = happenings(text, cast, (), (), (), sentences(text), about)
    assert [role.party for event in found for role in event.roles] == [about]
    assert not happenings(text, cast_of(text), (), (), (), sentences(text))
