"""Who is at hand at a word of the page: the person a pronoun or an epithet may stand for.

Weighs how near somebody was told of, and in what part of the sentence. Gender and number rule out.
"""

from collections.abc import Container, Iterable, Iterator

from habeas.reading.readers.russian.draft import Draft, fits
from habeas.reading.readers.russian.syntax import Script

_FAR = 9  # sentences after which a pronoun looks no further back


class Presence:
    """The parties of a page with the words that stand for them, in the order of the text."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.parties: list[Draft] = []
        self.at: dict[int, int] = {}
        self.heads: dict[int, int] = {}
        self.speakers: set[int] = set()
        self.principal: int | None = None

    def root(self, number: int) -> int:
        """The party a number stands for, after some turned out to be others."""
        into = self.parties[number].into
        return number if into is None else self.root(into)

    def latest(  # noqa: PLR0913 each is a plain yes or no of the word
        self,
        before: int,
        *,
        gender: str | None = None,
        plural: bool = False,
        subject: bool = False,
        leaning: bool = False,
        speaks: bool = False,
        last: bool = False,
        without: Iterable[int] = (),
        aside: Container[int] = (),
    ) -> int | None:
        """The person most at hand before a word; None if nobody fits.

        Args:
            before: The word that stands for somebody.
            gender: The gender it demands; None for any.
            plural: Whether it stands for several.
            subject: Whether only subjects will do, as for «свой».
            leaning: Whether the person the page is about is likelier, as for «его».
            speaks: Whether the word stands for a speaker; the person the page is about seldom is one.
            last: Whether the very last one told of is meant, as by «тот».
            without: Parties it cannot be.
            aside: Words within what others say; who is told of there alone is less at hand.
        """
        banned = set(without)
        best: tuple[float, int] | None = None
        for at, number in self._earlier(before):
            party = self.parties[number]
            if number in banned or not fits(party, gender, plural=plural):
                continue
            weight = (
                float(at)
                if last
                else self._nearness(at, before, number, subject=subject, leaning=leaning)
            )
            weight -= 2.0 * (at in aside)
            weight -= 0.5 * (gender is not None and party.gender is None)
            weight -= 0.8 * (speaks and number == self.principal and number not in self.speakers)
            if best is None or weight > best[0]:
                best = (weight, number)
        return best[1] if best else None

    def _earlier(self, before: int) -> Iterator[tuple[int, int]]:
        here = self.script.words[before].sentence
        for at, number in sorted(self.heads.items()):
            if at < before and here - self.script.words[at].sentence <= _FAR:
                yield at, number

    def _nearness(
        self, at: int, before: int, number: int, *, subject: bool, leaning: bool
    ) -> float:
        words = self.script.words
        far = words[before].sentence - words[at].sentence
        is_subject = words[at].rel.startswith("nsubj")
        weight = -1.0 * far - 0.004 * (before - at) + (0.7 + subject) * is_subject
        weight += 0.4 * (number in self.speakers) * (not leaning) + 0.9 * (
            leaning and number == self.principal
        )
        return weight - 0.5 * (words[at].rel == "nmod")
