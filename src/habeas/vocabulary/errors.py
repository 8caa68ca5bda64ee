"""What an error is, its remedy, and the errors of storage and set-up.

An error is something wrong in the run that a person can put right: it says what happened and
what to do. What is wrong in a case is a `Problem`, a value, and is never raised.
Errors that carry a stage's record live with that stage.
"""


class HabeasError(Exception):
    """Anything a person at the desk can put right.

    Attributes:
        what: What happened, in one sentence that names the file, case or word concerned.
        remedy: What to do next, in one sentence.
    """

    def __init__(self, what: str, *, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what}\n  What to do: {self.remedy}"
