"""Clusters: which mentions are taken for one so far, why, and what forbids taking more.

Nothing here decides what is evidence; `habeas.casefile.identity` does. A join that something
speaks against is refused: another sex, another kind, another relation to the same person, another
party of the same document, or a person's judgement.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.kin import together
from habeas.casefile.names import Fit, Name, fit
from habeas.casefile.profile import Profile
from habeas.vocabulary.kinds import PartyKind

_ONE_KIND = {PartyKind.ORGANIZATION: PartyKind.AUTHORITY}


@dataclass(frozen=True, slots=True)
class Clusters:
    """The mentions taken for one so far.

    Attributes:
        profiles: Every mention's profile.
        judged: What people judged of pairs of mentions, by their keys.
        leader: The cluster of each mention, named by the first of its members.
        members: The mentions of each cluster, in order.
        because: Why each cluster's mentions were taken for one.
    """

    profiles: Sequence[Profile]
    judged: Mapping[frozenset[str], Judgement]
    leader: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)
    because: dict[int, list[str]] = field(default_factory=dict)

    def held(self, number: int) -> list[Profile]:
        """The profiles of the cluster that a mention is in."""
        return [self.profiles[each] for each in self.members[self.leader[number]]]

    def names(self, number: int) -> list[Name]:
        """The different names in a mention's cluster, the fullest first."""
        found = dict.fromkeys(p.name for p in self.held(number) if p.name is not None)
        return sorted(found, key=lambda name: (-name.full, -len(name.words)))

    def unite(self, one: int, other: int, because: str) -> bool:
        """Take two for one unless something speaks against it; say whether they are one now."""
        first, second = sorted((self.leader[one], self.leader[other]))
        if first == second:
            return True
        if self.against(first, second):
            return False
        self.force(first, second, because)
        return True

    def force(self, one: int, other: int, because: str) -> None:
        """Take two for one, whatever speaks against it: a person said so."""
        first, second = sorted((self.leader[one], self.leader[other]))
        if first == second:
            return
        for each in self.members[second]:
            self.leader[each] = first
        self.members[first] = sorted(self.members[first] + self.members.pop(second))
        self.because[first] += [because, *self.because.pop(second)]

    def against(self, one: int, other: int) -> bool:
        """Whether anything speaks against taking two clusters for one."""
        these, those = self.held(one), self.held(other)
        return (
            self.surely_against(one, other)
            or _other_sex(these, those)
            or self._other_kin(these, those)
        )

    def surely_against(self, one: int, other: int) -> bool:
        """Whether more speaks against it than what a reader made of a pronoun or a relation."""
        these, those = self.held(one), self.held(other)
        return (
            _other_kind(these[0], those[0])
            or _other_endings(these, those)
            or self._judged_apart(these, those)
            or self._two_of_one_page(these, those)
        )

    def _judged_apart(self, these: Iterable[Profile], those: Sequence[Profile]) -> bool:
        if not self.judged:
            return False
        pairs = (frozenset({a.mention.key, b.mention.key}) for a in these for b in those)
        stand = (self.judged.get(pair) for pair in pairs)
        return any(each is not None and each.verdict is Verdict.DIFFERENT for each in stand)

    def _two_of_one_page(self, these: Iterable[Profile], those: Sequence[Profile]) -> bool:
        """One page's reader told them apart; only the very same full name says otherwise."""
        by_page: dict[str, list[Profile]] = {}
        for each in those:
            by_page.setdefault(each.mention.document, []).append(each)
        return any(
            not _one_full_name(a, b) for a in these for b in by_page.get(a.mention.document, ())
        )

    def _other_kin(self, these: Iterable[Profile], those: Iterable[Profile]) -> bool:
        this, that = self.kin(these), self.kin(those)
        return any(
            not any(together(a, b) for a in this[to] for b in that[to])
            for to in this.keys() & that.keys()
        )

    def kin(self, profiles: Iterable[Profile]) -> dict[int, list[str]]:
        """What these are to whom: words for kin, by the other's cluster."""
        found: dict[int, list[str]] = {}
        for profile in profiles:
            for base, to in profile.kin:
                found.setdefault(self.leader[to], []).append(base)
        return found


def apart(profiles: Sequence[Profile], judged: Mapping[frozenset[str], Judgement]) -> Clusters:
    """Every mention by itself."""
    count = range(len(profiles))
    return Clusters(
        profiles=profiles,
        judged=judged,
        leader=list(count),
        members={number: [number] for number in count},
        because={number: [] for number in count},
    )


def _other_kind(one: Profile, other: Profile) -> bool:
    kinds = {_ONE_KIND.get(p.mention.party.kind, p.mention.party.kind) for p in (one, other)}
    return len(kinds) > 1


def _other_sex(these: Iterable[Profile], those: Iterable[Profile]) -> bool:
    this, that = ({p.sex for p in side if p.sex} for side in (these, those))
    return bool(this and that and not this & that)


def _other_endings(these: Iterable[Profile], those: Iterable[Profile]) -> bool:
    """Whether the names' own endings tell his from hers."""
    this, that = ({p.name.sex for p in side if p.name and p.name.sex} for side in (these, those))
    return bool(this and that and not this & that)


def _one_full_name(one: Profile, other: Profile) -> bool:
    if one.name is not None and other.name is not None:
        return one.name.full > 1 and other.name.full > 1 and fit(one.name, other.name) is Fit.SAME
    return bool(one.body) and one.body == other.body
