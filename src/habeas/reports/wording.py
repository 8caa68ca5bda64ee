"""Who says what and how they know it, in words that claim no more than the sources did.

One place for every phrase that a terminal line and a dossier share. The words come from
the records; nothing here weighs or concludes.
"""

from collections.abc import Iterable

from habeas.casefile.case import Case, CaseParty, Document, Told
from habeas.evidence.reading import Reading
from habeas.reckoning.finding import Row, Station
from habeas.reports.days import UNKNOWN, date_words, when_words
from habeas.reports.safe import shown
from habeas.vocabulary.kinds import Basis, EventKind, FileKind, Mode, PartyKind, Polarity, Status

BASIS = {
    Basis.WITNESSED: "saw, heard or lived through it",
    Basis.TOLD: "has it from others",
    Basis.INFERRED: "concludes or suspects it",
    Basis.OFFICIAL: "speaks for a body about its own acts or findings",
    Basis.OWN_STATE: "tells of own feelings, beliefs or wishes",
    Basis.UNSTATED: "does not say how it is known",
}
MODE = {
    Mode.DIRECT: "quoted word for word",
    Mode.INDIRECT: "in reported speech",
    Mode.MIXED: "partly quoted",
    Mode.DOCUMENT: "as a document has it",
}
POLARITY = {
    Polarity.AFFIRMED: "affirmed",
    Polarity.DENIED: "denied",
    Polarity.REFUSED: "declines to say",
}
STATUS = {
    Status.PROPOSED: "proposed, not yet reviewed",
    Status.ACCEPTED: "accepted",
    Status.CORRECTED: "corrected",
    Status.WITHDRAWN: "withdrawn",
    Status.ADDED: "added by a person",
}
_UNNAMED = {
    PartyKind.PERSON: "someone unnamed",
    PartyKind.ORGANIZATION: "an unnamed organization",
    PartyKind.GROUP: "an unnamed group",
    PartyKind.AUTHORITY: "an unnamed authority",
}
EVENT = {kind: kind.value for kind in EventKind} | {
    EventKind.ILL_TREATMENT: "ill-treatment",
    EventKind.LEARNING: "someone learns of it",
}


def party_words(party: CaseParty) -> str:
    """What to call a party: its name, else what it is called, else that it is unnamed."""
    return shown(party.name or party.description or _UNNAMED[party.kind])


def party_name(case: Case, party: str | None) -> str:
    """What to call a party of the case by its name in the case."""
    known = case.parties.get(party) if party is not None else None
    return party_words(known) if known is not None else (party or "someone unnamed")


def speaker_words(case: Case, told: Told) -> str:
    """Whose claim a statement is."""
    if told.speaker is not None:
        return party_name(case, told.speaker)
    return f"the author of {told.document}"


def carried(told: Told) -> bool:
    """Whether the chain brings the speaker's own words to us, instead of telling the speaker."""
    first_hand = told.said.basis in {Basis.WITNESSED, Basis.OWN_STATE, Basis.OFFICIAL}
    return told.said.within is not None or first_hand


def chain_words(case: Case, told: Told) -> str | None:
    """How the statement came along its chain; None where there is no chain."""
    if not told.via:
        return None
    links = [party_name(case, party) for party in told.via]
    if carried(told):
        return "reaches us through " + ", then ".join(links)
    return "who has it from " + ", who has it from ".join(links)


def told_words(told: Told) -> str:
    """The words a statement stands on, its parts joined by an ellipsis."""
    return shown(" … ".join(part.quote for part in told.said.content))


def shortened(words: str, limit: int) -> str:
    """Words on one line, cut at a word's end and marked so where they are longer than that."""
    flat = " ".join(words.split())
    if len(flat) <= limit:
        return flat
    return flat[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def document_words(document: Document) -> str:
    """What to call a document: its own title, else its file's name."""
    title = document.page.title if document.page else None
    return shown(title or document.original.name)


def unread(case: Case) -> tuple[Document, ...]:
    """Documents whose words nobody has read: not an archive whose papers stand beside it."""
    opened = {each.original.within for each in case.documents.values()}
    return tuple(
        each
        for each in case.documents.values()
        if each.unread is not None
        and not (each.original.kind is FileKind.ARCHIVE and each.original.sha256 in opened)
    )


def published_words(document: Document) -> str:
    """When a document was published and who says so."""
    page = document.page
    if page is None or page.published is None:
        return UNKNOWN
    source = f" ({shown(page.published_from)})" if page.published_from else ""
    return date_words(page.published) + source


def stay_words(station: Station) -> str:
    """From when until when, in words; an end nobody gives is said to be unknown."""
    since, until = station.since, station.until
    if since is None and until is None:
        return "when, is not known"
    if since is not None and since == until:
        return when_words(since)
    if since is not None and until is not None and since[3:] == until[:-3]:
        return f"{_on(since[3:])}; since when and until when, is not known"
    told = [words for words in (_start_words(since), _end_words(until)) if words]
    if since is None:
        return f"{told[0]}; since when, is not known"
    if until is None:
        return f"{told[0]}; until when, is not known"
    return (", " if since.startswith("../") else " ").join(told)


def _on(edtf: str) -> str:
    words = when_words(edtf)
    if words.startswith(("about ", "between ")):
        return words
    return f"on {words}" if len(edtf) >= len("2024-06-09") else f"at some time in {words}"


def _start_words(edtf: str | None) -> str:
    if edtf is None:
        return ""
    if edtf.startswith("../"):
        return f"by {when_words(edtf[3:])} at the latest"
    return f"from {_some_day(edtf)}"


def _end_words(edtf: str | None) -> str:
    if edtf is None:
        return ""
    if edtf.endswith("/.."):
        return f"at least until {when_words(edtf[:-3])}"
    return f"until {_some_day(edtf)}"


def _some_day(edtf: str) -> str:
    words = when_words(edtf)
    return f"some day {words}" if words.startswith("between ") else words


def row_when(row: Row) -> str:
    """When an event was; in the tellings' own words where all together bound nothing."""
    if row.when is not None:
        return when_words(row.when)
    worded = dict.fromkeys(when_words(when) for _, when in row.worded)
    return " or ".join(worded) or UNKNOWN


def removes_words(removes: int) -> str:
    """Through how many mouths something came.

    >>> removes_words(0), removes_words(2)
    ('own word', 'at two removes')
    """
    if removes <= 0:
        return "own word"
    named = {1: "at one remove", 2: "at two removes", 3: "at three removes"}
    return named.get(removes, f"at {removes} removes")


def origins_words(count: int) -> str:
    """How many independent origins bear something out, never “how many articles”."""
    if count == 0:
        return "no origin known"
    return "told by one origin" if count == 1 else f"told by {count} independent origins"


def basis_words(basis: str | None) -> str:
    """A basis in words; as it stands where it is none of ours."""
    if basis is None:
        return BASIS[Basis.UNSTATED]
    try:
        return BASIS[Basis(basis)]
    except ValueError:
        return basis


def readers_of(readings: Iterable[Reading | None]) -> tuple[str, ...]:
    """Every reader that proposed something, each once, in order."""
    return tuple(sorted({reading.reader for reading in readings if reading is not None}))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(3, "party", "parties")
    ('1 statement', '3 parties')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
