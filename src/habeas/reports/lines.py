"""Findings, receipts and problems as tables and lines for a terminal.

Every function gives something `rich` can print; the door prints it. The words are made safe in
`habeas.reports.tables`, and none needs a colour to be understood. `glance` is the case in half a
screen. Nothing is decided here: what a row says, the case or its findings say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.casefile.case import Case, CaseParty, Told
from habeas.casefile.problems import Problem
from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.evidence.reading import Party, Reading, Statement
from habeas.reckoning.finding import Dispute, Findings, Row, Station
from habeas.reports.days import UNKNOWN, date_words
from habeas.reports.sentences import days_in_words
from habeas.reports.tables import Column, line, table
from habeas.reports.wording import (
    EVENT,
    POLARITY,
    chain_words,
    counted,
    party_name,
    party_words,
    readers_of,
    removes_words,
    row_when,
    shortened,
    speaker_words,
    stay_words,
    told_words,
    unread,
)
from habeas.vocabulary.kinds import Polarity, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """What became of one file that was handed in.

    Attributes:
        name: The file's own name.
        sha256: The hash it is kept under; None if it was not kept.
        state: "received", "already here", "unread" or "refused".
        note: Why it is unread or refused, or how much was found in it; None if nothing to say.
    """

    name: str
    sha256: str | None
    state: str
    note: str | None = None


def receipts(handed_in: Iterable[ReceiptLine]) -> RenderableType:
    """What became of each file handed in."""
    columns = (
        Column(head="Kept as"),
        Column(head="State"),
        Column(head="File", share=3),
        Column(head="Note", share=4),
    )
    rows = (((r.sha256 or "—")[:12], r.state, r.name, r.note or "") for r in handed_in)
    return table(columns, rows, empty="No file was handed in.")


def people(case: Case) -> RenderableType:
    """Everyone in the case, how they are related, and in which documents they stand."""
    columns = (
        Column(head="", style="bold"),
        Column(head="Who", share=4),
        Column(head="Related", share=4),
        Column(head="Also written", share=3),
        Column(head="In", share=2),
    )
    rows = (
        (
            party.id,
            _who(party),
            "; ".join(_relations(case, party)),
            ", ".join(party.also),
            " ".join(_documents_of(party)),
        )
        for party in case.parties.values()
    )
    return table(columns, rows, empty="Nobody is named in this case yet.")


def places(case: Case) -> RenderableType:
    """Every place, where it lies if the gazetteer knows, and how often it is named."""
    columns = (
        Column(head="", style="bold"),
        Column(head="Place", share=3),
        Column(head="Lies at"),
        Column(head="Named", share=3),
    )
    rows = []
    for place in case.places.values():
        papers = dict.fromkeys(document for document, _ in place.mentions)
        named = f"{counted(len(place.mentions), 'time')} in {' '.join(papers)}"
        rows.append((place.id, place.name, _position(place.latitude, place.longitude), named))
    return table(columns, rows, empty="No place is named in this case yet.")


def statements(case: Case, chosen: Iterable[Told] | None = None) -> RenderableType:
    """Statements with their speakers, chains, bases and what a person made of them."""
    columns = (
        Column(head="", style="bold"),
        Column(head="Who says it", share=3),
        Column(head="Words", share=6),
        Column(head="How known"),
        Column(head="Status"),
    )
    told = case.statements.values() if chosen is None else chosen
    rows = (
        (each.id, _speaker(case, each), _said(each), each.said.basis.value, each.status.value)
        for each in told
    )
    return table(columns, rows, empty="No statement has been read yet.")


def timeline(case: Case, findings: Findings) -> RenderableType:
    """The timeline: each event with the span that all accounts together allow."""
    columns = (
        Column(head="When", width=18),
        Column(head="What", width=13),
        Column(head="Where", share=3),
        Column(head="Who", share=4),
        Column(head="Told in", width=9),
    )
    rows = (
        (
            row_when(row),
            row_words(row),
            row.place or "",
            ", ".join(party_name(case, each) for each in row.parties),
            " ".join(row.statements or row.events),
        )
        for row in findings.timeline
    )
    drawn = table(columns, rows, empty="No event has been read yet.")
    return Group(drawn, *_clashes(findings))


def whereabouts(case: Case, findings: Findings) -> RenderableType:
    """Where the person was, according to whom, at how many removes; the last news last."""
    columns = (
        Column(head="Place", share=3),
        Column(head="When", share=4),
        Column(head="According to", share=4),
        Column(head="Rests on", share=3),
    )
    rows = (
        (
            station.place + (" (disputed)" if station.disputed else ""),
            stay_words(station),
            _according(case, station),
            " ".join(station.statements or station.events),
        )
        for station in findings.whereabouts
    )
    drawn = table(columns, rows, empty="No document says where the person was.")
    return Group(drawn, Text(""), *_news(case, findings))


def disputes(case: Case, findings: Findings) -> RenderableType:
    """Rival accounts side by side, and what would settle each."""
    if not findings.disputes:
        return Text("No two statements were found that cannot both hold.")
    drawn = [_dispute(case, number, each) for number, each in enumerate(findings.disputes, 1)]
    return Group(*drawn)


def problems(found: Iterable[Problem]) -> RenderableType:
    """What is wrong with the case, and what would put it right."""
    columns = (
        Column(head="Where", share=2),
        Column(head="What is wrong", share=4),
        Column(head="What to do", share=4),
    )
    rows = ((each.where, each.what, each.remedy) for each in found)
    return table(columns, rows, empty="Nothing wrong was found.")


def read_summary(original: Original, page: Page, reading: Reading) -> RenderableType:
    """What one reading found in one document, statements first."""
    named = {party.id: party for party in reading.parties}
    columns = (
        Column(head="", style="bold"),
        Column(head="Who says it", share=3),
        Column(head="Words", share=6),
        Column(head="How known"),
    )
    rows = (
        (said.id, _local_speaker(named, said), _marked(said, _quote(said)), said.basis.value)
        for said in reading.statements
    )
    return Group(
        line(page.title or original.name, "bold"),
        line(_page_words(page)),
        line(_reading_words(reading)),
        *(line(f"Note: {note}") for note in page.notes),
        Text(""),
        table(columns, rows, empty="No statement was found in it."),
    )


def glance(case: Case, findings: Findings, found: Iterable[Problem] = ()) -> RenderableType:
    """The case in half a screen: what is there, the last news, what is disputed and open."""
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(ratio=1, overflow="fold")
    for label, words in _glance_rows(case, findings, tuple(found)):
        grid.add_row(label, line(words))
    return Group(line(case.about, "bold"), Padding(grid, (0, 0, 0, 2)))


def row_words(row: Row) -> str:
    """What an event of the timeline is; said not to have happened where it is only denied."""
    words = EVENT[row.kind]
    return f"{words} (told not to have happened)" if row.negated else words


def _glance_rows(
    case: Case, findings: Findings, found: tuple[Problem, ...]
) -> Iterator[tuple[str, str]]:
    papers, without = counted(len(case.documents), "document"), len(unread(case))
    yield "Papers", papers + (f", {without} unread" if without else "")
    yield "Statements", _statement_counts(case)
    yield (
        "People",
        f"{counted(len(case.parties), 'party', 'parties')}, {counted(len(case.places), 'place')}",
    )
    yield from ((label, words) for label, words in _news_pairs(case, findings))
    several = [each for each in findings.claims if each.independent_origins > 1]
    yield (
        "Claims",
        (f"{counted(len(findings.claims), 'claim')}; {len(several)} told by more than one origin"),
    )
    yield (
        "Disputed",
        days_in_words("; ".join(each.about for each in findings.disputes[:4])) or "nothing",
    )
    if findings.clashes:
        yield "Clashes", counted(len(findings.clashes), "set") + " of dates that cannot all be true"
    yield "Appeals", _appeal_counts(findings)
    yield (
        "Open",
        days_in_words("; ".join(each.asks for each in findings.questions[:3]))
        or "no question found",
    )
    if found:
        yield "Problems", f"{len(found)}; `habeas problems` lists them"


def _statement_counts(case: Case) -> str:
    waiting = sum(each.status is Status.PROPOSED for each in case.statements.values())
    words = counted(len(case.statements), "statement")
    if not waiting:
        return words
    readers = ", ".join(readers_of(each.reading for each in case.documents.values()))
    return f"{words}, {waiting} proposed by {readers or 'a reader'} and not yet reviewed"


def _appeal_counts(findings: Findings) -> str:
    if not findings.appeals:
        return "none told of"
    silent = sum(each.reply is None for each in findings.appeals)
    return f"{counted(len(findings.appeals), 'appeal')}, {silent} without a reply told of"


def _news(case: Case, findings: Findings) -> Iterator[Text]:
    for label, words in _news_pairs(case, findings):
        yield line(f"{label}: {words}")


def _news_pairs(case: Case, findings: Findings) -> Iterator[tuple[str, str]]:
    last, reliable = findings.last_news, findings.last_reliable_news
    yield "Last news", _station_words(case, last)
    same = "the same" if reliable == last and last is not None else None
    yield "Last reliable", same or _station_words(case, reliable)


def _station_words(case: Case, station: Station | None) -> str:
    if station is None:
        return "none"
    disputed = ". Disputed" if station.disputed else ""
    told = _according(case, station)
    return f"{station.place}, {stay_words(station)}. According to {told}{disputed}"


def _according(case: Case, station: Station) -> str:
    if not station.speakers:
        return "the author of a document"
    who = " and ".join(party_name(case, each) for each in station.speakers)
    parts = [station.basis or "unstated", removes_words(station.removes), *station.circumstances]
    return f"{who} ({'; '.join(parts)})"


def _clashes(findings: Findings) -> Iterator[Text]:
    for clash in findings.clashes:
        why = days_in_words(clash.why)
        yield line(f"Cannot all be true: {' '.join(clash.statements)} — {why}")


def _dispute(case: Case, number: int, dispute: Dispute) -> RenderableType:
    columns = (Column(head="One account", share=1), Column(head="Another account", share=1))
    sides = [_side(case, dispute.one), _side(case, dispute.other)]
    longest = max(len(side) for side in sides)
    padded = [side + [""] * (longest - len(side)) for side in sides]
    settle = "; ".join(dispute.would_settle) or UNKNOWN
    return Group(
        line(f"{number}. {days_in_words(dispute.about)}", "bold"),
        table(columns, zip(*padded, strict=True), empty=""),
        line(f"What would settle it: {settle}"),
        Text(""),
    )


def _side(case: Case, named: Iterable[str]) -> list[str]:
    held = [case.statements[each] for each in named if each in case.statements]
    return [
        f"{each.id} {_speaker(case, each)} ({each.said.basis.value}): {_said(each)}"
        for each in held
    ]


def _speaker(case: Case, told: Told) -> str:
    chain = chain_words(case, told)
    return speaker_words(case, told) + (f", {chain}" if chain else "")


def _said(told: Told) -> str:
    return _marked(told.said, told_words(told))


def _marked(said: Statement, words: str) -> str:
    cut_short = shortened(words, 240)
    marks = [] if said.polarity is Polarity.AFFIRMED else [POLARITY[said.polarity]]
    marks += [each.what for each in said.under]
    return f"{cut_short} [{'; '.join(marks)}]" if marks else cut_short


def _who(party: CaseParty) -> str:
    words = party_words(party)
    return f"{words}, {party.description}" if party.name and party.description else words


def _relations(case: Case, party: CaseParty) -> list[str]:
    found = (f"{kin.kind} of {party_name(case, kin.to)}" for kin in party.relations)
    return list(dict.fromkeys(found))


def _documents_of(party: CaseParty) -> list[str]:
    return list(dict.fromkeys(member.document for member in party.members))


def _position(latitude: float | None, longitude: float | None) -> str:
    if latitude is None or longitude is None:
        return UNKNOWN
    north = f"{abs(latitude):.2f}° {'N' if latitude >= 0 else 'S'}"
    return f"{north}, {abs(longitude):.2f}° {'E' if longitude >= 0 else 'W'}"


def _local_speaker(named: dict[str, Party], said: Statement) -> str:
    def call(name: str) -> str:
        party = named.get(name)
        return (party.name or party.description or "someone unnamed") if party else name

    who = "the author" if said.speaker is None else call(said.speaker)
    return who + (f" (via {', '.join(call(each) for each in said.via)})" if said.via else "")


def _quote(said: Statement) -> str:
    return " … ".join(part.quote for part in said.content)


def _page_words(page: Page) -> str:
    published = date_words(page.published) if page.published else "no published date"
    return ", ".join(part for part in (page.publisher, published, page.language) if part)


def _reading_words(reading: Reading) -> str:
    return (
        f"{counted(len(reading.statements), 'statement')},"
        f" {counted(len(reading.parties), 'party', 'parties')},"
        f" {counted(len(reading.places), 'place')}, {counted(len(reading.events), 'event')},"
        f" proposed by {reading.reader}"
    )
