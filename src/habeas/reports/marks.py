"""A page's text cut where statements begin and end, so that each can be marked and found.

The text itself is not touched: joined again, the pieces are the page. A piece may lie in several
statements, one nested in another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from habeas.evidence.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text that lies in the same statements throughout.

    Attributes:
        text: The text.
        within: The statements it lies in, outermost first; empty where it lies in none.
        begins: The statements whose first words it holds.
        ends: The statements whose last words it holds.
    """

    text: str
    within: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]


def pieces(text: str, marked: Iterable[tuple[str, tuple[Passage, ...]]]) -> tuple[Piece, ...]:
    """Cut a text at every edge of every marked passage."""
    held = {name: parts for name, parts in marked if parts}
    opens, closes = _edges(held)
    cuts = sorted({0, len(text), *opens, *closes})
    inside: dict[str, int] = {}
    made = []
    for start, stop in pairwise(cuts):
        for name in closes.get(start, ()):
            inside.pop(name, None)
        for name in opens.get(start, ()):
            inside[name] = held[name][0].start - held[name][-1].stop
        made.append(_piece(text, start, stop, held, inside))
    return tuple(made)


def _edges(
    held: Mapping[str, tuple[Passage, ...]],
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """Where parts begin and end, with the names of their statements."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for name, parts in held.items():
        for part in parts:
            if part.stop <= part.start:
                continue
            opens.setdefault(part.start, []).append(name)
            closes.setdefault(part.stop, []).append(name)
    return opens, closes


def paragraphs(cut: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces by paragraph, as the page parts them: at blank lines, which are left out."""
    made: list[list[Piece]] = [[]]
    for piece in cut:
        parts = piece.text.split("\n\n")
        for number, part in enumerate(parts):
            if number:
                made.append([])
            first, last = number == 0, number == len(parts) - 1
            made[-1].append(
                Piece(
                    text=part,
                    within=piece.within,
                    begins=piece.begins if first else (),
                    ends=piece.ends if last else (),
                )
            )
    return tuple(tuple(paragraph) for paragraph in made if any(each.text for each in paragraph))


def _piece(
    text: str,
    start: int,
    stop: int,
    held: Mapping[str, tuple[Passage, ...]],
    inside: Mapping[str, int],
) -> Piece:
    # The longest comes first: it is the one the others stand in.
    within = tuple(sorted(inside, key=lambda name: inside[name]))
    return Piece(
        text=text[start:stop],
        within=within,
        begins=tuple(name for name in within if held[name][0].start == start),
        ends=tuple(name for name in within if held[name][-1].stop == stop),
    )
