"""Every page past the reader of its language.

Reading is deterministic, needs no network, and proposes: nothing it finds is in the case as a fact.
Which reader there is for which language, `habeas.reading.registry` says.
"""

from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.reading.registry import languages, readers
from habeas.vocabulary.errors import HabeasError


class CannotRead(HabeasError):  # noqa: N818 it says what happened
    """A page in a language that has no reader."""


def read(page: Page, about: str | None = None) -> Reading:
    """What the page says: who says what, in which words, and how they know.

    Args:
        page: The page.
        about: The name of the person the case is about, where it is known.

    Raises:
        CannotRead: There is no reader for the page's language.
    """
    reader = readers().get(page.language)
    if reader is None:
        raise _cannot(page.language)
    return reader(page, about)


def _cannot(language: str) -> CannotRead:
    known = ", ".join(sorted(languages()))
    if language == "und":
        return CannotRead(
            "Nobody could tell which language this page is in.",
            remedy=f"Say it with --language; there are readers for {known}.",
        )
    return CannotRead(
        f"There is no reader for the language {language!r}.",
        remedy=f"There are readers for {known}; keep the page and read it by hand.",
    )
