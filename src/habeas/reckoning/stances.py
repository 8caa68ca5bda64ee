"""Which side of a matter a statement takes, by its words, and by its events where they are silent.

A negated word takes the other side, a word under a condition none; a denial turns its content round.
Whoever takes both sides takes none. What follows from two sides is for the rules above to say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from habeas.casefile.case import Happened
from habeas.reckoning.lexicon import MATTERS, Matter
from habeas.reckoning.papers import Papers
from habeas.vocabulary.kinds import Basis, Polarity

_NEGATION = re.compile(
    r"(?<!\w)(?:no|not|never|nobody|none|neither|nor|without|cannot|\w+n['’]t|не|ни|никто|никогда|нет|без)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


_CONDITION = re.compile(r"(?<!\w)(?:if|whether|unless|если|ли)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


Sides: TypeAlias = Mapping[str, frozenset[tuple[str, bool]]]


def sides_of(papers: Papers) -> Sides:
    """The sides that each standing statement takes: the matter's question, and which side."""
    return {
        id_: frozenset(
            (matter.about, side)
            for matter in MATTERS
            if (side := stance(papers, id_, matter)) is not None
        )
        for id_ in papers.told
    }


def stance(papers: Papers, statement: str, matter: Matter) -> bool | None:
    """Which side of a matter a statement takes: True, False, or None for neither or both."""
    words = papers.words[statement]
    told = papers.told[statement].said
    denied = told.polarity is Polarity.DENIED
    if told.basis is Basis.OWN_STATE and not matter.of_the_mind:
        return None
    events = tuple(_of_the_person(papers, statement))
    if not _compiled(f"{matter.yes}|{matter.no}").search(words):
        return _side(matter, *_by_events(events, matter, denied=denied))
    # “Signed nothing” is no “signed”: words of the second side are not read again for the first.
    rest = _compiled(matter.no).sub(" ", words)
    yes = _held_up(_takes(rest, matter.yes), denied=denied)
    no = _takes(words, matter.no)
    if matter.plain:
        no = _held_up(no, denied=denied)
    if yes is None and no is None:
        yes, no = _by_events(events, matter, denied=denied)
    return _side(matter, yes, no)


def _side(matter: Matter, yes: bool | None, no: bool | None) -> bool | None:  # noqa: FBT001 three answers
    yes_side = yes is True or (matter.plain and no is False)
    no_side = no is True or yes is False
    return yes_side if yes_side != no_side else None


def _by_events(
    events: Iterable[Happened], matter: Matter, *, denied: bool
) -> tuple[bool | None, bool | None]:
    """What the events of a statement amount to, where its words are silent on a matter."""
    yes = {not (each.negated or denied) for each in events if each.kind in matter.yes_kinds}
    no = {not (each.negated or denied) for each in events if each.kind in matter.no_kinds}
    return max(yes, default=None), max(no, default=None)


def _of_the_person(papers: Papers, statement: str) -> Iterator[Happened]:
    """The events a statement tells of the person the case is about, or of anyone if nobody is."""
    victim = papers.case.victim
    for each in papers.tells[statement]:
        event = papers.events[each]
        if victim is None or papers.befalls(event, victim) is not False:
            yield event


def _held_up(taken: bool | None, *, denied: bool) -> bool | None:  # noqa: FBT001 three answers
    """What words of a side amount to once the whole is denied: never more than a denial."""
    return False if taken is not None and denied else taken


def _takes(words: str, pattern: str) -> bool | None:
    """Whether words of a side stand there plainly (True), only negated (False), or not at all."""
    found = None
    for match in _compiled(pattern).finditer(words):
        if _CONDITION.search(words[: match.start()]):
            continue
        if not _NEGATION.search(words[: match.start()]):
            return True
        found = False
    return found
