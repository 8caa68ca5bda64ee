"""Persons' names where they stand in the text, read with what surrounds them.

Joins the name finder's words with the initials beside them, hands them to
`habeas.reading.readers.russian.names` with the case and gender their setting demands, and says
whether two names may be one person's.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from habeas.reading.readers.russian.heard import cue_of
from habeas.reading.readers.russian.lexicon import glosses
from habeas.reading.readers.russian.models import dictionary
from habeas.reading.readers.russian.names import PersonName, Setting, may_agree, read_name
from habeas.reading.readers.russian.phrases import folded
from habeas.reading.readers.russian.syntax import Script, Word

_GENDER = {"Masc": "m", "Fem": "f"}
_OF_WHOM = frozenset({"слово", "данные", "рассказ", "мнение", "версия", "показание", "утверждение"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person's name, where it stands.

    Attributes:
        first: The first word.
        last: The word after its last.
        head: The word the others hang on.
        name: The name in its base form.
    """

    first: int
    last: int
    head: int
    name: PersonName

    def may_be(self, other: "Named") -> bool:
        """Whether another name on the page may be the same person's."""
        mine, theirs = self.name, other.name
        if mine.gender and theirs.gender and mine.gender != theirs.gender:
            return False
        if not _same(mine.patronymic, theirs.patronymic) or not _initials_fit(mine, theirs):
            return False
        if _single(theirs) and _single(mine):
            return folded(_single(mine)) == folded(_single(theirs))
        if _single(theirs):
            return folded(_single(theirs)) in {
                folded(part) for part in (mine.given, mine.surname) if part
            }
        if _single(mine):
            return folded(_single(mine)) in {
                folded(part) for part in (theirs.given, theirs.surname) if part
            }
        return _same(mine.given, theirs.given) and _same(mine.surname, theirs.surname)

    def joined(self, other: "Named | None") -> "Named":
        """This name with what another form of it adds."""
        if other is None:
            return self
        mine, theirs = self.name, other.name
        given, surname = theirs.given or mine.given, theirs.surname or mine.surname
        if given == surname:
            surname = (
                mine.surname
                if mine.surname != given
                else theirs.surname
                if theirs.surname != given
                else None
            )
            given = (mine.given if mine.given != surname else None) or (
                theirs.given if theirs.given != surname else None
            )
        name = replace(
            theirs, given=given, patronymic=theirs.patronymic or mine.patronymic, surname=surname,
            initials=theirs.initials or mine.initials, gender=theirs.gender or mine.gender,
        )  # fmt: skip
        return replace(other, name=name)


def names_in(script: Script) -> Iterator[Named]:
    """Every person's name, in order."""
    seen = Counter(word.text.lower() for word in script.words)
    first_look = tuple(_read(script, seen))
    bases = Counter(
        folded(part) for one in first_look for part in (one.name.given, one.name.surname) if part
    )  # fmt: skip
    women = frozenset(
        folded(_single(one.name))
        for one in first_look
        if one.name.gender == "f" and _single(one.name)
    )
    yield from _read(script, seen + bases, women)


def _read(
    script: Script, seen: Counter[str], women: frozenset[str] = frozenset()
) -> Iterator[Named]:
    until = 0
    for start, stop in _spans(script):
        if start < until:
            continue
        first, last = _with_initials(script, _past_adjectives(script, start, stop), stop)
        until = last
        pieces = list(_pieces(script.words[first:last]))
        if (
            not pieces
            or not any(piece[0].isupper() for piece in pieces)
            or _ordinary(script, first, last)
        ):
            continue
        whole = _initials_in(pieces) or (may_agree(pieces) and not _two_people(script, first, last))
        if len(pieces) == 2 and not whole:
            yield from (_one(script, at, at + 1, seen, women) for at in (first, last - 1))
            continue
        yield _one(script, first, last, seen, women)


def _initials_in(pieces: list[str]) -> bool:
    return any(piece.endswith(".") for piece in pieces)


def _one(script: Script, first: int, last: int, seen: Counter[str], women: frozenset[str]) -> Named:
    pieces = list(_pieces(script.words[first:last]))
    head = _head(script, first, last)
    word = script.words[head]
    case = _case(script, first, word)
    gender = _gender(script, first, head)
    if gender is None and last - first == 1 and folded(word.text) in women:
        gender = "f"
    setting = Setting(case=case, gender=gender, tagged=_tagged(script, first, last), seen=seen)
    return Named(first=first, last=last, head=head, name=read_name(pieces, setting))


def _tagged(script: Script, first: int, last: int) -> str | None:
    """The gender the tagger gives every word of a name alike."""
    genders = {script.words[at].feats.get("Gender") for at in range(first, last)} - {None}
    return _GENDER.get(genders.pop() or "") if len(genders) == 1 else None


