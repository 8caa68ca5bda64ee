"""Parties of a reading: one name for each, in the order of the text.

While a page is being read, two parties may turn out to be one, and a speaker may be found before
somebody who is named earlier. This module gives every party its last name (`p1` and on, by first
mention) and lets statements and events follow. Who is who is for each language's reader to say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from habeas.evidence.reading import Event, Party, Relation, Role, Statement

_NEVER = 1 << 60  # where a party stands that is nowhere mentioned: after all others


def in_order(parties: Iterable[Party]) -> dict[str, str]:
    """The final name of each party, by first mention; those never mentioned come last."""
    ordered = sorted(parties, key=_first)
    return {party.id: f"p{number}" for number, party in enumerate(ordered, start=1)}


def _first(party: Party) -> tuple[int, int]:
    if not party.mentions:
        return _NEVER, _NEVER
    return party.mentions[0].start, -party.mentions[0].stop


def rename_parties(parties: Iterable[Party], names: Mapping[str, str]) -> tuple[Party, ...]:
    """The same parties under their final names, in that order."""
    renamed = (
        replace(party, id=names[party.id], relations=_relations(party, names)) for party in parties
    )
    return tuple(sorted(renamed, key=lambda party: int(party.id[1:])))


def _relations(party: Party, names: Mapping[str, str]) -> tuple[Relation, ...]:
    kept = (
        replace(each, to=names[each.to])
        for each in party.relations
        if names[each.to] != names[party.id]
    )
    return tuple(sorted(set(kept), key=lambda each: (each.passage.start, each.kind, each.to)))


def rename_in_statements(
    statements: Iterable[Statement], names: Mapping[str, str]
) -> tuple[Statement, ...]:
    """The same statements, their speakers and chains under final names."""
    return tuple(
        replace(
            each,
            speaker=None if each.speaker is None else names[each.speaker],
            via=_once(names[link] for link in each.via),
        )
        for each in statements
    )


def rename_in_events(events: Iterable[Event], names: Mapping[str, str]) -> tuple[Event, ...]:
    """The same events, their roles under final names."""
    return tuple(
        replace(each, roles=tuple(dict.fromkeys(_role(role, names) for role in each.roles)))
        for each in events
    )


def _role(role: Role, names: Mapping[str, str]) -> Role:
    return replace(role, party=names[role.party])


def _once(chain: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain))
