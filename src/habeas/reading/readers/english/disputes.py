"""Statements of one page that cannot both hold, where the page sets them against each other.

Careful by design: a denial disputes what another party asserts in largely the same words, or the
words just before it where it only points back (“denied the claim”). What merely differs, in a day
or a number, is for the reckoning.
"""

import re
from collections.abc import Sequence

from habeas.evidence.reading import Opposition, Statement
from habeas.vocabulary.kinds import Basis, Polarity

_WORD = re.compile(r"[^\W\d_]{4,}")
_POINTS_BACK = re.compile(
    r"^\W*(?:(?:the|this|that|these|those|such|her|his|their|all|any)\W+){0,2}"
    r"(?:claims?|accounts?|allegations?|accusations?|charges?|reports?|version|story|it|that|this)?\W*$",
    re.IGNORECASE,
)
_COMMON = """that this with from have been were they their there which would could about after before when
    where what will said says told never nobody none than them then over into more some such also
    only even just very because while who whom whose being does"""
_EMPTY = frozenset(_COMMON.split())
_SHARED = 3  # words two statements must have in common
_PART = 0.5  # of the words of the shorter one


def disputes_of(statements: Sequence[Statement]) -> tuple[Opposition, ...]:
    """Each denial of a page with the assertions it stands against."""
    found = []
    for number, denial in enumerate(statements):
        if denial.polarity is not Polarity.DENIED:
            continue
        against = _asserted(statements, number)
        if against:
            found.append(Opposition(about=_about(denial, against), one=against, other=(denial.id,)))
    return tuple(found)


def _asserted(statements: Sequence[Statement], number: int) -> tuple[str, ...]:
    denial = statements[number]
    if _POINTS_BACK.match(_words(denial)):
        before = [each for each in statements[:number] if _may_oppose(each, denial)]
        return tuple(each.id for each in before[-1:])
    return tuple(
        each.id for each in statements if _may_oppose(each, denial) and _same_matter(each, denial)
    )


def _may_oppose(this: Statement, denial: Statement) -> bool:
    """Whether one asserts, and is neither the other's speaker nor shares words with it."""
    if this.polarity is not Polarity.AFFIRMED or this.basis is Basis.OWN_STATE:
        return False
    return this.speaker != denial.speaker and not _overlap(this, denial)


def _overlap(this: Statement, that: Statement) -> bool:
    """Whether any words are in both, as when one is quoted somewhere inside the other."""
    return any(
        one.start < other.stop and other.start < one.stop
        for one in this.content
        for other in that.content
    )


def _same_matter(this: Statement, that: Statement) -> bool:
    one, other = _stems(this), _stems(that)
    shared = len(one & other)
    return shared >= _SHARED and shared >= _PART * min(len(one), len(other))


def _stems(statement: Statement) -> frozenset[str]:
    found = (each.lower() for each in _WORD.findall(_words(statement)))
    return frozenset(each[:5] for each in found if each not in _EMPTY)


def _words(statement: Statement) -> str:
    return " ".join(each.quote for each in statement.content)


def _about(denial: Statement, against: Sequence[str]) -> str:
    """What they disagree on, in the denial's own words."""
    words = _words(denial)
    if _POINTS_BACK.match(words):
        return f"what {against[0]} says"
    return words if len(words) <= 100 else words[:99].rsplit(" ", 1)[0] + "…"
