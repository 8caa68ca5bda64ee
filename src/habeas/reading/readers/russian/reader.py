"""Read a Russian page: who says what, how they know, and what is told to have happened.

Rules over natasha's models: names and bodies first, then whose words are whose, then what the words
tell. Everything it gives is a proposal under its name and version; nothing is fetched, and the same
page gives the same reading. What each step does is in the module it calls.
"""

from collections.abc import Iterator

from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import cut
from habeas.evidence.reading import Event, Party, Reading, Relation, Statement
from habeas.reading.attribution import Saying, statements_of
from habeas.reading.dates import moments_in
from habeas.reading.parties import (
    in_order,
    rename_in_events,
    rename_in_statements,
    rename_parties,
)
from habeas.reading.places import places_in
from habeas.reading.readers.russian.bodies import short_name
from habeas.reading.readers.russian.cast import Cast
from habeas.reading.readers.russian.casting import Casting
from habeas.reading.readers.russian.direct import direct, quoted_in
from habeas.reading.readers.russian.disputes import disputes_in
from habeas.reading.readers.russian.draft import Draft
from habeas.reading.readers.russian.family import join
from habeas.reading.readers.russian.happenings import Setting, events_in
from habeas.reading.readers.russian.heard import Heard, Range, inside_any
from habeas.reading.readers.russian.knowing import (
    basis_of,
    circumstances,
    hedge_of,
    medium_of,
    polarity_of,
)
from habeas.reading.readers.russian.lexicon import glosses
from habeas.reading.readers.russian.own_words import own_words
from habeas.reading.readers.russian.papers import Paper, paper_of
from habeas.reading.readers.russian.reported import reported
from habeas.reading.readers.russian.sources import sourced
from habeas.reading.readers.russian.syntax import Script, take_apart
from habeas.vocabulary.kinds import Basis, Mode

NAME = "russian-rules 1"


def read(page: Page, about: str | None = None) -> Reading:
    """What a Russian page says, as proposals.

    Args:
        page: The page.
        about: The name of the person the case is about, where it is known.
    """
    script = take_apart(page.text)
    casting = _cast_of(script, about)
    cast = casting.cast
    setting = Setting(
        script=script,
        cast=cast,
        casting=casting,
        statements=statements_of(page.text, _sayings(script, cast, casting)),
        moments=moments_in(page.text, "ru", page.published),
        places=places_in(page.text, "ru", _taken(script, cast)),
        dated=page.published is not None,
    )
    return _reading(page, setting)


def _cast_of(script: Script, about: str | None) -> Casting:
    """Everybody on the page, and the speaker of every saying."""
    cast = Cast(script, about)
    found = tuple(sayings(script))
    spoken = [part for each in found if each.mode is Mode.DIRECT for part in each.parts]
    paper = paper_of(script, cast, spoken)
    cast.me = paper.writer
    _settle_outside(cast, found)
    join(cast)
    cast.turn_to_kin()
    casting = Casting(script, cast, _with_own_words(script, paper, found))
    join(cast)
    casting.settle_joined()
    return casting


def _reading(page: Page, setting: Setting) -> Reading:
    """What was found, under its final names."""
    told = events_in(setting)
    used = _used(setting.script, setting.cast, setting.statements, told)
    drafts = [draft for draft in setting.cast.parties if f"p{draft.number + 1}" in used]
    parties = tuple(_party(setting.script, draft) for draft in drafts)
    names = in_order(parties)
    parties = rename_parties(parties, names)
    statements = rename_in_statements(setting.statements, names)
    events = rename_in_events(told, names)
    return Reading(
        page=page_id(page),
        reader=NAME,
        parties=parties,
        places=setting.places,
        moments=setting.moments,
        statements=statements,
        events=events,
        disputes=disputes_in(statements, events, parties),
    )


