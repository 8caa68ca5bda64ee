"""Which judgements stand, and what they make of each statement and each pair of parties.

The last decision on a thing stands, unless it was taken back; then the one before it does. A
taking-back can be taken back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.casefile.judgement import Judgement, Verdict
from habeas.evidence.reading import Statement
from habeas.vocabulary.kinds import Status

_STATUS = {
    Verdict.ACCEPT: Status.ACCEPTED,
    Verdict.CORRECT: Status.CORRECTED,
    Verdict.WITHDRAW: Status.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person has made of one statement.

    Attributes:
        status: What it is now.
        correction: The judgement that corrected it last; None if none stands.
    """

    status: Status
    correction: Judgement | None


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements nobody took back, first to last, without the takings-back themselves."""
    gone: set[str] = set()
    left: list[Judgement] = []
    for each in reversed(judgements):  # only a later one can take an earlier one back
        if each.id in gone:
            continue
        if each.verdict is Verdict.TAKE_BACK:
            gone.update(each.on)
        else:
            left.append(each)
    return tuple(reversed(left))


def rulings(stand: Iterable[Judgement]) -> Mapping[str, Ruling]:
    """What became of each judged statement, by its key."""
    ruled: dict[str, Ruling] = {}
    for each in stand:
        if each.verdict not in _STATUS:
            continue
        (key,) = each.on
        before = ruled.get(key)
        held = None if before is None else before.correction
        correction = held if each.statement is None else each
        status = _STATUS[each.verdict]
        if status is Status.ACCEPTED and correction is not None:
            status = Status.CORRECTED  # what was accepted is the correction
        ruled[key] = Ruling(status, correction)
    return ruled


def additions(stand: Iterable[Judgement]) -> Mapping[str, tuple[Judgement, ...]]:
    """The statements people added, by page."""
    added: dict[str, tuple[Judgement, ...]] = {}
    for each in stand:
        if each.verdict is Verdict.ADD:
            (page,) = each.on
            added[page] = (*added.get(page, ()), each)
    return added


def pairs(stand: Iterable[Judgement]) -> Mapping[frozenset[str], Judgement]:
    """The judgement that stands on each pair of parties: the last one made."""
    return {
        frozenset(each.on): each
        for each in stand
        if each.verdict in {Verdict.SAME, Verdict.DIFFERENT}
    }


def words_of(judgement: Judgement) -> Statement:
    """The statement a person wrote; only corrections and additions hold one."""
    assert judgement.statement is not None
    return judgement.statement
