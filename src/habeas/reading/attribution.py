"""From sayings to statements: who speaks inside whose words, and by which chain it reaches us.

A saying is what the rules or the model of one language found: these words are this party's. Here
they are put in order, named, nested, and given their hearsay chain, in the same way for every
language. Who a phrase means and where words begin and end is each reader's business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from habeas.evidence.passage import cut
from habeas.evidence.reading import Circumstance, Statement
from habeas.vocabulary.kinds import Basis, Mode, Polarity

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words that are somebody's, as one rule or model found them.

    Attributes:
        content: Where the words stand, one span or the parts of a broken one.
        speaker: Who says them, under the cast's name; None only where the author speaks.
        mode: The form in which the words reach us.
        basis: How the speaker knows it.
        cue: The words that make it a saying; None where layout does.
        polarity: Affirmed, denied or refused.
        hearer: Who is told, where that is neither the speaker of the words around nor the public.
        sources: Whom the speaker has it from, nearest first, as far as the words say.
        hedge: The words that soften it; None if none do.
        medium: By what it was said; None if not named.
        under: Circumstances that bear on its weight.
    """

    content: tuple[Span, ...]
    speaker: str | None
    mode: Mode
    basis: Basis
    cue: Span | None = None
    polarity: Polarity = Polarity.AFFIRMED
    hearer: str | None = None
    sources: tuple[str, ...] = ()
    hedge: Span | None = None
    medium: str | None = None
    under: tuple[Circumstance, ...] = ()

    @property
    def start(self) -> int:
        """Where its first words begin."""
        return self.content[0][0]

    @property
    def size(self) -> int:
        """How many characters its words have."""
        return sum(stop - start for start, stop in self.content)


def statements_of(text: str, sayings: Iterable[Saying]) -> tuple[Statement, ...]:
    """The sayings of one page as statements, in the order of the text."""
    ordered = _apart(sayings)
    outer = containers(ordered)
    return tuple(
        _statement(text, ordered, outer, number)
        for number, saying in enumerate(ordered)
        if any(text[start:stop].strip() for start, stop in saying.content)
    )


def _apart(sayings: Iterable[Saying]) -> list[Saying]:
    """In order, the larger first, and each stretch of words only once."""
    ordered = sorted(sayings, key=lambda each: (each.start, -each.size))
    return list({each.content: each for each in reversed(ordered)}.values())[::-1]


def containers(ordered: Sequence[Saying]) -> tuple[int | None, ...]:
    """For each saying the smallest whose words hold all of its own; None where none does.

    Whatever holds it begins no later and ends no earlier, so only those still open where it begins
    are looked at, however long the page is.

    Args:
        ordered: The sayings by where they begin, the larger first.
    """
    found: list[int | None] = []
    still: list[int] = []
    for number, inner in enumerate(ordered):
        still = [each for each in still if _end(ordered[each]) > inner.start]
        holding = [
            each
            for each in still
            if ordered[each].size > inner.size and _holds(ordered[each], inner)
        ]
        found.append(min(holding, key=lambda each: ordered[each].size, default=None))
        still.append(number)
    return tuple(found)


def _end(saying: Saying) -> int:
    """Where the last of its words end."""
    return max(stop for _, stop in saying.content)


def _holds(outer: Saying, inner: Saying) -> bool:
    return all(
        any(start <= first and last <= stop for start, stop in outer.content)
        for first, last in inner.content
    )


def _statement(
    text: str, ordered: Sequence[Saying], outer: Sequence[int | None], number: int
) -> Statement:
    saying, container = ordered[number], outer[number]
    return Statement(
        id=f"s{number + 1}",
        speaker=saying.speaker,
        content=tuple(
            cut(text, start, stop) for start, stop in saying.content if text[start:stop].strip()
        ),
        mode=saying.mode,
        basis=saying.basis,
        polarity=saying.polarity,
        via=_chain(ordered, outer, number),
        cue=None if saying.cue is None else cut(text, *saying.cue),
        hedge=None if saying.hedge is None else cut(text, *saying.hedge),
        medium=saying.medium,
        under=saying.under,
        within=None if container is None else f"s{container + 1}",
    )


def _chain(ordered: Sequence[Saying], outer: Sequence[int | None], number: int) -> tuple[str, ...]:
    """Whom the speaker has it from; then who brings the speaker's words to us, nearest first."""
    saying = ordered[number]
    links = [*saying.sources]
    container = outer[number]
    if container is not None and saying.hearer is not None:
        links.append(saying.hearer)
    while container is not None:
        speaker = ordered[container].speaker
        if speaker is not None:
            links.append(speaker)
        container = outer[container]
    return tuple(dict.fromkeys(link for link in links if link != saying.speaker))
