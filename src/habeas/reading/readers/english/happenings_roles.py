"""Who takes part in an event, by where each stands around the words that tell it.

A passive's subject suffers, its “by” acts; an active verb's subject acts, its object suffers. What
the order of words does not show is left open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.evidence.reading import Role
from habeas.reading.readers.english.cast import Actor, Cast
from habeas.reading.readers.english.happenings_words import Trigger
from habeas.vocabulary.kinds import EventKind, PartyKind, RoleKind

_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|got|gets|getting|[’']s|[’']re)\s+(?:(?:\w+ly|not|never|also|then|later|"
    r"first|last|since|already|being|finally|again|once|only|still|reportedly|both|all|all|himself|even)\s+){0,3}$",
    re.IGNORECASE,
)
_PASSIVE_INSIDE = re.compile(r"^(?:was|were|been|being|be|is|are|got)\b", re.IGNORECASE)


def _after_words(words: str) -> re.Pattern[str]:
    """What ends with one of these words, an article or an adverb after it allowed."""
    return re.compile(rf"\b(?:{words})\s+(?:the\s+|an?\s+|\w+ly\s+)?$", re.IGNORECASE)


_BY = _after_words("by")
_TO = _after_words("to|with|at|before|for")
_WITH = _after_words("with|as|of")
_AMONG = _after_words("with|between|by")
_SOUGHT = _after_words("for|of")
_FROM = _after_words("from")
_OF = _after_words("of")
_ANY_PREPOSITION = _after_words(
    "of|to|in|on|at|by|for|with|from|into|onto|near|about|after|before|against|behind|beside|"
    "through|over|under|without|like|as|than|among|between|because of"
)
# Forms that are no participle: without an object in sight they leave the victim open.
_ACTIVE = re.compile(r"(?:took|takes?|came|drove|threw|beat|gave|flew|saw|beats|\w+ing)\b")
_FORMAL = re.compile(
    r"appeal|petition|complaint|complain(?:ed|ing) |filed|lodged|submitted|request|habeas|motion|writ\b|inquir|turned to|went|gone|reported|presented|applied"
)
_SHARED = re.compile(r"(?:shared|slept|sat|in the same|cellmate)", re.IGNORECASE)
_BREAK = re.compile(
    r"[;:“”\"()]|\. |\bwho\b|\bwhich\b|\bthat\b|\bwhen\b|\bwhile\b|\bbecause\b|\bwhere\b|\bbut\b|\bafter\b|\bbefore\b|\buntil\b|, and\b|, [a-z]+ (?:said|says)"
)
_BREAK_RIGHT = re.compile(
    r"[;:.“”\"()]|,|\bwho\b|\bwhich\b|\bthat\b|\bwhen\b|\bwhile\b|\bbecause\b|\bbut\b|\band (?:then|he|she|they|was|were|had)\b|\bafter\b|\bbefore\b|\buntil\b"
)


_ASIDE = re.compile(
    r" (?:said|says|told|added|adds|recalled|claims?|claimed|insists?|explained)\b[^,]{0,30},"
)
_ELSEWHERE = re.compile(r"[“”;:]|\b(?:that|which|whose|where|because|if|whether)\b")
_RECEIVED = re.compile(r"\b(?:receiv\w+|got)\s+(?:\w+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch of the page in which one event is told.

    Attributes:
        text: The page's text.
        start: Where the sentence begins.
        stop: Where it ends.
        actors: Everybody spoken of in it, in order.
    """

    text: str
    start: int
    stop: int
    actors: Sequence[Actor]

    def left(self, trigger: Trigger) -> list[Actor]:
        """Those before the trigger, the nearest first."""
        return [a for a in reversed(self.actors) if a.stop <= trigger.start]

    def right(self, trigger: Trigger) -> list[Actor]:
        """Those after the trigger, the nearest first."""
        return [a for a in self.actors if a.start >= trigger.stop]

    def before(self, actor: Actor) -> str:
        """The words that lead up to an actor."""
        return self.text[max(self.start, actor.start - 24) : actor.start]

    def between(self, start: int, stop: int) -> str:
        """The words between two offsets."""
        return self.text[start:stop]


def roles_of(scene: Scene, trigger: Trigger, cast: Cast) -> tuple[Role, ...]:
    """The roles that the words around a trigger show, the principal one first."""
    found = _FRAMES[trigger.rule.frame](scene, trigger, cast)
    kept: dict[Role, None] = {}
    for role in found:
        if all(role.party != each.party for each in kept):
            kept[role] = None
    return tuple(kept)


