"""Whereabouts: where the person was, when, according to whom, and at how many removes.

Stations are drawn from events that befell the person at some place, in the order of the timeline;
tellings of one place and time are one station. The last news is told apart from the last news that
somebody witnessed and nobody disputes. Gaps are left as gaps.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from habeas.casefile.case import Happened
from habeas.evidence.edtf import Bounds, is_edtf
from habeas.reckoning.finding import Dispute, Row, Station
from habeas.reckoning.joining import may_meet
from habeas.reckoning.papers import Papers, in_role
from habeas.reckoning.sites import bounds_of_sentence, site
from habeas.reckoning.spans import days
from habeas.vocabulary.kinds import Basis, EventKind, RoleKind

_TAKEN = frozenset({EventKind.ABDUCTION, EventKind.ARREST, EventKind.DISAPPEARANCE})
_STAYS = frozenset({EventKind.DETENTION})
_COMES = frozenset({EventKind.TRANSFER, EventKind.DEPLOYMENT, EventKind.ESCAPE})
_THERE = frozenset(
    {
        EventKind.SIGHTING,
        EventKind.MEETING,
        EventKind.CONTRACT,
        EventKind.RECRUITMENT,
        EventKind.INJURY,
        EventKind.ILL_TREATMENT,
        EventKind.THREAT,
        EventKind.RELEASE,
        EventKind.DEATH,
        EventKind.HEARING,
        EventKind.PUBLICATION,
        EventKind.CALL,
        EventKind.MESSAGE,
    }
)
_SEEN = frozenset({EventKind.SIGHTING, EventKind.INJURY})
# Stands among the circumstances of a station whose paper does not say who it was.
UNNAMED = "not named: it may have been somebody else"
_BASES = (
    Basis.WITNESSED,
    Basis.OFFICIAL,
    Basis.TOLD,
    Basis.UNSTATED,
    Basis.INFERRED,
    Basis.OWN_STATE,
)


# Stations stand by day: one that lies further back than this is another stay.
_LOOKS_BACK = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """All stations in order, the last with a day (or of all), and the last reliable one."""

    stations: tuple[Station, ...]
    last_news: Station | None
    last_reliable_news: Station | None


def whereabouts(papers: Papers, rows: Sequence[Row], disputed: frozenset[str]) -> Whereabouts:
    """Where the person the case is about was, as far as the papers tell."""
    victim = papers.case.victim or _most_often(papers)
    found: list[Station] = []
    for each in _likely_order(papers, rows, victim):
        _add(papers, found, each)
    marked = tuple(replace(each, disputed=bool(disputed & set(each.statements))) for each in found)
    dated = [each for each in marked if each.since or each.until] or marked
    reliable = [each for each in dated if _reliable(each)]
    return Whereabouts(
        stations=marked,
        last_news=dated[-1] if dated else None,
        last_reliable_news=reliable[-1] if reliable else None,
    )


def _likely_order(papers: Papers, rows: Sequence[Row], victim: str | None) -> list[Station]:
    """All stations by the middle of their days.

    Unlike the timeline, a list of places cannot say “undecided”; what has no day follows what its
    document tells before it, and a day without a year is laid beside the days that have one.
    """
    years = [middle.year for row in rows if (middle := _middle(row.when))]
    year = max(set(years), key=lambda each: (years.count(each), each), default=None)
    drawn = [
        (papers.events[each.events[0]], row, each)
        for row in rows
        if not row.negated
        for each in _stations(papers, row, victim)
    ]
    drawn.sort(key=lambda each: (each[0].document, each[0].trigger.start))
    keyed: list[tuple[date, int, Station]] = []
    before: dict[str, date] = {}
    for at, (event, row, each) in enumerate(drawn):
        when = event.when.edtf if event.when else (row.when if row.worded else None)
        day = _middle(when, year) or before.get(event.document) or date.max
        before[event.document] = day
        keyed.append((day, at, each))
    return [each for _, _, each in sorted(keyed, key=lambda one: one[:2])]


def _middle(when: str | None, year: int | None = None) -> date | None:
    """The middle of a span; its one end where the other is open; None if it has no days."""
    if when is None:
        return None
    if "XXXX" in when and year is not None:
        when = when.replace("XXXX", f"{year:04}")
    told = days(when) if is_edtf(when) else Bounds(None, None)
    if told.earliest is None or told.latest is None:
        return told.earliest or told.latest
    return told.earliest + (told.latest - told.earliest) / 2


def in_dispute(found: Iterable[Dispute]) -> frozenset[str]:
    """Every statement that stands on a side of a dispute."""
    return frozenset(name for each in found for name in (*each.one, *each.other))


def _most_often(papers: Papers) -> str | None:
    """The party most events befall, where no document names the person sought."""
    count: dict[str, int] = {}
    for event in papers.events.values():
        for party in sorted(in_role(event, RoleKind.VICTIM)):
            count[party] = count.get(party, 0) + 1
    return max(count, key=lambda party: count[party], default=None)


def _reliable(each: Station) -> bool:
    return (
        each.removes == 0
        and UNNAMED not in each.circumstances
        and not each.disputed
        and each.basis
        in {
            Basis.WITNESSED,
            Basis.OFFICIAL,
        }
    )


def _stations(papers: Papers, row: Row, victim: str | None) -> Iterator[Station]:
    for id_ in row.events:
        event = papers.events[id_]
        concerns = _concerns(papers, event, victim)
        found = None if event.negated or concerns is False else _place(papers, event)
        if found is None:
            continue
        place, place_id = found
        since, until = _bounds(papers, event, row)
        said = tuple(event.said_in)
        yield Station(
            place=place,
            place_id=place_id,
            since=since,
            until=until,
            statements=said,
            speakers=tuple(
                dict.fromkeys(
                    speaker for each in said if (speaker := papers.told[each].speaker) is not None
                )
            ),
            basis=_best(papers.told[each].said.basis for each in said),
            removes=min((len(papers.told[each].via) for each in said), default=0),
            circumstances=tuple(
                dict.fromkeys(
                    (
                        *(one.what for each in said for one in papers.told[each].said.under),
                        *(() if concerns else (UNNAMED,)),
                    )
                )
            ),
            events=(id_,),
            disputed=False,
        )


def _concerns(papers: Papers, event: Happened, victim: str | None) -> bool | None:
    """Whether an event puts the person somewhere: None where its paper does not name whom."""
    if victim is None:
        return False
    concerns = papers.befalls(event, victim)
    if concerns is None and (
        event.kind not in _TAKEN | _STAYS | _COMES | _SEEN
        or not (event.said_in or event.place or event.when)
    ):
        return False
    return concerns if event.kind in _TAKEN | _STAYS | _COMES | _THERE else False


def _place(papers: Papers, event: Happened) -> tuple[str, str | None] | None:
    """The place of an event in words, and the place of the case; None if nothing names one."""
    page = papers.case.documents[event.document].page
    described = site(page.text, event.trigger.start) if page else None
    place = event.place or (_named_beside(papers, event, page.text) if page else None)
    named = papers.case.places[place].name if place else None
    if described is None or (named and described.casefold() == named.casefold()):
        return (named, place) if named else None
    if named is None or named.casefold() in described.casefold():
        return described, place
    return f"{described}, {named}", place


def _named_beside(papers: Papers, event: Happened, text: str) -> str | None:
    """The only place that the sentence of an event names, where its reader gave it none."""
    start, stop = bounds_of_sentence(text, event.trigger.start)
    named = {place for at, place in papers.named.get(event.document, ()) if start <= at < stop}
    return named.pop() if len(named) == 1 else None


def _bounds(papers: Papers, event: Happened, row: Row) -> tuple[str | None, str | None]:
    """From when and until when an event of this kind puts somebody at its place."""
    when = event.when.edtf if event.when else (row.when if row.worded else None)
    if when is None:
        return None, None
    if event.kind in _TAKEN or (event.kind in _STAYS and _a_taking(papers, event)):
        return None, when
    if event.kind in _COMES:
        return when, None
    first, _, last = when.partition("/")
    if event.kind in _STAYS and last:
        return (None if first == ".." else first), (None if last == ".." else last)
    return _by(last or first), _from(first)


def _by(last: str) -> str | None:
    """Was there by then: came on that day or before it."""
    return None if last == ".." else f"../{last}"


def _from(first: str) -> str | None:
    """Was still there then: left on that day or after it."""
    return None if first == ".." else f"{first}/.."


def _a_taking(papers: Papers, event: Happened) -> bool:
    topics = [papers.topics[each] for each in event.said_in]
    return any("taking" in each and "held" not in each for each in topics)


def _best(bases: Iterable[Basis]) -> str | None:
    held = set(bases)
    return next((each.value for each in _BASES if each in held), None)


def _add(papers: Papers, found: list[Station], each: Station) -> None:
    """Put a station last, or into an earlier one of the same place and time."""
    for at in range(len(found) - 1, max(-1, len(found) - 1 - _LOOKS_BACK), -1):
        if _one(papers, found[at], each):
            found[at] = _together(found[at], each)
            return
    found.append(each)


def _one(papers: Papers, known: Station, new: Station) -> bool:
    if known.place_id != new.place_id:
        return False
    names = {each.casefold() for each in (known.place, new.place)}
    town = papers.case.places[known.place_id].name.casefold() if known.place_id else None
    if len(names) > 1 and town not in names:
        return False
    pairs = [
        (this, that)
        for this in (known.since, known.until)
        for that in (new.since, new.until)
        if this and that
    ]
    return all(may_meet(this, that) for this, that in pairs)


def _together(known: Station, new: Station) -> Station:
    longer = max((known.place, new.place), key=len)
    bases = [Basis(each) for each in (known.basis, new.basis) if each]
    return replace(
        known,
        place=longer,
        since=_earlier(known.since, new.since),
        until=_later(known.until, new.until),
        statements=tuple(dict.fromkeys((*known.statements, *new.statements))),
        speakers=tuple(dict.fromkeys((*known.speakers, *new.speakers))),
        basis=_best(bases),
        removes=min(known.removes, new.removes),
        circumstances=tuple(dict.fromkeys((*known.circumstances, *new.circumstances))),
        events=tuple(dict.fromkeys((*known.events, *new.events))),
    )


def _earlier(one: str | None, other: str | None) -> str | None:
    """Of two “by then” the earlier; what is known, where one is not."""
    if one is None or other is None:
        return one or other
    return min((one, other), key=lambda each: days(each).latest or date.max)


def _later(one: str | None, other: str | None) -> str | None:
    """Of two “still then” the later; what is known, where one is not."""
    if one is None or other is None:
        return one or other
    return max((one, other), key=lambda each: days(each).earliest or date.min)
