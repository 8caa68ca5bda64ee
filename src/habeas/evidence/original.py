"""Originals: files as they were received, and how they came to us.

An original is named by the SHA-256 of its bytes, so identical bytes are one original.
Nothing here opens a file; `habeas.intake` does.
"""

from dataclasses import dataclass
from datetime import date

from habeas.vocabulary.kinds import FileKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A file as it was received.

    Attributes:
        sha256: The hash of its bytes, in lower-case hexadecimal.
        name: The file's own name, made safe to show; never used as a path.
        size: Its length in bytes.
        kind: What it is, told from its bytes.
        within: The sha256 of the mail or archive it came in; None if it came by itself.
    """

    sha256: str
    name: str
    size: int
    kind: FileKind
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """How an original came into the case, as far as the person said.

    Attributes:
        original: The sha256 of the original.
        name: The name it was given with this time.
        source: Who gave it; None if not said.
        how: In which way it came (by hand, by mail, copied from a phone); None if not said.
        received: The day it was received; None if not said.
        published: The day its text was published, as the person gave it; None if not said.
    """

    original: str
    name: str
    source: str | None = None
    how: str | None = None
    received: date | None = None
    published: date | None = None
