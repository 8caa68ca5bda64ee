"""Names and descriptions that stand beside each other and mean one party.

“Dr Saule Bek, a surgeon”, “his mother, Saule Bek,” and “her brother Dulat” each hold a name and a
description of one person. What the pairs do to the cast is for `cast` to say.
"""

import re
from collections.abc import Iterator, Sequence

from habeas.reading.readers.english.cast_mentions import Mention, Sort
from habeas.vocabulary.kinds import PartyKind

_AGE = r"(?:,? (?:aged )?\d{1,2}(?: years old)?)?"
_BETWEEN_NAME_AND_DESCRIPTION = re.compile(
    rf"{_AGE}, (?:who (?:is|was|works as|worked as|serves as|acts as) )?(?:now |then |himself |herself |also )?"
    r"(?:[^\W\d_][\w ]{0,24}[’']s? (?:[\w-]+ ){0,2})?"
)
_BETWEEN_DESCRIPTION_AND_NAME = re.compile(
    r"(?:|,?)(?: (?:who (?:gave|used|wanted to give|would give) only (?:his|her) (?:first |given )?name,|"
    r"who (?:gave (?:his|her) name as|asked to be (?:called|identified (?:only )?as)|wanted to be called(?: only)?)|named|called|known as|nicknamed|call sign|identified as|whom [\w ]{1,20} called))? ?[“\"‘']?"
)
_IS = re.compile(r" (?:is|was|has been|had been|became|works as|worked as) (?:still |now |then )?")
_CLOSES = re.compile(
    r"\s*(?:[,.;:)(”\"]|$|\n|and |who |whose |from |of |in |at |for |on |with |said |told |says |– |— |- |-- )"
)


def beside(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of a name and a description of one party, in the order of the text."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.stop))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 : at + 4]:
            if other.sentence != one.sentence or other.start - one.stop > 60:
                break
            nested = _is_nested(text, one, other, ordered[max(0, at - 4) : at + 8])
            pair = None if nested else _pair(text, one, other)
            if pair is not None:
                yield pair


def _is_nested(text: str, one: Mention, other: Mention, near: Sequence[Mention]) -> bool:
    """Whether one of two only helps to describe another: the father in “the brother of his father”.

    A name right after “the wife of his brother” is the brother's, one after a comma the wife's.
    """
    if other.start < one.stop:
        return True
    around = [m for m in near if m.sort is Sort.DESCRIPTION]
    if other.sort is not Sort.NAME:
        return any(m.start < other.start < m.stop for m in around)
    outer = any(m.start < one.start and one.stop <= m.stop and _fit(other, m) for m in around)
    holds = any(one.start < m.start and m.stop == one.stop for m in around)
    return holds if text[one.stop : other.start] == " " else outer


def _pair(text: str, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    sorts = (one.sort, other.sort)
    between = text[one.stop : other.start]
    if sorts == (Sort.NAME, Sort.DESCRIPTION) and _fit(one, other):
        return (one, other) if _describes(text, one, other, between) else None
    if sorts == (Sort.DESCRIPTION, Sort.NAME) and _fit(other, one):
        if not _introduces(text, one, other, between):
            return None
        return other, one
    return None


def _describes(text: str, one: Mention, other: Mention, between: str) -> bool:
    """“NAME, the uncle of …,”; “NAME is the owner of …”."""
    if other.holder is not None and other.holder == (one.start, one.stop):
        return False
    if _IS.fullmatch(between):
        return other.determiner in {"a", "the", "own"}
    if not _BETWEEN_NAME_AND_DESCRIPTION.fullmatch(between):
        return False
    if other.determiner == "many" or other.plural:
        return False
    return bool(_CLOSES.match(text, other.stop)) and not _is_listed(text, one, other)


def _is_listed(text: str, one: Mention, other: Mention) -> bool:
    """“Anna, her sister and two neighbours”: a list, not a description."""
    if re.match(
        r"\s*(?:, [^,.;]{1,40})?,? and (?:a|an|the|his|her|their|two|three|some) ",
        text[other.stop : other.stop + 60],
    ):
        after = text[other.stop : other.stop + 60]
        return not re.match(
            r"\s*and (?:a|an|the) [\w -]{0,30}(?:retiree|officer|member|head|director|father|mother|uncle|brother)",
            after,
        )
    before = text[max(0, one.start - 6) : one.start]
    return before.endswith((" and ", " with ")) and text[other.stop : other.stop + 5] == " and "


def _introduces(text: str, one: Mention, other: Mention, between: str) -> bool:
    """“his mother, NAME,”; “lawyer NAME”; “a workmate, NAME”."""
    if one.plural:
        return False
    if between == " ":
        return other.name is not None and not other.name.title
    if not _BETWEEN_DESCRIPTION_AND_NAME.fullmatch(between):
        return False
    if between.startswith(",") and between.strip() == ",":
        closed = re.match(r"(?:[,.;:)]|’s|'s)|\s*(?:\(|—|–|$)", text[other.stop :])
        return closed is not None and one.determiner in {"the", "own", "a"}
    return True


def _fit(name: Mention, description: Mention) -> bool:
    """Whether a name and a description can be one party's at all."""
    if name.kind is PartyKind.PERSON or (name.name is not None and name.name.kind is None):
        same = description.kind is PartyKind.PERSON
    else:
        same = description.kind in {PartyKind.ORGANIZATION, PartyKind.AUTHORITY}
    if description.kind is PartyKind.ORGANIZATION and _may_be_a_body(name):
        return True
    genders = {name.gender, description.gender} - {None}
    return same and len(genders) < 2


def _may_be_a_body(name: Mention) -> bool:
    """Whether what looks like a person's name may be a firm's: nothing in it tells a gender."""
    words = () if name.name is None else name.name.words
    return len(words) > 1 and name.gender is None and not (name.name and name.name.title)
