"""Who is one person: parties of several documents taken for one, each time with a reason.

Taken for one only on strong evidence: a person said so; the name of whom the case is about; one
full name under our spellings; the only fitting name in the case; one relation that only one person
can have; one body under its several names. What speaks against a join is in
`habeas.casefile.clusters`. Everything here can be undone by a judgement.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from habeas.casefile.bodies import is_letters, letters_of, says_which
from habeas.casefile.clusters import Clusters, scattered
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.kin import OF_ONE, ONLY_ONE, SEX
from habeas.casefile.names import Fit, Name, closeness, fit, name_of
from habeas.casefile.profile import Mention, Profile, profiles
from habeas.casefile.shelves import Shelf, lies_on, looked_for_on
from habeas.casefile.spelling import folded
from habeas.vocabulary.kinds import PartyKind

# Measured on invented dossiers: the person's own spellings lie above .86, relatives who share the
# surname below .80 or are of the other sex.
_SOUNDS_ALIKE = 0.85


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
    clusters = scattered(profiles(mentions), judged)
    _as_judged(clusters)
    victim = _the_person(clusters, about)
    for rule in _RULES:
        rule(clusters)
    if victim is not None:
        _whose_story(clusters, victim)
    leader = None if victim is None else clusters.leader[victim]
    return tuple(_joined(clusters, first, leader) for first in sorted(clusters.members))


def _as_judged(clusters: Clusters) -> None:
    """Somebody judged them one."""
    numbers = {p.mention.key: p.number for p in clusters.profiles}
    for pair, judgement in clusters.judged.items():
        known = [numbers[key] for key in sorted(pair) if key in numbers]
        if judgement.verdict is Verdict.SAME and len(known) == 2:
            clusters.force(
                known[0], known[1], f"{judgement.by} judged them one: {judgement.because}"
            )


def _the_person(clusters: Clusters, about: str) -> int | None:
    """Join each document's way to name the person the case is about; give one of them."""
    wanted = name_of(about)
    found = [best for page in _by_page(clusters.profiles) if (best := _best(page, wanted))]
    if not found:
        return None
    first = max(found, key=lambda p: (fit(wanted, p.name or wanted), -p.number))
    for each in found:
        if each is not first:
            sure = _in_full(each, wanted) and _in_full(first, wanted)
            against = clusters.surely_against if sure else clusters.against
            if not against(first.number, each.number):
                because = f"{each.shown} is {about}, whom the case is about."
                clusters.force(first.number, each.number, because)
    return first.number


