"""Who is one person: parties of several documents taken for one, each time with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from habeas.casefile.judgement import Judgement
from habeas.casefile.spelling import folded
from habeas.evidence.reading import Party
from habeas.vocabulary.kinds import PartyKind


@dataclass(frozen=True, slots=True)
class Mention:
    """One document's party.

    Attributes:
        document: The document's name in the case.
        key: The party's name by its words.
        party: The party, as read.
    """

    document: str
    key: str
    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Parties of documents taken for one.

    Attributes:
        kind: What it is.
        gender: "f", "m", or None where unsettled.
        members: The documents' parties, in the order of the documents.
        because: Why these were taken for one, a reason for each join.
        victim: Whether it is the person the case is about.
    """

    kind: PartyKind
    gender: str | None
    members: tuple[Mention, ...]
    because: tuple[str, ...]
    victim: bool


def join(
    mentions: Sequence[Mention], about: str, judged: Mapping[frozenset[str], Judgement]
) -> tuple[Joined, ...]:
    """Take parties for one where the evidence is strong, in the order they first appear."""
    groups: dict[str, list[Mention]] = {}
    for number, each in enumerate(mentions):
        name = each.party.name
        groups.setdefault(folded(name) if name else f"#{number}", []).append(each)
    return tuple(
        Joined(
            kind=held[0].party.kind,
            gender=next((m.party.gender for m in held if m.party.gender), None),
            members=tuple(held),
            because=(),
            victim=key == folded(about),
        )
        for key, held in groups.items()
    )


def shown_name(members: Sequence[Mention]) -> str | None:
    """The fullest name."""
    names = spellings(members)
    return max(names, key=len) if names else None


def spellings(members: Sequence[Mention]) -> tuple[str, ...]:
    """Every name, each once."""
    return tuple(dict.fromkeys(m.party.name for m in members if m.party.name))
