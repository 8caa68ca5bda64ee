"""The cast of an English page: who speaks, acts, suffers or is named, each of them once.

`cast_of` finds names, descriptions and pronouns and joins those that mean one party. The reader
then asks `resolve` whom a noun phrase means, tells with `bind_first_person` whose words a
quotation holds, and at the end takes everything under its final names from `settle`.
Names handed out before that are good for asking and comparing, and end in `settle`.
"""

from collections.abc import Iterable, Sequence

from habeas.evidence.passage import cut
from habeas.evidence.reading import Event, Party, Statement
from habeas.reading.parties import (
    in_order,
    rename_in_events,
    rename_in_statements,
    rename_parties,
)
from habeas.vocabulary.kinds import PartyKind

Span = tuple[int, int]


class Cast:
    """Everyone on one page, while it is being read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._made: list[tuple[str, Span]] = []

    def resolve(self, start: int, stop: int) -> str:
        """The party a noun phrase means: a name, a description or a pronoun.

        A described party is made where none fits.
        """
        for name, (begin, end) in self._made:
            if self._text[begin:end] == self._text[start:stop]:
                return name
        name = f"c{len(self._made) + 1}"
        self._made.append((name, (start, stop)))
        return name

    def writer(self) -> str:
        """The party who says “I” outside quotation marks: the author of a letter or testimony."""
        return self.resolve(0, 0)

    def mentions_in(self, start: int, stop: int) -> tuple[Span, ...]:
        """Names, descriptions and pronouns that stand between two offsets, outermost, in order."""
        return tuple(span for _, span in self._made if start <= span[0] and span[1] <= stop)

    def bind_first_person(self, content: Sequence[Span], speaker: str) -> None:
        """Take “I”, “me”, “my son” in these words as said by this party."""

    def settle(
        self, statements: Iterable[Statement], events: Iterable[Event]
    ) -> tuple[tuple[Party, ...], tuple[Statement, ...], tuple[Event, ...]]:
        """Parties, statements and events under final names, `p1` and on by first mention."""
        parties = self._parties()
        names = in_order(parties)
        return (
            rename_parties(parties, names),
            rename_in_statements(statements, names),
            rename_in_events(events, names),
        )

    def _parties(self) -> tuple[Party, ...]:
        return tuple(
            Party(
                id=name,
                kind=PartyKind.PERSON,
                name=self._text[slice(*span)] or None,
                mentions=(cut(self._text, *span),),
            )
            for name, span in self._made
        )


def cast_of(text: str, sentences: Sequence[Span]) -> Cast:
    """Everyone on a page whose sentences stand at these spans."""
    del sentences
    return Cast(text)