def _best(page: Sequence[Profile], wanted: Name) -> Profile | None:
    """Whom of a document's parties the name means; None if nobody or undecided."""
    ranked = sorted(
        ((_rank(each, wanted), each) for each in page if _may_be(each, wanted)),
        key=lambda pair: pair[0],
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _may_be(profile: Profile, wanted: Name) -> bool:
    if profile.name is None:
        return False
    sure = _in_full(profile, wanted)
    sex = profile.name.sex if sure else profile.sex
    if sex and wanted.sex and sex != wanted.sex:
        return False
    return sure or fit(wanted, profile.name) is not Fit.NONE


def _in_full(profile: Profile, wanted: Name) -> bool:
    """Whether it bears the name in full, so that only the name's own ending can speak against it."""
    name = profile.name
    return name is not None and name.full > 1 and closeness(wanted, name) >= _SOUNDS_ALIKE


def _rank(profile: Profile, wanted: Name) -> tuple[int, float, int, int]:
    assert profile.name is not None
    return (
        fit(wanted, profile.name),
        closeness(wanted, profile.name),
        profile.mention.harmed,
        len(profile.mention.party.mentions),
    )


def _full_names(clusters: Clusters) -> None:
    """One full name, in one spelling or several."""
    for fitting, words in (
        (Fit.SAME, "bear one name"),
        (Fit.NEAR, "bear one name, heard a little differently"),
    ):
        for one, other in _alike(clusters):
            assert one.name is not None
            assert other.name is not None
            if fit(one.name, other.name) is fitting:
                clusters.unite(one.number, other.number, f"{one.shown} and {other.shown} {words}.")


def _alike(clusters: Clusters) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of mentions whose full names may be one; of each name, one mention is enough."""
    shelves: dict[Shelf, dict[tuple[Name, str | None], Profile]] = {}
    for profile in clusters.profiles:
        if profile.name is None or profile.name.full < 2:
            continue
        for shelf in looked_for_on(profile.name):
            held = shelves.setdefault(shelf, {})
            for other in held.values():
                yield other, profile
            held.setdefault((profile.name, profile.sex), profile)


def _only_fitting(clusters: Clusters) -> None:
    """A part of a name, and nobody else in the case whom it fits."""
    shelves: dict[Shelf, list[int]] = {}
    for number in _fullest_first(clusters):
        names = clusters.names(number)
        asked = {shelf for name in names for shelf in looked_for_on(name)}
        laid = {shelf for name in names for shelf in lies_on(name)}
        there = {clusters.leader[each] for shelf in asked for each in shelves.get(shelf, ())}
        fitting = list(islice(_fitting(clusters, number, sorted(there)), 2))
        for shelf in sorted(laid):
            shelves.setdefault(shelf, []).append(number)
        if len(fitting) == 1:
            one, other = (clusters.held(each)[0] for each in (fitting[0], number))
            because = f"{other.shown} fits {one.shown} and nobody else in the case."
            clusters.unite(fitting[0], number, because)


def _fitting(clusters: Clusters, number: int, others: Sequence[int]) -> Iterator[int]:
    names = clusters.names(number)
    for each in others:
        if _fits(clusters.names(each), names) and not clusters.against(each, number):
            yield each


def _fullest_first(clusters: Clusters) -> list[int]:
    named = [number for number in sorted(clusters.members) if clusters.names(number)]
    return sorted(named, key=lambda number: -clusters.names(number)[0].full)


def _fits(these: Sequence[Name], those: Sequence[Name]) -> bool:
    """Whether the names of two clusters go together: some fit, and the fullest do not disagree."""
    return any(fit(a, b) is not Fit.NONE for a in these for b in those) and (
        fit(these[0], those[0]) is not Fit.NONE or min(these[0].full, those[0].full) < 2
    )


def _one_body(clusters: Clusters) -> None:
    """One body under its several names: the same words, its letters, or the only longer name."""
    bodies = [p for p in clusters.profiles if p.body]
    _same_words(clusters, bodies)
    shorter = sorted(bodies, key=lambda p: (-len(p.body), p.number))
    for profile in shorter:
        longer = {
            clusters.leader[each.number]
            for each in bodies
            if profile.body < each.body and not clusters.against(each.number, profile.number)
        }
        if len(longer) == 1 and (len(profile.body) > 1 or says_which(profile.body)):
            one = clusters.held(longer.pop())[0]
            because = f"{profile.shown} fits {one.shown} and no other body in the case."
            clusters.unite(one.number, profile.number, because)


def _same_words(clusters: Clusters, bodies: Sequence[Profile]) -> None:
    shelf: dict[frozenset[str], Profile] = {}
    for each in bodies:
        if len(each.body) > 1 or says_which(each.body):
            first = shelf.setdefault(each.body, each)
            clusters.unite(
                first.number, each.number, f"{first.shown} and {each.shown} name one body."
            )
    letters = {
        made: each for each in bodies for made in sorted(letters_of(each.mention.party.name or ""))
    }
    for each in bodies:
        name = each.mention.party.name or ""
        whole = letters.get(folded(name).replace(" ", "")) if is_letters(name) else None
        if whole is not None:
            clusters.unite(
                whole.number, each.number, f"{each.shown} are the letters of {whole.shown}."
            )


def _one_kinship(clusters: Clusters) -> None:
    """A relation that only one person can have, or that only one in the case has."""
    shelf: dict[tuple[str, int], list[int]] = {}
    for profile in clusters.profiles:
        for base, to in profile.kin:
            shelf.setdefault((base, clusters.leader[to]), []).append(profile.number)
    for (base, to), numbers in shelf.items():
        who = clusters.held(to)[0].shown
        leaders = list(dict.fromkeys(clusters.leader[n] for n in numbers))
        named = [each for each in leaders if clusters.names(each)]
        if len(named) > 1 and not (base in ONLY_ONE and _all_fit(clusters, named)):
            continue
        first = (named or leaders)[0]
        for each in leaders:
            if base in ONLY_ONE or named:
                clusters.unite(first, each, f"Each is called the {base} of {who}.")


def _all_fit(clusters: Clusters, leaders: Sequence[int]) -> bool:
    first = clusters.names(leaders[0])
    return all(
        _fits(first, clusters.names(each)) or _sound(clusters, leaders[0], each)
        for each in leaders[1:]
    )


def _sound(clusters: Clusters, one: int, other: int) -> bool:
    return closeness(clusters.names(one)[0], clusters.names(other)[0]) >= _SOUNDS_ALIKE


def _whose_kin(clusters: Clusters) -> None:
    """Whose wife she is, whose daughter she is: the other end of a relation, where it is one."""
    shelf: dict[tuple[str, int], list[int]] = {}
    for profile in clusters.profiles:
        for base, to in profile.kin:
            shelf.setdefault((base, clusters.leader[profile.number]), []).append(to)
    for (base, of), others in shelf.items():
        for one, other in pairwise(others):
            if _one_end(clusters, base, one, other):
                because = f"{clusters.held(of)[0].shown} is called the {base} of each."
                clusters.unite(one, other, because)


def _whose_story(clusters: Clusters, victim: int) -> None:
    """Her son in her own words, never named, to whom it happened: the person the case is about."""
    for profile in clusters.profiles:
        if not profile.kin:
            continue
        kin = clusters.kin(clusters.held(profile.number))
        for base, to in profile.kin:
            harmed = sum(each.mention.harmed for each in clusters.held(to))
            known = base in kin.get(clusters.leader[victim], ())
            if known and harmed and not clusters.names(to):
                who = clusters.held(profile.number)[0].shown
                because = f"{who} is called the {base} of each, and it befell each."
                clusters.unite(victim, to, because)


def _one_end(clusters: Clusters, base: str, one: int, other: int) -> bool:
    this, that = clusters.names(one), clusters.names(other)
    if this and that and not _fits(this, that):
        return False
    sexes = {p.sex for each in (one, other) for p in clusters.held(each)}
    return base in OF_ONE or (
        base in SEX and len(sexes) == 1 and None not in sexes and base in _CHILDREN
    )


_CHILDREN = frozenset({"son", "daughter"})


def _by_page(mentions: Sequence[Profile]) -> list[list[Profile]]:
    pages: dict[str, list[Profile]] = {}
    for each in mentions:
        pages.setdefault(each.mention.document, []).append(each)
    return list(pages.values())


# In the order of their strength; kinship again, since names may have joined whose kin they are.
_RULES: tuple[Callable[[Clusters], None], ...] = (
    _full_names,
    _one_body,
    _one_kinship,
    _only_fitting,
    _whose_kin,
    _one_kinship,
)


def _joined(clusters: Clusters, first: int, victim: int | None) -> Joined:
    held = clusters.held(first)
    kinds = [each.mention.party.kind for each in held]
    sexes = [each.mention.party.gender or each.sex for each in held]
    told = [sex for sex in sexes if sex]
    return Joined(
        kind=max(dict.fromkeys(kinds), key=kinds.count),
        gender=max(dict.fromkeys(told), key=told.count) if told else None,
        members=tuple(each.mention for each in held),
        because=tuple(dict.fromkeys(clusters.because[first])),
        victim=first == victim,
    )


def shown_name(members: Sequence[Mention], about: str | None) -> str | None:
    """The fullest name among them, as most documents write it.

    Args:
        members: The mentions.
        about: For the person the case is about, the name given: no other person's name is shown.
    """
    names = [each.party.name for each in members if each.party.name]
    fitting = [each for each in names if about and fit(name_of(each), name_of(about)) is Fit.SAME]
    ranked = dict.fromkeys(fitting or names)
    return max(ranked, key=lambda n: (name_of(n).full, names.count(n)), default=None)


def spellings(members: Sequence[Mention]) -> tuple[str, ...]:
    """Every name they go by, each once, in the order of the documents."""
    return tuple(dict.fromkeys(each.party.name for each in members if each.party.name))
