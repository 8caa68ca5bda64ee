"""When and where an event was, by the moments and places told in its clause.

The nearest moment is the event's, unless another trigger stands nearer to it or it says when the
words were spoken; a place is the event's where a preposition leads to it. Nothing is borrowed from
another sentence here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.evidence.moment import Moment
from habeas.evidence.passage import cut
from habeas.evidence.reading import Place, Statement
from habeas.reading.readers.english.happenings_roles import Scene
from habeas.reading.readers.english.happenings_words import Trigger
from habeas.vocabulary.kinds import EventKind

_SPOKEN_THEN = re.compile(
    r"\b(?:said|says|told|wrote|added|announced|confirmed|stated|denied|reported|recalled|insisted|acknowledged)\b[^,;.]{0,30}$"
)
_TOWARDS = re.compile(r"\b(?:to|into|for|towards?|onto)(?: the)?(?: [\w-]+){0,3} ?$")
_AT = re.compile(
    r"\b(?:in|at|near|outside|from|on|around|inside|of)(?: the| a)?(?: [\w-]+){0,4} ?$"
)
_SINCE = re.compile(r"\bsince (?:the )?(?:\w+ )?$")
# Acts told on the day they are made known: an appeal announced on a day is of that day.
_PUBLIC = frozenset({EventKind.APPEAL, EventKind.REPLY, EventKind.PUBLICATION})
_MOVES = frozenset({EventKind.TRANSFER, EventKind.DEPLOYMENT, EventKind.SEARCH})


def moment_of(
    scene: Scene,
    trigger: Trigger,
    others: Sequence[Trigger],
    moments: Sequence[Moment],
    statements: Sequence[Statement],
) -> Moment | None:
    """The moment told nearest to a trigger, in its sentence and on its side of a quotation."""
    here = [m for m in moments if scene.start <= m.passage.start and m.passage.stop <= scene.stop]
    home = _innermost(statements, trigger.start)
    fitting = [m for m in here if _may_date(scene, trigger, m, home, statements)]
    best = min(fitting, key=lambda m: _cost(scene, trigger, m), default=None)
    if best is None or _nearer_other(scene, trigger, others, best):
        return None
    return _since(scene, trigger, best)


def _since(scene: Scene, trigger: Trigger, moment: Moment) -> Moment:
    """“held since 3 May” goes on: the day it began, and an open end."""
    before = _SINCE.search(scene.text[: moment.passage.start], scene.start)
    if trigger.rule.kind is not EventKind.DETENTION or before is None or "/" in moment.edtf:
        return moment
    passage = cut(scene.text, before.start(), moment.passage.stop)
    return replace(moment, edtf=f"{moment.edtf}/..", passage=passage)


def _may_date(
    scene: Scene,
    trigger: Trigger,
    moment: Moment,
    home: str | None,
    statements: Sequence[Statement],
) -> bool:
    if _innermost(statements, moment.passage.start) != home:
        before = scene.text[scene.start : moment.passage.start]
        at_head = not before.strip(' ,“”"') or trigger.rule.kind in _PUBLIC
        return at_head and home is not None
    if home is None:
        before = scene.text[max(scene.start, moment.passage.start - 40) : moment.passage.start]
        return not (_SPOKEN_THEN.search(before) and trigger.start < moment.passage.start - 45)
    return True


def _innermost(statements: Sequence[Statement], offset: int) -> str | None:
    best: tuple[int, str] | None = None
    for each in statements:
        for part in each.content:
            if part.start <= offset < part.stop:
                width = part.stop - part.start
                if best is None or width < best[0]:
                    best = (width, each.id)
    return None if best is None else best[1]


def _cost(scene: Scene, trigger: Trigger, moment: Moment) -> float:
    """How far a moment stands from a trigger, clause marks counting double."""
    start, stop = moment.passage.start, moment.passage.stop
    between = (
        scene.text[stop : trigger.start]
        if stop <= trigger.start
        else scene.text[trigger.stop : start]
    )
    return len(between) + 25 * len(
        re.findall(r"[;:—]|\band\b|\bbut\b|\bwho\b|\bwhen\b|\bafter\b|\bbefore\b|,", between)
    )


def _nearer_other(
    scene: Scene, trigger: Trigger, others: Sequence[Trigger], moment: Moment
) -> bool:
    """Whether a moment late in the sentence belongs to another trigger close to it."""
    if moment.passage.start < trigger.start:
        return False
    mine = _cost(scene, trigger, moment)
    rival = min(
        (_cost(scene, o, moment) for o in others if trigger.stop <= o.start < moment.passage.start),
        default=None,
    )
    return rival is not None and rival + 12 < mine


def place_of(
    scene: Scene, trigger: Trigger, others: Sequence[Trigger], places: Sequence[Place]
) -> Place | None:
    """The place a trigger's clause leads to; None if it names none."""
    near = sorted(_near(scene, trigger, others, places), key=lambda each: each[0])
    return near[0][1] if near else None


def _near(
    scene: Scene, trigger: Trigger, others: Sequence[Trigger], places: Sequence[Place]
) -> Iterator[tuple[float, Place]]:
    for place in places:
        for mention in place.mentions:
            if not scene.start <= mention.start < scene.stop:
                continue
            before = scene.text[max(scene.start, mention.start - 40) : mention.start]
            towards = bool(_TOWARDS.search(before))
            if not towards and not _AT.search(before):
                continue
            distance = (
                mention.start - trigger.stop
                if mention.start >= trigger.stop
                else trigger.start - mention.stop
            )
            crossing = sum(trigger.stop <= o.start < mention.start for o in others)
            wrong_way = towards != (trigger.rule.kind in _MOVES)
            yield (
                distance + 60 * crossing + 30 * wrong_way + 20 * (mention.start < trigger.start),
                place,
            )