def _spans(script: Script) -> list[tuple[int, int]]:
    """Where persons' names stand: as the finder says, mended where it cut or missed one."""
    known = {
        at for name in script.names if name.kind != "LOC" for at in range(name.first, name.last)
    }
    found = [(name.first, name.last) for name in script.names if name.kind == "PER"]
    for word in script.words[:-2]:
        pair = script.words[word.at + 1 : word.at + 3]
        if word.lemma in glosses("role") and all(
            _capital(one) and one.at not in known for one in pair
        ):
            found.append((word.at + 1, word.at + 3))
    return list(_mended(script, sorted(found), known))


def _mended(
    script: Script, found: list[tuple[int, int]], known: set[int]
) -> Iterator[tuple[int, int]]:
    """Names put together where the finder took one part only: «Сухроб | Шарипов»."""
    at = 0
    while at < len(found):
        first, last = found[at]
        if (
            at + 1 < len(found)
            and found[at + 1][0] == last
            and _one_name(script, first, found[at + 1][1])
        ):
            last = found[at + 1][1]
            at += 1
        if _left_out(script, first - 1, known) and _one_name(script, first - 1, last):
            first -= 1
        elif _left_out(script, last, known) and _one_name(script, first, last + 1):
            last += 1
        yield first, last
        at += 1


def _left_out(script: Script, at: int, known: set[int]) -> bool:
    """Whether a word beside a name may be its given name or surname."""
    if not 0 <= at < len(script.words) or at in known or not _capital(script.words[at]):
        return False
    parses = dictionary().parse(script.words[at].text)
    named = any({"Name", "Surn"} & parse.tag.grammemes for parse in parses)
    return named or not parses[0].is_known


def _one_name(script: Script, first: int, last: int) -> bool:
    pieces = list(_pieces(script.words[first:last]))
    plain = all(not piece.endswith(".") for piece in pieces) and len(pieces) == last - first
    return plain and 1 < len(pieces) < 4 and _same_line(script, first) and may_agree(pieces)


def _capital(word: Word) -> bool:
    return (
        len(word.text) > 2
        and word.text[0].isupper()
        and word.text[1:].islower()
        and word.pos in {"PROPN", "NOUN", "ADJ"}
    )


def _past_adjectives(script: Script, first: int, last: int) -> int:
    """Where a name begins after an adjective the finder took in: «Пятнадцатилетнего Даниила …»."""
    while last - first > 1 and _common_adjective(script.words[first]):
        first += 1
    return first


def _common_adjective(word: Word) -> bool:
    parses = dictionary().parse(word.text)
    names = any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in parses)
    return (
        not names
        and parses[0].tag.POS in {"ADJF", "PRTF"}
        and (parses[0].is_known or word.pos == "ADJ")
    )


def _two_people(script: Script, first: int, last: int) -> bool:
    """Whether two words are an owner and a name: «девушка Левчука Полина»."""
    one, other = script.words[first], script.words[last - 1]
    apart = one.has(Case="Gen") and other.has(Case="Nom")
    return apart and any("Name" in parse.tag for parse in dictionary().parse(other.text))


def _case(script: Script, first: int, word: Word) -> str | None:
    """The case a name stands in; the parser's subject is believed where its verb agrees."""
    if first and script.words[first - 1].lemma in _OF_WHOM:
        return "Gen"
    if _signs(script, first, word):
        return "Nom"
    kin = _kin_with_owner(script, first, word)
    if kin is not None and kin.has(Case="Nom"):
        return "Nom"
    verb = script.words[word.head] if word.head >= 0 else None
    if word.rel == "nsubj" and verb is not None:
        apart = verb.pos == "VERB" and verb.has(Number="Plur") and word.has(Number="Sing")
        return "Acc" if apart and script.child(verb.at, "obj") is None else "Nom"
    if (
        first >= 2
        and script.words[first - 2].text in {"—", ","}
        and cue_of(script.words[first - 1])
    ):
        return "Nom"
    listed = word.rel == "conj" and verb is not None and verb.pos == "PROPN"
    return (verb if listed and verb is not None else word).feats.get("Case")


def _signs(script: Script, first: int, word: Word) -> bool:
    """Whether a name stands at the foot of a paper, alone or after a date."""
    stretch = script.sentences[word.sentence]
    if stretch.last - stretch.first > 8 or script.words[stretch.last - 1].text in {".", "!", "?"}:
        return False
    return first == stretch.first or script.words[first - 1].text.isdigit()


