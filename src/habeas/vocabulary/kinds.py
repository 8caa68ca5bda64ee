"""The kinds of file, of party, of saying, of knowing and of event.

Closed lists: a new word is added here first and to the code second. The values are the
words that `habeas read --json` prints, so they are a contract and never renamed.
"""

from enum import StrEnum


class FileKind(StrEnum):
    """What a file is, told from its bytes."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    RTF = "rtf"
    MAIL = "mail"
    ARCHIVE = "archive"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    EMPTY = "empty"
    UNKNOWN = "unknown"


class PartyKind(StrEnum):
    """What somebody who speaks, acts or suffers is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    AUTHORITY = "authority"


class Mode(StrEnum):
    """In which form a statement's words reach us."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    DOCUMENT = "document"


class Basis(StrEnum):
    """How the speaker knows it.

    Witnessed: saw, heard, did or suffered it. Told: has it from others. Inferred: concludes or
    suspects. Official: speaks for a body about its own acts or findings. Own state: feelings,
    beliefs, intentions, demands.
    """

    WITNESSED = "witnessed"
    TOLD = "told"
    INFERRED = "inferred"
    OFFICIAL = "official"
    OWN_STATE = "own-state"
    UNSTATED = "unstated"


class Polarity(StrEnum):
    """Whether the content is affirmed, denied, or withheld."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    REFUSED = "refused"


class EventKind(StrEnum):
    """What happened, in the words of the reading contract."""

    DISAPPEARANCE = "disappearance"
    ABDUCTION = "abduction"
    ARREST = "arrest"
    DETENTION = "detention"
    TRANSFER = "transfer"
    SIGHTING = "sighting"
    MESSAGE = "message"
    CALL = "call"
    MEETING = "meeting"
    RECRUITMENT = "recruitment"
    CONTRACT = "contract"
    DEPLOYMENT = "deployment"
    INJURY = "injury"
    DEATH = "death"
    RELEASE = "release"
    ESCAPE = "escape"
    SEARCH = "search"
    APPEAL = "appeal"
    REPLY = "reply"
    HEARING = "hearing"
    PUBLICATION = "publication"
    LEARNING = "learning"
    THREAT = "threat"
    ILL_TREATMENT = "ill-treatment"


class RoleKind(StrEnum):
    """What a party is in an event."""

    VICTIM = "victim"
    BY = "by"
    TO = "to"
    FROM = "from"
    WITNESS = "witness"
    PARTICIPANT = "participant"
    ESCORT = "escort"


class Status(StrEnum):
    """What a person has made of a machine's proposal."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ADDED = "added"
