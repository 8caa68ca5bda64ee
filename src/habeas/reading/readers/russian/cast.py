"""Who is on the page: one party for each, from names, bodies, offices and kinship.

Names are read first, over the whole page; then everyone described, in the order of the text, is
taken for somebody already there or for somebody new. `Cast.latest` says who a pronoun or an
epithet may stand for. Who speaks is not decided here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from habeas.reading.readers.russian.bodies import Body, bodies_in
from habeas.reading.readers.russian.descriptions import Described, described_in
from habeas.reading.readers.russian.naming import Named, names_in
from habeas.reading.readers.russian.phrases import folded
from habeas.reading.readers.russian.syntax import Script
from habeas.vocabulary.kinds import PartyKind

# Kinship turned round: who is my <key> has me for one of these.
_INVERSE = {
    "mother": ("son", "daughter"), "father": ("son", "daughter"), "wife": ("husband",), "husband": ("wife",),
    "son": ("mother", "father"), "daughter": ("mother", "father"), "brother": ("sister", "brother"),
    "sister": ("brother", "sister"), "uncle": ("nephew", "niece"), "aunt": ("nephew", "niece"),
    "nephew": ("uncle", "aunt"), "niece": ("uncle", "aunt"), "grandmother": ("grandson", "granddaughter"),
    "grandson": ("grandmother", "grandfather"), "cousin": ("cousin",), "friend": ("friend",),
    "neighbour": ("neighbour",), "workmate": ("workmate",), "girlfriend": ("boyfriend",), "parents": ("son", "daughter"),
}  # fmt: skip
# Offices that usually stand again for somebody already named.
_AGAIN = frozenset(
    """адвокат защитник юрист правозащитник активист чиновник омбудсмен депутат эксперт собеседник подсудимый осуждённый
    обвиняемый студент пенсионер блогер прораб замдиректора журналист директор глава руководитель учёный тренер министр мэр
    губернатор судья председатель лидер доцент профессор подзащитный доверитель задержанный пленный""".split()
)
_OF_THE_PRINCIPAL = frozenset(
    "подсудимый осуждённый обвиняемый пленный задержанный студент студентка подзащитный".split()
)
_LOVED = frozenset(
    "son daughter husband wife brother sister father mother nephew grandson cousin fiancé".split()
)
_GENERIC = frozenset("ведомство министерство управление учреждение".split())
_FAR = 9  # sentences after which a pronoun looks no further back


@dataclass(slots=True, kw_only=True)
class Draft:
    """A party while the page is being read.

    Attributes:
        number: Its place in the cast.
        kind: What it is.
        named: Its name as read, fullest form; None while nobody names it.
        body: The fullest name of a body; None for people.
        gender: "f", "m" or None.
        plural: Whether it is several people.
        english: Descriptions in English, in order.
        russian: Descriptions as they stand, in the nominative.
        lemmas: The words it was described by.
        relations: Kin or office, whose, and the words that say so.
        mentions: First word and the word after the last, for each mention.
        gone: Whether it turned out to be another party, which took over all it had.
    """

    number: int
    kind: PartyKind
    named: Named | None = None
    body: Body | None = None
    gender: str | None = None
    plural: bool = False
    english: list[str] = field(default_factory=list)
    russian: list[str] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    relations: list[tuple[str, int, int, int]] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    gone: bool = False


class Cast:
    """The parties of one page, and which words stand for which."""

    def __init__(self, script: Script, about: str | None = None) -> None:
        self.script = script
        self.parties: list[Draft] = []
        self.at: dict[int, int] = {}
        self.heads: dict[int, int] = {}
        self.speakers: set[int] = set()
        self.me: int | None = None
        self._name_people()
        self._name_bodies()
        self.described = tuple(described_in(script, set(self.at)))
        self.by_head = {one.head: one for one in self.described}
        self.principal = self._principal(about)

    # --- names and bodies

    def _name_people(self) -> None:
        for named in names_in(self.script):
            known = next(
                (one for one in reversed(self.parties) if one.named and one.named.may_be(named)),
                None,
            )
            party = known or self.add(PartyKind.PERSON)
            party.named = named.joined(party.named)
            party.gender = party.gender or named.name.gender
            self.mention(party, named.first, named.last, named.head)

    def _name_bodies(self) -> None:
        for body in bodies_in(self.script):
            if body.first in self.at:
                continue
            party = self._generic(body) or next(
                (one for one in reversed(self.parties) if one.body and _one_body(one.body, body)),
                None,
            )
            if party is None:
                party = self.add(body.kind)
                party.body = body
            elif party.body and len(body.marks) > len(party.body.marks):
                party.body = body
            self.mention(party, body.first, body.last, body.head)

    def _generic(self, body: Body) -> Draft | None:
        """The body last told of, for a word like «ведомство» that stands for any."""
        if not body.bare or body.lemma not in _GENERIC:
            return None
        return next(
            (one for one in reversed(self.parties) if one.body and one.kind is body.kind), None
        )

    def add(self, kind: PartyKind) -> Draft:
        """A new party."""
        party = Draft(number=len(self.parties), kind=kind)
        self.parties.append(party)
        return party

    def mention(self, party: Draft, first: int, last: int, head: int) -> None:
        """Let words stand for a party; words that already stand for another keep to it."""
        if (first, last) not in party.mentions:
            party.mentions.append((first, last))
        for at in range(first, last):
            self.at.setdefault(at, party.number)
        self.heads[head] = party.number

    def _principal(self, about: str | None) -> int | None:
        people = [one for one in self.parties if one.named]
        if about:
            wanted = {folded(word) for word in about.split()}
            for one in people:
                if one.named and wanted & {folded(part) for part in one.named.name.full.split()}:
                    return one.number
        weights = Counter({one.number: self._suffering(one) for one in people})
        return weights.most_common(1)[0][0] if weights else None

    def turn_to_kin(self) -> None:
        """In somebody's own paper about «мой сын X», X is who the page is about."""
        if self.me is None:
            return
        kin = [
            p
            for p in self.parties
            if p.named and any(to == self.me and kind in _LOVED for kind, to, *_ in p.relations)
        ]
        if kin and self.principal in {None, self.me}:
            self.principal = max(kin, key=lambda p: len(p.mentions)).number

    def _suffering(self, party: Draft) -> float:
        """How much of the story befalls this person, by the cases of the name."""
        words = self.script.words
        heads = [at for at, number in self.heads.items() if number == party.number]
        return sum(
            1.0 if words[at].feats.get("Case") in {"Gen", "Acc", "Dat", "Loc"} else 0.4
            for at in heads
        )

    # --- descriptions

    def settle(self, one: Described, speaker: int | None = None) -> int:
        """Whom a description stands for."""
        if one.head in self.heads:
            return self.heads[one.head]
        owner = self._owner(one, speaker)
        party = self._named_beside(one) or self._already(one, owner)
        if party is None:
            party = self._new(one)
        self._describe(party, one, owner)
        self.mention(party, one.first, one.last, one.head)
        return party.number

    def _owner(self, one: Described, speaker: int | None) -> int | None:
        if one.owner is None:
            return None
        word = self.script.words[one.owner]
        small = word.text.lower()
        if word.lemma in {"мой", "наш"}:
            return speaker if speaker is not None else self.me
        if word.lemma == "свой":
            return self.latest(one.head, subject=True)
        if small in {"его", "её", "ее", "их"}:
            gender = {"его": "m", "их": None}.get(small, "f")
            return self.latest(one.head, gender=gender, plural=small == "их", leaning=True)
        if one.owner in self.at and one.owner not in range(one.head, one.head + 1):
            return self.at[one.owner]
        if described := self.by_head.get(one.owner):
            return self.settle(described, speaker)
        return None

    def _named_beside(self, one: Described) -> Draft | None:
        """The person named beside the description: «сестра Парвина», «Лариса Вебер, замдиректора»."""
        following = self.by_head.get(one.last)
        if (
            following
            and _cases_fit(self._case(one.head), self._case(following.head))
            and following.head != one.head
        ):
            return self._named_beside(following)
        words = self.script.words
        case = words[one.head].feats.get("Case")
        inside = (one.last - 1,) if one.owner is not None else ()
        for at in (one.last, one.last + 1, one.first - 1, one.first - 2, one.head + 1, *inside):
            number = self.at.get(at)
            if number is None or self.parties[number].named is None or not 0 <= at < len(words):
                continue
            between = words[min(at, one.last) + (at < one.first) : max(at, one.first)]
            if any(word.text != "," for word in between if not one.first <= word.at < one.last):
                continue
            party = self.parties[number]
            if (at > one.last or at < one.first) and not self._comma_stands(one, at):
                continue
            if self._held(one) and at in {one.last + 1, one.first - 2}:
                continue
            if (
                one.head < at <= one.last
                and one.owner not in {None, at}
                and _genders_fit(one.gender, party.gender)
            ):
                return party
            if _cases_fit(case, words[at].feats.get("Case")) and _genders_fit(
                one.gender, party.gender
            ):
                if one.owner == at and (
                    one.table == "kin" and (party.gender != one.gender or case != "Gen")
                ):
                    continue
                return party
        return None

    def _held(self, one: Described) -> bool:
        """Whether the description itself says whose kin another is."""
        return any(other.owner == one.head for other in self.described)

    def _case(self, at: int) -> str | None:
        return self.script.words[at].feats.get("Case")

    def _comma_stands(self, one: Described, at: int) -> bool:
        """Whether a comma parts an apposition, not the members of a list."""
        words = self.script.words
        if at < one.first:
            return at + 1 < len(words) and words[at + 1].text == ","
        return words[one.last].text == ","

    def _already(self, one: Described, owner: int | None) -> Draft | None:
        if one.alias:
            return next(
                (p for p in self.parties if any(f"«{one.alias}»" in said for said in p.english)),
                None,
            )
        if one.fresh:
            return None
        if one.table == "kin":
            return self._kin(one, owner)
        if one.table == "epithet":
            found = self.latest(
                one.head, gender=one.gender, plural=one.plural, leaning=one.word in {"boy", "girl"}
            )
            return None if found is None or one.plural else self.parties[found]
        if one.bare and (one.lemma in _AGAIN or one.lemma.endswith(("ница", "истка"))):
            found = self._spoke_lately(one)
            if found is not None:
                return found
        same = [p for p in self.parties if one.lemma in p.lemmas and p.plural == one.plural]
        fitting = [p for p in same if set(one.english.split()) <= set(" ".join(p.english).split())]
        fitting = fitting or [
            p
            for p in same
            if any(set(said.split()) <= set(one.english.split()) for said in p.english)
        ]
        return fitting[-1] if fitting else None

    def _spoke_lately(self, one: Described) -> Draft | None:
        """A named person for whom an office without a name may stand again."""
        same = next(
            (p for p in reversed(self.parties) if one.lemma in p.lemmas and not p.plural), None
        )
        if same is not None:
            return same
        near = self.latest(one.head, gender=one.gender)
        party = self.parties[near] if near is not None else None
        stands = near != self.principal or one.lemma in _OF_THE_PRINCIPAL
        return party if party and party.named and stands else None

    def _kin(self, one: Described, owner: int | None) -> Draft | None:
        for party in reversed(self.parties):
            for kind, to, _, _ in party.relations:
                if (
                    kind == one.word
                    and (owner is None or to == owner)
                    and _genders_fit(one.gender, party.gender)
                ):
                    return party
        inverse = _INVERSE.get(one.word, ())
        holders = [self.parties[owner]] if owner is not None else list(reversed(self.parties))
        for holder in holders:
            for kind, to, _, _ in holder.relations:
                if (
                    kind in inverse
                    and _genders_fit(one.gender, self.parties[to].gender)
                    and to != owner
                ):
                    return self.parties[to]
        if owner is None:
            return next(
                (
                    p
                    for p in reversed(self.parties)
                    if one.lemma in p.lemmas and p.plural == one.plural
                ),
                None,
            )
        return None

    def _new(self, one: Described) -> Draft:
        party = self.add(
            PartyKind.GROUP
            if one.plural or one.word in {"family", "relatives", "parents"}
            else PartyKind.PERSON
        )
        party.gender, party.plural = one.gender, one.plural
        return party

    def _describe(self, party: Draft, one: Described, owner: int | None) -> None:
        party.lemmas.add(one.lemma)
        party.gender = party.gender or one.gender
        if one.english not in party.english:
            party.english.append(one.english)
        if one.russian not in party.russian:
            party.russian.append(one.russian)
        if one.table != "kin":
            return
        to = owner if owner is not None else self.principal
        if (
            to is not None
            and to != party.number
            and not any(kind == one.word for kind, *_ in party.relations)
        ):
            party.relations.append((one.word, to, one.first, one.last))

    def join(self) -> None:
        """Take for one those whom kinship and surname show to be one.

        «Мать убеждена …», says a page of the Левчук family, and then «говорит Ирина Левчук».
        """
        for party in tuple(self.parties):
            if party.named is not None or party.plural or not party.relations:
                continue
            if found := self._of_the_family(party):
                self._merge(found, party)
        for party in tuple(self.parties):
            if party.named and (whole := self._with_this_surname(party)):
                self._merge(whole, party)

    def _of_the_family(self, kin: Draft) -> Draft | None:
        """The one named person of this gender who bears the relative's surname and is not kin yet."""
        surnames = {stem for _, to, *_ in kin.relations if (stem := _stem(self.parties[to]))}
        if not surnames and kin.relations[0][0] in _LOVED:
            stems = Counter(stem for one in self.parties if (stem := _stem(one)))
            surnames = {stem for stem, bearers in stems.items() if bearers > 1}
        related = {to for _, to, *_ in kin.relations}
        found = [
            one for one in self.parties
            if one.named and _stem(one) in surnames and one.gender == kin.gender and one.number not in related
            and (not one.relations or kin.relations[0][0] in {kind for kind, *_ in one.relations})
        ]  # fmt: skip
        if len(found) == 1:
            return found[0]
        given = [
            one for one in self.parties
            if one.named and one.gender == kin.gender and one.named.name.given and not one.named.name.surname
            and not one.relations and one.number not in related and self._close(one, kin)
        ]  # fmt: skip
        return given[0] if len(given) == 1 and not found else None

    def _close(self, one: Draft, other: Draft) -> bool:
        """Whether two parties are first told of within two sentences of each other."""
        where = [self.script.words[party.mentions[0][0]].sentence for party in (one, other)]
        return abs(where[0] - where[1]) <= 2

    def _with_this_surname(self, lone: Draft) -> Draft | None:
        """The person known by given name alone whose surname this lone surname must be."""
        name = lone.named.name if lone.named else None
        if name is None or name.given or not name.surname:
            return None
        fitting = [
            one for one in self.parties
            if one.named and one is not lone and one.named.name.given and not one.named.name.surname
            and not one.named.name.patronymic and (one.mentions[0] < lone.mentions[0] or name.initials)
            and (one.gender or lone.gender) == lone.gender
            and (not name.initials or one.named.name.given[0] == name.initials[0])
        ]  # fmt: skip
        kin = [
            one
            for one in fitting
            if any(_stem(self.parties[to]) == _stem(lone) for _, to, *_ in one.relations)
        ]
        kin += [
            one
            for one in fitting
            for other in self.parties
            for _, to, *_ in other.relations
            if to == one.number and _stem(other) == _stem(lone)
        ]
        if kin:
            return kin[0]
        return fitting[0] if len(fitting) == 1 and lone.gender is not None else None

    def _merge(self, kept: Draft, gone: Draft) -> None:
        kept.mentions += gone.mentions
        kept.english += [each for each in gone.english if each not in kept.english]
        kept.russian += [each for each in gone.russian if each not in kept.russian]
        kept.lemmas |= gone.lemmas
        kept.relations += gone.relations
        kept.gender = kept.gender or gone.gender
        if gone.named and kept.named:
            kept.named = kept.named.joined(gone.named)
        gone.mentions, gone.relations, gone.named, gone.gone = [], [], None, True
        for table in (self.at, self.heads):
            for at, number in table.items():
                if number == gone.number:
                    table[at] = kept.number
        for party in self.parties:
            party.relations = [
                (kind, kept.number if to == gone.number else to, first, last) for kind, to, first, last in party.relations
            ]  # fmt: skip
        if self.principal == gone.number:
            self.principal = kept.number

    # --- who is at hand

    def latest(
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
        """
        banned = set(without)
        best: tuple[float, int] | None = None
        for at, number in self._earlier(before):
            party = self.parties[number]
            if number in banned or not _fits(party, gender, plural=plural):
                continue
            weight = (
                float(at)
                if last
                else self._nearness(at, before, number, subject=subject, leaning=leaning)
            )
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


def _stem(party: Draft) -> str:
    """A surname without what gender adds to it; empty where there is none."""
    surname = folded(party.named.name.surname or "") if party.named else ""
    return surname.removesuffix("ая").removesuffix("ий").removesuffix("а")


def _fits(party: Draft, gender: str | None, *, plural: bool) -> bool:
    if party.gone:
        return False
    if plural:
        return party.plural or party.kind is PartyKind.GROUP
    if party.kind is not PartyKind.PERSON or party.plural:
        return False
    return gender is None or party.gender is None or party.gender == gender


def _cases_fit(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other or {one, other} <= {"Gen", "Acc"}


def _genders_fit(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _one_body(old: Body, new: Body) -> bool:
    if old.lemma != new.lemma:
        bare, whole = (old, new) if not old.lemma else (new, old)
        return (
            not bare.lemma and "«" in whole.name and bare.marks <= whole.marks and bool(bare.marks)
        )
    if not old.lemma:
        return bool(old.marks & new.marks)
    digits = {m for m in old.marks if m.isdigit()}, {m for m in new.marks if m.isdigit()}
    if digits[0] and digits[1] and digits[0] != digits[1]:
        return False
    return new.marks <= old.marks or (old.marks <= new.marks and bool(old.marks or old.bare))
