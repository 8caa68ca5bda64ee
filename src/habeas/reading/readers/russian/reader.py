"""Read a Russian page: who says what, how they know, and what is told to have happened.

Rules over natasha's models: names and bodies first, then whose words are whose, then what the words
tell. Everything it gives is a proposal under its name and version; nothing is fetched, and the same
page gives the same reading. What each step does is in the module it calls.
"""

from collections.abc import Iterator

from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import cut
from habeas.evidence.reading import Party, Reading, Relation
from habeas.reading.attribution import Saying, statements_of
from habeas.reading.dates import moments_in
from habeas.reading.parties import in_order, rename_parties, rename_in_statements
from habeas.reading.places import places_in
from habeas.reading.readers.russian.cast import Cast, Draft
from habeas.reading.readers.russian.casting import Casting
from habeas.reading.readers.russian.direct import direct, quoted_in
from habeas.reading.readers.russian.heard import Heard
from habeas.reading.readers.russian.knowing import (
    basis_of,
    circumstances,
    hedge_of,
    medium_of,
    polarity_of,
)
from habeas.reading.readers.russian.reported import reported
from habeas.reading.readers.russian.sources import sourced
from habeas.reading.readers.russian.syntax import Script, take_apart

NAME = "russian-rules 1"


def read(page: Page, about: str | None = None) -> Reading:
    """What a Russian page says, as proposals.

    Args:
        page: The page.
        about: The name of the person the case is about, where it is known.
    """
    script = take_apart(page.text)
    cast = Cast(script, about)
    heard = tuple(sayings(script))
    casting = Casting(script, cast, heard)
    statements = statements_of(page.text, _sayings(script, cast, casting))
    parties = tuple(_party(script, draft) for draft in cast.parties)
    names = in_order(parties)
    return Reading(
        page=page_id(page),
        reader=NAME,
        parties=rename_parties(parties, names),
        places=places_in(page.text, "ru"),
        moments=moments_in(page.text, "ru", page.published),
        statements=rename_in_statements(statements, names),
    )


def sayings(script: Script) -> Iterator[Heard]:
    """Every saying of a text by a cue in it."""
    quoted = quoted_in(script)
    holds = [(each.first, each.last) for each in quoted if each.speech]
    spoken = tuple(direct(script, quoted))
    used = frozenset(each.verb for each in spoken if each.verb is not None)
    yield from spoken
    yield from reported(script, holds, used)
    yield from sourced(script, holds)


def _sayings(script: Script, cast: Cast, casting: Casting) -> Iterator[Saying]:
    for number, heard in enumerate(casting.heard):
        speaker = casting.speaker[number]
        draft = cast.parties[speaker] if speaker is not None else None
        yield Saying(
            content=tuple((script.words[first].start, script.words[last - 1].stop) for first, last in heard.parts),
            speaker=None if speaker is None else f"p{speaker + 1}",
            mode=heard.mode,
            basis=basis_of(script, heard, draft),
            cue=None if heard.cue is None else (script.words[heard.cue[0]].start, script.words[heard.cue[1] - 1].stop),
            polarity=polarity_of(script, heard),
            hedge=hedge_of(script, heard),
            medium=medium_of(script, heard),
            under=circumstances(script, heard),
        )


def _party(script: Script, draft: Draft) -> Party:
    mentions = sorted(draft.mentions)
    return Party(
        id=f"p{draft.number + 1}",
        kind=draft.kind,
        name=draft.named.name.full if draft.named else draft.body.name if draft.body else None,
        description="; ".join(draft.english) or "; ".join(draft.russian) or None,
        mentions=tuple(cut(script.text, script.words[first].start, script.words[last - 1].stop) for first, last in mentions),
        relations=tuple(
            Relation(kind=kind, to=f"p{to + 1}", passage=cut(script.text, script.words[first].start, script.words[last - 1].stop))
            for kind, to, first, last in draft.relations
        ),
        gender=draft.gender,
    )
