"""How people are related, as a tree read from left to right.

The person the case is about stands first; those related to him next, with the word for it; those
related only to them after. The words are the documents'. Whoever has no relation told is in the
table of people and not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.casefile.case import Case
from habeas.reports.wording import party_name, shortened

_ROW, _COLUMN, _BOX_WIDTH, _BOX_HEIGHT = 40, 290, 178, 28
_MOST = 40
_DEEPEST = 2
# Where the letters of a name stand in its box, at the size the style sheet gives them.
_NAME_LENGTH, _WORD_LENGTH = 25, 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """One party in the tree.

    Attributes:
        party: The party.
        name: Its name, shortened to its box.
        words: What it is to the one before it; None for the first.
        x: The left edge of its box.
        y: The upper edge of its box.
        from_x: The right edge of the box it hangs from; None for the first.
        from_y: The middle of that box; None with it.
    """

    party: str
    name: str
    words: str | None
    x: int
    y: int
    from_x: int | None
    from_y: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KinTree:
    """The whole tree and its size."""

    width: int
    height: int
    kin: tuple[Kin, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Tie:
    party: str
    words: str


def kin_tree(case: Case) -> KinTree | None:
    """Draw who is related to whom; None where no relation to the person is told."""
    if case.victim is None or case.victim not in case.parties:
        return None
    ties = _ties(case)
    placed = list(_placed(case, ties))
    if len(placed) < 2:
        return None
    shown_kin = tuple(placed[:_MOST])
    return KinTree(
        width=max(each.x for each in shown_kin) + _BOX_WIDTH + 1,
        height=max(each.y for each in shown_kin) + _BOX_HEIGHT + 1,
        kin=shown_kin,
        left_out=len(placed) - len(shown_kin),
    )


def _ties(case: Case) -> dict[str, list[_Tie]]:
    """For each party, whoever is said to be something to it, each once, in the case's order."""
    found: dict[str, dict[str, list[str]]] = {}
    for party in case.parties.values():
        for relation in party.relations:
            words = found.setdefault(relation.to, {}).setdefault(party.id, [])
            if relation.kind not in words:
                words.append(relation.kind)
    return {
        to: [_Tie(party, " / ".join(words)) for party, words in held.items()]
        for to, held in found.items()
    }


def _placed(case: Case, ties: dict[str, list[_Tie]]) -> Iterator[Kin]:
    """Every party of the tree, nearest to the person first, each placed once."""
    assert case.victim is not None
    root = _kin(case, _Tie(case.victim, ""), depth=0, row=0, before=None)
    seen = {case.victim}
    row = 0
    yield root
    stack = [(root, 1, tie) for tie in reversed(ties.get(case.victim, []))]
    while stack:
        before, depth, tie = stack.pop()
        if tie.party in seen:
            continue
        seen.add(tie.party)
        made = _kin(case, tie, depth=depth, row=row, before=before)
        row += 1
        yield made
        if depth < _DEEPEST:
            under = [each for each in ties.get(tie.party, []) if each.party not in seen]
            # The first of them shares its row, so that the tree stays low.
            row -= 1 if under else 0
            stack.extend((made, depth + 1, each) for each in reversed(under))


def _kin(case: Case, tie: _Tie, *, depth: int, row: int, before: Kin | None) -> Kin:
    return Kin(
        party=tie.party,
        name=shortened(party_name(case, tie.party), _NAME_LENGTH),
        words=shortened(tie.words, _WORD_LENGTH) if before is not None else None,
        x=depth * _COLUMN,
        y=row * _ROW,
        from_x=before.x + _BOX_WIDTH if before is not None else None,
        from_y=before.y + _BOX_HEIGHT // 2 if before is not None else None,
    )
