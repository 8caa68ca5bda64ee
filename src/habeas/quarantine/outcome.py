"""Outcomes: how a parse can end when it does not end well.

Neither error is shown to a person as it is: the room that asked for the parse knows which file it
was, and says so.
"""

from enum import StrEnum


class Stopped(StrEnum):
    """Why a parser was stopped, or stopped by itself."""

    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"
    CONTENT = "content"
    FELL_OVER = "fell over"
    BABBLED = "babbled"


class ParserStopped(Exception):  # noqa: N818 it says what happened
    """A parser did not finish.

    Attributes:
        why: Which limit it met, or that it fell over.
        detail: What is known of it, for a log; made of our own words and a signal's number.
    """

    def __init__(self, why: Stopped, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}")
        self.why = why
        self.detail = detail


class Refused(Exception):  # noqa: N818 it says what happened
    """A parser understood the file well enough to say why it will not read it.

    Attributes:
        what: What is the matter with the file, as the end of a sentence that begins with its name.
        remedy: What a person can do about it.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
