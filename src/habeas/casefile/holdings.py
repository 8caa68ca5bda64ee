"""Holdings: what a journal leaves on the table before anything is joined or judged."""

from dataclasses import dataclass, field

from habeas.casefile.judgement import Judgement
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page
from habeas.evidence.reading import Reading


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the journal's entries leave, the later in place of the earlier.

    Attributes:
        about: The name of the person the case is about, as given.
        originals: By sha256, in the order of arrival.
        custody: How each original came, by sha256, first to last.
        pages: The text of each original, by sha256.
        unread: Why an original could not be read, by sha256.
        readings: The latest reading of each page, by the page's id.
        judgements: Every judgement, first to last.
        grounds: The reading that lay before whoever judged, by the judgement's id.
    """

    about: list[str] = field(default_factory=list)
    originals: dict[str, Original] = field(default_factory=dict)
    custody: dict[str, list[Custody]] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    judgements: list[Judgement] = field(default_factory=list)
    grounds: dict[str, Reading] = field(default_factory=dict)