def _done(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    if is_passive(scene, trigger):
        yield from _each(RoleKind.VICTIM, _subject(scene, trigger))
        yield from _each(RoleKind.BY, _after(scene, trigger, _BY))
        return
    word = scene.text[trigger.start : trigger.stop].lower()
    target = _after(scene, trigger, _SOUGHT) if word == "came" else _object(scene, trigger)
    inside = _inside(scene, trigger)
    agent = _after(scene, trigger, _BY)
    if agent is not None:
        yield from _each(RoleKind.VICTIM, inside or _subject(scene, trigger))
        yield from _each(RoleKind.BY, agent)
    elif target or inside:
        yield from _each(RoleKind.VICTIM, inside or target)
        yield from _each(RoleKind.BY, _subject(scene, trigger))
    elif not _ACTIVE.match(word):
        yield from _each(RoleKind.VICTIM, _subject(scene, trigger))


def _held(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    active = re.match(
        r"(?:held|kept|locked|imprisoned|jailed|confined|interned|chained|holding|detain)",
        scene.text[trigger.start : trigger.stop],
        re.IGNORECASE,
    )
    if active and not is_passive(scene, trigger) and _object(scene, trigger):
        yield from _done(scene, trigger, cast)
        return
    yield from _each(RoleKind.VICTIM, _subject(scene, trigger))
    if _SHARED.match(scene.text[trigger.start : trigger.stop]):
        yield from _each(RoleKind.VICTIM, _after(scene, trigger, _WITH))
    yield from _each(RoleKind.BY, _after(scene, trigger, _BY))


def _self(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    possessor = next((a for a in scene.actors if a.start == trigger.start and a.possessive), None)
    yield from _each(
        RoleKind.VICTIM, possessor or _inside(scene, trigger) or _subject(scene, trigger)
    )


def _noun(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    owner = _owner(scene, trigger)
    whose = _after(scene, trigger, _OF) or owner
    yield from _each(RoleKind.VICTIM, whose)
    yield from _each(RoleKind.BY, _after(scene, trigger, _BY))


def _sees(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    word = scene.text[trigger.start : trigger.stop].lower()
    if is_passive(scene, trigger) or word.endswith("seen"):
        yield from _each(RoleKind.VICTIM, _subject(scene, trigger))
        yield from _each(RoleKind.WITNESS, _after(scene, trigger, _BY))
        return
    yield from _each(RoleKind.VICTIM, _object(scene, trigger))
    yield from _each(RoleKind.WITNESS, _subject(scene, trigger))


def _sends(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    if _RECEIVED.search(scene.text[max(scene.start, trigger.start - 30) : trigger.start]):
        yield from _each(RoleKind.BY, _after(scene, trigger, _FROM) or _whose_after(scene, trigger))
        yield from _each(RoleKind.TO, _subject(scene, trigger))
        return
    owner = _owner(scene, trigger)
    sender = _after(scene, trigger, _FROM) or owner or _subject(scene, trigger)
    inside = None if trigger.rule.kind is EventKind.APPEAL else _inside(scene, trigger)
    target = inside or _object(scene, trigger) or _after(scene, trigger, _TO)
    if target is None and _after(scene, trigger, _FROM) is not None:
        target = _subject(scene, trigger)
    if target is not None and sender is not None and target.party == sender.party:
        target = None
    yield from _each(RoleKind.BY, sender)
    yield from _each(RoleKind.TO, target)
    del cast


def _answers(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    """A reply counts where a body gives it; a person's “replied” only says who speaks."""
    roles = tuple(_sends(scene, trigger, cast))
    by = next((role for role in roles if role.role is RoleKind.BY), None)
    if by is not None and cast.kind_of(by.party) in {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}:
        yield from roles


def _appeals(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    """Who asks whom; “wrote” and “went” are an appeal only where a body is asked."""
    roles = tuple(_sends(scene, trigger, cast))
    asked = [role.party for role in roles if role.role is RoleKind.TO]
    bodies = {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}
    to_body = any(cast.kind_of(each) in bodies or cast.is_official(each) for each in asked)
    if to_body or _FORMAL.search(scene.text[trigger.start : trigger.stop]):
        yield from (role for role in roles if role.role is RoleKind.BY or to_body)


def _meets(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    yield from _each(RoleKind.PARTICIPANT, _subject(scene, trigger))
    other = _object(scene, trigger) or _after(scene, trigger, _AMONG)
    yield from _each(RoleKind.PARTICIPANT, other)


def _learns(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    yield from _each(RoleKind.BY, _subject(scene, trigger))
    yield from _each(RoleKind.FROM, _after(scene, trigger, _FROM) or _after(scene, trigger, _BY))


def _seeks(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    if is_passive(scene, trigger):
        yield from _each(RoleKind.VICTIM, _subject(scene, trigger))
        yield from _each(RoleKind.BY, _after(scene, trigger, _BY))
        return
    yield from _each(RoleKind.BY, _owner(scene, trigger) or _subject(scene, trigger))
    yield from _each(
        RoleKind.VICTIM,
        _object(scene, trigger) or _after(scene, trigger, _SOUGHT),
    )


def _tells(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    passive = is_passive(scene, trigger)
    by = _after(scene, trigger, _BY) or (None if passive else _subject(scene, trigger))
    yield from _each(RoleKind.BY, by)


def _threatens(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    if is_passive(scene, trigger):
        yield from _each(RoleKind.VICTIM, _subject(scene, trigger))
        yield from _each(RoleKind.BY, _after(scene, trigger, _BY))
        return
    yield from _each(RoleKind.VICTIM, _inside(scene, trigger) or _object(scene, trigger))
    yield from _each(RoleKind.BY, _owner(scene, trigger) or _subject(scene, trigger))


def _tried(scene: Scene, trigger: Trigger, cast: Cast) -> Iterator[Role]:
    del cast
    owner = _owner(scene, trigger) or _after(scene, trigger, _OF)
    yield from _each(RoleKind.VICTIM, owner or _subject(scene, trigger))
    yield from _each(RoleKind.BY, _after(scene, trigger, _BY))


_FRAMES = {
    "done": _done,
    "held": _held,
    "self": _self,
    "noun": _noun,
    "sees": _sees,
    "sends": _sends,
    "answers": _answers,
    "appeals": _appeals,
    "meets": _meets,
    "learns": _learns,
    "seeks": _seeks,
    "tells": _tells,
    "threatens": _threatens,
    "tried": _tried,
}


def is_passive(scene: Scene, trigger: Trigger) -> bool:
    """Whether the trigger is a participle after a form of “be”."""
    if _PASSIVE_INSIDE.match(scene.text[trigger.start : trigger.stop]):
        return True
    return bool(_PASSIVE.search(scene.text[max(scene.start, trigger.start - 50) : trigger.start]))


def _each(role: RoleKind, actor: Actor | None) -> Iterator[Role]:
    if actor is not None:
        yield Role(role=role, party=actor.party)


def _subject(scene: Scene, trigger: Trigger) -> Actor | None:
    """The nearest that stands where a subject stands, before the trigger and in its clause."""
    fallback = None
    for actor in scene.left(trigger):
        if actor.possessive or _inside_another(scene, actor):
            continue
        between = scene.between(actor.stop, trigger.start)
        if _ASIDE.match(between):
            continue
        if actor.subject or not _ANY_PREPOSITION.search(scene.before(actor)):
            if not _crosses(between):
                return actor
            if actor.subject and fallback is None and not _ELSEWHERE.search(between):
                fallback = actor
        elif re.fullmatch(r",? (?:who|which|that)(?: \w+){0,3} ?", between):
            return actor
    return fallback


def _crosses(between: str) -> bool:
    """Whether another clause with a subject of its own begins in these words."""
    relative = re.match(r"^,? (?:who|which)\b", between)
    return bool(_BREAK.search(between[relative.end() :] if relative else between))


def _inside_another(scene: Scene, actor: Actor) -> bool:
    return any(
        other.start <= actor.start
        and actor.stop <= other.stop
        and other != actor
        and not other.possessive
        for other in scene.actors
    )


def _object(scene: Scene, trigger: Trigger) -> Actor | None:
    """The first after the trigger with nothing but small words between."""
    for actor in scene.right(trigger):
        between = scene.between(trigger.stop, actor.start)
        if len(between) > 30 or _BREAK_RIGHT.search(between):
            return None
        if actor.possessive:
            continue
        if _ANY_PREPOSITION.search(between):
            return None
        return actor
    return None


def _inside(scene: Scene, trigger: Trigger) -> Actor | None:
    """Somebody between a verb and its particle: “led (him) away”."""
    held = [a for a in scene.actors if trigger.start < a.start and a.stop <= trigger.stop]
    return next((a for a in held if not a.possessive), None)


def _after(scene: Scene, trigger: Trigger, word: re.Pattern[str]) -> Actor | None:
    """The first after the trigger that a preposition introduces, in the same clause."""
    for actor in scene.right(trigger):
        between = scene.between(trigger.stop, actor.start)
        if len(between) > 70 or re.search(r"[;“”]|\. ", between):
            return None
        if word.search(scene.text[trigger.stop - 4 : actor.start]) and not actor.possessive:
            return actor
    return None


def _whose_after(scene: Scene, trigger: Trigger) -> Actor | None:
    """“from (his) telephone”: whose it is, for want of a sender."""
    for actor in scene.right(trigger):
        if _FROM.search(scene.between(trigger.stop - 1, actor.start)):
            return actor
    return None


def _owner(scene: Scene, trigger: Trigger) -> Actor | None:
    """“his” or “Saule’s” right before a noun, or at most two words before."""
    for actor in scene.left(trigger):
        between = scene.between(actor.stop, trigger.start)
        if len(between) > 24:
            return None
        if actor.possessive and re.fullmatch(r"(?: [\w-]+){0,2} ?", between):
            return actor
        if re.match(r"[’'](?:s\b)?(?: [\w-]+){0,2} ?$", between):
            return actor
    return next((a for a in scene.actors if a.possessive and a.start == trigger.start), None)


def is_state(cast: Cast, party: str) -> bool:
    """Whether a party is a body of a State, or its officers."""
    return cast.is_official(party, police=True)
