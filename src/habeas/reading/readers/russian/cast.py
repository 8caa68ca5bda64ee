"""Who is on the page: one party for each, from names, bodies, offices and kinship.

Names are read first, over the whole page; then everyone described, in the order of the text, is
taken for somebody already there or for somebody new. `Cast.latest` says who a pronoun or an
epithet may stand for. Who speaks is not decided here.
"""

from collections import Counter

from habeas.reading.readers.russian.bodies import Body, bodies_in
from habeas.reading.readers.russian.descriptions import Described, described_in
from habeas.reading.readers.russian.draft import Draft, cases_fit, genders_fit
from habeas.reading.readers.russian.heard import cue_of
from habeas.reading.readers.russian.naming import names_in
from habeas.reading.readers.russian.phrases import folded
from habeas.reading.readers.russian.presence import Presence
from habeas.reading.readers.russian.story import suffering
from habeas.reading.readers.russian.syntax import Script, Word
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
_AGAIN = frozenset({
    "адвокат", "защитник", "юрист", "правозащитник", "активист", "чиновник", "омбудсмен",
    "депутат", "эксперт", "собеседник", "подсудимый", "осуждённый", "обвиняемый", "студент",
    "пенсионер", "блогер", "прораб", "замдиректора", "журналист", "директор", "глава",
    "руководитель", "учёный", "тренер", "министр", "мэр", "губернатор", "судья", "председатель",
    "лидер", "доцент", "профессор", "подзащитный", "доверитель", "задержанный", "пленный",
})  # fmt: skip
_OF_THE_PRINCIPAL = frozenset({
    "подсудимый", "осуждённый", "обвиняемый", "пленный", "задержанный", "студент", "студентка",
    "подзащитный",
})  # fmt: skip
LOVED = frozenset({
    "son", "daughter", "husband", "wife", "brother", "sister", "father", "mother", "nephew",
    "grandson", "cousin", "fiancé",
})  # fmt: skip
_OFTEN = 4  # «меня», «мне» from which a paper is about its own writer
_GENERIC = frozenset(["ведомство", "министерство", "управление", "учреждение"])


