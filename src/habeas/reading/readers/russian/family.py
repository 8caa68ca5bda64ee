"""Take for one those whom kinship and surname show to be one.

«Мать убеждена …», says a page about a family, and then «говорит Ирина …» with the family's surname;
or somebody is first told of by given name and then by surname. Joined only where nobody else fits.
"""

from collections import Counter

from habeas.reading.readers.russian.cast import LOVED, Cast
from habeas.reading.readers.russian.draft import Draft, stem


def join(cast: Cast) -> None:
    """Take for one those whom kinship and surname show to be one.

    «Мать убеждена …», says a page of the Левчук family, and then «говорит Ирина Левчук».
    """
    for party in tuple(cast.parties):
        if party.into is not None or party.named or party.plural or not party.relations:
            continue
        if found := _of_the_family(cast, party):
            _merge(cast, found, party)
    for party in tuple(cast.parties):
        if party.named and (whole := _with_this_surname(cast, party)):
            _merge(cast, whole, party)


def _of_the_family(cast: Cast, kin: Draft) -> Draft | None:
    """The one named person of this gender who bears the relative's surname and is not kin yet."""
    surnames = {each for _, to, *_ in kin.relations if (each := stem(cast.parties[to]))}
    if not surnames and kin.relations[0][0] in LOVED:
        stems = Counter(each for one in cast.parties if (each := stem(one)))
        surnames = {each for each, bearers in stems.items() if bearers > 1}
    related = {to for _, to, *_ in kin.relations}
    found = [
        one for one in cast.parties
        if one.named and stem(one) in surnames and one.gender == kin.gender and one.number not in related
        and (not one.relations or kin.relations[0][0] in {kind for kind, *_ in one.relations})
    ]  # fmt: skip
    if len(found) == 1:
        return found[0]
    given = [
        one for one in cast.parties
        if one.named and one.gender == kin.gender and one.named.name.given and not one.named.name.surname
        and not one.relations and one.number not in related and _close(cast, one, kin)
    ]  # fmt: skip
    return given[0] if len(given) == 1 and not found else None


def _close(cast: Cast, one: Draft, other: Draft) -> bool:
    """Whether two parties are first told of within two sentences of each other."""
    where = [cast.script.words[party.mentions[0][0]].sentence for party in (one, other)]
    return abs(where[0] - where[1]) <= 2


def _with_this_surname(cast: Cast, lone: Draft) -> Draft | None:
    """The person known by given name alone whose surname this lone surname must be."""
    name = lone.named.name if lone.named else None
    if name is None or name.given or not name.surname:
        return None
    fitting = [
        one for one in cast.parties
        if one.named and one is not lone and one.named.name.given and not one.named.name.surname
        and not one.named.name.patronymic and (one.mentions[0] < lone.mentions[0] or name.initials)
        and (one.gender or lone.gender) == lone.gender
        and (not name.initials or one.named.name.given[0] == name.initials[0])
    ]  # fmt: skip
    kin = [
        one
        for one in fitting
        if any(stem(cast.parties[to]) == stem(lone) for _, to, *_ in one.relations)
    ]
    kin += [
        one
        for one in fitting
        for other in cast.parties
        for _, to, *_ in other.relations
        if to == one.number and stem(other) == stem(lone)
    ]
    if kin:
        return kin[0]
    return fitting[0] if len(fitting) == 1 and lone.gender is not None else None


def _merge(cast: Cast, kept: Draft, gone: Draft) -> None:
    kept.mentions += gone.mentions
    kept.english += [each for each in gone.english if each not in kept.english]
    kept.russian += [each for each in gone.russian if each not in kept.russian]
    kept.lemmas |= gone.lemmas
    kept.relations += gone.relations
    kept.gender = kept.gender or gone.gender
    if gone.named and kept.named:
        kept.named = kept.named.joined(gone.named)
    gone.mentions, gone.relations, gone.named, gone.into = [], [], None, kept.number
    for table in (cast.at, cast.heads):
        for at, number in table.items():
            if number == gone.number:
                table[at] = kept.number
    for party in cast.parties:
        party.relations = [
            (kind, kept.number if to == gone.number else to, first, last) for kind, to, first, last in party.relations
        ]  # fmt: skip
    if cast.principal == gone.number:
        cast.principal = kept.number
