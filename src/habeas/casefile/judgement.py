"""Judgements: what a person decided, by whom, when and why.

A judgement is a record, never an overwrite. Changing one's mind is another judgement; taking one
back names it. Nothing is merged or altered in place, so everything can be taken apart again.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from habeas.evidence.reading import Statement


class Verdict(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    ADD = "add"
    SAME = "same"
    DIFFERENT = "different"
    TAKE_BACK = "take back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision of one person.

    Attributes:
        id: The hash of its journal entry, shortened: what TAKE_BACK names.
        verdict: What was decided.
        on: What it is about: one statement key (ACCEPT, CORRECT, WITHDRAW), the new statement's
            page (ADD), two party keys (SAME, DIFFERENT), or one judgement's id (TAKE_BACK).
        by: Who decided.
        at: When, in UTC.
        because: Why.
        statement: The statement as it should stand (CORRECT, ADD); None otherwise. Its parties
            are named as in the reading of its page.
    """

    id: str
    verdict: Verdict
    on: tuple[str, ...]
    by: str
    at: datetime
    because: str
    statement: Statement | None = None
