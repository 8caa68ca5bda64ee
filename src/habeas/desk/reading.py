"""From an original to what was read in it, or to why it was not.

The one place where intake, text and reading are strung together. Whatever a paper does to a parser
or a reader, what comes back is a value, so that one paper never stops the rest.
"""

from dataclasses import dataclass, replace
from datetime import date

from habeas.evidence.original import Original
from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.read import read
from habeas.text.pages import page_of
from habeas.vocabulary.errors import HabeasError
from habeas.vocabulary.kinds import FileKind


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something was not read or not taken.

    Attributes:
        what: What happened, in one sentence.
        remedy: What to do about it, in one sentence; empty if nothing.
    """

    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What reading an original gave.

    Attributes:
        page: Its text; None where it could not be had.
        reading: What was found in it; None where nothing was read.
        trouble: Why there is no text or no reading; None if there are both.
    """

    page: Page | None = None
    reading: Reading | None = None
    trouble: Trouble | None = None


OPENED = Trouble("It is an archive; the files in it stand as documents of their own.", "")
UNWRITABLE = Trouble(
    "Its text holds broken characters that cannot be written down.",
    "Save it again as plain text or PDF with its own program, and add that.",
)


def outcome_of(
    original: Original,
    content: bytes,
    *,
    published: date | None,
    about: str | None,
    language: str | None = None,
) -> Outcome:
    """Obtain an original's text and read it.

    Args:
        original: The original.
        content: Its bytes.
        published: The day its text was published, as the person gave it.
        about: The person the case is about.
        language: The language a person said it is in; None to tell it from the text.
    """
    if original.kind is FileKind.ARCHIVE:
        return Outcome(trouble=OPENED)
    page: Page | None = None
    try:
        given = None if published is None else published.isoformat()
        page = page_of(original, content, published=given)
        page = page if language is None else replace(page, language=language)
        return Outcome(page=page, reading=read(page, about))
    except HabeasError as error:
        return Outcome(page=page, trouble=Trouble(error.what, error.remedy))
    except Exception as error:  # noqa: BLE001 a fault of ours in one paper must not lose the others
        return Outcome(page=page, trouble=_fell_over(page, error))


def _fell_over(page: Page | None, error: Exception) -> Trouble:
    which = "text" if page is None else "statements"
    return Trouble(
        f"The program fell over while looking for its {which} ({type(error).__name__}).",
        "The original is kept. Please report this; a newer version may read it.",
    )