def _ordinary(script: Script, first: int, last: int) -> bool:
    """Whether a lone word at the head of a sentence is a common word the finder took for a name."""
    if last - first != 1:
        return False
    word = script.words[first]
    parses = dictionary().parse(word.text)
    names = any({"Name", "Surn", "Patr"} & parse.tag.grammemes for parse in parses)
    opens = (
        not first
        or script.words[first - 1].text in ".!?…«„—:"
        or script.words[first - 1].sentence != word.sentence
    )
    return not names and parses[0].is_known and opens


def _with_initials(script: Script, first: int, last: int) -> tuple[int, int]:
    words = script.words
    while (
        last + 1 < len(words)
        and _initial(words[last])
        and words[last + 1].text == "."
        and _same_line(script, last - 1)
    ):
        last += 2
    while (
        first >= 2
        and words[first - 1].text == "."
        and _initial(words[first - 2])
        and _same_line(script, first - 1)
    ):
        first -= 2
    if last < len(words) and words[last].text == "." and _initial(words[last - 1]):
        last += 1
    return first, last


def _same_line(script: Script, at: int) -> bool:
    """Whether no line ends between a word and the next."""
    return "\n" not in script.text[script.words[at].stop : script.words[at + 1].start]


def _initial(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isupper()


def _pieces(words: tuple[Word, ...]) -> Iterator[str]:
    for word in words:
        if _initial(word):
            yield f"{word.text}."
        elif word.text[0].isalpha():
            yield word.text


def _head(script: Script, first: int, last: int) -> int:
    inside = range(first, last)
    for at in inside:
        if script.words[at].head not in inside and len(script.words[at].text) > 1:
            return at
    return first


def _gender(script: Script, first: int, head: int) -> str | None:
    """The gender that the verb, or a kinship word in apposition, demands."""
    word = script.words[head]
    if apposed := _kin_before_comma(script, first):
        return _GENDER.get(apposed.feats.get("Gender", ""))
    subject = _held_by(script, first, word)
    if subject.rel.startswith("nsubj") and subject.head >= 0:
        verb = script.words[subject.head]
        if verb.pos == "VERB" and verb.has(Number="Sing") and verb.feats.get("Tense") == "Past":
            return _GENDER.get(verb.feats.get("Gender", ""))
    if kin := _kin_with_owner(script, first, word):
        return _GENDER.get(kin.feats.get("Gender", ""))
    before = script.words[first - 1] if first else None
    if (
        before
        and before.lemma in {**glosses("kin"), **glosses("epithet")}
        and before.feats.get("Case") == word.feats.get("Case")
    ):
        return _GENDER.get(before.feats.get("Gender", "")) if not before.has(Case="Gen") else None
    return None


def _held_by(script: Script, first: int, name: Word) -> Word:
    """The office right before a name, which stands in its sentence for both: «Адвокат Жанар …»."""
    before = script.words[first - 1] if first else name
    stands = before.at == name.head and before.lemma in {**glosses("role"), **glosses("kin")}
    return before if stands and before.has(Case="Nom") else name


def _kin_before_comma(script: Script, first: int) -> Word | None:
    """The kinship word that a name between commas is set beside: «По словам матери, Раушан, …»."""
    if first < 2 or script.words[first - 1].text != ",":
        return None
    word, after = script.words[first - 2], script.words[min(first + 1, len(script.words) - 1)]
    return word if word.lemma in glosses("kin") and after.text == "," else None


def _kin_with_owner(script: Script, first: int, name: Word) -> Word | None:
    """The kinship word whose owner is already told: «сестра студента …», «его жена …»."""
    at = first - 1
    owned = False
    while at >= 0 and script.words[at].sentence == name.sentence and first - at < 6:
        word = script.words[at]
        if word.lemma in glosses("kin") and (
            owned
            or (
                word.at
                and script.words[word.at - 1].text.lower()
                in {"его", "её", "их", "моя", "мой", "наш", "наша"}
            )
        ):
            return word
        if not word.has(Case="Gen"):
            return None
        owned = True
        at -= 1
    return None


def _single(name: PersonName) -> str:
    """The one word a name consists of; empty if it has more."""
    if name.initials or name.patronymic or (name.given and name.surname):
        return ""
    return name.given or name.surname or ""


def _same(one: str | None, other: str | None) -> bool:
    return one is None or other is None or folded(one) == folded(other)


def _initials_fit(mine: PersonName, theirs: PersonName) -> bool:
    for one, other in ((mine, theirs), (theirs, mine)):
        if (
            one.initials
            and other.given
            and not folded(other.given).startswith(folded(one.initials)[0])
        ):
            return False
    if mine.initials and theirs.initials:
        return mine.initials[0] == theirs.initials[0]
    return True
