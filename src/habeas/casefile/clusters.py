"""Clusters: which mentions are taken for one so far, why, and what forbids taking more.

Nothing here decides what is evidence; `habeas.casefile.identity` does. A join that something
speaks against is refused: another sex, another kind, another relation to the same person, another
party of the same document, or a person's judgement.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.kin import together
from habeas.casefile.names import Fit, Name, fit
from habeas.casefile.profile import Profile
from habeas.vocabulary.kinds import PartyKind

_ONE_KIND = {PartyKind.ORGANIZATION: PartyKind.AUTHORITY}


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a whole cluster, kept so that a large one is not gone through each time.

    Attributes:
        sexes: Every sex its mentions show.
        endings: Every sex its names' own endings show.
        pages: Its mentions, by document.
    """

    sexes: set[str]
    endings: set[str]
    pages: dict[str, list[int]]

    def take_in(self, other: "Traits") -> None:
        """Add another cluster's."""
        self.sexes.update(other.sexes)
        self.endings.update(other.endings)
        for document, numbers in other.pages.items():
            self.pages.setdefault(document, []).extend(numbers)


@dataclass(frozen=True, slots=True)
class Clusters:
    """The mentions taken for one so far.

    Attributes:
        profiles: Every mention's profile.
        judged: What people judged of pairs of mentions, by their keys.
        apart: The pairs of mentions that people judged to be two.
        leader: The cluster of each mention, named by the first of its members.
        members: The mentions of each cluster, in order.
        because: Why each cluster's mentions were taken for one.
        traits: What is known of each cluster.
    """

    profiles: Sequence[Profile]
    judged: Mapping[frozenset[str], Judgement]
    apart: Sequence[tuple[int, int]] = ()
    leader: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)
    because: dict[int, list[str]] = field(default_factory=dict)
    traits: dict[int, Traits] = field(default_factory=dict)

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
        self.traits[first].take_in(self.traits.pop(second))

    def against(self, one: int, other: int) -> bool:
        """Whether anything speaks against taking two for one."""
        first, second = self.leader[one], self.leader[other]
        return (
            self.surely_against(first, second)
            or _opposed(self.traits[first].sexes, self.traits[second].sexes)
            or self._other_kin(self.held(first), self.held(second))
        )

    def surely_against(self, one: int, other: int) -> bool:
        """Whether more speaks against it than what a reader made of a pronoun or a relation."""
        first, second = self.leader[one], self.leader[other]
        return (
            _other_kind(self.profiles[first], self.profiles[second])
            or _opposed(self.traits[first].endings, self.traits[second].endings)
            or any({self.leader[a], self.leader[b]} == {first, second} for a, b in self.apart)
            or self._two_of_one_page(self.traits[first], self.traits[second])
        )

    def _two_of_one_page(self, one: Traits, other: Traits) -> bool:
        """One page's reader told them apart; only the very same full name says otherwise."""
        few, many = sorted((one.pages, other.pages), key=len)
        return any(
            not _one_full_name(self.profiles[a], self.profiles[b])
            for document, numbers in few.items()
            for a in numbers
            for b in many.get(document, ())
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


def scattered(profiles: Sequence[Profile], judged: Mapping[frozenset[str], Judgement]) -> Clusters:
    """Every mention by itself."""
    count = range(len(profiles))
    return Clusters(
        profiles=profiles,
        judged=judged,
        apart=tuple(_judged_apart(profiles, judged)),
        leader=list(count),
        members={number: [number] for number in count},
        because={number: [] for number in count},
        traits={profile.number: _traits(profile) for profile in profiles},
    )


def _judged_apart(
    profiles: Sequence[Profile], judged: Mapping[frozenset[str], Judgement]
) -> Iterator[tuple[int, int]]:
    numbers = {profile.mention.key: profile.number for profile in profiles}
    for pair, judgement in judged.items():
        known = sorted(numbers[key] for key in pair if key in numbers)
        if judgement.verdict is Verdict.DIFFERENT and len(known) == 2:
            yield known[0], known[1]


def _traits(profile: Profile) -> Traits:
    ending = None if profile.name is None else profile.name.sex
    return Traits(
        sexes={profile.sex} if profile.sex else set(),
        endings={ending} if ending else set(),
        pages={profile.mention.document: [profile.number]},
    )


def _other_kind(one: Profile, other: Profile) -> bool:
    kinds = {_ONE_KIND.get(p.mention.party.kind, p.mention.party.kind) for p in (one, other)}
    return len(kinds) > 1


def _opposed(this: set[str], that: set[str]) -> bool:
    """Whether both sides tell a sex, and never the same."""
    return bool(this and that and not this & that)


def _one_full_name(one: Profile, other: Profile) -> bool:
    if one.name is not None and other.name is not None:
        return one.name.full > 1 and other.name.full > 1 and fit(one.name, other.name) is Fit.SAME
    return bool(one.body) and one.body == other.body
