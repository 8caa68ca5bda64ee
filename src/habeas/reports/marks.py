"""A page's text cut where statements begin and end, so that each can be marked and found.

The text itself is not touched: joined again, the pieces are the page. A piece may lie in several
statements, one nested in another.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

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
    held = [(name, parts) for name, parts in marked if parts]
    edges = {0, len(text)}
    for _, parts in held:
        edges.update(edge for part in parts for edge in (part.start, part.stop))
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    return tuple(_piece(text, start, stop, held) for start, stop in itertools.pairwise(cuts))


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


def _piece(text: str, start: int, stop: int, held: list[tuple[str, tuple[Passage, ...]]]) -> Piece:
    inside = [
        (-(parts[-1].stop - parts[0].start), name)
        for name, parts in held
        if any(part.start <= start and stop <= part.stop for part in parts)
    ]
    return Piece(
        text=text[start:stop],
        within=tuple(name for _, name in sorted(inside, key=lambda each: each[0])),
        begins=tuple(name for name, parts in held if parts[0].start == start),
        ends=tuple(name for name, parts in held if parts[-1].stop == stop),
    )