def _with_own_words(script: Script, paper: Paper, found: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """What others say, and what the writers of the paper assert around it."""
    own = tuple(own_words(script, paper, found))
    spoken = [
        part
        for each in (*own, *found)
        if each.by is not None or each.mode is Mode.DIRECT
        for part in each.parts
    ]
    return (*own, *(each for each in found if not _says_of_self(script, each, spoken)))


def _says_of_self(script: Script, each: Heard, spoken: list[Range]) -> bool:
    """Whether it is «думаю», «прошу» inside the speaker's own words: part of them, not a new saying."""
    if each.verb is None or each.mode is Mode.DIRECT:
        return False
    verb = script.words[each.verb]
    inside = inside_any(each.verb, spoken)
    return inside and verb.has(Person="1") and each.manner.manner in {"think", "feel", "demand"}


def _settle_outside(cast: Cast, heard: tuple[Heard, ...]) -> None:
    """Settle who the author describes; those described inside quotations wait for their speakers."""
    spoken = [part for each in heard if each.mode is Mode.DIRECT for part in each.parts]
    for one in cast.described:
        if not inside_any(one.head, spoken):
            cast.settle(one)


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
        source = casting.source_of(number)
        yield Saying(
            content=tuple(
                (script.words[first].start, script.words[last - 1].stop)
                for first, last in heard.parts
            ),
            speaker=None if speaker is None else f"p{speaker + 1}",
            mode=heard.mode,
            basis=Basis.TOLD
            if source is not None and not _passed_on(heard)
            else basis_of(script, heard, draft),
            sources=() if source is None else (f"p{source + 1}",),
            cue=None
            if heard.cue is None
            else (script.words[heard.cue[0]].start, script.words[heard.cue[1] - 1].stop),
            polarity=polarity_of(script, heard),
            hedge=hedge_of(script, heard),
            medium=heard.medium or medium_of(script, heard),
            under=circumstances(script, heard),
        )


def _passed_on(heard: Heard) -> bool:
    """Whether the words are repeated as another spoke them, who knew in a way of their own."""
    return heard.mode is Mode.DIRECT and heard.origin is not None


def _description(draft: Draft) -> str | None:
    """The fullest thing the page calls somebody; what it calls anybody only where it says no more."""
    if draft.body:
        return short_name(draft.body.name)
    epithets = set(glosses("epithet").values())
    said = (
        [each for each in draft.english if each not in epithets] or draft.english or draft.russian
    )
    return max(said, key=len, default=None)


def _taken(script: Script, cast: Cast) -> list[tuple[int, int]]:
    """Where persons are named, so that no place is found in their names."""
    named = (draft for draft in cast.parties if draft.named)
    spans = ((first, last) for draft in named for first, last in draft.mentions if first in cast.at)
    return sorted(
        (script.words[first].start, script.words[last - 1].stop)
        for first, last in spans
        if last - first < 5
    )


def _used(
    script: Script, cast: Cast, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> set[str]:
    """Parties worth keeping: named, in a statement or an event, or kin of those."""
    kept = {
        f"p{draft.number + 1}"
        for draft in cast.parties
        if (draft.named or (draft.body and not _only_told_of(script, draft))) and draft.into is None
    }
    for each in statements:
        kept |= {link for link in (each.speaker, *each.via) if link}
    kept |= {role.party for each in events for role in each.roles}
    for draft in cast.parties:
        if f"p{draft.number + 1}" in kept:
            kept |= {f"p{to + 1}" for _, to, _, _ in draft.relations}
    return kept


def _only_told_of(script: Script, draft: Draft) -> bool:
    """Whether a body is a common word and nowhere does anything: «в госпитале», «поступил на службу»."""
    bare = draft.body is not None and draft.body.bare and draft.body.name.islower()
    doing = {"nsubj", "nsubj:pass", "obl:agent"}
    return (
        bare
        and len(draft.mentions) == 1
        and not any(
            script.words[at].rel in doing
            for first, last in draft.mentions
            for at in range(first, last)
        )
    )


def _party(script: Script, draft: Draft) -> Party:
    mentions = sorted(draft.mentions)
    return Party(
        id=f"p{draft.number + 1}",
        kind=draft.kind,
        name=draft.named.name.full if draft.named else draft.body.name if draft.body else None,
        description=_description(draft),
        mentions=tuple(
            cut(script.text, script.words[first].start, script.words[last - 1].stop)
            for first, last in mentions
        ),
        relations=tuple(
            Relation(
                kind=kind,
                to=f"p{to + 1}",
                passage=cut(script.text, script.words[first].start, script.words[last - 1].stop),
            )
            for kind, to, first, last in draft.relations
        ),
        gender=draft.gender,
    )