class Cast(Presence):
    """The parties of one page, and which words stand for which."""

    def __init__(self, script: Script, about: str | None = None) -> None:
        super().__init__(script)
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
        if body.bare and body.lemma == "часть":
            return next(
                (one for one in reversed(self.parties) if one.body and one.body.lemma == "в/ч"),
                None,
            )
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
        weights = Counter({one.number: suffering(self, self.described, one) for one in people})
        return weights.most_common(1)[0][0] if weights else None

    def turn_to_kin(self) -> None:
        """In somebody's own paper about «мой сын X», X is who the page is about."""
        if self.me is None:
            return
        kin = [
            p
            for p in self.parties
            if p.named and any(to == self.me and kind in LOVED for kind, to, *_ in p.relations)
        ]
        mine = sum(word.text.lower() in {"меня", "мне"} for word in self.script.words)
        if kin and self.principal in {None, self.me}:
            self.principal = max(kin, key=lambda p: len(p.mentions)).number
        elif not kin and mine >= _OFTEN:
            self.principal = self.me

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
        if word.lemma in {"мой", "наш"}:
            return speaker if speaker is not None else self.me
        if word.lemma == "свой" or word.text.lower() in {"его", "её", "ее", "их"}:
            return self._of_third(one, word.text.lower())
        if one.owner in self.at and one.owner not in range(one.head, one.head + 1):
            return self.at[one.owner]
        if described := self.by_head.get(one.owner):
            return self.settle(described, speaker)
        return None

    def _of_third(self, one: Described, small: str) -> int | None:
        if small not in {"его", "её", "ее", "их"}:
            return self.latest(one.head, subject=True)
        gender = {"его": "m", "их": None}.get(small, "f")
        return self.latest(one.head, gender=gender, plural=small == "их", leaning=True)

    def _named_beside(self, one: Described) -> Draft | None:
        """The person named beside the description, or at the end of its phrase."""
        return self._named_next(one) or self._named_further(one)

    def _named_further(self, one: Described) -> Draft | None:
        """The person named after a firm or a quality: «директор „Ресурса“ Хромов», «водитель со стажем …»."""
        words = self.script.words
        for at in range(one.last, min(one.last + 9, len(words))):
            word, number = words[at], self.at.get(at)
            if (
                word.sentence != words[one.head].sentence
                or word.pos == "VERB"
                or word.text in ",;:—."
            ):
                return None
            party = self.parties[number] if number is not None else None
            if party is None or party.named is None:
                continue
            fits = word.has(Case="Nom") and words[one.head].has(Case="Nom")
            return party if fits and genders_fit(one.gender, party.gender) else None
        return None

    def _named_next(self, one: Described) -> Draft | None:
        """The person named right beside: «сестра Парвина», «Лариса Вебер, замдиректора»."""
        following = self.by_head.get(one.last)
        if (
            following
            and cases_fit(self._case(one.head), self._case(following.head))
            and following.head != one.head
        ):
            return self._named_next(following)
        words = self.script.words
        case = words[one.head].feats.get("Case")
        inside = (one.last - 1,) if one.owner is not None else ()
        for at in (one.last, one.last + 1, one.first - 1, one.first - 2, one.head + 1, *inside):
            number = self.at.get(at)
            if number is None or self.parties[number].named is None or not 0 <= at < len(words):
                continue
            between = words[min(at, one.last) + (at < one.first) : max(at, one.first)]
            marks = {",", "—"} if at == one.last + 1 else {","}
            if any(
                word.text not in marks for word in between if not one.first <= word.at < one.last
            ):
                continue
            party = self.parties[number]
            if (at > one.last or at < one.first) and not self._comma_stands(one, at):
                continue
            if self._held(one) and at in {one.last + 1, one.first - 2}:
                continue
            if (
                one.head < at <= one.last
                and one.owner not in {None, at}
                and genders_fit(one.gender, party.gender)
            ):
                return party
            shows = None if _unbending(words[at], party) else words[at].feats.get("Case")
            if cases_fit(case, shows) and genders_fit(one.gender, party.gender):
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
        return words[one.last].text in {",", "—"}

    def _already(self, one: Described, owner: int | None) -> Draft | None:
        if one.alias:
            named = f"«{one.alias}»"
            return next((p for p in self.parties if any(named in said for said in p.english)), None)
        if one.fresh:
            return None
        if one.table == "kin":
            return self._kin(one, owner)
        if one.table == "epithet":
            return self._called_again(one)
        again = one.bare and (one.lemma in _AGAIN or one.lemma.endswith(("ница", "истка")))
        known = (self._spoke_lately(one) if again else None) or self._of_this_office(one)
        return known or (self._named_in_paragraph(one) if one.bare else None)

    def _named_in_paragraph(self, one: Described) -> Draft | None:
        """The named subject of the paragraph, taken up again by trade: «…», — смеётся фермер."""
        words = self.script.words
        verb = words[words[one.head].head] if words[one.head].head >= 0 else None
        if verb is None or words[one.head].rel != "nsubj" or not cue_of(verb) or verb.at > one.head:
            return None
        floor = max(
            (each.first for each in self.script.paragraphs if each.first <= one.head), default=0
        )
        subjects = [
            number
            for at, number in sorted(self.heads.items())
            if floor <= at < one.head and words[at].rel == "nsubj"
            and self.parties[number].named and genders_fit(one.gender, self.parties[number].gender)
        ]  # fmt: skip
        return self.parties[subjects[-1]] if subjects else None

    def _called_again(self, one: Described) -> Draft | None:
        young = one.word in {"boy", "girl"}
        found = self.latest(one.head, gender=one.gender, plural=one.plural, leaning=young)
        return None if found is None or one.plural else self.parties[found]

    def _of_this_office(self, one: Described) -> Draft | None:
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
        principal = None if self.principal is None else self.parties[self.principal]
        if (
            principal
            and one.lemma in _OF_THE_PRINCIPAL
            and genders_fit(one.gender, principal.gender)
        ):
            return principal
        near = self.latest(one.head, gender=one.gender)
        party = self.parties[near] if near is not None else None
        return party if party and party.named and near != self.principal else None

    def _kin(self, one: Described, owner: int | None) -> Draft | None:
        for party in reversed(self.parties):
            for kind, to, _, _ in party.relations:
                if (
                    kind == one.word
                    and (owner is None or to == owner)
                    and genders_fit(one.gender, party.gender)
                ):
                    return party
        inverse = _INVERSE.get(one.word, ())
        holders = [self.parties[owner]] if owner is not None else list(reversed(self.parties))
        for holder in holders:
            for kind, to, _, _ in holder.relations:
                if (
                    kind in inverse
                    and genders_fit(one.gender, self.parties[to].gender)
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


def _unbending(word: Word, party: Draft) -> bool:
    """Whether a woman's name ends so that it is the same in every case: «Раушан», «Бегимай»."""
    return party.gender == "f" and word.text[-1:] not in {"а", "я", "ь"} and word.text.istitle()


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
