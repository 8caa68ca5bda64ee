"""Which statements tell of one fact: proposals, each with what speaks for it.

Every pair of statements that shares an event, a paragraph, a source, rare words, or a topic with a
place, a person or a day is weighed by a table of small rules; groups grow only while what speaks for
them outweighs what speaks against, on the average of all their pairs. Denials are kept apart: they
belong to a claim as its denial, never as one more voice for it. The weights were fitted on invented
dossiers and rounded; docs/method/origins.md argues for them and they change only with it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import exp

from habeas.reckoning.independence import Root
from habeas.reckoning.joining import Joined, index, may_meet
from habeas.reckoning.lexicon import MATTERS
from habeas.reckoning.papers import Papers
from habeas.reckoning.stances import Sides
from habeas.reckoning.wording import Wordings
from habeas.vocabulary.kinds import Basis, Polarity

# The odds against two statements of one document telling of one fact, before anything else is known.
_APART = -2.4
# At least this likely, on the average of all pairs, for two groups to be one.
_TOGETHER = 0.32
# About how many pairs are weighed in all, and the fewest and the most others a statement is weighed
# with: a small case is compared nearly whole, a large one where something rare is shared.
_PAIRS = 60_000
_FEWEST, _MOST = 12, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What the rules compare of one statement."""

    id: str
    document: str
    paragraph: int
    outer: str | None
    rows: frozenset[int]
    beside: frozenset[int]
    topics: frozenset[str]
    moments: tuple[str, ...]
    places: frozenset[str]
    parties: frozenset[str]
    root: str
    body: bool
    feels: bool
    sides: frozenset[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A weight and the words for it. Neither is shown without the other."""

    weight: float
    because: str


Rule = Callable[[Traits, Traits], Mark | None]


_NESTED = Mark(0.8, "one stands within the other")
_TWO_PAPERS = Mark(1.0, "told by two documents")
_ONE_PARAGRAPH = Mark(2.1, "told together")
_ONE_EVENT = Mark(0.4, "both tell of the same event")
_ONE_SCENE = Mark(1.6, "both stand where the same event is told")
_ONE_ORIGIN = Mark(1.5, "both go back to the same origin")
_DAYS_AGREE = Mark(0.5, "their days agree")
_DAYS_DIFFER = Mark(-0.6, "their days do not agree")
_ONE_PLACE = Mark(0.5, "both name the same place")
_OTHER_PLACES = Mark(-1.4, "they name other places")
_PEOPLE = tuple(Mark(0.5 * count, "the same people take part") for count in range(4))
_OPPOSITE = Mark(-6.0, "they take opposite sides")
_MIND = Mark(-0.8, "one concludes or feels, the other tells")
_BODY = Mark(-0.6, "one is a body's account, the other a person's")


def one_in_the_other(this: Traits, that: Traits) -> Mark | None:
    """One stands within the other's words."""
    if that.outer == this.id or this.outer == that.id:
        return _NESTED
    return None


def told_together(this: Traits, that: Traits) -> Mark | None:
    """Both stand in one paragraph of one document; papers of their own start less far apart."""
    if this.document != that.document:
        return _TWO_PAPERS
    if this.paragraph == that.paragraph:
        return _ONE_PARAGRAPH
    return None


def one_event(this: Traits, that: Traits) -> Mark | None:
    """Both tell of one and the same event, or stand where it is narrated.

    The event alone weighs little: what it is made of (topic, place, days, people) is weighed too.
    """
    if this.rows & that.rows:
        return _ONE_EVENT
    if (this.rows | this.beside) & (that.rows | that.beside):
        return _ONE_SCENE
    return None


def one_topic(this: Traits, that: Traits) -> Mark | None:
    """What they are about is the same, wholly or in part."""
    return _topic(this.topics, that.topics)


@lru_cache(maxsize=65536)
def _topic(this: frozenset[str], that: frozenset[str]) -> Mark | None:
    shared = this & that
    if not shared:
        return None
    return Mark(1.4 * len(shared) / len(this | that), f"both speak of {', '.join(sorted(shared))}")


def one_source(this: Traits, that: Traits) -> Mark | None:
    """Both go back to the same origin."""
    return _ONE_ORIGIN if this.root == that.root else None


def same_days(this: Traits, that: Traits) -> Mark | None:
    """The days they name can be the same, or cannot."""
    if not this.moments or not that.moments:
        return None
    if any(_meet(one, other) for one in this.moments for other in that.moments):
        return _DAYS_AGREE
    return _DAYS_DIFFER


def same_place(this: Traits, that: Traits) -> Mark | None:
    """The places they name are the same, or others."""
    if not this.places or not that.places:
        return None
    if this.places & that.places:
        return _ONE_PLACE
    return _OTHER_PLACES


def same_people(this: Traits, that: Traits) -> Mark | None:
    """Others than the person sought take part in both."""
    shared = len(this.parties & that.parties)
    return _PEOPLE[min(shared, 3)] if shared else None


def opposite_sides(this: Traits, that: Traits) -> Mark | None:
    """They take opposite sides of a matter: two such statements do not tell of one fact."""
    for about, side in this.sides:
        if (about, not side) in that.sides:
            return _OPPOSITE
    return None


def a_feeling_and_a_fact(this: Traits, that: Traits) -> Mark | None:
    """One concludes or feels, the other tells what happened."""
    if this.feels != that.feels:
        return _MIND
    return None


def a_body_and_a_person(this: Traits, that: Traits) -> Mark | None:
    """One is a body's own account, the other is not."""
    if this.body != that.body:
        return _BODY
    return None


RULES: tuple[Rule, ...] = (
    one_in_the_other,
    told_together,
    one_event,
    one_topic,
    one_source,
    same_days,
    same_place,
    same_people,
    opposite_sides,
    a_feeling_and_a_fact,
    a_body_and_a_person,
)
_WORDING = 2.5  # what wording wholly alike adds


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Statements taken to tell of one fact, in the order of the case, and why."""

    statements: tuple[str, ...]
    because: tuple[str, ...]


def group(
    papers: Papers,
    rows: Sequence[Joined],
    wordings: Wordings,
    roots: Mapping[str, Root],
    sides: Sides,
) -> tuple[Grouped, ...]:
    """Group all standing statements that assert something, each in exactly one group."""
    row_of = index(rows)
    traits = {
        id_: _traits(papers, id_, row_of, roots[id_], _asserted(papers, id_, sides))
        for id_, one in papers.told.items()
        if one.said.polarity is not Polarity.REFUSED
    }
    weights = {
        pair: weight
        for pair in sorted(_candidates(traits, wordings))
        if (weight := _weight(traits[pair[0]], traits[pair[1]], wordings)) > _FLOOR
    }
    place = {id_: at for at, id_ in enumerate(papers.told)}
    groups = sorted(
        (sorted(each, key=place.__getitem__) for each in _gather(traits, weights)),
        key=lambda each: place[each[0]],
    )
    return tuple(
        Grouped(statements=tuple(each), because=_why(each, traits, weights)) for each in groups
    )


_CHANGES = frozenset(matter.about for matter in MATTERS if matter.by_denial)
# A pair less likely than this is as good as not compared.
_FLOOR = -3.5


def _asserted(papers: Papers, id_: str, sides: Sides) -> frozenset[tuple[str, bool]]:
    """The sides that part statements from one another.

    A denial is no voice for a claim, so it may stand beside what it denies; and whether somebody is
    held can change from day to day.
    """
    if papers.told[id_].said.polarity is Polarity.DENIED:
        return frozenset()
    return frozenset(each for each in sides[id_] if each[0] not in _CHANGES)


def _traits(
    papers: Papers,
    id_: str,
    row_of: Mapping[str, int],
    origin: Root,
    sides: frozenset[tuple[str, bool]],
) -> Traits:
    told = papers.told[id_]
    events = [papers.events[each] for each in papers.tells[id_]]
    dated = [each.when.edtf for each in events if each.when] + list(papers.moments[id_])
    return Traits(
        id=id_,
        document=told.document,
        paragraph=papers.paragraph[id_],
        outer=papers.outer.get(id_),
        rows=frozenset(row_of[each.id] for each in events),
        beside=frozenset(row_of[each] for each in papers.beside[id_]),
        topics=papers.topics[id_],
        moments=tuple(dict.fromkeys(dated)),
        places=papers.places[id_] | {each.place for each in events if each.place},
        parties=frozenset(
            party
            for party in (
                told.speaker,
                *told.via,
                *(role.party for each in events for role in each.roles),
            )
            if party is not None and party != papers.case.victim
        ),
        root=origin.key,
        body=papers.is_body(origin.party),
        feels=told.said.basis in {Basis.OWN_STATE, Basis.INFERRED},
        sides=sides,
    )


def _weight(this: Traits, that: Traits, wordings: Wordings) -> float:
    weight = _APART + _WORDING * wordings.alike(this.id, that.id)
    for rule in RULES:
        mark = rule(this, that)
        if mark is not None:
            weight += mark.weight
    return weight


@lru_cache(maxsize=65536)
def _meet(one: str, other: str) -> bool:
    return may_meet(one, other)


def _candidates(traits: Mapping[str, Traits], wordings: Wordings) -> set[tuple[str, str]]:
    """Pairs that share something worth weighing, the rarest things first; never all with all."""
    keys = {each.id: tuple(dict.fromkeys(_keys(each, wordings))) for each in traits.values()}
    spread = Counter(key for held in keys.values() for key in held)
    most = max(_FEWEST, min(_MOST, _PAIRS // max(1, len(traits))))
    before: dict[tuple[str, ...], list[str]] = {}
    found: set[tuple[str, str]] = set()
    for id_, held in keys.items():
        near: dict[str, None] = {}
        for key in sorted(held, key=lambda each: (spread[each], each)):
            near.update(dict.fromkeys(reversed(before.get(key, [])[-most:])))
            if len(near) >= most:
                break
        found.update((other, id_) for other in list(near)[:most])
        for key in held:
            before.setdefault(key, []).append(id_)
    return found


def _keys(each: Traits, wordings: Wordings) -> Iterator[tuple[str, ...]]:
    yield "paragraph", each.document, str(each.paragraph)
    for word in wordings.weights[each.id]:
        if word in wordings.sharing:
            yield "word", word
    for row in sorted(each.rows | each.beside):
        yield "event", str(row)
    for topic in sorted(each.topics):
        yield "origin", each.root, topic
        for shared in sorted(each.places):
            yield "place", topic, shared
        for shared in sorted(each.parties):
            yield "party", topic, shared
        for shared in each.moments:
            yield "month", topic, shared[5:7]


def _gather(
    traits: Mapping[str, Traits], weights: Mapping[tuple[str, str], float]
) -> list[list[str]]:
    """Grow groups by their likeliest pair first, while the average pair is likely enough."""
    members = {id_: [id_] for id_ in traits}
    links: dict[str, dict[str, float]] = {id_: {} for id_ in traits}
    for (one, other), weight in weights.items():
        chance = 1 / (1 + exp(-weight))
        links[one][other] = links[other][one] = chance
    waiting = [
        (-chance, one, other)
        for one, near in links.items()
        for other, chance in near.items()
        if one < other
    ]
    heapify(waiting)
    while waiting:
        likely, one, other = heappop(waiting)
        if one not in members or other not in members:
            continue
        if -_average(members, links, one, other) != likely:
            continue
        if -likely < _TOGETHER:
            break
        members[one].extend(members.pop(other))
        for near, total in links.pop(other).items():
            del links[near][other]
            if near != one:
                links[one][near] = links[near][one] = links[one].get(near, 0.0) + total
        for near in links[one]:
            ends = (one, near) if one < near else (near, one)
            heappush(waiting, (-_average(members, links, *ends), *ends))
    return list(members.values())


def _average(
    members: Mapping[str, Sequence[str]],
    links: Mapping[str, Mapping[str, float]],
    one: str,
    other: str,
) -> float:
    return links[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _why(
    statements: Iterable[str],
    traits: Mapping[str, Traits],
    weights: Mapping[tuple[str, str], float],
) -> tuple[str, ...]:
    """What speaks for a group: the reasons of its pairs, each once, the weightiest first."""
    told: dict[str, float] = {}
    for pair in combinations(statements, 2):
        if pair not in weights and pair[::-1] not in weights:
            continue
        for rule in RULES:
            mark = rule(traits[pair[0]], traits[pair[1]])
            if mark is not None and mark.weight > 0:
                told[mark.because] = told.get(mark.because, 0.0) + mark.weight
    return tuple(sorted(told, key=lambda each: (-told[each], each)))[:4]
