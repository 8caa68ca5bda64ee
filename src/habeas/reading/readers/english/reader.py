"""The English reader by rules: cast, statements, events, put together as one reading.

Each stage is a module of its own; this one only calls them in order. Everything it returns is a
proposal with the words it stands on.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from habeas.evidence.page import Page, page_id
from habeas.evidence.reading import Party, Reading, Statement
from habeas.reading.attribution import statements_of
from habeas.reading.dates import moments_in
from habeas.reading.places import places_in
from habeas.reading.readers.english.cast import cast_of
from habeas.reading.readers.english.disputes import disputes_of
from habeas.reading.readers.english.grounds import grounded
from habeas.reading.readers.english.happenings import happenings
from habeas.reading.readers.english.speakers import NOT_NAMED, Speakers
from habeas.reading.readers.english.statements import sayings_of
from habeas.reading.segment import sentences

READER = "english-rules 1"
Weigh = Callable[[str, Sequence[Statement], Sequence[Party]], tuple[Statement, ...]]


def read(page: Page, about: str | None = None, *, weigh: Weigh = grounded) -> Reading:
    """What an English page says.

    Args:
        page: The page.
        about: The name of the person the case is about, where it is known.
        weigh: What settles how each speaker knows, once all the rules have spoken.
    """
    found = sentences(page.text)
    cast = cast_of(page.text, found)
    speakers = Speakers(page.text, cast)
    statements = statements_of(page.text, sayings_of(page.text, cast, speakers))
    moments = moments_in(page.text, page.language, page.published)
    places = places_in(page.text, page.language, cast.name_spans())
    person = None if about is None else cast.bearer_of(about)
    events = happenings(page.text, cast, moments, places, statements, found, person)
    parties, settled, events = cast.settle(statements, events)
    settled = weigh(page.text, settled, parties)
    called = {
        after.speaker: speakers.phrase_for(before.speaker)
        for before, after in zip(statements, settled, strict=True)
        if before.speaker is not None
    }
    return Reading(
        page=page_id(page),
        reader=READER,
        parties=tuple(_described(each, called.get(each.id)) for each in parties),
        places=places,
        moments=moments,
        statements=settled,
        events=events,
        disputes=disputes_of(settled),
    )


def _described(party: Party, phrase: str | None) -> Party:
    """A party without a name under the fullest phrase the page has for it as a speaker."""
    if phrase == NOT_NAMED:
        return replace(party, description=phrase, mentions=())
    if party.name is not None or phrase is None or len(phrase) <= len(party.description or ""):
        return party
    return replace(party, description=phrase)
