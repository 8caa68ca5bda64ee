"""Whatever an English page says, the cast and the events stand on its words."""

from hypothesis import given, settings
from hypothesis import strategies as some

from habeas.evidence.passage import stands
from habeas.reading.dates import moments_in
from habeas.reading.readers.english.cast import cast_of
from habeas.reading.readers.english.happenings import happenings
from habeas.reading.segment import sentences

WORDS = some.sampled_from(
    [
        "Saule",
        "Ermekova",
        "Ermekov",
        "Arman",
        "he",
        "she",
        "they",
        "him",
        "her",
        "his",
        "their",
        "son",
        "brother",
        "mother",
        "lawyer",
        "officer",
        "the",
        "a",
        "two",
        "men",
        "soldiers",
        "Ministry",
        "of",
        "Interior",
        "embassy",
        "FSB",
        "K.",
        "Dr.",
        "Mr",
        "al-Rashdan",
        "said",
        "told",
        "was",
        "were",
        "taken",
        "arrested",
        "released",
        "beaten",
        "called",
        "wrote",
        "to",
        "by",
        "from",
        "in",
        "at",
        "Omsk",
        "not",
        "never",
        "that",
        "who",
        "and",
        ",",
        ".",
        "“",
        "”",
        "’s",
        '"',
        "(",
        ")",
        "-",
        ":",
        ";",
        "I",
        "my",
        "me",
        "us",
        "24",
        "-year-old",
        "since",
        "May",
        "3",
        "2021",
        "signed",
        "a",
        "contract",
        "saw",
    ]
)
PAGES = some.lists(WORDS, max_size=60).map(" ".join)
NOISE = some.text(alphabet="AaBb.,’'“”\n -—19é()/", max_size=80)


@settings(max_examples=150, deadline=None)
@given(some.one_of(PAGES, NOISE))
def test_every_mention_and_trigger_stands_and_every_party_is_known(text: str) -> None:
    found = sentences(text)
    cast = cast_of(text, found)
    told = happenings(text, cast, moments_in(text, "en", None), (), (), found)
    parties, _, events = cast.settle((), told)
    known = {party.id for party in parties}
    for party in parties:
        assert all(stands(mention, text) for mention in party.mentions)
        assert all(tie.to in known and stands(tie.passage, text) for tie in party.relations)
    for event in events:
        assert stands(event.trigger, text)
        assert event.roles
        assert {role.party for role in event.roles} <= known


@settings(max_examples=40, deadline=None)
@given(PAGES)
def test_reading_twice_gives_the_same(text: str) -> None:
    def read() -> object:
        cast = cast_of(text)
        return cast.settle((), happenings(text, cast, (), (), ()))

    assert read() == read()


@settings(max_examples=80, deadline=None)
@given(PAGES, some.integers(0, 200), some.integers(1, 30))
def test_any_phrase_can_be_asked_after(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    cast = cast_of(text)
    party = cast.resolve(start, min(start + length, len(text)))
    assert cast.current(party) == party
    cast.bind_first_person([(0, len(text))], party)
    cast.writer()
    cast.settle((), ())
