"""Events told twice joined into one: the same kind, the same people, no two different moments."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.evidence.reading import Event


def each_once(told: Iterator[Event]) -> Sequence[Event]:
    """Events told twice joined: the same kind, the same people, no two different moments."""
    kept: list[Event] = []
    for each in told:
        same = next((at for at, one in enumerate(kept) if _one_event(one, each)), None)
        if same is None:
            kept.append(each)
        else:
            kept[same] = _joined(kept[same], each)
    return kept


def _one_event(one: Event, other: Event) -> bool:
    if one.kind is not other.kind or one.negated != other.negated:
        return False
    if one.when and other.when and one.when.edtf != other.when.edtf:
        return False
    return bool(set(one.roles) & set(other.roles))


def _joined(one: Event, other: Event) -> Event:
    return replace(
        one, when=one.when or other.when, place=one.place or other.place,
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        said_in=tuple(dict.fromkeys((*one.said_in, *other.said_in))),
    )  # fmt: skip
